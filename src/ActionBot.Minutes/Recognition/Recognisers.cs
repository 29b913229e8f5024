namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Every construction that is known, in the order in which they are asked. What the page marks comes first, because a mark is certain;
/// then decisions, because they are formal; then promises, from the plainest to the vaguest. Adding one is one class, one line here with
/// its reason, and one specimen.
/// </summary>
internal static class Recognisers
{
    public static IReadOnlyList<IRecogniser> InOrder { get; } =
    [
        new ActionRows(), // a table says what its columns are; nothing else may read its cells as sentences
        new SlashCells(), // another table, its cells parted by strokes
        new CarriedOverLists(), // what the last meeting asked for, before anything of it is read as new
        new ActionLists(), // a heading vouches for everything below it
        new LabelledActions(), // the marker opens the paragraph
        new TrailingActions(), // the marker closes the sentence; before decisions, since "AGREED … Action: JB" is both
        new DecisionVerbs(), // the body's name and a list of verbs below it
        new DecisionBlocks(), // before margin names: limbs may end in initials of their own
        new MovedAbove(), // before "To note the plan" is taken for the agenda's words
        new MarginNames(), // a name beside the text marks the last sentence of it
        new Boilerplate(), // from here on sentences are read, so what is no talk goes first
        new LostHeadings(), // lettered "That …" without a formula, once reported recommendations are out of the way
        new LostLetters(), // the same without "That", which is less sure
        new CarriedOverActions(), // "Action 4.3 not done": before "JM to have …" is read as new
        new YearReports(), // what was decided at other meetings, before its sentences are read as this one's
        new PresentDecisions(), // a whole paragraph, so before its sentences are read
        new RunInLimbs(), // several sentences together, so before each is read alone
        new CapitalDecisions(), // capitals are surer than a formula in small letters
        new Assurances(), // takes two sentences together, so before either is taken alone
        new DecisionSentences(), // a formula inside a paragraph
        new ToldDecisions(), // without a formula, so after it
        new Deferrals(), // without a body or a formula, so after what has them
        new Pleas(), // somebody named, and begged
        new AgendaNotes(), // no verb, so nothing below can read it
        new Orders(), // to nobody, and the verb opens it; before a name in it is read as who is to
        new SignedSentences(), // initials in brackets name the owner, before a name inside the sentence does
        new Undertakings(), // somebody named
        new PassiveUndertakings(), // nobody named
        new Requests(), // asked, and nobody promised: only what is left can be that
        new Suggestions(), // folded; takes what nobody wanted
    ];
}
