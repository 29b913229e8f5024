using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ActionBot.Tests.Teams;

/// <summary>A message or card as its reader has it.</summary>
internal static class AsShown
{
    /// <summary>The words in the order they stand, a line each, buttons in brackets; the fallback says the same again and is left out.</summary>
    public static string Words(JsonNode? node)
    {
        var words = new StringBuilder();
        Read(node, words);
        return words.ToString();
    }

    /// <summary>The buttons, those of a card that opens inside included.</summary>
    public static IEnumerable<JsonNode> Buttons(JsonNode node) => node switch
    {
        JsonArray all => all.OfType<JsonNode>().SelectMany(Buttons),
        JsonObject one when IsButton(one) => [one, .. one["card"] is { } card ? Buttons(card) : []],
        JsonObject one => one.Where(pair => pair.Key is not "fallback").Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Buttons),
        _ => [],
    };

    private static void Read(JsonNode? node, StringBuilder words)
    {
        switch (node)
        {
            case JsonArray all:
                foreach (var one in all)
                {
                    Read(one, words);
                }

                break;
            case JsonObject one when IsButton(one):
                words.AppendLine(CultureInfo.InvariantCulture, $"[{one["title"]}]");
                Read(one["card"], words);
                break;
            case JsonObject one:
                foreach (var (property, value) in one)
                {
                    if (property is "text" or "title" or "label" or "summary" && value is JsonValue text)
                    {
                        words.AppendLine(text.ToString().Replace("\\", "", StringComparison.Ordinal));
                    }
                    else if (property == "value" && value is JsonValue fact && one.ContainsKey("title"))
                    {
                        words.AppendLine(fact.ToString().Replace("\\", "", StringComparison.Ordinal));
                    }
                    else if (property is not ("fallback" or "fallbackText"))
                    {
                        Read(value, words);
                    }
                }

                break;
        }
    }

    private static bool IsButton(JsonObject one) => ((string?)one["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true;
}
