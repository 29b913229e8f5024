using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What another committee passes on, as the clerk who may take it sees it. Pure.</summary>
internal static class ReferralCard
{
    /// <summary>The verb of its button.</summary>
    public const string Verb = nameof(AcceptReferral);

    /// <summary>Under this name the button carries what was referred.</summary>
    public const string Which = "referred";

    /// <summary>The offer.</summary>
    /// <param name="point">What is referred.</param>
    /// <param name="from">The committee that asked for it.</param>
    /// <param name="to">The committee that may take it.</param>
    /// <param name="next">The meeting it would be reported to; null: none is on the calendar.</param>
    public static Card Offer(ActionPoint point, string from, string to, DateOnly? next)
    {
        var title = $"{from} has referred {point.Reference} to {to}";
        return new Card(title, [
            TextBlock.Title(title),
            new Verbatim(point.Exempt ? "Exempt: ask its clerk." : Shortened.To(point.Text, 400)),
            new TextBlock(next is { } day
                ? $"Taken, it gets a number of {to}'s own, the same owner, and is reported to the meeting of {Days.Plain(day)}. {from} keeps it on its list until it is settled; its owner is asked once."
                : $"{to} has no meeting ahead: add one, then take it."),
            TextBlock.Remark($"Or in words: “take {point.Reference}”, “take {point.Reference} for the March meeting, for the Head of HR”; a recommendation to an executive: “take {point.Reference}, received 14 October”."),
        ])
        {
            Actions = next is null ? [] : [new ExecuteAction("Take it", Verb, new Dictionary<string, string> { [Which] = point.Id.ToString() })],
        };
    }
}
