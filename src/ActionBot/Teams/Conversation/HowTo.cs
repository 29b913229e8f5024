using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>How a thing is done here: "how do I close an action?", "help with letters", "what is the supplement?". Answered with the words that do it. Pure but for saying it.</summary>
public sealed partial class HowTo : ITakePart
{
    private const int Longest = 140;

    // What it is about, whose it is to do, and how. The narrower before the wider.
    private static readonly (Regex About, Whose Whose, string How)[] Topics =
    [
        (Supplement(), Whose.Clerks, "The supplement holds the answers that came after the paper had gone out, in the words you have approved. “late answers” shows what came, and “the supplement for January, in Word” gives it to you."),
        (Approval(), Whose.Clerks, "An officer's words are printed in the paper only once you have approved them. “which answers wait to be approved?” shows them; “approve Sam's answer”, “approve all but 10” or “print for 8: …” with your own words settles them, and “undo” takes it back."),
        (Exemption(), Whose.Clerks, "“restrict 14, paragraph 3” makes an action exempt: outside the committee's circle it shows its reference alone, and the public paper leaves it out. “14 is not exempt any more” lifts the mark. Only you do either."),
        (Reopening(), Whose.Clerks, "“reopen 14” makes it an open action again, with its history; a reason may follow: “reopen 14, the report was incomplete”."),
        (Closing(), Whose.Clerks, "The committee closes an action, and you record it: “close 14, minute 31” for the last meeting that was held, or “close 14 at the meeting of 8 December, minute 40”. What an officer has done stands as proposed complete until then. What is not needed any more: “drop 9, no longer needed because …”."),
        (Dropping(), Whose.Clerks, "“drop 9, no longer needed because …” ends an action that nobody needs, and “9 is superseded by 22” one that another takes over. Either can be undone or reopened."),
        (Letters(), Whose.Clerks, "“draft the letters” shows what could be written about those who were asked and have not answered. I send none of them: copy the one you want and send it yourself. “chase 14” has me ask once more instead."),
        (Leave(), Whose.Everybody, "“away 9 to 13 November, ask Priya” notes leave and who covers; without a cover my messages wait until the end of it. “I am back” ends it. A clerk can say it of somebody: “Sam is away 9 to 13 November”."),
        (Referring(), Whose.Clerks, "“refer 14 to Cabinet” passes an action to another committee; its clerk takes it with “take CFS-26-27-014” and you hear of it. It stays on your list until then."),
        (Extension(), Whose.Everybody, "Whoever owes it writes “14 needs until March, waiting for the DfE”, and the clerk decides: “yes to Sam's extension”, or “no, we need it in January”. A clerk can also set it at once: “due 14 at the March meeting”."),
        (Dues(), Whose.Clerks, "“due 14 at the March meeting”, “14 is due by 10 January” or “14 at every meeting” says when. The first due stays on record, with every change."),
        (Assigning(), Whose.Clerks, "“assign 14 to the Head of SEND” gives it to somebody else, and “all of Sam's to Priya” all of them. Who holds a post you say once: “the Head of SEND is Priya Shah, priya.shah@…”."),
        (Undoing(), Whose.Everybody, "“undo” takes back the last thing you did, and “undo 14” or “undo the leave” the last change of that. What I read back has an Undo button as well."),
        (Splitting(), Whose.Clerks, "On the desk: “split 6” parts a finding in two or more, and “7 and 8 are one” makes one of several. What is on the register already is not split: record the second action, and say “9 is superseded by 22” of what one replaces."),
        (Confirming(), Whose.Clerks, "“confirm all” takes the marked findings on, “confirm 1-3 and 5” those, and “reject 4, it was answered” leaves one out. “go through the findings” shows them one by one. Nobody hears anything before that."),
        (MinutesIn(), Whose.Clerks, "Write “Minutes of Children's Scrutiny, 17 September 2026” with the text below it, drop the file here, or send the link. Long minutes may come in several messages: “more to come” at the end of each but the last, then “that's all”."),
        (Recording(), Whose.Clerks, "“action: Head of Parks to inspect the oak by the March meeting” shows the action as it would stand, to confirm or change."),
        (Chasing(), Whose.Clerks, "I ask each owner in time for the papers, remind and warn. “chase 14” has me ask once more now, “who hasn't replied?” shows who is silent, and “when will you ask Sam?” what is planned."),
        (Calendar(), Whose.Clerks, "“the meetings of Children's Scrutiny are 19 January 2027, 9 March 2027 at 2pm” adds them; “the January meeting has moved to the 26th” and “January is cancelled” change them, after showing what moves along. You can drop an .ics or .csv file here as well."),
        (People(), Whose.Clerks, "“the Head of SEND is Priya Shah, priya.shah@…” says who holds a post, “Cllr Osei chairs it” who chairs, and “Sam Patel has left” that somebody is gone."),
        (Paper(), Whose.Everybody, "“the matters outstanding paper for January, in Word” gives the paper: what is open, late, changed, answered and done, without what is exempt. “the paper, here” shows it in the chat."),
        (HandOver(), Whose.Officers, "Say whose it is: “14 is not mine, try Housing”. The clerk decides, and until then you are not asked again."),
        (Answering(), Whose.Officers, "Answer in a sentence, with the number of the line or the reference: “1 done, report circulated on 9 November. 2 needs until March, waiting for the DfE. 3 not ours, Housing”. I read back what I understood, and “undo” takes it back."),
        (Looking(), Whose.Everybody, "“what's outstanding?”, “anything overdue?”, “show 14”, “history of 14”, “search boilers” and “what did we resolve about exclusions?” look things up; nothing changes by it."),
    ];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Text.Length > Longest)
        {
            return false;
        }

        // "What's awaiting others?" asks which are; "what does awaiting others mean?" what it is.
        if (Means().Match(said.Text) is { Success: true } word && (said.Slots.Status is null || word.Groups["mean"].Success)
            && Array.Find(Words, one => one.Word.Equals(word.Groups["word"].Value.Replace('-', ' ').TrimEnd('s'), StringComparison.OrdinalIgnoreCase)) is { Means: { } means })
        {
            await said.Turn.SayAsync(means, cancellation);
            return true;
        }

        if (Wanted().Match(said.Text) is not { Success: true } wanted || Array.Find(Topics, topic => topic.About.IsMatch(wanted.Groups["what"].Value)) is not { How: { } how } found)
        {
            return false;
        }

        // "How do I chase Sam?" of a clerk's own action asks for the way, and so does "how do I close 14?"; "how is 14 going?" asks nothing of the kind.
        await said.Turn.SayAsync(found.Whose == Whose.Clerks && !said.Who.IsClerk ? $"That is for the clerk of the committee to do, in these words. {how}" : how, cancellation);
        return true;
    }

    // The words of the cards that a reader may not know.
    private static readonly (string Word, string Means)[] Words =
    [
        ("supplement", "The supplement holds the answers that came after the paper had gone out, in the words the clerk has approved. The paper itself stays as it is. A clerk writes “late answers” to see what came, and “the supplement for January, in Word”."),
        ("proposed complete", "Proposed complete: whoever owes it has said that it is done, and the committee has not yet agreed. The clerk closes it with the minute of the meeting that agrees."),
        ("cut off", "The cut-off is noon on the working day before the papers go out. An answer that comes later is kept as a late one: the paper stands as it went out."),
        ("finding", "A finding is what the minutes seem to ask for. It is no action before the clerk has confirmed it."),
        ("desk", "The desk is what I have read in one meeting's minutes and the clerk has not decided yet. “go through the findings” shows it."),
        ("awaiting other", "Awaiting others: whoever owes it has done his part and waits for somebody else."),
        ("superseded", "Superseded: another action has taken this one's place."),
        ("referred", "Referred: the action was passed to another committee, whose clerk takes it."),
        ("recurring", "Recurring: it is reported again and again, and asked for in time for each of those meetings."),
    ];

    private enum Whose
    {
        Everybody,
        Clerks,
        Officers,
    }

    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|hi|hello|sorry)\b\W*)*(?:(?:can|could)\s+you\s+(?:tell|show|explain(?:\s+to)?)\s+me\s+)?(?:how\s+(?:do|can|would|should|could|does|to)\s+(?:i|we|one|you|somebody|someone|a\s+clerk)?\b|how\s+to\b|help(?:\s+me)?\s+(?:with|on|about)\b|(?:explain|describe)\b|what(?:['\u2019]s|\s+is)\s+the\s+(?:way\s+to|command\s+(?:to|for)|word\s+for)\b|what\s+(?:do\s+i|should\s+i|must\s+i)\s+(?:write|say|type|do)\s+to\b|where\s+do\s+i\b)\s*(?<what>[^?]{2,90}?)\s*(?:work|works)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    // "what's the supplement", "what does proposed complete mean?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|sorry)\b\W*)*(?:what(?:['\u2019]s|\s+is|\s+are)\s+(?<mean>meant\s+by\s+)?(?:the\s+|an?\s+)?|what\s+do(?:es)?\s+(?:the\s+|an?\s+)?|(?<mean>explain)\s+)[\u201c""']?(?<word>\p{L}[\p{L} -]{2,30}?)[\u201d""']?(?:\s+(?:(?<mean>mean|meaning)|here))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    [GeneratedRegex(@"^\W*(?:the\s+)?supplements?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supplement();

    [GeneratedRegex(@"\b(?:approv\w+|print\w*|what\s+the\s+paper\s+(?:says|prints))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approval();

    [GeneratedRegex(@"\b(?:mark\w*|mak\w+|set\w*|lift\w*|take|remov\w*|unmark|un-?restrict|put)\b.*\b(?:exempt\w*|private|confidential|restricted|secret|part\s+2)\b|^\W*restrict\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exemption();

    [GeneratedRegex(@"\bre-?open\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reopening();

    [GeneratedRegex(@"^\W*(?:close|closing|sign\s+off|finish\s+off|complete|end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*(?:drop|dropping|delete|deleting|remove|removing|get\s+rid\s+of|cancel|withdraw|supersede)\s+(?:an?\s+|the\s+|it|this|[\d]|some)?\s*(?:action|item|point|one|it|\d)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dropping();

    [GeneratedRegex(@"\b(?:letters?|escalat\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(?:leave|away|holidays?|cover|absen\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leave();

    [GeneratedRegex(@"\b(?:refer|referr?al\w*|referring|transfer\w*|pass\w*\s.*committee)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referring();

    [GeneratedRegex(@"\b(?:extension\w*|extend\w*|longer|more\s+time|put\s+\w+\s+off|postpone\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\b(?:due|deadlines?|date)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dues();

    [GeneratedRegex(@"^\W*(?:assign|reassign|give|change\s+(?:the\s+)?owner|move)\w*\b(?!.*\b(?:meeting|minutes|paper|leave|letters?))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assigning();

    [GeneratedRegex(@"\b(?:undo\w*|take\s+(?:it|that|something|things?|a\s+change)\s+back|revert\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undoing();

    [GeneratedRegex(@"\b(?:split\w*|merg\w+|join|combine)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Splitting();

    [GeneratedRegex(@"\b(?:confirm\w*|reject\w*|findings?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirming();

    [GeneratedRegex(@"^\W*(?:give|send|paste|hand|upload|import|add|get|put|enter|share)\b.*\bminutes\b|^\W*minutes$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesIn();

    [GeneratedRegex(@"^\W*(?:add|record|log|create|make|enter|raise|put\s+(?:in|down))\w*\s+(?:an?\s+|the\s+|new\s+|another\s+)*(?:action|actions|item|task)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recording();

    [GeneratedRegex(@"\b(?:chas\w+|remind\w*|nudge)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chasing();

    [GeneratedRegex(@"\b(?:meetings?|calendar)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\b(?:posts?|holders?|officers?|people|somebody|person|chair|members?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:matters\s+outstanding|paper|report)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(?:not\s+(?:mine|my|ours)|hand\s+.*\bover|pass\s+.*\bon|somebody\s+else)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandOver();

    [GeneratedRegex(@"\b(?:answer\w*|repl(?:y|ies)|respond|update)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answering();

    [GeneratedRegex(@"^\W*(?:search\w*|find|look\s+up|see|list|show)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Looking();
}
