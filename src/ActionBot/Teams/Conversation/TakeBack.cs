using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes the last thing back that somebody did: all that one message or one button did, whatever kinds of things it changed.</summary>
public sealed partial class TakeBack(
    Database database, UndoChange undoChange, UndoAppointment undoAppointment, UndoCalendar undoCalendar, UndoReplacement undoReplacement, UndoAtDesk undoAtDesk, UndoReply undoReply, ApproveAnswer approve, SetAbsence setAbsence, RedrawDigests redraw, TellOfAnswers tell, TellOfReferral tellOfReferral, WhichActions which, CouncilTime clock, TimeProvider time) : ITakePart
{
    private const int MostLookedBack = 40;
    private const int MostNamed = 6;
    private const int LongestWish = 160;

    /// <summary>Under this name its question notes that "undo" was told to be the answer to it.</summary>
    internal const string WasTold = "told";
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>Under this name a button carries the message whose changes it takes back.</summary>
    public const string Through = "through";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Undo];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [nameof(UndoChange)];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (Asks().IsMatch(said.Text))
        {
            await said.Turn.SayAsync(await AboutUndoAsync(said.Turn), cancellation);
            return;
        }

        // "Undo the March date for 14": the month is the date's and the number the action's.
        if (said.Slots.References.Count == 0 && UndoWords.Figures(said.Text) is { Count: > 0 } figures)
        {
            said = said with { Meaning = said.Meaning with { Slots = said.Slots with { References = figures } } };
        }

        // "The last 2", "what I did at 10:30": how many or when is no action's number, and which deed is meant is asked.
        var counts = UndoWords.Counts(said.Text);
        said = said with { Meaning = said.Meaning with { Slots = said.Slots with { References = [.. said.Slots.References.Except(counts)] } } };
        if (said.Slots.References.Count == 0)
        {
            await LastAsync(said, UndoWords.Object(said.Text), cancellation, asks: counts.Count > 0 && (UndoWords.Object(said.Text) is not { } something || UndoWords.Meant(something) is null));
            return;
        }

        var (words, lines) = await OfAsync(said.Who, (await which.InReminderAsync(said)).Slots.References, UndoWords.Object(said.Text) is { } what && UndoWords.Meant(what) is { } kind ? (what, kind) : null);
        await said.Turn.SayAsync(words, cancellation);
        await AfterwardsAsync(said.Turn, lines, said.Today, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Withdraw the referral of 14", "14 was referred by mistake, bring it back".
        if (said.Who.IsClerk && said.Text.Length <= LongestWish && UndoWords.RecallsReferral(said.Text) && !Asks().IsMatch(said.Text))
        {
            const string referral = "the referral";
            if (UndoWords.Figures(said.Text) is { Count: > 0 } referred)
            {
                var (words, lines) = await OfAsync(said.Who, referred, (referral, UndoWords.Meant(referral)!));
                await said.Turn.SayAsync(words, cancellation);
                await AfterwardsAsync(said.Turn, lines, said.Today, cancellation);
            }
            else
            {
                // Named by no number: the last one may be another.
                await LastAsync(said, referral, cancellation, asks: true);
            }

            return true;
        }

        // "Undo assigning 10 to Sam", "revert what I did on 11": it takes something back, whatever is named in it.
        if (said.Text.Length <= LongestWish && UndoWords.IsAsked(said.Text) && UndoWords.Figures(said.Text).Count > 0 && !Asks().IsMatch(said.Text))
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Undo, Act = null, Parts = [], Alternatives = [], Confidence = 1, Slots = new Slots { References = UndoWords.Figures(said.Text) } } }, cancellation);
            return true;
        }

        // "undo the leave, I am not away": whatever the rest sounds like.
        if (said.Text.Length > LongestWish || said.Slots.References.Count > 0 || Asks().IsMatch(said.Text) || UndoWords.Object(said.Text) is not { } what || UndoWords.Meant(what) is null)
        {
            return false;
        }

        await LastAsync(said, UndoWords.Object(said.Text), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.GetValueOrDefault(Through) is not { } through)
        {
            return false;
        }

        // "Undo" said once more is no yes to "Shall I?": whoever did not read the question would lose what he never meant. Told what "undo" would take back, he means it.
        var again = UndoWords.IsBare(said.Text);
        if (again && !question.Data.ContainsKey(WasTold))
        {
            var last = await database.ReadAsync(session => Trail.UndoableThroughAsync(session, said.Who.Person!.Id, through));
            await said.Turn.SayAsync(last.Count == 0 ? "That was undone already, or it was not yours to undo." : $"Nothing is undone yet, because I have to be sure: that goes back to {Days.Plain(clock.Day(last[0].HappenedAt))} at {Days.Clock(TimeOnly.FromDateTime(clock.Local(last[0].HappenedAt)))}, before what you wrote last. Write “yes” to take it back, “no” to leave it; or name what you mean: “undo the leave”, “undo 14”.", cancellation);
            return true;
        }

        if ((again ? true : YesOrNo.In(said.Text)) is not { } yes)
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        var (words, lines) = yes ? await ThroughAsync(said.Who, through) : ("Left as it is: nothing has changed.", []);
        await NoteUndoneAsync(said.Turn, lines);
        await said.Turn.SayAsync(words, cancellation);
        await AfterwardsAsync(said.Turn, lines, said.Today, cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of(question.Data.GetValueOrDefault(MeaningKept.Sentence) ?? "Shall I take it back? Write “yes” or “no”"), cancellation);

    // The last change is taken back at once where it is what the last message did; whatever lies behind other messages, or keeps a thing from the public,
    // is named first. Of a change that is named the last of its kind is meant.
    private async Task LastAsync(Said said, string? what, CancellationToken cancellation, bool asks = false)
    {
        var meant = what is null ? null : UndoWords.Meant(what);
        var recent = said.Who.Person is { } person ? await database.ReadAsync(session => Trail.UndoableAsync(session, person.Id, MostLookedBack)) : [];
        // What is of no kind that is known may be the very thing that was changed: "undo the Town Centre Manager".
        var about = what is not null && meant is null && what.Any(char.IsUpper) ? await NamedAsync(recent, [what]) : null;
        var last = about ?? (meant is null ? (recent is [var newest, ..] ? newest : null) : await NamedAsync(recent.Where(meant), UndoWords.Names(what!)));
        if (last is null)
        {
            await said.Turn.SayAsync(meant is null || recent.Count == 0 ? "There is nothing of yours to undo." : $"I find no change of yours that “{what}” names, so nothing is undone. “Undo” alone would take back: {await database.ReadAsync(session => InWordsAsync(session, recent[0]))}.", cancellation);
            return;
        }

        var lines = last.Through is { } through ? await database.ReadAsync(session => Trail.UndoableThroughAsync(session, said.Who.Person!.Id, through)) : [last];
        var sure = about is not null || meant is not null && UndoWords.Meant(what!) is { } named && named(last);
        var lifts = await database.ReadAsync(session => LiftsAsync(session, lines));
        var open = await database.ReadAsync(session => OpenQuestion.OfAsync(session, said.Turn.Activity, time.GetUtcNow()));
        // A second "undo" in a row goes on with what is of the same kind; it does not reach back to a post, a role or the calendar unasked.
        var reaches = open?.HasUndone is not { } kind || kind != last.Subject || time.GetUtcNow() - last.HappenedAt > Lately;
        var lies = !sure && reaches && open is not null && open.Verb != FindingOpen.Verb && !open.Data.ContainsKey(MoreToShow.Key) && open.AskedAt > last.HappenedAt && (open.AskedBy is null || open.AskedBy != last.Through);
        if (last.Through is { } asked && (asks || lies || lifts is not null && !(sure && asked == recent[0].Through) || what is not null && meant is null && about is null))
        {
            var words = await database.ReadAsync(async session =>
            {
                var all = new List<string>();
                foreach (var line in lines.Take(MostNamed))
                {
                    all.Add(await InWordsAsync(session, line));
                }

                return string.Join("; ", all.Distinct()) + (lines.Count > MostNamed ? $"; and {(lines.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "");
            });
            var sentence = $"{(what is not null && meant is null ? $"I do not know what “{what}” is to undo. " : "")}That would take back: {words}.{(lifts is null ? "" : $" {lifts} would be open to the public again.")} Shall I? Write “yes” or “no”";
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, nameof(UndoChange), new Dictionary<string, string> { [Through] = asked, [MeaningKept.Sentence] = sentence }, time.GetUtcNow()));
            await said.Turn.SayAsync($"{sentence}; nothing is undone before.", cancellation);
            return;
        }

        await NoteUndoneAsync(said.Turn, lines);
        await said.Turn.SayAsync(await LinesAsync(said.Who, lines), cancellation);
        await AfterwardsAsync(said.Turn, lines, said.Today, cancellation);
    }

    // No question is open after it, and the next "undo" is weighed against it.
    private Task NoteUndoneAsync(Turn turn, IReadOnlyList<TrailLine> lines) => database.WriteAsync(session =>
        lines.Count == 0 ? OpenQuestion.CloseAsync(session, turn.Activity) : OpenQuestion.UndoneAsync(session, turn.Activity, lines[0].Subject, time.GetUtcNow()));

    // Of "Dave's leave" the last change that has to do with Dave.
    private async Task<TrailLine?> NamedAsync(IEnumerable<TrailLine> lines, IReadOnlyList<string> names)
    {
        foreach (var line in lines)
        {
            if (names.Count == 0 || await database.ReadAsync(session => AboutAsync(session, line)) is var about && names.All(name => about.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                return line;
            }
        }

        return null;
    }

    // Whom and what a change has to do with: its own words, and of an action its task, its owner and whoever answered.
    private static async Task<string> AboutAsync(Session session, TrailLine line)
    {
        var words = new List<string?> { line.What };
        if (line.Subject is UndoChange.Subject or ApproveAnswer.Subject && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point)
        {
            words.AddRange([point.Reference, point.Text, point.OwnerText]);
            words.AddRange((await ReplyTable.OfAsync(session, point.Id)).Select(reply => reply.PersonName));
            var (posts, people) = (await PostTable.AllAsync(session), await PersonTable.AllAsync(session));
            var holders = point.OwnerPostId is { } post ? (await PostTable.HoldingsOfAsync(session, post)).Select(holding => holding.PersonId).ToHashSet() : [];
            words.AddRange(posts.Where(one => one.Id == point.OwnerPostId).Select(one => one.Title));
            words.AddRange(people.Where(person => person.Id == point.OwnerPersonId || person.Id == point.DelegateId || holders.Contains(person.Id)).Select(person => person.Name));
        }

        return string.Join('\n', words.OfType<string>());
    }

    // Which of them undoing would show to the public; null: none.
    private static async Task<string?> LiftsAsync(Session session, IReadOnlyList<TrailLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Subject == UndoChange.Subject && ActionPointStates.Before(line) is { Exempt: false } && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { Exempt: true, IsOutstanding: true } point && line.What.StartsWith("made exempt", StringComparison.Ordinal))
            {
                return point.Reference;
            }

            if (line.Subject == UndoAtDesk.Subject && await UndoAtDesk.LiftsAsync(session, line) is { Count: > 0 } findings)
            {
                return $"Finding {Numbers.Of(findings)}";
            }
        }

        return null;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (words, lines) = pressed.Words(Through) is { } through ? await ThroughAsync(pressed.Who, through) : await LastAsync(pressed.Who);
        await pressed.Turn.RedrawAsync(ReadBackCard.For(words), cancellation);
        await AfterwardsAsync(pressed.Turn, lines, pressed.Today, cancellation);
    }

    // A question about undo undoes nothing: what was taken back last, and what would be next.
    private Task<string> AboutUndoAsync(Turn turn) => database.WriteAsync(async session =>
    {
        if (turn.Who.Person is not { } person)
        {
            return "There is nothing of yours to undo.";
        }

        var (undone, next) = (await Trail.LastUndoneAsync(session, person.Id), await Trail.LastUndoableAsync(session, person.Id));
        if (next?.Through is { } through)
        {
            await OpenQuestion.AskAsync(session, turn.Activity, nameof(UndoChange), new Dictionary<string, string> { [Through] = through, [WasTold] = "yes", [MeaningKept.Sentence] = $"Shall I take back: {await InWordsAsync(session, next)}? Write “undo” or “no”" }, time.GetUtcNow());
        }

        return (undone is null ? "You have taken nothing back yet." : $"What you took back last: {await InWordsAsync(session, undone)}.")
            + (next is null ? " There is nothing more of yours to undo." : $" Nothing else has been undone; “undo” would take back: {await InWordsAsync(session, next)}.");
    });

    private static async Task<string> InWordsAsync(Session session, TrailLine line) =>
        line.Subject is UndoChange.Subject or ApproveAnswer.Subject && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point ? $"{point.Reference}, {line.What}" : line.What;

    // Reminders that stand in Teams say what is true again, and the clerks hear of an answer that was taken back.
    private async Task AfterwardsAsync(Turn turn, IReadOnlyList<TrailLine> lines, DateOnly today, CancellationToken cancellation)
    {
        var (changed, answered) = await database.ReadAsync(async session =>
        {
            var (changed, answered) = (new HashSet<Guid>(), new List<ActionPoint>());
            foreach (var line in lines)
            {
                if (line.Subject == UndoAtDesk.Subject)
                {
                    changed.UnionWith((await FindingTable.OfAsync(session, line.SubjectId)).Select(finding => finding.ActionPointId).OfType<Guid>());
                }
                else if (line.Subject == UndoChange.Subject && changed.Add(line.SubjectId)
                    && (await ReplyTable.OfAsync(session, line.SubjectId)).Any(reply => reply.LineId == line.Id && reply.Undone))
                {
                    answered.Add((await ActionPointTable.ByIdAsync(session, line.SubjectId))!);
                }
            }

            return (changed, answered);
        });
        await redraw.WithAsync(changed, except: null, today, cancellation);
        await tell.TakenBackAsync(answered, turn.Who, today, cancellation);
        foreach (var line in lines.Where(line => line.Subject == UndoChange.Subject))
        {
            await TellOthersAsync(turn, line, today, cancellation);
        }
    }

    // Whoever asked for longer hears that the decision is open again, and whoever referred something that it was given back.
    private async Task TellOthersAsync(Turn turn, TrailLine line, DateOnly today, CancellationToken cancellation)
    {
        var (point, wish, referred) = await database.ReadAsync(async session =>
        {
            var point = (await ActionPointTable.ByIdAsync(session, line.SubjectId))!;
            var kind = point.Status switch { ActionPointStatus.ExtensionRequested => ReplyKind.NeedLonger, ActionPointStatus.ReassignmentProposed => ReplyKind.NotMine, _ => (ReplyKind?)null };
            var together = line.What.StartsWith("opened", StringComparison.Ordinal) && (await ActionPointStates.OfAsync(session, point.Id)).Select(state => state.Before.AskedWithId).LastOrDefault(id => id is not null) is { } twin
                ? await ActionPointTable.ByIdAsync(session, twin) : null;
            return (point, kind is { } asked ? await ReplyTable.AwaitingDecisionAsync(session, point.Id, asked) : null, together is { Status: ActionPointStatus.Referred } && together.CommitteeId != point.CommitteeId ? together : null);
        });
        if (wish is not null)
        {
            await tell.WaitsAgainAsync(point, wish, turn.Who, cancellation);
        }

        if (referred is not null && point.Status == ActionPointStatus.NoLongerRequired)
        {
            await tellOfReferral.TakenAsync(referred, $"{turn.Who.Actor.Name} has taken back that {referred.Reference} was taken as {point.Reference}. {referred.Reference} is referred as before, and waits to be taken.", turn.Who, today, cancellation);
        }
    }

    // "undo 2" takes back the speaker's own last change of that action and leaves what the same message did to others.
    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> OfAsync(Standing by, IReadOnlyList<string> references, (string Words, Func<TrailLine, bool> Means)? named)
    {
        var (sentences, lines) = (new List<string>(), new List<TrailLine>());
        var recent = by.Person is null ? [] : await database.ReadAsync(async session =>
        {
            var found = new List<(ActionPoint Point, TrailLine Line)>();
            // What the paper prints of an action is taken back where that is named.
            foreach (var line in (await Trail.UndoableAsync(session, by.Person.Id, MostLookedBack)).Where(line => line.Subject == UndoChange.Subject || (named is not null && line.Subject == ApproveAnswer.Subject)))
            {
                if (await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point)
                {
                    found.Add((point, line));
                }
            }

            return found;
        });
        foreach (var reference in references)
        {
            var meant = recent.FindAll(one => one.Point.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase) || one.Point.Number.ToString(CultureInfo.InvariantCulture) == reference.TrimStart('0'));
            // "The exemption of 13" is that change of it, and not whatever was done to it since.
            if (named is var (words, means) && meant.Count > 0 && !UndoWords.IsOfTheDesk(words))
            {
                meant = meant.FindAll(one => means(one.Line));
                if (meant.Count == 0)
                {
                    sentences.Add($"I find no change of yours to {reference} that “{words}” names, so nothing is undone.");
                    continue;
                }
            }

            // Of a finding and an action of that number the one that was changed last.
            if (await OfFindingAsync(by, reference, named?.Words, meant.Count == 0 ? null : meant[0].Line.HappenedAt) is { } ofFinding)
            {
                sentences.Add(ofFinding.Words);
                lines.AddRange(ofFinding.Lines);
                continue;
            }

            if (meant.Count == 0 || meant.Exists(one => one.Point.Id != meant[0].Point.Id))
            {
                sentences.Add(meant.Count == 0 ? $"You have changed nothing about {reference} that can be undone." : $"{reference} may be {string.Join(" or ", meant.Select(one => one.Point.Reference).Distinct())}: say the whole reference.");
                continue;
            }

            var line = meant[0].Line;
            if (line.Subject == ApproveAnswer.Subject)
            {
                sentences.Add(await approve.TakeBackAsync(line, by));
                lines.Add(line);
                continue;
            }

            var outcome = (await database.ReadAsync(session => ReplyTable.GivenInAsync(session, line.Id))).Count > 0 ? await undoReply.RunAsync(by, line.Id) : await undoChange.RunAsync(by, line.Id);
            sentences.Add(outcome switch { ChangeOutcome.Changed changed => changed.ReadBack, ChangeOutcome.Refused refused => refused.Sentence, _ => "" });
            lines.Add(line);
        }

        return (string.Join('\n', sentences), lines);
    }

    // "undo 13" of a clerk who has just changed finding 13: the deed at the desk, where it was done to that finding alone.
    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)?> OfFindingAsync(Standing by, string reference, string? named, DateTimeOffset? after)
    {
        if (!by.IsClerk || by.Person is not { } person || !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (await database.ReadAsync(session => Trail.UndoableAsync(session, person.Id, MostLookedBack))).FirstOrDefault(line => UndoAtDesk.FindingsOf(line).Contains(number)) is not { } deed || deed.HappenedAt <= after)
        {
            return null;
        }

        // "The exemption of 13" is no owner that finding 13 was given.
        if (named is not null && !await database.ReadAsync(session => UndoAtDesk.DidAsync(session, deed, number, (before, now) => UndoWords.IsOf(named, before, now))))
        {
            return null;
        }

        return UndoAtDesk.FindingsOf(deed) is { Count: > 1 } together
            ? ($"Findings {Numbers.Of(together)} were changed together, so {reference} is not taken back alone. “Undo the findings” takes back all of it.", [])
            : (await undoAtDesk.RunAsync(deed, by), [deed]);
    }

    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> LastAsync(Standing by) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.LastUndoableAsync(session, person.Id)) is { } last
            ? last.Through is { } through ? await ThroughAsync(by, through) : (await LinesAsync(by, [last]), [last])
            : ("There is nothing of yours to undo.", []);

    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> ThroughAsync(Standing by, string through) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through)) is { Count: > 0 } lines
            ? (await LinesAsync(by, lines), lines)
            : ("That was undone already, or it was not yours to undo.", []);

    private async Task<string> LinesAsync(Standing by, IReadOnlyList<TrailLine> lines)
    {
        var sentences = new List<string>();
        if (lines.Where(line => line.Subject == UndoCalendar.Subject).ToList() is { Count: > 0 } meetings)
        {
            sentences.Add(await undoCalendar.RunAsync(meetings, by));
        }

        foreach (var line in lines.Where(line => line.Subject != UndoCalendar.Subject))
        {
            sentences.Add(await OneAsync(by, line));
        }

        // Of what is withdrawn nothing else is said.
        var withdrawn = sentences.Select(sentence => Withdrawn().Match(sentence)).Where(found => found.Success).Select(found => found.Groups["ref"].Value).ToList();
        return string.Join('\n', sentences.Distinct().Where(sentence => Withdrawn().IsMatch(sentence) || !withdrawn.Exists(reference => sentence.StartsWith($"Undone. {reference} ", StringComparison.Ordinal))));
    }

    private async Task<string> OneAsync(Standing by, TrailLine line) =>
        line.Subject == SetAbsence.Subject ? await setAbsence.TakeBackAsync(line, by)
        : line.Subject == ApproveAnswer.Subject ? await approve.TakeBackAsync(line, by)
        : line.Subject == UndoReplacement.Subject ? await undoReplacement.RunAsync(line, by)
        : UndoAppointment.Subjects.Contains(line.Subject) ? await undoAppointment.RunAsync(line, by)
        : line.Subject == UndoAtDesk.Subject ? await undoAtDesk.RunAsync(line, by)
        : await undoChange.RunAsync(by, line.Id) switch
        {
            ChangeOutcome.Changed changed => changed.ReadBack,
            ChangeOutcome.Refused refused => refused.Sentence,
            _ => throw new InvalidOperationException("A change is made or refused."),
        };

    [GeneratedRegex(@"^Undone\. (?<ref>\S+) is withdrawn", RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawn();

    // "What did you just undo?", "did you undo that?"; not "can you undo that?".
    [GeneratedRegex(@"^\W*(?:(?:so|ok|and|but|sorry|wait)\b\W*)*(?:what|which|whose|who|when|why|how|did|have|has|was|were|is|are)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
