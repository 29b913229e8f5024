namespace ActionBot.Teams.Connector;

/// <summary>Somebody in a conversation, as the channel names him.</summary>
/// <param name="Id">The channel's own id, "29:…".</param>
/// <param name="Name">The name shown; it decides nothing.</param>
/// <param name="AadObjectId">The Entra object id the channel vouches for: what authorisation goes by. Null for bots and strangers to the tenant.</param>
public sealed record Speaker(string Id, string Name, string? AadObjectId);
