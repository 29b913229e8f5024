using System.Collections.Frozen;

namespace ActionBot.Minutes.Text;

/// <summary>The words that minutes are made of, each with what it can be. Names and the matter itself are not in here and need not be.</summary>
internal static partial class Lexicon
{
    private static readonly FrozenDictionary<string, string> Bases = BuildBases();
    private static readonly WordTable Words = new(Build());

    /// <summary>The word in lower case with what it can be; nothing for an unknown word.</summary>
    public static (string? Word, WordClass Class) Find(ReadOnlySpan<char> word)
    {
        if (Words.Find(word, out var entry))
        {
            return entry;
        }

        // "re-submitted" is what "submitted" is.
        return word.Length > 5 && word[2] == '-' && word[0] is 'r' or 'R' && word[1] is 'e' or 'E' && Words.Find(word[3..], out var again) ? again : (null, WordClass.None);
    }

    /// <summary>The verb a form belongs to: "send" for "sent"; the word itself where it is none.</summary>
    public static string BaseOf(string word) => Bases.GetValueOrDefault(word, word);

    private static Dictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        void Add(WordClass kind, string list)
        {
            foreach (var word in list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        foreach (var verb in AllVerbs().SelectMany(Spellings))
        {
            Add(WordClass.VerbBase | verb.Kind, verb.Base);
            Add(WordClass.VerbS | verb.Kind, verb.S);
            Add(WordClass.VerbPast | verb.Kind, verb.Past);
            Add(WordClass.Participle | verb.Kind, verb.Participle);
            Add(WordClass.VerbIng | verb.Kind, verb.Ing);
        }

        Add(WordClass.Modal, "would will shall could should may might must can");
        Add(WordClass.Be, "is are was were be been being");
        Add(WordClass.Have, "has have had having");
        Add(WordClass.Pronoun, "he she they we i");
        Add(WordClass.Courtesy, "cllr cllrs clr clrs coun couns cnllr cnllrs councillor councillors councilor councilors mr mrs ms miss dr sir dame rev revd prof professor lord lady baroness alderman bailie provost insp sgt pc pcso psco");
        Add(WordClass.Article, "the a an this that these those any all some each every its their his her our both no");
        Add(WordClass.Preposition, "of for with to in on at by from into about as under over between within without through during before after until against regarding concerning towards upon via per following prior outside beyond once when");
        Add(WordClass.Joint, "and but or nor that which who whom whose if whether because although while whilst where so than then since unless how why what");
        Add(WordClass.Reporting, "said reported advised stated confirmed noted explained commented informed assured highlighted replied responded indicated added mentioned told pointed acknowledged clarified updated stressed emphasised remarked observed outlined reminded answered queried");
        Add(WordClass.Commit, "agreed undertook undertaken offered promised volunteered committed agrees undertakes offers pledged agree");
        Add(WordClass.Month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");
        Add(WordClass.Weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thur thurs fri");
        Add(WordClass.Number, "one two three four five six seven eight nine ten eleven twelve eighteen fifteen twenty thirty");
        Add(WordClass.Adverb, "also kindly therefore then now still subsequently accordingly duly hereby again further just immediately formally himself herself themselves both unanimously had has have");
        Add(WordClass.Habitual, "regularly always often usually normally generally routinely annually sometimes ongoing constantly never twice-yearly half-yearly");
        Add(WordClass.Role, RoleWords);
        Add(WordClass.Body, BodyWords);
        Add(WordClass.Collective, CollectiveWords);
        Add(WordClass.Document, DocumentWords);
        Add(WordClass.Outsider, OutsiderWords);
        Add(WordClass.Asking, "authorised delegated deputed actioned invited asked requested urged instructed tasked directed sought made wished wanted like welcome request reminded");
        Add(WordClass.Leading, "to needed should willing content happy prepared undertaking assurance commitment willingness action away decided intended intends agreeing offering volunteering promising intention");
        Add(WordClass.Voicing, "suggested proposed suggestion wondered commented felt thought view requested noted considered queried recommended");
        Add(WordClass.TimeOpener, "by at to in between towards around without twice each before on until for within during from over after upon following outside prior ahead early late later no not soon with next week w/c this tomorrow tonight today as asap shortly immediately urgently forthwith when once post-meeting quarterly monthly weekly annually regular every the a an its their our straight throughout one two three four five six seven eight nine ten twelve end fortnightly yearly bi-monthly bimonthly bi-annually periodically promptly out w/e nearer closer weather first mid a.s.a.p a.s.a.p.");
        Add(WordClass.None, PlainWords);
        return words;
    }

    private static FrozenDictionary<string, string> BuildBases()
    {
        var bases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var verb in AllVerbs().SelectMany(Spellings))
        {
            foreach (var form in (string[])[verb.S, verb.Past, verb.Participle, verb.Ing])
            {
                bases.TryAdd(form, British(verb.Base));
            }

            if (verb.Base != British(verb.Base))
            {
                bases.TryAdd(verb.Base, British(verb.Base));
            }
        }

        return bases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Verb> AllVerbs() =>
        TaskVerbs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => Inflect(word, WordClass.Task))
            .Concat(OtherVerbs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => Inflect(word, WordClass.None)))
            .Concat(NoTaskVerbs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => Inflect(word, WordClass.NoTask)));

    // "write/wrote/written" gives the irregular forms; a bare word is inflected by rule.
    private static Verb Inflect(string entry, WordClass kind)
    {
        var forms = entry.Split('/');
        var root = forms[0];
        var doubled = root.EndsWith('+');
        root = root.TrimEnd('+');
        var soft = root.EndsWith('e');
        var changesY = root.Length > 2 && root.EndsWith('y') && !"aeiou".Contains(root[^2], StringComparison.Ordinal);
        var stem = doubled ? root + root[^1] : root;
        var s = changesY ? root[..^1] + "ies" : root.EndsWith('s') || root.EndsWith('x') || root.EndsWith("ch", StringComparison.Ordinal) || root.EndsWith("sh", StringComparison.Ordinal) || root is "do" or "go" ? root + "es" : root + "s";
        var past = forms.Length > 1 ? forms[1] : changesY ? root[..^1] + "ied" : soft ? root + "d" : stem + "ed";
        var ing = soft && root is not ("see" or "be" or "agree" or "oversee") ? root[..^1] + "ing" : stem + "ing";
        return new Verb(root, s, past, forms.Length > 2 ? forms[2] : past, ing, kind);
    }

    // "organised" and "organized" are one word; minutes write both.
    private static IEnumerable<Verb> Spellings(Verb verb) =>
        verb.Base.EndsWith("ise", StringComparison.Ordinal) && verb.Base.Length > 5 && verb.Past.EndsWith("ised", StringComparison.Ordinal)
            ? [verb, new Verb(American(verb.Base), American(verb.S), American(verb.Past), American(verb.Participle), American(verb.Ing), verb.Kind)]
            : [verb];

    private static string American(string form) => form[..form.LastIndexOf("is", StringComparison.Ordinal)] + "iz" + form[(form.LastIndexOf("is", StringComparison.Ordinal) + 2)..];

    private static string British(string form) => form.EndsWith("ize", StringComparison.Ordinal) && form.Length > 5 ? form[..^3] + "ise" : form;

    private sealed record Verb(string Base, string S, string Past, string Participle, string Ing, WordClass Kind);
}
