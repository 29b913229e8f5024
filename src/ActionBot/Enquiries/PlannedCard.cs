using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Who will be written to, when, about what and why. Pure.</summary>
public static class PlannedCard
{
    private const int Most = 8;

    /// <summary>The card.</summary>
    /// <param name="planned">What lies ahead.</param>
    /// <param name="whom">"Sam Patel", "CS-26-27-014"; null: everybody.</param>
    /// <param name="rules">The council's clock.</param>
    public static Card For(Planned planned, string? whom, ChaseRules rules)
    {
        var span = planned.About.From is not null || planned.About.Until is not null ? $" {Between(planned.About.From, planned.About.Until)}" : "";
        if (planned.Messages.Count == 0)
        {
            var none = $"No message {(whom is null ? "is" : $"{(planned.About.Point is null ? "to" : "about")} {whom} is")} planned{(span.Length > 0 ? span : $" up to {Days.Plain(planned.Until)}")}";
            return new Card(none, [TextBlock.Title(none), .. Nobody(planned), .. planned.CannotAsk.Count > 0 ? Array.Empty<CardElement>() : [new TextBlock(WhyNone(planned))]]);
        }

        var first = planned.Messages[0];
        var title = whom is null
            ? $"{Count(planned.Messages.Count)} planned{span}"
            : planned.About.Point is null ? $"{first.Officer.Name} hears from me next on {Days.Full(first.OnDate)}{At(first, rules)}" : $"{whom}: next on {Days.Full(first.OnDate)}{At(first, rules)}, to {first.Officer.Name}";
        return new Card(planned.Messages.Any(message => message.Reminders.Any(one => one.Point.Exempt)) ? "What is planned" : title, [
            TextBlock.Title(title),
            Table.Of([("When", 2), ("To", 2), ("About", 4)], planned.Messages.Take(Most).Select(message => (IReadOnlyList<string>)
            [
                $"{Days.Brief(message.OnDate)}{At(message, rules)}",
                message.Reachable ? message.Officer.Name : $"{message.Officer.Name} (not in Teams yet: it cannot arrive)",
                Shortened.To(string.Join(' ', message.Reminders.GroupBy(one => one.Why, StringComparer.Ordinal).Select(same => $"{string.Join(", ", same.Select(one => one.Point.Reference))}. {same.Key}")), 300),
            ])),
            .. planned.Messages.Count > Most ? [TextBlock.Remark($"And {(planned.Messages.Count - Most).ToString(CultureInfo.InvariantCulture)} later ones.")] : Array.Empty<CardElement>(),
            .. Nobody(planned),
            TextBlock.Remark("Whoever answers before is left alone."),
        ]) { Wide = true };
    }

    /// <summary>"from 1 December 2026 to 31 December 2026", "up to …", "on …".</summary>
    public static string Between(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } one, { } other) when one == other => $"on {Days.Plain(one)}",
        ({ } one, { } other) => $"from {Days.Plain(one)} to {Days.Plain(other)}",
        ({ } one, null) => $"since {Days.Plain(one)}",
        (null, { } other) => $"up to {Days.Plain(other)}",
        _ => "",
    };

    private static IEnumerable<CardElement> Nobody(Planned planned)
    {
        foreach (var one in planned.CannotAsk.DistinctBy(one => one.Point.Id).Take(4))
        {
            yield return TextBlock.Toned(Tone.Warning, $"{one.Point.Reference}: nobody can be asked. {one.Why}");
        }
    }

    private static string WhyNone(Planned planned) => planned.About.Point switch
    {
        { IsOutstanding: false } over => $"{over.Reference} is {ActionPoints.StatusWords.Of(over.Status)}: nobody is asked about it any more.",
        { IsChased: false } waits => $"{waits.Reference} is {ActionPoints.StatusWords.Of(waits.Status)}, so nobody is asked.",
        _ => "Either everything has been answered, or nothing is due that far ahead. “What's outstanding?” shows where things stand.",
    };

    private static string At(PlannedMessage message, ChaseRules rules) => $" at {Days.Clock(TimeOnly.FromDateTime(rules.Local(message.NotBefore)))}";

    private static string Count(int messages) => messages == 1 ? "One message" : $"{messages.ToString(CultureInfo.InvariantCulture)} messages";
}
