namespace ActionBot.Understanding.Language;

// Posts and services: "Head of SEND", "the Monitoring Officer", "Legal Services", "Housing".
internal sealed partial class Names
{
    private static readonly HashSet<string> Before = ["interim", "acting", "deputy", "depute", "assistant", "senior", "corporate", "executive", "strategic", "group", "divisional", "principal", "joint", "associate", "chief", "service", "statutory", "asst", "dep", "ass't"];

    private static readonly HashSet<string> PostsWithOf = ["head", "director", "manager", "lead", "leader", "officer", "secretary", "member", "holder", "adviser", "advisor", "commissioner", "controller", "superintendent", "coordinator", "co-ordinator", "service", "assistant", "dir", "mgr"];

    private static readonly HashSet<string> PostsAlone =
    [
        "manager", "officer", "executive", "exec", "solicitor", "lead", "coordinator", "co-ordinator", "accountant", "auditor", "engineer", "planner", "surveyor", "services", "service", "team", "department", "directorate", "treasurer", "ranger", "adviser", "advisor", "director", "dept", "head", "leader", "inspector", "registrar", "secretary", "guardian", "unit", "division", "librarian", "authority", "landlord", "association", "trust", "partnership", "agency", "psychologist", "master", "analyst", "technician", "warden", "caretaker", "archivist", "architect", "ecologist", "economist", "curator", "superintendent", "foreman", "forewoman", "supervisor", "commander", "sergeant", "bursar", "steward", "attendant", "custodian", "conservator", "administrator", "chaplain", "gardener", "marshal", "matron", "controller", "harbourmaster", "dir", "mgr", "keeper", "steward", "coroner", "teacher", "rep", "reps", "representative", "liaison",
    ];

    private static readonly HashSet<string> Clear = ["housing", "highways", "finance", "legal", "planning", "licensing", "audit", "education", "parks", "procurement", "comms", "leisure", "libraries", "hr", "ict", "payroll", "regeneration", "safeguarding", "estates", "facilities", "revenues", "governance", "communications", "streetscene", "transport"];

    // Posts that are one word
    private static readonly HashSet<string> OneWord = ["surveyor", "groundsman", "groundskeeper", "caretaker", "treasurer", "registrar", "librarian", "archivist", "ranger", "sexton", "handyman", "warden", "curator", "coroner"];

    // Services of several words that people write without capitals
    private static readonly ILookup<string, string[]> Compounds = new[]
    {
        "env health", "env services", "env protection", "env enforcement", "dem services", "dem svcs", "comm safety", "legal svcs", "cust services", "community assets", "community safety", "community services", "environmental health", "environmental services", "public health", "adult social care", "children's social care", "social care", "adult services", "building control", "trading standards", "council tax", "property services", "legal services", "democratic services",
        "customer services", "parking services", "waste services", "asset management", "revs and bens", "revs & bens", "revenues and benefits", "health and safety", "information governance", "school transport", "school admissions", "economic development", "development control", "development management", "planning policy", "planning enforcement",
        "road safety", "street lighting", "street cleaning", "street scene", "grounds maintenance", "green spaces", "open spaces", "bereavement services", "internal audit", "emergency planning", "corporate property", "facilities management", "health board", "fire service", "building standards", "building services", "property maintenance", "building maintenance", "road maintenance", "fleet services", "fleet management", "housing repairs", "housing options", "street works", "traffic management", "waste collection", "environmental protection",
    }.Select(phrase => Tokens.Of(phrase).Select(token => token.Word).ToArray()).OrderByDescending(words => words.Length).ToLookup(words => words[0], StringComparer.Ordinal);

    private static readonly HashSet<string> Vague = ["same", "whole", "other", "right", "wrong", "relevant", "line", "current", "previous", "project", "whole", "entire", "senior", "local", "hole", "rest", "next", "last", "first", "best", "case"];

