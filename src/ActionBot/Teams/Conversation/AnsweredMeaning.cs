using System.Text.RegularExpressions;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Reads what was written after a question that is one sentence, and puts it into the message that the question was about. Pure.</summary>
internal static partial class AnsweredMeaning
{
    private const int Longest = 80;

    /// <summary>The answer in the words to be kept; null: the message answers something else, or nothing.</summary>
    /// <param name="asked">What was asked for, as <see cref="MeaningKept"/> names it.</param>
    /// <param name="text">The message.</param>
    /// <param name="meaning">What it means by itself.</param>
    public static string? In(string asked, string text, Understood meaning)
    {
        var words = text.Trim().TrimEnd('.', '!', '?').Trim();
        if (words.Length is 0 or > Longest || YesOrNo.In(words) is not null || NoAnswer().IsMatch(words) || meaning.Parts.Count > 0 || (asked == MeaningKept.Due ? text.TrimEnd().EndsWith('?') : AsksOrOrders().IsMatch(text)) || Tells().IsMatch(text))
        {
            return null;
        }

        return asked switch
        {
            MeaningKept.Reference => Reference(words, meaning),
            MeaningKept.Whose => TheFinding().IsMatch(words) ? NumbersMeant.AsFinding : TheAction().IsMatch(words) ? NumbersMeant.AsAction : null,
            MeaningKept.Meeting when (meaning.Intent != Intent.ListMeetings || NamesMeeting().IsMatch(words)) && Fits(meaning, Intent.ListMeetings, Intent.SetDue) => Preposition().Replace(words, ""),
            MeaningKept.Due when Fits(meaning, Intent.SetDue, Intent.RequestExtension, Intent.Snooze) => words,
            // "5's words for the paper are: …" names nobody.
            MeaningKept.Person or MeaningKept.Body when NoName().IsMatch(words) => null,
            MeaningKept.Person when Fits(meaning, Intent.Assign) => meaning.Slots.Owner ?? meaning.Slots.Person ?? Preposition().Replace(words, ""),
            MeaningKept.Body when Fits(meaning, Intent.Refer) => meaning.Slots.Committee ?? Preposition().Replace(words, ""),
            _ => null,
        };
    }

    /// <summary>A question, an order or a whole sentence: something new, and no attempt at an answer.</summary>
    public static bool StandsAlone(string text) => YesOrNo.In(text) is null && !SaysNothing(text) && (AsksOrOrders().IsMatch(text) || Tells().IsMatch(text) || Whole().IsMatch(text));

    /// <summary>A look-up: it changes nothing.</summary>
    public static bool OnlyLooks(Understood meaning) => meaning.Parts.Count == 0 && meaning.Confidence >= Understand.Sure
        && meaning.Intent is Intent.Show or Intent.Search or Intent.ListMine or Intent.ListOutstanding or Intent.ListOverdue or Intent.ListMeetings or Intent.ListResolutions or Intent.WhoIsSilent;

    /// <summary>"No idea", "what?", "hm": an answer to no question.</summary>
    public static bool SaysNothing(string text) => NoAnswer().IsMatch(text.Trim().TrimEnd('.', '!', '?').Trim());

    /// <summary>The slots with what was answered.</summary>
    /// <param name="slots">What was said at first.</param>
    /// <param name="answers">What has been answered since, by what was asked.</param>
    /// <param name="today">The council's day.</param>
    public static Slots Into(Slots slots, IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        if (answers.TryGetValue(MeaningKept.Reference, out var reference))
        {
            slots = char.IsAsciiDigit(reference[^1]) ? slots with { References = [reference], Query = null } : slots with { References = [], Query = reference };
        }

        if (answers.TryGetValue(MeaningKept.Meeting, out var meeting))
        {
            slots = slots with { Meeting = meeting };
        }

        if (answers.TryGetValue(MeaningKept.Person, out var person))
        {
            slots = slots with { Person = person, Owner = null };
        }

        if (answers.TryGetValue(MeaningKept.Due, out var due))
        {
            slots = slots with { Due = Understand.Message("AP1 is due " + Preposition().Replace(due, ""), new Listening(SpeakerRole.Clerk, today)).Slots.Due ?? new DueWords(Preposition().Replace(due, "")) };
        }

        return answers.TryGetValue(MeaningKept.Body, out var body) ? slots with { Committee = body } : slots;
    }

    private static bool Fits(Understood meaning, params ReadOnlySpan<Intent> also) => meaning.Intent == Intent.Unknown || (meaning.Slots.References.Count == 0 && also.Contains(meaning.Intent));

