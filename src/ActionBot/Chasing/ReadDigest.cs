using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>A digest as things stand: what it says, and what has become of its actions since it was sent.</summary>
/// <param name="Digest">The message.</param>
/// <param name="Content">What it says, the entries in the order of their numbers.</param>
/// <param name="News">What has become of an action since, a sentence each. Those need no answer any more.</param>
public sealed record DigestNow(Digest Digest, DigestContent Content, IReadOnlyDictionary<Guid, string> News);

/// <summary>Reads a digest that was sent, so that its card can be drawn again and an answer to it understood.</summary>
public sealed class ReadDigest(Database database, TimeProvider time, ChaseRules rules, KnownCouncil known)
{
    private const int LongestEarlier = 240;

    /// <summary>Reads one; null: there is none.</summary>
    public Task<DigestNow?> RunAsync(Guid id) => database.ReadAsync(session => InAsync(session, id));

    // Never within a transaction that changes the council: what is kept of that must not outlive its being taken back.
    private async Task<DigestNow?> InAsync(Session session, Guid id)
    {
        if (await DigestTable.ByIdAsync(session, id) is not { } digest || await PersonTable.ByIdAsync(session, digest.OfficerId) is not { } officer)
        {
            return null;
        }

        var today = rules.Day(time.GetUtcNow());
        var council = await known.OfAsync(session, today);
        var (entries, news) = (new List<DigestEntry>(), new Dictionary<Guid, string>());
        foreach (var planned in await LookUpPlanned.OfAsync(session, id, council))
        {
            entries.Add(NotAfterItsTime(EntryOf(planned, rules, digest, council.Who), digest, time.GetUtcNow()));
            if (NewsOf(planned, digest, council.Who, rules, today, await Trail.OfAsync(session, planned.Point.Id)) is { } sentence)
            {
                news[planned.Point.Id] = sentence;
            }
        }

        return new DigestNow(digest, new DigestContent(officer, digest.Kind, InOrder(entries)) { Id = digest.Id }, news);
    }

    // A question by hand that leaves late asks for no answer by an hour that is over.
    internal static DigestEntry NotAfterItsTime(DigestEntry entry, Digest digest, DateTimeOffset now) =>
        ReminderStep.IsManual(entry.Step) && digest.State is DigestState.Due or DigestState.Sending && now >= entry.ClosesAt && entry.Why.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end
            ? entry with { Why = $"{entry.Why[..end]}. The papers for {Days.Full(entry.Meeting.HeldOn)} have closed; an answer is reported at the meeting.", IsClosed = true }
            : entry;

    /// <summary>The order in which a digest numbers its entries: the papers that close first, then the references.</summary>
    internal static IReadOnlyList<DigestEntry> InOrder(IEnumerable<DigestEntry> entries) => [.. entries.OrderBy(entry => entry.ClosesAt).ThenBy(entry => entry.Point.Reference, StringComparer.Ordinal)];

    /// <summary>What a digest says about one reminder.</summary>
    internal static DigestEntry EntryOf(Planned planned, ChaseRules rules, Digest digest, WhoAnswers who)
    {
        // A committee that was replaced leaves its meetings behind; then the day the reminder was made for tells.
        var meeting = planned.Calendar.FirstOrDefault(one => one.Id == planned.Reminder.MeetingId)
            ?? new Meeting { Id = planned.Reminder.MeetingId, CommitteeId = planned.Committee.Id, HeldOn = planned.Reminder.MeetingOn, FirstHeldOn = planned.Reminder.MeetingOn };
        var closes = rules.Of(planned.Committee, meeting);
        return new DigestEntry(planned.Point, planned.Committee, meeting, planned.AskedOn, planned.Reminder.Step, closes, rules.Words(closes), planned.Reminder.Why)
        {
            Earlier = EarlierOf(planned, rules, digest.CreatedAt), Heard = HeardOf(planned, rules, digest, who), Covers = CoversOf(planned.Point, digest, who),
        };
    }

    private static Covering? CoversOf(ActionPoint point, Digest digest, WhoAnswers who) =>
        who.On(digest.OnDate, point.OwnerPostId, point.OwnerPersonId, point.DelegateId) is { StandsInFor: { } owner, Person: { } cover, AwayUntil: { } until } && cover.Id == digest.OfficerId
            ? new Covering(owner.Name, until)
            : null;

    // Nobody is told that nothing was heard from him who asked for longer and was refused, or who was away while somebody else was asked.
    private static string? HeardOf(Planned planned, ChaseRules rules, Digest digest, WhoAnswers who)
    {
        if (planned.Replies.LastOrDefault(reply => !reply.Undone && reply.ReceivedAt < digest.CreatedAt) is { Decision: Decision.Declined } refused && refused.MeetingId == planned.Reminder.MeetingId)
        {
            return $"{new DeclinedWish(refused, rules.Day(refused.ReceivedAt)).InWordsTo(digest.OfficerId)}.";
        }

        return CoversOf(planned.Point, digest, who) is not null ? "We have had no answer yet."
            : who.BackFromLeave(digest.OfficerId, digest.OnDate) is var (cover, until) ? $"We have had no answer yet: {cover.Name} covered for you until {Days.Plain(until)}."
            : null;
    }

