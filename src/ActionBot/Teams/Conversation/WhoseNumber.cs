using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Enquiries;

namespace ActionBot.Teams.Conversation;

/// <summary>How a number is spoken of.</summary>
public enum Spoken
{
    /// <summary>Something is looked at that an action point has and a finding too.</summary>
    Looks,

    /// <summary>Something is done that is done to action points alone: close, reopen, refer, chase, answer, print.</summary>
    OfAction,

    /// <summary>Something is done that is done to action points and to findings: whose it is, when it is due, exempt, other words, not wanted.</summary>
    OfEither,

    /// <summary>Other words are given, which a finding and an action point take alike and neither is seen to have taken.</summary>
    Rewords,

    /// <summary>An answer is given to what is asked about a finding, and is said of nothing else: "yes", or whatever follows on the question.</summary>
    Answers,

    /// <summary>What is asked about a finding is said, in words that an action point takes too: a time, an owner.</summary>
    MayAnswer,
}

/// <summary>Whose a number is.</summary>
public enum Whose
{
    /// <summary>A finding's, which waits on the desk.</summary>
    Finding,

    /// <summary>An action point's.</summary>
    Action,

    /// <summary>The action point's that a finding of this number has just become.</summary>
    Became,

    /// <summary>One or the other: it has to be asked.</summary>
    Doubt,
}

/// <summary>
/// Decides whose a bare number is that a clerk says: the finding's on her desk, or the action point's. What is written is never guessed: where the desk
/// lies before her and both bear the number, or where the words are those of findings and the desk no longer lies there, it is asked. Pure.
/// </summary>
/// <param name="Spoken">How it is spoken of.</param>
/// <param name="StandsFirst">The sentence begins with it, as one speaks of what one sees: "2 is for Sam", and not "assign 2 to Sam".</param>
/// <param name="CallsItFinding">"Finding 2".</param>
/// <param name="CallsItAction">"Action 2", "AP2", "002".</param>
/// <param name="Waits">A finding of this number waits on the desk.</param>
/// <param name="Became">A finding of this number has just become an action point of another number.</param>
/// <param name="Exists">An action point bears it.</param>
/// <param name="LiesInFront">The desk is the last that was shown here.</param>
public sealed partial record WhoseNumber(Spoken Spoken, bool StandsFirst, bool CallsItFinding, bool CallsItAction, bool Waits, bool Became, bool Exists, bool LiesInFront)
{
    /// <summary>Decides it.</summary>
    public Whose Decide() => this switch
    {
        { CallsItFinding: true } => Waits || !Became ? Whose.Finding : Whose.Became,
        { CallsItAction: true } => Whose.Action,
        { Spoken: Spoken.Looks or Spoken.OfAction } => Exists ? Whose.Action : Became ? Whose.Became : Waits && Spoken == Spoken.Looks ? Whose.Finding : Whose.Action,
        { Waits: true, Exists: false } or { Waits: true, Spoken: Spoken.Answers } => Whose.Finding,
        { Waits: false, Exists: false } => Became ? Whose.Became : Whose.Action,
        { Waits: true, Spoken: Spoken.Rewords } => Whose.Doubt,
        { Waits: false } => Became && LiesInFront ? Whose.Doubt : Whose.Action,
        { Spoken: Spoken.MayAnswer } => LiesInFront ? Whose.Finding : Whose.Doubt,
        { LiesInFront: true } => StandsFirst ? Whose.Finding : Whose.Doubt,
        _ => StandsFirst ? Whose.Doubt : Whose.Action,
    };

    /// <summary>Whether the words call this number a finding.</summary>
    public static bool IsCalledFinding(string text, int number) => Figures(Finding(), text).Contains(number);

    /// <summary>Whether the words call this number an action: by its printed label, by the word, or by the way references are written.</summary>
    public static bool IsCalledAction(string text, int number) => PrintedLabel.IsSaid(text, number) || Figures(Action(), text).Contains(number) || Figures(Padded(), text).Contains(number);

    /// <summary>Whether a sentence begins with a number.</summary>
    public static bool BeginsWithNumber(string text) => First().IsMatch(text);

    private static IEnumerable<int> Figures(Regex form, string text) => form.Matches(text).SelectMany(match => match.Groups["number"].Captures).Select(one => int.Parse(one.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    // "finding 3", "findings 3 and 4", "number 3 on the desk".
    [GeneratedRegex(@"\bfindings?\s+(?:no\.?\s*|number\s+|\#)?(?<number>[0-9]{1,4})\b(?:\s*(?:,|and|&|,\s*and)\s*(?<number>[0-9]{1,4})\b)*|\b(?<number>[0-9]{1,4})(?:\s*(?:,|and|&)\s*(?<number>[0-9]{1,4}))*\s+(?:on|of|from)\s+(?:the|my)\s+(?:desk|findings)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex(@"\bactions?(?:\s+points?)?\s+(?:no\.?\s*|number\s+|\#)?(?<number>[0-9]{1,4})\b(?:\s*(?:,|and|&|,\s*and)\s*(?<number>[0-9]{1,4})\b)*|\b(?<number>[0-9]{1,4})\s+on\s+the\s+register\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"(?<![\w-])(?<number>0[0-9]{2,4})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Padded();

    [GeneratedRegex(@"^\W*(?:(?:and|ok|okay|yes|no|sorry|please|so|also|then)\b\W*)*(?:(?:no\.?|number)\s*)?\#?[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
