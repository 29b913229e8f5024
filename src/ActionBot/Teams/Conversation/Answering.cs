using System.Globalization;
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
/// What officers answer: done, news, longer, not mine; by button or in words, one or several at once; and what a clerk records for somebody. What goes
/// line by line through a reminder is <see cref="AnsweringByLine"/>'s.
/// </summary>
public sealed partial class Answering(
    Database database, AnswersKept kept, UndoReply undo, ReadDigest readDigest, WhichActions which, AnsweredActions answered, AnswerRead read, RedrawDigests redraw, TellOfAnswers tell, Bearings bearings, TimeProvider time, ReadAgain again) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DigestCard.Done, DigestCard.Update, DigestCard.NeedLonger, DigestCard.NotMine, DigestCard.Redraw, AnswersCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        said = said.InItsWords;
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

        if (!said.Who.IsClerk && said.Answered.Count == 0)
        {
            said = await AsWholeAsync(said, digest);
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
            await kept.AskUntilAsync(said.Turn, only, wish.Slots.Reason ?? said.Text, cancellation);
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

            var item = answer is null ? new AnswersCard.Item(refusal!, null, null) : await kept.RecordAsync(answer, point, said.Who, recorded);
            items.Add(item);
        }

        if (items.Count > 0)
        {
            await said.Turn.ShowAsync(AnswersCard.For(items), cancellation);
        }

        await kept.AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "I meant the pool action" is no news of it: what was noted of another is taken back by whoever noted it.
        if (said.Who is { Person: not null, IsClerk: false } && said.Answered.Count == 0 && Meant().Match(said.Text) is { Success: true } meant
            && NamedInWords.Of(meant.Groups["what"].Value, [.. (await which.UnsaidAsync(null, said.Who)).Where(point => point.IsOutstanding)], enough: 1) is { } named)
        {
            await said.Turn.SayAsync($"Then nothing is noted of {named.Reference} yet. What you wrote last is noted of what I read back: “undo” takes that back. Say it again with its number: “{named.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)} done”, or “{named.Reference}: …”.", cancellation);
            return true;
        }

        // "Survey finished on 28 Oct. 3 to fell, 11 ok": of whoever has one action alone no figure parts the answer.
        if (said.Who is not { Person: not null, IsClerk: false } || said.Answered.Count > 0 || said.Meaning.Parts.Count == 0 || AnsweringByLine.WantsMore(said) || said.Text.TrimEnd().EndsWith('?'))
        {
            return false;
        }

        var whole = await AsWholeAsync(said, await which.DigestAsync(said));
        if (ReferenceEquals(whole, said))
        {
            return false;
        }

        await SaidAsync(whole, cancellation);
        return true;
    }

    // Whoever has one action alone, or names one by its words, says all of it of that one: figures in it are no references, and "will slip to March" is a wish.
    private async Task<Said> AsWholeAsync(Said said, DigestNow? digest)
    {
        var waiting = (await which.UnsaidAsync(digest, said.Who)).Where(point => point.IsOutstanding).ToList();
        var figures = said.Meaning.Parts.Append(said.Meaning).SelectMany(part => part.Slots.References).Distinct().ToList();
        var subject = figures.Count == 0 && said.Slots.Query is null && waiting.Count > 1 && LeadingSubject().Match(said.Text) is { Success: true } lead ? NamedInWords.Of(lead.Groups["head"].Value, waiting, enough: 1) : null;
        if (waiting is [var only] && figures.Count > 0 && !BeginsWithNumber().IsMatch(said.Text) && !(await which.NumbersAsync(digest, said.Who)).Overlaps(figures.Select(figure => int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)) && figures.TrueForAll(figure => char.IsAsciiDigit(figure[0])))
        {
            subject = only;
        }
        else if (subject is null && Later.In(said.Text) is { } wish && said.Meaning.Parts.Count == 0 && said.Meaning.Intent is Intent.Update or Intent.Complete)
        {
            return said with { Meaning = wish with { Slots = wish.Slots with { References = said.Slots.References, Query = said.Slots.Query } } };
        }

        if (subject is null)
        {
            return said;
        }

        var meant = Later.In(said.Text) ?? (LineMeaning.SaysDone(said.Text) ? new Understood { Intent = Intent.Complete, Confidence = 1 } : said.Meaning.Parts.Count == 0 && figures.Count == 0 ? said.Meaning : new Understood { Intent = Intent.Update, Confidence = 1 });
        return said with { Meaning = meant with { Slots = meant.Slots with { References = [subject.Reference] } } };
    }

    private static Understood Together(Understood first, Understood second)
    {
        var text = string.Join(". ", new[] { first.Slots.Text, second.Slots.Text }.OfType<string>().Distinct());
        var (leading, other) = Weight(second.Intent) > Weight(first.Intent) ? (second, first) : (first, second);
        return leading with { Slots = leading.Slots with { Text = text.Length > 0 ? text : null, Due = leading.Slots.Due ?? other.Slots.Due, Reason = leading.Slots.Reason ?? other.Slots.Reason } };
    }

    // A wish goes before news, and done is done only where nothing else is said.
    private static int Weight(Intent intent) => intent switch { Intent.NotMine => 3, Intent.RequestExtension => 2, Intent.Update => 1, _ => 0 };

    /// <inheritdoc />
    public async Task<bool> TakesUnknownAsync(Said said, CancellationToken cancellation)
    {
        said = said.InItsWords;
        if (said.Who.Person is null || said.Who.IsClerk || !KeepCard.MayBeAnAnswer(said.Text) || await which.DigestAsync(said) is not { } digest)
        {
            return false;
        }

        List<ActionPoint> waiting = [.. (await which.UnsaidAsync(digest, said.Who)).Where(point => point.IsOutstanding && ActionPointAccess.MayAnswer(said.Who, point))];
        // Whatever of his own it names is meant, in whichever reminder that stood: "salt bins: 57 of 310 empty".
        List<ActionPoint> own = [.. waiting, .. (await which.UnsaidAsync(null, said.Who)).Where(point => point.IsOutstanding && waiting.TrueForAll(one => one.Id != point.Id))];
        var head = LeadingSubject().Match(said.Text) is { Success: true } lead ? NamedInWords.Of(lead.Groups["head"].Value, own, enough: 1) : null;
        if ((head ?? NamedInWords.Of(said.Text, own)) is { } named)
        {
            waiting = [named];
        }

        if (waiting.Count == 0)
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, DoubtCard.Verb, KeepCard.Asked(said.Quoted, waiting), time.GetUtcNow()));
        await said.Turn.ShowAsync(KeepCard.For(said.Quoted, waiting), cancellation);
        return true;
    }

    [GeneratedRegex(@"^\W*(?:(?:no|sorry|oops|wait|actually|that)\b\W*)*i\s+(?:really\s+)?(?:meant|mean)\s+(?:to\s+say\s+)?(?:the\s+)?(?<what>[^,.:;?]{3,50}?)(?:\s+(?:one|action))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    // "salt bins: 57 empty", "the map will need to wait"
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|sorry|re|about|on|for|as\s+for|the)\b\W*)*(?<head>[\p{L}][\p{L}'\u2019 -]{3,50}?)\s*(?::|,|\s[-–]\s|\b(?:is|are|was|were|will|has|have|needs?|can|can['\u2019]?t|cannot|won['\u2019]?t|went|goes|isn['\u2019]?t)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingSubject();

    // "14 is done", "AP2 needs longer", "re 5: sent": what begins with a number and says something of it names an action, known or not.
    [GeneratedRegex(@"^\W*(?:(?:re|for|on|about|action|ap|no\.?|number|\#)\s*)*[0-9]{1,3}\s*(?:[:.)–-]|['\u2019]s\b|\b(?:is|was|has|needs?|done|not|complete|completed|finished|sorted|in\s+hand|sent|yes|no)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithNumber();

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
        if (question.Verb != DigestCard.NeedLonger || !question.Data.TryGetValue(AnswersKept.Point, out var text) || !Guid.TryParse(text, out var id) || said.Text.Length > 80
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
            : new Answer(point.Id, ReplyKind.NeedLonger, question.Data.GetValueOrDefault(AnswersKept.Words)) { DueText = due.Text, DueDate = date, DueMeetingId = meeting };
        await said.Turn.ShowAsync(AnswersCard.For([await kept.RecordAsync(answer, point, said.Who, recorded)]), cancellation);
        await kept.AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.TryGetValue(AnswersKept.Point, out var text) && Guid.TryParse(text, out var id) && await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is { } point)
        {
            await said.Turn.SayAsync(AskedAgain.Of(AnswersKept.UntilWhen(point)), cancellation);
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

            items.Add(await kept.RecordAsync(await read.OfAsync(pressed, point), point, pressed.Who, recorded));
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

        await kept.AfterwardsAsync(pressed.Turn, pressed.Who, recorded, pressed.Today, drawn?.Digest.Id, cancellation);
    }

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
}
