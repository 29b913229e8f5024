namespace ActionBot.Understanding.Language;

// Committees: "Children's Scrutiny", "Licensing Sub-Committee", "O&S".
internal sealed partial class Names
{
    private static readonly HashSet<string> NoAcronyms = ["AP", "OK", "PDF", "CSV", "HR", "IT", "NHS", "FYI", "ASAP", "PM", "AM", "AGM", "BOT", "SEND", "UK", "EHCP", "ICT", "FOI", "CEO", "CEX", "DFE", "HI", "NO", "YES", "NOT", "THE", "DONE", "ALL", "LOL", "WFH", "OOO", "AL", "ACTION", "LOG", "TBC", "EOD", "COP", "COB", "MO", "S"];

    // What stands before "board" or "committee" and is no part of its name
    private static readonly HashSet<string> NoNames = ["the", "a", "an", "this", "that", "our", "your", "my", "their", "his", "her", "its", "each", "every", "any", "no", "to", "for", "of", "on", "in", "at", "by", "from", "with", "as", "and", "or", "but", "if", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "should", "can", "could", "may", "must", "next", "last", "first", "second", "other", "same", "new", "whole", "which", "what", "when", "before", "after", "until", "not", "tell", "ask", "told", "asked", "inform", "brief", "update", "also", "then", "so", "we", "i", "you", "they", "it", "he", "she", "s", "'s", "relevant", "select", "main", "ready", "on", "into", "over", "notice", "project", "programme", "across", "special", "extraordinary", "ordinary", "additional", "extra", "annual", "please", "chair", "chairs", "clerk", "show", "list", "give", "outstanding", "overdue", "open", "actions", "late", "report", "paper", "papers", "through", "past"];

    /// <summary>A word that begins or continues no name of a body: articles, prepositions, verbs.</summary>
    public static bool IsNoName(string word) => NoNames.Contains(word);

    private bool Bodies(int at, int end) => at + 1 < end && tokens[at].IsWord && tokens[at].Word.Length > 2 && !NoNames.Contains(tokens[at].Word) && !Taken(at) && tokens[at + 1].Word is "committee" or "board" or "panel" or "subcommittee" or "sub-committee" or "cttee" or "ctte" or "scrutiny" or "authority" or "forum"
        && (tokens[at].Capital || (at == 0 || tokens[at - 1].Kind == TokenKind.Stop) && at + 2 < end && tokens[at + 2].Word is "will" or "is" or "meets" or "meet" or "on" or "now" or "has" or "meeting" or "sits" || at > 0 && tokens[at - 1].Word is "the" or "for" or "on" or "of" or "our" or "cancel" or "and" or "add" or "put" or "book" or "schedule" or "diary" || tokens[at + 1].Word is "forum" or "committee" && at + 2 < end && tokens[at + 2].Kind is TokenKind.Number or TokenKind.Ordinal) && !Lexicon.IsGivenName(tokens[at].Word) && !Lexicon.IsTask(tokens[at].Word) && !(tokens[at + 1].Word is "authority" or "board" or "forum" or "panel" && at > 0 && tokens[at - 1].Word is "with" or "by" or "from" or "is");

    /// <summary>A committee by name, a part of it or its letters.</summary>
    public int Committee(int at, int end)
    {
        if (Listed(listening.Committees, at, end) is var listed && listed > at)
        {
            return listed;
        }

        if (Taken(at) || !tokens[at].IsWord || tokens[at].Word is "extra" or "additional" or "special" or "extraordinary" or "new" or "next" or "cancel" or "move" or "add" or "schedule" or "book")
        {
            return -1;
        }

        // "p and r", "O & S": letters joined
        if (at + 2 < end && tokens[at].End - tokens[at].Start == 1 && tokens[at].Word is not ("a" or "i" or "x") && tokens[at + 1].Word is "and" or "&" && tokens[at + 2].IsWord && tokens[at + 2].End - tokens[at + 2].Start == 1)
        {
            return at + 3;
        }

        // "Children's Scrutiny", "Licensing Sub-Committee", "Health and Wellbeing Board", "Corporate Overview & Scrutiny"
        var last = -1;
        for (var word = at; word < end && word - at < 8; word++)
        {
            var token = tokens[word];
            if (Lexicon.IsCommitteeNoun(token.Word) && !(token.Word is "sub" or "group" or "board" or "panel" or "commission" or "forum" && word == at))
            {
                last = word + 1;
                continue;
            }

            if (token.Word is "of" && last > 0 && word + 1 < end && tokens[word + 1].Capital && tokens[last - 1].Word is "committee" or "panel")
            {
                continue;
            }

            var part = token.Word is "'s" || (token.IsWord && (token.Capital || Lexicon.IsCommitteeName(token.Word) || Lexicon.IsDepartment(token.Word) || token.Word is "children" or "adult" or "adults" or "full" or "overview" or "joint" or "corporate" or "parish" or "town" or "community" or "safer" or "development" or "control" or "area" or "policy"))
                || (token.Word is "and" or "&" && word > at && word + 1 < end && (tokens[word + 1].Capital || Lexicon.IsCommitteeName(tokens[word + 1].Word) || Lexicon.IsDepartment(tokens[word + 1].Word)));
            if (!part || Times.MonthOf(token.Word) > 0 && Taken(word))
            {
                break;
            }
        }

        // "the pensions board", "burial committee"
        if (last < 0 && Bodies(at, end))
        {
            last = at + 2;
        }

        if (last > at + 1 || (last > 0 && Lexicon.IsCommitteeName(tokens[at].Word)))
        {
            return last;
        }

        if (Lexicon.IsCommitteeName(tokens[at].Word))
        {
            var behind = at + 1;
            while (behind + 1 < end && tokens[behind].Word is "and" or "&" && (Lexicon.IsCommitteeName(tokens[behind + 1].Word) || tokens[at].Capital && tokens[behind + 1].IsWord && tokens[behind + 1].Capital && !Lexicon.IsGivenName(tokens[behind + 1].Word) && !PostsWithOf.Contains(tokens[behind + 1].Word) && !PostsAlone.Contains(tokens[behind + 1].Word)))
            {
                behind += 2;
            }

            // "Audit and Risk Assurance", "Planning B": one capital more that is nobody's name
            return tokens[at].Capital && behind < end && Continues(behind, end) ? behind + 1 : behind;
        }

        // "Clinical and Care Governance", "Community Safety Scrutiny"
        for (var word = at; word < end && word - at < 6 && tokens[word].IsWord && (tokens[word].Capital || word > at && tokens[word].Word is "and" or "&"); word++)
        {
            if (word > at && tokens[word].Capital && tokens[word].Word is "governance" or "scrutiny" or "overview" or "standards" or "wellbeing" && (word + 1 == end || !tokens[word + 1].Capital))
            {
                return word + 1;
            }
        }

        // "Culture & Tourism", "Env & Place": nobody writes a service of two words so but a committee
        if (tokens[at].Capital && at + 2 < end && tokens[at + 1].Is("&") && tokens[at + 2].IsWord && tokens[at + 2].Capital && !Lexicon.IsGivenName(tokens[at].Word) && !Lexicon.IsGivenName(tokens[at + 2].Word) && !PostsWithOf.Contains(tokens[at].Word) && Compound(at, end) < 0)
        {
            return at + 3;
        }

        return Acronym(at) || Ampersand(at) ? at + 1 : -1;
    }

