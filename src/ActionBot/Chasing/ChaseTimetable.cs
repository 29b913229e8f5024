using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;

namespace ActionBot.Chasing;

/// <summary>Who gets what, when and why; and who cannot be asked.</summary>
/// <param name="Messages">In the order in which they leave.</param>
/// <param name="CannotAsk">What the clerk has to see to, in the order of the days.</param>
public sealed record ChaseTimetable(IReadOnlyList<PlannedMessage> Messages, IReadOnlyList<CannotAsk> CannotAsk);

/// <summary>One message to one officer on one day.</summary>
/// <param name="Officer">Whom it goes to.</param>
/// <param name="OnDate">The day, in council time.</param>
/// <param name="NotBefore">When it leaves, in UTC.</param>
/// <param name="Kind">See <see cref="DigestKind"/>.</param>
/// <param name="Reminders">What is in it, the most urgent first.</param>
/// <param name="Reachable">Teams can be asked to reach this officer; else the clerk is told.</param>
public sealed record PlannedMessage(Person Officer, DateOnly OnDate, DateTimeOffset NotBefore, string Kind, IReadOnlyList<PlannedReminder> Reminders, bool Reachable);

/// <summary>One action point in a planned message.</summary>
/// <param name="Point">What it is about.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Meeting">The meeting whose papers it goes into.</param>
/// <param name="Step">See <see cref="ReminderStep"/>.</param>
/// <param name="CutOff">When those papers close, in UTC.</param>
/// <param name="Why">Why on that day, and why this officer where that is out of the ordinary.</param>
public sealed record PlannedReminder(ActionPoint Point, Committee Committee, Meeting Meeting, string Step, DateTimeOffset CutOff, string Why);

/// <summary>An action point that should be asked for, and nobody can be.</summary>
/// <param name="Point">Which.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Meeting">The meeting whose papers it goes into; null where the calendar knows none.</param>
/// <param name="OnDate">The day on which somebody should be asked, in council time.</param>
/// <param name="Why">Vacant, outside the council, away without cover, no meeting.</param>
public sealed record CannotAsk(ActionPoint Point, Committee Committee, Meeting? Meeting, DateOnly OnDate, string Why);
