namespace ActionBot.Teams.Connector;

/// <summary>Somebody of a conversation's roster: enough to match a Teams identity to a person on the register.</summary>
/// <param name="Id">The channel's own id, "29:…".</param>
/// <param name="Name">"Helen Marsh".</param>
/// <param name="AadObjectId">The Entra object id.</param>
/// <param name="Upn">The sign-in name.</param>
/// <param name="Mail">The mail address.</param>
/// <param name="IsGuest">A guest of the tenant, or nobody of it at all.</param>
public sealed record RosterMember(string Id, string Name, string? AadObjectId, string? Upn, string? Mail, bool IsGuest);
