using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Owners;

/// <summary>Whom "he", "she" or "they" mean: the last person or post that spoke before, in this sentence or the ones before it in the passage.</summary>
internal static class Antecedents
{
    public static Agent? Of(Sentence sentence, Agent pronoun, Attendance attendance)
    {
        var word = pronoun.Text.ToLowerInvariant();
        if (word is "we" or "i")
        {
            return null;
        }

        var passage = sentence.Passage;
        if (word is "he" or "she" && SpokenTo(sentence, pronoun, attendance) is { } partner)
        {
            return partner;
        }

        if (Last(passage, sentence.FirstToken, pronoun.FirstToken, attendance, word, isHere: true) is { } here)
        {
            // "Ken has spoken to the Council and they will mend it": they are not Ken.
            if (word is "they" && here.Kind == AgentKind.Person && !here.Text.Contains(" and ", StringComparison.Ordinal) && !here.Text.ContainsAny('/', '&', ',') && passage.Tokens.FindIndex(here.EndToken, pronoun.FirstToken - here.EndToken, token => token.Is(WordClass.Body) || token.Is(WordClass.Outsider) || token.Is(WordClass.Collective)) > 0)
            {
                return null;
            }

            return here;
        }

        // "the owner of the cottage has indicated he will apply": he is the owner, and nobody before him.
        for (var at = sentence.FirstToken; at < pronoun.FirstToken && at < sentence.EndToken; at++)
        {
            if (passage.Tokens[at].Is(WordClass.Outsider))
            {
                return null;
            }
        }

        return InFront(passage, sentence.Index, attendance, word)
            ?? (word is "he" or "she" && passage.Previous is { Kind: PassageKind.Text } previous && previous.AgendaItem == passage.AgendaItem ? InFront(previous, previous.Sentences.Count, attendance, word) : null);
    }

    // "The drains were discussed with Cllr Wray and he agreed to ring": he is the one it was discussed with.
    private static Agent? SpokenTo(Sentence sentence, Agent pronoun, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var and = pronoun.FirstToken - 1;
        if (and - 3 < sentence.FirstToken || and >= tokens.Count || !tokens[and].Is("and") || AgentFinder.Before(sentence.Passage, sentence.FirstToken, and, attendance) is not { Kind: AgentKind.Person or AgentKind.Post } partner || partner.EndToken != and)
        {
            return null;
        }

        var before = partner.FirstToken - 1;
        before -= before > sentence.FirstToken && tokens[before].Is(WordClass.Article) ? 1 : 0;
        return before > sentence.FirstToken && tokens[before].Word is "with" or "to" or "by" ? partner : null;
    }

