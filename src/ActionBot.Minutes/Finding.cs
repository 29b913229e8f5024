using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;

namespace ActionBot.Minutes;

/// <summary>What the page seems to say: an action point or one limb of a resolution, before any clerk has looked at it.</summary>
public enum FindingKind
{
    /// <summary>Somebody is to do something after the meeting.</summary>
    ActionPoint,

    /// <summary>One limb of what the meeting formally decided.</summary>
    Resolution,
}

/// <summary>How plainly the minutes commit somebody. Explicit ones are confirmed together, the next two are gone through, suggestions stay folded.</summary>
public enum Strength
{
    /// <summary>The text itself marks it: "ACTION", "Action Point 2:", "Clerk to action", a RESOLVED limb.</summary>
    Explicit,

    /// <summary>Somebody agreed, undertook, offered, would or is to do a specific thing.</summary>
    Undertaking,

    /// <summary>The committee asked for something and nobody is recorded as promising it.</summary>
    Request,

    /// <summary>One voice suggested something and nobody took it on.</summary>
    Suggestion,
}

/// <summary>One finding with the words it came from. Everything but <see cref="Quote"/> may be absent: a blank is better than a guess.</summary>
public sealed record Finding
{
    /// <summary>Whether somebody has to do something, or the meeting decided something.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How plainly it is said.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The exact words of the document, white space apart.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote begins in <see cref="MinutesReading.Text"/>, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>How long the quote is in <see cref="MinutesReading.Text"/>, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Title of the agenda item it stands under, as written; its number where there is no title.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The printed label: "Action Point 2", "a)", "5.1.2".</summary>
    public string? Reference { get; init; }

    /// <summary>Who is to do it, as written; null where the text names nobody.</summary>
    public OwnerPhrase? Owner { get; init; }

    /// <summary>Somebody the text makes likely without naming as the doer (the officer who presented the item). Shown beside a blank owner, never taken.</summary>
    public string? SuggestedOwner { get; init; }

    /// <summary>By when, as written; null where the text says nothing.</summary>
    public DuePhrase? Due { get; init; }

    /// <summary>Words that name no time and yet say how soon: "a written response", "regular updates". A date is proposed from them where <see cref="Due"/> is empty.</summary>
    public DuePhrase? Manner { get; init; }

    /// <summary>For a resolution limb: somebody has to do something later because of it. Always true for an action point.</summary>
    public bool FollowUp { get; init; }

    /// <summary>It stands under a heading that closes the meeting to the public. A proposal only: the clerk sets or lifts the mark.</summary>
    public bool Exempt { get; init; }

    /// <summary>Name of the recogniser that took the passage.</summary>
    public required string Recogniser { get; init; }

    /// <summary>One sentence for the clerk and the maintainer: what in the passage made it a finding of this strength.</summary>
    public required string Why { get; init; }

    /// <summary>No post or person is named (nobody, or a collective such as "the service"): the clerk is asked.</summary>
    public bool NeedsOwner => Kind == FindingKind.ActionPoint || FollowUp ? Owner is null || Owner.IsCollective : false;

    /// <summary>No time is named: the clerk is asked, and the next ordinary meeting is offered.</summary>
    public bool NeedsDue => (Kind == FindingKind.ActionPoint || FollowUp) && Due is null;
}
