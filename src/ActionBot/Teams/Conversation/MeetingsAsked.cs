using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>When a committee meets next, or all of somebody's committees.</summary>
public sealed partial class MeetingsAsked(Database database, NextMeetings meetings, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ListMeetings];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await MeetingsAsync(one, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Has November moved?" asks after that meeting, and not what has changed in all of November.
        if (said.Text.Length > 100 || said.Who.Person is null || HasMoved().Match(said.Text) is not { Success: true } asked)
        {
            return false;
        }

        if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is not { } committee)
        {
            return true;
        }

        var which = asked.Groups["which"].Value;
        var (meeting, moves) = await database.ReadAsync(async session =>
        {
            var calendar = await MeetingTable.OfAsync(session, committee.Id);
            var found = MeetingNamed.Find(which, [.. calendar.Where(one => one.HeldOn >= said.Today)], said.Today) is [var ahead, ..] ? ahead : MeetingNamed.Find(which, calendar, said.Today) is [.., var last] ? last : null;
            IReadOnlyList<TrailLine> lines = found is null ? [] : [.. (await Trail.OfAsync(session, found.Id)).Where(line => line.What.StartsWith("moved", StringComparison.Ordinal) || line.What.StartsWith("cancelled", StringComparison.Ordinal) || line.What.StartsWith("undone", StringComparison.Ordinal))];
            return (found, lines);
        });
        await said.Turn.SayAsync(meeting is null
            ? $"{committee.Name} has no meeting that “{which}” names. “When do we meet?” shows its meetings."
            : $"{(moves.Count == 0 ? "No" : meeting.Status == MeetingStatus.Cancelled ? "It is cancelled" : "Yes, its date was changed")}: {committee.Name} {(meeting.Status == MeetingStatus.Cancelled ? "does not meet" : meeting.HeldOn < said.Today ? "met" : "meets")} on {Days.Plain(meeting.HeldOn)}{(meeting.StartsAt is { } at ? $" at {Days.Clock(at)}" : "")}.{string.Concat(moves.Select(line => $" {char.ToUpperInvariant(line.What[0])}{line.What[1..]}{(line.ByName is { Length: > 0 } by ? $", by {by}" : "")}."))}", cancellation);
        return true;
    }

    // "has the November meeting moved?", "is January still on?", "was the next meeting put back?"; not "has 14 moved?".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|hi|hello)\b\W*)*(?:has|have|is|was|did|will)\s+(?:the\s+|our\s+)?(?<which>(?:january|february|march|april|may|june|july|august|september|october|november|december|next|annual)(?:\s+(?:meeting|one|20[0-9]{2}))*|meeting\s+(?:of|in|on)\s+[\p{L}\d ]{3,24}?|[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9})(?:\s+of\s+[^?]{2,60}?)?\s+(?:been\s+|be\s+)?(?:moved?|changed?|postponed|cancelled|rescheduled|put\s+(?:back|off)|brought\s+forward|still\s+(?:on|going\s+ahead|happening|as\s+planned)|shifted)(?:\s+(?:at\s+all|yet|then|again|now))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasMoved();

    private async Task MeetingsAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var own = all.Where(committee => said.Who.MayClerk(committee.Id) || said.Who.SitsOn.Contains(committee.Id)).ToList();
        if (said.Slots.Committee is null && Bearings.Meant(said, all, toClerk: false) is null && own.Count > 1)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync(own, said.Who, most: 2), null), cancellation);
        }
        else if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync([committee], said.Who), committee.Name), cancellation);
        }
    }
}
