using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Who has not answered, since when, and by when the papers close. For a clerk with the way to ask again. Pure.</summary>
public static class SilenceCard
{
    /// <summary>The verb that turns its pages.</summary>
    public const string Verb = "whoIsSilent";

    /// <summary>The verb that has an owner asked now.</summary>
    public const string ChaseVerb = "chaseNow";

    /// <summary>The verb that sends again what did not arrive.</summary>
    public const string AgainVerb = "sendAgain";

    /// <summary>Under this name the message to send again comes back.</summary>
    public const string Message = "message";

    /// <summary>Under this name a button says which committee.</summary>
    public const string Committee = "committee";

    private const int OnOnePage = 10;

    private const int MostNotReached = 6;

    /// <summary>The card.</summary>
    /// <param name="silence">Who has not answered.</param>
    /// <param name="isClerk">Its reader may have them asked again.</param>
    /// <param name="from">How many were seen already.</param>
    public static Card For(Silence silence, bool isClerk, int from = 0)
    {
        var name = silence.Committee.Name;
        if (silence.Silent.Count == 0)
        {
            // Whom no message reached has not been asked, and it would not be true to say that everybody has answered.
            var unreached = silence.SomeUnreached;
            return new Card(unreached ? "Some could not be asked" : "Everybody has answered", [
                TextBlock.Title(unreached ? $"{name}: nobody whom I reached owes an answer" : $"{name}: nobody owes an answer"),
                new TextBlock(unreached ? "Everybody who was reached has answered, or has not been asked yet. Some could not be reached, and have not been asked." : "Everybody who was asked has answered, or has not been asked yet."),
                .. Failed(silence, isClerk),
            ]) { Actions = [.. Again(silence, isClerk)] };
        }

        var page = silence.Silent.Skip(from).Take(OnOnePage).ToList();
        var people = silence.Silent.Select(one => one.Officer.Id).Distinct().Count();
        var (one, more) = silence.Silent.Any(owner => owner.Declined is not null) ? ("owes an answer", "owe an answer") : ("has not answered", "have not answered");
        var title = people == 1 ? $"{name}: one person {one}" : $"{name}: {people.ToString(CultureInfo.InvariantCulture)} people {more}";
        return new Card(silence.Silent.Any(one => one.Point.Exempt) ? "Who has not answered" : title, [
            TextBlock.Title(title),
            .. page.Count < silence.Silent.Count ? [TextBlock.Remark($"{from + 1} to {from + page.Count} of {silence.Silent.Count} actions, the longest asked first.")] : Array.Empty<CardElement>(),
            Table.Of([("Who", 2), ("Action", 4), ("Asked", 2)], page.Select(one => (IReadOnlyList<string>)
            [
                one.Whom,
                $"{one.Point.Reference} {Shortened.To(one.Point.Text, 120)}",
                $"{string.Join(", ", one.Asks.TakeLast(3).Select(asked => $"{asked.OnDate.ToString("d MMM", CultureInfo.GetCultureInfo("en-GB"))}{(asked.To.Id == one.Officer.Id ? "" : $" ({asked.Whom})")}"))}; papers {(one.PapersClosed ? "closed" : "not closed yet")}{(one.Declined is { } wish ? $"; {wish.InWords}" : "")}",
            ])),
            .. Failed(silence, isClerk),
            .. isClerk ? [new ChoiceInput(ListCard.Action, "Ask again about", "Choose an action first.", [.. page.Select(one => new Choice($"{one.Point.Reference}, {one.Officer.Name}", one.Point.Id.ToString()))]) { IsMultiSelect = true }] : Array.Empty<CardElement>(),
        ])
        {
            Wide = true,
            Actions =
            [
                .. isClerk ? [new ExecuteAction("Ask again now", ChaseVerb, new Dictionary<string, string> { [Committee] = silence.Committee.Id.ToString() })] : Array.Empty<CardAction>(),
                .. Again(silence, isClerk),
                .. isClerk && silence.Silent.Any(one => one.PapersClosed) ? [new ExecuteAction("Draft the letters", LettersCard.Verb, new Dictionary<string, string> { [LettersCard.Committee] = silence.Committee.Id.ToString() })] : Array.Empty<CardAction>(),
                .. from + page.Count < silence.Silent.Count ? [new ExecuteAction("Show more", Verb, Data(silence, from + page.Count)) { TurnsPage = true }] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static Dictionary<string, string> Data(Silence silence, int from) =>
        new() { [Committee] = silence.Committee.Id.ToString(), ["from"] = from.ToString(CultureInfo.InvariantCulture) };

    private static IEnumerable<CardAction> Again(Silence silence, bool isClerk) => isClerk && silence.NotReached.Count > 0
        ? [new ExecuteAction("Send again", AgainVerb, new Dictionary<string, string> { [Committee] = silence.Committee.Id.ToString() })]
        : [];

    private static IEnumerable<CardElement> Failed(Silence silence, bool isClerk)
    {
        if (silence.NotReached.Count == 0)
        {
            yield break;
        }

        yield return TextBlock.Toned(Tone.Warning, "Not reached: only you can see to these");
        foreach (var entry in silence.NotReached.Take(MostNotReached))
        {
            yield return new TextBlock($"{entry.Officer.Name}, {entry.Point.Reference}, {Days.Plain(entry.OnDate)}: {(entry.State == LedgerState.InDoubt ? "may have arrived" : "did not arrive")}{(entry.Reason is { } why ? $" ({Shortened.To(SendOutcome.InWords(why), 160)})" : "")}") { Spacing = Spacing.Small };
        }

        if (silence.NotReached.Count - MostNotReached is > 0 and var more)
        {
            yield return TextBlock.Remark($"And {more.ToString(CultureInfo.InvariantCulture)} more, which stand here once these are seen to.");
        }

        if (isClerk)
        {
            // Teams has no key by which it could tell a repeat from a first message.
            yield return new ChoiceInput(Message, "Send again to", "Choose a message first.", [.. silence.NotReached.Take(MostNotReached).DistinctBy(entry => entry.DigestId).Select(entry => new Choice(
                $"{entry.Officer.Name}, {entry.Point.Reference}, {Days.Plain(entry.OnDate)}{(entry.State == LedgerState.InDoubt ? " (may arrive twice)" : "")}", entry.DigestId.ToString()))]);
        }
    }
}
