using System.Buffers;
using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>The words with which minutes mark an action in front of its task, and the names that may stand behind them.</summary>
internal static class ActionMarkers
{
    private const int LongestName = 9;

    /// <summary>A marker and what was printed of it.</summary>
    /// <param name="FirstToken">Its first token, an opening bracket included.</param>
    /// <param name="EndToken">Where the words behind it begin.</param>
    /// <param name="Label">As written, without brackets and marks.</param>
    /// <param name="HasNumber">"Action 3.2", "AP125".</param>
    /// <param name="IsLabel">It was read as the label of the passage.</param>
    /// <param name="Owner">Who is named between the word and the task: "ACTION (PK): check the lock".</param>
    internal sealed record Found(int FirstToken, int EndToken, string Label, bool HasNumber, bool IsLabel = false, Agent? Owner = null);

    /// <summary>Every marker of a passage in order: where it begins, where a sentence of it begins, and within one ("… by May – ACTION: JB to ring").</summary>
    public static List<Found> All(Passage passage)
    {
        var found = new List<Found>();
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        if ((Numbered(passage) ?? At(passage, first)) is { } opening)
        {
            found.Add(opening);
        }

        for (var at = Math.Max(first, found.Count > 0 ? found[0].EndToken : 0); at < tokens.Count; at++)
        {
            if (tokens[at].Is("action") || tokens[at].Is("actions") || at + 1 < tokens.Count && tokens[at + 1].Is(":") && IsOf(passage, at, ["AP"]))
            {
                // "[ACTION OPEN]", "(Action completed)": how it stands, told behind it.
                if (IsStanding(passage, at))
                {
                    continue;
                }

                var from = at > first && IsOf(passage, at - 1, Kinds) && Opens(passage, at - 1) || at > first && tokens[at - 1].Word is "(" or "[" or "*" ? at - 1 : at;
                if (from > first && (Opens(passage, from) || IsPlain(passage, at)) && At(passage, from) is { } marker)
                {
                    found.Add(marker);
                    at = marker.EndToken - 1;
                }
            }
        }

        return found;
    }

    /// <summary>"[ACTION OPEN]", "(Action completed)" stands at the word.</summary>
    public static bool IsStanding(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        return at > 0 && at + 2 < tokens.Count && tokens[at - 1].Word is "(" or "[" && tokens[at + 2].Word is ")" or "]" && Standing(tokens[at + 1]) is not null;
    }

    /// <summary>Open, or over and done; null where the word says neither.</summary>
    public static bool? Standing(Token word) => word.Word switch
    {
        "open" or "ongoing" or "outstanding" or "pending" => true,
        "closed" or "complete" or "completed" or "done" or "discharged" or "superseded" => false,
        _ => null,
    };

    private static bool Opens(Passage passage, int token) => passage.Sentences.Exists(sentence => sentence.FirstToken == token);

    // "…before the gales – ACTION: JB to ring" and "…is flickering Action: Clerk to report it"; not "took Action: none" and not words of a title in capitals.
    private static bool IsPlain(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var before = tokens[at - 1];
        var behind = at + 1 < tokens.Count ? tokens[at + 1].Word : null;

        // "FOR INFORMATION / ACTIONS WELCOME": the head of a column and the title that follows it.
        if (behind is not (":" or "-") && at + 1 < tokens.Count && tokens[at + 1] is { Shape: Shape.Upper } next && next.End - next.Start > 3 && !next.Is(WordClass.Role))
        {
            return false;
        }

        return tokens[at].IsCapital && !before.Is("no") && !before.Is("further") && (before.Shape != Shape.Upper || before.End - before.Start <= 3 || before.Word is "agreed")
            && (behind is ":" || before.Shape == Shape.Mark && behind is "-" || tokens[at].Shape == Shape.Upper && before.Shape != Shape.Upper);
    }

