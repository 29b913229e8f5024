using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ActionBot.CommandLine;

/// <summary>Data as JSON, the same way for every verb: readable, names and values in camelCase, letters as they are written.</summary>
internal static class AsJson
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The text of it.</summary>
    /// <param name="data">An object, a list, or JSON put together by hand.</param>
    public static string Of(object data) => data is JsonNode node ? node.ToJsonString(Readable) : JsonSerializer.Serialize(data, Readable);
}
