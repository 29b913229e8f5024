using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>Somebody who was asked and has not answered. Whom no message reached is not silent: that stands on the list of what failed.</summary>
/// <param name="Officer">Who was asked last.</param>
/// <param name="Point">About which action point.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Meeting">The meeting it was asked for.</param>
/// <param name="AskedOn">The days on which it was asked for that meeting, in order.</param>
/// <param name="ClosesAt">When that meeting's papers close or closed, in UTC.</param>
/// <param name="PapersClosed">They have closed: the paper says that no update was received.</param>
public sealed record SilentOwner(Person Officer, ActionPoint Point, Committee Committee, Meeting Meeting, IReadOnlyList<DateOnly> AskedOn, DateTimeOffset ClosesAt, bool PapersClosed)
{
    /// <summary>Who was asked on each of these days, in order.</summary>
    public IReadOnlyList<Asking> Asks { get; init; } = [.. AskedOn.Select(day => new Asking(Officer, day, null))];

    /// <summary>What was wished for these papers and declined; null: nothing was.</summary>
    public DeclinedWish? Declined { get; init; }

    /// <summary>The last answer before that, to an earlier question; null: there never was one.</summary>
    public (string By, DateOnly On)? HeardBefore { get; init; }

    /// <summary>"; the last that was heard is the answer of Greg Tully of 7 October 2026": blank where nothing ever was. A letter that says "has not answered" says with it what was.</summary>
    public string AndBefore => HeardBefore is { } before ? $"; the last that was heard is the answer of {before.By} of {Days.Plain(before.On)}" : "";

    /// <summary>Who was asked last, and for whom: "Kim Doyle, covering for Mina Sethi".</summary>
    public string Whom => Asks is [.., var last] && last.To.Id == Officer.Id ? last.Whom : Officer.Name;

    /// <summary>"Kim Doyle, covering for Mina Sethi, was asked on 18 December 2026 and Mina Sethi on 4 January 2027": a letter is read as prose.</summary>
    public string WhoWasAsked => Listed([.. ByPerson().Select((asked, at) => $"{asked.Key}{(asked.Key.Contains(',', StringComparison.Ordinal) ? "," : "")}{(at == 0 ? " was asked" : "")} on {Listed([.. asked.Select(one => Days.Plain(one.OnDate))])}")]);

    /// <summary>Only whoever answers for it was asked, and nobody else in that person's place.</summary>
    public bool OnlyTheOwnerWasAsked => Asks.All(one => one.To.Id == Officer.Id && one.For is null);

    /// <summary>"18 December 2026, 4 January 2027 and 7 January 2027".</summary>
    internal static string Listed(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private IEnumerable<IGrouping<string, Asking>> ByPerson() => Asks.GroupBy(one => one.Whom, StringComparer.Ordinal);

    /// <summary>Everybody who is silent at a moment, the longest asked first. Pure.</summary>
    internal static IReadOnlyList<SilentOwner> Among(
        IEnumerable<LedgerRow> rows,
        Dictionary<Guid, ActionPoint> points,
        WhoAnswers who,
        ILookup<Guid, Reply> replies,
        Committee committee,
        IReadOnlyList<Meeting> calendar,
        ChaseRules rules,
        DateTimeOffset now) =>
    [
        .. rows.Where(row => row is { State: DigestState.Sent, WithdrawnWhy: null } && ReminderStep.Asks(row.Step))
            .GroupBy(row => row.ActionPointId)
            .Select(asks => Of(points[asks.Key], [.. asks], who, replies[asks.Key], committee, calendar, rules, now))
            .OfType<SilentOwner>()
            .OrderBy(silent => silent.AskedOn[0])
            .ThenBy(silent => silent.Point.Reference, StringComparer.Ordinal),
    ];

    private static SilentOwner? Of(
        ActionPoint point, List<LedgerRow> asks, WhoAnswers who, IEnumerable<Reply> replies, Committee committee, IReadOnlyList<Meeting> calendar, ChaseRules rules, DateTimeOffset now)
    {
        // The meeting it was asked for last; asks for a day that no longer holds were for the same meeting and count.
        var meeting = calendar.FirstOrDefault(one => one.Id == asks[^1].MeetingId);
        var cycle = asks.Where(ask => ask.MeetingId == meeting?.Id).ToList();
        var heard = replies.Where(reply => reply.ReceivedAt >= (cycle[0].SentAt ?? cycle[0].CreatedAt)).ToList();
        if (meeting is not { Status: MeetingStatus.Confirmed } || !point.IsChased || point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed
            || heard.Exists(reply => reply.Decision != Decision.Declined))
        {
            return null;
        }

        var closes = rules.Of(committee, meeting);
        var asked = cycle.DistinctBy(ask => ask.OnDate).Select(ask => AskingOf(ask, point, who)).ToList();
        return new SilentOwner(who.PersonOf(cycle[^1].OfficerId)!, point, committee, meeting, [.. asked.Select(one => one.OnDate)], closes, now >= closes)
        {
            Asks = asked,
            HeardBefore = replies.LastOrDefault(reply => reply.ReceivedAt < (cycle[0].SentAt ?? cycle[0].CreatedAt)) is { } before ? (before.PersonName, rules.Day(before.ReceivedAt)) : null,
            Declined = heard is [.., var refused] ? new DeclinedWish(refused, rules.Day(refused.ReceivedAt)) : null,
        };
    }

    private static Asking AskingOf(LedgerRow ask, ActionPoint point, WhoAnswers who) => new(
        who.PersonOf(ask.OfficerId)!,
        ask.OnDate,
        who.On(ask.OnDate, point.OwnerPostId, point.OwnerPersonId, point.DelegateId) is { StandsInFor: { } owner, Person: { } cover } && cover.Id == ask.OfficerId ? owner : null);
}

/// <summary>Somebody was asked on a day.</summary>
/// <param name="To">Who.</param>
/// <param name="OnDate">The day in council time.</param>
/// <param name="For">Who was away meanwhile; null: nobody, it was the one whose it is.</param>
public sealed record Asking(Person To, DateOnly OnDate, Person? For)
{
    /// <summary>"Kim Doyle, covering for Mina Sethi".</summary>
    public string Whom => For is null ? To.Name : $"{To.Name}, covering for {For.Name}";
}