    /// <summary>The marker that begins at a token; null where none does.</summary>
    public static Found? At(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var opening = at;
        var bracketed = false;
        while (at < tokens.Count && tokens[at].Word is "(" or "[" or "*")
        {
            bracketed = true;
            at++;
        }

        var first = at;
        var isNew = at < tokens.Count && IsOf(passage, at, Kinds) && at + 1 < tokens.Count && tokens[at + 1].Word is "action" or "actions";
        at += isNew ? 1 : 0;

        // "AP: Alan to ring the roofer", "A.P.: …"
        if (at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-" && IsOf(passage, at, ["AP", "A.P", "A/P"]) && at + 2 < tokens.Count && (tokens[at + 1].Is(":") || tokens[at + 1].Start > tokens[at].End))
        {
            return new Found(opening, at + 2, "AP", false);
        }

        // "For action: Clerk to order two butts."
        var isFor = at + 2 < tokens.Count && tokens[at].Is("for") && tokens[at].IsCapital && tokens[at + 1].Is("action") && tokens[at + 2].Word is ":" or "-";
        at += isFor ? 1 : 0;
        if (at >= tokens.Count)
        {
            return null;
        }

        // "(Act Clerk)": in brackets the word may be shortened.
        if (bracketed && IsShortened(passage, at))
        {
            var name = at + 1 < tokens.Count && tokens[at + 1].Word is "." or ":" or "-" ? at + 2 : at + 1;
            return NameEnd(passage, name, Attendance.Nobody) is { } closing && closing < tokens.Count && tokens[closing].Word is ")" or "]" ? new Found(opening, name, passage.Text[tokens[first].Start..tokens[at].End], false) : null;
        }

        if (!(tokens[at].Is("action") || tokens[at].Is("actions")) || !(tokens[at].IsCapital || isNew || isFor) || ActionTexts.IsTitle(passage, at))
        {
            return null;
        }

        var capitals = tokens[at].Shape == Shape.Upper;
        at++;
        var point = at < tokens.Count && tokens[at].Word is "point" or "points" or "item" or "items";
        at += point ? 1 : 0;
        at += at < tokens.Count && (tokens[at].Is("no") || tokens[at].Is("number")) ? 1 : 0;
        at += at < tokens.Count && tokens[at].Is(".") && point ? 1 : 0;
        if (OwnerInBrackets(passage, at, capitals) is { } named)
        {
            return new Found(opening, named.Task, passage.Text[tokens[first].Start..tokens[at - 1].End], false, Owner: named.Owner);
        }

        // "Action. Obtain a price for the slipway", "Action. Clerk to ring the owner": a full stop marks it where an order follows.
        if (at + 2 < tokens.Count && tokens[at].Is(".") && (MarkedTasks.IsOrder(passage, at + 1) || IsNamedToDo(passage, at + 1)))
        {
            return new Found(opening, at + 1, passage.Text[tokens[first].Start..tokens[at - 1].End], false);
        }

        // "Action Find out what the county does. By: Cllr EL": no colon, and a label behind that says who.
        if (at + 3 < tokens.Count && !capitals && !point && tokens[at] is { Shape: Shape.Capital } order && order.Is(WordClass.VerbBase) && order.Is(WordClass.Task) && tokens[at + 1].Shape != Shape.Mark && Opens(passage, first) && tokens.FindIndex(at, token => token.Is("by") && token.IsCapital) is var behind and > 0 && behind + 1 < tokens.Count && tokens[behind + 1].Is(":"))
        {
            return new Found(opening, at, passage.Text[tokens[first].Start..tokens[at - 1].End], false);
        }

        var number = at < tokens.Count && (tokens[at].Shape == Shape.Figure || (tokens[at].End - tokens[at].Start is var letters && (letters == 1 || letters == 2 && char.IsAsciiDigit(passage.Text[tokens[at].Start + 1])) && tokens[at].IsCapital && at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-"));
        at += number ? 1 : 0;

        // "Action by: Head of Regeneration", "Action for: Clerk", "Action owner – JB"
        at += at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-" && IsOf(passage, at, Labels) ? 1 : 0;

        // "Action Alan: write to the club", "ACTION CD – obtain quotes", "Action for all: send ideas": a name between the word and its colon.
        var owned = at < tokens.Count && IsOf(passage, at, ["by", "for", "on", "BY", "FOR", "ON", "By", "For", "On"]) ? at + 1 : at;
        owned += owned > at && owned < tokens.Count && tokens[owned].Is("the") ? 1 : 0;
        if (OwnerLabel(passage, owned, owned > at) is not null)
        {
            return new Found(opening, owned, passage.Text[tokens[first].Start..tokens[owned - 1].End], false);
        }

        // "Action by Cllr Strand": without a colon only where a name is all that follows.
        var by = at + 1 < tokens.Count && tokens[at - 1].IsCapital && IsOf(passage, at, ["by", "for", "BY", "FOR", "By", "For"]) && NameEnd(passage, at + 1, Attendance.Nobody) is not null;
        at += by ? 1 : 0;
        var label = passage.Text[tokens[first].Start..tokens[at - 1].End];
        at += at + 1 < tokens.Count && tokens[at].Is("*") && first > 0 && tokens[first - 1].Is("*") && tokens[at + 1].Word is ":" or "-" ? 1 : 0;
        var marked = by || at < tokens.Count && tokens[at].Word is ":" or "-" or "]" or ";";
        while (at < tokens.Count && tokens[at].Word is ":" or "-" or "]" or ";" or ".")
        {
            at++;
        }

        // "Action DB to look at the templates" at the head of a sentence
        // "ACTION PH to write": capitals are marker enough where somebody's name follows; "Action taken was noted" is a sentence.
        // "Action JB" alone on its line
        var alone = first == passage.TokenFrom(passage.TextStart) && at < tokens.Count && tokens.Count - at <= 3 && tokens[at].Shape == Shape.Upper && tokens[at].End - tokens[at].Start is 2 or 3 && tokens[at] is { Word: null } && ActionTexts.IsName(passage, at, tokens.Count, Attendance.Nobody);
        // "Action CB, NT, JH", "Action ALL"
        alone |= first == passage.TokenFrom(passage.TextStart) && at < tokens.Count && tokens.Count - at <= 9 && tokens.FindIndex(at, token => !(token.Word is "," or "and" or "&" or "/" or "." || token is { Shape: Shape.Upper } && (token.End - token.Start is 2 or 3 && token.Word is null || token.Is("all")))) < 0;
        return marked || alone || at >= tokens.Count && (capitals || at - first > 1) || (bracketed && NameEnd(passage, at, Attendance.Nobody) is not null) || (capitals && at < tokens.Count && tokens[at].IsCapital) || (number && capitals) || at < tokens.Count && tokens[at].Shape == Shape.Upper && tokens[at].End - tokens[at].Start is 2 or 3 && Opens(passage, first) && IsNamedToDo(passage, at) ? new Found(opening, at, label, number) : null;
    }

    // "ACTION (PK): check the rules", "Action [Clerk] – write to the owner", "ACTION (TD/PK) draft the letter".
    // Refuses: "Action (see minute 34) was noted", "…happily. Action (Clerk)", where nothing follows.
    private static (int Task, Agent Owner)? OwnerInBrackets(Passage passage, int open, bool capitals)
    {
        var tokens = passage.Tokens;
        if (open + 3 >= tokens.Count || !(tokens[open].Word is "(" or "["))
        {
            return null;
        }

        var closing = open + 1;
        while (closing < tokens.Count && closing - open < LongestName && !(tokens[closing].Word is ")" or "]"))
        {
            closing++;
        }

        if (closing + 2 >= tokens.Count || !(tokens[closing].Word is ")" or "]") || !ActionTexts.IsName(passage, open + 1, closing, Attendance.Nobody))
        {
            return null;
        }

        var task = closing + 1;
        while (task < tokens.Count && tokens[task].Word is ":" or "-" or ".")
        {
            task++;
        }

        return task < tokens.Count && (task > closing + 1 || capitals) ? (task, new Agent(AgentKind.Post, open + 1, closing, passage.Text[tokens[open + 1].Start..tokens[closing - 1].End])) : null;
    }

    private static bool IsNamedToDo(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        var to = first + 1;
        while (to < tokens.Count && to - first < LongestName && !tokens[to].Is("to") && tokens[to].Shape != Shape.Mark)
        {
            to++;
        }

        return to + 1 < tokens.Count && tokens[to].Is("to") && tokens[to + 1].Is(WordClass.VerbBase) && ActionTexts.IsName(passage, first, to, Attendance.Nobody);
    }

    private static readonly string[] Kinds = ["New", "NEW", "Further", "FURTHER", "Agreed", "AGREED", "Follow-up", "Immediate", "Specific"];

    private static readonly string[] Labels = ["arising", "by", "By", "BY", "for", "For", "FOR", "owner", "Owner", "required", "Required", "REQUIRED", "agreed", "Agreed", "AGREED", "Arising", "ARISING", "on", "On", "ON"];

    private static bool IsOf(Passage passage, int at, params ReadOnlySpan<string> words)
    {
        if (at >= passage.Tokens.Count)
        {
            return false;
        }

        var written = passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start);
        foreach (var word in words)
        {
            if (written.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The colon or dash that follows a name and leads to the task; null where none does.</summary>
    private static int? OwnerLabel(Passage passage, int first, bool isFor)
    {
        var tokens = passage.Tokens;
        var end = first;
        while (end < tokens.Count && end - first < 6 && (tokens[end].IsCapital && !tokens[end].Is("action") || isFor && tokens[end].Word is "all" or "clerk" or "officers" or "members" || end > first && tokens[end].Word is "and" or "&" or "/" or "of" or "," or "the"))
        {
            end++;
        }

        return end > first && end + 1 < tokens.Count && (tokens[end].Is(":") || tokens[end].Is("-") && tokens[end].Start > tokens[end - 1].End) && (isFor && tokens[first].Word is "all" || ActionTexts.IsName(passage, first, end, Attendance.Nobody)) && !(end - first == 1 && tokens[first].End - tokens[first].Start < 2)
            ? end
            : null;
    }

    /// <summary>"Act", "Actn": the marker shortened, as it stands in brackets.</summary>
    public static bool IsShortened(Passage passage, int at) => IsOf(passage, at, ["Act", "ACT", "Actn", "ACTN"]);

    // "AP125 SL to ask the partners", "AP 3: …": the abbreviation with its number, read as a label or as words.
    private static Found? Numbered(Passage passage)
    {
        var at = passage.TokenFrom(passage.TextStart);
        if (passage.Label is { } label && IsAbbreviation(label.AsSpan().TrimEnd(".:)")))
        {
            return new Found(at, at, label, true, IsLabel: true);
        }

        if (at >= passage.Tokens.Count)
        {
            return null;
        }

        var word = passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start);
        var end = word is "AP" && at + 1 < passage.Tokens.Count && passage.Tokens[at + 1].Shape == Shape.Figure ? at + 2 : IsAbbreviation(word) ? at + 1 : at;
        if (end == at)
        {
            return null;
        }

        var rest = end;
        while (rest < passage.Tokens.Count && passage.Tokens[rest].Word is ":" or "-" or "." or ";" or ")")
        {
            rest++;
        }

        return rest < passage.Tokens.Count ? new Found(at, rest, passage.Text[passage.Tokens[at].Start..passage.Tokens[end - 1].End], true) : null;
    }

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789/.-");

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is > 2 and <= 8 && word.StartsWith("AP") && !word[2..].ContainsAnyExcept(Figures);

    /// <summary>
    /// Behind a name that is all a marker says: the passage, the bracket or the sentence ends with it, or something else begins in capitals. Null where
    /// the words go on ("Clerk to write") or are no name.
    /// </summary>
    public static int? NameEnd(Passage passage, int first, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var end = first;
        while (end < tokens.Count && end - first < LongestName && !tokens[end].Is(")") && !tokens[end].Is("]") && !(tokens[end].Is(".") && end > first && tokens[end - 1].End - tokens[end - 1].Start > 2)
            && !(end > first && tokens[end].Shape == Shape.Upper && (tokens[end].Is("action") || tokens[end].Is("to")))

            // "ACTION: CLERK Councillor Appleyard complained", "Action: Clerk The Council heard": somebody else begins anew.
            && !(end > first && tokens[end] is { Shape: Shape.Capital } anew && (anew.Is(WordClass.Courtesy) || anew.Is("the")) && !(tokens[end - 1].Word is "and" or "&" or "/" or "," or "of" or "for"))
            && (tokens[end].IsCapital || tokens[end].Word is "/" or "&" or "and" or "of" or "for" or "the" or "," or "." || tokens[end].Is(WordClass.Role)))
        {
            end++;
        }

        // "…to discuss these further. Action ML PI Agreement of remit": known initials end where something else begins.
        var letters = first;
        while (letters < end && (tokens[letters].Shape == Shape.Upper && attendance.Knows(passage.Text[tokens[letters].Start..tokens[letters].End]) || letters > first && tokens[letters].Word is "&" or "/" or "and" or ","))
        {
            letters++;
        }

        if (letters > first && letters < end && tokens[letters].Shape == Shape.Capital && tokens[letters - 1].Shape == Shape.Upper)
        {
            return letters;
        }

        // "ACTION Ross" with "Gordon Ritchie to quote" behind it: Ross is somebody's first name, and his surname is another.
        if (attendance.FirstNameAlone(passage, first, end) is { } alone)
        {
            end = alone;
        }

        while (end > first && tokens[end - 1].Word is "and" or "of" or "for" or "the" or "," or "/" or "&")
        {
            end--;
        }

        return end > first && !(tokens[first].Word is "for" or "of" or "and" or "/" or "&" or ",") && ActionTexts.IsName(passage, first, end, attendance) && (end >= tokens.Count || tokens[end].Word is "." or ")" or "]" or ";" || tokens[end].Is("*") && end + 3 > tokens.Count || tokens[end].IsCapital || tokens[end].Word is "-" && end + 1 < tokens.Count && tokens[end + 1] is { IsCapital: true } next && next.Is(WordClass.Article) || TimeBehind(passage, end) is not null) ? end : null;
    }

    /// <summary>Behind the time that follows a name and closes the words: "Clerk by 4 May". Null where none does.</summary>
    public static int? TimeBehind(Passage passage, int name)
    {
        var tokens = passage.Tokens;
        var from = name < tokens.Count && tokens[name].Word is "," or "-" ? name + 1 : name;
        if (from >= tokens.Count || tokens[from].Shape != Shape.Lower || DuePhraseReader.Find(passage, from, tokens.Count) is not [{ } time, ..] || time.Start != from)
        {
            return null;
        }

        var end = passage.TokenFrom(tokens[from].Start + time.Phrase.Text.Length);
        return end >= tokens.Count || tokens[end].Word is "." or ")" or "]" ? end : null;
    }
}
