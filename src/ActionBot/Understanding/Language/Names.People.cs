namespace ActionBot.Understanding.Language;

// People: "Sam", "Cllr Osei", "Priya Shah".
internal sealed partial class Names
{
    private static readonly HashSet<string> Titles = ["cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "baillie", "bailie", "provost", "alderman", "sir", "dame", "lord", "lady", "cyng", "baroness"];

    // Given names that are also words need their capital.
    private static readonly HashSet<string> AlsoWords = ["will", "mark", "grace", "may", "pat", "ray", "ed", "dee", "hope", "harry", "frank", "sue", "rob", "bob", "nick", "dan", "max", "jean", "mia", "wei", "ling", "ming", "nia", "mary", "marie", "al", "ali", "art", "sally", "jo", "ted", "gill", "jack", "barry", "clare", "eve", "amy", "charlotte", "heather", "janet", "isla", "ana", "leo", "luke", "lily", "ivy", "rose", "dawn", "miles", "sandy", "rowan", "morgan", "dean", "glen", "reg", "ross", "craig", "mel", "una", "den", "dot", "cal", "col", "kit", "lance", "jay", "penny", "pearl", "rod", "rosa", "hazel", "iris", "sal", "sab", "tam", "vi", "viv", "ike", "jan", "fern", "daisy", "poppy", "skye", "stan", "todd", "len", "val", "shell", "flora", "earl", "duncan", "melody", "marina", "bob", "billy", "evan", "cara", "dell", "ned", "nell", "rufus", "shane", "stewart", "tyler", "bill", "otis", "della", "saul", "silvia", "sidney", "erin", "len", "mina", "kurt", "mae", "lara", "mair", "carl", "guy"];

    /// <summary>A given name that is a word besides: "Mark", "Rose".</summary>
    public static bool IsAlsoWord(string name) => AlsoWords.Contains(name);

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

        if (Compound(at, end) > at || token.End - token.Start == 1 && !(at + 1 < end && tokens[at + 1] is { IsWord: true, Capital: true }))
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

        // "Sidney to ring the church": a name that nobody lists, and what he is to do
        if (at == 0 && listening.Role == SpeakerRole.Clerk && token.Capital && !Lexicon.Knows(token.Word) && !Acronym(at) && at + 2 < end && tokens[at + 1].Is("to") && Lexicon.IsTask(tokens[at + 2].Word))
        {
            return at + 1;
        }

        // "Minal wanted Easter for 38", said by a clerk
        if (at == 0 && listening.Role != SpeakerRole.Officer && token.Capital && token.Word.Length > 2 && !Lexicon.Knows(token.Word) && !Acronym(at) && at + 2 < end && tokens[at + 1].Word is "wants" or "wanted" or "asked" or "asks" or "needs" or "rang" or "reckons" or "thinks" or "emailed" or "phoned" || at == 0 && listening.Role != SpeakerRole.Officer && token.Capital && token.Word.Length > 2 && !Lexicon.Knows(token.Word) && !Acronym(at) && at + 3 < end && tokens[at + 1].Word is "in" or "from" && tokens[at + 2].Capital && tokens[at + 3].Word is "says" or "rang" or "tells" or "reckons" or "confirms" or "thinks" or "emailed" or "phoned" or "said" or "confirmed")
        {
            return at + 1;
        }

        // "has the Access Forum got": a body is nobody
        if (token.Capital && at + 1 < end && tokens[at + 1].Capital && Lexicon.IsCommitteeNoun(tokens[at + 1].Word) && tokens[at + 1].Word is "forum" or "board" or "panel" or "committee" or "partnership" or "taskforce" or "cabinet" or "council" or "group" or "commission" or "scrutiny")
        {
            return -1;
        }

        // A capital within a sentence on a word that is none of ours
        return token.Capital && !Lexicon.Knows(token.Word) && !Acronym(at) && (at > 0 || (at + 1 < end && tokens[at + 1].Capital && !Lexicon.Knows(tokens[at + 1].Word))) ? Surname(at + 1, end) : -1;
    }

    /// <summary>Only its capital makes it a name: no given name, no title, nobody of the register. "Amenities", "Burial".</summary>
    public bool Unknown(NameMention name) => name.Kind == NameKind.Person && tokens[name.Start].Capital && !Titles.Contains(tokens[name.Start].Word) && !Lexicon.IsGivenName(tokens[name.Start].Word) && Listed(listening.People, name.Start, name.End) <= name.Start
        && !Beginning(listening.People, tokens[name.Start].Word).Any(known => known.StartsWith(tokens[name.Start].Word, StringComparison.OrdinalIgnoreCase));

    private int Surname(int at, int end)
    {
        while (at < end && tokens[at].IsWord && tokens[at].Word != "'s" && !Taken(at) && !tokens[at].Word.Contains('\'', StringComparison.Ordinal)
            && (tokens[at].Capital ? !Acronym(at) && !(Lexicon.IsDepartment(tokens[at].Word) && !PostsAlone.Contains(tokens[at].Word)) && !PostsWithOf.Contains(tokens[at].Word) && tokens[at].Word is not ("i" or "director" or "head") : !Lexicon.Knows(tokens[at].Word) && (tokens[at].Word.Length > 3 || tokens[at].Word.Length > 2 && (at + 1 == tokens.Length || tokens[at + 1].Word is "is" or "has" or "to" or "will" or "takes")) && !tokens[at - 1].Capital && !Conjugated(tokens[at].Word)))
        {
            at++;
        }

        return at;
    }

    private static bool Conjugated(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);
}
