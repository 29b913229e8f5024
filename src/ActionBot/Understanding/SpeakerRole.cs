namespace ActionBot.Understanding;

/// <summary>Who speaks, as far as it decides between two readings: "14's done" is an officer's answer, "is 14 done?" a chair's question.</summary>
public enum SpeakerRole
{
    /// <summary>Answers for actions.</summary>
    Officer,

    /// <summary>Keeps the register.</summary>
    Clerk,

    /// <summary>Asks.</summary>
    Chair,
}