    // Whoever is asked again is shown that the last answer was read. Of what is exempt nothing is repeated: a message is read over shoulders.
    private static string? EarlierOf(Planned planned, ChaseRules rules, DateTimeOffset madeAt)
    {
        if (planned.Point.Exempt || !ReminderStep.Asks(planned.Reminder.Step) || planned.Replies.LastOrDefault(reply => !reply.Undone && reply.ReceivedAt < madeAt) is not { } last)
        {
            return null;
        }

        var (day, who) = (Days.Plain(rules.Day(last.ReceivedAt)), last.PersonId == planned.Reminder.OfficerId ? "you" : last.PersonName);
        return string.IsNullOrWhiteSpace(last.Text)
            ? $"On {day} {who} answered: {Of(last)}."
            : $"On {day} {who} wrote: “{Shortened.To(last.Text.ReplaceLineEndings(" ").Trim(), LongestEarlier)}”.{(last.Kind is ReplyKind.Update or ReplyKind.AwaitingOthers ? " Is that still so?" : "")}";
    }

    private static string? NewsOf(Planned planned, Digest digest, WhoAnswers who, ChaseRules rules, DateOnly today, IReadOnlyList<TrailLine> history)
    {
        var point = planned.Point;
        if (!point.IsOutstanding)
        {
            var last = history.Count > 0 ? history[^1] : null;
            var state = StatusWords.Of(point.Status);
            return last is null ? $"It is {state}: nothing more is needed." : $"{char.ToUpperInvariant(state[0])}{state[1..]} by {last.ByName}, {When(last.HappenedAt, rules)}: nothing more is needed.";
        }

        if (planned.Replies.LastOrDefault(reply => !reply.Undone && reply.ReceivedAt >= (digest.SentAt ?? digest.CreatedAt)) is { } reply)
        {
            var whose = reply.PersonId == digest.OfficerId ? "You answered" : $"{reply.PersonName} answered";
            return (reply.Kind, reply.Decision) switch
            {
                (_, Decision.Declined) => null,
                (ReplyKind.NeedLonger, Decision.Granted) => $"{reply.DecidedBy} agreed to longer: it now goes to the meeting of {Days.Full(planned.Calendar.FirstOrDefault(one => one.Id == point.ReportToMeetingId)?.HeldOn ?? planned.Reminder.MeetingOn)}.",
                (ReplyKind.NotMine, Decision.Granted) => $"{reply.DecidedBy} has given it to somebody else.",
                (ReplyKind.NeedLonger or ReplyKind.NotMine, _) => $"{whose}, {When(reply.ReceivedAt, rules)}: {Of(reply)}. The clerk decides.",
                _ => $"{whose}, {When(reply.ReceivedAt, rules)}: {Of(reply)}.",
            };
        }

        if (who.On(today, point.OwnerPostId, point.OwnerPersonId, point.DelegateId).Person is { } now && now.Id != digest.OfficerId)
        {
            return Last(Deed.Assigned) is { } given
                ? $"{given.ByName} gave it to {now.Name}, {When(given.HappenedAt, rules)}: nothing more is needed from you."
                : $"It is with {now.Name} now: nothing more is needed from you.";
        }

        return point.ReportToMeetingId != planned.Reminder.MeetingId && Last(Deed.DueSet) is { } putOff
            ? $"{putOff.ByName} changed when it is due, {When(putOff.HappenedAt, rules)}: it now goes to the meeting of {Days.Full(planned.Calendar.FirstOrDefault(one => one.Id == point.ReportToMeetingId)?.HeldOn ?? planned.Reminder.MeetingOn)}. You will be asked in time."
            : null;

        // The last deed of that kind since the message went, where it was not taken back.
        TrailLine? Last(Deed deed) => history.LastOrDefault(line => line.HappenedAt >= (digest.SentAt ?? digest.CreatedAt) && line.Deed == deed && line.UndoesId is null && history.All(later => later.UndoesId != line.Id));
    }

    private static string Of(Reply reply) => reply.Kind switch
    {
        ReplyKind.Done => "done",
        ReplyKind.NeedLonger => reply.DueText is { } until ? $"longer is needed, until {until}" : "longer is needed",
        ReplyKind.NotMine => reply.ProposedOwner is { } owner ? $"it belongs to {owner}" : "it belongs to somebody else",
        ReplyKind.AwaitingOthers => "it waits for others",
        _ => "an update",
    };

    private static string When(DateTimeOffset moment, ChaseRules rules)
    {
        var local = rules.Local(moment);
        return $"{Days.Plain(DateOnly.FromDateTime(local))} at {Days.Clock(TimeOnly.FromDateTime(local))}";
    }
}
