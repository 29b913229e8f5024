using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Owners;

/// <summary>Turns who was found in front of a verb into the owner of a finding.</summary>
internal static class OwnerPhrases
{
    /// <summary>The owner as written, with the full name where initials stand for one.</summary>
    public static OwnerPhrase? Of(Agent agent, Attendance attendance) => agent.Kind switch
    {
        AgentKind.Thing or AgentKind.Pronoun => null,
        AgentKind.Collective or AgentKind.Body => new OwnerPhrase(agent.Text, IsCollective: true),
        _ => new OwnerPhrase(agent.Text, IsCollective: agent.Text is "Member" or "A Member" or "member", attendance.NameOf(agent.Text)),
    };

    /// <summary>The officer who presented the item: likely to be the one, never taken.</summary>
    /// <param name="other">One passage of the item.</param>
    /// <param name="attendance">Who was there.</param>
    public static string? PresenterIn(Passage other, Attendance attendance)
    {
        if (other.Kind != PassageKind.Heading)
        {
            foreach (var sentence in other.Sentences.Take(2))
            {
                for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
                {
                    if (other.Tokens[at].Word is "presented" or "introduced" or "submitted" && AgentFinder.Before(other, sentence.FirstToken, at, attendance) is { Kind: AgentKind.Post or AgentKind.Person } presenter)
                    {
                        return presenter.Text;
                    }

                    // "a report of the Director of Children and Family Services"
                    if (other.Tokens[at].Is("report") && at + 2 < sentence.EndToken && other.Tokens[at + 1].Word is "of" or "by" && other.Tokens[at + 2].Is("the"))
                    {
                        var end = at + 3;
                        while (end < sentence.EndToken && (other.Tokens[end].IsCapital || other.Tokens[end].Word is "of" or "for" or "and" or "&"))
                        {
                            end++;
                        }

                        if (end > at + 3 && AgentKinds.Of(other, at + 3, end, attendance) == AgentKind.Post)
                        {
                            return other.Text[other.Tokens[at + 3].Start..other.Tokens[end - 1].End];
                        }
                    }
                }
            }
        }

        return null;
    }
}