    /// <summary>A post or a service: "Head of SEND", "the Monitoring Officer", "Legal Services", "Housing".</summary>
    public int Owner(int at, int end)
    {
        var last = Post(at, end);

        // "Station Commander at Wexley", "the Watch Manager at Harbury"
        if (last > at && last + 1 < end && tokens[last - 1].Capital && tokens[last - 1].Word is "manager" or "commander" or "teacher" or "officer" or "sergeant" or "warden" or "ranger" or "caretaker" && tokens[last].Is("at") && tokens[last + 1] is { IsWord: true, Capital: true } && !Taken(last + 1) && !Lexicon.IsCommitteeName(tokens[last + 1].Word) && !Lexicon.IsDepartment(tokens[last + 1].Word))
        {
            last += 2;
            while (last < end && tokens[last].IsWord && (tokens[last].Capital || tokens[last].Word is "'s") && !Taken(last))
            {
                last++;
            }
        }

        // "Children's Services"
        if (last > at && last + 1 < end && tokens[last].Is("'s") && tokens[last - 1].Word is "children" or "adults" or "adult" or "people" && tokens[last + 1].Word is "services" or "service" or "directorate" or "commissioning")
        {
            last += 2;
        }

        return last;
    }

    private int Post(int at, int end)
    {
        if (Listed(listening.Posts, at, end) is var listed && listed > at)
        {
            return listed;
        }

        // "Try property services": at the beginning of a sentence every word has a capital
        if (tokens[at].Word is "try" or "ask" or "suggest" or "contact" or "maybe" or "probably" or "perhaps" or "see" or "this" or "that" or "not" or "nope" or "speak" or "sorry" or "thanks" or "wrong" or "please" or "no" or "yes" or "now" or "also" or "chase" or "assign" or "reassign" or "give" or "move" or "pass" or "refer" or "tell" or "remind" or "nudge" or "because" or "since" or "with" or "when" or "has" or "have" or "what" or "who")
        {
            return -1;
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
                // "Head of Service (Leisure)"
                if (tokens[area - 1].Word is "service" or "services" && area + 2 < end && tokens[area].Word is "(" && tokens[area + 1].Capital && Area(area + 1, end) is var within && within < end && tokens[within].Word is ")")
                {
                    return within + 1;
                }

                // "Head of Service for Libraries"
                return tokens[area - 1].Word is "service" or "services" && area + 1 < end && tokens[area].Word is "for" && tokens[area + 1].Capital ? Area(area + 1, end) : area;
            }
        }

        // "HoS Planning", "HoD Finance"
        if (tokens[at].Word is "hos" or "hod" or "hofs" && at + 1 < end && tokens[at + 1].IsWord && tokens[at + 1].Capital && !Taken(at + 1))
        {
            return Area(at + 1, end);
        }

        // "Chief Executive", "Deputy Director"
        if (head > at && head < end && PostsAlone.Contains(tokens[head].Word))
        {
            // "Service Director Roads", "Assistant Director Finance and Property"
            var area = head + 1;
            if (tokens[head].Word is "director" or "dir" or "manager" && tokens[head].Capital && area < end && tokens[area].Capital && tokens[area].IsWord && !Taken(area) && !Lexicon.IsGivenName(tokens[area].Word))
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
                // "the Enforcement Team Leader"
                return at + 2 < end && tokens[at + 1].Word is "team" or "service" && tokens[at + 2].Word is "leader" or "manager" or "lead" ? at + 3 : at + 2;
            }

