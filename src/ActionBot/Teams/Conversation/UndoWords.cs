using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What somebody wants taken back: the last change, or one that he names ("undo the leave", "take back the referral"). Pure.</summary>
internal static partial class UndoWords
{
    // Each with the changes of which it may be said.
    private static readonly (Regex Named, Func<TrailLine, bool> Means)[] Kinds =
    [
        (Leave(), line => line.Subject == SetAbsence.Subject),
        (Referral(), line => line.Subject == UndoChange.Subject && Begins(line, "referred", "transferred")),
        (Exempt(), line => line.Subject == UndoChange.Subject && Begins(line, "made exempt", "no longer exempt")),
        (Paper(), line => line.Subject == ApproveAnswer.Subject),
        (AtTheDesk(), line => line.Subject == UndoAtDesk.Subject),
        (Calendar(), line => line.Subject == UndoCalendar.Subject),
        (Closing(), line => line.Subject == UndoChange.Subject && Begins(line, "closed")),
        (Reopening(), line => line.Subject == UndoChange.Subject && Begins(line, "reopened")),
        (Dropping(), line => line.Subject == UndoChange.Subject && Begins(line, "no longer required", "superseded")),
        (DueOf(), line => line.Subject == UndoChange.Subject && Begins(line, "due ", "longer")),
        (OwnerOf(), line => line.Subject == UndoChange.Subject && Begins(line, "assigned", "another owner")),
        (Words(), line => line.Subject == ApproveAnswer.Subject || (line.Subject == UndoChange.Subject && Begins(line, "put in other words"))),
        (Recorded(), line => line.Subject == UndoChange.Subject && Begins(line, "opened")),
        (Answered(), line => line.Subject == UndoChange.Subject && Begins(line, "said to", "updated", "longer asked", "awaiting")),
        (Post(), line => line.Subject is "post" or NamePost.Subject),
        (Part(), line => line.Subject == "role"),
        (Address(), line => line.Subject == NoteAddress.Subject),
    ];

    /// <summary>What is named, in the words of the message; null: nothing in particular, so the last change is meant.</summary>
    public static string? Object(string text) =>
        (Ending().Match(text) is { Success: true } behind ? behind : Begin().Match(text)) is { Success: true } found && Filler().Replace(found.Groups["what"].Value, "") is var left && Spaces().Replace(left, " ").Trim() is { Length: > 0 } what && !Pointing().IsMatch(what) && !Regret().IsMatch(found.Groups["what"].Value) ? what : null;

    /// <summary>What is named, as it was written, to be quoted.</summary>
    public static string Quoted(string text) =>
        (Ending().Match(text) is { Success: true } behind ? behind : Begin().Match(text)) is { Success: true } found ? Around().Replace(Spaces().Replace(found.Groups["what"].Value, " ").Trim(), "") : text.Trim();

    /// <summary>Whether a referral is to be taken back in other words than "undo": "withdraw the referral of 14", "14 was referred by mistake, bring it back".</summary>
    public static bool RecallsReferral(string text) => Recalls().IsMatch(text);

    /// <summary>Whether it names what was done at the clerk's desk.</summary>
    public static bool IsOfTheDesk(string what) => AtTheDesk().IsMatch(what);

    /// <summary>Whether the message asks for something to be taken back, whatever else it names: "undo assigning 10 to Sam", "revert what I did on 11".</summary>
    public static bool IsAsked(string text) => Orders().IsMatch(text);

    /// <summary>"Put 10's deadline back to what it was", "set the owner of 4 back": a change that is named is to be as before; "the deadline" of it. Null: nothing of the kind.</summary>
    public static string? PutBack(string text) => AsBefore().Match(text) is { Success: true } found ? found.Groups["what"].Value.Trim() : null;

    /// <summary>The numbers that a name of a change names besides days: 14 of "the March date for 14".</summary>
    public static IReadOnlyList<string> Figures(string text) => [.. Figure().Matches(text).Select(one => one.Value.ToUpperInvariant()).Distinct()];

