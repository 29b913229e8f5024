namespace ActionBot.Tests.Graph;

/// <summary>Somebody in the loopback Graph's directory.</summary>
internal sealed record GraphUser(string Id, string Name, string? JobTitle = null, string? ManagerId = null, bool Enabled = true)
{
    public string Mail { get; init; } = Name.ToLowerInvariant().Replace(' ', '.') + "@northbridge.example";
}
