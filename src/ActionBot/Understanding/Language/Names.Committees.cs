namespace ActionBot.Understanding.Language;

// Committees: "Children's Scrutiny", "Licensing Sub-Committee", "O&S".
internal sealed partial class Names
{
    private static readonly HashSet<string> NoAcronyms = ["AP", "OK", "PDF", "CSV", "HR", "IT", "NHS", "FYI", "ASAP", "PM", "AM", "AGM", "BOT", "SEND", "UK", "EHCP", "ICT", "FOI", "CEO", "CEX", "DFE", "HI", "NO", "YES", "NOT", "THE", "DONE", "ALL", "LOL", "WFH", "OOO", "AL", "ACTION", "LOG", "TBC", "EOD", "COP", "COB", "MO", "S"];

    /// <summary>A committee by name, a part of it or its letters.</summary>
    public int Committee(int at, int end)
    {
        if (Listed(listening.Committees, at, end) is var listed && listed > at)
        {
            return listed;
        }

        if (Taken(at) || !tokens[at].IsWord)
        {
            return -1;
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

        if (last > at + 1 || (last > 0 && Lexicon.IsCommitteeName(tokens[at].Word)))
        {
            return last;
        }

        if (Lexicon.IsCommitteeName(tokens[at].Word))
        {
            var behind = at + 1;
            while (behind + 1 < end && tokens[behind].Word is "and" or "&" && Lexicon.IsCommitteeName(tokens[behind + 1].Word))
            {
                behind += 2;
            }

            return behind;
        }

        // "Culture & Tourism", "Env & Place": nobody writes a service of two words so but a committee
        if (tokens[at].Capital && at + 2 < end && tokens[at + 1].Is("&") && tokens[at + 2].IsWord && tokens[at + 2].Capital && !Lexicon.IsGivenName(tokens[at].Word) && !Lexicon.IsGivenName(tokens[at + 2].Word) && !PostsWithOf.Contains(tokens[at].Word) && Compound(at, end) < 0)
        {
            return at + 3;
        }

        return Acronym(at) ? at + 1 : -1;
    }

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
        return token.IsWord && length is >= 2 and <= 6 && token.Capital && IsUpper(raw.AsSpan(token.Start, length)) && !NoAcronyms.Contains(raw[token.Start..token.End]);
    }

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
