namespace ActionBot.Understanding.Language;

/// <summary>A part of a message that says one thing, with the questions a recogniser puts to it.</summary>
internal sealed partial class Clause
{
    private static readonly HashSet<string> Negators = ["not", "don't", "dont", "doesn't", "doesnt", "didn't", "didnt", "isn't", "isnt", "aren't", "arent", "wasn't", "weren't", "haven't", "havent", "hasn't", "hasnt", "won't", "wont", "can't", "cant", "cannot", "never", "shouldn't", "couldn't", "wouldn't", "no", "without", "hadn't", "needn't", "ain't", "nor", "neither", "mustn't", "stop", "avoid", "refrain", "cease", "barely", "hardly", "unable", "before", "until", "unless", "if", "when", "once", "dinnae", "hasnae", "isnae", "cannae"];

    private static readonly HashSet<string> Auxiliaries = ["is", "are", "was", "were", "has", "have", "did", "does", "do", "am", "had", "isn't", "hasn't", "haven't", "aren't", "didn't", "will", "should"];

    private static readonly HashSet<string> Interrogatives = ["what", "who", "whose", "when", "where", "which", "why", "how", "whats", "wheres", "whos", "whens", "hows", "what're", "who've", "who'd", "wot"];

    private readonly Message message;
    private readonly Cue[] cues;
    private readonly bool asks;

    public Clause(Message message, int from, int to)
    {
        this.message = message;
        (From, To) = (from, to);
        References = Array.FindAll(message.References, mention => mention.Start >= from && mention.End <= to);
        Times = Array.FindAll(message.Times, mention => mention.Start >= from && mention.End <= to);
        cues = Array.FindAll(message.Cues, cue => cue.Start >= from && cue.End <= to);
        // "have emailed Cadw again about 14" tells, and does not ask
        var tells = At(from) is "have" or "had" && message.Listening.Role == SpeakerRole.Officer && !(to < message.Tokens.Length && message.Tokens[to].Is("?")) && (At(from + 1).EndsWith("ed", StringComparison.Ordinal) || At(from + 1) is "sent" or "spoken" or "written" or "met" or "begun" or "got" or "given" or "made" or "taken" or "put" or "told" or "rung" or "just" or "again");
        asks = !tells && Interrogatives.Contains(At(from)) && !(At(from) is "what" && At(from + 1) is "you" or "we" && At(from + 2) is "asked" or "wanted" or "requested" or "agreed" && message.Listening.Role == SpeakerRole.Officer && message.Points(from, to) && !(to < message.Tokens.Length && message.Tokens[to].Is("?"))) || (!tells && Auxiliaries.Contains(At(from)) && !(At(from) is "had" && !(to < message.Tokens.Length && message.Tokens[to].Is("?"))) && !(At(from) is "has" or "have" or "is" or "was" or "are" or "were" && At(from + 1) is "been" or "now" or "already" or "all" && message.Listening.Role == SpeakerRole.Officer && !(to < message.Tokens.Length && message.Tokens[to].Is("?"))) && !(At(from).EndsWith("n't", StringComparison.Ordinal) && !(to < message.Tokens.Length && message.Tokens[to].Is("?"))) && to - from > 1 && !(At(from) is "do" && At(from + 1) is "me" or "us" or "the" or "a" or "both") && !(At(from) is "do" or "will" or "should" && to - from < 3) && !(At(from) is "will" or "should" && !(At(from + 1) is "i" or "we" or "you" or "he" or "she" or "they" or "it" or "the" or "this" or "that" || to - from > 1 && message.Tokens[from + 1].Kind is TokenKind.Number or TokenKind.Reference)) && !(At(from) is "have" or "had" && At(from + 1) is "a" or "to")) || (At(from) is "any" or "anything" or "anyone" or "anybody");
    }

    public int From { get; }

    public int To { get; }

    public int Count => To - From;

    /// <summary>It asks; a polite "could you close 14" does not.</summary>
    public bool Question => (asks && (!Requested || AsksWh)) || (Asked && !Requested);

    /// <summary>Its words are those of a question, whatever stands behind.</summary>
    public bool Inverted => asks;

    /// <summary>A question mark stands behind it.</summary>
    public bool Asked { get; init; }

    /// <summary>The same clause with an action that is named beside it: "letter went on Monday. (No 24)".</summary>
    public Clause Lent(RefMention[] references) => new(message, From, To) { Asked = Asked, Requested = Requested, Polite = Polite, References = [.. References.Where(mention => mention.Reach == Reach.Named), .. references] };

    /// <summary>Nothing but a reference stands here.</summary>
    public bool OnlyPoints
    {
        get
        {
            for (var at = From; at < To; at++)
            {
                if (!Array.Exists(References, mention => mention.Covers(at) && mention.Numbers.Length > 0) && message.Tokens[at].IsWord && message.Tokens[at].Word is not ("for" or "this" or "that's" or "is" or "re" or "that" or "on"))
                {
                    return false;
                }
            }

            return References is [{ Numbers.Length: > 0 }];
        }
    }

    /// <summary>It opened with "can you", "could we" and the like.</summary>
    public bool Requested { get; init; }

