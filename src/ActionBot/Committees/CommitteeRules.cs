using ActionBot.Committees.Calendar;

namespace ActionBot.Committees;

/// <summary>What holds for one committee's papers: its working days and clear days, its own where it has them, else the council's.</summary>
/// <param name="Days">The calendar.</param>
/// <param name="ClearDays">Clear working days between publication and meeting.</param>
public sealed record CommitteeRules(WorkingDays Days, int ClearDays)
{
    /// <summary>The rules of a committee under a council's settings.</summary>
    public static CommitteeRules Of(Committee committee, CouncilSettings council)
    {
        var nation = council.NationOf();
        return new CommitteeRules(
            new WorkingDays(nation, council.Closures(), council.ClosureDaysCount, committee.SaturdaysCount ?? false),
            committee.ClearDays ?? PublicationDay.ClearDays(nation));
    }

    /// <summary>The publication day of a meeting.</summary>
    public DateOnly Publication(DateOnly meeting) => PublicationDay.For(meeting, ClearDays, Days);
}
