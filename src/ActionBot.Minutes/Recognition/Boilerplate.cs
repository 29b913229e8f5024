using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Words that are no words of the meeting, or tell of something other than what somebody is to do next.
/// <para>Takes out of the way: "Members to declare any private interest", the answer of a written question, "Action 2.6 discharged", "The report recommended:-" with what it recommends,
/// "To approve as a correct record the minutes of…".</para>
/// <para>Leaves: everything else.</para>
/// </summary>
internal sealed class Boilerplate : IRecogniser
{
    public void Read(Draft draft)
    {
        CloseAgendas(draft);
        var recommended = false;
        foreach (var passage in draft.Open.ToList())
        {
            var words = passage.Wording;
            if (IsBoilerplate(passage, words) && words.Length < 400 && !words.Contains(" to action", StringComparison.Ordinal) && !words.Contains(" Decision: ", StringComparison.Ordinal))
            {
                // "To consider the shelter. The Clerk would ring the County.": what was said of it stands behind it.
                draft.CloseInPart(passage, EndOfPurpose(passage), nameof(Boilerplate), "agenda boilerplate or a list of those present");
                continue;
            }

            // "The report recommended:-" and the lower-case limbs behind it are the officer's, not the meeting's.
            if (recommended && (char.IsLower(words.Length > 0 ? words[0] : 'X') || passage.Kind == PassageKind.ListItem))
            {
                draft.Close(passage, nameof(Boilerplate), "a recommendation that is only reported");
                continue;
            }

            var text = passage.Text.AsSpan().TrimEnd();
            recommended = (text.EndsWith(":-") || text.EndsWith(":")) && (passage.Text.Contains("recommended", StringComparison.Ordinal) || passage.Text.StartsWith("Recommendation", StringComparison.OrdinalIgnoreCase)) && !passage.Text.Contains("RESOLVED", StringComparison.Ordinal);
        }
    }

    // "To review the evidence…" is the agenda's; "Members to declare any private interest", "Present: …".
    private static bool IsBoilerplate(Passage passage, string words)
    {
        var first = passage.TokenFrom(passage.TextStart);
        var verb = first + 1 < passage.Tokens.Count ? passage.Tokens[first + 1].Word : null;
        return words.StartsWith("To ", StringComparison.Ordinal)
                && verb is "approve" or "confirm" or "receive" or "consider" or "note" or "review" or "discuss" or "agree" or "appoint" or "elect" or "adopt" or "decide" or "resolve" or "sign" or "report" or "hear" or "deal" or "ratify" or "authorise" or "accept" or "set" or "answer" or "take" or "look" or "raise" or "identify"
            || words.StartsWith("Members to declare", StringComparison.Ordinal) || words.StartsWith("Present", StringComparison.Ordinal) && !(words.Length > "Present".Length && char.IsLetter(words["Present".Length])) || words.StartsWith("Apologies", StringComparison.Ordinal) && !passage.Tokens.Exists(token => token.Word is "resolved" or "decision" && token.IsCapital) || words.StartsWith("In attendance", StringComparison.OrdinalIgnoreCase);
    }

    private static int EndOfPurpose(Passage passage) =>
        passage.Words.StartsWith("To ", StringComparison.Ordinal) && passage.Sentences.Find(sentence => !sentence.Tokens[sentence.FirstToken].Is("to")) is { Index: > 0 } said ? said.Start

        // "Apologies were received from Mr Hay. The Clerk would write to thank him."
        : passage.Words.StartsWith("Apologies", StringComparison.Ordinal) && passage.Sentences.Find(sentence => sentence.Index > 0 && sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is(WordClass.Modal)) > sentence.FirstToken) is { } promised ? promised.Start
        : passage.Text.Length;

    /// <summary>What stands between the title of an item and its "Minutes:" is the agenda: "Scrutiny Chairs to report", "The Forum will be asked to confirm the minutes".</summary>
    private static void CloseAgendas(Draft draft)
    {
        var agenda = new List<Passage>();
        var open = false;
        foreach (var passage in draft.Passages)
        {
            if (passage.Kind != PassageKind.Heading)
            {
                if (open && IsOfTheAgenda(passage))
                {
                    agenda.Add(passage);
                }

                continue;
            }

            if (passage.Text.StartsWith("Minutes", StringComparison.Ordinal) && passage.Text.Length < 10 || passage.Text.StartsWith("Decision", StringComparison.Ordinal) && passage.Text.Length < 12)
            {
                foreach (var one in agenda.Where(one => !draft.IsTaken(one)))
                {
                    draft.Close(one, nameof(Boilerplate), "stands in the agenda, before the minutes of the item");
                }

                open = false;
            }
            else
            {
                open = true;
            }

            agenda.Clear();
        }
    }

    // A heading within the talk must not make agenda of what follows it, so the words must be worded like one.
    private static bool IsOfTheAgenda(Passage passage)
    {
        var words = passage.Words;
        return words.StartsWith("To ") || words.StartsWith("Report ") || words.Length < 70 && words is not [.., '.'] || words.Contains("will be asked to", StringComparison.Ordinal) || words.Contains(" is asked to", StringComparison.Ordinal) || words.Contains(" are asked to", StringComparison.Ordinal)
            || words.Contains(" is invited to", StringComparison.Ordinal) || words.Contains(" are invited to", StringComparison.Ordinal) || words.Contains(" is requested to", StringComparison.Ordinal) || words.Contains("attached", StringComparison.Ordinal) || words.Contains("enclosed", StringComparison.Ordinal);
    }
}
