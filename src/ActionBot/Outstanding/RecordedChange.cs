using ActionBot.ActionPoints;

namespace ActionBot.Outstanding;

/// <summary>One change of an action point, as the history kept it.</summary>
/// <param name="HappenedAt">When, in UTC.</param>
/// <param name="AnsweredAt">When the answer came that made the change, or that the change takes back; null: no officer's answer, the clerk's own deed.</param>
/// <param name="Before">The state before.</param>
/// <param name="After">The state it made.</param>
public sealed record RecordedChange(DateTimeOffset HappenedAt, DateTimeOffset? AnsweredAt, ActionPoint Before, ActionPoint After);
