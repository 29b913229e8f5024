using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes the last thing back that somebody did: all that one message or one button did, whatever kinds of things it changed.</summary>
public sealed partial class TakeBack(Database database, UndoLines undo, UndoNamed named, AfterUndo after, WhichActions which, CouncilTime clock, TimeProvider time) : ITakePart
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

        var (words, lines) = await named.RunAsync(said.Who, (await which.InReminderAsync(said)).Slots.References, UndoWords.Object(said.Text) is { } what && UndoWords.Meant(what) is { } kind ? (what, kind) : null, UndoWords.Quoted(said.Text));
        await said.Turn.SayAsync(words, cancellation);
        await after.RunAsync(said.Turn, lines, said.Today, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Put 10's deadline back to what it was": that change of it, and no closed action that is opened.
        if (said.Text.Length <= LongestWish && said.Who.Person is not null && UndoWords.PutBack(said.Text) is { } before && UndoWords.Figures(before) is { Count: > 0 } ofThese)
        {
            var (words, lines) = await named.RunAsync(said.Who, ofThese, UndoWords.Meant(before) is { } kind ? (before, kind) : null, before);
            await said.Turn.SayAsync(words, cancellation);
            await after.RunAsync(said.Turn, lines, said.Today, cancellation);
            return true;
        }

        // "Withdraw the referral of 14", "14 was referred by mistake, bring it back".
        if (said.Who.IsClerk && said.Text.Length <= LongestWish && UndoWords.RecallsReferral(said.Text) && !Asks().IsMatch(said.Text))
        {
            const string referral = "the referral";
            if (UndoWords.Figures(said.Text) is { Count: > 0 } referred)
            {
                var (words, lines) = await named.RunAsync(said.Who, referred, (referral, UndoWords.Meant(referral)!), referral);
                await said.Turn.SayAsync(words, cancellation);
                await after.RunAsync(said.Turn, lines, said.Today, cancellation);
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
        var (words, lines) = yes ? await undo.ThroughAsync(said.Who, through) : ("Left as it is: nothing has changed.", []);
        await NoteUndoneAsync(said.Turn, lines);
        await said.Turn.SayAsync(words, cancellation);
        await after.RunAsync(said.Turn, lines, said.Today, cancellation);
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
        var ofKind = about ?? (meant is null ? (recent is [var newest, ..] ? newest : null) : await NamedAsync(recent.Where(meant), UndoWords.Names(what!)));
        // "Undo the Town Clerk": a word of a kind in the name of what was changed.
        var byName = ofKind is null && what is not null && what.Any(char.IsUpper) ? await NamedAsync(recent, [what]) : null;
        var last = ofKind ?? byName;
        if (last is null)
        {
            await said.Turn.SayAsync(meant is null || recent.Count == 0 ? "There is nothing of yours to undo." : $"I find no change of yours that “{UndoWords.Quoted(said.Text)}” names, so nothing is undone. “Undo” alone would take back: {await database.ReadAsync(session => ChangeInWords.OfAsync(session, recent[0]))}.", cancellation);
            return;
        }

        // Of two posts that one message noted, the one that is named.
        var lines = byName is not null ? [last] : last.Through is { } through ? await database.ReadAsync(session => Trail.UndoableThroughAsync(session, said.Who.Person!.Id, through)) : [last];
        var sure = (about ?? byName) is not null || meant is not null && UndoWords.Meant(what!) is { } kindOf && kindOf(last);
        var lifts = await database.ReadAsync(session => ChangeInWords.LiftsAsync(session, lines));
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
                    all.Add(await ChangeInWords.OfAsync(session, line));
                }

                return string.Join("; ", all.Distinct()) + (lines.Count > MostNamed ? $"; and {(lines.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "");
            });
            var sentence = $"{(what is not null && meant is null ? $"I do not know what “{UndoWords.Quoted(said.Text)}” is to undo. " : "")}That would take back: {words}.{(lifts is null ? "" : $" {lifts} would be open to the public again.")} Shall I? Write “yes” or “no”";
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, nameof(UndoChange), new Dictionary<string, string> { [Through] = asked, [MeaningKept.Sentence] = sentence }, time.GetUtcNow()));
            await said.Turn.SayAsync($"{sentence}; nothing is undone before.", cancellation);
            return;
        }

        await NoteUndoneAsync(said.Turn, lines);
        await said.Turn.SayAsync(await undo.LinesAsync(said.Who, lines), cancellation);
        await after.RunAsync(said.Turn, lines, said.Today, cancellation);
    }

    // No question is open after it, and the next "undo" is weighed against it.
    private Task NoteUndoneAsync(Turn turn, IReadOnlyList<TrailLine> lines) => database.WriteAsync(session =>
        lines.Count == 0 ? OpenQuestion.CloseAsync(session, turn.Activity) : OpenQuestion.UndoneAsync(session, turn.Activity, lines[0].Subject, time.GetUtcNow()));

    // Of "Dave's leave" the last change that has to do with Dave.
    private async Task<TrailLine?> NamedAsync(IEnumerable<TrailLine> lines, IReadOnlyList<string> names)
    {
        foreach (var line in lines)
        {
            if (names.Count == 0 || await database.ReadAsync(session => ChangeInWords.AboutAsync(session, line)) is var about && names.All(name => about.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                return line;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (words, lines) = pressed.Words(Through) is { } through ? await undo.ThroughAsync(pressed.Who, through) : await undo.LastAsync(pressed.Who);
        await pressed.Turn.RedrawAsync(ReadBackCard.For(words), cancellation);
        await after.RunAsync(pressed.Turn, lines, pressed.Today, cancellation);
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
            await OpenQuestion.AskAsync(session, turn.Activity, nameof(UndoChange), new Dictionary<string, string> { [Through] = through, [WasTold] = "yes", [MeaningKept.Sentence] = $"Shall I take back: {await ChangeInWords.OfAsync(session, next)}? Write “undo” or “no”" }, time.GetUtcNow());
        }

        return (undone is null ? "You have taken nothing back yet." : $"What you took back last: {await ChangeInWords.OfAsync(session, undone)}.")
            + (next is null ? " There is nothing more of yours to undo." : $" Nothing else has been undone; “undo” would take back: {await ChangeInWords.OfAsync(session, next)}.");
    });

    // "What did you just undo?", "did you undo that?"; not "can you undo that?".
    [GeneratedRegex(@"^\W*(?:(?:so|ok|and|but|sorry|wait)\b\W*)*(?:what|which|whose|who|when|why|how|did|have|has|was|were|is|are)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
