namespace ActionBot.Understanding.Language;

internal enum NameKind
{
    Person,
    Owner,
    Committee,
}

/// <summary>A name in a message: tokens from Start to before End, without article.</summary>
internal readonly record struct NameMention(int Start, int End, NameKind Kind, bool Sure = true);

/// <summary>Reads who is named: people, posts and services, committees. Works without a register; one that is known makes it surer.</summary>
internal sealed class Names(string raw, Token[] tokens, TimeMention[] times, RefMention[] references, Listening listening)
{
    private static readonly HashSet<string> Titles = ["cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "baillie", "bailie", "provost", "alderman", "sir", "dame", "lord", "lady", "cyng", "baroness"];

    private static readonly HashSet<string> Before = ["interim", "acting", "deputy", "depute", "assistant", "senior", "corporate", "executive", "strategic", "group", "divisional", "principal", "joint", "associate", "chief", "service", "statutory"];

    private static readonly HashSet<string> PostsWithOf = ["head", "director", "manager", "lead", "leader", "officer", "secretary", "member", "holder", "adviser", "advisor", "commissioner", "controller", "superintendent", "coordinator", "co-ordinator", "service", "assistant"];

    private static readonly HashSet<string> PostsAlone =
    [
        "manager", "officer", "executive", "exec", "solicitor", "lead", "coordinator", "co-ordinator", "accountant", "auditor", "engineer", "planner", "surveyor", "services", "service", "team", "department", "directorate", "treasurer", "ranger", "adviser", "advisor", "director", "dept", "head", "leader", "inspector", "registrar", "secretary", "guardian", "unit", "division", "librarian", "authority", "landlord", "association", "trust", "partnership", "agency", "psychologist", "master", "analyst", "technician", "warden", "caretaker", "archivist", "architect", "ecologist", "economist", "curator", "steward", "coroner",
    ];

    private static readonly HashSet<string> Clear = ["housing", "highways", "finance", "legal", "planning", "licensing", "audit", "education", "parks", "procurement", "comms", "leisure", "libraries", "hr", "ict", "payroll", "regeneration", "safeguarding", "estates", "facilities", "revenues", "governance", "communications", "streetscene", "transport"];

    // Given names that are also words need their capital.
    private static readonly HashSet<string> AlsoWords = ["will", "mark", "grace", "may", "pat", "ray", "ed", "dee", "hope", "harry", "frank", "sue", "rob", "bob", "nick", "dan", "max", "jean", "mia", "wei", "ling", "ming", "nia", "mary", "marie", "al", "ali", "art", "sally", "jo", "ted", "gill", "jack", "barry", "clare", "eve", "amy", "charlotte", "heather", "janet", "isla", "ana", "leo", "luke", "lily", "ivy", "rose", "dawn", "miles", "sandy", "rowan", "morgan", "dean", "glen", "reg", "ross", "craig", "mel", "una", "mair", "carl", "guy"];

    private static readonly HashSet<string> NoAcronyms = ["AP", "OK", "PDF", "CSV", "HR", "IT", "NHS", "FYI", "ASAP", "PM", "AM", "AGM", "BOT", "SEND", "UK", "EHCP", "ICT", "FOI", "CEO", "CEX", "DFE", "HI", "NO", "YES", "NOT", "THE", "DONE", "ALL", "LOL", "WFH", "OOO", "AL", "ACTION", "LOG", "TBC", "EOD", "COP", "COB", "MO", "S"];

    // Services of several words that people write without capitals
    private static readonly ILookup<string, string[]> Compounds = new[]
    {
        "community assets", "community safety", "community services", "environmental health", "environmental services", "public health", "adult social care", "children's social care", "social care", "adult services", "building control", "trading standards", "council tax", "property services", "legal services", "democratic services",
        "customer services", "parking services", "waste services", "asset management", "revs and bens", "revs & bens", "revenues and benefits", "health and safety", "information governance", "school transport", "school admissions", "economic development", "development control", "development management", "planning policy", "planning enforcement",
        "road safety", "street lighting", "street cleaning", "street scene", "grounds maintenance", "green spaces", "open spaces", "bereavement services", "internal audit", "emergency planning", "corporate property", "facilities management", "health board", "fire service",
    }.Select(phrase => Tokens.Of(phrase).Select(token => token.Word).ToArray()).OrderByDescending(words => words.Length).ToLookup(words => words[0], StringComparer.Ordinal);

    private static readonly HashSet<string> Vague = ["same", "whole", "other", "right", "wrong", "relevant", "line", "current", "previous", "project", "whole", "entire", "senior", "local", "hole", "rest", "next", "last", "first", "best", "case"];

    private readonly (int For, int End)[] read = new (int, int)[3 * tokens.Length];

    /// <summary>Reads a name of one of the kinds, in the order given, that begins here; an article is passed over.</summary>
    public NameMention? At(int at, int end, params ReadOnlySpan<NameKind> kinds)
    {
        while (at < end && tokens[at].Word is "the" or "our" or "your" or "my" or "a" or "an" or "to")
        {
            at++;
        }

        if (at >= end)
        {
            return null;
        }

        foreach (var kind in kinds)
        {
            var behind = End(kind, at, end);
            if (behind > at)
            {
                return new NameMention(at, behind, kind);
            }
        }

        return null;
    }

    // Recognisers ask the same of the same place again and again
    private int End(NameKind kind, int at, int end)
    {
        ref var known = ref read[((int)kind * tokens.Length) + at];
        if (known.For != end)
        {
            known = (end, kind switch
            {
                NameKind.Person => Person(at, end),
                NameKind.Owner => Owner(at, end),
                _ => Committee(at, end),
            });
        }

        return known.End;
    }

    /// <summary>"Sam and Priya", "Housing and Legal": names of one kind that belong together.</summary>
    public NameMention Joint(NameMention name, int end)
    {
        while (name.End + 1 < end && tokens[name.End].Word is "and" or "&" && At(name.End + 1, end, name.Kind) is { } more && more.End > name.End + 1)
        {
            name = name with { End = more.End };
        }

        return name;
    }

    /// <summary>The first name of these kinds between two places.</summary>
    public NameMention? First(int from, int to, params ReadOnlySpan<NameKind> kinds)
    {
        for (var at = from; at < to; at++)
        {
            if (!Taken(at) && tokens[at].IsWord && At(at, to, kinds) is { } name && name.Start == at)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A post or a service: "Head of SEND", "the Monitoring Officer", "Legal Services", "Housing".</summary>
    public int Owner(int at, int end)
    {
        if (Listed(listening.Posts, at, end) is var listed && listed > at)
        {
            return listed;
        }

        var head = at;
        while (head < end && Before.Contains(tokens[head].Word) && head - at < 3)
        {
            head++;
        }

        // "Head of SEND", "Director for Children and Families", "Cabinet Member for Housing"
        var title = tokens[head < end ? head : at].Word is "cabinet" or "portfolio" or "lead" && head + 1 < end && tokens[head + 1].Word is "member" or "holder" ? head + 1 : head;
        if (title < end && PostsWithOf.Contains(tokens[title].Word) && title + 1 < end && tokens[title + 1].Word is "of" or "for" && title + 2 < end)
        {
            var area = Area(title + 2, end);
            if (area > title + 2)
            {
                return area;
            }
        }

        // "Chief Executive", "Deputy Director"
        if (head > at && head < end && PostsAlone.Contains(tokens[head].Word))
        {
            // "Service Director Roads", "Assistant Director Finance and Property"
            var area = head + 1;
            if (tokens[head].Word is "director" && tokens[head].Capital && area < end && tokens[area].Capital && tokens[area].IsWord && !Taken(area) && !Lexicon.IsGivenName(tokens[area].Word))
            {
                area = Area(area, end);
            }

            return area;
        }

        // "the recycling manager", "the Director"
        if (at > 0 && tokens[at - 1].Word is "the" or "our" && at + 1 < end)
        {
            if (tokens[at].Word is "director" && tokens[at].Capital)
            {
                return at + 1;
            }

            if (tokens[at].IsWord && tokens[at].Word.Length > 3 && tokens[at + 1].Word is "manager" or "engineer" or "surveyor" or "inspector" or "coordinator" or "co-ordinator" or "team" or "authority" or "agency" or "trust" or "association" && !Vague.Contains(tokens[at].Word) && !Taken(at))
            {
                return at + 2;
            }
        }

        if (head - at >= 2 || (head == at + 1 && tokens[at].Word is "chief" && head <= end && tokens[at + 1 < end ? at + 1 : at].Is("executive")))
        {
            return head;
        }

        // "Town Clerk": a post where the clerk of a committee is a role
        if (tokens[at].Word is "town" or "parish" or "city" or "borough" or "community" && at + 1 < end && tokens[at + 1].Is("clerk"))
        {
            return at + 2;
        }

        // "Monitoring Officer", "Democratic Services Manager", "s151 officer", "legal services"
        var last = -1;
        for (var word = at; word < end && word - at < 6; word++)
        {
            var token = tokens[word];
            if (PostsAlone.Contains(token.Word) && word > at)
            {
                last = word + 1;
                continue;
            }

            var named = token.IsWord && (token.Capital || Lexicon.IsDepartment(token.Word) || token.Word is "monitoring" or "democratic" or "returning" or "chief" or "borough" or "town" or "county" or "data" or "protection" or "s" or "section" or "social" or "tree" or "project" or "customer" or "estates" or "community" or "area" or "network" or "finance" or "school" or "public");
            if (!named && !(token.Word is "and" or "&" && word > at) && !(token.Kind == TokenKind.Number && word > at && tokens[at].Word is "s" or "section"))
            {
                break;
            }

            if (Titles.Contains(token.Word))
            {
                break;
            }
        }

        if (last > 0)
        {
            return last;
        }

        if (Compound(at, end) is var service && service > at)
        {
            // "the economic development team"
            return service < end && tokens[service].Word is "team" or "teams" or "manager" or "officer" or "service" or "unit" or "lead" or "department" ? service + 1 : service;
        }

        // "Housing", "legal", "Adult Social Care"
        if (Department(at) && !Taken(at))
        {
            var behind = at + 1;
            while (behind + 1 < end && tokens[behind].Word is "and" or "&" && (Lexicon.IsDepartment(tokens[behind + 1].Word) || (tokens[behind + 1].Capital && tokens[at].Capital && !Lexicon.IsGivenName(tokens[behind + 1].Word))))
            {
                behind += 2;
            }

            return behind;
        }

        return tokens[at].Word is "officers" ? at + 1 : -1;
    }

    private int Compound(int at, int end)
    {
        foreach (var words in Compounds[tokens[at].Word])
        {
            var all = at + words.Length <= end;
            for (var word = 1; all && word < words.Length; word++)
            {
                all = tokens[at + word].Word == words[word];
            }

            if (all)
            {
                return at + words.Length;
            }
        }

        return -1;
    }

    // In small letters only what is nothing else: "send" and "it" are words, SEND and IT are services
    private bool Department(int at) => Lexicon.IsDepartment(tokens[at].Word) && (Clear.Contains(tokens[at].Word) || (tokens[at].Capital && (tokens[at].Word is not ("it" or "send" or "hr") || char.IsUpper(raw[tokens[at].Start + 1]))));

    // What a head or director is of: "SEND", "Children and Families", "Housing, Health and Wellbeing"; in small letters one word, or two departments
    private int Area(int at, int end)
    {
        if (Enumerated(at, end) is var whole && whole > at)
        {
            return whole;
        }

        var behind = at;
        while (behind < end)
        {
            var token = tokens[behind];
            if (token.IsWord && token.Word != "'s" && (token.Capital || (behind == at && !Lexicon.IsTask(token.Word)) || (Lexicon.IsDepartment(token.Word) && tokens[behind - 1].Word is "and" or "&") || (token.Word is "services" or "care" && behind > at)) && !(behind > at && token.Capital && Times.MonthOf(token.Word) > 0))
            {
                behind++;
            }
            else if (behind > at && token.Word is "and" or "&" or "," or "'s" && behind + 1 < end && tokens[behind + 1].IsWord && tokens[at].Capital && tokens[behind + 1].Capital && token.Word != "'s" && token.Word != ",")
            {
                behind++;
            }
            else if (behind > at && token.Word is "and" or "&" && behind + 1 < end && Lexicon.IsDepartment(tokens[behind + 1].Word))
            {
                behind++;
            }
            else
            {
                break;
            }
        }

        return behind;
    }

    // "Director of Children, Education and Families to write": the commas are the title's own where capitals and an "and" lead on to "to" and a task
    private int Enumerated(int at, int end)
    {
        var (comma, and) = (-1, -1);
        for (var word = at; word < end && word - at < 16; word++)
        {
            var token = tokens[word];
            if (token.Word is "to" or "will" or "shall" or "should" or "must" && comma > at && and > comma && word > and + 1)
            {
                return word + 1 < end && Lexicon.IsTask(tokens[word + 1].Word) ? word : -1;
            }

            if (token.Kind == TokenKind.Comma)
            {
                comma = word;
            }
            else if (token.Word is "and" or "&")
            {
                and = word;
            }
            else if (!(token.IsWord && token.Capital) || word > at && tokens[word - 1].Kind == TokenKind.Comma && (Lexicon.IsGivenName(token.Word) || PostsWithOf.Contains(token.Word) || Titles.Contains(token.Word)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A person: "Sam", "Cllr Osei", "Priya Shah".</summary>
    public int Person(int at, int end)
    {
        if (Taken(at))
        {
            return -1;
        }

        if (Listed(listening.People, at, end) is var listed && listed > at)
        {
            return listed;
        }

        var token = tokens[at];
        if (Titles.Contains(token.Word) && at + 1 < end && tokens[at + 1].IsWord)
        {
            var behind = at + 2;
            while (behind < end && tokens[behind].IsWord && tokens[behind].Capital && tokens[at + 1].Capital && tokens[behind].Word != "'s" && !Taken(behind))
            {
                behind++;
            }

            return behind;
        }

        foreach (var known in Beginning(listening.People, token.Word))
        {
            if (known.StartsWith(token.Word, StringComparison.OrdinalIgnoreCase) && known.Length > token.Word.Length && known[token.Word.Length] == ' ' && (token.Capital || !AlsoWords.Contains(token.Word)))
            {
                return Surname(at + 1, end);
            }
        }

        if (!token.IsWord || token.Word is "i" or "'s" || token.Word.Contains('\'', StringComparison.Ordinal))
        {
            return -1;
        }

        if (Compound(at, end) > at)
        {
            return -1;
        }

        if (Lexicon.IsGivenName(token.Word) && (token.Capital || !AlsoWords.Contains(token.Word)))
        {
            return Surname(at + 1, end);
        }

        // "DfE", "iPad": letters in capitals further on make no person
        for (var letter = token.Start + 1; letter < token.End; letter++)
        {
            if (char.IsUpper(raw[letter]) && !(raw[letter - 1] is 'c' or '\'' or '-'))
            {
                return -1;
            }
        }

        // A capital within a sentence on a word that is none of ours
        return token.Capital && !Lexicon.Knows(token.Word) && !Acronym(at) && (at > 0 || (at + 1 < end && tokens[at + 1].Capital && !Lexicon.Knows(tokens[at + 1].Word))) ? Surname(at + 1, end) : -1;
    }

    private int Surname(int at, int end)
    {
        while (at < end && tokens[at].IsWord && tokens[at].Word != "'s" && !Taken(at) && !tokens[at].Word.Contains('\'', StringComparison.Ordinal)
            && (tokens[at].Capital ? !Acronym(at) && !(Lexicon.IsDepartment(tokens[at].Word) && !PostsAlone.Contains(tokens[at].Word)) && !PostsWithOf.Contains(tokens[at].Word) && tokens[at].Word is not ("i" or "director" or "head") : !Lexicon.Knows(tokens[at].Word) && tokens[at].Word.Length > 3 && !tokens[at - 1].Capital && !Conjugated(tokens[at].Word)))
        {
            at++;
        }

        return at;
    }

    private static bool Conjugated(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);

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

    // A name of the register, whole or its beginning of at least two words
    private int Listed(IReadOnlyCollection<string> names, int at, int end)
    {
        var best = -1;
        foreach (var name in Beginning(names, tokens[at].Word))
        {
            if (name.Length == 0 || char.ToLowerInvariant(name[0]) != tokens[at].Word[0])
            {
                continue;
            }

            var length = tokens[at].Start + name.Length;
            if (length <= raw.Length && string.Compare(raw, tokens[at].Start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (length == raw.Length || !char.IsLetterOrDigit(raw[length])))
            {
                var behind = at;
                while (behind < end && tokens[behind].End <= length)
                {
                    behind++;
                }

                best = Math.Max(best, behind);
            }
        }

        return best;
    }

    private static IReadOnlyCollection<string> Beginning(IReadOnlyCollection<string> names, string word) => names is NameCollection laidOut && word.Length > 0 ? laidOut.BeginningWith(word[0]) : names;

    private bool Taken(int at)
    {
        foreach (var time in times)
        {
            if (time.Covers(at))
            {
                return true;
            }
        }

        foreach (var reference in references)
        {
            if (reference.Covers(at) && reference.Subject is null)
            {
                return true;
            }
        }

        return false;
    }
}
