using System.Text.RegularExpressions;

namespace ActionBot.Understanding.Language;

/// <summary>What an officer grumbles around his answer, and what says nothing of it: "I do wish this thing would stop pinging me, …", "… so you can stop mithering me", "I thought I'd told you this last week but anyway …".</summary>
internal static partial class Grumbles
{
    // Who grumbles at greater length is read for what he says in between
    private const int Longest = 600;

    /// <summary>The answer without it; the words as they are where nothing else is said.</summary>
    public static string Cut(string own, SpeakerRole role)
    {
        if (role != SpeakerRole.Officer || own.Length > Longest)
        {
            return own;
        }

        if (own.Contains("wish", StringComparison.OrdinalIgnoreCase) && Wish().Match(own) is { Success: true } wish && own.Length - wish.Length > 8)
        {
            own = own[wish.Length..];
        }

        if ((own.Contains(" stop ", StringComparison.OrdinalIgnoreCase) || own.Contains(" leave me", StringComparison.OrdinalIgnoreCase) || own.Contains("mithering", StringComparison.OrdinalIgnoreCase)) && Leave().Match(own) is { Success: true, Index: > 8 } leave)
        {
            // "26 went out on the 3rd so you can stop mithering me": what went out is done, he means
            own = Out().IsMatch(own[..leave.Index]) ? $"{own[..leave.Index]}, so that's done" : own[..leave.Index];
        }

        if (own.StartsWith("give over", StringComparison.OrdinalIgnoreCase) && GiveOver().Match(own) is { Success: true } over && own.Length - over.Length > 5)
        {
            own = own[over.Length..];
        }

        if (own.Contains(" but ", StringComparison.OrdinalIgnoreCase) && Feared().Match(own) is { Success: true } feared && own.Length - feared.Length > 5)
        {
            own = own[feared.Length..];
        }

        return own.Contains("sure I", StringComparison.OrdinalIgnoreCase) || own.Contains("thought I", StringComparison.OrdinalIgnoreCase) || own.Contains("certain I", StringComparison.OrdinalIgnoreCase) ? AlreadyTold().Replace(own, said => said.Index == 0 ? "" : ", ", 1) : own;
    }

    [GeneratedRegex(@"^(?:honestly |look |god |oh )?I (?:do |really |just |so )*wish (?:you|this|it|the|that|people|they|someone)\b[^,;!?]{0,40}?\bstop [^,.;!?]{2,60}[,.;!–-]+ ", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"[,;.!–-]*\s+(?:(?:so|and|therefore|now) )+(?:please |pls |kindly )?(?:(?:you (?:can|could|may)|can you|could you|will you|would you|perhaps you can|maybe you can) )?(?:please |now |all |just |maybe )*(?:(?:stop|quit|give over) (?:mithering|pestering|nagging|chasing|bothering|hassling|bugging|badgering|harassing|pinging|asking|going on)(?: me| us| at me| about it| about this)*|(?:leave|let) me (?:alone|be|in peace))(?: now| please| thanks| about it)*\s*[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Leave();

    // "was expecting to need longer but 8 is finished"
    [GeneratedRegex(@"^(?:(?:I|we) )?(?:(?:was|were|had been) (?:expecting|going|planning|about|hoping|all set|ready) to (?:need|ask|have to ask|request|beg)|thought (?:I|we)(?:'d| would) (?:need|have to ask|be asking))[^.!?\d]{0,50}? but (?=[^.!?]*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Feared();

    [GeneratedRegex(@"\b(?:went|gone) (?:out|off|round|last week|on (?:the )?\w+day)\b(?! (?:for|to legal|to consultation|to tender))", RegexOptions.IgnoreCase)]
    private static partial Regex Out();

    [GeneratedRegex(@"^give over (?:mithering|pestering|nagging|chasing|bothering|going on)(?: me| us)?[,.;!–-]+ ", RegexOptions.IgnoreCase)]
    private static partial Regex GiveOver();

    [GeneratedRegex(@"(?:^|(?<=\w)[,.;–-]*\s+)(?:I thought I(?:'d| had)|(?:I'm |I am )?(?:pretty |quite |fairly )?(?:sure|certain) I(?:'ve| have|'d| had)?) (?:already )?(?:told|answered|said|mentioned|replied|emailed|explained|let you know|reported)(?: (?:you|this|that|it|so|all|to this|to you|somebody|someone))*(?: (?:last|this|the other) (?:week|month|day|time))?(?: already| before| ages ago| yesterday)?(?:[,.;–-]+(?: (?:but )?(?:anyway|anyhow))?,?\s+|\s+(?:but )?(?:anyway|anyhow),?\s+|\s+but\s+)(?:just in case,? )?(?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex AlreadyTold();
}
