using System.Globalization;
using ActionBot.Storage;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>One answer to the question which leave is meant, as a button and an open question carry it. Pure.</summary>
/// <param name="Leave">The leave it is about; null: a new one.</param>
/// <param name="From">Its first day; null: it is taken out.</param>
/// <param name="Until">Its last day.</param>
/// <param name="InPlaceOf">Other leaves that it stands in place of.</param>
internal sealed record LeaveChoice(Guid? Leave, DateOnly? From, DateOnly? Until, IReadOnlyList<Guid> InPlaceOf)
{
    /// <summary>The choice in words that a button carries.</summary>
    public string Written => string.Join('|', Leave?.ToString() ?? "", Day(From), Day(Until), string.Join(',', InPlaceOf));

    /// <summary>A choice as it was written; null: it is none.</summary>
    public static LeaveChoice? Of(string? written) => written?.Split('|') is [var leave, var from, var until, var others]
        ? new LeaveChoice(Guid.TryParse(leave, out var id) ? id : null, Day(from), Day(until), [.. others.Split(',').Select(one => Guid.TryParse(one, out var other) ? other : (Guid?)null).OfType<Guid>()])
        : null;

    /// <summary>A choice as it was weighed.</summary>
    public static LeaveChoice Of(WhichLeave.Choice choice) => new(choice.Leave?.Id, choice.Right?.From, choice.Right?.Until, choice.Right?.InPlaceOf ?? []);

    /// <summary>What the button says.</summary>
    public static string Title(WhichLeave.Choice choice) => choice switch
    {
        { Right: null, Leave: { } leave } => $"Take out {Span(leave.FromDate, leave.UntilDate)}",
        { Right: { } right, Leave: null } => $"Also away {Span(right.From, right.Until)}",
        { Right: { } right, Leave: { } leave } => right.From <= leave.FromDate && right.Until >= leave.UntilDate ? $"Away {Span(right.From, right.Until)} in all" : $"Away {Span(right.From, right.Until)}, not {Span(leave.FromDate, leave.UntilDate)}",
        _ => "Leave it as it is",
    };

    /// <summary>"4 to 8 January", "4 January".</summary>
    public static string Span(DateOnly from, DateOnly until) => from == until ? Short(from) : from.Month == until.Month && from.Year == until.Year ? $"{from.Day.ToString(CultureInfo.InvariantCulture)} to {Short(until)}" : $"{Short(from)} to {Short(until)}";

    private static string Short(DateOnly day) => Days.Plain(day) is var plain && plain.LastIndexOf(' ') is > 0 and var year ? plain[..year] : plain;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