    private static Agent? InFront(Passage passage, int sentence, Attendance attendance, string word)
    {
        for (var i = sentence - 1; i >= Math.Max(0, sentence - 4); i--)
        {
            var before = passage.Sentences[i];

            // "The Chair thanked Ms Gale for her talk. She said that she could…": whoever was thanked speaks.
            if (Addressed(passage, before, attendance) is { } addressed && Fits(addressed, word, isHere: false))
            {
                return addressed;
            }

            // "Cllr Orme asked who would be the new contact. She explained…": whoever asked is not the one to answer.
            if (i == sentence - 1 && Answers(passage, sentence) && IsQuestion(passage, before))
            {
                continue;
            }

            if (Questioned(passage, before, attendance) is { } questioned && Fits(questioned, word, isHere: false))
            {
                return questioned;
            }

            if ((AgentFinder.Subject(passage, before.FirstToken, before.EndToken, attendance) is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective } subject && Fits(subject, word, isHere: false) ? subject : Last(passage, before.FirstToken, before.EndToken, attendance, word, isHere: false)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // "The Chair thanked Ms Gale", "The Panel was informed by the Group Leader that"
    private static Agent? Addressed(Passage passage, Sentence sentence, Attendance attendance)
    {
        const int longest = 10;
        var tokens = passage.Tokens;
        for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
        {
            var thanked = tokens[at].Word is "thanked" or "thanks" && !tokens[at - 1].Is(WordClass.Be) && tokens[at - 1].IsCapital | tokens[at - 1].Is(WordClass.Role);
            if (!thanked && !(tokens[at].Word is "informed" or "advised" or "told" && tokens[at - 1].Is(WordClass.Be) && tokens[at + 1].Is("by")))
            {
                continue;
            }

            for (var end = at + 2; end < Math.Min(sentence.EndToken, at + longest); end++)
            {
                if (tokens[end].Word is "for" or "," or "that" && (!thanked || !tokens[end].Is(",")))
                {
                    return AgentFinder.Before(passage, at + (thanked ? 1 : 2), end, attendance) is { Kind: AgentKind.Person or AgentKind.Post } agent && agent.EndToken == end ? agent : null;
                }
            }
        }

        return null;
    }

    private static bool Answers(Passage passage, int sentence) =>
        sentence < passage.Sentences.Count && passage.Sentences[sentence] is var answer && answer.FirstToken + 1 < answer.EndToken && passage.Tokens[answer.FirstToken].Is(WordClass.Pronoun) && passage.Tokens[answer.FirstToken + 1].Word is "explained" or "replied" or "responded" or "answered" or "confirmed" or "advised" or "clarified";

    private static bool IsQuestion(Passage passage, Sentence sentence) =>
        passage.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is("asked")) is var asked and > 0 && asked + 1 < sentence.EndToken && passage.Tokens[asked + 1].Word is "who" or "when" or "whether" or "how" or "what" or "why" or "where" or "which" or "if" or "about";

    // "The Chair asked the Head of Highways when the bins would be filled. He promised to let her know": whoever was asked answers. "The Chair asked for a note. He would…" asks nobody by name.
    private static Agent? Questioned(Passage passage, Sentence sentence, Attendance attendance)
    {
        const int longest = 12;
        var asked = passage.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is("asked"));
        if (asked <= sentence.FirstToken || passage.Tokens[asked - 1].Is(WordClass.Be))
        {
            return null;
        }

        for (var at = asked + 2; at < Math.Min(sentence.EndToken, asked + longest); at++)
        {
            if (passage.Tokens[at].Word is "when" or "whether" or "how" or "what" or "why" or "where" or "which" or "if" or "about" or "to")
            {
                return AgentFinder.Before(passage, asked + 1, at, attendance) is { Kind: AgentKind.Person or AgentKind.Post } agent && agent.EndToken == at && agent.FirstToken <= asked + 2 ? agent : null;
            }
        }

        return null;
    }

    /// <summary>The last agent in front of a verb of saying or doing.</summary>
    private static Agent? Last(Passage passage, int first, int end, Attendance attendance, string word, bool isHere)
    {
        Agent? last = null;
        for (var at = first + 1; at < end; at++)
        {
            var token = passage.Tokens[at];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || token.Is(WordClass.Be) && !token.Is("being") || token.Is(WordClass.Have) || token.Word is "does" or "did" || token.Is(WordClass.VerbPast))
                && AgentFinder.Before(passage, first, at, attendance) is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective or AgentKind.Body } agent && Fits(agent = AsAPost(passage, agent), word, isHere))
            {
                last = agent;
            }

            // "Adele stated she would", "Norah has kindly said that she will": who says so of herself is somebody, though nobody on the page is called that.
            else if (word is "he" or "she" && at < passage.Tokens.Count - 1 && token.Shape == Shape.Lower && (token.Is(WordClass.Reporting) || token.Is(WordClass.Commit)) && LoneName(passage, first, at) is { } lone)
            {
                last = lone;
            }
        }

        return last;
    }

    private static Agent? LoneName(Passage passage, int first, int verb)
    {
        var name = verb - 1;
        while (name > first && (passage.Tokens[name].Is(WordClass.Adverb) || passage.Tokens[name].Is(WordClass.Have)))
        {
            name--;
        }

        return name >= first && passage.Tokens[name] is { Shape: Shape.Capital, Word: null, Class: WordClass.None } token && (name == first || !passage.Tokens[name - 1].IsCapital && !passage.Tokens[name - 1].Is(WordClass.Article))
            ? new Agent(AgentKind.Person, name, name + 1, passage.Text[token.Start..token.End])
            : null;
    }

    // "The DFR replied that she would": who is "she" is no body.
    private static Agent AsAPost(Passage passage, Agent agent) =>
        agent.Kind == AgentKind.Body && agent.EndToken - agent.FirstToken == 1 && passage.Tokens[agent.FirstToken].Shape == Shape.Upper && agent.Text.Length <= 4 ? agent with { Kind = AgentKind.Post } : agent;

    // "LM said that they would ask" is one who does not say he or she. From an earlier sentence "they" are several: "Cllrs Ames and Hale", "MH & NH", "the officers"; else it is a council or a firm.
    private static bool IsSeveral(string text) => text.Contains(" and ", StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal) || text.Contains(',', StringComparison.Ordinal) || text[^1] is 's';

    private static bool Fits(Agent agent, string word, bool isHere) => word == "they" ? agent.Kind != AgentKind.Body && (isHere || agent.Kind == AgentKind.Collective || IsSeveral(agent.Text)) : agent.Kind is AgentKind.Person or AgentKind.Post;
}
