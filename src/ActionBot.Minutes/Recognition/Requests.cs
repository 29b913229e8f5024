using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The committee asked for something and nobody is recorded as promising it.
/// <para>Takes: "The Committee asked that Officers consider…", "Members requested an update on the repairs", "It was requested that dates be changed", "Members asked to be advised whether…".</para>
/// <para>Refuses: "Members asked how many pupils…" (a question), "An explanation was requested. It was reported that…" (answered on the spot), "HART was asked to find a delegate" (told as done), one councillor's wish (a suggestion).</para>
/// </summary>
internal sealed class Requests : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken || sentence.Text.EndsWith('?'))
            {
                continue;
            }

            var tokens = sentence.Tokens;
            for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
            {
                if (!(tokens[at].Is("asked") || tokens[at].Is("requested") || tokens[at].Word is "request"))
                {
                    continue;
                }

                if (Weigh(draft, sentence, at) is not { } strength)
                {
                    continue;
                }

                sentence.IsTaken = true;
                var owner = Asked(sentence, at, draft.Outline.Attendance);
                draft.Add(nameof(Requests), strength == Strength.Request ? "the committee asked for it" : "one voice asked for it", FindingKind.ActionPoint, strength, sentence.Passage, sentence.Start, sentence.End, owner, new Draft.Options(DueFrom: at, Reference: sentence.Passage.Label));
                break;
            }
        }
    }

    private static Strength? Weigh(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        if (tokens[at - 1].Word is "had" or "has" or "have" or "been" || at + 1 >= sentence.EndToken)
        {
            return null;
        }

        var next = tokens[at + 1];
        var impersonal = tokens[at - 1].Word is "was" or "were" or "also" && HasIt(sentence, at);
        var passive = tokens[at - 1].Word is "was" or "were" or "is" or "are" or "also" && !impersonal;
        if (passive)
        {
            // "The Clerk was asked to write", "Officers were asked to provide": a request told from the other side. "Forum was asked to be mindful" is none.
            if (!tokens[at].Is("request") && next.Is("to") && at + 2 < sentence.EndToken && tokens[at + 2].Is(WordClass.VerbBase) && tokens[at + 2].Is(WordClass.Task) && tokens[at + 2].Word is not ("be" or "note" or "consider" or "agree" or "approve")
                && AgentFinder.Before(passage, CommitmentFinder.ClauseStart(sentence, at - 1), at - 1, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person or AgentKind.Collective } asked && (asked.Kind != AgentKind.Person || asked.Text.Split(' ').Length == 2 || asked.Text.StartsWith('C')) && asked.Text is not ("Members" or "members" or "Residents" or "residents" or "Councillors"))
            {
                return IsAnswered(sentence) ? null : Strength.Request;
            }

            return null;
        }

        var asks = impersonal
            || (tokens[at].Is("requested") && (next.Is("that") || next.Is(WordClass.Article) || next.Is("further") || next.Is("more") || next.Is("to") || next.Shape == Shape.Lower))
            || (tokens[at].Is("asked") && (next.Is("that") || next.Is("for") || (next.Is("to") && at + 2 < sentence.EndToken) || AsksSomebodyTo(sentence, at)));
        if (!asks || next.Word is "if" or "whether" or "how" or "what" or "why" or "when" or "where" or "about" || tokens[at].Is("request"))
        {
            return null;
        }

        if (IsAnswered(sentence))
        {
            return null;
        }

        if (impersonal)
        {
            return Strength.Request;
        }

        var asker = AgentFinder.Before(passage, CommitmentFinder.ClauseStart(sentence, at), at, draft.Outline.Attendance);
        if (asker is not { Acts: true })
        {
            asker = AgentFinder.Subject(passage, sentence.FirstToken, at, draft.Outline.Attendance) ?? asker;
        }

        return asker switch
        {
            { Kind: AgentKind.Body } => Strength.Request,
            { Kind: AgentKind.Collective, Text: "Members" or "members" or "Councillors" or "councillors" or "Governors" } => Strength.Request,
            { Kind: AgentKind.Post } post when post.Text.StartsWith("Chair", StringComparison.OrdinalIgnoreCase) || post.Text.StartsWith("Convener", StringComparison.OrdinalIgnoreCase) || post.Text.StartsWith("Vice", StringComparison.OrdinalIgnoreCase) => Strength.Request,
            { Acts: true } => Strength.Suggestion,
            _ => null,
        };
    }

    private static bool HasIt(Sentence sentence, int at)
    {
        for (var back = at - 1; back >= Math.Max(sentence.FirstToken, at - 3); back--)
        {
            if (sentence.Tokens[back].Is("it"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksSomebodyTo(Sentence sentence, int at)
    {
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 10); next++)
        {
            if (sentence.Tokens[next].Is("to"))
            {
                return next > at + 1;
            }

            if (sentence.Tokens[next].Word is "if" or "whether" or "how" or "what" or "why" or "about" or "," or "when")
            {
                return false;
            }
        }

        return false;
    }

    // The next sentence of the same paragraph gives the answer: "The Director replied that…", "It was confirmed that…".
    private static bool IsAnswered(Sentence sentence)
    {
        if (sentence.Index + 1 >= sentence.Passage.Sentences.Count)
        {
            return false;
        }

        var next = sentence.Passage.Sentences[sentence.Index + 1];
        for (var at = next.FirstToken; at < Math.Min(next.EndToken, next.FirstToken + 12); at++)
        {
            if (next.Tokens[at].Word is "replied" or "responded" or "explained" or "confirmed" or "advised" or "reported" or "answered" or "clarified" or "stated" && !next.Text.Contains("agreed to", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one who was asked: "asked that Officers consider", "asked the Clerk to write".</summary>
    private static Agent? Asked(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (tokens[at - 1].Word is "was" or "were" or "is" or "are" && AgentFinder.Before(sentence.Passage, CommitmentFinder.ClauseStart(sentence, at - 1), at - 1, attendance) is { Acts: true } told)
        {
            return told;
        }

        for (var verb = at + 2; verb < sentence.EndToken; verb++)
        {
            if ((tokens[verb].Is("to") || tokens[verb].Is(WordClass.VerbBase) && tokens[verb].Shape == Shape.Lower || tokens[verb].Is("would")) && AgentFinder.Before(sentence.Passage, tokens[at + 1].Is("that") ? at + 2 : at + 1, verb, attendance) is { Acts: true } asked)
            {
                return asked;
            }

            if (tokens[verb].Is(","))
            {
                break;
            }
        }

        return null;
    }
}
