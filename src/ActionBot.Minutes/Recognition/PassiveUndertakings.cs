using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A deed is to be done and nobody is named.
/// <para>Takes: "Details of the incidents would be made available to the Committee", "This PI would be retitled", "The matter is to be placed on the next agenda", "Further contact was to be made with the NHRA",
/// "It was agreed that the indicator should be removed", "Contractor to be told to move them".</para>
/// <para>Refuses: "Council Tax would be set in February", "All responses would be taken into account", "the accounts will be available", "term-time holidays would be recorded".</para>
/// </summary>
internal sealed class PassiveUndertakings : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken || sentence.Text.EndsWith('?'))
            {
                continue;
            }

            foreach (var commitment in sentence.Commitments(draft.Outline.Attendance))
            {
                if (commitment.IsPassive && Weigh(sentence, commitment) is { } why)
                {
                    sentence.IsTaken = true;
                    draft.Add(
                        nameof(PassiveUndertakings), why, FindingKind.ActionPoint, commitment.Frame == Frame.Unreal ? Strength.Suggestion : Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End,
                        ByAgent(sentence, commitment, draft.Outline.Attendance) ?? Speaker(sentence, commitment, draft.Outline.Attendance), new Draft.Options(DueFrom: commitment.VerbToken, Reference: sentence.Passage.Label));
                    break;
                }
            }
        }
    }

    private static string? Weigh(Sentence sentence, Commitment commitment)
    {
        if (commitment.IsUsual || !commitment.IsTask || commitment.Frame is Frame.Suggested or Frame.Requested)
        {
            return null;
        }

        // "It was intended that outcomes would be presented" stays folded.
        if (commitment.Frame == Frame.Unreal)
        {
            return sentence.Text.Contains("intended that", StringComparison.Ordinal) && Deeds.IsDelivered(commitment.Verb) ? $"it was intended that it be {Participle(sentence, commitment)}" : null;
        }

        var words = Participle(sentence, commitment);
        if (commitment.Verb == "make")
        {
            // "made available to", "contact to be made"
            return Follows(sentence, commitment, "available") || commitment.Form is CommitmentForm.IsTo or CommitmentForm.Infinitive ? $"it is to be {words}" : null;
        }

        var delivered = Deeds.IsDelivered(commitment.Verb);
        var toSomebody = (Deeds.IsDeliveredToSomebody(commitment.Verb) || Deeds.IsForTheAgenda(commitment.Verb)) && HasReceiver(sentence, commitment);
        return commitment.Form switch
        {
            CommitmentForm.Modal when IsOwnAffair(sentence, commitment) && (delivered && IsHandedOver(sentence, commitment) || toSomebody) => $"it would be {words}",
            CommitmentForm.IsTo when delivered || toSomebody || commitment.IsTask && commitment.Verb is not ("hold" or "pay" or "take") => $"it is to be {words}",
            CommitmentForm.Infinitive when IsShort(sentence, commitment) => $"'to be {words}'",
            CommitmentForm.Subjunctive when commitment.Frame == Frame.Agreed => $"it was agreed that it be {words}",
            _ => null,
        };
    }

    // "Matter to be listed at next meeting": a note of its own, not "a report to be considered by Cabinet in May".
    private static bool IsShort(Sentence sentence, Commitment commitment) =>
        commitment.ClauseStart == sentence.FirstToken || sentence.Tokens[commitment.ClauseStart - 1].Word is ";" or "-" or "," or ":" or "and";

    private static bool HasReceiver(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Collective) || sentence.Tokens[at].Is(WordClass.Body) && sentence.Tokens[at].IsCapital || sentence.Tokens[at].Word is "meeting" or "agenda" or "minutes" or "members" or "report")
            {
                return true;
            }
        }

        return false;
    }

    // "A strategy would be presented to the Minister", "the parties will be notified": others' affairs, told as news.
    private static bool IsOwnAffair(Sentence sentence, Commitment commitment)
    {
        var isHead = true;
        for (var at = commitment.ClauseStart; at < sentence.EndToken; at++)
        {
            isHead &= at < commitment.FirstToken && !sentence.Tokens[at].Is(WordClass.Preposition);
            if (sentence.Tokens[at].Is(WordClass.Outsider) && (isHead || sentence.Tokens[at].Word is "minister" or "ministers" or "government"))
            {
                return false;
            }
        }

        return true;
    }

    // "Details would be sent", "it would be sent to members": a document, or somebody inside who gets it.
    private static bool IsHandedOver(Sentence sentence, Commitment commitment)
    {
        if (commitment.Verb is "circulate" or "share" or "recirculate" or "retitle" or "rename" or "amend" or "correct" or "chase" or "feed" or "contact" || HasReceiver(sentence, commitment))
        {
            return true;
        }

        for (var at = commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Document) || sentence.Tokens[at].Word is "this" or "it" or "these" or "that")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(Sentence sentence, Commitment commitment, string word)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 3); at++)
        {
            if (sentence.Tokens[at].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string Participle(Sentence sentence, Commitment commitment) => sentence.Tokens[commitment.VerbToken].Word!;

    // "would be circulated by the Clerk"
    private static Agent? ByAgent(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken - 1; at++)
        {
            if (!tokens[at].Is("by"))
            {
                continue;
            }

            var end = at + 1;
            while (end < sentence.EndToken && (tokens[end].IsCapital || tokens[end].Is(WordClass.Article) || tokens[end].Is(WordClass.Role) || tokens[end].Is(WordClass.Collective) || tokens[end].Is(WordClass.Courtesy) || tokens[end].Word is "of" or "for" or "and"))
            {
                end++;
            }

            return AgentFinder.Before(sentence.Passage, at + 1, end, attendance) is { Acts: true } agent ? agent : null;
        }

        return null;
    }

    // "At the invitation of the Chairman, the Director replied … . The Framework would be shared with members": not said who, so nobody is.
    private static Agent? Speaker(Sentence sentence, Commitment commitment, Attendance attendance) =>
        commitment.Frame == Frame.Reported && AgentFinder.Subject(sentence.Passage, sentence.FirstToken, commitment.ClauseStart, attendance) is { Kind: AgentKind.Post } officer ? officer
        : commitment.Form == CommitmentForm.Infinitive && commitment.Agent is { Kind: AgentKind.Post, Text: "Contractor" } contractor && attendance.Knows(contractor.Text) ? contractor : null;
}
