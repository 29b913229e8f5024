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
}

/// <summary>Sets a committee's own deadline and ladder: three clear days and counted Saturdays for a parish, an earlier ask for a committee with long papers.</summary>
public sealed class SetCommitteeRules(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>Sets them. Everything planned follows by itself, because plans are made anew with every sweep.</summary>
    /// <param name="committeeId">Whose.</param>
    /// <param name="days">What changes.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <returns>What holds now, in a sentence; or why nothing was changed.</returns>
    public Task<(bool Done, string Sentence)> RunAsync(Guid committeeId, CommitteeDays days, Standing by) => database.WriteAsync(async session =>
    {
        if (await CommitteeTable.ByIdAsync(session, committeeId) is not { } before)
        {
            return (false, "There is no such committee.");
        }

        if (!by.MayClerk(committeeId))
        {
            return (false, $"Only a clerk of {before.Name} can set its days.");
        }

        var after = before with
        {
            ClearDays = days.ClearDays ?? before.ClearDays,
            SaturdaysCount = days.SaturdaysCount ?? before.SaturdaysCount,
            AskDays = days.Ask ?? before.AskDays,
            RemindDays = days.Remind ?? before.RemindDays,
            WarnDays = days.Warn ?? before.WarnDays,
            CutOffDays = days.CutOff ?? before.CutOffDays,
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

        return (true, $"{after.Name}: {words}");
    });

    private string? Refusal(Committee committee)
    {
        var ladder = rules.Settings.Ladder.For(committee);
        var settings = rules.Settings with { AskDays = ladder.Ask, RemindDays = ladder.Remind, WarnDays = ladder.Warn, CutOffDays = ladder.CutOff };
        return committee.ClearDays is < 1 or > 20 ? FormattableString.Invariant($"{committee.ClearDays} clear days are none that any law knows: write 1 to 20.") : settings.LadderProblem();
    }

    private string Words(Committee committee)
    {
        var ladder = rules.Settings.Ladder.For(committee);
        var clear = CommitteeRules.Of(committee, rules.Council).ClearDays;
        return FormattableString.Invariant(
            $"published {clear} clear days before the meeting{(committee.SaturdaysCount == true ? ", Saturdays counted" : "")}; asked {ladder.Ask}, reminded {ladder.Remind} and warned {ladder.Warn} working days before publication, cut-off at noon {ladder.CutOff} before.");
    }
}
