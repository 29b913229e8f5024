using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The post or person of the register that words name.</summary>
internal static class OwnerSaid
{
    /// <summary>Finds it.</summary>
    /// <returns>The owner, or what has to be said instead.</returns>
    public static async Task<(Owner? Owner, string? Question)> FindAsync(Session session, string words) =>
        (await OwnerMatcher.OfAsync(session)).Match(words) switch
        {
            OwnerMatch.APost post => (Owner.Of(post.Post), null),
            OwnerMatch.APerson one => (Owner.Of(one.Person), null),
            OwnerMatch.Several several => (null, $"“{words}” may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(one => one.Name)).Take(4))}: say the whole name."),
            _ => (null, $"Nobody on the register is called “{words}”. Say first who holds the post, for example: the {(words.Contains(' ', StringComparison.Ordinal) ? words : "Head of " + words)} is Sam Patel, sam.patel@…"),
        };

    /// <summary>The post or person whose actions are asked after.</summary>
    /// <returns>Neither where the message names nobody; the doubt where the register does not settle it.</returns>
    public static async Task<(Guid? Post, Guid? Person, string? Doubt)> AskedAfterAsync(Database database, Slots slots)
    {
        if ((slots.Owner ?? slots.Person) is not { } words)
        {
            return (null, null, null);
        }

        return await database.ReadAsync(async session => (await OwnerMatcher.OfAsync(session)).Match(words)) switch
        {
            OwnerMatch.APost { Post: var post } => (post.Id, null, null),
            OwnerMatch.APerson { Person: var person } => (null, (Guid?)person.Id, (string?)null),
            OwnerMatch.Several several => (null, null, $"“{words}” may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(one => one.Name)).Take(4))}. Say the whole name, please."),
            _ => (null, null, $"I know nobody called “{words}”. Say the post or the whole name as it stands on the register."),
        };
    }
}
