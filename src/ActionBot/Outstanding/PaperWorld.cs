using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>Everything that one meeting's paper depends on, at one moment. Drawing it up asks nothing else, so the same world always gives the same paper.</summary>
public sealed record PaperWorld
{
    /// <summary>The moment, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>That day, in council time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The council's name.</summary>
    public required string Council { get; init; }

    /// <summary>Whether the council's papers name who holds a post beside the post.</summary>
    public bool NamesHolders { get; init; }

    /// <summary>Whose paper it is.</summary>
    public required Committee Committee { get; init; }

    /// <summary>The meeting it is for.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>What is still in this paper.</summary>
    public required PaperDates Dates { get; init; }

    /// <summary>When the papers close, as people read it: "noon on Friday 8 January 2027".</summary>
    public required string AnswersClose { get; init; }

    /// <summary>What was still in the last one; null where this is the first.</summary>
    public PaperDates? LastDates { get; init; }

    /// <summary>All committees, for what is referred.</summary>
    public IReadOnlyList<Committee> Committees { get; init; } = [];

    /// <summary>The meetings of all committees in order, cancelled and past ones too.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>Posts and who holds them.</summary>
    public required WhoAnswers Who { get; init; }

    /// <summary>The council's clock.</summary>
    public required CouncilTime Clock { get; init; }

    /// <summary>The action points, without the exempt.</summary>
    public required IReadOnlyList<OutstandingItem> Items { get; init; }

    /// <summary>The references of action points that took another's place, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Successors { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Loads it.</summary>
    public static async Task<PaperWorld> LoadAsync(Session session, ChaseRules rules, Committee committee, Meeting meeting, DateTimeOffset now)
    {
        var meetings = await MeetingTable.AllAsync(session);
        var last = LastBefore(meeting, meetings);
        var lastDates = last is null ? null : PaperDates.Of(rules, committee, last);
        var dates = PaperDates.Of(rules, committee, meeting);
        return new PaperWorld
        {
            Now = now,
            Today = rules.Day(now),
            Council = rules.Council.Name,
            NamesHolders = rules.Council.NamesInPapers,
            Committee = committee,
            Meeting = meeting,
            Dates = dates,
            AnswersClose = rules.Words(dates.AnswersClose),
            LastDates = lastDates,
            Committees = await CommitteeTable.AllAsync(session),
            Meetings = meetings,
            Who = await ChaseWorld.LoadWhoAsync(session, rules.Day(now)),
            Clock = CouncilTime.In(rules.Council.TimeZone),
            Items = await OutstandingItemTable.OfAsync(session, committee.Id, lastDates?.AnswersClose ?? DateTimeOffset.UnixEpoch),
            Successors = await OutstandingItemTable.SuccessorsAsync(session, committee.Id),
        };
    }

    // The last meeting that took reports: an extraordinary one has no such paper.
    private static Meeting? LastBefore(Meeting meeting, IReadOnlyList<Meeting> meetings) => meetings.LastOrDefault(one =>
        one.CommitteeId == meeting.CommitteeId && one.HeldOn < meeting.HeldOn && one.TakesReports);
}
