using System.Text.Json;

namespace ActionBot.Teams.Connector;

/// <summary>Reads the parts of an activity whose shape depends on the sender: what is missing or of another kind is nothing, not an error.</summary>
internal static class JsonParts
{
    public static JsonElement Part(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : default;

    public static string? Text(this JsonElement of, string name) =>
        of.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static Uri? Address(this JsonElement of, string name) =>
        Uri.TryCreate(of.Text(name), UriKind.Absolute, out var address) ? address : null;

    public static int Figure(this JsonElement of, string name) =>
        of.Part(name) is { ValueKind: JsonValueKind.Number } figure && figure.TryGetInt32(out var value) ? value : 0;

    public static IEnumerable<JsonElement> Each(this JsonElement of) =>
        of.ValueKind == JsonValueKind.Array ? of.EnumerateArray() : [];

    /// <summary>An object's properties as texts; what is no text stands as its JSON.</summary>
    public static IReadOnlyDictionary<string, string> Texts(this JsonElement of) => of.ValueKind != JsonValueKind.Object
        ? new Dictionary<string, string>()
        : of.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null && !property.NameEquals("msteams"))
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().Value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : same.Last().Value.GetRawText(), StringComparer.Ordinal);
}
