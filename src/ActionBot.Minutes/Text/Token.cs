namespace ActionBot.Minutes.Text;

/// <summary>What a word can be. A word may be several things: "chair" is a role and a verb.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>A verb as it stands after "to" or "would": send, write.</summary>
    VerbBase = 1 << 0,

    /// <summary>sends, writes.</summary>
    VerbS = 1 << 1,

    /// <summary>sent, wrote.</summary>
    VerbPast = 1 << 2,

    /// <summary>sent, written.</summary>
    Participle = 1 << 3,

    /// <summary>sending, writing.</summary>
    VerbIng = 1 << 4,

    /// <summary>A verb for a deed that somebody present could later ask about.</summary>
    Task = 1 << 5,

    /// <summary>A verb that is business as usual or no deed at all: continue, hope, be, remain.</summary>
    NoTask = 1 << 6,

    /// <summary>Head of a post: director, officer, clerk.</summary>
    Role = 1 << 7,

    /// <summary>Head of a body: committee, council, trust.</summary>
    Body = 1 << 8,

    /// <summary>People without a name: officers, members, the service.</summary>
    Collective = 1 << 9,

    /// <summary>he, she, they, we, I.</summary>
    Pronoun = 1 << 10,

    /// <summary>Cllr, Mr, Dr.</summary>
    Courtesy = 1 << 11,

    /// <summary>the, a, this, any.</summary>
    Article = 1 << 12,

    /// <summary>of, for, with, to.</summary>
    Preposition = 1 << 13,

    /// <summary>and, but, or, that, which.</summary>
    Joint = 1 << 14,

    /// <summary>would, will, shall, could, should, may, might, must.</summary>
    Modal = 1 << 15,

    /// <summary>said, reported, advised, confirmed.</summary>
    Reporting = 1 << 16,

    /// <summary>agreed, undertook, offered, promised.</summary>
    Commit = 1 << 17,

    /// <summary>January, Feb.</summary>
    Month = 1 << 18,

    /// <summary>Monday.</summary>
    Weekday = 1 << 19,

    /// <summary>two, twelve.</summary>
    Number = 1 << 20,

    /// <summary>also, kindly, therefore: may stand between a person and the verb.</summary>
    Adverb = 1 << 21,

    /// <summary>regularly, always, often: makes a deed a habit.</summary>
    Habitual = 1 << 22,

    /// <summary>is, was, be, been.</summary>
    Be = 1 << 23,

    /// <summary>has, had, have.</summary>
    Have = 1 << 24,

    /// <summary>What is written and can be sent: report, note, figures, copy.</summary>
    Document = 1 << 25,

    /// <summary>Those of whom the meeting can ask nothing: applicant, landlord, residents.</summary>
    Outsider = 1 << 26,

    /// <summary>by, within, next, asap: may begin the words that say by when.</summary>
    TimeOpener = 1 << 27,

    /// <summary>asked, requested, welcome: may tell of a wish.</summary>
    Asking = 1 << 28,

    /// <summary>to, willing, undertaking: may lead to the verb of a promise, beside verbs, modals and forms of "be".</summary>
    Leading = 1 << 29,

    /// <summary>suggested, felt, noted: may tell of an opinion.</summary>
    Voicing = 1 << 30,
}

/// <summary>One word or mark of a passage.</summary>
/// <param name="Start">Where it begins in the passage.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">In lower case, where the lexicon knows it; null for names and everything else.</param>
/// <param name="Class">What it can be.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Token(int Start, int End, string? Word, WordClass Class, Shape Shape)
{
    public bool Is(WordClass one) => (Class & one) != 0;

    public bool Is(string word) => ReferenceEquals(Word, word) || Word == word;

    /// <summary>Begins with a capital letter.</summary>
    public bool IsCapital => Shape is Shape.Capital or Shape.Upper;
}

/// <summary>How a word is written.</summary>
internal enum Shape
{
    Lower,
    Capital,
    Upper,
    Figure,
    Mark,
}
