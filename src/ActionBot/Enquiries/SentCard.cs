using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What was written to whom, when, and what became of it. Pure.</summary>
public static class SentCard
{
    private const int Most = 8;

    /// <summary>The card.</summary>
    /// <param name="sent">What was written.</param>
    /// <param name="whom">"to Sam Patel", "about CS-26-27-014"; null: to anybody.</param>
    /// <param name="rules">The council's clock.</param>
    public static Card For(Sent sent, string? whom, ChaseRules rules)
    {
        var span = PlannedCard.Between(sent.About.From, sent.About.Until) is { Length: > 0 } days ? $" {days}" : "";
        if (sent.Messages.Count == 0)
        {
            var none = $"I have written nothing {whom ?? "to anybody"}{span} yet";
            return new Card(none, [TextBlock.Title(none), new TextBlock("“When will … be chased next?” says what is planned.")]);
        }

        var title = $"What I wrote {whom ?? "to officers"}{span}: {(sent.Messages.Count == 1 ? "one message" : $"{sent.Messages.Count.ToString(CultureInfo.InvariantCulture)} messages")}";
        return new Card(sent.Messages.Any(message => message.Any(one => one.Point.Exempt)) ? "What was sent" : title, [
            TextBlock.Title(title),
            Table.Of([("When", 2), ("To", 2), ("About", 3), ("What became of it", 3)], sent.Messages.Take(Most).Select(message => (IReadOnlyList<string>)
            [
                message[0].SentAt is { } at ? $"{Days.Brief(rules.Day(at))} at {Days.Clock(TimeOnly.FromDateTime(rules.Local(at)))}" : Days.Brief(message[0].OnDate),
                message[0].Officer.Name,
                Shortened.To(string.Join("; ", message.GroupBy(one => Step(one.Step), StringComparer.Ordinal).Select(same => $"{same.Key} {string.Join(", ", same.Select(one => one.Point.Reference))}")), 200),
                Shortened.To(string.Join(' ', message.Select(one => What(one, rules)).Distinct()), 200),
            ])),
            .. sent.Messages.Count > Most ? [TextBlock.Remark($"These are the newest; {(sent.Messages.Count - Most).ToString(CultureInfo.InvariantCulture)} earlier ones stand on the page /chasing.")] : Array.Empty<CardElement>(),
        ]) { Wide = true };
    }

    private static string Step(string step) => step switch
    {
        ReminderStep.Told => "told of",
        ReminderStep.Ask => "asked about",
        ReminderStep.Remind => "reminded of",
        ReminderStep.Warn => "warned about",
        ReminderStep.Handover => "handed over",
        ReminderStep.Notice => "told that a meeting moved:",
        _ => "asked by hand about",
    };

    private static string What(LedgerEntry entry, ChaseRules rules) => entry.State switch
    {
        LedgerState.Answered => $"Answered on {Days.Plain(rules.Day(entry.Answer!.ReceivedAt))}.",
        LedgerState.Delivered => entry.Reason is { } note ? note : ReminderStep.Asks(entry.Step) ? "Arrived; no answer yet." : "Arrived.",
        LedgerState.Failed => $"Did not arrive{(entry.Reason is { } why ? $": {Shortened.To(SendOutcome.InWords(why).TrimEnd('.'), 100)}" : "")}.",
        LedgerState.InDoubt => "May have arrived.",
        LedgerState.Withdrawn => "Taken out before it left.",
        _ => "Waits to leave.",
    };
}
