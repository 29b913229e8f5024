using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>The days of one committee that differ from the council's; what is null stays as it is.</summary>
public sealed record CommitteeDays
{
    /// <summary>Clear days between publication and meeting.</summary>
    public int? ClearDays { get; init; }

    /// <summary>Whether Saturdays count as clear days, as some parishes hold.</summary>
    public bool? SaturdaysCount { get; init; }

    /// <summary>Working days before publication on which owners are first asked.</summary>
    public int? Ask { get; init; }

    /// <summary>Working days before publication on which they are reminded.</summary>
    public int? Remind { get; init; }

    /// <summary>Working days before publication on which they are warned.</summary>
    public int? Warn { get; init; }

    /// <summary>Working days before publication at whose noon the papers close.</summary>
    public int? CutOff { get; init; }

    /// <summary>Working days before a meeting on which its chair gets a brief; 0: no brief any more.</summary>
    public int? Brief { get; init; }

    /// <summary>Nothing but the brief is set.</summary>
    internal bool IsBriefAlone => this == new CommitteeDays { Brief = Brief };
}

/// <summary>Sets a committee's own deadline and ladder: three clear days and counted Saturdays for a parish, an earlier ask for a committee with long papers.</summary>
public sealed class SetCommitteeRules(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>How long before a meeting a brief comes where nobody says otherwise.</summary>
    public const int UsualBriefDays = 10;

    private const int MostBriefDays = 40;

    /// <summary>Sets them. Everything planned follows by itself, because plans are made anew with every sweep.</summary>
    /// <param name="committeeId">Whose.</param>
    /// <param name="days">What changes.</param>
    /// <param name="by">A clerk of the committee; of the brief also its chair.</param>
    /// <returns>What holds now, in a sentence; or why nothing was changed.</returns>
    public Task<(bool Done, string Sentence)> RunAsync(Guid committeeId, CommitteeDays days, Standing by) => database.WriteAsync(async session =>
    {
        if (await CommitteeTable.ByIdAsync(session, committeeId) is not { } before)
        {
            return (false, "There is no such committee.");
        }

        if (!by.MayClerk(committeeId) && !(days.IsBriefAlone && by.Chairs.Contains(committeeId)))
        {
            return (false, days.IsBriefAlone ? $"Only a clerk or the chair of {before.Name} can say whether there is a brief." : $"Only a clerk of {before.Name} can set its days.");
        }

        var after = before with
        {
            ClearDays = days.ClearDays ?? before.ClearDays,
            SaturdaysCount = days.SaturdaysCount ?? before.SaturdaysCount,
            AskDays = days.Ask ?? before.AskDays,
            RemindDays = days.Remind ?? before.RemindDays,
            WarnDays = days.Warn ?? before.WarnDays,
            CutOffDays = days.CutOff ?? before.CutOffDays,
            BriefDays = days.Brief switch { null => before.BriefDays, 0 => null, var count => count },
        };
        if (Refusal(after) is { } refusal)
        {
            return (false, refusal);
        }

        var words = Words(after);
        if (after != before)
        {
            var now = time.GetUtcNow();
            await CommitteeTable.UpdateAsync(session, after);
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "committee", SubjectId = after.Id, CommitteeId = after.Id,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"set its days: {words}",
            });
        }

        return (true, days.IsBriefAlone && days.Brief is not null ? $"{after.Name}: {Brief(after)}." : $"{after.Name}: {words}");
    });

    private string? Refusal(Committee committee)
    {
        var ladder = rules.Settings.Ladder.For(committee);
        var settings = rules.Settings with { AskDays = ladder.Ask, RemindDays = ladder.Remind, WarnDays = ladder.Warn, CutOffDays = ladder.CutOff };
        return committee.BriefDays is < 1 or > MostBriefDays ? FormattableString.Invariant($"A brief {committee.BriefDays} working days before the meeting is not possible: write 1 to {MostBriefDays}, or 0 for none.")
            : committee.ClearDays is < 1 or > 20 ? FormattableString.Invariant($"{committee.ClearDays} clear days are none that any law knows: write 1 to 20.") : settings.LadderProblem();
    }

    private static string Brief(Committee committee) => committee.BriefDays switch
    {
        null => "the chair gets no brief",
        1 => "the chair gets a brief of what is outstanding one working day before each meeting",
        var count => FormattableString.Invariant($"the chair gets a brief of what is outstanding {count} working days before each meeting"),
    };

    private string Words(Committee committee)
    {
        var ladder = rules.Settings.Ladder.For(committee);
        var clear = CommitteeRules.Of(committee, rules.Council).ClearDays;
        return FormattableString.Invariant(
            $"published {clear} clear days before the meeting{(committee.SaturdaysCount == true ? ", Saturdays counted" : "")}; asked {ladder.Ask}, reminded {ladder.Remind} and warned {ladder.Warn} working days before publication, cut-off at noon {ladder.CutOff} before{(committee.BriefDays is null ? "" : $"; {Brief(committee)}")}.");
    }
}
