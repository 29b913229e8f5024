namespace ActionBot.Chasing;

/// <summary>How the council chases: the section <c>Chasing</c> of the configuration. A committee's own ladder figures go before these.</summary>
public sealed record ChasingSettings
{
    /// <summary>Working days before publication on which owners are first asked.</summary>
    public int AskDays { get; init; } = 10;

    /// <summary>Working days before publication on which they are reminded.</summary>
    public int RemindDays { get; init; } = 5;

    /// <summary>Working days before publication on which they are warned of the cut-off.</summary>
    public int WarnDays { get; init; } = 2;

    /// <summary>Working days before publication at whose noon the papers close.</summary>
    public int CutOffDays { get; init; } = 1;

    /// <summary>When the first message of a day goes out, and not before, in council time.</summary>
    public TimeOnly OfficeOpens { get; init; } = new(9, 0);

    /// <summary>From when on nothing goes out any more, in council time.</summary>
    public TimeOnly OfficeCloses { get; init; } = new(17, 0);

    /// <summary>Whether each owner gets "what the committee asked of you" on the working day after confirmation.</summary>
    public bool TellOnConfirmation { get; init; } = true;

    /// <summary>
    /// How often one action point is chased unasked for one meeting: asks, reminders, warnings and hand-overs together. News is not counted:
    /// what the committee asked, and that a meeting moved.
    /// </summary>
    public int BudgetPerCycle { get; init; } = 3;

    /// <summary>How often a clerk can have one action point chased by hand for one meeting; an officer gets one such message a day.</summary>
    public int ManualPerCycle { get; init; } = 2;

    /// <summary>Messages a second, over all officers. Teams documents 50 for an app in a tenant.</summary>
    public double MessagesPerSecond { get; init; } = 20;

    /// <summary>Messages under way at once.</summary>
    public int Senders { get; init; } = 4;

    /// <summary>How long one attempt may take before its outcome is in doubt.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a claim holds. What is still being sent after that was cut short by a crash, and is in doubt.</summary>
    public TimeSpan ClaimHolds { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after a refusal that named no time.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The figures of the ladder where a committee has none of its own.</summary>
    public LadderRules Ladder => new(AskDays, RemindDays, WarnDays, CutOffDays);

    /// <summary>What is wrong with the ladder; null: nothing.</summary>
    public string? LadderProblem() => CutOffDays < 1 || WarnDays < CutOffDays || RemindDays <= WarnDays || AskDays <= RemindDays || AskDays > 60
        ? FormattableString.Invariant(
            $"the ladder is ask {AskDays}, remind {RemindDays}, warn {WarnDays}, cut-off {CutOffDays} working days before publication. Each must come before the next, cut-off at least 1, ask at most 60.")
        : null;

    /// <summary>What is wrong with these settings, a sentence each; none: nothing.</summary>
    public IEnumerable<string> Problems()
    {
        if (LadderProblem() is { } ladder)
        {
            yield return $"Chasing: {ladder}";
        }

        if (OfficeOpens >= OfficeCloses)
        {
            yield return FormattableString.Invariant($"Chasing:OfficeOpens is {OfficeOpens:HH:mm} and Chasing:OfficeCloses {OfficeCloses:HH:mm}. The office must open before it closes.");
        }

        if (BudgetPerCycle < 1)
        {
            yield return FormattableString.Invariant($"Chasing:BudgetPerCycle is {BudgetPerCycle}. With less than 1 nobody is ever asked.");
        }

        if (ManualPerCycle < 0)
        {
            yield return FormattableString.Invariant($"Chasing:ManualPerCycle is {ManualPerCycle}. Write 0 or more.");
        }

        if (MessagesPerSecond is <= 0 or > 50)
        {
            yield return FormattableString.Invariant($"Chasing:MessagesPerSecond is {MessagesPerSecond}. Write more than 0 and at most 50, which is what Teams allows.");
        }

        if (Senders is < 1 or > 16)
        {
            yield return FormattableString.Invariant($"Chasing:Senders is {Senders}. Write 1 to 16.");
        }

        if (SendTimeout <= TimeSpan.Zero || ClaimHolds < SendTimeout * 2)
        {
            yield return $"Chasing:ClaimHolds is {ClaimHolds} and Chasing:SendTimeout {SendTimeout}. A claim must hold at least twice as long as an attempt may take.";
        }
    }
}
