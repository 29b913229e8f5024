using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>"Owner: Director of Education".</summary>
/// <param name="Title">What it is.</param>
/// <param name="Value">What is so.</param>
public sealed record Fact(
    [property: JsonConverter(typeof(LiteralText))] string Title,
    [property: JsonConverter(typeof(LiteralText))] string Value);
