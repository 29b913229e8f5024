using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What the words above a list or a paragraph say of it: that it was only proposed, or that the agenda prints it for the meeting to use.</summary>
internal static class Announcements
{
    // A motion of six paragraphs is long.
    private const int LongestMotion = 8;

    private const int LongestList = 40;

    // Between a motion and its vote stand an amendment and what became of it.
    private const int LongestVote = 5;

    /// <summary>
    /// The paragraph, or the run of paragraphs of its kind in which it stands, is announced as somebody's proposal.
    /// <para>Takes: "Councillor Penn moved the following motion:", "He then put forward this proposal", "The report recommended".</para>
    /// <para>Refuses: "The motion was carried, and it was resolved:", "Members discussed the proposals at length."</para>
    /// </summary>
    public static bool IsOnlyProposed(IReadOnlyList<Passage> passages, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - LongestMotion); i--)
        {
            var above = passages[i];
            if (above.IsFurniture && above.Text.Length < 4 || above.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            return Announces(above) && !IsCarried(passages, index);
        }

        return false;
    }

    /// <summary>"The motion was carried" stands below the paragraphs from here on, and no "RESOLVED" that says them again.</summary>
    public static bool IsCarried(IReadOnlyList<Passage> passages, int index)
    {
        var end = index;
        while (end < passages.Count && end - index < LongestList && (end == index || passages[end].Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passages[end].Kind == PassageKind.ListItem))
        {
            end++;
        }

        // An amendment in between may have been lost; the motion's own vote counts.
        var ofAnAmendment = index > 0 && passages[index - 1].Tokens.Exists(token => token.Is("amendment")) || index > 1 && passages[index - 2].Text.AsSpan().Trim() is "Amendment" or "AMENDMENT";
        for (var i = end; i < Math.Min(passages.Count, end + LongestVote) && passages[i].Kind != PassageKind.Heading && DecisionFormulas.At(passages[i]) is null; i++)
        {
            if (!ofAnAmendment && passages[i].Tokens.Exists(token => token.Is("amendment")))
            {
                continue;
            }

            if (passages[i].Tokens.Exists(token => token.Word is "lost" or "defeated" or "withdrawn" or "fell"))
            {
                return false;
            }

            if (passages[i].Tokens.FindIndex(token => token.Is("accordingly")) is var accordingly and > 0 && passages[i].Tokens[accordingly - 1].Word is "resolved" or "agreed" or "decided")
            {
                return true;
            }

            if (passages[i].Tokens.FindIndex(token => token.Is("carried")) is var carried and >= 0 && !(carried + 1 < passages[i].Tokens.Count && passages[i].Tokens[carried + 1].Word is "out" or "forward" or "over"))
            {
                return !(i + 1 < passages.Count && DecisionFormulas.At(passages[i + 1]) is not null);
            }
        }

        return false;
    }

    /// <summary>The lettered paragraphs from here on are a motion or an amendment, which was not carried as far as the page says.</summary>
    public static bool IsAMotion(IReadOnlyList<Passage> passages, int index) =>
        index > 0 && (passages[index - 1].Tokens.Exists(token => token.Word is "motion" or "amendment") && IsOnlyProposed(passages, index) || IsToBeConsidered(passages[index - 1]));

    // "EXCLUSION OF THE PUBLIC To consider the following motions –" with "1. That the public be excluded" below it
    private static bool IsToBeConsidered(Passage above) =>
        above.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'] && above.Text.Contains("o consider the following motion", StringComparison.Ordinal);

    /// <summary>"Moved by Councillor Orr, Seconded by Alderman Bell;" and nothing else: the motion stands below.</summary>
    public static bool IsMover(Passage above) =>
        above.Tokens.Count is > 3 and < 24 && above.Tokens[above.TokenFrom(above.TextStart)].Word is "moved" or "proposed" && above.Tokens.Exists(token => token.Is("seconded")) && above.Text.AsSpan().TrimEnd()[^1] is ':' or ';' or ',' or '-';

    /// <summary>
    /// The vote on a motion stands right below it, and was for it.
    /// <para>Takes: "On a vote, ten Members voted for and it was declared carried.", "… the Chairperson cast the deciding vote in favour of the amendment."</para>
    /// <para>Refuses: "… it was declared lost.", and the mover of the next motion.</para>
    /// </summary>
    public static bool IsVotedFor(IReadOnlyList<Passage> passages, int index)
    {
        if (index + 1 >= passages.Count)
        {
            return false;
        }

        var below = passages[index + 1].Tokens;
        return below.Exists(token => token.Word is "vote" or "votes" or "voted") && !below.Exists(token => token.Word is "lost" or "defeated" or "fell")
            && (below.Exists(token => token.Is("carried")) || below.Exists(token => token.Is("equality") || token.Is("deciding") || token.Is("casting")) && below.Exists(token => token.Is("favour")));
    }

    private static bool Announces(Passage above)
    {
        if (above.Sentences.Count == 0)
        {
            return false;
        }

        var last = above.Sentences[^1];
        // "It was moved by Cllr Orr, seconded by Cllr Bell and": what stands below it came of that.
        var opens = above.Text.AsSpan().TrimEnd()[^1] is not ('.' or ';' or '?') && !(above.Tokens[^1].Is("and") && last.Has("seconded"));
        var proposes = false;
        for (var at = last.FirstToken; opens && at < last.EndToken; at++)
        {
            var word = above.Tokens[at].Word;
            if (word is "resolved" or "agreed" or "carried" or "approved" or "decided")
            {
                return false;
            }

            // "put forward the following Proposal", "submitted a notice of motion in these terms"
            proposes |= word is "proposal" or "motion" or "amendment" or "amendments" or "recommendation" or "moved" or "proposed" or "recommended";
        }

        return proposes;
    }

    /// <summary>
    /// The agenda prints a resolution for the meeting to pass if it wants to.
    /// <para>Takes: "If so, to pass formally the following resolution:-", "The Committee is asked to consider passing the resolution below:".</para>
    /// <para>Refuses: "The Committee passed the following resolution:".</para>
    /// </summary>
    public static bool IsTemplate(IReadOnlyList<Passage> passages, int index)
    {
        if (index == 0 || passages[index - 1] is not { Sentences.Count: > 0 } above || above.Text.AsSpan().TrimEnd()[^1] == '.')
        {
            return false;
        }

        // "It was resolved to approve the lease." tells what came of it.
        if (passages[index].Words.StartsWith("It was ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var last = above.Sentences[^1];
        var (resolution, infinitive) = (false, false);
        for (var at = last.FirstToken; at < last.EndToken; at++)
        {
            resolution |= above.Tokens[at].Word is "resolution";
            infinitive |= at > last.FirstToken && above.Tokens[at].Is(WordClass.VerbBase) && (above.Tokens[at - 1].Is("to") || above.Tokens[at - 1].Is(WordClass.Adverb) || above.Tokens[at - 1].Is(WordClass.Modal));
            if (above.Tokens[at].Word is "passed" or "resolved" or "agreed" or "carried")
            {
                return false;
            }
        }

        return resolution && infinitive;
    }
}
