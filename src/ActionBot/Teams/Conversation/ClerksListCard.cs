using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk has to see to, and what can be decided about each thing. Pure.</summary>
internal static class ClerksListCard
{
    /// <summary>The verb that shows the list, or one thing on it.</summary>
    public const string Verb = "clerksList";

    /// <summary>The verb that takes a calendar over or leaves it.</summary>
    public const string Follow = nameof(FollowMeetingSource);

    /// <summary>Under this name a button carries the entry.</summary>
    public const string Entry = "entry";

    /// <summary>Under this name it carries the committee.</summary>
    public const string Committee = "committee";

    /// <summary>Under this name it carries the answer.</summary>
    public const string Answer = "answer";

    private const int MostEntries = 12;
    private const int LongestWords = 900;

    /// <summary>The list.</summary>
    /// <param name="entries">What is open and hers to see to.</param>
    /// <param name="isConnected">Microsoft 365 is asked; without it the list fills from nothing but what fails.</param>
    /// <param name="decisions">What waits for her decision; shown first.</param>
    public static Card For(IReadOnlyList<ClerkListEntry> entries, bool isConnected, IReadOnlyList<Waits>? decisions = null)
    {
        decisions ??= [];
        if (entries.Count + decisions.Count == 0)
        {
            return Card.Saying($"Nothing needs you at the moment. Whoever cannot be reached or asked comes here{(isConnected ? ", and whoever leaves and whatever moves in Outlook" : "")}.");
        }

        var count = entries.Count + decisions.Count;
        var title = count == 1 ? "This needs you" : $"{count.ToString(CultureInfo.InvariantCulture)} things need you";
        var longest = entries.Count > 4 ? 300 : LongestWords;
        return new Card(title, [
            TextBlock.Title(title),
            .. decisions.Take(MostEntries).Select((one, at) => new TextBlock(one.Words) { Separator = at > 0 }),
            .. decisions.Count > MostEntries ? [TextBlock.Remark($"… and {(decisions.Count - MostEntries).ToString(CultureInfo.InvariantCulture)} more to decide")] : Array.Empty<CardElement>(),
            .. entries.Take(MostEntries).SelectMany((entry, at) => Lines(entry, at + 1, entry.IsDoubted ? LongestWords : longest)),
            .. entries.Count > MostEntries ? [TextBlock.Remark($"… and {(entries.Count - MostEntries).ToString(CultureInfo.InvariantCulture)} more")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. ((IEnumerable<CardAction>)[.. entries.Take(CardLimits.Actions).Select((entry, at) => (Entry: entry, Number: at + 1)).Where(one => CanDecide(one.Entry)).Select(one => one.Entry is { IsOfSilence: true, CommitteeId: { } committee }
                ? new ExecuteAction(entries.Count == 1 ? "Draft the letters" : $"Draft the letters of {one.Number.ToString(CultureInfo.InvariantCulture)}", LettersCard.Verb, new Dictionary<string, string> { [LettersCard.Committee] = committee.ToString() })
                : new ExecuteAction(Title(one.Entry, entries.Count == 1 ? null : one.Number), Verb, new Dictionary<string, string> { [Entry] = one.Entry.Id.ToString() })), .. decisions.Select(one => one.Button).OfType<CardAction>()]).Take(CardLimits.Actions)],
        };
    }

    /// <summary>What a calendar elsewhere would change, to take over or to leave.</summary>
    /// <param name="committee">The committee's id.</param>
    /// <param name="preview">What differs, with everything that follows.</param>
    /// <param name="notRead">What could not be read.</param>
    public static Card Differs(Guid committee, CalendarPreview preview, IReadOnlyList<string> notRead)
    {
        var title = $"Take over the calendar of {Shortened.To(preview.Committee.Name, 120)}?";
        return new Card(title, [
            TextBlock.Title(title),
            .. CalendarPreviewText.Of(preview).Skip(1).Take(30).Select(line => new TextBlock(line.Trim()) { Spacing = Spacing.Small }),
            .. notRead.Take(4).Select(sentence => TextBlock.Toned(Tone.Warning, sentence)),
            TextBlock.Remark("Nothing has changed yet. Press a button, or write “yes” or “no”."),
        ])
        {
            Actions = [Button("Yes, take it over", committee, "yes"), Button("Leave it as it is", committee, "no")],
        };
    }

    /// <summary>Whether there is something to decide by a button, and not in the words of the entry alone.</summary>
    public static bool CanDecide(ClerkListEntry entry) => entry.IsCalendar || entry.IsDoubted || entry.PostLeft is not null || entry.Failed is not null || entry is { IsOfSilence: true, CommitteeId: not null };

    private static string Title(ClerkListEntry entry, int? number) => entry.IsDoubted ? "Yes, they have left" : (entry.Failed, number) switch
    {
        (not null, null) => "Send again",
        (not null, { } at) => $"Send {at.ToString(CultureInfo.InvariantCulture)} again",
        (_, null) => "Decide it",
        (_, { } at) => $"Decide {at.ToString(CultureInfo.InvariantCulture)}",
    };

    private static IEnumerable<CardElement> Lines(ClerkListEntry entry, int number, int longest)
    {
        var lines = Shortened.To(entry.Words, longest).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        yield return new TextBlock($"{number.ToString(CultureInfo.InvariantCulture)}. {lines[0]}") { Separator = number > 1 };
        foreach (var line in lines.Skip(1))
        {
            yield return new TextBlock(line) { Spacing = Spacing.Small };
        }
    }

    private static ExecuteAction Button(string title, Guid committee, string answer) => new(title, Follow, new Dictionary<string, string> { [Committee] = committee.ToString(), [Answer] = answer });
}
