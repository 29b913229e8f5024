using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>As whom a question is answered: where others read along, without what is open to the asker alone.</summary>
internal static class Reader
{
    /// <summary>The standing with which the answer to this turn is looked up.</summary>
    public static Standing Of(Turn turn) => turn.Activity.Kind == ConversationKind.Personal ? turn.Who : InCompany.Of(turn.Who);

    /// <summary>Whoever is nobody on the register is told so, and nothing else.</summary>
    /// <returns>Whether it was so.</returns>
    public static async Task<bool> IsStrangerAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not null || said.Who.IsConsole)
        {
            return false;
        }

        await said.Turn.SayAsync(Bearings.Stranger, cancellation);
        return true;
    }
}
