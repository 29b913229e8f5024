using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A note of what is to stand on a coming agenda, without a verb.
/// <para>Takes: "For agenda at next meeting, a new seat by the pond", "For the next agenda: grit bins", "Add to the agenda for May: speed sign", "Agenda item for next meeting – allotment rents".</para>
/// <para>Refuses: "Agenda items for the next meeting" (a heading with nothing behind it), "The agenda for the next meeting was circulated", "Agenda item 5 – rents".</para>
/// </summary>
internal sealed class AgendaNotes : IRecogniser
{
    public void Read(Draft draft)
    {
        // "7. For agenda at next meeting, a new clerk." has the number of a title.
        foreach (var sentence in draft.Passages.Where(passage => !passage.IsFurniture).SelectMany(passage => passage.Sentences).ToList())
        {
            if (sentence.IsTaken || Behind(sentence) is not { } matter || matter + 1 >= sentence.EndToken)
            {
                continue;
            }

            sentence.IsTaken = true;
            if (sentence.Passage.Kind == PassageKind.Heading)
            {
                sentence.Passage.Kind = PassageKind.Text;
            }

            draft.Add(nameof(AgendaNotes), "it is for a coming agenda", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: sentence.FirstToken, Reference: sentence.Passage.Label));
        }
    }

    // Where the matter begins: behind the comma, colon or dash that closes "for the agenda of the next meeting".
    private static int? Behind(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = sentence.FirstToken;
        var opens = tokens[at].Word is "for" or "to" or "add" or "put" or "include" or "item" or "items" || tokens[at].Is("agenda") && at + 1 < sentence.EndToken && tokens[at + 1].Word is "item" or "items" || tokens[at].Is("next") && at + 2 < sentence.EndToken && tokens[at + 1].Is("agenda") && tokens[at + 2].Word is ":" or "-";
        if (!opens)
        {
            return null;
        }

        var (agenda, coming) = (false, false);
        for (; at < Math.Min(sentence.EndToken, sentence.FirstToken + 10); at++)
        {
            var token = tokens[at];
            if (token.Word is "," or ":" or "-")
            {
                return agenda && coming ? at + 1 : null;
            }

            // "Add to the agenda for June.": what is meant stands above.
            if (token.Is(".") && at == sentence.EndToken - 1)
            {
                return agenda && coming && tokens[sentence.FirstToken].Word is "add" or "put" or "include" ? at - 1 : null;
            }

            agenda |= token.Word is "agenda";
            coming |= token.Word is "next" or "future" or "following" || token.Is(WordClass.Month);
            if (!(token.Word is "agenda" or "next" or "future" or "following" or "item" or "items" or "meeting" or "add" or "put" or "include" || token.Is(WordClass.Month) || token.Is(WordClass.Preposition) || token.Is(WordClass.Article)))
            {
                return null;
            }
        }

        return null;
    }
}
