using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Enquiries;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;
using ActionBot.Understanding.Language;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Understands an answer that goes line by line through a reminder, or gives one verdict on all of it but some: each action gets what was said of it and
/// nothing that was said of its neighbour.
/// </summary>
public sealed partial class LineByLine(Database database, WhichActions which)
{
    private const int LongestRepeated = 160;
    private static readonly Understood News = new() { Intent = Intent.Update, Confidence = 1, Why = "as before" };

    /// <summary>One line of the answer.</summary>
    /// <param name="Number">As it was written.</param>
    /// <param name="Point">The action; null: there is none of that number.</param>
    /// <param name="Words">What was said of it.</param>
    /// <param name="Meaning">What that amounts to; null: nothing.</param>
    /// <param name="Before">The answer that still stands, where that is what was said.</param>
    /// <param name="Remark">What has to be said where nothing is to be recorded; null: it is.</param>
    public sealed record Line(string Number, ActionPoint? Point, string Words, Understood? Meaning, Reply? Before, string? Remark);

    /// <summary>What was read.</summary>
    /// <param name="Lines">In the order of the message.</param>
    /// <param name="IsCertain">It may be recorded without asking.</param>
    /// <param name="Left">What the reminder still waits for and the verdict expressly does not reach.</param>
    public sealed record Lines(IReadOnlyList<Line> All, bool IsCertain, IReadOnlyList<ActionPoint> Left);

    /// <summary>Reads a message; null: it names no lines, and is read as a whole.</summary>
    public async Task<Lines?> OfAsync(Said said, DigestNow digest)
    {
        if (Own(said.Text) is not { } text)
        {
            return null;
        }

        var entries = digest.Content.Entries;
        var own = entries.Select(entry => entry.Point.Number).ToHashSet();
        if (await AllButAsync(said, text, digest) is { } allBut)
        {
            return allBut;
        }

        if (RestSaid.Of(text) is { } rest && await RestAsync(said, rest, digest, own) is { } withRest)
        {
            return withRest;
        }

        return await NumberedAsync(said, text, digest, own) ?? await StillSoAsync(said, text, digest) ?? await BySubjectAsync(said, text, digest);
    }

    // "1 done, 2 needs till March": each line by its number; null: no number begins an answer.
    private async Task<Lines?> NumberedAsync(Said said, string text, DigestNow digest, HashSet<int> own)
    {
        var entries = digest.Content.Entries;
        text = InOrder.Of(text, number => own.Contains(number) || number >= 1 && number <= entries.Count);
        if ((AnswerLines.BySentence(text, entries.Count, own) ?? AnswerLines.Of(text, entries.Count, own)) is not { } parted)
        {
            return null;
        }

        var lines = new List<Line>();
        var usesLines = parted.Lines.SelectMany(line => line.Numbers).Any(number => Figure(number) is { } figure && figure <= entries.Count);
        foreach (var line in parted.Lines)
        {
            foreach (var number in line.Numbers)
            {
                // Whoever counts the lines means no reference by the number behind the last of them.
                lines.Add(usesLines && Figure(number) > entries.Count
                    ? new Line(number, null, line.Words, null, null, $"Your last reminder has no line {number}, so nothing is noted of “{Cards.Shortened.To(line.Words, LongestRepeated)}”. Please say it with the whole reference.")
                    : await OneAsync(said, number, line.Words, digest, said.Heard, lines));
            }
        }

        return new Lines(lines, parted.IsCertain, []);
    }

    // "1 done, rest no change", "only 2 outstanding, the others are finished"
    private async Task<Lines?> RestAsync(Said said, RestSaid rest, DigestNow digest, HashSet<int> own)
    {
        var waiting = await which.UnsaidAsync(digest, said.Who);
        var verdict = LineMeaning.Of(rest.Verdict, null, said.Heard with { InThread = [.. waiting.Select(point => point.Reference)], Numbers = new HashSet<int>() });
        if (verdict is not { Says: LineSays.Answers or LineSays.StillSo })
        {
            return null;
        }

        var named = rest.Named.Length == 0 ? new Lines([], IsCertain: true, []) : await NumberedAsync(said, rest.Named, digest, own) ?? await BySubjectAsync(said, rest.Named, digest, least: 1);
        if (named is null)
        {
            return null;
        }

        var left = new List<ActionPoint>();
        foreach (var number in rest.Left)
        {
            if (await which.ByReferenceAsync(number, number, digest, said.Turn.Conversation.CommitteeId, said.Who) is not Found.One { Point: var point } || digest.Content.Entries.All(entry => entry.Point.Id != point.Id))
            {
                return null;
            }

            left.Add(point);
        }

        var others = waiting.Where(point => left.TrueForAll(one => one.Id != point.Id) && named.All.All(line => line.Point?.Id != point.Id)).ToList();
        var lines = named.All.ToList();
        foreach (var point in others)
        {
            lines.Add(new Line(point.Reference, point, rest.Verdict, verdict.Meaning, verdict.Says == LineSays.StillSo ? await StandsAsync(point) : null, null));
        }

        // "2 - 4 of 9 surveyed, rest done" may speak of the rest of the nine.
        var mayBePart = named.All is [.., { } last] && (last.Words.Any(char.IsAsciiDigit) || LineMeaning.IsDoneInPart(last.Words));
        return others.Count == 0 ? null : new Lines(lines, named.IsCertain && !mayBePart, left);
    }

