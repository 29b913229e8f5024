using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Subjects that do not stand right in front of their verb: shared by two verbs, parted from it by an aside, or known by speaking elsewhere.
/// </summary>
internal static class SharedSubjects
{
    public static bool Speaks(Passage passage, Agent lone)
    {
        for (var at = 0; at + 1 < lone.FirstToken; at++)
        {
            if (passage.Tokens[at] is { Shape: Shape.Capital, Word: null } token && (passage.Tokens[at + 1].Is(WordClass.Reporting) || passage.Tokens[at + 1].Is(WordClass.Adverb) && at + 2 < passage.Tokens.Count && passage.Tokens[at + 2].Is(WordClass.Reporting)) && passage.Text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(lone.Text))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAllOneSubject(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            var token = sentence.Tokens[at];
            if (token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || token.Is(WordClass.Pronoun) || token.Is(WordClass.VerbPast) && !token.Is(WordClass.Participle) || token.Is(WordClass.Joint))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The Chair highlighted the benefits and agreed to explore": the subject that two verbs share stands in front of the first.</summary>
    public static Agent? Shared(Sentence sentence, CommitmentForm form, int start, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (start <= sentence.FirstToken)
        {
            return null;
        }

        // "sent to the Scrutiny Officer, who would obtain answers"
        if (tokens[start - 1].Is("who"))
        {
            return AgentFinder.Before(sentence.Passage, sentence.FirstToken, start - 1, attendance);
        }

        // "Police were made aware and will look into": the clause before has it; "there was a vacancy and would refer it", "the figures were wrong and agreed to check": nothing in it can act, so it is who spoke.
        // "I have had no answer so will ring again": the reason has him.
        var joined = tokens[start - 1].Word is "and" or "but" or "," or "&" or "so" or "therefore";
        if (!joined && form != CommitmentForm.Promise)
        {
            return null;
        }

        var nearest = Clauses.Start(sentence, start - 1);

        // "IM waiting to hear and will follow it up", "Clerk obtaining prices and will report": a note without its "is".
        for (var at = nearest + 1; joined && form == CommitmentForm.Modal && at < Math.Min(start - 1, nearest + 5); at++)
        {
            if ((tokens[at].Is(WordClass.VerbIng) || tokens[at].Word is null && sentence.Passage.Text.AsSpan(0, tokens[at].End).EndsWith("ing")) && tokens[at].Shape == Shape.Lower && AgentFinder.Before(sentence.Passage, nearest, at, attendance) is { Kind: AgentKind.Person or AgentKind.Post } busy && busy.FirstToken <= nearest + 1 && busy.EndToken == at)
            {
                return busy;
            }
        }

        // "We plan to run it on Fridays and will report back at the next meeting": whoever plans it will.
        if (joined && form == CommitmentForm.Modal && tokens[nearest].Is("we") && nearest + 1 < start && tokens[nearest + 1].Shape == Shape.Lower && sentence.Passage.Text.AsSpan(tokens[nearest + 1].Start, tokens[nearest + 1].End - tokens[nearest + 1].Start) is "plan" or "hope" or "aim" or "intend")
        {
            return new Agent(AgentKind.Pronoun, nearest, nearest + 1, sentence.Passage.Text[tokens[nearest].Start..tokens[nearest].End]);
        }

        for (var from = nearest; ; from = Clauses.Start(sentence, from - 1))
        {
            if (AgentFinder.Subject(sentence.Passage, from, start, attendance) is { Acts: true } subject && (joined && from == nearest || subject.Kind is AgentKind.Person or AgentKind.Post or AgentKind.Pronoun || subject.Text is "Officers" or "officers"))
            {
                return subject;
            }

            // "a new scheme which was being worked on and would look at offending": the scheme would. "the Drainage Board had admitted that the sluice was theirs and would get a diver": the Board would.
            if (from <= sentence.FirstToken || tokens[from - 1].Is("which") || AgentFinder.Subject(sentence.Passage, from, start, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } && from != nearest && tokens[from - 1].Is("that"))
            {
                return null;
            }
        }
    }
}
