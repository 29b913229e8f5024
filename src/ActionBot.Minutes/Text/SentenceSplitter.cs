using System.Buffers;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Text;

/// <summary>
/// Cuts a passage into sentences as minutes write them. "Cllr. Mrs. Wolfe", "p.m.", "s. 106", "R. F. to write" and "No. 14" do not end one;
/// "…at the meeting.The Clerk…", "…the Council.IK undertook" does, although the blank was lost.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "cllr", "cllrs", "clr", "coun", "mr", "mrs", "ms", "dr", "rev", "revd", "prof", "st", "e.g", "i.e", "eg", "ie", "etc", "a.m", "p.m", "dept", "ltd", "co", "inc", "hon", "sgt", "insp", "capt", "lt", "col", "maj", "cdr", "supt", "insp", "cllr's", "vs", "v", "cf", "tel", "prop", "sec", "secd", "propd",
    };

    // "Pads expire in Nov. Cllr Hebden to order." is two sentences, "Nov. 14" and "No. 14" are not.
    private static readonly HashSet<string> BeforeFigures = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "para", "paras", "p", "pp", "s", "ss", "fig", "ref", "approx", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "min", "max", "c", "item",
    };

    public static List<Sentence> Split(Passage passage)
    {
        var sentences = new List<Sentence>();
        var tokens = passage.Tokens;
        var text = passage.Text;
        var first = 0;
        var points = Points(tokens, text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (points is not null && at > first && points.Contains(at))
            {
                Add(sentences, passage, tokens, first, at);
                first = at + 2;
                at++;
                continue;
            }

            if (at > first && IsMinuteNumber(tokens, at, text))
            {
                Add(sentences, passage, tokens, first, at);
                first = at;
                continue;
            }

            if (at > first && (BehindAStroke(tokens, first, at) || BeginsAnew(tokens, first, at) || text.Length > LongestParagraph && SpeaksAnew(tokens, first, at)))
            {
                Add(sentences, passage, tokens, first, at);
                first = at;
                continue;
            }

            if (tokens[at].Word is not ("." or "?" or "!") || !Ends(tokens, at, text))
            {
                continue;
            }

            // A closing quotation mark or bracket belongs to the sentence it closes.
            while (at + 1 < tokens.Count && tokens[at + 1].Word is "\"" or "'" or ")" && tokens[at + 1].Start == tokens[at].End)
            {
                at++;
            }

            Add(sentences, passage, tokens, first, at + 1);
            first = at + 1;
        }

        Add(sentences, passage, tokens, first, tokens.Count);
        return sentences;
    }

    // "1) JB to contact Pete about covers 2) Old shed still there 3) NG to get quotes": points of a list that lost its lines and full stops. A decision's limbs are told apart elsewhere.
    private static HashSet<int>? Points(List<Token> tokens, string text)
    {
        HashSet<int>? points = null;
        var next = 0;
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (tokens[at].Word is "resolved" or "agreed" or "decided" or "recommended" or "decision" or "noted")
            {
                return null;
            }

            // A bracket that opened, as in "(1)", is another style.
            if (tokens[at].End - tokens[at].Start != 1 || !tokens[at + 1].Is(")") || tokens[at + 1].Start != tokens[at].End || at > 0 && tokens[at - 1].Is("("))
            {
                continue;
            }

            // "a) … b) …" and "1) … 2) …" in their order
            if (text[tokens[at].Start] == '1' + next || text[tokens[at].Start] == 'a' + next)
            {
                (points ??= []).Add(at);
                next++;
            }
        }

        return next > 1 ? points : null;
    }

    private static void Add(List<Sentence> sentences, Passage passage, List<Token> tokens, int first, int end)
    {
        // A label or bullet in front is no sentence of its own, and no part of one.
        while (first < end && tokens[first].Start < passage.TextStart)
        {
            first++;
        }

        if (first < end)
        {
            sentences.Add(new Sentence(passage, tokens[first].Start, tokens[end - 1].End, first, end, sentences.Count));
        }
    }

    private static readonly SearchValues<char> MinuteLetters = SearchValues.Create("abcdefivx-");

    // "…off the Agenda 07.04i-d 05.04iii Flooding at the farm": the number of the next minute, on a page that lost its lines. "£3.5m", "2.4km" and "item 7.04a" are none.
    private static bool IsMinuteNumber(List<Token> tokens, int at, string text)
    {
        if (text.Length <= LongestParagraph || tokens[at].Shape != Shape.Figure || at + 1 >= tokens.Count || !(tokens[at + 1].IsCapital || tokens[at + 1].Shape == Shape.Figure) || tokens[at - 1].Word is "minute" or "item" or "section" or "point" or "see" or "and" or "to" or "of" || tokens[at - 1].Shape is Shape.Figure or Shape.Mark || tokens[at - 1].Is(WordClass.Preposition))
        {
            return false;
        }

        var number = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
        var dot = number.IndexOf('.');
        var letters = number.LastIndexOfAnyInRange('0', '9') + 1;
        return dot == 2 && letters is > 3 and < 6 && letters < number.Length && number[letters] is >= 'a' and <= 'x' && number[letters..].IndexOfAnyExcept(MinuteLetters) < 0;
    }

    // "…group for agreement The group decided that": a page that lost its lines lost the full stop too. Both sides must have a verb of their own.
    // Refuses: "a walk to The Green was held", "the book The Lamp was read", "Agreed The Clerk would write".
    private static bool BeginsAnew(List<Token> tokens, int first, int at)
    {
        const int NearestVerb = 7;
        var before = tokens[at - 1];
        if (tokens[at].Shape != Shape.Capital || !(tokens[at].Word is "the" or "it" or "there" or "this" or "these") || before.Shape != Shape.Lower && !before.Is(WordClass.Month) || at + 2 >= tokens.Count || tokens[at + 1].Shape != Shape.Lower && !tokens[at + 1].Is(WordClass.Body) && !tokens[at + 1].Is(WordClass.Role)
            || before.Is(WordClass.Preposition) || before.Is(WordClass.Article) || before.Is(WordClass.Joint) || before.Is(WordClass.Reporting) || before.Is(WordClass.Commit) || before.Is(WordClass.Modal) || before.Is(WordClass.Be) || before.Is(WordClass.Have) || before.Is(WordClass.VerbBase) && !before.Is(WordClass.Document))
        {
            return false;
        }

        for (var verb = at + 1; verb < Math.Min(tokens.Count, at + NearestVerb) && tokens[verb].Shape != Shape.Mark; verb++)
        {
            if (IsFinite(tokens[verb]))
            {
                return tokens.FindIndex(first, at - first, IsFinite) >= 0;
            }
        }

        return false;
    }

    // "JB to look into it; It was agreed that …", "quarterly (except in May) This was agreed": the capital says that a sentence begins, whatever stands in front of it.
    // Refuses: "resolved that it be noted; It was noted", limbs of one decision.
    private static bool BehindAStroke(List<Token> tokens, int first, int at) =>
        tokens[at - 1].Word is ";" or ")" && tokens[at] is { Shape: Shape.Capital, Word: "it" or "this" } && at + 3 < tokens.Count && tokens[at + 1].Is("was") && tokens[at + 2].Word is "agreed" or "decided" or "resolved" or "approved" or "accepted" or "also" or "unanimously"
        && tokens.FindIndex(first, at - first, token => token.Word is "resolved" or "agreed" or "decided") < 0;

    // "…to share this discussion HM presented the answers": on a page that became one line, initials with a verb of telling begin anew.
    private static bool SpeaksAnew(List<Token> tokens, int first, int at) =>
        tokens[at].Shape == Shape.Upper && tokens[at].End - tokens[at].Start is 2 or 3 && at + 2 < tokens.Count && tokens[at + 1].Shape == Shape.Lower && (tokens[at + 1].Is(WordClass.Reporting) || tokens[at + 1].Is(WordClass.VerbPast) && !tokens[at + 1].Is(WordClass.Participle) || tokens[at + 1].Word is "presented" or "asked" or "agreed")
        && tokens[at - 1] is { Shape: Shape.Lower } before && !before.Is(WordClass.Preposition) && !before.Is(WordClass.Article) && !before.Is(WordClass.Joint) && !before.Is(WordClass.Reporting) && !before.Is(WordClass.Commit) && !before.Is(WordClass.Adverb) && tokens.FindIndex(first, at - first, IsFinite) >= 0;

    // No paragraph is so long: the whole page became one line.
    private const int LongestParagraph = 700;

    private static bool IsFinite(Token token) => token.Shape == Shape.Lower && (token.Is(WordClass.Modal) || token.Is(WordClass.Be) && !(token.Word is "be" or "being" or "been") || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.VerbPast));

    private static bool Ends(List<Token> tokens, int at, string text)
    {
        if (at + 1 == tokens.Count)
        {
            return true;
        }

        var next = tokens[at + 1];
        if (tokens[at].Start < 1 || next.Word is "." or "," or ";")
        {
            return false;
        }

        var gap = next.Start > tokens[at].End;
        if (tokens[at].Word is "?" or "!")
        {
            return gap;
        }

        if (!gap && next.Word is not ("\"" or "'" or ")") && !(next.Shape == Shape.Capital && next.End - next.Start > 2) && !(next.Shape == Shape.Upper && at > 0 && tokens[at - 1].Shape is Shape.Lower or Shape.Capital && tokens[at - 1].End - tokens[at - 1].Start > 3))
        {
            return false;
        }

        if (next.Shape is Shape.Lower)
        {
            // "…if they wished. c) Paragraph 9: Proposals would be brought": the letter of a point begins a sentence.
            return gap && next.End - next.Start <= 3 && at + 2 < tokens.Count && tokens[at + 2].Is(")") && tokens[at + 2].Start == next.End;
        }

        if (at > 0)
        {
            var before = text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start);

            // "R. F." and "Cllr. B. TALBOT": one capital letter is an initial, unless it ends what went before ("Appendix A. The…").
            if (before.Length == 1 && char.IsUpper(before[0]) && before[0] != 'I')
            {
                return false;
            }

            if (next.Shape == Shape.Figure && BeforeFigures.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
            {
                return false;
            }

            if (Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before) && !(before.Length > 2 && before[^1] == 'm' && next.Shape == Shape.Capital))
            {
                return false;
            }
        }

        return true;
    }
}