    // "The voids note: done. Consultants brief - Phil has it": each sentence about the one action that it names first.
    private async Task<Lines?> BySubjectAsync(Said said, string text, DigestNow digest, int least = 2)
    {
        var waiting = await which.UnsaidAsync(digest, said.Who);
        var sentences = Headed().Matches(text).ToList();
        if (sentences.Count < least || waiting.Count < 2 || sentences.Sum(one => one.Length) < text.Trim().Length - sentences.Count)
        {
            return null;
        }

        var lines = new List<Line>();
        foreach (var sentence in sentences)
        {
            if (NamedInWords.Of(sentence.Groups["head"].Value, waiting, enough: 1) is not { } point || lines.Exists(line => line.Point?.Id == point.Id))
            {
                return null;
            }

            lines.Add(await OfPointAsync(point.Reference, point, sentence.Groups["words"].Value.Trim(), digest, said.Heard, []));
        }

        return new Lines(lines, IsCertain: true, []);
    }

    private static int? Figure(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    private static string? Own(string text)
    {
        var own = OwnWords.Of(text, out var whyNot);
        // The officer's own marks, where nothing had to go.
        return whyNot is not null ? null : own.Length == text.Trim().Length ? text.Trim() : own;
    }

    private async Task<Line> OneAsync(Said said, string number, string words, DigestNow digest, Listening heard, IReadOnlyList<Line> before)
    {
        switch (await which.ByReferenceAsync(number, number, digest, said.Turn.Conversation.CommitteeId, said.Who))
        {
            case Found.One { Point: var point }:
                return await OfPointAsync(number, point, words, digest, heard, before);
            case Found.Several several:
                return new Line(number, null, words, null, null, $"I am not sure which one you mean by {number}: {string.Join(" or ", several.Choices.Select(choice => choice.Reference))}. Please say it with the whole reference.");
            case Found.Nothing nothing:
                return new Line(number, null, words, null, null, nothing.Sentence);
            default:
                throw new InvalidOperationException("A number is found or not.");
        }
    }

    private async Task<Line> OfPointAsync(string number, ActionPoint point, string words, DigestNow digest, Listening heard, IReadOnlyList<Line> before)
    {
        var says = LineMeaning.Of(words, point.Text, heard with { InThread = [point.Reference], Numbers = new HashSet<int>() });
        Line With(Understood? meaning, Reply? reply, string? remark) => new(number, point, words, meaning, reply, remark);
        switch (says.Says)
        {
            case LineSays.Same:
                return (says.SameAs is { } other ? before.LastOrDefault(line => line.Number == other) : before.Count > 0 ? before[^1] : null) is { Remark: null } like
                    ? like with { Number = number, Point = point }
                    : With(null, null, NotClear(number, point, words));
            case LineSays.StillSo:
                return With(says.Meaning, await StandsAsync(point), null);
            case LineSays.Yes:
                return IsAsked(digest, point) && await StandsAsync(point) is { } stands ? With(says.Meaning, stands, null) : With(null, null, NotClear(number, point, words));
            case LineSays.No:
                return With(null, null, NotClear(number, point, words));
            case LineSays.Asks:
                return With(null, null, point.Exempt ? $"{point.Reference} is exempt: write “show {point.Reference}” to read it." : $"{point.Reference}: “{Cards.Shortened.To(point.Text, 300)}”. Write “show {point.Reference}” to see where it comes from.");
            case LineSays.Nothing:
                return With(null, null, $"{point.Reference} still waits for your answer.");
            default:
                return With(says.Meaning, null, null);
        }
    }

    // "All done except 2 and 4", "everything but 1 is done"
    private async Task<Lines?> AllButAsync(Said said, string text, DigestNow digest)
    {
        if (AllButSome.Of(text) is not { } but)
        {
            return null;
        }

        var waiting = await which.UnsaidAsync(digest, said.Who);
        var verdict = LineMeaning.Of(but.Verdict, null, said.Heard with { InThread = [.. waiting.Select(point => point.Reference)], Numbers = new HashSet<int>() });
        if (verdict is not { Says: LineSays.Answers or LineSays.StillSo })
        {
            return null;
        }

        var left = new List<ActionPoint>();
        foreach (var name in but.Numbers.Concat(but.Described))
        {
            var found = Ordinal(name, digest.Content.Entries.Count) is { } place ? new Found.One(digest.Content.Entries[place - 1].Point)
                : but.Numbers.Count > 0
                ? await which.ByReferenceAsync(name, name, digest, said.Turn.Conversation.CommitteeId, said.Who)
                : await which.ByWordsAsync(name, digest, said.Turn.Conversation.CommitteeId, said.Who);
            if (found is not Found.One { Point: var point } || digest.Content.Entries.All(entry => entry.Point.Id != point.Id))
            {
                if (but.IsGuess)
                {
                    return null;
                }

                // Of one action alone the exception is a part of it: "all sent except the appendix".
                return waiting.Count < 2 ? null : new Lines([new Line(name, null, text, null, null, $"I am not sure which one “{name}” is, so I have noted nothing yet. Please say it with its number: “all done except 2”.")], IsCertain: true, []);
            }

            left.Add(point);
        }

        var reached = waiting.Where(point => left.TrueForAll(one => one.Id != point.Id)).ToList();
        if (reached.Count == 0 || AllButSome.Counted(but.Verdict) is { } counted && counted != reached.Count && counted != waiting.Count)
        {
            return new Lines([new Line("", null, text, null, null, $"I am not sure which ones you mean, so I have noted nothing yet: this reminder waits for {string.Join(", ", waiting.Select(point => point.Reference))}. Please say the numbers.")], IsCertain: true, []);
        }

        var lines = new List<Line>();
        foreach (var point in reached)
        {
            lines.Add(new Line(point.Reference, point, but.Verdict, verdict.Meaning, verdict.Says == LineSays.StillSo ? await StandsAsync(point) : null, null));
        }

        foreach (var point in left.Where(_ => but.About.Length > 0))
        {
            lines.Add(await OfPointAsync(point.Reference, point, but.About, digest, said.Heard, []));
        }

        return new Lines(lines, IsCertain: true, [.. left.Where(point => but.About.Length == 0 && !digest.News.ContainsKey(point.Id))]);
    }

    // "except the last", "bar the first one"
    private static int? Ordinal(string name, int count) => ByPlace().Match(name) is not { Success: true } place ? null
        : place.Groups["at"].Value.ToLowerInvariant() switch { "last" => count, "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, "fifth" => 5, _ => 0 } is var at && at >= 1 && at <= count ? at : null;

    // "Yes, still so", "nothing to report on any of them": one answer for whatever is asked.
    private async Task<Lines?> StillSoAsync(Said said, string text, DigestNow digest)
    {
        var isStillSo = LineMeaning.IsStillSo(text);
        var nothing = isStillSo ? null : NothingNew.In(text);
        if (nothing is null && !isStillSo)
        {
            return null;
        }

        var waiting = await which.UnsaidAsync(digest, said.Who);
        var (lines, left) = (new List<Line>(), new List<ActionPoint>());
        foreach (var point in waiting)
        {
            var stands = nothing is null ? await StandsAsync(point) : null;
            if (nothing is null && stands is null && waiting.Count > 1)
            {
                left.Add(point);
                continue;
            }

            lines.Add(new Line(point.Reference, point, nothing ?? text, News, stands, null));
        }

        // "All as before" of what was never answered is all that is said of each.
        return lines.Count > 0 ? new Lines(lines, IsCertain: true, left)
            : ForAll().IsMatch(text) ? new Lines([.. waiting.Select(point => new Line(point.Reference, point, text, News, null, null))], IsCertain: true, [])
            : null;
    }

    // The news that was given last and nothing has been said since.
    private Task<Reply?> StandsAsync(ActionPoint point) => database.ReadAsync(async session =>
        (await ReplyTable.OfAsync(session, point.Id)).LastOrDefault(reply => !reply.Undone) is { Kind: ReplyKind.Update or ReplyKind.AwaitingOthers, Text.Length: > 0 } last ? last : null);

    private static bool IsAsked(DigestNow digest, ActionPoint point) =>
        digest.Content.Entries.Any(entry => entry.Point.Id == point.Id && (entry.Earlier?.EndsWith("Is that still so?", StringComparison.Ordinal) == true || entry.Point.Exempt));

    [GeneratedRegex(@"^\W*(?:the\s+)?(?:very\s+)?(?<at>last|first|second|third|fourth|fifth)(?:\s+(?:one|line|action|item))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByPlace();

    [GeneratedRegex(@"\G\s*(?<head>(?:the\s+)?[^.:;\n–]{4,60}?)\s*(?::|\s[-–]\s)\s*(?<words>[^.;\n]{2,300})(?:[.;\n]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Headed();

    [GeneratedRegex(@"\b(?:all|both|everything)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForAll();

    private static string NotClear(string number, ActionPoint point, string words) =>
        $"{point.Reference}: “{words}” does not tell me where it stands, so nothing is noted for it. Say it in a few words: “{number} not started yet”, “{number} done”, “{number} needs until March”.";
}
