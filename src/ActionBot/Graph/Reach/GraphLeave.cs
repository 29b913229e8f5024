using System.Globalization;
using ActionBot.Officers;
using Microsoft.Graph.Users.Item.GetMailTips;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Reach;

/// <summary>Automatic replies by mail tips: many addresses in a request, and no mail is read.</summary>
internal sealed class GraphLeave(GraphDoor door) : ILeave
{
    private const int AddressesAtOnce = 50;

    /// <inheritdoc />
    public async Task<LeaveAnswer> OfAsync(IReadOnlyCollection<string> mails, CancellationToken cancellation)
    {
        var known = new Dictionary<string, AutomaticReply?>(StringComparer.OrdinalIgnoreCase);
        string? failure = null;
        foreach (var some in mails.Chunk(AddressesAtOnce))
        {
            var answer = await door.AskAsync(
                (graph, limit) => graph.Users[door.Settings.Mailbox].GetMailTips.PostAsGetMailTipsPostResponseAsync(
                    new GetMailTipsPostRequestBody { EmailAddresses = [.. some], MailTipsOptions = Models.MailTipsType.AutomaticReplies }, cancellationToken: limit),
                cancellation);
            if (answer.Trouble is { } trouble)
            {
                failure = trouble.Why;
                continue;
            }

            foreach (var tips in answer.Value?.Value ?? [])
            {
                if (tips.EmailAddress?.Address is { } address)
                {
                    known[address] = Read(tips.AutomaticReplies);
                }
            }
        }

        return new LeaveAnswer(known, failure);
    }

    // A tip without words says that none are on; so does one with an error, for an address outside or a mailbox that has none.
    private static AutomaticReply? Read(Models.AutomaticRepliesMailTips? replies) =>
        string.IsNullOrWhiteSpace(replies?.Message) ? null : new AutomaticReply(Moment(replies.ScheduledEndTime));

    private static DateTimeOffset? Moment(Models.DateTimeTimeZone? time)
    {
        if (!DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year < 2000)
        {
            return null;
        }

        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(time?.TimeZone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
