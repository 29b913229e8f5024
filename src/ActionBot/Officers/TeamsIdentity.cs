namespace ActionBot.Officers;

/// <summary>Somebody as the roster of a conversation knows him.</summary>
/// <param name="AadObjectId">The object id in Entra ID.</param>
/// <param name="Name">The name shown. It identifies nobody.</param>
/// <param name="Upn">The sign-in name.</param>
/// <param name="Mail">The mail address.</param>
public sealed record TeamsIdentity(string AadObjectId, string Name, string? Upn, string? Mail);
