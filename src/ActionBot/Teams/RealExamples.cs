namespace ActionBot.Teams;

/// <summary>What is on the register and may stand in examples, so that nobody reads of a committee that is not there.</summary>
/// <param name="Committee">A committee, the reader's own first.</param>
/// <param name="Code">Its code.</param>
/// <param name="Post">A post of the council; null: none yet.</param>
/// <param name="Month">The month of its next meeting; null: none on the calendar.</param>
/// <param name="Held">The day of its last meeting in words; null: none was held.</param>
/// <param name="Number">The number of an action of its that is open to the reader; null: none.</param>
public sealed record RealExamples(string Committee, string Code, string? Post, string? Month, string? Held, int? Number)
{
    /// <summary>An example with what is real in the place of what is made up.</summary>
    public string In(string example)
    {
        var words = example.Replace("Children's Scrutiny", Committee, StringComparison.Ordinal);
        words = Post is null ? words : words.Replace("Head of Parks", Post, StringComparison.Ordinal).Replace("to inspect the oak", "to report on the review", StringComparison.Ordinal);
        words = Month is null ? words : words.Replace("the March meeting", $"the {Month} meeting", StringComparison.Ordinal).Replace("paper for January", $"paper for {Month}", StringComparison.Ordinal).Replace("till March", $"till {Month}", StringComparison.Ordinal);
        words = Held is null ? words : words.Replace("17 September 2019", Held, StringComparison.Ordinal);
        return Number is { } number ? words.Replace("has 14 been", $"has {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} been", StringComparison.Ordinal) : words;
    }
}
