using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What officers answer: done, news, longer, not mine; by button or in words, one or several at once; and what a clerk records for somebody. It is
/// read back one by one, each can be taken back, the clerks are told, and the reminder's card is drawn again.
/// </summary>
public sealed partial class Answering(
    Database database, RecordReply record, UndoReply undo, ReadDigest readDigest, WhichActions which, RedrawDigests redraw, TellOfAnswers tell, Bearings bearings, CouncilSettings council, TimeProvider time) : ITakePart
{
    private const string Point = "point";
    private const string Words = "words";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DigestCard.Done, DigestCard.Update, DigestCard.NeedLonger, DigestCard.NotMine, DigestCard.Redraw, AnswersCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        var digest = await which.DigestAsync(said);
        var parts = said.Meaning.Parts.Count > 0 ? said.Meaning.Parts : [said.Meaning];
        var numbers = parts.SelectMany(part => part.Slots.References).ToList();
        var (answers, items) = (new List<(ActionPoint Point, Understood Part)>(), new List<AnswersCard.Item>());
        foreach (var part in parts)
        {
            var (points, doubt, sentence) = await FindAsync(said, part, numbers, digest);
            if (doubt is { } several && parts.Count == 1)
            {
                await bearings.AskWhichAsync(said, several, cancellation);
                return;
            }

            answers.AddRange(points.Select(point => (point, part)));
            if (doubt is not null || sentence is not null)
            {
                items.Add(new AnswersCard.Item(sentence ?? $"I am not sure which one you mean: {string.Join(" or ", doubt!.Select(point => point.Reference))}. Please say it with the whole reference.", null, null));
            }
        }

        if (answers is [var (only, wish)] && parts.Count == 1 && wish is { Intent: Intent.RequestExtension, Slots.Due: null } && ActionPointAccess.MayAnswer(said.Who, only))
        {
            await AskUntilAsync(said.Turn, only, wish.Slots.Reason ?? said.Text, cancellation);
            return;
        }

        var recorded = new List<TellOfAnswers.Answered>();
        foreach (var (point, part) in answers)
        {
            var (answer, refusal) = await AnswerOfAsync(said, point, part, isWhole: parts.Count == 1, digest?.Digest.Id);
            if (refusal is not null && parts.Count == 1)
            {
                await bearings.AskForAsync(said, MeaningKept.Person, refusal, cancellation);
                return;
            }

            var item = answer is null ? new AnswersCard.Item(refusal!, null, null) : await RecordAsync(answer, point, said.Who, recorded);
            items.Add(item);
        }

        if (items.Count > 0)
        {
            await said.Turn.ShowAsync(AnswersCard.For(items), cancellation);
        }

        await AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
    }

    /// <inheritdoc />
    public Task PressedAsync(Pressed pressed, CancellationToken cancellation) => pressed.Verb switch
    {
        AnswersCard.Verb => TakeBackAsync(pressed, cancellation),
        DigestCard.Redraw => RedrawAsync(pressed, cancellation),
        _ => AnswerByButtonAsync(pressed, cancellation),
    };

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        // "Until when?" – "March", "the 10th"; whatever is understood as something else was no answer.
        if (question.Verb != DigestCard.NeedLonger || !question.Data.TryGetValue(Point, out var text) || !Guid.TryParse(text, out var id) || said.Text.Length > 80
            || said.Meaning.Intent is not (Intent.Unknown or Intent.RequestExtension or Intent.Update or Intent.SetDue)
            || await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is not { } point)
        {
            return false;
        }

        var due = said.Slots.Due ?? new DueWords(Preposition().Replace(said.Text.Trim().TrimEnd('.'), ""));
        var (date, meeting, readable) = await WhenAsync(point, due, said.Today);
        if (!readable && said.Meaning.Intent == Intent.Unknown)
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        var recorded = new List<TellOfAnswers.Answered>();
        var answer = new Answer(point.Id, ReplyKind.NeedLonger, question.Data.GetValueOrDefault(Words)) { DueText = due.Text, DueDate = date, DueMeetingId = meeting };
        await said.Turn.ShowAsync(AnswersCard.For([await RecordAsync(answer, point, said.Who, recorded)]), cancellation);
        await AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.TryGetValue(Point, out var text) && Guid.TryParse(text, out var id) && await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is { } point)
        {
            await said.Turn.SayAsync(AskedAgain.Of(UntilWhen(point)), cancellation);
        }
    }

    private async Task AnswerByButtonAsync(Pressed pressed, CancellationToken cancellation)
    {
        var ids = (pressed.Words(DigestCard.Which) ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0)
        {
            await pressed.Turn.NoteAsync("Tick which action your answer concerns, then press it again.", cancellation);
            return;
        }

        if (await MissingAsync(pressed, ids) is { } missing)
        {
            await pressed.Turn.NoteAsync(missing, cancellation);
            return;
        }

        var (recorded, items) = (new List<TellOfAnswers.Answered>(), new List<AnswersCard.Item>());
        foreach (var id in ids)
        {
            if (await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is not { } point || !ActionPointAccess.MaySee(pressed.Who, point))
            {
                items.Add(new AnswersCard.Item("There is no such action point, or it is not open to you.", null, null));
                continue;
            }

            items.Add(await RecordAsync(await AnswerOfAsync(pressed, point), point, pressed.Who, recorded));
        }

        var drawn = pressed.Id(DigestCard.Digest) is { } digest && await readDigest.RunAsync(digest) is { } now && now.Digest.OfficerId == pressed.Who.Person?.Id ? now : null;
        if (drawn is not null)
        {
            await pressed.Turn.RedrawAsync(DigestCard.For(drawn.Content, drawn.News, pressed.Figure(DigestCard.Page) ?? 0), cancellation);
            await pressed.Turn.ShowAsync(AnswersCard.For(items), cancellation);
        }
        else
        {
            await pressed.Turn.RedrawAsync(AnswersCard.For(items), cancellation);
        }

        await AfterwardsAsync(pressed.Turn, pressed.Who, recorded, pressed.Today, drawn?.Digest.Id, cancellation);
    }

    private async Task<string?> MissingAsync(Pressed pressed, IReadOnlyList<Guid> ids)
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

        return await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, ids[0])) is { } point && !(await WhenAsync(point, new DueWords(Preposition().Replace(until, "")), pressed.Today)).Readable
            ? $"“{until}” names no day and no meeting I know. Write a date, such as 10 March, or a meeting, such as the March meeting."
            : null;
    }

    private async Task<Answer> AnswerOfAsync(Pressed pressed, ActionPoint point)
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

    private async Task<(Answer? Answer, string? Refusal)> AnswerOfAsync(Said said, ActionPoint point, Understood part, bool isWhole, Guid? digest)
    {
        var slots = part.Slots;
        var (onBehalfOf, refusal) = await OnBehalfOfAsync(said, part);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        // The officer's own words, as he wrote them; of a message with several answers the part that concerns this one.
        var words = slots.Text ?? (isWhole && part.Intent != Intent.NotMine ? said.Text : slots.Reason);
        var answer = new Answer(point.Id, ReplyKind.Update, words) { Reason = slots.Reason, DigestId = digest, OnBehalfOf = onBehalfOf };
        switch (part.Intent)
        {
            case Intent.Complete:
                return (answer with { Kind = ReplyKind.Done }, null);
            case Intent.NotMine:
                return (answer with { Kind = ReplyKind.NotMine, ProposedOwner = slots.Owner ?? slots.Person }, null);
            case Intent.RequestExtension:
                var (date, meeting, _) = slots.Due is { } due ? await WhenAsync(point, due, said.Today) : (null, null, false);
                return (answer with { Kind = ReplyKind.NeedLonger, DueText = slots.Due?.Text, DueDate = date, DueMeetingId = meeting }, null);
            default:
                return (Waiting().Match(isWhole ? said.Text : words ?? "") is { Success: true } waiting ? answer with { Kind = ReplyKind.AwaitingOthers, Reason = slots.Reason ?? waiting.Groups["whom"].Value.Trim() } : answer, null);
        }
    }

    // "Sam says 14 is done": the clerk answers for Sam. Of an officer the person named is somebody else's business.
    private async Task<(Person? Person, string? Refusal)> OnBehalfOfAsync(Said said, Understood part)
    {
        if (!said.Who.IsClerk || part.Intent == Intent.NotMine || part.Slots.Person is not { } name)
        {
            return (null, null);
        }

        var match = await database.ReadAsync(async session => new OwnerMatcher(await PostTable.AllAsync(session), await PostTable.AliasesAsync(session), await PersonTable.AllAsync(session)).Match(name));
        return match switch
        {
            OwnerMatch.APerson { Person: var person } => (person, null),
            OwnerMatch.Several { People: { Count: > 1 } people } => (null, $"Which {name}? I know {string.Join(", ", people.Select(person => person.Name))}. Say the whole name, please."),
            _ => (null, null),
        };
    }

    private async Task<(IReadOnlyList<ActionPoint> Points, IReadOnlyList<ActionPoint>? Doubt, string? Sentence)> FindAsync(Said said, Understood part, IReadOnlyList<string> numbers, DigestNow? digest)
    {
        var slots = part.Slots;
        if (slots.References.Count == 0 && slots.Query is null)
        {
            var unsaid = await which.UnsaidAsync(digest, said.Who);

            // "all done except 9": where 9 is not known for certain, nothing is taken for done
            foreach (var left in slots.But)
            {
                if (await which.ByReferenceAsync(left, said.Text, slots.But, digest, said.Turn.Conversation.CommitteeId, said.Who) is not Found.One { Point: var kept })
                {
                    return ([], unsaid, null);
                }

                unsaid = [.. unsaid.Where(point => point.Id != kept.Id)];
            }

            return unsaid.Count switch
            {
                0 => ([], null, "Nothing is waiting for an answer from you. To answer for a certain action, say its number: “14 done, circulated on 9 November”."),
                1 => (unsaid, null, null),
                _ when slots.Reach == Understanding.Reach.All || AllOfThem().IsMatch(said.Text) => (unsaid, null, null),
                _ => ([], unsaid, null),
            };
        }

        var committee = slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var named] ? named.Id : said.Turn.Conversation.CommitteeId;
        var (points, sentences) = (new List<ActionPoint>(), new List<string>());
        foreach (var reference in slots.References)
        {
            switch (await which.ByReferenceAsync(reference, said.Text, numbers, digest, committee, said.Who))
            {
                case Found.One one:
                    points.Add(one.Point);
                    break;
                case Found.Several several:
                    return ([], several.Choices, null);
                case Found.Nothing nothing:
                    sentences.Add(nothing.Sentence);
                    break;
            }
        }

        if (slots.References.Count == 0)
        {
            switch (await which.ByWordsAsync(slots.Query!, digest, committee, said.Who))
            {
                case Found.One one:
                    points.Add(one.Point);
                    break;
                case Found.Several several:
                    return ([], several.Choices, null);
                case Found.Nothing nothing:
                    sentences.Add(nothing.Sentence);
                    break;
            }
        }

        return (points, null, sentences.Count == 0 ? null : string.Join(' ', sentences));
    }

    private async Task<AnswersCard.Item> RecordAsync(Answer answer, ActionPoint point, Standing who, List<TellOfAnswers.Answered> recorded)
    {
        switch (await record.RunAsync(answer, who))
        {
            case ReplyOutcome.Recorded done:
                recorded.Add(new TellOfAnswers.Answered(point, done.Reply));
                return new AnswersCard.Item(done.ReadBack, done.LineId, point.Reference);
            case ReplyOutcome.Refused refused:
                return new AnswersCard.Item(refused.Sentence, null, null);
            default:
                throw new InvalidOperationException("An answer is recorded or refused.");
        }
    }

    private async Task<(DateOnly? Date, Guid? Meeting, bool Readable)> WhenAsync(ActionPoint point, DueWords due, DateOnly today)
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

    private async Task AskUntilAsync(Turn turn, ActionPoint point, string words, CancellationToken cancellation)
    {
        await database.WriteAsync(session => OpenQuestion.AskAsync(
            session, turn.Activity, DigestCard.NeedLonger, new Dictionary<string, string> { [Point] = point.Id.ToString(), [Words] = words }, time.GetUtcNow()));
        await turn.SayAsync(UntilWhen(point), cancellation);
    }

    private static string UntilWhen(ActionPoint point) => $"Until when do you need for {point.Reference}? A date or a meeting will do: “10 March”, “the March meeting”.";

    private async Task TakeBackAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(AnswersCard.Line) is not { } line)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        var outcome = await undo.RunAsync(pressed.Who, line);
        var sentence = outcome switch { ChangeOutcome.Changed changed => changed.ReadBack, ChangeOutcome.Refused refused => refused.Sentence, _ => "" };
        var items = AnswersCard.Read(pressed).Select(item => item.Undo == line ? new AnswersCard.Item(sentence, null, null) : item).ToList();
        await pressed.Turn.RedrawAsync(AnswersCard.For(items.Count > 0 ? items : [new AnswersCard.Item(sentence, null, null)]), cancellation);
        if (outcome is ChangeOutcome.Changed { Now: var point })
        {
            await redraw.WithAsync([point.Id], except: null, pressed.Today, cancellation);
            await tell.TakenBackAsync(point, pressed.Who, pressed.Today, cancellation);
        }
    }

    private async Task RedrawAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(DigestCard.Digest) is { } id && await readDigest.RunAsync(id) is { } now && now.Digest.OfficerId == pressed.Who.Person?.Id)
        {
            await pressed.Turn.RedrawAsync(DigestCard.For(now.Content, now.News, pressed.Figure(DigestCard.Page) ?? 0), cancellation);
        }
        else
        {
            await pressed.Turn.NoteAsync("This reminder is not yours, or is not known any more. Write “my actions” to see what is asked of you.", cancellation);
        }
    }

    private async Task AfterwardsAsync(Turn turn, Standing who, IReadOnlyList<TellOfAnswers.Answered> recorded, DateOnly today, Guid? except, CancellationToken cancellation)
    {
        if (recorded.Count > 0)
        {
            await redraw.WithAsync([.. recorded.Select(one => one.Point.Id)], except, today, cancellation);
            await tell.AnsweredAsync(recorded, who, turn.Activity.Kind, today, cancellation);
        }
    }

    // "until March", "to the March meeting", "need until the 10th please".
    [GeneratedRegex(@"^\s*(?:(?:i\s+|we\s+)?need\s+)?(?:until|till|til|to|by|before|for|at|on|in)\s+(?=\S)|\s+please$", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    // "waiting for the DfE", "awaiting legal's advice", "held up by procurement"; not "no longer waiting for anybody".
    [GeneratedRegex(@"(?<!\b(?:no longer|not|stopped)\s)\b(?:waiting\s+(?:for|on|to hear from)|awaiting|held\s+up\s+by|blocked\s+by)\s+(?<whom>(?!me\b|us\b|you\b)[^.;,]{2,80})", RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();

    // "all done", "both done", "everything is done", "they're all done".
    [GeneratedRegex(@"\b(all(?:\s+of\s+them|\s+(?:three|four|five|six))?|both(?:\s+of\s+them)?|everything|the lot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllOfThem();
}
