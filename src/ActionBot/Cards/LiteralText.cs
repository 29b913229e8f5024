using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>
/// Writes words so that a card shows them as they are. Teams reads Markdown in cards: without this "[our policy](http://elsewhere)" in a reply
/// would become a link in a card the chair trusts, and "2 * 3 * 4" would lose its stars.
/// </summary>
internal sealed class LiteralText : JsonConverter<string>
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[`~\\\r\n");

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));

    internal static string Of(string words)
    {
        if (!words.AsSpan().ContainsAny(Marks))
        {
            return words;
        }

        var literal = new StringBuilder(words.Length + 16);
        var lines = words.ReplaceLineEndings("\n");
        for (var at = 0; at < lines.Length; at++)
        {
            var letter = lines[at];
            if (letter == '\n')
            {
                // One line end is a space to Markdown, two are a new line.
                literal.Append(at > 0 && lines[at - 1] == '\n' ? "\n" : "\n\n");
                continue;
            }

            if (letter is '*' or '[' or '`' or '~' or '\\' || (letter == '_' && !WithinWord(lines, at)))
            {
                literal.Append('\\');
            }

            literal.Append(letter);
        }

        return literal.ToString();
    }

    // "action_log.docx" is one word to Markdown too; "_emphasis_" is not.
    private static bool WithinWord(string words, int at) =>
        at > 0 && at + 1 < words.Length && char.IsLetterOrDigit(words[at - 1]) && char.IsLetterOrDigit(words[at + 1]);
}