            // "the ranger service manager", "the play area inspector"
            if (at + 2 < end && tokens[at].IsWord && tokens[at].Word.Length > 3 && tokens[at + 1].IsWord && tokens[at + 1].Word.Length > 3 && tokens[at + 2].Word is "manager" or "engineer" or "surveyor" or "inspector" or "coordinator" or "co-ordinator" or "officer" or "supervisor" && !Vague.Contains(tokens[at].Word) && !Taken(at) && !Taken(at + 1) && !Lexicon.IsTask(tokens[at].Word) && !Lexicon.IsGivenName(tokens[at].Word)
                && tokens[at + 1].Word is "service" or "services" or "area" or "team" or "estate" or "asset" or "assets" or "ground" or "grounds" or "park" or "parks" or "centre" or "site" or "works" or "project" or "property" or "safety" or "street" or "fleet" or "support" or "park" or "waste" or "water" or "fire" or "care" or "town" or "events" or "access" or "countryside" or "heritage")
            {
                return at + 3;
            }
        }

        // "the Surveyor", "s151", "RFO": posts of one word, by the article or their letters
        if (Solo(at, end) is var solo && solo > at)
        {
            return solo;
        }

        // "Assistant Chief Fire Officer"
        if (head > at && head < end && tokens[at].Capital)
        {
            for (var word = head; word < end && word - head < 3 && tokens[word].IsWord && tokens[word].Capital && !Taken(word); word++)
            {
                if (word > head && PostsAlone.Contains(tokens[word].Word) && !Lexicon.IsGivenName(tokens[head].Word))
                {
                    return word + 1;
                }
            }
        }

        if (head - at >= 2 || (head == at + 1 && tokens[at].Word is "chief" && head <= end && tokens[at + 1 < end ? at + 1 : at].Is("executive")))
        {
            return head;
        }

        // "Town Clerk": a post where the clerk of a committee is a role
        if (tokens[at].Word is "town" or "parish" or "city" or "borough" or "community" or "deputy" or "assistant" && at + 1 < end && tokens[at + 1].Is("clerk"))
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

            if (token.Word is "of" && word > at && tokens[word - 1].Capital && word + 1 < end && tokens[word + 1].Capital && tokens[word - 1].Word is not ("head" or "director" or "manager"))
            {
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

        // "Area Manager Prevention, to bring back the figures": a field of work behind the title
        if (last > at + 1 && tokens[last - 1].Word is "manager" or "commander" && tokens[last - 1].Capital && last < end && tokens[last].IsWord && tokens[last].Capital && !Taken(last) && !Lexicon.IsGivenName(tokens[last].Word) && tokens[last].Word is "prevention" or "protection" or "response" or "resilience" or "operations" or "training" or "people" or "assets" or "performance" or "risk" or "safety" or "delivery" or "planning" or "control" or "fleet" or "services" or "roads" or "waste" or "housing")
        {
            return last + 1;
        }

        // "Area Manager Response to supply the figures": what he manages stands behind
        if (last > at + 1 && tokens[last - 1].Word is "manager" or "director" or "commander" or "lead" && tokens[last - 1].Capital && last + 1 < end && tokens[last].IsWord && tokens[last].Capital && !Taken(last) && !Lexicon.IsGivenName(tokens[last].Word) && tokens[last + 1].Word is "to" or "will" or "is" or "should" or "must")
        {
            return last + 1;
        }

        if (last > 0)
        {
            return last;
        }

        // "Chief Nurse", "Chief Pharmacist", "Chief Planner"
        if (head == at + 1 && head < end && tokens[at].Word is "chief" && tokens[at].Capital && tokens[head].IsWord && tokens[head].Capital && !Taken(head) && !Lexicon.IsGivenName(tokens[head].Word) && tokens[head].Word is not ("executive" or "whip"))
        {
            return head + 1 < end && PostsAlone.Contains(tokens[head + 1].Word) && tokens[head + 1].Capital ? head + 2 : head + 1;
        }

        if (Compound(at, end) is var service && service > at)
        {
            // "the economic development team"
            return service < end && tokens[service].Word is "team" or "teams" or "manager" or "officer" or "service" or "unit" or "lead" or "department" ? service + 1 : service;
        }

        // "National Highways", "County Highways": a service of somebody else's
        if (tokens[at].Word is "national" or "county" or "district" or "borough" or "city" or "regional" or "network" or "strategic" or "local" && tokens[at].Capital && at + 1 < end && tokens[at + 1].Capital && Department(at + 1) && !Taken(at + 1) && (at + 2 == end || !tokens[at + 2].Capital))
        {
            return at + 2;
        }

        // "Housing", "legal", "Adult Social Care"
        if (Department(at) && !Taken(at))
        {
            var behind = at + 1;

            // "Waste Strategy", "Housing Options": a team within it
            if (tokens[at].Capital && tokens[at].Word is not ("corporate" or "adult" or "adults" or "children" or "community" or "people" or "place") && behind < end && tokens[behind].IsWord && tokens[behind].Capital && !Taken(behind) && tokens[behind].Word.Length > 4 && !Lexicon.IsGivenName(tokens[behind].Word) && Lexicon.Knows(tokens[behind].Word) && !Lexicon.IsCommitteeNoun(tokens[behind].Word) && !Lexicon.IsCommitteeName(tokens[behind].Word) && !References.IsPrefix(tokens[behind].Word) && !Lexicon.IsTask(tokens[behind].Word) && Times.MonthOf(tokens[behind].Word) == 0 && (behind + 1 == end || !tokens[behind + 1].Capital) && at > 0)
            {
                return behind + 1;
            }

            while (behind + 1 < end && tokens[behind].Word is "and" or "&" && (Lexicon.IsDepartment(tokens[behind + 1].Word) || (tokens[behind + 1].Capital && tokens[at].Capital && !Lexicon.IsGivenName(tokens[behind + 1].Word))))
            {
                behind += 2;
            }

            return behind;
        }

        // "Roads to patch Mill Lane": whoever is to do something, by the capital alone
        if (at > 0 && at + 2 < end && tokens[at].IsWord && tokens[at].Capital && tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash && tokens[at + 1].Is("to") && Lexicon.IsTask(tokens[at + 2].Word) && !Lexicon.IsGivenName(tokens[at].Word) && !Taken(at) && Lexicon.Knows(tokens[at].Word))
        {
            return at + 1;
        }

        return tokens[at].Word is "officers" ? at + 1 : -1;
    }

    /// <summary>A word with which posts and teams end: "officer", "services".</summary>
    public static bool EndsAsPost(string word) => PostsAlone.Contains(word) || PostsWithOf.Contains(word);

    private int Solo(int at, int end)
    {
        if (tokens[at].Word is "s" && at + 1 < end && tokens[at + 1].Is("151") && tokens[at + 1].Start == tokens[at].End)
        {
            return at + 2 < end && tokens[at + 2].Word is "officer" ? at + 3 : at + 2;
        }

        var alone = at + 1 == end || !tokens[at + 1].IsWord || !tokens[at + 1].Capital && !PostsAlone.Contains(tokens[at + 1].Word);
        if (alone && tokens[at].Word is "rfo" or "dpo" or "siro" or "cfo" or "cso" or "cswo" or "dph" or "dcs" && at > 0)
        {
            return at + 1;
        }

        // "Groundsman to repair the fence"
        if (alone && at == 0 && OneWord.Contains(tokens[at].Word) && tokens[at].Capital && at + 1 < end && tokens[at + 1].Word is "to" or "will" or "is")
        {
            return at + 1;
        }

        return alone && at > 0 && tokens[at - 1].Word is "the" or "our" && (OneWord.Contains(tokens[at].Word) || tokens[at].Capital && tokens[at].Word is "ecologist" or "architect" or "accountant" or "auditor" or "engineer" or "solicitor" or "planner" or "economist" or "harbourmaster" or "foreman" or "supervisor" or "gardener" or "analyst" or "administrator" or "bursar" or "chaplain" or "conservator" or "cemeteries" || tokens[at].Capital && tokens[at].Word is "clerk" && at + 1 < end && tokens[at + 1].Word is "to" or "is" or "was" or "will" or "should" or "must" && tokens[at - 1].Is("the")) ? at + 1
            : alone && tokens[at].Capital && at > 0 && tokens[at - 1].Word is "to" or "for" or "be" or "by" or "with" && OneWord.Contains(tokens[at].Word) ? at + 1
            : -1;
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
            if (token.IsWord && token.Word != "'s" && (token.Capital || (behind == at && !Lexicon.IsTask(token.Word)) || (Lexicon.IsDepartment(token.Word) && behind > at && (tokens[behind - 1].Word is "and" or "&" || tokens[behind - 1].Capital)) || (token.Word is "services" or "care" && behind > at)) && !(behind > at && token.Capital && Times.MonthOf(token.Word) > 0))
            {
                behind++;
            }
            else if (behind > at && token.Word is "'s" && tokens[behind - 1].Word is "children" or "adult" or "adults" or "people" or "women" or "citizens" && behind + 1 < end && tokens[behind + 1].IsWord && tokens[behind + 1].Capital)
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
}
