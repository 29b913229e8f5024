using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>How a clause commits somebody.</summary>
internal enum CommitmentForm
{
    /// <summary>"agreed to send", "undertook to send", "was willing to send".</summary>
    Promise,

    /// <summary>"would send", "will send".</summary>
    Modal,

    /// <summary>"is to send", "was to be arranged".</summary>
    IsTo,

    /// <summary>"Clerk to send".</summary>
    Infinitive,

    /// <summary>"that a letter be sent", "that the Clerk write".</summary>
    Subjunctive,
}

/// <summary>What introduces the clause: the words before the agent.</summary>
internal enum Frame
{
    /// <summary>Nothing: the clause is the sentence.</summary>
    None,

    /// <summary>"reported that", "confirmed that", "it was said that".</summary>
    Reported,

    /// <summary>"it was agreed that".</summary>
    Agreed,

    /// <summary>"asked that", "requested that".</summary>
    Requested,

    /// <summary>"suggested that", "proposed that".</summary>
    Suggested,

    /// <summary>"hoped that", "if", "whether", "so that", "because", "which".</summary>
    Unreal,
}

/// <summary>One verb group that may commit somebody, with what stands around it.</summary>
/// <param name="Form">How.</param>
/// <param name="Frame">What introduces it.</param>
/// <param name="Agent">Who stands in front of it; for a passive the thing done.</param>
/// <param name="Verb">The verb as it stands after "to": "send".</param>
/// <param name="VerbToken">Where that verb stands.</param>
/// <param name="FirstToken">Where the group begins.</param>
/// <param name="ClauseStart">Where its clause begins.</param>
/// <param name="IsPassive">"be sent".</param>
/// <param name="IsTask">The verb names a deed that can be asked about.</param>
/// <param name="IsUsual">Business as usual, a habit, or no deed: "continue to", "regularly".</param>
/// <param name="IsProgressive">"would be writing".</param>
internal sealed record Commitment(
    CommitmentForm Form, Frame Frame, Agent? Agent, string Verb, int VerbToken, int FirstToken, int ClauseStart, bool IsPassive, bool IsTask, bool IsUsual, bool IsProgressive = false);
