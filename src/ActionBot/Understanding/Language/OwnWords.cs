using System.Text;

namespace ActionBot.Understanding.Language;

/// <summary>What somebody wrote himself, and wrote to us: without mentions, mark-up and quoted mail. Replies by machines and forwarded mail hold nothing.</summary>
internal static class OwnWords
{
    // Lines with which mail programs begin what somebody else wrote.
    private static readonly string[] QuoteHeads = ["from:", "-----original message", "----- original message", "begin forwarded message", "---------- forwarded message", "fw:", "fwd:", "sent from my ", "sent:", "________________________________"];

    private static readonly string[] Machines =
    [
        "automatic reply", "auto-reply", "autoreply", "auto reply", "out of office:", "out of office reply", "this is an automated", "automated message", "do not reply to this", "no-reply@", "noreply@", "donotreply",
        "limited access to email", "limited access to my email", "no access to email", "no access to my email", "will respond on my return", "will reply on my return", "respond to your email", "thank you for your email",
        "thank you for your message", "thanks for your email", "your message has been received", "undeliverable:", "delivery has failed", "completed successfully", "build failed", "pipeline", "workflow run", "join microsoft teams meeting",
        "microsoft teams meeting", "unsubscribe", "shared a file with you", "has assigned you a task", "assigned a task to you", "view in planner", "planner:", "planner -", "jira:", "trello:", "asana:", "github:", "power automate", "azure devops", "sharepoint alert", "polly:", "servicenow", "ticket #", "incident inc", "this mailbox is not monitored", "meeting invitation", "accepted your invitation", "reacted to your message", "sent via", "notification:", "click here to",
    ];

    /// <summary>The words, character for character at their places where nothing had to go; empty where they are not the sender's own.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="whyNot">Why nothing is left.</param>
    public static string Of(string text, out string? whyNot)
    {
        whyNot = null;
        var own = WithoutQuotes(WithoutMarkUp(text)).Trim();
        if (own.Length == 0)
        {
            whyNot = text.Trim().Length == 0 ? "an empty message" : "only what somebody else wrote, quoted or forwarded";
            return own;
        }

        var lower = own.ToLowerInvariant();
        if (Array.Find(Machines, words => lower.Contains(words, StringComparison.Ordinal)) is { } machine)
        {
            whyNot = $"a machine's text: it says '{machine}'";
            return "";
        }

        return own;
    }

    private static string WithoutMarkUp(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '<' && text.IndexOf('>', at) is var end && end > at && end - at < 200 && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
            {
                var tag = text.AsSpan(at + 1, end - at - 1);
                if (tag.StartsWith("at", StringComparison.OrdinalIgnoreCase) && text.IndexOf("</at>", end, StringComparison.OrdinalIgnoreCase) is var close && close > 0)
                {
                    // The name of a person who is mentioned is part of what is said; our own is not.
                    var name = text[(end + 1)..close];
                    clean.Append(name.Contains("bot", StringComparison.OrdinalIgnoreCase) ? " " : name);
                    at = close + 4;
                    continue;
                }

                clean.Append(tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("/p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("/li", StringComparison.OrdinalIgnoreCase) ? '\n' : ' ');
                at = end;
                continue;
            }

            clean.Append(character switch
            {
                '’' or '‘' or '`' or '´' => '\'',
                '“' or '”' => '"',
                '\u00A0' or '\t' or '\r' or '\u2009' or '\u202F' => ' ',
                '\u2011' or '\u2010' => '-',
                '\u200B' or '\uFEFF' => ' ',
                _ => character,
            });
        }

        clean.Replace("&amp;", "&").Replace("&nbsp;", " ").Replace("&#39;", "'").Replace("&quot;", "\"");
        foreach (var mention in (ReadOnlySpan<string>)["@ActionBot", "@actionbot", "@Action Bot", "@ACTIONBOT"])
        {
            clean.Replace(mention, "");
        }

        return clean.ToString();
    }

    private static string WithoutQuotes(string text)
    {
        if (text.IndexOf('\n') < 0 && !StartsQuote(text))
        {
            return text;
        }

        var own = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (StartsQuote(trimmed) || (trimmed.StartsWith("On ", StringComparison.Ordinal) && trimmed.EndsWith("wrote:", StringComparison.Ordinal)))
            {
                break;
            }

            if (!trimmed.StartsWith('>'))
            {
                own.Append(own.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return own.ToString();
    }

    private static bool StartsQuote(string line) => Array.Exists(QuoteHeads, head => line.StartsWith(head, StringComparison.OrdinalIgnoreCase));
}
