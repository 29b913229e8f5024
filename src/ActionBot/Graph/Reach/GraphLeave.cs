using System.Globalization;
using ActionBot.Officers;
using Microsoft.Graph.Users.Item.GetMailTips;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Reach;

/// <summary>Automatic replies by mail tips: many addresses in a request, and no mail is read.</summary>
internal sealed class GraphLeave(GraphDoor door, TimeProvider time) : ILeave
{
    private const int AddressesAtOnce = 50;

    private static readonly string[] NoMailbox = ["Recipient", "NonExistentMailbox", "NotFound", "MailboxNotEnabled"];

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
                if (tips.Error is { Code: var code } && !HasNoMailbox(code))
                {
                    failure = $"Exchange answers {(code is { Length: > 0 } ? code : "with an error")} for some mailboxes.";
                }
                else if (tips.EmailAddress?.Address is { } address)
                {
                    known[address] = Read(tips.AutomaticReplies, time.GetUtcNow());
                }
            }
        }

        return new LeaveAnswer(known, failure);
    }

    // An address outside, or of nobody, has no automatic replies that could be seen, tomorrow no more than today. Every other error is a bad moment.
    private static bool HasNoMailbox(string? code) => code is not null && NoMailbox.Any(word => code.Contains(word, StringComparison.OrdinalIgnoreCase));

    // A tip without words says that none are on; what begins later has not begun.
    private static AutomaticReply? Read(Models.AutomaticRepliesMailTips? replies, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(replies?.Message) || Moment(replies.ScheduledStartTime) > now ? null : new AutomaticReply(Moment(replies.ScheduledEndTime));

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
