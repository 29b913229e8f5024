namespace ActionBot.Understanding;

/// <summary>What a question asks after, where its intent alone does not say it (<see cref="Understood.Act"/>). The intents stay what other programs rely on; within one of them these are told apart.</summary>
public static class Asked
{
    /// <summary>Who is asked, reminded or warned, and when: what lies ahead.</summary>
    public const string Planned = "planned";

    /// <summary>What was written to somebody: what lies behind.</summary>
    public const string Sent = "sent";

    /// <summary>What has changed.</summary>
    public const string Changed = "changed";

    /// <summary>Which minutes have been read.</summary>
    public const string MinutesKept = "minutesKept";

    /// <summary>The letters a committee's references begin with, and which committees there are.</summary>
    public const string Code = "code";

    /// <summary>What is due in <see cref="Slots.Period"/>.</summary>
    public const string DueThen = "dueThen";

    /// <summary>What was closed in <see cref="Slots.Period"/>.</summary>
    public const string ClosedThen = "closedThen";
}
