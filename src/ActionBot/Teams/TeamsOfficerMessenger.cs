using ActionBot.Chasing;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>
/// Writes to officers in Teams, unasked. Each call is one attempt; a second request follows only where the first is known to have delivered
/// nothing: to a conversation that is gone, or at a host that is not in charge. The caller has kept the pace for the first, this keeps it for the rest.
/// </summary>
public sealed class TeamsOfficerMessenger(Database database, IConnector connector, TeamsSettings settings, TimeProvider time, SendingPace pace, IPersonalApp? app = null) : IOfficerMessenger
{
    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        if (message.To.AadObjectId is not { Length: > 0 } entraId)
        {
            return new SendOutcome.Undeliverable($"{message.To.Name} {SendOutcome.Undeliverable.NotMatched}. One word from {message.To.Name} to ActionBot there is enough, or the sign-in name on the register.");
        }

        var known = await database.ReadAsync(session => ConversationTable.PersonalAsync(session, entraId));
        if (known is { State: not ConversationState.Open })
        {
            return new SendOutcome.Undeliverable(known.Reason ?? $"{message.To.Name} cannot be written to in Teams.");
        }

        if (known is not null)
        {
            var answer = await PostAsync(known, message, cancellation);
            if (answer is not ConnectorAnswer.Refused { Status: 404 })
            {
                return await ConcludeAsync(known, answer, message.To.Name);
            }

            await database.WriteAsync(session => ConversationTable.MarkAsync(session, known.ConversationId, ConversationState.Forgotten, "Teams does not know it any more."));
        }

        if (known is not null && !await TokenAsync(cancellation))
        {
            return StillWaiting;
        }

        var (opened, outcome) = await OpenAsync(entraId, known, message.To.Name, cancellation);
        if (opened is null)
        {
            return outcome!;
        }

        return !await TokenAsync(cancellation) ? StillWaiting : await ConcludeAsync(opened, await PostAsync(opened, message, cancellation), message.To.Name);
    }

    private static SendOutcome.NotYet StillWaiting => new(null, "Its turn within what Teams allows did not come in time, and nothing had left.");

    // Waiting counts against the time an attempt may take. When that runs out here nothing has been delivered, and nobody need doubt it.
    private async Task<bool> TokenAsync(CancellationToken cancellation)
    {
        try
        {
            await pace.TakeAsync(cancellation);
            return !cancellation.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<ConnectorAnswer> PostAsync(KnownConversation to, OfficerMessage message, CancellationToken cancellation)
    {
        var outgoing = message.Card is null ? OutgoingMessage.Saying(message.Text, message.Summary) : OutgoingMessage.Showing(message.Card, message.Summary);
        var answer = await connector.SendAsync(to.Address, outgoing, replyTo: null, cancellation);
        if (answer is not ConnectorAnswer.Refused { Status: 403, Code: "InvalidBotApiHost" })
        {
            return answer;
        }

        if (!await TokenAsync(cancellation))
        {
            return new ConnectorAnswer.NeverSent(StillWaiting.Reason);
        }

        var moved = to with { ServiceUrl = ServiceHosts.Other(to.Address.ServiceUrl).OriginalString };
        var there = await connector.SendAsync(moved.Address, outgoing, replyTo: null, cancellation);
        if (there is ConnectorAnswer.Accepted)
        {
            await database.WriteAsync(session => ConversationTable.WriteAsync(session, moved, time.GetUtcNow()));
        }

        return there;
    }

    private async Task<SendOutcome> ConcludeAsync(KnownConversation conversation, ConnectorAnswer answer, string name)
    {
        var outcome = SendingTable.Outcome(answer, conversation.ConversationId, name);
        if (outcome is SendOutcome.Undeliverable { Reason: var reason } && SendingTable.StateAfter(answer) is { } state)
        {
            await database.WriteAsync(session => ConversationTable.MarkAsync(session, conversation.ConversationId, state, reason));
        }

        return outcome;
    }

    private async Task<(KnownConversation? Opened, SendOutcome? Outcome)> OpenAsync(string entraId, KnownConversation? forgotten, string name, CancellationToken cancellation)
    {
        var nearest = forgotten ?? await database.ReadAsync(ConversationTable.LatestAsync);
        if ((nearest?.Address.ServiceUrl ?? (settings.IsRegistered ? ServiceHosts.Public : null)) is not { } service)
        {
            return (null, new SendOutcome.Undeliverable($"Nobody has written to ActionBot in Teams yet, so it cannot reach {name} there."));
        }

        // Whoever removed the app is not given it again; it is for those who never had it.
        if (forgotten is null && app is not null && await app.InstallAsync(entraId, name, cancellation) is { } notThere)
        {
            return (null, notThere);
        }

        var tenant = nearest?.TenantId ?? settings.TenantId;
        // The channel's own id is certain to be understood where it is known; the Entra id is what there is for somebody who never wrote.
        var answer = await connector.CreateConversationAsync(service, tenant, forgotten?.UserId ?? entraId, cancellation);
        if (answer is not ConnectorAnswer.Accepted { Id: { Length: > 0 } id })
        {
            return (null, answer is ConnectorAnswer.Accepted ? new SendOutcome.Undeliverable($"Teams opened a conversation with {name} and did not say which.") : SendingTable.OutcomeOfOpening(answer, name));
        }

        var now = time.GetUtcNow();
        var opened = new KnownConversation
        {
            Id = Guid.CreateVersion7(now), ConversationId = id, Kind = ConversationKind.Personal, AadObjectId = entraId, UserId = forgotten?.UserId,
            ServiceUrl = service.OriginalString, TenantId = tenant, BotId = settings.IsRegistered ? "28:" + settings.AppId : nearest?.BotId,
        };
        await database.WriteAsync(session => ConversationTable.WriteAsync(session, opened, now));
        return (opened, null);
    }
}
