namespace ActionBot.Understanding;

/// <summary>How far a word such as "both" or "the rest" reaches.</summary>
public enum Reach
{
    /// <summary>Only what is named.</summary>
    Named,

    /// <summary>"all", "both", "everything": all of the thread.</summary>
    All,

    /// <summary>"the rest": all of the thread that the message has not named.</summary>
    Rest,
}
