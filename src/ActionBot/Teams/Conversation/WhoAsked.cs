using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>A question who is who: "who chairs Audit?", "who is the Director of Education?", "who covers me?", "is Sam away?". Pure.</summary>
internal abstract partial record WhoAsked
{
    private const int Longest = 120;

    private WhoAsked()
    {
    }

    /// <summary>Reads it; null: the words ask nothing of the kind.</summary>
    public static WhoAsked? In(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (WhomCovered().IsMatch(text))
        {
            return new Covering();
        }

        if (MyCover().IsMatch(text) || MyLeave().IsMatch(text))
        {
            return new Leave(null, Then(text));
        }

        if (WhenAway().Match(text) is { Success: true } when)
        {
            return new Leave(when.Groups["name"].Value.Trim(), "");
        }

        if (Register().IsMatch(text))
        {
            return new Everything();
        }

        if (Unheld().IsMatch(text))
        {
            return new Vacant();
        }

        if (Everybody().IsMatch(text))
        {
            return new Everyone(Then(text));
        }

        if ((Cover().Match(text) is { Success: true } cover ? cover : IsAway().Match(text)) is { Success: true } away)
        {
            return new Leave(away.Groups["name"].Value.Trim(), Then(text));
        }

        if (Playing().Match(text) is { Success: true } role && RoleWords.In(role.Groups["role"].Value) is { } named)
        {
            return new Part(named, role.Groups["committee"] is { Success: true } committee && !Here().IsMatch(committee.Value) ? committee.Value.Trim() : null);
        }

        return Is().Match(text) is { Success: true } one ? new One(one.Groups["name"].Value.Trim()) : null;
    }

    /// <summary>Whether somebody is away, and who covers.</summary>
    /// <param name="Name">In the words of the question; null: whoever asks.</param>
    /// <param name="When">The time that is asked about, in the words of the question; empty: whenever; null: these days.</param>
    public sealed record Leave(string? Name, string? When = null) : WhoAsked;

    /// <summary>Who is away these days, or at another time.</summary>
    /// <param name="When">The time that is asked about, in the words of the question; empty: whenever; null: these days.</param>
    public sealed record Everyone(string? When = null) : WhoAsked;

    /// <summary>For whom whoever asks covers.</summary>
    public sealed record Covering : WhoAsked;

    /// <summary>Which posts there are, and who holds them.</summary>
    public sealed record Everything : WhoAsked;

    /// <summary>Which posts nobody holds.</summary>
    public sealed record Vacant : WhoAsked;

    /// <summary>Who clerks, chairs or sits on a committee.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Committee">In the words of the question; null: the one that is meant here.</param>
    public sealed record Part(RoleName Role, string? Committee) : WhoAsked;

    /// <summary>Who holds a post, or who somebody is.</summary>
    /// <param name="Name">The post or the person, in the words of the question.</param>
    public sealed record One(string Name) : WhoAsked;

    // "When" asks for all that lies ahead, a month or a week for that one.
    private static string? Then(string text) => Whenever().IsMatch(text) ? "" : Period().Match(text) is { Success: true } period ? period.Value : null;

    private const string Opening = @"^\W*(?:(?:hi|hello|ok|so|and|please|tell\s+me|can\s+you\s+tell\s+me|do\s+you\s+know|remind\s+me)\b\W*)*";

    private const string Tail = @"(?:\s+(?:today|tomorrow|now|again|please|at\s+the\s+moment|(?:this|next)\s+(?:week|month)|(?:in|over|during)\s+(?:early\s+|late\s+)?\p{L}+|on\s+(?:the\s+)?\d[^?]{0,20}|on\s+\p{L}+day|while\b.*|when\b.*|until\b.*|if\b.*))*\W*$";

