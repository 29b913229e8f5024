using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What a body decided and did in its year, told in the report of that year: it was decided at other meetings, whose minutes have it.
/// <para>Takes out of the way: "The Parish Council agreed to survey the paths." below "The Chairman's report told of the Council's work in the past year", "We appointed a new groundsman." below "The Chairman gave his annual report as follows:", "A new path was approved by the Council." there.</para>
/// <para>Leaves: "The report was approved.", "It was agreed that the Clerk would write", "The Council will write to the owner.", and what a meeting of the body itself decides under "Chairman's report" without a word of a year.</para>
/// </summary>
internal sealed class YearReports : IRecogniser
{
    private const int LongestSubject = 6;
    private const int Head = 12;
    private const int ShortestHeading = 3;

    public void Read(Draft draft)
    {
        var ofElectors = draft.Passages.Take(Head).Any(passage => Names(passage.Text, "annual parish meeting", "annual town meeting", "annual community meeting", "annual parish assembly", "annual town assembly", "annual meeting of electors", "annual meeting of the parish", "annual assembly", "parish assembly"));
        string? open = null;
        var telling = false;
        var within = "";
        foreach (var passage in draft.Passages)
        {
            var item = $"{passage.ItemLabel} {passage.AgendaItem}";
            var label = passage.Label ?? passage.ItemLabel ?? "";

            // "4.1.2 The Council put up a bench" without a full stop looks like a heading of its own, and is one more point of the report under 4.
            var goesOn = telling && within.Length > 0 && label.Length > within.Length + 1 && label.StartsWith(within, StringComparison.Ordinal) && label[within.Length] == '.' && char.IsAsciiDigit(label[within.Length + 1]);
            if (item != open)
            {
                (open, telling) = (item, goesOn || passage.AgendaItem is { Length: > ShortestHeading } title && IsYearReport(title, ofElectors));
            }

            within = telling && !goesOn ? Number(label) : within;
            if (goesOn && passage.Kind == PassageKind.Heading)
            {
                continue;
            }

            if (passage.Kind == PassageKind.Heading || passage.IsFurniture)
            {
                // "Election of officers" between two items: its own heading closes the report.
                telling = passage.Kind == PassageKind.Heading && passage.Text.Length > ShortestHeading ? IsYearReport(passage.Text, ofElectors) || telling && passage.AgendaItem is { } own && IsYearReport(own, ofElectors) : telling;
                continue;
            }

            telling |= IsYearReport(passage.Text, ofElectors) && passage.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'];
            foreach (var sentence in passage.Sentences.Where(sentence => telling && !sentence.IsTaken && TellsADeed(sentence)))
            {
                draft.Refuse(sentence, nameof(YearReports), "told in the report of a year");
            }
        }
    }

    // "4" of "4.1"
    private static string Number(string label) => new(label.TakeWhile(char.IsAsciiDigit).ToArray());

    // "Chairman's annual report", "a report of the Council's main activities in the past year", and at the yearly meeting of the electors any report.
    // Refuses: "The annual report was approved".
    private static bool IsYearReport(string words, bool ofElectors) =>
        Names(words, "report", "review", "address")
        && (Names(words, "annual report", "annual review", "past year", "previous year", "the last year", "year's", "year\u2019s", "twelve months", "12 months", "over the year", "during the year", "review of the year", "report for the year", "report on the year", "report of the year", "main activities", "achievements", "highlights of")
            || ofElectors && Names(words, "council", "chair", "mayor", "committee", "parish"));

    private static bool TellsADeed(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var first = sentence.FirstToken;
        if (sentence.Count < 4 || tokens.FindIndex(first, sentence.Count, token => token is { Shape: Shape.Upper } && token.Word is "resolved" or "agreed" or "approved") >= 0 || Names(sentence.Text, "this report", "the report", "the minutes", "the accounts", "this meeting", "this evening", "tonight"))
        {
            return false;
        }

        // "The Parish Council agreed to", "We also took on", "Councillors decided"
        for (var at = first; at < Math.Min(sentence.EndToken - 1, first + LongestSubject); at++)
        {
            var next = tokens[at + 1].Is(WordClass.Adverb) || tokens[at + 1].Is(WordClass.Have) || tokens[at + 1].Is("unanimously") ? at + 2 : at + 1;
            if (next < sentence.EndToken && (IsCouncil(sentence, at) || tokens[at].Is("we") && at - first < LongestSubject) && tokens[next].Shape == Shape.Lower && (tokens[next].Is(WordClass.VerbPast) || tokens[next].Is(WordClass.Participle)) && !tokens[next].Is(WordClass.Be))
            {
                return true;
            }

            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is("it"))
            {
                break;
            }
        }

        // "A new path was approved by the Council"
        for (var at = first + 2; at + 1 < sentence.EndToken; at++)
        {
            if (tokens[at].Is("by") && tokens[at - 1].Is(WordClass.Participle) && tokens.FindIndex(first, at - first, token => token.Word is "was" or "were" or "been") > 0)
            {
                for (var by = at + 1; by < Math.Min(sentence.EndToken, at + LongestSubject); by++)
                {
                    if (IsCouncil(sentence, by))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsCouncil(Sentence sentence, int at) => sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "Council" or "council" or "Councillors" or "councillors";

    private static bool Names(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
