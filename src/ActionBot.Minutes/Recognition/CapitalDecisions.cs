using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A verb of decision in capitals inside the text: the body's verb, or the outcome behind a dash.
/// <para>Takes: "The Forum NOTED the report.", "The Committee NOTED the report and AGREED to recommend the accounts", "Admissions £204,000 – AGREED, unanimous", "Licences – DEFERRED to December".</para>
/// <para>Refuses: "NOTED that Church Lane will be closed" (nobody decided), "The Panel is asked to AGREE the plan", a heading in capitals.</para>
/// </summary>
internal sealed class CapitalDecisions : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            // "Decisions of the District Council": what stands below was decided by somebody else.
            if (!sentence.IsTaken && !OfAnotherBody(sentence.Passage.AgendaItem) && !Alone(draft, sentence))
            {
                Take(draft, sentence);
            }
        }
    }

    private static bool OfAnotherBody(string? item) =>
        item is not null && item.Contains("ecisions", StringComparison.OrdinalIgnoreCase) && (item.Contains("ecisions of", StringComparison.OrdinalIgnoreCase) || item.Contains("ecisions by", StringComparison.OrdinalIgnoreCase) || item.Contains("ecisions from", StringComparison.OrdinalIgnoreCase) || item.Contains("ecisions received", StringComparison.OrdinalIgnoreCase));

    // "RECEIVED." or "NOTED" on a line of its own is the whole decision; "Noted" in a column is not.
    private static bool Alone(Draft draft, Sentence sentence)
    {
        var passage = sentence.Passage;
        if (passage.Sentences.Count > 1 || sentence.Count > 2 || passage.Kind == PassageKind.Row)
        {
            return false;
        }

        var verb = sentence[sentence.FirstToken];
        if (verb is not { Shape: Shape.Upper, Word: { } word } || !Deeds.IsDecision(word) || sentence.Count == 2 && !sentence[sentence.FirstToken + 1].Is("."))
        {
            return false;
        }

        // "NOTED" with "the update on the tracking of recommendations." below it is one sentence.
        var next = passage.Index + 1 < draft.Passages.Count ? draft.Passages[passage.Index + 1] : null;
        if (sentence.Count == 1 && next is { Kind: PassageKind.Text } && next.Words.Length > 0 && char.IsLower(next.Words[0]) && !draft.IsTaken(next))
        {
            var followUp = Limbs.FollowsUp(next, 0, next.Text.Length);
            draft.Close(passage, nameof(CapitalDecisions), "a verb of decision, its words below it");
            draft.Close(next, nameof(CapitalDecisions), "a verb of decision, its words below it");
            draft.Add(nameof(CapitalDecisions), "a verb of decision, its words below it", FindingKind.Resolution, Strength.Explicit, passage, passage.TextStart, next, next.Text.Length, null, new Draft.Options(FollowUp: followUp && word is not ("noted" or "received")));
            return true;
        }

        draft.Close(passage, nameof(CapitalDecisions), "a verb of decision alone on its line");
        DecisionLimbs.Add(draft, passage, passage.TextStart, passage.Text.Length, null, "a verb of decision alone on its line", passage.TextStart, nameof(CapitalDecisions));
        return true;
    }

    private static void Take(Draft draft, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var verbs = new List<int>();
        var behindDash = false;
        // "NOTED the report." alone: the body is understood. "NOTED that the road will be closed" tells news.
        var opens = sentence is { Index: 0, Count: > 2 } && sentence.Passage.Sentences.Count == 1 && tokens[sentence.FirstToken] is { Shape: Shape.Upper } opening && opening.Is(WordClass.VerbPast) && tokens[sentence.FirstToken + 1] is { Shape: Shape.Lower } article && (article.Is(WordClass.Article) && !article.Is("that") || article.Is("for") && sentence.Passage.Text.AsSpan(article.End).StartsWith(" signature", StringComparison.Ordinal));
        for (var at = sentence.FirstToken + (opens ? 0 : 1); at < sentence.EndToken; at++)
        {
            if (at > sentence.FirstToken && tokens[at - 1].Shape == Shape.Upper)
            {
                continue;
            }

            if (tokens[at] is not { Shape: Shape.Upper, Word: { } word } || !tokens[at].Is(WordClass.VerbPast) || !Deeds.IsDecision(word) || at + 1 < sentence.EndToken && tokens[at + 1].Shape == Shape.Upper)
            {
                continue;
            }

            // "was RECEIVED and NOTED" is one.
            if (verbs.Count > 0 && at - verbs[^1] == 2)
            {
                continue;
            }

            behindDash |= opens && at == sentence.FirstToken || verbs.Count == 0 && at > sentence.FirstToken && tokens[at - 1].Is("-") && at > sentence.FirstToken + 1;
            verbs.Add(at);
        }

        // "The application was REFUSED" decides; "that the application be REFUSED" is a limb, and so another's.
        if (verbs.Count == 0 || verbs[0] > sentence.FirstToken && tokens[verbs[0] - 1].Word is "be" or "been" or "being" or "not" || verbs[0] > sentence.FirstToken && tokens[verbs[0] - 1].Is(WordClass.Have))
        {
            return;
        }

        // "were duly NOTED", "was unanimously APPROVED"
        var was = verbs[0] - 1;
        was -= was > sentence.FirstToken + 1 && (tokens[was].Is(WordClass.Adverb) || tokens[was].Word is "unanimously" or "duly") ? 1 : 0;
        // "Cheques AGREED by all and signed", "Sections 1 and 2 read out and AGREED by all present"
        behindDash |= verbs[0] > sentence.FirstToken && verbs[0] + 2 < sentence.EndToken && tokens[verbs[0] + 1].Is("by") && tokens[verbs[0] + 2].Word is "all" or "everyone" && !sentence.Has("proposed", "minutes");
        behindDash |= verbs[0] > sentence.FirstToken && tokens[was].Word is "was" or "were" && tokens[verbs[0]].Word is not ("resolved" or "agreed") && !(tokens[sentence.FirstToken].Word is "this" or "it" or "that" or "which" or "these");
        var body = AgentFinder.Before(sentence.Passage, sentence.FirstToken, was + 1, draft.Outline.Attendance);
        // "The Board received and NOTED the report"
        if (body is not { Kind: AgentKind.Body or AgentKind.Collective } && verbs[0] > sentence.FirstToken + 2 && tokens[verbs[0] - 1].Is("and"))
        {
            body = AgentFinder.Subject(sentence.Passage, sentence.FirstToken, verbs[0], draft.Outline.Attendance);
        }

        if (!behindDash && body is not { Kind: AgentKind.Body or AgentKind.Collective } && !ToldDecisions.IsGoverningBody(sentence, was + 1))
        {
            return;
        }

        // "The motion was CARRIED without division." with "RESOLVED that:" below it says it again there.
        if (tokens[verbs[0]].Is("carried") && sentence.HasBefore(verbs[0], "motion", "amendment", "proposal") && sentence.Index == sentence.Passage.Sentences.Count - 1 && sentence.Passage.Index + 1 < draft.Passages.Count && DecisionFormulas.At(draft.Passages[sentence.Passage.Index + 1]) is not null)
        {
            draft.Refuse(sentence, nameof(CapitalDecisions), "resolved in the paragraph below");
            return;
        }

        sentence.IsTaken = true;
        var start = tokens[DecisionFormulas.Begins(sentence, verbs[0])].Start;
        for (var i = 0; i < verbs.Count; i++)
        {
            var next = i + 1 < verbs.Count && tokens[verbs[i + 1] - 1].Word is "and" or "," ? verbs[i + 1] - 1 : (int?)null;
            if (i + 1 < verbs.Count && next is null)
            {
                continue;
            }

            var end = next is { } joint ? tokens[joint - 1].End : sentence.End;
            foreach (var (from, to) in behindDash ? [(verbs[i], end)] : DecisionLimbs.Parts(sentence.Passage, Math.Min(verbs[i] + 1, sentence.EndToken - 1), end))
            {
                var first = from <= verbs[i] + 1 ? start : tokens[from].Start;
                DecisionLimbs.Add(draft, sentence.Passage, first, to, null, "a verb of decision in capitals", tokens[Math.Min(from, verbs[i])].Start, nameof(CapitalDecisions));
            }

            start = next is { } and ? tokens[and].Start : end;
        }
    }
}
