using System.Security.Claims;
using System.Security.Principal;
using ActionBot.Teams;
using ActionBot.Teams.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ActionBot.FullStack;

/// <summary>What the SDK's adapter has authenticated becomes JSON once and goes through our own parser, so that one mapping serves both programs.</summary>
internal sealed class BringActivity(ReceiveActivity receive, TeamsSettings settings) : IBot
{
    private static readonly JsonSerializerSettings Protocol = new() { NullValueHandling = NullValueHandling.Ignore, ContractResolver = new DefaultContractResolver() };

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = ReadActivity.From(JsonConvert.SerializeObject(turnContext.Activity, Protocol));
        if (await receive.RunAsync(activity, settings.IsRegistered ? CallerOf(turnContext, activity) : null) is { } answer)
        {
            await turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = new JRaw(answer.Body.ToJsonString()) } },
                cancellationToken);
        }
    }

    // The SDK has held the service address and the endorsement against the activity. It also takes tokens that Entra made for the bot's own secret: those do not come from Teams.
    private static Caller? CallerOf(ITurnContext turn, IncomingActivity activity) =>
        turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity proven && proven.FindFirst("iss")?.Value == AuthenticateCaller.Issuer
            ? new Caller(activity.ServiceUrl.OriginalString, new HashSet<string> { turn.Activity.ChannelId })
            : null;
}
