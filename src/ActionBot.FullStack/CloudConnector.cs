using System.Globalization;
using ActionBot.Teams;
using ActionBot.Teams.Connector;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace ActionBot.FullStack;

/// <summary>The way out through the SDK's adapter. Each call is one request and its answer means what it means for our own connector: the sending table is the same.</summary>
internal sealed class CloudConnector(CloudAdapter adapter, TeamsSettings settings, TimeProvider time) : IConnector
{
    private const string Channel = "msteams";
    private const int MembersAPage = 500;

    public Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingMessage message, string? replyTo, CancellationToken cancellation) => AskAsync(to, async (conversations, stop) =>
        (replyTo is null
            ? await conversations.SendToConversationAsync(to.ConversationId, Activity(to, message), stop)
            : await conversations.ReplyToActivityAsync(to.ConversationId, replyTo, Activity(to, message, replyTo), stop))?.Id, cancellation);

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingMessage message, CancellationToken cancellation) => AskAsync(to, async (conversations, stop) =>
        (await conversations.UpdateActivityAsync(to.ConversationId, activityId, Activity(to, message), stop))?.Id, cancellation);

    public Task<ConnectorAnswer> TypingAsync(ConversationAddress to, CancellationToken cancellation) => AskAsync(to, async (conversations, stop) =>
        (await conversations.SendToConversationAsync(to.ConversationId, new Activity(ActivityTypes.Typing) { From = BotOf(to), Conversation = ConversationOf(to) }, stop))?.Id, cancellation);

    public Task<ConnectorAnswer> CreateConversationAsync(Uri serviceUrl, string? tenantId, string memberId, CancellationToken cancellation) => AnswerAsync(async () =>
    {
        var wanted = new ConversationParameters
        {
            IsGroup = false,
            Bot = settings.IsRegistered ? new ChannelAccount("28:" + settings.AppId) : null,
            Members = [new ChannelAccount(memberId)],
            TenantId = tenantId,
            ChannelData = tenantId is null ? null : new JObject { ["tenant"] = new JObject { ["id"] = tenantId } },
        };
        string? made = null;
        await adapter.CreateConversationAsync(settings.AppId, Channel, serviceUrl.OriginalString, audience: null, wanted, (turn, _) =>
        {
            made = turn.Activity.Conversation.Id;
            return Task.CompletedTask;
        }, cancellation);
        return made;
    });

    public async Task<IReadOnlyList<RosterMember>?> MembersAsync(ConversationAddress of, CancellationToken cancellation)
    {
        var members = new List<RosterMember>();
        var answer = await AskAsync(of, async (conversations, stop) =>
        {
            string? next = null;
            do
            {
                var page = await conversations.GetConversationPagedMembersAsync(of.ConversationId, MembersAPage, next, stop);
                members.AddRange((page?.Members ?? []).Select(Read));
                next = page?.ContinuationToken is { Length: > 0 } more && more != next ? more : null;
            }
            while (next is not null);
            return null;
        }, cancellation);
        return answer is ConnectorAnswer.Accepted ? members : null;
    }

    private Task<ConnectorAnswer> AskAsync(ConversationAddress to, Func<IConversations, CancellationToken, Task<string?>> ask, CancellationToken cancellation) => AnswerAsync(async () =>
    {
        var place = new ConversationReference { ChannelId = Channel, ServiceUrl = to.ServiceUrl.OriginalString, Bot = BotOf(to), Conversation = ConversationOf(to) };
        string? made = null;
        await adapter.ContinueConversationAsync(settings.AppId, place, async (turn, stop) => made = await ask(turn.TurnState.Get<IConnectorClient>().Conversations, stop), cancellation);
        return made;
    });

    private async Task<ConnectorAnswer> AnswerAsync(Func<Task<string?>> ask)
    {
        var departure = WatchDeparture.Next();
        try
        {
            return new ConnectorAnswer.Accepted(await ask() ?? "");
        }
        catch (ErrorResponseException refused)
        {
            return Refusal(refused);
        }
        catch (SerializationException)
        {
            // It was accepted; what the channel said besides cannot be read.
            return new ConnectorAnswer.Accepted("");
        }
#pragma warning disable CA1031 // The SDK's credentials and transport throw many things; what counts is whether the message had begun to leave.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            // The exception's own words may name addresses with people in them; its kind is enough.
            return departure.HasBegun
                ? new ConnectorAnswer.Broken($"The connection was lost after the message began to leave ({broken.GetType().Name}).")
                : new ConnectorAnswer.NeverSent($"Teams could not be reached ({broken.GetType().Name}).");
        }
    }

    private ConnectorAnswer.Refused Refusal(ErrorResponseException refused)
    {
        var code = refused.Body?.Error?.Code ?? (refused.Response.Content?.Contains("MessageWritesBlocked", StringComparison.Ordinal) == true ? "MessageWritesBlocked" : null);
        var wait = refused.Response.Headers.TryGetValue("Retry-After", out var values) ? values.FirstOrDefault() : null;
        TimeSpan? after = int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(wait, CultureInfo.InvariantCulture, out var moment) ? TimeSpan.FromTicks(Math.Max(0, (moment - time.GetUtcNow()).Ticks))
            : null;
        return new ConnectorAnswer.Refused((int)refused.Response.StatusCode, code, after);
    }

    private static Activity Activity(ConversationAddress to, OutgoingMessage message, string? replyTo = null) => new(ActivityTypes.Message)
    {
        From = BotOf(to),
        Conversation = ConversationOf(to),
        ReplyToId = replyTo,
        Text = message.Text,
        TextFormat = message.Text is null ? null : TextFormatTypes.Plain,
        Summary = message.Summary,
        Attachments = [.. message.Attachments.Select(attached => new Attachment
        {
            ContentType = attached.ContentType,
            Name = attached.Name,
            ContentUrl = attached.ContentUrl?.OriginalString,
            Content = attached.Content is null ? null : new JRaw(attached.Content.ToString()),
        })],
    };

    private static ChannelAccount? BotOf(ConversationAddress to) => to.BotId is null ? null : new ChannelAccount(to.BotId);

    private static ConversationAccount ConversationOf(ConversationAddress to) => new(id: to.ConversationId);

    private static RosterMember Read(ChannelAccount account) => new(
        account.Id ?? "",
        account.Name ?? "",
        account.AadObjectId ?? (string?)account.Properties["objectId"],
        (string?)account.Properties["userPrincipalName"],
        (string?)account.Properties["email"],
        (string?)account.Properties["userRole"] is "guest" or "anonymous");
}
