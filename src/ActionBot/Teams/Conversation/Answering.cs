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
    Database database, RecordReply record, UndoReply undo, ReadDigest readDigest, WhichActions which, AnsweredActions answered, AnswerRead read, RedrawDigests redraw, TellOfAnswers tell, Bearings bearings, TimeProvider time,
    LineByLine lineByLine, ReadAgain again) : ITakePart
{
    private const string Point = "point";
    private const string Words = "words";
    private const int LongestRepeated = 160;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DigestCard.Done, DigestCard.Update, DigestCard.NeedLonger, DigestCard.NotMine, DigestCard.Redraw, AnswersCard.Verb, PartedCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        // What was kept on a yes is kept as it was written, whatever stands in it.
        if (KeepCard.IsOpen(said.Answered))
        {
            said = said with { Meaning = new Understood { Intent = said.Meaning.Intent, Confidence = 1, Slots = new Slots { References = said.Slots.References, Due = said.Slots.Due } } };
        }

        var digest = await which.DigestAsync(said);
        if (await again.WithoutFiguresAsync(said, digest) is { } plainer)
        {
            if (!Intents.Contains(plainer.Meaning.Intent) || plainer.Meaning.Confidence < Understand.Sure)
            {
                if (await TakesUnknownAsync(said, cancellation))
                {
                    return;
                }
            }
            else
            {
                said = plainer;
            }
        }

        // "All members told" of five actions says of none which it is.
        if (!said.Who.IsClerk && said.Meaning.Parts.Count == 0 && said.Slots.References.Count > 1 && said.Answered.Count == 0 && !said.Text.Any(char.IsAsciiDigit) && !AllButSome.ReachesAll(said.Text))
        {
            said = said with { Meaning = said.Meaning with { Slots = said.Slots with { References = [], Reach = Understanding.Reach.Named } } };
        }

        // "Both done" of three says of none which it is; where two are left to answer, it is these.
        if (!said.Who.IsClerk && said.Meaning.Parts.Count == 0 && AllButSome.Counted(said.Text) is { } counted && said.Slots.References.Count > counted && said.Answered.Count == 0)
        {
            var waiting = await which.UnsaidAsync(digest, said.Who);
            if (waiting.Count != counted)
            {
                await bearings.AskWhichAsync(said, waiting, cancellation);
                return;
            }

            said = said with { Meaning = said.Meaning with { Slots = said.Slots with { References = [.. waiting.Select(point => point.Reference)] } } };
        }

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

            foreach (var point in points)
            {
                // What is said in several sentences of one action is one answer.
                var at = answers.FindIndex(one => one.Point.Id == point.Id);
                if (at >= 0)
                {
                    answers[at] = (point, Together(answers[at].Part, part));
                }
                else
                {
                    answers.Add((point, part));
                }
            }

            if (doubt is not null || sentence is not null)
            {
                items.Add(new AnswersCard.Item(sentence ?? $"I am not sure which one you mean: {string.Join(" or ", doubt!.Select(point => point.Reference))}. Please say it with the whole reference.", null, null));
            }
        }

        // What names nothing that there is may be no name at all: "the reopening has slipped".
        if (answers.Count == 0 && items.Count > 0 && !said.Who.IsClerk && parts.All(part => part.Slots.References.Count == 0) && await TakesUnknownAsync(said, cancellation))
        {
            return;
        }

        var isWhole = items.Count == 0 && (answers.Count == 1 || parts.Count == 1);
        if (answers is [var (only, wish)] && isWhole && wish is { Intent: Intent.RequestExtension, Slots.Due: null } && ActionPointAccess.MayAnswer(said.Who, only))
        {
            await AskUntilAsync(said.Turn, only, wish.Slots.Reason ?? said.Text, cancellation);
            return;
        }

        var recorded = new List<TellOfAnswers.Answered>();
        foreach (var (point, part) in answers)
        {
            var (answer, refusal) = await read.OfAsync(said, point, part, isWhole, digest?.Digest.Id);
            if (refusal is not null && isWhole)
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
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who is not { Person: not null, IsClerk: false } || said.Answered.Count > 0 || WantsMore(said.Meaning) || await which.DigestAsync(said) is not { } digest || await lineByLine.OfAsync(said, digest) is not { } lines)
        {
            return false;
        }

        if (lines.IsCertain)
        {
            await RecordLinesAsync(said, lines, digest, cancellation);
            return true;
        }

        // What each line would get is shown first: what the officer did not say of it is never written.
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, PartedCard.Verb, PartedCard.Asked(said.Text, digest.Digest.Id), time.GetUtcNow()));
        await said.Turn.ShowAsync(PartedCard.For(said.Text, digest.Digest.Id, lines.All), cancellation);
        return true;
    }

    private static Understood Together(Understood first, Understood second)
    {
        var text = string.Join(". ", new[] { first.Slots.Text, second.Slots.Text }.OfType<string>().Distinct());
        var (leading, other) = Weight(second.Intent) > Weight(first.Intent) ? (second, first) : (first, second);
        return leading with { Slots = leading.Slots with { Text = text.Length > 0 ? text : null, Due = leading.Slots.Due ?? other.Slots.Due, Reason = leading.Slots.Reason ?? other.Slots.Reason } };
    }

    // A wish goes before news, and done is done only where nothing else is said.
    private static int Weight(Intent intent) => intent switch { Intent.NotMine => 3, Intent.RequestExtension => 2, Intent.Update => 1, _ => 0 };

    // "1 done, and I am away until Friday": the leave is somebody else's to note, and with it the whole message.
    private static bool WantsMore(Understood meaning) => meaning.Parts.Append(meaning).Any(part => part.Confidence >= Understand.Sure && part.Intent is Intent.Snooze or Intent.SetPost or Intent.SetRole or Intent.ListMine or Intent.ListOutstanding or Intent.ListMeetings or Intent.LogAction or Intent.Undo);

    private async Task RecordLinesAsync(Said said, LineByLine.Lines lines, DigestNow digest, CancellationToken cancellation)
    {
        if (lines.All is [{ Point: { } alone, Meaning: { Intent: Intent.RequestExtension, Slots.Due: null } wish, Remark: null, Words: var words }] && ActionPointAccess.MayAnswer(said.Who, alone))
        {
            await AskUntilAsync(said.Turn, alone, wish.Slots.Reason ?? words, cancellation);
            return;
        }

        var (items, recorded) = (new List<AnswersCard.Item>(), new List<TellOfAnswers.Answered>());
        foreach (var line in lines.All)
        {
            if (line is not { Point: { } point, Meaning: { } meaning, Remark: null })
            {
                items.Add(new AnswersCard.Item(line.Remark ?? $"{line.Number}: nothing is noted.", null, null));
                continue;
            }

            var (answer, refusal) = line.Before is { } before
                ? (new Answer(point.Id, before.Kind, before.Text) { Reason = before.Reason, DigestId = digest.Digest.Id }, null)
                : await read.OfAsync(said with { Text = line.Words, Meaning = meaning }, point, meaning, isWhole: true, digest.Digest.Id);
            var item = answer is null ? new AnswersCard.Item(refusal!, null, null) : await RecordAsync(answer, point, said.Who, recorded);
            items.Add(line.Before is { Text: { } repeated } && item.Undo is not null && !point.Exempt ? item with { Sentence = $"{item.Sentence} It is still as you wrote: “{Cards.Shortened.To(repeated, LongestRepeated)}”." } : item);
        }

        if (lines.Left.Count > 0)
        {
            items.Add(new AnswersCard.Item($"Still to answer: {string.Join(", ", lines.Left.Select(point => point.Reference))}.", null, null));
        }

        await said.Turn.ShowAsync(AnswersCard.For(items), cancellation);
        await AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
    }

    private async Task RecordPartedAsync(Said said, IReadOnlyDictionary<string, string> data, CancellationToken cancellation)
    {
        if (PartedCard.Words(data) is var (words, id) && await readDigest.RunAsync(id) is { } digest && digest.Digest.OfficerId == said.Who.Person?.Id
            && said with { Text = words } is var whole && await lineByLine.OfAsync(whole, digest) is { } lines)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            await RecordLinesAsync(whole, lines, digest, cancellation);
        }
        else
        {
            await said.Turn.NoteAsync("This button is not in use any more. Please write your answers again, a line for each.", cancellation);
        }
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
        PartedCard.Verb => RecordPartedAsync(new Said(pressed.Turn, "", new Understood { Intent = Intent.Update }, pressed.Today), pressed.Data, cancellation),
        _ => AnswerByButtonAsync(pressed, cancellation),
    };

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Verb == PartedCard.Verb)
        {
            return await AnswersPartedAsync(said, question, cancellation);
        }

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
        // A day before it is due, said where longer was asked for, is a promise after all.
        var answer = (date is not null || meeting is not null) && !await read.IsLaterAsync(point, date, meeting)
            ? new Answer(point.Id, ReplyKind.Update, said.Text)
            : new Answer(point.Id, ReplyKind.NeedLonger, question.Data.GetValueOrDefault(Words)) { DueText = due.Text, DueDate = date, DueMeetingId = meeting };
        await said.Turn.ShowAsync(AnswersCard.For([await RecordAsync(answer, point, said.Who, recorded)]), cancellation);
        await AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
        return true;
    }

    private async Task<bool> AnswersPartedAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (YesOrNo.In(said.Text) is not { } yes)
        {
            return false;
        }

        if (yes)
        {
            await RecordPartedAsync(said, question.Data, cancellation);
            return true;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        await said.Turn.SayAsync(PartedCard.OneByOne, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Verb == PartedCard.Verb)
        {
            await said.Turn.SayAsync(AskedAgain.Of("Have I parted your answer rightly? Write “yes”, or a line for each action."), cancellation);
        }
        else if (question.Data.TryGetValue(Point, out var text) && Guid.TryParse(text, out var id) && await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is { } point)
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