    /// <summary>The numbers in it that say how many or when, and name no action: 2 of "the last 2", 10 and 30 of "what I did at 10:30".</summary>
    public static IReadOnlyList<string> Counts(string text) => [.. Count().Matches(text).SelectMany(one => one.Groups["count"].Captures).Select(count => count.Value).Except(Figures(text)).Distinct()];

    /// <summary>Whether what a deed at the desk did to a finding is of the kind that is named.</summary>
    public static bool IsOf(string what, DraftFinding before, DraftFinding now) =>
        AtTheDesk().IsMatch(what)
        || (Exempt().IsMatch(what) && before.Exempt != now.Exempt)
        || (OwnerOf().IsMatch(what) && (before.OwnerPostId, before.OwnerPersonId, before.OwnerText) != (now.OwnerPostId, now.OwnerPersonId, now.OwnerText))
        || (DueOf().IsMatch(what) && (before.DueKind, before.DueDate, before.ReportToMeetingId) != (now.DueKind, now.DueDate, now.ReportToMeetingId))
        || (Words().IsMatch(what) && before.Text != now.Text)
        || ((Recorded().IsMatch(what) || Dropping().IsMatch(what)) && before.Status != now.Status);

    /// <summary>Whom or what a name of a change names besides its kind: "Dave" of "Dave's leave".</summary>
    public static IReadOnlyList<string> Names(string what) => [.. Proper().Matches(what).Select(name => name.Groups["name"].Value).Where(name => Meant(name) is null).Distinct()];

    /// <summary>Nothing but "undo": no reason with it, and nothing named.</summary>
    public static bool IsBare(string text) => Bare().IsMatch(text);

    /// <summary>Which changes a name stands for; null: it stands for none that is known.</summary>
    public static Func<TrailLine, bool>? Meant(string what) =>
        Array.FindAll(Kinds, kind => kind.Named.IsMatch(what)) is { Length: > 0 } kinds ? line => Array.Exists(kinds, kind => kind.Means(line)) : null;

    private static bool Begins(TrailLine line, params string[] words) => Array.Exists(words, word => line.What.StartsWith(word, StringComparison.Ordinal));

