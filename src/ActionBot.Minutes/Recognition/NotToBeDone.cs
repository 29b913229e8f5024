using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Infinitives that look like a clerk's note and say only what a thing or a visit is for.</summary>
internal static class NotToBeDone
{
    /// <summary>
    /// What the meeting talked about, and no errand; the clause with the infinitive is given by its verb.
    /// <para>Takes: "Members discussed repairs to be made to the roof", "The Clerk outlined the works to be carried out in May", "The scheme involved the wardens and the police to check the stalls", "It was reported that the chapel has offered to keep the gates – funding to be found".</para>
    /// <para>Refuses: "Roof discussed - tiles to be ordered", "Members discussed the roof; tiles to be ordered", "The chapel has offered to keep the gates – key to be given to the warden".</para>
    /// </summary>
    public static bool Is(Sentence sentence, Commitment commitment)
    {
        if (commitment.Form != CommitmentForm.Infinitive)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        for (var at = commitment.FirstToken - 1; at > sentence.FirstToken; at--)
        {
            // A mark parts the talk from the note behind it.
            if (tokens[at].Shape == Shape.Mark)
            {
                return IsMoneyForOthers(sentence, at, commitment);
            }

            if (tokens[at].Is("and") && commitment.IsPassive)
            {
                return false;
            }

            if (tokens[at].Shape != Shape.Lower || tokens[at - 1].Is(WordClass.Be) || tokens[at - 1].Is(WordClass.Article) || at + 1 >= commitment.FirstToken)
            {
                continue;
            }

            var verb = sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
            if (verb is "discussed" or "considered" or "debated" or "outlined" or "described" or "explained" or "detailed" or "listed" or "showed" && commitment.IsPassive || verb is "involved" or "involves" or "included" or "includes" or "entailed" or "comprised" or "enabled" or "allowed" or "helped" or "encouraged" or "enables" or "allows" or "encourages" or "helps")
            {
                return true;
            }
        }

        return false;
    }

    // "the chapel has now agreed to store a set – funding to be sourced": others have to find it.
    private static bool IsMoneyForOthers(Sentence sentence, int mark, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        if (!commitment.IsPassive || !tokens[mark].Is("-") || commitment.FirstToken - mark > 4 || !sentence.Passage.Text.AsSpan(tokens[mark + 1].Start, tokens[commitment.FirstToken].Start - tokens[mark + 1].Start).TrimEnd().ToString().ToLowerInvariant().EndsWithAny("funding", "money", "funds", "grant", "sponsor", "sponsorship"))
        {
            return false;
        }

        for (var at = sentence.FirstToken + 1; at + 1 < mark; at++)
        {
            if (tokens[at].Word is "has" or "have" or "had" && (tokens[at + 1].Word is "agreed" or "offered" or "promised" || tokens[at + 1].Is("now") && tokens[at + 2].Word is "agreed" or "offered" or "promised"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
