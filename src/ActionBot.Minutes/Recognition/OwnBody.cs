using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Whether the words in front of a verb, or behind "by", are the body that meets, and not another of which the minutes tell.</summary>
internal static class OwnBody
{
    /// <summary>
    /// The words name the body that meets: "the Panel", "Members", "we", "the Harbours Panel" in its own minutes.
    /// <para>Refuses: "Barset Council", "the County Council" in a parish's minutes, "the Board" in a council's, "officers".</para>
    /// </summary>
    public static bool Is(Draft draft, Sentence sentence, Agent agent)
    {
        var tokens = sentence.Tokens;
        var head = tokens[agent.EndToken - 1];
        for (var at = agent.EndToken - 1; at >= agent.FirstToken && !(head.Is(WordClass.Body) || head.Is(WordClass.Collective) || head.Is(WordClass.Pronoun) || head.Is("members")); at--)
        {
            head = tokens[at];
        }

        if (head.Word is "governors" or "trustees" or "directors" or "commissioners" && tokens[agent.EndToken - 1].Is(head.Word))
        {
            return true;
        }

        if (agent.Kind == AgentKind.Pronoun)
        {
            return agent.Text.Equals("we", StringComparison.OrdinalIgnoreCase);
        }

        if (agent.Kind == AgentKind.Collective || head.Is("members"))
        {
            return head.Word is "members" or "councillors" or "cllrs" or "governors" or "trustees" or "everyone" or "everybody" or "directors" or "commissioners" or "delegates" or "representatives" || head.Word is { } word && word.EndsWith("cllrs", StringComparison.Ordinal);
        }

        if (agent.Kind != AgentKind.Body)
        {
            return false;
        }

        // One word with or without its article is the body that meets, unless the head of the page names one of another kind.
        var committee = draft.Outline.Committee;
        var first = agent.FirstToken;
        while (first < agent.EndToken && tokens[first].Is(WordClass.Article))
        {
            first++;
        }

        var kind = sentence.Passage.Text[head.Start..head.End];
        if (agent.EndToken - first == 1)
        {
            // "The PEC approved it" is the meeting's own; "refused by BSDC" is a council's.
            return head.Shape == Shape.Upper ? first > sentence.FirstToken && tokens[first - 1].Is("the") : committee is null || committee.Contains(kind, StringComparison.OrdinalIgnoreCase) || !Deeds.MayBeAnother(kind);
        }

        // "approved by the Parish Council" in the notes of a group that names no councillor: the council's decision, told there.
        if (sentence.Passage.Text[tokens[first].Start..tokens[agent.EndToken - 1].End] is "Parish Council" or "Town Council" or "Community Council" && IsOfAGroup(draft))
        {
            return false;
        }

        // A name of several words is its own where the head of the page bears them, or where the head names none and an article stands in front of it.
        var name = sentence.Passage.Text[tokens[first].Start..tokens[agent.EndToken - 1].End];
        return committee is not null && (committee.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(committee, StringComparison.OrdinalIgnoreCase))
            || name.Equals("Parish Council", StringComparison.OrdinalIgnoreCase) || name.Equals("Community Council", StringComparison.OrdinalIgnoreCase) || name.Equals("Town Council", StringComparison.OrdinalIgnoreCase) && committee is not null && committee.Contains("Town", StringComparison.OrdinalIgnoreCase)
            || head.Word is "committee" or "sub-committee" or "subcommittee" or "panel" or "forum" or "board" or "group" && first > sentence.FirstToken && tokens[first - 1].Is("the") && (committee is null || committee.Contains(kind, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfAGroup(Draft draft) =>
        draft.Outline.Committee is { } name ? !name.Contains("Council", StringComparison.OrdinalIgnoreCase) && (name.Contains("Steering Group", StringComparison.OrdinalIgnoreCase) || name.Contains("Working Group", StringComparison.OrdinalIgnoreCase) || name.Contains("Working Party", StringComparison.OrdinalIgnoreCase) || name.Contains("Forum", StringComparison.OrdinalIgnoreCase))
        : draft.Passages.Any(passage => passage.Text.Contains("the steering group", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("the working party", StringComparison.OrdinalIgnoreCase)) && !draft.Passages.Any(passage => passage.Text.Contains("Cllr", StringComparison.Ordinal) || passage.Text.Contains("Councillor", StringComparison.Ordinal));
}
