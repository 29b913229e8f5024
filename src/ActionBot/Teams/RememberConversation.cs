using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>What an activity teaches about its conversation: the service address may have moved, a blocked one has opened again. Pure.</summary>
public static class RememberConversation
{
    /// <summary>The conversation as it is known after the activity; equal to what was known where nothing is new.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="known">What was known; null: nothing.</param>
    /// <param name="newId">The id for a conversation heard of for the first time.</param>
    public static KnownConversation After(IncomingActivity activity, KnownConversation? known, Guid newId)
    {
        var removed = activity.Content is ActivityContent.Installation { Added: false } or ActivityContent.Roster { BotRemoved: true };
        var personal = activity.Kind == ConversationKind.Personal;
        return (known ?? new KnownConversation
        {
            Id = newId, ConversationId = activity.RootConversationId, Kind = activity.Kind, ServiceUrl = activity.ServiceUrl.OriginalString,
        }) with
        {
            Kind = activity.Kind,
            ServiceUrl = activity.ServiceUrl.OriginalString,
            TenantId = activity.TenantId ?? known?.TenantId,
            BotId = activity.BotId ?? known?.BotId,
            AadObjectId = personal ? activity.From.AadObjectId ?? known?.AadObjectId : null,
            UserId = personal && activity.From.AadObjectId is not null ? activity.From.Id : known?.UserId,
            State = removed ? ConversationState.Removed : ConversationState.Open,
            Reason = removed ? "ActionBot was removed from it." : null,
        };
    }
}
