namespace ActionBot.Cards;

/// <summary>Something to fill in. Label and error message are not optional: placeholders are not read out, and "invalid" helps nobody.</summary>
/// <param name="Id">The name under which the answer comes back.</param>
/// <param name="Label">What is asked.</param>
/// <param name="ErrorMessage">What to do if it is not filled in rightly.</param>
public abstract record CardInput(string Id, string Label, string ErrorMessage) : CardElement
{
    /// <summary>The button does nothing before this is filled in. Checked again when it arrives.</summary>
    public bool IsRequired { get; init; }

    /// <inheritdoc />
    public override IEnumerable<string> InWords() => [];
}
