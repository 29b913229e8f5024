using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Somebody is asked with a "please", by name, as the minutes are read at home.
/// <para>Takes: "Could the Treasurer please send out the accounts", "Please could all members return their forms", "Anna – please bring the map", "SS please advise".</para>
/// <para>Refuses: "Please get in touch with the officers listed" (to nobody), "If anyone is interested please let the Clerk know" (to whoever is), "asked could the lights please be left on".</para>
/// </summary>
internal sealed class Pleas : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            for (var at = sentence.FirstToken; !sentence.IsTaken && at + 2 < sentence.EndToken; at++)
            {
                // "Could the Clerk obtain prices please.", "Could Cllr Orr obtain a map of the route." "Could Cllr Orr explain this?" asks.
                if (at == sentence.FirstToken && (sentence.Has("please") || sentence.Span[^1] == '.' && sentence.Passage.Tokens[at + 1].Is(WordClass.Courtesy)) && sentence.Tokens[at].Word is "could" or "can" && AtTheEnd(draft, sentence) is { } begged)
                {
                    sentence.IsTaken = true;
                    draft.Add(nameof(Pleas), $"'{begged.Agent.Text}' is asked to, please", FindingKind.ActionPoint, Strength.Request, sentence.Passage, sentence.Start, sentence.End, begged.Agent, new Draft.Options(DueFrom: begged.Verb, Reference: sentence.Passage.Label));
                    continue;
                }

                if (!sentence.Tokens[at].Is("please") || (Asked(draft, sentence, at) ?? Begged(draft, sentence, at)) is not { } plea)
                {
                    continue;
                }

                sentence.IsTaken = true;
                draft.Add(nameof(Pleas), $"'{plea.Agent.Text}' is asked to, please", FindingKind.ActionPoint, Strength.Request, sentence.Passage, sentence.Start, sentence.End, plea.Agent, new Draft.Options(DueFrom: plea.Verb, Reference: sentence.Passage.Label));
            }
        }
    }

    private static (Agent Agent, int Verb)? AtTheEnd(Draft draft, Sentence sentence)
    {
        var first = sentence.FirstToken;
        for (var verb = first + 2; verb < Math.Min(sentence.EndToken, first + 9); verb++)
        {
            if (IsDeed(sentence.Tokens[verb]) && AgentFinder.Before(sentence.Passage, first + 1, verb, draft.Outline.Attendance) is { } agent && IsSomebody(draft, agent) && Begins(sentence, agent, first + 1))
            {
                return (agent, verb);
            }
        }

        return null;
    }

    // "Anna – please bring", "SS please advise", "Can everyone please send"
    private static (Agent Agent, int Verb)? Asked(Draft draft, Sentence sentence, int please)
    {
        var tokens = sentence.Tokens;
        if (!IsDeed(tokens[please + 1]))
        {
            return null;
        }

        var end = tokens[please - 1 < sentence.FirstToken ? please : please - 1].Word is "-" or ":" or "," ? please - 1 : please;
        var start = Clauses.Start(sentence, end);
        var opens = start < end && tokens[start].Word is "can" or "could" or "will" or "would";
        return AgentFinder.Before(sentence.Passage, opens ? start + 1 : start, end, draft.Outline.Attendance) is { } agent && IsSomebody(draft, agent) && Begins(sentence, agent, opens ? start + 1 : start) ? (agent, please + 1) : null;
    }

    // "Please could all members return", "Please can the Clerk check"
    private static (Agent Agent, int Verb)? Begged(Draft draft, Sentence sentence, int please)
    {
        var tokens = sentence.Tokens;
        if (please > sentence.FirstToken || !(tokens[please + 1].Word is "can" or "could" or "will" or "would"))
        {
            return null;
        }

        for (var verb = please + 3; verb < Math.Min(sentence.EndToken, please + 10); verb++)
        {
            if (IsDeed(tokens[verb]) && AgentFinder.Before(sentence.Passage, please + 2, verb, draft.Outline.Attendance) is { } agent && IsSomebody(draft, agent) && Begins(sentence, agent, please + 2))
            {
                return (agent, verb);
            }
        }

        return null;
    }

    private static bool IsDeed(Token token) => token.Shape == Shape.Lower && token.Is(WordClass.VerbBase) && token.Is(WordClass.Task);

    // One capital word is a name here: nothing else is begged.
    private static bool IsSomebody(Draft draft, Agent agent) => agent.Kind is AgentKind.Person or AgentKind.Post or AgentKind.Collective || agent.Kind == AgentKind.Thing && agent.EndToken - agent.FirstToken == 1 && draft.Outline.Attendance.IsFirstName(agent.Text);

    private static bool Begins(Sentence sentence, Agent agent, int start) => agent.FirstToken - start <= 1 && (agent.FirstToken == start || sentence.Tokens[start].Is(WordClass.Article));
}