    private bool Continues(int at, int end) => tokens[at] is { IsWord: true, Capital: true } && tokens[at].Word is not ("i" or "i'm" or "'s" or "ap" or "no") && !Taken(at) && !Shouted && !Lexicon.IsGivenName(tokens[at].Word) && !Titles.Contains(tokens[at].Word) && !EndsAsPost(tokens[at].Word) && !References.IsPrefix(tokens[at].Word) && !Lexicon.IsDepartment(tokens[at].Word) && !Lexicon.IsTask(tokens[at].Word) && Times.MonthOf(tokens[at].Word) == 0
        && (tokens[at].End - tokens[at].Start == 1 || !Lexicon.Knows(tokens[at].Word)) && !(at + 1 < end && tokens[at + 1] is { IsWord: true, Capital: true }) && !(at + 1 < end && tokens[at + 1].Word is "to" or "'s");

    // "o&s", "f&gp": nobody writes another word so
    private bool Ampersand(int at) => tokens[at].IsWord && tokens[at].End - tokens[at].Start is >= 3 and <= 6 && tokens[at].Word.Contains('&', StringComparison.Ordinal) && !Taken(at) && tokens[at].Word is not ("q&a" or "t&c" or "t&cs" or "r&d" or "b&b" or "m&s" or "d&d" or "p&l" or "s&p" or "r&r" or "a&e" or "h&s" or "p&p" or "t&f" or "c&d" or "k&l" or "l&d" or "t&s" or "d&i" or "b&q" or "c&a");

    /// <summary>"Corporate Parenting", "Adult Care", "Rural Affairs": two capitals that begin like a service and are none; where such a name ends, or -1.</summary>
    public int Body(NameMention name)
    {
        var (at, next) = (name.Start, name.Start + 1);
        return next < tokens.Length && (name.End == next || name.Kind == NameKind.Person && name.End == next + 1) && tokens[at].Capital && tokens[next].IsWord && tokens[next].Capital && !Taken(next) && !Lexicon.IsGivenName(tokens[at].Word) && !Lexicon.IsGivenName(tokens[next].Word)
            && (Lexicon.IsDepartment(tokens[at].Word) || tokens[at].Word is "adult" or "rural" or "pension" or "children" or "older" or "young" or "climate" or "local" or "harbour" or "harbours" or "civic" or "integrated" or "coastal" or "neighbourhood" or "general" or "wellbeing" or "joint" or "islands")
            && !PostsAlone.Contains(tokens[next].Word) && !PostsWithOf.Contains(tokens[next].Word) && Times.MonthOf(tokens[next].Word) == 0 && Compound(at, tokens.Length) < 0 ? next + 1 : -1;
    }

    /// <summary>Letters such as CFS or O&amp;S, in capitals.</summary>
    public bool Acronym(int at)
    {
        var token = tokens[at];
        var length = token.End - token.Start;
        return token.IsWord && length is >= 2 and <= 6 && token.Capital && IsUpper(raw.AsSpan(token.Start, length)) && !NoAcronyms.Contains(raw[token.Start..token.End]) && !(token.Word is "what" or "that" or "is" or "who" or "when" or "which" or "why" or "how" or "this" or "and" or "for" or "on" or "in" or "at" or "to" or "of" or "it" or "we" or "you" or "can" or "are" or "was" or "has" or "have" or "had" or "my" or "still" or "now" or "list" or "want" or "please" or "open" or "late" or "due" or "with" or "from" or "every" or "any" or "me" or "us" or "been" or "do" or "did" or "be" or "an" or "by" or "but" or "so" or "if" or "or" or "as" or "need" or "never" || Shouted && Lexicon.Knows(token.Word));
    }

    // Written in capitals throughout: then these tell nothing
    private bool Shouted => shouted ??= raw.Length > 12 && IsUpper(raw);

    private bool? shouted;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}