    // "undo the leave, I am not away": what comes after the comma says why.
    [GeneratedRegex(@"^\W*(?:(?:please|sorry|no|oops|wait|ok|okay|actually|hi|can\s+(?:you|i|we)|could\s+you|i\s+(?:want|need)\s+to|let['\u2019]?s)\b\W*)*(?:undo|revert|reverse|roll\s+back|take\s+back|un-?do|(?:put|set|make|turn)\s+(?:it|that|this|them|those)\s+back(?:\s+(?:as|to|on|in|how|the\s+way))*)\b\s*(?<what>[^,;.!?:\n–—]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    // "Sam isn't going away after all, take that back": what it is stands before.
    [GeneratedRegex(@"^\W*(?<what>[^.;!?\n]{6,120}?)\s*[,;.:–—-]+\s*(?:(?:so|please|and|can\s+you)\s+)*(?:(?:undo|revert|reverse)\s+(?:that|it|this)|take\s+(?:that|it|this)\s+back)(?:\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\W*(?:(?:please|sorry|no|oops|wait|ok|okay|actually|hi|can\s+(?:you|i|we)|could\s+you|i\s+(?:want|need)\s+to|let['\u2019]?s)\b\W*)*(?:undo|revert|reverse|roll\s+back|un-?do)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?:the|my|our|that|this)\s+)+|(?:\s+(?:please|again|now))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    // "no, that's not what I meant", "sorry, that was wrong": why, and nothing in particular.
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|oops|wait|oh|actually)\b\W*)*(?:(?:that|this|it)(?:['\u2019]s|\s+is|\s+was|\s+wasn['\u2019]?t|\s+isn['\u2019]?t)?\s*(?:not\s+)?(?:quite\s+)?(?:(?:what|how)\s+i\s+(?:meant|said|wanted|asked(?:\s+for)?|intended)|wrong|(?:a\s+)?mistake|right|me|so|it)|i\s+(?:did(?:n['\u2019]?t|\s+not)\s+(?:mean|want|say)\s+(?:that|it|this|so)|made\s+a\s+mistake|got\s+(?:that|it)\s+wrong))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Regret();

    // Not "put the bollards back to how they were by March", a task: what is put back is a date, an owner, words, a number of an action.
    [GeneratedRegex(@"^\W*(?:(?:please|sorry|no|oops|wait|ok|okay|actually|can\s+you|could\s+you)\b\W*)*(?:put|set|change|turn|switch)\s+(?<what>[^,;.!?:\n]{0,60}?\b(?:deadlines?|dates?|due|owners?|wording|words|marks?|exemptions?|status|approval|" + One + @")[^,;.!?:\n]{0,30}?)\s+back\s+(?:to\s+)?(?:(?:what|how|where|as|the\s+way)\s+(?:it|they|that)\s+(?:was|were|had\s+been|stood)|as\s+before|the\s+(?:old|earlier|former|previous|original)\s+one)(?:\s+(?:before|please|originally|at\s+first|again))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsBefore();

    private const string Close = @"(?:\s+(?:please|again|now|then|after\s+all))*(?:\W*$|\s*[,;.!–—-]\s)";

    private const string One = @"(?:(?:(?:the\s+)?action\s+|no\.?\s*|AP\s?)?[0-9]{1,5}|[A-Z]{2,8}-\d\d-\d\d-\d{1,5})";

    // The whole sentence, or up to its comma: "cancel the transfer of the land at Mill Lane", "get it back from Legal by Friday" are work to do and no referral.
    [GeneratedRegex(@"^\W*(?:(?:please|sorry|no|ok|actually)\b\W*)*(?:(?:withdraw|cancel|rescind|recall|revoke|retract|call\s+off|stop)\s+(?:(?:the|that|my|our|this)\s+)?(?:(?:referral|transfer)\s+(?:of|for|on)\s+" + One + @"|referral)(?:\s+(?:to|with)\s+(?:the\s+)?\p{Lu}[\p{L}'\u2019-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}'\u2019-]+){0,4}(?:\s+[Cc]ommittee)?)?" + Close + @"|(?:" + One + @"|it|that|this)\s+(?:(?:was|is|has\s+been|got|were)\s+(?:referred|transferred|sent\s+over|sent\s+across)\s+(?:by\s+mistake|in\s+error|wrongly|by\s+accident|mistakenly)|should(?:n['\u2019]t|\s+not|\s+never)\s+have\s+(?:been\s+(?:referred|transferred)|gone\s+(?:over|across|there))|was\s+(?:wrongly|mistakenly)\s+(?:referred|transferred))|(?:bring|fetch|call|get|have)\s+(?:" + One + @"|it|that)\s+back\s+from\s+(?!(?:leave|holiday|the\s+dead)\b)(?:the\s+)?\p{L}[\p{L}'\u2019-]*(?:\s+(?!(?:by|before|until|till|on|in|at|this|next|today|tomorrow|when|as|so|with|about|for)\b)\p{L}[\p{L}'\u2019-]*){0,4}" + Close + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recalls();

    private const string IsDay = @"\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b";

    private const string Counted = @"[\s-]*(?:(?:more|extra|working|other|last|latest|recent)[\s-]+)*(?:weeks?|days?|months?|years?|hours?|minutes?|mins?|changes?|things?|steps?|messages?|commands?|times?|deeds?|edits?|orders?)\b";

    // How many, or when, and no action: "the last 2", "the extension of 2 weeks", "at 10:30".
    [GeneratedRegex(@"(?<=\b(?:last|latest|past|previous)\s)(?<count>[0-9]{1,3})(?![\w/-])|(?<![\w/.-])(?<count>[0-9]{1,3})(?=" + Counted + @"|\s*(?:am|pm|[ap]\.m\.?|o['\u2019]?clock)\b)|(?<![\w/.-])(?<count>[0-9]{1,2})[:.](?<count>[0-9]{2})(?!\w)|(?<=\b(?:at|around|past)\s)(?<count>[0-9]{1,2})(?![\w/-])|(?<![\w/.-])(?<count>[0-9]{1,2})(?:st|nd|rd|th)?(?=\s*(?:-|–|to|until|till|and)\s*[0-9]{1,2}(?:st|nd|rd|th)?(?:" + IsDay + @"))|(?<![\w/.-])(?<count>[0-9]{1,2})(?=(?:st|nd|rd|th)?(?:" + IsDay + @"))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    // Of an action or a finding, and no day, hour, year, paragraph or count.
    [GeneratedRegex(@"(?<![\w/.-]|[0-9]:)(?:[A-Za-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|(?<!\b(?:para|paragraph|minute|min|last|latest|past|previous|at|around|half\s+past|quarter\s+(?:past|to))\.?\s)[0-9]{1,3}(?!\s*(?:st|nd|rd|th|am|pm|[ap]\.m\.?|o['\u2019]?clock)\b|" + Counted + @"|" + IsDay + @"|\s*(?:-|–|to|until|till|and|or)\s*[0-9]{1,2}(?:st|nd|rd|th)?(?:" + IsDay + @")|[/.:-]?[0-9]))(?![\w/-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:that|this|it|these|those|them|the|my|our|last|latest|previous|one|ones|two|thing|things|change|changes|command|message|bit|part|sentence|step|please|all|both|just|now|again|what|i|we|you|did|have|has|said|done|did|of|which|for|me|and|everything|same|too|also|as\s+well|my\s+mistake|it\s+was|they\s+were|was|were|is|are|before|how|to|be)\b|\s-\s.*$|\b(?:because|as|since|before|after|sorry|wrong)\b.*$|[^\p{L}\p{N}\s'\u2019-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}-]*\p{Ll}[\p{L}-]*)(?=['\u2019]|\b)|\b(?<name>\p{L}[\p{L}-]+)(?=['\u2019]s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();

    // A number is a reference, and is looked after as one.
    [GeneratedRegex(@"^(?:\W|no\.?|number|action|point|AP|[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\W*(?:(?:please|oops|sorry|no|wait|ok|okay|then|thanks|yes|can\s+you|could\s+you|just)\b\W*)*(?:undo|revert)(?:\W+(?:that|this|it|please|too|again|the\s+last\s+(?:one|change)))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:address|e-?mail|mail)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:leave|absences?|away|holidays?|cover)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leave();

    [GeneratedRegex(@"\b(?:referrals?|referring|refer|transfers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referral();

    [GeneratedRegex(@"\b(?:exempt\w*|restrict\w*|marking|secrecy|lifting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exempt();

    [GeneratedRegex(@"\b(?:approv\w+|print\w*|publication|paper)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(?:confirm\w*|findings?|desk|reject\w*|split\w*|merg\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTheDesk();

    [GeneratedRegex(@"\b(?:meetings?|calendar|move|moving|cancell?\w*|reinstat\w+|postpone\w*|adjourn\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\b(?:clos(?:e|ed|ing|ure))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\bre-?open(?:ing|ed)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reopening();

    [GeneratedRegex(@"\b(?:drop(?:ped|ping)?|supersed\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dropping();

    [GeneratedRegex(@"\b(?:due|dates?|deadlines?|extensions?|longer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DueOf();

    [GeneratedRegex(@"\b(?:assign\w*|re-?assign\w*|owner(?:ship)?|hand-?over|belong\w*|giv(?:e|en|ing)|gave|pass(?:ed|ing)|handed|handing|(?:goes|going|went|gone)(?!\s+(?:away|on|off|ahead|out|up)\b))\b|(?<=\b(?:is|was|being)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+\s+(?:of\s+)?){0,3}\p{L}+)['\u2019]s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnerOf();

    [GeneratedRegex(@"\b(?:wording|words|rewording|text)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:recording|recorded|logging|logged|new\s+action|taking|take)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"\b(?:answers?|repl(?:y|ies)|updates?|completion|(?:being\s+)?done|finished)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answered();

    [GeneratedRegex(@"\b(?:posts?|holders?|titles?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(?:roles?|chair\w*|members?|clerk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