    // "14", "AP2", "the exclusions one": what points at an action and does nothing else.
    private static string? Reference(string words, Understood meaning) =>
        words.Length <= 20 && words.Any(char.IsAsciiDigit) && !words.Contains(' ', StringComparison.Ordinal) ? words
        : meaning.Intent is not (Intent.Unknown or Intent.Show) ? null
        : meaning.Slots.References is [var only] ? Bare().IsMatch(words) ? only : null
        : Whole().IsMatch(words) ? null : meaning.Slots.Query;

    // "the finding", "finding 3", "the one on the desk", "the first".
    [GeneratedRegex(@"^\W*(?:(?:i\s+mean|i\s+meant|it['\u2019]?s|it\s+is|oh|sorry|yes|the|my|one|of|on|from|minutes|no)\b\W*)*(?:findings?(?:\s+(?:no\.?\s*|number\s+|\#)?[0-9]{1,4}(?:\s*(?:,|and)\s*[0-9]{1,4})*)?(?:\s+(?:on|of)\s+(?:the|my)\s+desk)?|desk|first(?:\s+one)?|former|minutes)(?:\W+(?:please|then|one|thanks))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheFinding();

    // "the action", "action 3", "AP3", "HRP-26-27-003", "003", "the one on the register", "the second".
    [GeneratedRegex(@"^\W*(?:(?:i\s+mean|i\s+meant|it['\u2019]?s|it\s+is|oh|sorry|yes|the|one|on|no)\b\W*)*(?:(?:AP|actions?(?:\s+points?)?)(?:\s*(?:no\.?\s*|number\s+|\#)?[0-9]{1,4}(?:\s*(?:,|and)\s*[0-9]{1,4})*)?(?:\s+on\s+the\s+register)?|[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}(?:\s*(?:,|and)\s*[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})*|0[0-9]{2,3}|register|second(?:\s+one)?|latter)(?:\W+(?:please|then|one|thanks))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheAction();

    // "History of AP2" is a wish of its own, and closes nothing that "which one?" was asked about.
    [GeneratedRegex(@"^\W*(?:what|whats|who|whose|when|where|why|how|is|are|was|were|has|have|had|did|does|do|can|could|will|would|should|any|anything|history|trail|timeline|story|show|display|tell|look|see|search|find|list|details?|status|progress|latest|news|update|explain)\b|\?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksOrOrders();

    // "AP 2", "number 14 please", "the one with CFS-26-27-014".
    [GeneratedRegex(@"^\W*(?:(?:i\s+mean|i\s+meant|it['\u2019]?s|it\s+is|that['\u2019]?s|oh|sorry|yes|the(?:\s+one)?|with|action|point|ap|no|nr|number|item|finding|ref|reference)\b[\s.,:#]*)*(?:[\w]+(?:-\w+)*[0-9]|[0-9]{1,4}|[a-z]+)(?:\W+(?:please|then|one|thanks))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // "I am Tom Avery", "forget the name HoP", "the committee agreed to drop this".
    [GeneratedRegex(@"^\W*(?:i\s+am|i['\u2019]m|we\s+are|forget\s+(?!it\b|that\b)|the\s+committee\s+(?:agreed|decided|wants|has|had|said))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    // "dates please" asks for the calendar, and names no meeting of it.
    [GeneratedRegex(@"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:next|last|first|second|third|final|annual|special|extra\w*|ordinary|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the\s+one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesMeeting();

    // A colon, a quotation or a figure stands in no name; and "no, leave it exempt" is none.
    [GeneratedRegex(@"^(?:no|nope|yes|don['\u2019]?t|leave|keep|wait|hold|hang)\b|[:“”""]|\d", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    // Seven words and more.
    [GeneratedRegex(@"^\W*(?:[\w'\u2019-]+\W+){6,}[\w'\u2019-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?:i\s+(?:do\s+not|don['\u2019]?t)|dont|don['\u2019]t|not)\s+(?:know|sure).*|no\s+idea.*|eh|what|why|which(?:\s+(?:one|ones|committee|meeting))?|who|when|hm+|pardon|sorry|(?:many\s+)?(?:thanks|thank\s+you|ta|cheers)(?:\s+[a-z]+){0,3}|any|whichever|all|help|\p{P}+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAnswer();

    [GeneratedRegex(@"^(?:it(?:['\u2019]s|\s+is|\s+was)\s+)?(?:(?:due|until|till|til|to|by|before|for|at|on|in|of)\s+)?(?:(?:by|at|on|in)\s+)?(?:the\s+)?(?=\S)|\s+(?:please|one)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
