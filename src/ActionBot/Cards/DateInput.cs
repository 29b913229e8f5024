namespace ActionBot.Cards;

/// <summary>A day.</summary>
public sealed record DateInput(string Id, string Label, string ErrorMessage) : CardInput(Id, Label, ErrorMessage)
{
    /// <summary>The first day that can be chosen.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day that can be chosen.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>What stands there already.</summary>
    public DateOnly? Value { get; init; }
}
