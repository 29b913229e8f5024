using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>JSON that is written out already: what was measured leaves as it is, and is neither read nor written again.</summary>
[JsonConverter(typeof(AsItIs))]
public sealed class WrittenJson
{
    private readonly byte[] utf8;

    internal WrittenJson(byte[] utf8) => this.utf8 = utf8;

    /// <summary>Its length in bytes.</summary>
    public int Length => utf8.Length;

    /// <summary>Something small, written out.</summary>
    public static WrittenJson Of(JsonNode node) => new(Encoding.UTF8.GetBytes(node.ToJsonString()));

    /// <summary>The same as a tree.</summary>
    public JsonObject ToTree() => JsonNode.Parse(utf8)!.AsObject();

    /// <summary>The same as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(utf8);

    internal sealed class AsItIs : JsonConverter<WrittenJson>
    {
        public override WrittenJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("What comes in is read into records of its own.");

        public override void Write(Utf8JsonWriter writer, WrittenJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.utf8, skipInputValidation: true);
    }
}