    /// <summary>It opened with "can you", "please" and the like.</summary>
    public bool Polite { get; init; }

    public Listening Listening => message.Listening;

    public Message Message => message;

    public Names Names => message.Names;

    public SpeakerRole Role => message.Listening.Role;

    public string At(int token) => token >= From && token < To ? message.Tokens[token].Word : "";

    public Token Token(int at) => message.Tokens[at];

    public RefMention[] References { get; private init; }

    public TimeMention[] Times { get; }

    public RefMention? Reference
    {
        get
        {
            RefMention? reach = null;
            foreach (var mention in References)
            {
                if (mention.Reach == Reach.Named)
                {
                    return mention;
                }

                reach ??= mention;
            }

            return reach;
        }
    }

    /// <summary>A number or a subject names an action here.</summary>
    public bool Points => Array.Exists(References, mention => mention.Reach == Reach.Named);

    public TimeMention? Time => Times.Length > 0 ? Times[0] : null;

    public TimeMention? LastTime => Times.Length > 0 ? Times[^1] : null;

    /// <summary>The first cue of a concept, negated or not.</summary>
    public Cue? Any(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var cue in cues)
        {
            if (concepts.Contains(cue.Concept))
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>The first cue of a concept that is not denied.</summary>
    public Cue? Plain(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var cue in cues)
        {
            if (concepts.Contains(cue.Concept) && !Denied(cue))
            {
                return cue;
            }
        }

        return null;
    }

    public bool Has(params ReadOnlySpan<Concept> concepts) => Any(concepts) is not null;

    /// <summary>The clause begins with this concept.</summary>
    public Cue? Opens(params ReadOnlySpan<Concept> concepts) => OpensAt(From, concepts) ?? (Ordered is > 0 and var at ? OpensAt(at, concepts) : null);

    /// <summary>Where an order stands bare behind its action: "AP6 drop, applicant withdrew", "1 reject"; -1: nowhere.</summary>
    public int Ordered => Role != SpeakerRole.Officer && References is [{ Numbers.Length: > 0 } first, ..] && first.Start == From && At(first.End) is "close" or "reopen" or "drop" or "reject" or "confirm" or "chase" or "accept" or "extend" or "split" or "restrict" or "refer" or "bin" or "approve" or "grant" or "refuse" or "decline" or "assign" or "reassign" or "cancel" or "withdraw" or "merge" ? first.End : -1;

    /// <summary>A concept where a command may stand: at the beginning, behind a comma or dash, behind "so", "please", "you can".</summary>
    public Cue? Commands(params ReadOnlySpan<Concept> concepts)
    {
        for (var at = From; at < To; at++)
        {
            if ((at == From || at == Ordered || message.Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || At(at - 1) is "and" && At(at - 2) is "ahead" || At(at - 1) is "so" or "please" or "can" or "then" or "just" or "to" && At(at - 2) is "like" or "want" or "need") && OpensAt(at, concepts) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>A verb and its particle with something between: "put no 8 back", "bring the February meeting forward".</summary>
    public bool Parted(ReadOnlySpan<string> verbs, ReadOnlySpan<string> particles) => Find(From, verbs) is var verb && verb >= 0 && Find(verb + 1, particles) > verb;

    public Cue? OpensAt(int at, params ReadOnlySpan<Concept> concepts)
    {
        foreach (var cue in cues)
        {
            if (cue.Start == at && concepts.Contains(cue.Concept))
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>"isn't done yet", "not quite finished", "before 14 is closed": the cue stands, what it says does not.</summary>
    public bool Denied(Cue cue)
    {
        for (var at = cue.Start - 1; at >= From && cue.Start - at <= 4; at--)
        {
            var word = message.Tokens[at].Word;
            if (message.Tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && word != "-" || word is "but" or "and" or "so" or "now" or "its" or "it's" or "because")
            {
                return false;
            }

            if (word is "off" && At(at - 1) is "hold" or "holding" || Negators.Contains(word) && !(word is "no" && at + 1 < To && (message.Tokens[at + 1].Kind is TokenKind.Number or TokenKind.Comma || message.Tokens[at + 1].Is("."))) && !(word is "before" or "until" && message.Times.Any(time => time.Start == at + 1)))
            {
                return true;
            }
        }

        // "14 done? no", "14 done - not!" are rare; "done yet" is asked or denied elsewhere
        return false;
    }

    public bool Word(params ReadOnlySpan<string> words)
    {
        for (var at = From; at < To; at++)
        {
            foreach (var word in words)
            {
                if (message.Tokens[at].Is(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public int Find(int from, params ReadOnlySpan<string> words)
    {
        for (var at = Math.Max(from, From); at < To; at++)
        {
            foreach (var word in words)
            {
                if (message.Tokens[at].Is(word))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    public bool Starts(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (At(From) == word)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Asks(string word) => Interrogatives.Contains(word);

    public bool AsksWh => asks && Interrogatives.Contains(At(From));

    public bool Covered(int at) => Array.Exists(message.References, mention => mention.Covers(at)) || Array.Exists(message.Times, time => time.Covers(at));
}
