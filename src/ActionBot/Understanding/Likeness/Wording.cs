using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Likeness;

/// <summary>
/// How a message is worded, whatever it is about: its words, pairs of neighbours and first words, with every number, time and name replaced by what it is.
/// What is learnt of one message then holds of the next: "give 17 to the Deputy Clerk" is worded as "give 4 to Housing" is.
/// </summary>
internal static class Wording
{
    // Beyond these the beginning has said which message it is
    private const int Longest = 120;

    private const int First = 4;

    // How many letters of a word say what it is a form or a slip of: "comp~" of "completed" and "complted"
    private static readonly int[] Beginnings = [4, 5];

    /// <summary>The features of a message: "needs", "REF needs", "&lt;REF".</summary>
    /// <param name="message">Which.</param>
    public static List<string> Of(Message message)
    {
        var said = Said(message);
        var features = new HashSet<string>(StringComparer.Ordinal) { $"role={message.Listening.Role}", $"length={Math.Min(6, said.Count / 4)}" };
        var before = "^";
        for (var at = 0; at < said.Count; at++)
        {
            features.Add(said[at]);
            features.Add($"{before} {said[at]}");
            if (at > 1)
            {
                features.Add($"{said[at - 2]} _ {said[at]}");
            }

            if (char.IsLower(said[at][0]))
            {
                foreach (var length in Beginnings.Where(length => said[at].Length > length))
                {
                    features.Add($"{said[at][..length]}~");
                }
            }

            if (at < First)
            {
                features.Add($"<{said[at]}");
            }

            before = said[at];
        }

        features.Add($"{before} $");
        if (said.Exists(word => word is "REF" or "REFS" or "SUBJECT"))
        {
            features.Add($"points={message.Listening.Role}");
        }

        return [.. features];
    }

    private static List<string> Said(Message message)
    {
        var tokens = message.Tokens;
        var said = new List<string>(Math.Min(tokens.Length, Longest));
        for (var at = 0; at < tokens.Length && said.Count < Longest;)
        {
            if (Array.FindIndex(message.Times, time => time.Start == at) is >= 0 and var when)
            {
                said.Add(message.Times[when].Kind == TimeKind.Meeting ? "MEETING" : "TIME");
                at = message.Times[when].End;
            }
            else if (Array.FindIndex(message.References, reference => reference.Start == at) is >= 0 and var which && message.References[which].End > at)
            {
                var reference = message.References[which];
                said.Add(reference.Reach != Reach.Named ? "ALL" : reference.Numbers.Length switch { 0 => "SUBJECT", 1 => "REF", _ => "REFS" });
                at = reference.End;
            }
            else if (tokens[at].IsWord && message.Names.At(at, tokens.Length, NameKind.Owner, NameKind.Person, NameKind.Committee) is { } name && name.Start == at)
            {
                said.Add(name.Kind switch { NameKind.Person => "PERSON", NameKind.Owner => "OWNER", _ => "COMMITTEE" });
                at = name.End;
            }
            else
            {
                var token = tokens[at];
                if (token.IsWord || token.Kind == TokenKind.Colon || token.Is("?"))
                {
                    said.Add(token.Word);
                }
                else if (token.Kind is TokenKind.Number or TokenKind.Clock or TokenKind.Stop)
                {
                    said.Add(token.Kind == TokenKind.Stop ? "." : "NUMBER");
                }

                at++;
            }
        }

        return said;
    }
}
