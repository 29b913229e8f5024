using ActionBot.Chasing;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Gathers what is known before a message is read: who speaks, and the names that tell a committee, a post or a person from a task.</summary>
public static class PrepareListening
{
    /// <summary>Gathers it.</summary>
    public static async Task<Listening> ForAsync(Session session, KnownNames known, Standing who, IncomingActivity activity, DateOnly today)
    {
        var names = await known.OfAsync(session);
        return new Listening(RoleOf(who), today)
        {
            Committees = names.Committees,
            Posts = names.Posts,
            People = names.People,
            InThread = await ThreadAsync(session, who, activity),
            AtTheDesk = await HasFindingsAsync(session, who),
        };
    }

    // What a reminder in this chat is about: the one that is quoted, else the last one. Where others write along nothing goes without saying.
    private static async Task<IReadOnlyList<string>> ThreadAsync(Session session, Standing who, IncomingActivity activity)
    {
        if (who.Person is not { } person || activity.Kind != ConversationKind.Personal)
        {
            return [];
        }

        var quoted = activity.ReplyToId is { } id ? await DigestTable.ReferencesOfAsync(session, person.Id, id) : [];
        return quoted.Count > 0 ? quoted : await DigestTable.ReferencesOfAsync(session, person.Id, null);
    }

    private static SpeakerRole RoleOf(Standing who) =>
        who.IsClerk ? SpeakerRole.Clerk
        : who.SitsOn.Count > 0 || who.Chairs.Count > 0 ? SpeakerRole.Chair
        : SpeakerRole.Officer;

    private static async Task<bool> HasFindingsAsync(Session session, Standing who)
    {
        foreach (var committee in who.Clerks)
        {
            if (await MinutesDocumentTable.HasWaitingAsync(session, committee))
            {
                return true;
            }
        }

        return false;
    }
}
