using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>The council's calendar and the chasing settings together: which day, which hour, which ladder.</summary>
public sealed class ChaseRules(CouncilSettings council, ChasingSettings settings) : ICutOff
{
    private static readonly TimeOnly Noon = new(12, 0);

    // Found by what the committee says once, by the very object afterwards: a sweep asks some hundred thousand times.
    private readonly ConcurrentDictionary<Committee, Kept> bySettings = new();
    private readonly ConditionalWeakTable<Committee, Kept> byObject = [];
    private readonly CouncilTime clock = CouncilTime.In(council.TimeZone);
    private readonly WorkingDays days = new(council.NationOf(), council.Closures(), council.ClosureDaysCount);

    /// <summary>The settings these rules follow.</summary>
    public ChasingSettings Settings => settings;

    /// <summary>The council.</summary>
    public CouncilSettings Council => council;

    /// <inheritdoc />
    public DateOnly Day(DateTimeOffset moment) => clock.Day(moment);

    /// <summary>The local day and time of a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => clock.Local(moment);

    /// <summary>The moment of a local day and time, in UTC.</summary>
    public DateTimeOffset Moment(DateOnly day, TimeOnly at) => clock.Moment(day, at);

    /// <summary>Whether anybody is written to on that day.</summary>
    public bool MayChase(DateOnly day) => days.MayChase(day);

    /// <summary>Whether the council is closed on that day.</summary>
    public bool IsClosure(DateOnly day) => days.IsClosure(day);

    /// <summary>The chasing day that lies so many chasing days before.</summary>
    public DateOnly ChasingDaysBefore(DateOnly day, int count) => days.ChasingDaysBefore(day, count);

    /// <summary>The first chasing day after that day.</summary>
    public DateOnly NextChasingDay(DateOnly day) => days.NextChasingDay(day);

    /// <summary>Whether a message may leave at that moment: a chasing day, within office hours.</summary>
    public bool MaySendAt(DateTimeOffset moment)
    {
        var local = clock.Local(moment);
        var at = TimeOnly.FromDateTime(local);
        return MayChase(DateOnly.FromDateTime(local)) && at >= settings.OfficeOpens && at < settings.OfficeCloses;
    }

    /// <summary>When the messages of a day leave: as the office opens, or now where it is open already; null where it is too late that day or nobody is written to.</summary>
    /// <param name="day">The day, not before today.</param>
    /// <param name="now">The moment the plan is made.</param>
    public DateTimeOffset? LeavesOn(DateOnly day, DateTimeOffset now)
    {
        if (!MayChase(day))
        {
            return null;
        }

        var opens = Moment(day, settings.OfficeOpens);
        return opens > now ? opens : now < Moment(day, settings.OfficeCloses) ? now : null;
    }

    /// <summary>Publication day of a meeting.</summary>
    public DateOnly Publication(Committee committee, Meeting meeting) => RulesOf(committee).Publication(meeting.HeldOn);

    /// <summary>The working days of a committee.</summary>
    public WorkingDays DaysOf(Committee committee) => RulesOf(committee).Days;

    /// <summary>The whole ladder of a meeting, also the part that has passed. The cut-off is its last step.</summary>
    public IReadOnlyList<LadderStep> LadderOf(Committee committee, Meeting meeting, DateOnly? due) => KeptOf(committee) is var kept && kept.Ladders.TryGetValue((meeting.HeldOn, due), out var known)
        ? known
        : kept.Ladders.GetOrAdd((meeting.HeldOn, due), Ladder.Plan(settings.Ladder.For(committee), kept.Rules.Days, kept.Rules.Publication(meeting.HeldOn), due, madeOn: LongBefore(meeting.HeldOn, due)));

    /// <inheritdoc />
    public DateTimeOffset Of(Committee committee, Meeting meeting) => KeptOf(committee).CutOffs is var known && known.TryGetValue(meeting.HeldOn, out var closes)
        ? closes
        : known.GetOrAdd(meeting.HeldOn, Moment(LadderOf(committee, meeting, due: null)[^1].Day, Noon));

    /// <inheritdoc />
    public string Words(DateTimeOffset moment)
    {
        var local = clock.Local(moment);
        var at = TimeOnly.FromDateTime(local);
        return $"{(at == Noon ? "noon" : Days.Clock(at))} on {Days.Full(DateOnly.FromDateTime(local))}";
    }

    // Early enough that no step of the ladder has passed.
    private static DateOnly LongBefore(DateOnly heldOn, DateOnly? due) => (due < heldOn ? due.Value : heldOn).AddDays(-200);

    private CommitteeRules RulesOf(Committee committee) => KeptOf(committee).Rules;

    private Kept KeptOf(Committee committee) => byObject.TryGetValue(committee, out var kept)
        ? kept
        : byObject.GetValue(committee, one => bySettings.GetOrAdd(one, said => new Kept(CommitteeRules.Of(said, council))));

    /// <summary>What one committee's calendar comes to, each thing worked out once.</summary>
    private sealed class Kept(CommitteeRules rules)
    {
        public CommitteeRules Rules => rules;

        public ConcurrentDictionary<(DateOnly HeldOn, DateOnly? Due), IReadOnlyList<LadderStep>> Ladders { get; } = new();

        public ConcurrentDictionary<DateOnly, DateTimeOffset> CutOffs { get; } = new();
    }
}
