using System.Text.RegularExpressions;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>
/// What a clerk tells of a meeting that has been: "5 and 9 were agreed on Monday, minute 31", "the committee was happy with 2 on 16 November". The verb
/// stands in the past, and so the day does: it is no new deadline, it is where the committee closed the action.
/// </summary>
internal static partial class AgreedThen
{
    /// <summary>How sure it is: every word of the sentence is accounted for.</summary>
    public const double Whole = 0.96;

    /// <summary>Actions by their numbers, agreed by the committee on a day that has been, or by a minute of it.</summary>
    public static Understood? Close(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Question || clause.Reference is not { Numbers.Length: > 0 } || !Speaks(clause))
        {
            return null;
        }

        var said = (clause.Said(clause.From, clause.To) ?? "");
        if ((Passive().Match(said) is { Success: true } passive ? passive : Active().Match(said)) is not { Success: true } found)
        {
            return null;
        }

        var (when, minute) = (found.Groups["when"].Captures is [var first, ..] ? first.Value : null, Reading.Minute(clause));
        // A day or a minute has to be told: "5 is agreed" alone may be anything.
        return when is null && minute is null ? null : Reading.Of(Intent.Close, Whole, "the committee agreed it at a meeting that has been", new Slots
        {
            // Those of the form itself: "2 were accepted" is read elsewhere as how many.
            References = [.. found.Groups["no"].Captures.Select(number => number.Value.ToUpperInvariant()).Distinct()],
            Minute = minute,
            Meeting = when,
        });
    }

    /// <summary>Until when something is granted: never until a day that is told of the past, "was agreed on Monday to be extended to March".</summary>
    public static TimeMention? Due(Clause clause)
    {
        if (Reading.Due(clause) is not { } due || (clause.Said(clause.From, clause.To) ?? "") is var said && !Told().IsMatch(said) && !(Speaks(clause) && Active().IsMatch(said)))
        {
            return Reading.Due(clause);
        }

        return clause.LastTime is { } last && last.Start > due.Start ? last : null;
    }

    // A look at single words before the sentence is held against a form.
    private static bool Speaks(Clause clause) => clause.Find(clause.From, "agreed", "accepted", "approved", "signed", "closed", "cleared", "discharged", "settled", "ticked", "passed", "endorsed", "ratified", "noted", "happy", "content", "satisfied", "pleased") >= 0;

    private const string One = @"(?:(?:AP|no\.?|numbers?|actions?(?:\s+points?)?|items?|points?)\s*)?\#?(?<no>[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3}(?![0-9]|st\b|nd\b|rd\b|th\b))";

    private const string Which = @"(?:both\s+|all\s+(?:of\s+)?)?" + One + @"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)" + One + ")*";

    private const string Month = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Weekday = @"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)day";

    private const string Day = @"(?:" + Weekday + @"\s*,?\s+(?:the\s+)?)?(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + Month + @"(?:,?\s+20[0-9]{2})?|(?<=st|nd|rd|th))|" + Month + @"\s+[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\s+20[0-9]{2})?|(?:last\s+)?" + Weekday + @"|last\s+(?:night|week|time)|yesterday|tonight|today|this\s+(?:morning|afternoon|evening)";

    // "on Monday", "at Monday's meeting", "at the meeting of 16 November", "at the last meeting".
    private const string When = @"(?:(?:on|at|in|by)\s+)?(?:(?:the|our|that|their)\s+)?(?:(?:committee|panel|board)(?:['\u2019]s)?\s+)?(?:(?:meeting|committee|panel|session)\s+(?:of\s+|on\s+|held\s+on\s+)?)?(?:(?:the|our)\s+)?(?:(?<when>" + Day + @")(?:['\u2019]s)?(?:\s+(?:night|evening|afternoon|morning))?(?:['\u2019]s)?(?:\s+(?:meeting|committee|panel|session))?|(?<=\b(?:at|by)\s+(?:the\s+|our\s+))(?<when>last\s+(?:meeting|one)))";

    private const string Minute = @"\s*[,(–—-]?\s*(?:(?:see|under|at|by|in|as|per)\s+)*\(?(?:minutes?|mins?\.?)\s+(?:no\.?\s*|number\s+|\#)?[A-Z]{0,4}[/.]?[0-9]{1,4}(?:[./][0-9]{1,4})*[a-z]?(?:\s?\([0-9a-z]{1,4}\))*\)?";

    private const string Verb = @"(?:agreed|accepted|approved|signed\s+off|closed(?:\s+off)?|cleared|discharged|settled|ticked\s+off|passed|endorsed|ratified|noted\s+as\s+(?:done|complete[d]?|closed|finished))";

    private const string AsDone = @"(?:\s+(?:as|to\s+be)\s+(?:done|complete[d]?|closed|finished|discharged)|\s+(?:complete|closed|done))?";

    private const string Body = @"(?:(?:the\s+)?(?:(?!and\b)[\p{L}&']+\s+){0,4}?(?:committee|panel|board|members|councillors|scrutiny)|they\s+all|everyone|everybody)";

    private const string Also = @"(?:\s+(?:all|both|also|duly|formally|finally|now|quite|very|perfectly|all\s+quite|unanimously))*";

    // What may follow, and nothing else: a time and a new deed ("… to be extended till March") is another sentence.
    private const string End = @"(?:\s*[,;–—-]?\s*(?:(?:and\s+)?(?:so\s+)?(?:please\s+)?(?:you\s+can\s+|can\s+you\s+)?(?:close|so)\s*(?:it|them|both|that|those)?(?:\s+please)?|please|thanks|thank\s+you|too|as\s+well))?[\s.!]*$";

    private const string Lead = @"^\W*(?:(?:please|ok|okay|yes|right|so|also|well|hi|note(?:\s+that)?)\b[\s,:]*)*";

    // "5 and 9 were agreed on Monday, minute 31", "on Monday 5 was signed off", "5: accepted as done at the last meeting".
    [GeneratedRegex(Lead + @"(?:(?:" + When + @")\s*,?\s*)?" + Which + @"(?:\s*[:,–—-]\s*|\s+)(?:(?:was|were|got|has\s+been|have\s+been|had\s+been|is|are)" + Also + @"\s+)?" + Also + @"\s*" + Verb + AsDone + @"(?:\s+by\s+(?:" + Body + @"|them|us))?(?:(?:\s*,)?\s+" + When + @")?" + AsDone + @"(?:\s+by\s+(?:" + Body + @"|them|us))?(?:" + Minute + ")?" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    // "the committee was happy with 2 on 16 November", "members agreed 5 and 9 on Monday", "Monday's meeting signed off 5".
    [GeneratedRegex(Lead + @"(?:(?:" + When + @")\s*,?\s*)?(?:(?:" + Body + @"|we|they)\s+|(?<=meeting\s*|committee\s*|panel\s*|session\s*))(?:(?:(?:was|were|is|are|seemed)" + Also + @"\s+(?:happy|content|satisfied|pleased|fine)" + @"\s+(?:with|about)|(?:has\s+|have\s+)?" + Also + @"\s*" + Verb + @")\s+" + Which + AsDone + @"|signed\s+" + Which + @"\s+off)(?:(?:\s*,)?\s+" + When + ")?" + AsDone + @"(?:" + Minute + ")?" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    // "was discussed on Monday", "wasn't agreed on the 16th", "were put to the committee on 16 November"; not "was moved to Monday", "was set for Monday".
    [GeneratedRegex(@"\b(?:was|were|wasn['\u2019]?t|weren['\u2019]?t|got)\s+(?:not\s+|never\s+|all\s+|both\s+|also\s+|only\s+)*(?:agreed|accepted|approved|signed\s+off|closed|cleared|discharged|settled|ticked\s+off|passed|endorsed|ratified|noted|discussed|raised|considered|debated|mentioned|heard|reported|covered|tabled|presented|taken|seen|looked\s+at|dealt\s+with)(?:\s+(?!(?:for|to|until|till|by\s+(?!the\b|members|us\b|them\b))\b)\S+){0,4}?\s+(?:(?:on|at)\s+(?:the\s+|our\s+)?(?:meeting\s+(?:on\s+|of\s+)?)?|last\s+)(?:the\s+)?(?:" + Weekday + @"|[0-9]{1,2}(?:st|nd|rd|th)?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