    // "who covers me?", "who is covering for me next week", "am I down as away?", "have you got me as away?"
    [GeneratedRegex(Opening + @"(?:who(?:['\u2019]?s|\s+is|\s+will)?\s+(?:be\s+)?(?:cover(?:s|ing)?|stand(?:s|ing)?\s+in|deputis(?:es|ing))(?:\s+for)?\s+(?:me|us)|who(?:['\u2019]?s|\s+is)\s+my\s+(?:cover|deputy)|(?:am\s+i(?:\s+still)?|have\s+you\s+(?:got|noted)(?:\s+that)?\s+(?:i['\u2019]?m|me))\s+(?:(?:down|noted|marked|recorded)\s+)?(?:as\s+)?(?:away|on\s+leave|off|absent))" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MyCover();

    // "when am I away?", "when's my leave", "what leave have I got?"
    [GeneratedRegex(Opening + @"(?:when\s+(?:am|was|will)\s+i\s+(?:be\s+)?(?:next\s+)?(?:away|off|on\s+(?:annual\s+)?leave|on\s+holiday|absent|back)|when(?:['\u2019]?s|\s+is|\s+does)\s+my\s+(?:next\s+)?(?:leave|holiday|absence)(?:\s+(?:start|begin|end|run))?|(?:what|which)\s+(?:leave|holidays?|absences?)\s+(?:do\s+i\s+have|have\s+i(?:\s+got)?|(?:have|do)\s+you\s+(?:got|have|noted)(?:\s+for\s+me|\s+of\s+mine)?|am\s+i\s+on|is\s+noted\s+for\s+me)|what(?:['\u2019]?s|\s+is)\s+my\s+leave|(?:show|list|tell)(?:\s+me)?\s+my\s+(?:leave|holidays?|absences?))" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MyLeave();

    // "when is Karl away", "when's Sam off?", "when is Wanda's leave?"
    [GeneratedRegex(Opening + @"when(?:['\u2019]?s|\s+is|\s+will|\s+does)\s+(?:the\s+)?(?<name>(?!(?:it|he|she|they|that|this|everybody|everyone|the\s+(?:next\s+)?meeting)\b)\p{L}[\p{L}'\u2019& -]{1,60}?)(?:['\u2019]s\s+(?:leave|holiday|absence)(?:\s+(?:start|begin|end|run))?|\s+(?:be\s+)?(?:next\s+)?(?:away|off(?!\s+(?:the|to|with))|on\s+(?:annual\s+)?leave|on\s+holiday|absent))" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenAway();

    // "am I standing in for Wanda?", "whom do I cover for?", "am I covering anybody"
    [GeneratedRegex(Opening + @"(?:am\s+i\s+(?:down\s+as\s+)?(?:standing\s+in|covering|(?:the\s+)?cover|deputising)(?:\s+for)?(?:\s+(?:any(?:one|body)|\p{L}[\p{L}'\u2019 -]{0,40}?))?|who(?:m)?\s+(?:do|am|will)\s+i\s+(?:be\s+)?(?:cover(?:ing)?|stand(?:ing)?\s+in|deputis(?:e|ing))(?:\s+for)?)" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhomCovered();

    [GeneratedRegex(@"\bwhen\b|\bat\s+all\b|\b(?:what|which|my)\s+(?:leave|holidays?|absences?)\b|\b(?:coming|next\s+few)\s+(?:weeks|months)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whenever();

    [GeneratedRegex(@"\b(?:(?:in|during|over)\s+(?:early\s+|late\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+20\d\d)?|(?:this|next)\s+(?:week|month)|tomorrow|on\s+(?:the\s+)?\d[^?]{0,20}|on\s+\p{L}+day)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    // "who covers for Priya?", "who is standing in for the Head of SEND while she's away"
    [GeneratedRegex(Opening + @"who(?:['\u2019]?s|\s+is|\s+will)?\s+(?:be\s+)?(?:cover(?:s|ing)?|stand(?:s|ing)?\s+in|deputis(?:es|ing))\s+(?:for\s+)?(?:the\s+)?(?<name>[\p{L}][\p{L}'\u2019& -]{1,60}?)" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cover();

    // "is Sam away?", "when is Priya back"
    [GeneratedRegex(Opening + @"(?:is\s+(?:the\s+)?(?<name>[\p{L}][\p{L}'\u2019& -]{1,60}?)\s+(?:away|on\s+(?:annual\s+)?leave|on\s+holiday|off\s+sick|back|in)|when(?:['\u2019]?s|\s+is|\s+will)\s+(?:the\s+)?(?<name>[\p{L}][\p{L}'\u2019& -]{1,60}?)\s+(?:be\s+)?back)" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAway();

    // "who is away this week?", "who's on leave"
    [GeneratedRegex(Opening + @"(?:who(?:['\u2019]?s|\s+is|\s+will\s+be|\s+have\s+we\s+got|\s+do\s+we\s+have)|(?:is|will)\s+(?:any|some)(?:one|body)(?:\s+be)?|any(?:one|body))\s+(?:else\s+|all\s+)?(?:away|off|on\s+(?:annual\s+)?leave|on\s+holiday)(?:\s+at\s+all)?" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everybody();

    // "who is on the register?", "which posts do you know?", "list the posts", "who holds what"
    [GeneratedRegex(Opening + @"(?:who(?:['\u2019]?s|\s+is|\s+are|\s+have\s+you\s+got|\s+do\s+you\s+(?:have|know))\s+(?:all\s+)?(?:on|in)\s+(?:the|your)\s+(?:register|list|books)|who\s+do\s+you\s+know|(?:which|what)\s+(?:posts|people|officers)\s+(?:do\s+you\s+(?:have|know)|are\s+(?:there|on\s+the\s+register)|have\s+you\s+got)|(?:list|show(?:\s+me)?)\s+(?:all\s+)?(?:the\s+|your\s+)?(?:posts|post\s+holders|officers|people)|who\s+holds\s+(?:what|which(?:\s+posts?)?))(?:\s+on\s+the\s+register)?" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Register();

    // "which posts are vacant?", "any vacancies"
    [GeneratedRegex(Opening + @"(?:(?:which|what|are\s+any|any)\s+(?:of\s+the\s+)?posts?\s+(?:are\s+|is\s+)?(?:vacant|empty|unfilled)|(?:are\s+there\s+)?any\s+vacancies|which\s+posts\s+has\s+nobody)" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unheld();

    // "who chairs Audit?", "who is the clerk of Children's Scrutiny?", "who sits on it", "who are the members"
    [GeneratedRegex(Opening + @"who(?:['\u2019]?s|\s+is|\s+are)?\s+(?:(?:the|our|your)\s+)?(?<role>chairs?|chairman|chairwoman|convenor|convener|clerks?|clerking|chairing|sits|sitting|members?)(?:\s+(?:of|for|on|to))?(?:\s+(?:the\s+)?(?<committee>[\p{L}][\p{L}\d'\u2019&, -]{1,80}?))?" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Playing();

    // "who is the Director of Education?", "who's Sam Patel", "who looks after leisure?"
    [GeneratedRegex(Opening + @"(?:who(?:(?:['\u2019]?s|\s+is)?\s+(?:looks?\s+after|looking\s+after|responsible\s+for|runs?|running|in\s+charge\s+of|leads?(?:\s+on)?|leading(?:\s+on)?|heads?(?:\s+up)?|deals?\s+with|the\s+(?:person|officer|lead|contact)\s+for)|['\u2019]?s|\s+is|\s+holds)|what\s+posts?\s+does|which\s+posts?\s+does|what\s+does(?=[^?]*\s(?:do|hold)\W*$))\s+(?:the\s+(?:post\s+of\s+)?|our\s+)?(?<name>[\p{L}][\p{L}'\u2019&, -]{2,80}?)(?:\s+(?:do|hold|these\s+days|post))?" + Tail, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    [GeneratedRegex(@"^(?:it|this|here|us|this\s+one|committee|this\s+committee|our\s+committee)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Here();
}
