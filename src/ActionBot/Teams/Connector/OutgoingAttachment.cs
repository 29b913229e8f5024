using ActionBot.Cards;

namespace ActionBot.Teams.Connector;

/// <summary>Something attached to a message.</summary>
/// <param name="ContentType">What it is.</param>
/// <param name="Name">Its name, where it is a file.</param>
/// <param name="Content">What it holds.</param>
/// <param name="ContentUrl">Where it lies.</param>
public sealed record OutgoingAttachment(string ContentType, string? Name = null, WrittenJson? Content = null, Uri? ContentUrl = null);
