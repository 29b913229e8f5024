using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// An action of an earlier meeting: still open with somebody to do it, or reported as done.
/// <para>Takes: "Action 4.3 not done. JM to have the survey results ready for November.", "Action 7 (dental access) remained open; Rob Kelly to press NHS England", "Action carried forward from May. IR to ring the trust."</para>
/// <para>Refuses: "Action 2.6 discharged – timetable cases are up", "Actions 4, 5 and 9 were closed."</para>
/// </summary>
internal sealed class CarriedOverActions : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            var tokens = sentence.Tokens;
            var at = sentence.FirstToken;
            if (sentence.IsTaken || !(tokens[at].Is("action") || tokens[at].Is("actions")) || at + 1 >= sentence.EndToken || tokens[at + 1].Shape != Shape.Figure && !IsCarried(sentence))
            {
                continue;
            }

            var next = sentence.Index + 1 < sentence.Passage.Sentences.Count ? sentence.Passage.Sentences[sentence.Index + 1] : null;
            var open = sentence.Text.Contains("not done", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("outstanding", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("remain", StringComparison.OrdinalIgnoreCase)
                || IsCarried(sentence) || sentence.Text.Contains("ongoing", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("carried forward", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("not yet", StringComparison.OrdinalIgnoreCase);
            if (!open)
            {
                draft.Refuse(sentence, nameof(CarriedOverActions), "an earlier action that is not said to be open");
                continue;
            }

            var here = sentence.Commitments(draft.Outline.Attendance).Find(commitment => commitment.Agent is { Acts: true });
            var follows = here is null && next is { IsTaken: false } ? next.Commitments(draft.Outline.Attendance).Find(commitment => commitment.Agent is { Acts: true }) : null;
            if (here is null && follows is null)
            {
                draft.Refuse(sentence, nameof(CarriedOverActions), "still open, but nobody and no task is named");
                continue;
            }

            sentence.IsTaken = true;
            if (follows is not null)
            {
                next!.IsTaken = true;
            }

            draft.Add(
                nameof(CarriedOverActions), "carried over from an earlier meeting", FindingKind.ActionPoint, Strength.Explicit, sentence.Passage, sentence.Start, follows is null ? sentence.End : next!.End,
                (here ?? follows)!.Agent, new Draft.Options(Reference: sentence.Passage.Label));
        }
    }

    // "Action carried forward from 12 May."
    private static bool IsCarried(Sentence sentence) => sentence[sentence.FirstToken].IsCapital && sentence.Count < 12 && (sentence.Text.Contains(" carried forward", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains(" carried over", StringComparison.OrdinalIgnoreCase));
}
