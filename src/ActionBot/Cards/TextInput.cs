namespace ActionBot.Cards;

/// <summary>Free words.</summary>
public sealed record TextInput(string Id, string Label, string ErrorMessage) : CardInput(Id, Label, ErrorMessage)
{
    /// <summary>An example of what to write.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Room for several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The most letters; 0: no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>What stands there already.</summary>
    public string? Value { get; init; }
}
