using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The post or person of the register that words name.</summary>
internal static class OwnerSaid
{
    /// <summary>Finds it.</summary>
    /// <returns>The owner, or what has to be said instead.</returns>
    public static async Task<(Owner? Owner, string? Question)> FindAsync(Session session, string words) =>
        new OwnerMatcher(await PostTable.AllAsync(session), await PostTable.AliasesAsync(session), await PersonTable.AllAsync(session)).Match(words) switch
        {
            OwnerMatch.APost post => (Owner.Of(post.Post), null),
            OwnerMatch.APerson one => (Owner.Of(one.Person), null),
            OwnerMatch.Several several => (null, $"“{words}” may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(one => one.Name)).Take(4))}: say the whole name."),
            _ => (null, $"Nobody on the register is called “{words}”. Say first who holds the post, for example: the {(words.Contains(' ', StringComparison.Ordinal) ? words : "Head of " + words)} is Sam Patel, sam.patel@…"),
        };
}
