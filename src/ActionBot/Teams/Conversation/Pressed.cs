using System.Globalization;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>A pressed button with what it carried and what was filled in beside it.</summary>
/// <param name="Turn">The turn: who pressed it, where, and the ways to answer.</param>
/// <param name="Verb">The button's verb.</param>
/// <param name="Data">What it carried. Anybody can send anything: nothing in it permits anything.</param>
/// <param name="Today">The day in council time.</param>
public sealed record Pressed(Turn Turn, string Verb, IReadOnlyDictionary<string, string> Data, DateOnly Today)
{
    /// <summary>Who pressed it.</summary>
    public Standing Who => Turn.Who;

    /// <summary>Words of that name; null: none, or blank.</summary>
    public string? Words(string name) => Data.TryGetValue(name, out var words) && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;

    /// <summary>An id of that name.</summary>
    public Guid? Id(string name) => Guid.TryParse(Words(name), out var id) ? id : null;

    /// <summary>A figure of that name.</summary>
    public int? Figure(string name) => int.TryParse(Words(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    /// <summary>A day of that name, as a date input gives it.</summary>
    public DateOnly? Day(string name) => DateOnly.TryParseExact(Words(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
