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
public sealed class Answering(
    Database database, RecordReply record, UndoReply undo, ReadDigest readDigest, WhichActions which, AnsweredActions answered, AnswerRead read, RedrawDigests redraw, TellOfAnswers tell, Bearings bearings, TimeProvider time) : ITakePart
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
        var (answers, items) = (new List<(ActionPoint Point, Understood Part)>(), new List<AnswersCard.Item>());
        foreach (var part in parts)
        {
            var (points, doubt, sentence) = await answered.RunAsync(said, part, digest);
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
            var (answer, refusal) = await read.OfAsync(said, point, part, isWhole: parts.Count == 1, digest?.Digest.Id);
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
    public async Task<bool> TakesUnknownAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Who.IsClerk || !KeepCard.MayBeAnAnswer(said.Text) || await which.DigestAsync(said) is not { } digest)
        {
            return false;
        }

        List<ActionPoint> waiting = [.. (await which.UnsaidAsync(digest, said.Who)).Where(point => point.IsOutstanding && ActionPointAccess.MayAnswer(said.Who, point))];
        if (waiting.Count == 0)
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, DoubtCard.Verb, KeepCard.Asked(said.Text, waiting), time.GetUtcNow()));
        await said.Turn.ShowAsync(KeepCard.For(said.Text, waiting), cancellation);
        return true;
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
            || await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is not { } point || NamesAnother(said, point))
        {
            return false;
        }

        var due = said.Slots.Due ?? new DueWords(AnswerRead.WithoutPreposition(said.Text.Trim().TrimEnd('.')));
        var (date, meeting, readable) = await read.WhenAsync(point, due, said.Today);
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

    // "5 needs until March" is about 5, whatever was asked of 3.
    private static bool NamesAnother(Said said, ActionPoint point) => said.Slots.References.Any(reference =>
        !reference.Equals(point.Reference, StringComparison.OrdinalIgnoreCase) && reference != point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task AnswerByButtonAsync(Pressed pressed, CancellationToken cancellation)
    {
        var ids = (pressed.Words(DigestCard.Which) ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0)
        {
            await pressed.Turn.NoteAsync("Tick which action your answer concerns, then press it again.", cancellation);
            return;
        }

        if (await read.MissingAsync(pressed, ids) is { } missing)
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

            items.Add(await RecordAsync(await read.OfAsync(pressed, point), point, pressed.Who, recorded));
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
            await tell.TakenBackAsync([point], pressed.Who, pressed.Today, cancellation);
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
            // "Until when?" is answered by whatever was said of the same action since.
            if (await database.ReadAsync(session => OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow())) is { Verb: DigestCard.NeedLonger } open && recorded.Any(one => one.Point.Id.ToString() == open.Data.GetValueOrDefault(Point)))
            {
                await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
            }

            await redraw.WithAsync([.. recorded.Select(one => one.Point.Id)], except, today, cancellation);
            await tell.AnsweredAsync(recorded, who, turn.Activity.Kind, today, cancellation);
        }
    }
}
