using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Owners;

/// <summary>What the words of a name are: a person, a post, a body, several together, or nobody who could do anything.</summary>
internal static class AgentKinds
{
    /// <summary>What the words are. "Clerk & Cllr L Kerr" and "SB/CF" are what their parts are.</summary>
    public static AgentKind Of(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = end - 2; at > start; at--)
        {
            if ((tokens[at].Word is "and" or "&" or "/" || passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "and/or") && Alone(passage, start, at, attendance) is AgentKind.Person or AgentKind.Post && Alone(passage, at + 1, end, attendance) is AgentKind.Person or AgentKind.Post)
            {
                return AgentKind.Person;
            }
        }

        return Alone(passage, start, end, attendance);
    }

    private static AgentKind Alone(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        while (start < end - 1 && tokens[start].Is(WordClass.Article))
        {
            start++;
        }

        // "KW (County)", "the Host Authority (Kent)": the brackets say more about it.
        for (var at = start + 1; at < end && tokens[end - 1].Is(")"); at++)
        {
            if (tokens[at].Is("("))
            {
                end = at;
            }
        }

        var first = tokens[start];
        if (end - start == 1 && first.Is(WordClass.Pronoun))
        {
            return AgentKind.Pronoun;
        }

        // "Friends of the School to sort the tickets"
        if (end - start > 2 && tokens[start + 1].Is("of") && passage.Text.AsSpan(first.Start, first.End - first.Start) is "Friends")
        {
            return AgentKind.Body;
        }

        if (first.Is(WordClass.Courtesy) && end - start > 1)
        {
            return AgentKind.Person;
        }

        if (end - start == 1 && first.IsCapital && OfOneWord(passage, first) is { } known)
        {
            return known;
        }

        // "County Councillor Lewis", "Borough Cllr Hart"
        for (var at = start; first.IsCapital && at + 1 < end; at++)
        {
            if (tokens[at].Is(WordClass.Courtesy) && tokens[at + 1].IsCapital)
            {
                return AgentKind.Person;
            }
        }

        var head = first;
        for (var at = start; at < end; at++)
        {
            // "Assistant Director, Planning": what the post is for, as behind "of".
            if (tokens[at].Is("of") || tokens[at].Is("from") || tokens[at].Is("for") || tokens[at].Is("to") || tokens[at].Is("in") || tokens[at].Is("with") || tokens[at].Is("(") || (tokens[at].Is(",") || tokens[at].Is("-")) && at > start && tokens[at - 1].Is(WordClass.Role))
            {
                break;
            }

            if (tokens[at].Is("and") && at > start)
            {
                continue;
            }

            head = tokens[at];
        }

        // "the Employer Side", "Both Sides of the Committee": those who sit across the table in joint committees.
        if (head.IsCapital && passage.Text.AsSpan(head.Start, head.End - head.Start) is "Side" or "Sides" && (end - start > 1 || start > 0 && tokens[start - 1].Is(WordClass.Article)))
        {
            return AgentKind.Collective;
        }

        if (head.Is("members") || head.Is("councillors") || head.Is(WordClass.Collective) && !head.Is(WordClass.Role))
        {
            return AgentKind.Collective;
        }

        if (head.Is("service") || head.Is("department") || head.Is("directorate"))
        {
            return AgentKind.Collective;
        }

        if (head.Is(WordClass.Role))
        {
            return AgentKind.Post;
        }

        if (head.Is(WordClass.Body))
        {
            return AgentKind.Body;
        }

        // "Assistant Director Housing", "Service Lead Strategy & Performance"
        if (end - start > 1 && first.IsCapital && head is { IsCapital: true, Class: WordClass.None })
        {
            for (var at = start; at < end; at++)
            {
                if (tokens[at] is { IsCapital: true } && tokens[at].Is(WordClass.Role))
                {
                    return AgentKind.Post;
                }
            }
        }

        // "the Acting PCC", "Interim DPH"
        if (end - start == 2 && tokens[end - 1].Shape == Shape.Upper && passage.Text.AsSpan(first.Start, first.End - first.Start) is "Acting" or "Interim" or "Deputy" or "Assistant")
        {
            return AgentKind.Post;
        }

        if (end - start == 1)
        {
            var word = passage.Text[first.Start..first.End];

            // "an OWS", "a TRO": somebody's initials have no article.
            if (first.Shape == Shape.Upper && start > 0 && (tokens[start - 1].Word is "a" or "an" || tokens[start - 1].Shape == Shape.Figure && word is "FTE" or "WTE"))
            {
                return AgentKind.Thing;
            }

            // "WDC", "SCC": a council; "the EA", "the LPA": a body, since nobody writes "the JM".
            if (first.Shape == Shape.Upper && !attendance.Knows(word) && (word.Length is 3 or 4 && word[^1] == 'C' && word[^2] is 'D' or 'C' or 'B' or 'P' or 'T' || start > 0 && tokens[start - 1].Is("the")))
            {
                return AgentKind.Body;
            }

            // "the HoF", "the DoR": the Head of Finance, the Director of Resources. "the DfT", "the MoD" are bodies.
            if (word.Length is 3 or 4 && word[1] == 'o' && word[0] is 'H' or 'D' && char.IsUpper(word[2]) && word is not ("DoT" or "DoE" or "DoH" or "DoJ") && start > 0 && tokens[start - 1].Is("the"))
            {
                return AgentKind.Post;
            }

            // "Mark to speak to Enid", "Mark will organise the music"
            if (first.Shape == Shape.Capital && GivenNames.IsLikeAVerbAndNoThing(word) && end < tokens.Count && tokens[end].Word is "to" or "will" or "would" && tokens[end].Shape == Shape.Lower)
            {
                return AgentKind.Person;
            }

            return first.Shape == Shape.Upper && attendance.Knows(word) || attendance.IsFirstName(word) || attendance.IsPresentAs(word) || (first.Shape == Shape.Upper && (word.Length is 2 or 3 && !Acronyms.Contains(word) || GivenNames.AreInitialsOfAMac(word))) ? AgentKind.Person : AgentKind.Thing;
        }

        // "Village Design Statement", "Local Development Plan", "Orchard House" are things, with capitals or without.
        if (tokens[end - 1].Is(WordClass.Document) || passage.Text.AsSpan(tokens[end - 1].Start, tokens[end - 1].End - tokens[end - 1].Start) is "House" or "Cottage" or "Cottages" or "Farm" or "Barn" or "Avenue" or "Crescent" or "Terrace" or "Gardens" or "Drive" or "Mews" or "Statement" or "Policy" or "Scheme" or "Project" or "Review" or "Programme" or "Framework" or "System" or "Network" or "Festival" or "Fund" or "Centre" or "Road" or "Bid")
        {
            return AgentKind.Thing;
        }

        // "Scottish Water", "Network Rail", "Natural England": what is called so is no person.
        if (passage.Text.AsSpan(tokens[end - 1].Start, tokens[end - 1].End - tokens[end - 1].Start) is "Water" or "Rail" or "Power" or "Grid" or "England" or "Scotland" or "Wales" or "Energy" or "Telecom" or "Networks" or "Electricity" or "Mail" or "Homes" or "Housing" or "Highways" or "Transport" or "Buses" or "Coaches" or "Trains" or "Airport" or "Hospital" or "School" or "Estates" or "Broadband")
        {
            return AgentKind.Body;
        }

        var names = 0;
        var initials = 0;
        for (var at = start; at < end; at++)
        {
            var token = tokens[at];
            if (token.IsCapital && (token.Class == WordClass.None || token.Is(WordClass.Month) || token.Is("i") && at == start && end - start == 2 && tokens[at + 1] is { Shape: Shape.Capital, Word: null } || token.Is("will") && at == start && at + 1 < end && tokens[at + 1].Word is null || (token.Class & (WordClass.VerbBase | WordClass.Role)) != 0 && (at > start || IsFirstNameLikeAVerb(passage, at, end))))
            {
                names++;
                initials += token.Shape == Shape.Upper || token.End - token.Start == 1 ? 1 : 0;
            }
            else if (!token.Is("and") && !token.Is(",") && !token.Is("&") && !token.Is("/") && !token.Is(".") && !token.Is("-"))
            {
                return AgentKind.Thing;
            }
        }

        // "The Performance Scorecard" is a thing; nobody writes "the Denise Orme". "That Denise Orme would" is somebody.
        return names is >= 2 and <= 5 && !(start > 0 && tokens[start - 1].Is(WordClass.Article) && !tokens[start - 1].Is("that")) ? AgentKind.Person : AgentKind.Thing;
    }

    // "Grant Hollis", "Mark Pye": a first name in front of a surname. "Grant Application" has a word that the lexicon knows behind it.
    private static bool IsFirstNameLikeAVerb(Passage passage, int at, int end) =>
        at + 1 < end && passage.Tokens[at].Shape == Shape.Capital && passage.Tokens[at + 1] is { IsCapital: true, Class: WordClass.None, Word: null } && GivenNames.IsLikeAVerb(passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start));

    /// <summary>One capital word that is a post, a unit of the council, or initials joined by a stroke: "RFO", "PCSO", "Highways", "JM/KT".</summary>
    private static AgentKind? OfOneWord(Passage passage, Token token)
    {
        var word = passage.Text.AsSpan(token.Start, token.End - token.Start);
        if (Posts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return AgentKind.Post;
        }

        if (Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return AgentKind.Collective;
        }

        var stroke = word.IndexOf('/');
        return stroke > 1 && IsPart(word[..stroke]) && IsPart(word[(stroke + 1)..]) ? AgentKind.Person : null;
    }

    // "PH/Clerk": initials or a post
    private static bool IsPart(ReadOnlySpan<char> word) => word.Length is 2 or 3 && char.IsUpper(word[0]) && char.IsUpper(word[^1]) || (Lexicon.Find(word).Class & WordClass.Role) != 0;

    private static readonly HashSet<string> Posts = new(StringComparer.Ordinal)
    {
        "RFO", "CEO", "CFO", "PCC", "DPCC", "DPO", "DPH", "DASS", "DCS", "LADO", "SENCO", "SENDCo", "DSO", "DMO", "PCSO", "PCSOs", "PC", "Sgt", "Insp", "CNO", "COO", "CMO", "CIO", "MD", "FD", "CE", "ACE", "DCE", "Sec", "Secy", "Treas", "HT", "DHT", "SBM", "MO", "DMO", "SRO",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "Highways", "Finance", "Legal", "HR", "IT", "ICT", "Comms", "Communications", "Planning", "Housing", "Procurement", "Estates", "Enforcement", "Admissions", "Licensing", "Committees", "Streetscene", "Parks",
    };

    private static readonly HashSet<string> Acronyms = new(StringComparer.Ordinal)
    {
        "PI", "KPI", "EHC", "SEN", "ICT", "IT", "HR", "VAT", "AOB", "TPO", "CCTV", "EIA", "HGV", "SLA", "FOI", "LGA", "DFE", "DfE", "EU", "UK", "PDF", "QR", "AGM", "CIL", "PEP", "DC", "CC", "TC", "TV", "BT", "BBC", "NHS", "RAF", "DVLA",
    };
}
