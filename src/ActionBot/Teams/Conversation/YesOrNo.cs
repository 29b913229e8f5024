using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Reads the answer to "Shall I?". Pure.</summary>
public static partial class YesOrNo
{
    /// <summary>Yes, no, or null where it is neither. "Cancel that" leaves what was proposed, whatever it was.</summary>
    public static bool? In(string words) => Yes().IsMatch(words) ? true : No().IsMatch(words) ? false : null;

    // "Yes please", "go ahead", "ok do it"; not "yes to Sam's extension", "ok, 14 is done".
    [GeneratedRegex(@"^\W*(?:(?:yes|y|yep|yeah|ok|okay|sure|please|do(?: it| so| that)?|go ahead|move it|add (?:it|them)|make (?:it|them) so|confirm(?:ed)?|that['\u2019]?s right|correct|right)\b[\s,.!]*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    // "No thanks", "no, hold on", "no, leave it exempt"; thanks, please or "wait" alone refuse nothing.
    [GeneratedRegex(@"^(?!(?:\W*(?:thanks|thank you|please|wait|hold on|hang on|sorry)\b)+\W*$)\W*(?:(?:no|n|nope|don['\u2019]?t|do not|(?:leave|keep) (?:it|them|that) (?:exempt|open|closed|alone|be|there|shut|secret|as (?:it|they) (?:is|was|are|were|stands?)|where (?:it|they) (?:is|are)|how (?:it|they) (?:is|was|are)|out|for now)|leave (?:it|them|that)|cancel(?: (?:that|it|this))?|stop|forget (?:it|that)|never ?mind|thanks|thank you|please|not now|not (?:just )?yet|wait(?: a (?:moment|minute|bit|second|sec))?|hold on(?: a (?:moment|minute|bit|second|sec))?|hang on|sorry|let['\u2019]?s not|(?:i['\u2019]?d )?rather not|better not|as (?:it is|they are))\b[\s,.!]*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();
}
