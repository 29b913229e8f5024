using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Thanks and a goodbye, in as many words as people use: they ask for nothing, and nothing is answered. Pure.</summary>
internal static partial class ThanksSaid
{
    private const int Longest = 140;

    /// <summary>Nothing but thanks: "thank you, that's a help", "thanks, that's all for today"; not "thanks, 14 is done", "thanks, that's all done".</summary>
    public static bool Only(string text) => text.Length <= Longest && Thanks().IsMatch(text);

    /// <summary>Thanks, or a greeting, for somebody else: "tell Oliver thank you for his patience". Not "thank the volunteers by letter", a task.</summary>
    public static bool ForSomebody(string text) => text.Length <= Longest && PassOn().IsMatch(text);

    private const string Thank = @"(?:(?:many|so\s+many|very\s+many|a\s+thousand)\s+thanks|thanks|thank\s*you|thankyou|thx|ta\s+very\s+much|ta|cheers|diolch(?:\s+yn\s+fawr)?|(?:much|greatly|really|very\s+much)\s+appreciated|(?:i\s+|we\s+)?(?:do\s+|really\s+|much\s+)?appreciate\s+(?:it|that|this|your\s+(?:help|patience|time)|all\s+your\s+help)|(?:i['\u2019]?m\s+|i\s+am\s+|we['\u2019]?re\s+)?(?:very|most|ever\s+so|so|really)?\s*(?:grateful|obliged)|bless\s+you|i\s+owe\s+you(?:\s+one)?)";

    private const string Praise = @"(?:(?:that(?:['\u2019]?s|\s+is|\s+was|['\u2019]?ll\s+be|\s+helps?|\s+will\s+do|['\u2019]?ll\s+do)|it['\u2019]?s|this\s+is|you(?:['\u2019]?ve|\s+have)\s+been|you(?:['\u2019]?re|\s+are)|how|very|most|really|so|just)\s*)*(?:(?:a\s+)?(?:great|big|huge|real|good|such\s+a)?\s*(?:help|relief|star|gem|saint|treasure|marvel|love|life\s*saver)|helpful|useful|kind|clear|patient|lovely|perfect|brilliant|great|good|fine|super|superb|excellent|wonderful|marvellous|fantastic|fab|ace|grand|splendid|smashing|quick|just\s+what\s+i\s+(?:needed|wanted)|of\s+you|that\s+helps|that\s+will\s+do|that['\u2019]?ll\s+do|ok(?:ay)?|alright|noted|understood|got\s+it|will\s+do)";

    private const string Parting = @"(?:(?:speak|talk|see\s+you|catch\s+you)(?:\s+(?:soon|later|then|tomorrow|next\s+\w+|on\s+\w+day|again|in\s+the\s+\w+|at\s+the\s+meeting))*|(?:good\s*)?bye(?:\s+(?:for\s+)?now)?|good\s*night|until\s+(?:next\s+time|tomorrow|then)|take\s+care|(?:have\s+a|enjoy\s+(?:your|the))\s+(?:(?:good|nice|lovely|great|restful)\s+)?(?:day|evening|weekend|week|night|afternoon|morning|break|christmas|easter|one|rest)|all\s+the\s+best|(?:i['\u2019]?m\s+|i\s+am\s+)?(?:off\s+(?:home|now|to\s+\w+)|done\s+for\s+(?:today|now|the\s+day)))";

    private const string Enough = @"(?:(?:and\s+)?(?:(?:that|this)(?:['\u2019]?s|\s+is|\s+was|['\u2019]?ll\s+be|\s+will\s+be)|i\s+think\s+that['\u2019]?s)\s+(?:all|it|everything|the\s+lot|enough)(?:\s+(?:for\s+(?:today|now|tonight|the\s+(?:moment|day|week)|this\s+(?:week|morning|evening|afternoon))|from\s+(?:me|us)|i\s+(?:need(?:ed)?|wanted)(?:\s+to\s+know)?|then|folks|thanks?))*|nothing\s+(?:else|more)(?:\s+(?:for\s+(?:now|today)|from\s+me))?)";

    private const string Tail = @"(?:very|so|ever\s+so|much|a\s+(?:lot|million|bunch|ton)|lots|most|indeed|kindly|again|both|all|everyone|everybody|folks|team|bot|actionbot|mate|pet|love|dear|my\s+dear|x+|then|now|once\s+more|as\s+(?:ever|always|usual)|you\s+(?:two|both|all|lot|too)|and|but|oh|ah|right|well|yes|for\s+(?:now|that|this|those|these|it|everything|nothing|all\s+(?:that|this|of\s+(?:that|this|it)|your\s+(?:help|work|patience))|(?:your|the|all\s+the|all\s+your)\s+(?:help|patience|time|work|trouble|reply|reminders?|nudge|prompt|quick\s+(?:reply|answer|work|response)|answers?|list|understanding|support)|(?:letting\s+(?:me|us)\s+know|checking|asking|confirming|waiting|explaining|looking|bearing\s+with\s+(?:me|us)|doing\s+(?:that|this|it)|getting\s+back(?:\s+to\s+(?:me|us))?|coming\s+back(?:\s+to\s+(?:me|us))?|sorting\s+(?:that|it|this)(?:\s+out)?|sorting\s+out\s+(?:that|this)|keeping\s+(?:me|us|an\s+eye|track|on\s+top)(?:\s+\w+)?)))";

    // A name stands right behind the thanks: "thanks Oliver", "thank you, Jo".
    [GeneratedRegex(@"^(?=.*\b(?:thank|thx|ta\b|cheers|diolch|appreciat|grateful|obliged|bless))[^\p{L}\p{N}]*(?:(?:" + Thank + @"(?:,?\s+(?-i:\p{Lu}\p{Ll}+)(?=\W*$|\s*[,.!]))?|" + Enough + "|" + Parting + "|" + Praise + "|" + Tail + @")(?:[^\p{L}\p{N}]+|$))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(?:(?:please|and|oh|can\s+you|could\s+you|would\s+you)\b\W*)*(?:(?:tell|let)\s+(?-i:\p{Lu}[\p{L}'\u2019-]+)(?:\s+(?-i:\p{Lu}[\p{L}'\u2019-]+))?\s+(?:(?:know\s+)?(?:i\s+say\s+|i\s+said\s+|that\s+)?(?:thanks|thank\s+you|cheers|ta|well\s+done|i['\u2019]?m\s+(?:very\s+)?(?:grateful|obliged)|i\s+am\s+(?:very\s+)?grateful))\b|(?:pass\s+(?:on\s+)?|give\s+|send\s+)(?:on\s+)?(?:my|our|the\s+committee['\u2019]?s)\s+(?:thanks|regards|best(?:\s+wishes)?|love|greetings|congratulations)\s+(?:on\s+)?to\s+(?-i:\p{Lu})|say\s+(?:thanks|thank\s+you|hello|hi|well\s+done|cheers)\s+to\s+(?-i:\p{Lu})|thank\s+(?-i:\p{Lu}[\p{L}'\u2019-]+)(?:\s+(?-i:\p{Lu}[\p{L}'\u2019-]+))?\s+(?:from\s+me|for\s+me))[^?0-9]{0,80}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassOn();
}
