using System.Text;
using System.Text.Json.Nodes;
using ActionBot.Cards;

namespace ActionBot.Tests.Cards;

/// <summary>Finds everything about a card's JSON that Teams, a phone or a screen reader would stumble over.</summary>
internal static class CardCheck
{
    /// <summary>Fails with every problem at once.</summary>
    public static void Passes(JsonNode card)
    {
        var problems = Problems(card);
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    public static IReadOnlyList<string> Problems(JsonNode card)
    {
        var problems = new List<string>();
        Whole(card.AsObject(), problems);
        Walk(card, "card", under: "", problems);
        return problems;
    }

    private static void Whole(JsonObject card, List<string> problems)
    {
        if ((string?)card["version"] != "1.5")
        {
            problems.Add($"card: version is {card["version"]}, not 1.5");
        }

        if (string.IsNullOrWhiteSpace((string?)card["fallbackText"]))
        {
            problems.Add("card: no fallbackText");
        }

        if (Encoding.UTF8.GetByteCount(card.ToJsonString()) is var size && size > CardLimits.Bytes)
        {
            problems.Add($"card: {size} bytes");
        }

        if (Buttons(card) is var buttons && buttons > CardLimits.Actions)
        {
            problems.Add($"card: {buttons} buttons");
        }

        if (card["refresh"]?["userIds"] is JsonArray { Count: > CardLimits.RefreshedFor } readers)
        {
            problems.Add($"card: refreshed for {readers.Count} people");
        }

        foreach (var twice in Inputs(card).CountBy(id => id).Where(id => id.Value > 1))
        {
            problems.Add($"card: the input {twice.Key} stands there {twice.Value} times");
        }
    }

    private static void Walk(JsonNode? node, string path, string under, List<string> problems)
    {
        if (node is JsonArray array)
        {
            for (var at = 0; at < array.Count; at++)
            {
                Walk(array[at], $"{path}[{at}]", under, problems);
            }

            return;
        }

        // What stands under data and msteams is not the card's own.
        if (node is not JsonObject part || under is "data" or "msteams" or "metadata" or "requires")
        {
            return;
        }

        Shape(part, path, under, problems);
        Manners(part, path, problems);
        foreach (var (name, value) in part)
        {
            Walk(value, $"{path}.{name}", name, problems);
        }
    }

    private static void Shape(JsonObject part, string path, string under, List<string> problems)
    {
        var type = (string?)part["type"] ?? under;
        if (!AdaptiveCards15.Types.TryGetValue(type.StartsWith("Chart.", StringComparison.Ordinal) ? "Chart" : type, out var known))
        {
            problems.Add($"{path}: 1.5 knows no {type}");
            return;
        }

        problems.AddRange(part.Where(property => property.Key != "type" && !known.ContainsKey(property.Key)).Select(property => $"{path}: {type} has no property {property.Key}"));
        problems.AddRange(known.Where(property => property.Value && part[property.Key] is null).Select(property => $"{path}: {type} needs {property.Key}"));
    }

    private static void Manners(JsonObject part, string path, List<string> problems)
    {
        var type = (string?)part["type"] ?? "";
        string? problem = type switch
        {
            _ when type.StartsWith("Input.", StringComparison.Ordinal) && (Missing("label") || Missing("errorMessage")) => "an input without label or error message",
            _ when type.StartsWith("Chart.", StringComparison.Ordinal) && part["fallback"] is null => "a chart without fallback",
            _ when type.StartsWith("Action.", StringComparison.Ordinal) && Missing("title") => "a button without words",
            _ when (string?)part["style"] is "positive" or "destructive" => "Teams knows no such button style",
            "Action.Execute" when !path.EndsWith("refresh.action", StringComparison.Ordinal) && !SameBySubmission(part) => "no submission that says the same",
            "Action.OpenUrl" when !((string?)part["url"] ?? "").StartsWith("https://", StringComparison.Ordinal) => "a link that is not https",
            "TextBlock" when (string?)part["text"] is not { } text || !text.Any(char.IsLetterOrDigit) => "a text without words",
            "TextBlock" when part["wrap"] is null => "a text that a narrow screen cuts off",
            "TextBlock" when ((string)part["text"]!).Contains("{{", StringComparison.Ordinal) => "a date function, which Teams does not know",
            "Image" when Missing("altText") => "a picture without words",
            "Container" when (string?)part["style"] is not (null or "default" or "emphasis") && !StartsWithWords(part) => "a colour without words",
            "Table" when !Even(part) => "a row that is longer or shorter than the table",
            "Table" when part["columns"]!.AsArray().Count > Table.MostColumns => "more columns than a phone shows",
            _ => null,
        };
        if (problem is not null)
        {
            problems.Add($"{path}: {problem}");
        }

        bool Missing(string name) => string.IsNullOrWhiteSpace((string?)part[name]);
    }

    private static bool SameBySubmission(JsonObject execute) =>
        execute["fallback"] is JsonObject submit
        && (string?)submit["type"] == "Action.Submit"
        && (string?)submit["title"] == (string?)execute["title"]
        && submit["data"] is JsonObject said
        && (string?)said["verb"] == (string?)execute["verb"]
        && (execute["data"] as JsonObject ?? []).All(pair => JsonNode.DeepEquals(pair.Value, said[pair.Key]));

    private static bool StartsWithWords(JsonObject container) =>
        container["items"] is JsonArray { Count: > 0 } items && ((string?)items[0]?["text"])?.Any(char.IsLetter) == true;

    private static bool Even(JsonObject table) =>
        table["rows"]!.AsArray().All(row => row!["cells"]!.AsArray().Count == table["columns"]!.AsArray().Count);

    private static int Buttons(JsonNode? node) => node switch
    {
        JsonArray array => array.Sum(Buttons),
        JsonObject part => (((string?)part["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true ? 1 : 0)
            + part.Where(property => property.Key is not ("fallback" or "refresh" or "data" or "type")).Sum(property => Buttons(property.Value)),
        _ => 0,
    };

    private static IEnumerable<string> Inputs(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Inputs),
        JsonObject part => part["type"] is JsonValue type && type.ToString().StartsWith("Input.", StringComparison.Ordinal)
            ? [(string?)part["id"] ?? ""]
            : part.SelectMany(property => Inputs(property.Value)),
        _ => [],
    };
}
