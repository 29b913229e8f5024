using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a pressed button or a sentence amounts to as an answer to one action point, before it is recorded.</summary>
public sealed partial class AnswerRead(Database database, CouncilSettings council)
{
    /// <summary>What has to be filled in before the button can count; null: nothing.</summary>
    public async Task<string?> MissingAsync(Pressed pressed, IReadOnlyList<Guid> ids)
    {
        var words = pressed.Words(DigestCard.Words);
        if (pressed.Verb == DigestCard.Update && words is null)
        {
            return "Write in your own words where it stands, then press Update again.";
        }

        if (pressed.Verb == DigestCard.NotMine && words is null)
        {
            return "Write whose it is, as well as you know, then press Not mine again.";
        }

        if (pressed.Verb != DigestCard.NeedLonger)
        {
            return null;
        }

        if (pressed.Words(DigestCard.Until) is not { } until)
        {
            return "Write until when you need, a date or a meeting, then press Need longer again.";
        }

        if (await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, ids[0])) is not { } point)
        {
            return null;
        }

        var (date, meeting, readable) = await WhenAsync(point, new DueWords(Preposition().Replace(until, "")), pressed.Today);
        return !readable ? $"“{until}” names no day and no meeting I know. Write a date, such as 10 March, or a meeting, such as the March meeting."
            : (date is not null || meeting is not null) && !await IsLaterAsync(point, date, meeting) ? $"“{until}” is no later than {point.Reference} is due already. Write a later day or meeting; or press Update and say what will be there by then."
            : null;
    }

    /// <summary>The answer of a button.</summary>
    public async Task<Answer> OfAsync(Pressed pressed, ActionPoint point)
    {
        var words = pressed.Words(DigestCard.Words);
        var answer = new Answer(point.Id, ReplyKind.Update, words) { DigestId = pressed.Id(DigestCard.Digest) };
        switch (pressed.Verb)
        {
            case DigestCard.Done:
                return answer with { Kind = ReplyKind.Done };
            case DigestCard.NeedLonger:
                var due = new DueWords(Preposition().Replace(pressed.Words(DigestCard.Until)!, ""));
                var (date, meeting, _) = await WhenAsync(point, due, pressed.Today);
                return answer with { Kind = ReplyKind.NeedLonger, DueText = due.Text, DueDate = date, DueMeetingId = meeting };
            case DigestCard.NotMine:
                return answer with { Kind = ReplyKind.NotMine, ProposedOwner = words };
            default:
                return Waiting().Match(words ?? "") is { Success: true } waiting ? answer with { Kind = ReplyKind.AwaitingOthers, Reason = waiting.Groups["whom"].Value.Trim() } : answer;
        }
    }

    /// <summary>The answer of a sentence, or why it is none yet.</summary>
    public async Task<(Answer? Answer, string? Refusal)> OfAsync(Said said, ActionPoint point, Understood part, bool isWhole, Guid? digest)
    {
        var slots = part.Slots;
        var (onBehalfOf, refusal) = await OnBehalfOfAsync(said, part);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        // The officer's own words, as he wrote them; of a message with several answers the part that concerns this one.
        var reason = AsWritten.In(said.Text, slots.Reason);
        var words = (isWhole ? AsWritten.ToTheEnd(said.Text, slots.Text, isAll: !said.Who.IsClerk) : AsWritten.In(said.Text, slots.Text ?? (part.Intent == Intent.Update ? slots.Status : null)))
            ?? (!isWhole ? reason : part.Intent == Intent.Complete && AsWritten.IsOnlyThatItIsDone(said.Text) ? null : AsWritten.WithoutNumber(said.Text, slots.References));
        var takesBack = point.Status == ActionPointStatus.ProposedComplete && DoneTakenBack.Says(isWhole ? said.Text : words ?? "");
        words = takesBack && words is not null ? DoneTakenBack.WithoutOpening(words) : words;
        var answer = new Answer(point.Id, ReplyKind.Update, words) { Reason = reason, DigestId = digest, OnBehalfOf = onBehalfOf, TakesBackDone = takesBack };
        switch (part.Intent)
        {
            case Intent.Complete:
                // "Done bar the signature" is nearly done.
                return (LineMeaning.IsDoneInPart(isWhole ? said.Text : words ?? "") ? answer with { Text = isWhole ? AsWritten.WithoutNumber(said.Text, slots.References) : words } : answer with { Kind = ReplyKind.Done }, null);
            case Intent.NotMine:
                return (answer with { Kind = ReplyKind.NotMine, ProposedOwner = (slots.Owner ?? slots.Person) is { } name ? Doing().Replace(name, "") : null }, null);
            case Intent.Update when !said.Who.IsClerk && NeverSaid().IsMatch(isWhole ? said.Text : words ?? ""):
                return (answer with { Kind = ReplyKind.NotMine, ProposedOwner = Whom().Match(isWhole ? said.Text : words ?? "") is { Success: true } whom ? whom.Groups["who"].Value : null }, null);
            case Intent.RequestExtension:
                var (date, meeting, _) = slots.Due is { } due ? await WhenAsync(point, due, said.Today) : (null, null, false);
                if (Notice().IsMatch(isWhole ? said.Text : words ?? "") || (date is not null || meeting is not null) && !await IsLaterAsync(point, date, meeting))
                {
                    // What is promised for a day before it is due, and the notice that others want, ask for nothing.
                    return (answer with { Text = words ?? AsWritten.In(said.Text, slots.Due?.Text) }, null);
                }

                return (answer with { Kind = ReplyKind.NeedLonger, DueText = AsWritten.In(said.Text, slots.Due?.Text), DueDate = date, DueMeetingId = meeting }, null);
            default:
                return (Waiting().Match(isWhole ? said.Text : words ?? "") is { Success: true } waiting ? answer with { Kind = ReplyKind.AwaitingOthers, Reason = slots.Reason ?? waiting.Groups["whom"].Value.Trim() } : answer, null);
        }
    }

    /// <summary>Whether a day or a meeting lies behind what is due now: only that is longer.</summary>
    public Task<bool> IsLaterAsync(ActionPoint point, DateOnly? date, Guid? meeting) => database.ReadAsync(async session =>
    {
        var meetings = await MeetingTable.OfAsync(session, point.CommitteeId);
        DateOnly? HeldOn(Guid? id) => meetings.FirstOrDefault(one => one.Id == id)?.HeldOn;
        var due = point.DueKind == DueKind.Date ? point.DueDate ?? HeldOn(point.ReportToMeetingId) : HeldOn(point.ReportToMeetingId);
        return (date ?? HeldOn(meeting)) is not { } until || due is null || until > due || point.DueKind == DueKind.Undated && date is null;
    });

    /// <summary>The words of a time without what leads up to it: "until March", "need until the 10th please".</summary>
    public static string WithoutPreposition(string words) => Preposition().Replace(words, "");

    /// <summary>The day or the meeting that words mean for an action point; not readable: they name neither.</summary>
    public async Task<(DateOnly? Date, Guid? Meeting, bool Readable)> WhenAsync(ActionPoint point, DueWords due, DateOnly today)
    {
        var (committee, meetings) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await MeetingTable.OfAsync(session, point.CommitteeId)));
        due = WhenSaid.Counted(due, point, meetings, today);
        var read = WhenSaid.Read(due, today, committee, meetings, council);
        return read switch
        {
            { Question: null, Date: { } date } => (date, null, true),
            { Question: null, Kind: DueKind.Meeting, ReportToMeetingId: { } meeting } => (null, meeting, true),
            _ => (due.Date, null, due.Date is not null || read.Kind is not null),
        };
    }

    // "Sam says 14 is done": the clerk answers for Sam. Of an officer the person named is somebody else's business.
    private async Task<(Person? Person, string? Refusal)> OnBehalfOfAsync(Said said, Understood part)
    {
        if (!said.Who.IsClerk || part.Intent == Intent.NotMine || part.Slots.Person is not { } name)
        {
            return (null, null);
        }

        var match = await database.ReadAsync(async session => (await OwnerMatcher.OfAsync(session)).Match(name));
        return match switch
        {
            OwnerMatch.APerson { Person: var person } => (person, null),
            OwnerMatch.Several { People: { Count: > 1 } people } => (null, $"Which {name}? I know {string.Join(", ", people.Select(person => person.Name))}. Say the whole name, please."),
            _ => (null, null),
        };
    }

    // "councillors do that": whoever does it is named by what stands before.
    [GeneratedRegex(@"\s+(?:do|does|did|have|has|had|handles?|leads?|runs?|owns?|looks?|deals?|always|usually|that|this|it|should|would|will|can)(?:\s.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    // "I never said that, Cllr Reeve asked Greg"
    [GeneratedRegex(@"\b(?:i|we)\s+(?:have\s+|had\s+)?never\s+(?:said|agreed(?:\s+to)?|promised|undertook|offered|volunteered|took\s+(?:this|that|it)\s+on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverSaid();

    [GeneratedRegex(@"\b(?:asked|told|meant|was|is|it['\u2019]s)\s+(?<who>(?:the\s+)?\p{Lu}\p{L}+(?:\s+(?:of\s+)?\p{Lu}\p{L}+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    // "3 months' notice", "need a month's notice"
    [GeneratedRegex(@"\b(?:days?|weeks?|months?)['\u2019]?s?['\u2019]?\s+notice\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    // "until March", "to the March meeting", "need until the 10th please".
    [GeneratedRegex(@"^\s*(?:(?:i\s+|we\s+)?need\s+)?(?:until|till|til|to|by|before|for|at|on|in)\s+(?=\S)|\s+please$", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    // "waiting for the DfE", "awaiting legal's advice", "held up by procurement"; not "no longer waiting for anybody".
    [GeneratedRegex(@"(?<!\b(?:no longer|not|stopped)\s)\b(?:waiting\s+(?:for|on|to hear from)|awaiting|held\s+up\s+by|blocked\s+by)\s+(?<whom>(?!me\b|us\b|you\b)[^.;,]{2,80})", RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();
}
