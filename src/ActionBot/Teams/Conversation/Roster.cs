using ActionBot.Officers;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Looks somebody up among those who share the conversation. In a personal one there is nobody to be found.</summary>
public static class Roster
{
    /// <summary>Whoever was mentioned under that name, or has that address.</summary>
    public static async Task<TeamsIdentity?> FindAsync(Said said, string? words, string? mail, CancellationToken cancellation)
    {
        var mentioned = words is null ? null : said.Mentioned.FirstOrDefault(one => one.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(one.Name, StringComparison.OrdinalIgnoreCase));
        if ((mentioned is null && mail is null) || (said.Turn.Activity.Kind == ConversationKind.Personal && mentioned is null))
        {
            return null;
        }

        var roster = await said.Turn.MembersAsync(cancellation) ?? [];
        var member = roster.FirstOrDefault(one => mentioned is not null && one.Id == mentioned.Id)
            ?? roster.FirstOrDefault(one => mail is not null && !one.IsGuest && (Same(one.Upn, mail) || Same(one.Mail, mail)));
        return (member?.AadObjectId ?? mentioned?.AadObjectId) is { } id ? new TeamsIdentity(id, member?.Name ?? mentioned!.Name, member?.Upn, member?.Mail) : null;
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
