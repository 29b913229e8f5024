using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Limbs that have lost both their heading and their "That": a list behind the talk whose every line is a clause, and one of them in the subjunctive, which only a decision needs.
/// <para>Takes: "(a) the report be noted;" "(b) the Office of the Trust include members in its mailings" with no colon above; bullets such as "Officers bring the plan back" beside "Any later draft be marked as one".</para>
/// <para>Refuses: a list that a colon or a recommendation announces, "(a) the site is in Flood Zone 3; (b) the owners are abroad" (no subjunctive), questions, and lists of things.</para>
/// </summary>
internal sealed class LostLetters : IRecogniser
{
    private const int Fewest = 2;

    private enum Mood
    {
        /// <summary>It tells of the past, or asks.</summary>
        None,

        /// <summary>No verb that the lexicon knows: "the Chairman and the Clerk settle the dates".</summary>
        Unclear,

        /// <summary>"two sessions are arranged", "officers note": facts may be told so too.</summary>
        Present,

        /// <summary>"the report be noted", "the Office include".</summary>
        Subjunctive,
    }

    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            if (IsOpen(draft, i))
            {
                var end = EndOfList(draft, i);
                if (IsAnnounced(draft, i) && AfterAGap(draft, i, end) is var behind)
                {
                    if (behind == end)
                    {
                        i = end - 1;
                        continue;
                    }

                    i = behind;
                }

                if (!TakeOrders(draft, i, end))
                {
                    Take(draft, i, end);
                }

                i = Math.Max(i, end - 1);
            }
        }
    }

    private static bool IsOpen(Draft draft, int i) => draft.Passages[i] is { Kind: PassageKind.ListItem, IsFurniture: false } passage && !draft.IsTaken(passage) && IsSmall(passage.Label);

    // "(a)", "iv)", "3." – "5.2" and "112/24" number the minutes.
    private static bool IsSmall(string? label) => label is null || label.AsSpan().Trim("()[].") is { Length: > 0 and <= 4 } inner && !(inner.ContainsAnyInRange('0', '9') && inner.ContainsAnyExceptInRange('0', '9'));

    private static bool IsAnnounced(Draft draft, int i)
    {
        if (i == 0)
        {
            return true;
        }

        var above = draft.Passages[i - 1];
        return above.Text.AsSpan().TrimEnd()[^1] is ':' or '-' or '\u2013' || Announcements.IsOnlyProposed(draft.Passages, i) || above.Kind == PassageKind.Heading && above.Text.Contains("ecommendation", StringComparison.OrdinalIgnoreCase);
    }

    // The list that was announced ends where more blank lines stand than between its own lines.
    private static int AfterAGap(Draft draft, int first, int end)
    {
        var usual = 0;
        for (var i = first + 1; i < end; i++)
        {
            var gap = Lines(draft, i);
            if (i > first + 1 && gap > usual + 1)
            {
                return i;
            }

            usual = Math.Max(usual, gap);
        }

        return end;
    }

    private static int Lines(Draft draft, int i)
    {
        var (above, passage) = (draft.Passages[i - 1], draft.Passages[i]);
        var (from, to) = (above.InDocument(above.Text.Length), passage.InDocument(0));
        return to > from ? draft.Outline.Document.AsSpan(from, to - from).Count('\n') : 0;
    }

    private static int EndOfList(Draft draft, int i)
    {
        var end = i + 1;
        while (end < draft.Passages.Count && IsOpen(draft, end) && ((draft.Passages[end].Label is null) == (draft.Passages[i].Label is null) || draft.Passages[i].Label is not null && LimbShapes.LeadsOn(draft.Passages[LastLabelled(draft, i, end)])))
        {
            end++;
        }

        return end;
    }

    // Bullets below "(ii) the following outcomes be approved:-" belong to it.
    private static int LastLabelled(Draft draft, int first, int end)
    {
        var last = end - 1;
        while (last > first && draft.Passages[last].Label is null)
        {
            last--;
        }

        return last;
    }

    // "1) Note the report. 2) Invite the unions to comment." behind the talk, where "RESOLVED to:" was lost: every line orders something, and the first one decides.
    // Refuses: the same below "Members are asked to", below a title (the agenda's own words), or where the first line orders an errand.
    private static bool TakeOrders(Draft draft, int first, int end)
    {
        if (end - first < Fewest || draft.Passages[first].Label is null || IsAnnounced(draft, first) || draft.Passages[first - 1] is not { Kind: PassageKind.Text, Sentences.Count: > 0 } talk || talk.Tokens.Exists(token => token.Word is "recommended" or "recommends" or "asked" or "invited" or "requested" or "recommendations")
            || !talk.Tokens.Exists(token => token.Is(WordClass.VerbPast) && token.Shape == Shape.Lower && !token.Is(WordClass.VerbBase)))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            var passage = draft.Passages[i];
            var verb = passage.TokenFrom(passage.TextStart);
            if (verb + 1 >= passage.Tokens.Count || passage.Tokens[verb] is not { IsCapital: true, Word: { } word } opening || !opening.Is(WordClass.VerbBase) || !(Deeds.IsSettled(word) || i > first && Deeds.IsFollowedUp(word)) || passage.Tokens[verb + 1].Shape != Shape.Lower || passage.Tokens[verb + 1].Is(WordClass.Preposition))
            {
                return false;
            }
        }

        for (var i = first; i < end; i++)
        {
            DecisionLimbs.Take(draft, draft.Passages[i], 0, null, "an order in a list behind the talk without its heading", nameof(LostLetters));
        }

        return true;
    }

    // The limbs stand at the end of the list: bullets of talk above them run into them where only blank lines part the two.
    private static void Take(Draft draft, int first, int end)
    {
        var limbs = new List<(int At, Mood Mood)>();
        for (var i = first; i < end; i++)
        {
            var mood = MoodOf(draft.Passages[i]);
            if (mood == Mood.None || mood == Mood.Unclear && draft.Passages[i].Label is null)
            {
                limbs.Clear();
                continue;
            }

            limbs.Add((i, mood));
            if (LimbContents.OpensThings(draft, i))
            {
                while (i + 1 < end && !(draft.Passages[limbs[^1].At].Label is { } label && draft.Passages[i + 1].Label is { } next && Labels.Follows(label, next)))
                {
                    i++;
                }
            }
        }

        // One in the subjunctive vouches for those in the present; what is unclear must not be the most of them.
        var unclear = limbs.Count(limb => limb.Mood == Mood.Unclear);
        if (limbs.Count < Fewest && !(limbs.Count == 1 && IsFirstAlone(draft, limbs[0].At)) || !limbs.Exists(limb => limb.Mood == Mood.Subjunctive) || unclear > 0 && limbs.Count(limb => limb.Mood == Mood.Subjunctive) <= unclear)
        {
            return;
        }

        foreach (var (at, _) in limbs)
        {
            DecisionLimbs.Take(draft, draft.Passages[at], 0, null, "a clause in a list without its heading", nameof(LostLetters));
        }

        // "(b) the following be appointed –" with names below it, and "(c) the Co-ordinator email all members" behind them.
        for (var last = limbs[^1].At; last == end - 1 && end < draft.Passages.Count && NamesBelow.LimbBehind(draft, last, end) is { } behind && IsOpen(draft, behind) && MoodOf(draft.Passages[behind]) != Mood.None; last = behind, end = behind + 1)
        {
            DecisionLimbs.Take(draft, draft.Passages[behind], 0, null, "a clause in a list without its heading", nameof(LostLetters));
        }

        for (var i = limbs[0].At; i < end; i++)
        {
            if (!draft.IsTaken(draft.Passages[i]))
            {
                draft.Close(draft.Passages[i], nameof(LostLetters), "part of the limb above");
            }
        }
    }

    // "[1] the plan be noted." behind the talk: a list of one, which nobody would number elsewhere.
    private static bool IsFirstAlone(Draft draft, int at) =>
        draft.Passages[at] is { Label: "[1]" or "(1)" or "(a)" or "(i)" or "1)" or "a)" } passage && passage.Sentences.Count == 1 && passage.Tokens.FindIndex(token => token.Is("be")) is var be and > 0 && be + 1 < passage.Tokens.Count && passage.Tokens[be + 1].Word is { } done && passage.Tokens[be + 1].Is(WordClass.Participle) && (Deeds.IsTold(Lexicon.BaseOf(done)) || Deeds.IsSettled(Lexicon.BaseOf(done)) || Lexicon.BaseOf(done) is "recommend" or "refer");

    private static Mood MoodOf(Passage passage)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        if (passage.Sentences.Count == 0 || passage.Text.AsSpan().TrimEnd()[^1] == '?')
        {
            return Mood.None;
        }

        for (var at = first + 1; at < passage.Sentences[0].EndToken - 1; at++)
        {
            var (token, before) = (tokens[at], tokens[at - 1]);
            // "the minutes of 31 May be noted": a month
            if (token.Shape != Shape.Lower || before.Is("to") || before.Is(WordClass.Modal) && before.Shape == Shape.Lower)
            {
                if (token.Is(WordClass.Modal) && !token.IsCapital)
                {
                    return Mood.None;
                }

                continue;
            }

            if (token.Is("be"))
            {
                return IsDone(tokens, at + 1) || IsUnknownDeed(passage, at + 1) ? Mood.Subjunctive : Mood.None;
            }

            if (token.Is(WordClass.VerbPast) && !token.Is(WordClass.VerbBase) && before.IsCapital && at + 1 < tokens.Count && (tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Is("to")))
            {
                return Mood.None;
            }

            if (token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Word is "was" or "were" or "which" or "who" or "that")
            {
                return Mood.None;
            }

            if (token.Word is "is" or "are")
            {
                return IsDone(tokens, at + 1) ? Mood.Present : Mood.None;
            }

            // "the Office of the Trust include members": a verb behind a noun, with what it does behind it.
            if ((token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS)) && (!token.Is(WordClass.Document) || before.Is(WordClass.Collective) || before.Is(WordClass.Body)) && !before.Is(WordClass.Article) && !before.Is(WordClass.Preposition) && !before.Is(WordClass.Joint) && !before.Is(WordClass.VerbIng)
                && (tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Is(WordClass.Collective) || tokens[at + 1].Is(WordClass.Number) || tokens[at + 1].Is(WordClass.Document) || tokens[at + 1].IsCapital || before.Is(WordClass.Collective) && token.Is(WordClass.VerbBase) && !tokens[at + 1].Is(WordClass.Be) && tokens[at + 1].Shape == Shape.Lower || tokens[at + 1].Is("and") && at + 2 < tokens.Count && tokens[at + 2].Is(WordClass.VerbBase)))
            {
                return token.Is(WordClass.VerbBase) && IsSingular(passage, first, at) ? Mood.Subjunctive : Mood.Present;
            }
        }

        return Mood.Unclear;
    }

    // "be designated as a seat": a verb that the lexicon does not know
    private static bool IsUnknownDeed(Passage passage, int at) =>
        at < passage.Tokens.Count && passage.Tokens[at] is { Word: null, Shape: Shape.Lower } token && passage.Text.AsSpan(token.Start, token.End - token.Start) is [_, _, .., 'e', 'd'];

    // "be clearly identified"
    private static bool IsDone(List<Token> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Shape == Shape.Lower && (tokens[at].Is(WordClass.Adverb) || tokens[at].Word is null or "not"))
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Is(WordClass.Participle);
    }

    // The head of "the Office of the Trust" is the word in front of its first preposition.
    private static bool IsSingular(Passage passage, int first, int verb)
    {
        var tokens = passage.Tokens;
        var head = first;
        while (head + 1 < verb && !tokens[head + 1].Is(WordClass.Preposition))
        {
            head++;
        }

        return passage.Text[tokens[head].End - 1] is not 's' and not 'S' && !tokens[head].Is(WordClass.Collective) && !tokens.Exists(token => token.Start >= tokens[first].Start && token.Start < tokens[verb].Start && token.Is("and"));
    }
}
