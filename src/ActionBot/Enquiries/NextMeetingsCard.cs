using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>When committees next meet, when the papers go out, until when answers are taken. Pure.</summary>
public static class NextMeetingsCard
{
    /// <summary>The card.</summary>
    /// <param name="ahead">The meetings, in order.</param>
    /// <param name="of">The committee; null: several.</param>
    public static Card For(IReadOnlyList<MeetingAhead> ahead, string? of)
    {
        var next = ahead.FirstOrDefault(one => one.Meeting.Status == MeetingStatus.Confirmed);
        if (next is null)
        {
            var none = $"{of ?? "These committees"}: no meeting lies ahead on the calendar";
            return new Card(none, [TextBlock.Title(none), new TextBlock("A clerk can add one: “the meetings of … are 19 January 2027, 9 March 2027 at 2pm”.")]);
        }

        var title = $"{of ?? next.Committee.Name} next meets on {Days.Full(next.Meeting.HeldOn)}{(next.Meeting.StartsAt is { } at ? $" at {Days.Clock(at)}" : "")}";
        return new Card(title, [
            TextBlock.Title(title),
            .. next.Meeting.Place is { } place ? [new TextBlock(place)] : Array.Empty<CardElement>(),
            new TextBlock($"The papers go out on {Days.Full(next.Publication)}; answers are taken until {next.Closes}."),
            .. ahead.Count > 1
                ? [TextBlock.Heading("Afterwards"), .. ahead.Where(one => one != next).Select(one => new TextBlock(Line(one, of is null)) { Spacing = Spacing.Small })]
                : Array.Empty<CardElement>(),
        ]);
    }

    private static string Line(MeetingAhead one, bool named) => string.Concat(
        Days.Full(one.Meeting.HeldOn),
        one.Meeting.StartsAt is { } at ? $" at {Days.Clock(at)}" : "",
        named ? $" · {one.Committee.Name}" : "",
        one.Meeting.Kind == MeetingKind.Extraordinary ? " · extraordinary" : one.Meeting.Kind == MeetingKind.Reconvened ? " · reconvened" : one.Meeting.Kind == MeetingKind.Annual ? " · annual meeting" : "",
        one.Meeting.Status == MeetingStatus.Cancelled ? " · cancelled" : "");
}
