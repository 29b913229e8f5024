namespace ActionBot.Chasing;

/// <summary>The steps of the ladder. These names stand in reminders and in JSON.</summary>
public enum Step
{
    /// <summary>Where does it stand?</summary>
    Ask,

    /// <summary>We have not heard.</summary>
    Remind,

    /// <summary>The papers close soon.</summary>
    Warn,

    /// <summary>The papers are closed: nobody is asked any more, the clerk is told.</summary>
    CutOff,
}

/// <summary>One step on its day.</summary>
/// <param name="Step">Which.</param>
/// <param name="Day">The day, in council time.</param>
/// <param name="Reason">Why that day, for the clerk.</param>
public sealed record LadderStep(Step Step, DateOnly Day, string Reason);
