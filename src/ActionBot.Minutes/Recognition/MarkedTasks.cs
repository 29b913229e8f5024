using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Where a marked task ends: with the marker's own sentence, and with what belongs to it behind that.
/// <para>Takes in: "ACTION: JM. To cost an extra two hours.", "Action: write to the landlords. JB", "Action: Clerk to write. To copy in the ward member.", "… Owner: Priya Nair. Due: 19 May."</para>
/// <para>Leaves: "Action: Clerk to obtain estimates. <em>Council agreed to install two benches.</em>", "Action: Chair to inspect building <em>- The Council were told that…</em>"</para>
/// </summary>
internal static class MarkedTasks
{
    private const int ShortestTask = 3;
    private const int LongestTail = 6;

    /// <summary>The tasks behind a marker, each with its words; there is always one.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="rest">The token behind the marker.</param>
    /// <param name="until">Where the next marker begins.</param>
    /// <param name="attendance">Who was there.</param>
    public static List<(int Start, int End)> Of(Passage passage, int rest, int until, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var from = tokens[rest].Start;
        var limit = until < tokens.Count ? passage.Text[..tokens[until].Start].TrimEnd().Length : passage.Text.Length;
        var parts = new List<(int, int)>();
        var at = passage.Sentences.FindIndex(sentence => sentence.EndToken > rest);
        var end = End(passage, rest, at, limit);
        var only = ActionMarkers.NameEnd(passage, rest, attendance) is not null || passage.Sentences[at].EndToken - rest < ShortestTask;
        var whole = end;
        for (at++; at < passage.Sentences.Count && passage.Sentences[at].Start < limit && whole >= passage.Sentences[at - 1].End; at++)
        {
            var sentence = passage.Sentences[at];

            // "Actions: 1. AB to speak to the farmer. 2. CD to check the map.": the number is no sentence.
            if (sentence.Count <= 2 && sentence[sentence.FirstToken].Shape == Shape.Figure)
            {
                whole = sentence.End;
                continue;
            }

            if (!only && Binds(sentence, attendance))
            {
                // "Action: PH to write to the landlords. JL to ring the school." is two.
                parts.Add((from, end));
                from = sentence.Start;
            }
            else if (!(only || Continues(sentence, attendance)))
            {
                break;
            }

            only = false;
            whole = end = End(passage, sentence.FirstToken, at, limit);
        }

        parts.Add((from, end));
        return [.. parts.SelectMany(part => Shared(passage, part.Item1, part.Item2, attendance))];
    }

    // "Actions: JH to renew the domain; EF to write a page and CD to take photographs": each with a task of his own.
    private static IEnumerable<(int Start, int End)> Shared(Passage passage, int start, int end, Attendance attendance)
    {
        var from = start;
        string? owner = null;
        foreach (var sentence in passage.Sentences.Where(sentence => sentence.End > start && sentence.Start < end))
        {
            foreach (var commitment in sentence.Commitments(attendance))
            {
                if (commitment is not { Form: CommitmentForm.Infinitive or CommitmentForm.IsTo, IsPassive: false, Agent: { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective } agent } || passage.Tokens[agent.FirstToken].Start < start || passage.Tokens[commitment.VerbToken].Start >= end)
                {
                    continue;
                }

                var first = agent.FirstToken;
                while (first > 0 && passage.Tokens[first - 1].Is(WordClass.Article))
                {
                    first--;
                }

                var at = passage.Tokens[first].Start;
                if (owner is not null && agent.Text != owner && at > from && first > 1 && passage.Tokens[first - 1].Word is ";" or "," or "and" or "-")
                {
                    var cut = passage.Tokens[first - 1].Start;
                    yield return (from, passage.Text[..cut].TrimEnd(' ', ',', ';').Length);
                    from = at;
                }

                owner = agent.Text;
            }
        }

        yield return (from, end);
    }

    // The sentence's end, or where a list that lost its lines goes on: "…to inspect the building - The Council were told", "… • The Clerk reported".
    private static int End(Passage passage, int first, int index, int limit)
    {
        var tokens = passage.Tokens;
        var sentence = passage.Sentences[index];
        for (var at = first + ShortestTask; at + 1 < sentence.EndToken && tokens[at].Start < limit; at++)
        {
            var isDash = tokens[at].Is("-") && tokens[at].Start > tokens[at - 1].End && tokens[at + 1].Start > tokens[at].End && tokens[at + 1] is { Shape: Shape.Capital } next && (next.Is(WordClass.Article) || next.Word is "it" or "there") && HasVerb(tokens, at + 1, sentence.EndToken);
            // "…to speak to the staff It was noted that helpers are needed": the full stop was left out.
            var anew = tokens[at].Is("it") && tokens[at].Shape == Shape.Capital && tokens[at + 1].Word is "was" or "is" && tokens[at - 1].Shape == Shape.Lower && at + 2 < sentence.EndToken && tokens[at + 2].Word is "noted" or "agreed" or "reported" or "requested" or "suggested" or "resolved";
            if (anew || isDash || tokens[at].Is("*") && passage.Text[tokens[at].Start] is '\u2022' or '\u00b7' or '\u25cf' or '\u25aa' or '\uf0b7')
            {
                return passage.Text[..tokens[at].Start].TrimEnd().Length;
            }
        }

        return Math.Min(limit, sentence.End);
    }

    private static bool HasVerb(List<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Shape == Shape.Lower && (tokens[at].Is(WordClass.Be) || tokens[at].Is(WordClass.Have) || tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Reporting)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Binds(Sentence sentence, Attendance attendance) => sentence.Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive && commitment.Agent is { Acts: true } && commitment.ClauseStart == sentence.FirstToken);

    // "To copy in the ward member.", "Report back in May.", "Owner: Priya Nair.", "JB.", "By 3 May."
    private static bool Continues(Sentence sentence, Attendance attendance)
    {
        var first = sentence[sentence.FirstToken];
        var second = sentence.FirstToken + 1 < sentence.EndToken ? sentence[sentence.FirstToken + 1] : default;
        return first.Is("to") && second.Is(WordClass.VerbBase)
            || IsOrder(sentence.Passage, sentence.FirstToken)
            || second.Is(":") && sentence.Count <= LongestTail + 4
            || sentence.Count <= LongestTail && (ActionTexts.IsName(sentence.Passage, sentence.FirstToken, sentence[sentence.EndToken - 1].Is(".") ? sentence.EndToken - 1 : sentence.EndToken, attendance) || DuePhraseReader.Find(sentence.Passage, sentence.FirstToken, sentence.EndToken).Exists(found => found.Start == sentence.FirstToken));
    }

    /// <summary>Words that order something: "Update the plan", "Circulate to members". "Report of the Clerk" and "Plan noted" order nothing.</summary>
    public static bool IsOrder(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        if (first + 1 >= tokens.Count || !tokens[first].Is(WordClass.VerbBase) || !tokens[first].Is(WordClass.Task) || tokens[first].Shape == Shape.Upper || tokens[first].Is("action") && !tokens[first + 1].Is(WordClass.Article))
        {
            return false;
        }

        var next = tokens[first + 1];
        return !(next.Is("of") || next.Is(WordClass.Be) || next.Is(WordClass.Have) || next.Is(WordClass.Modal) || next.Is(":") || next.Is(WordClass.Participle) && !next.Is(WordClass.VerbBase) || tokens[first].Is(WordClass.Document) && !(next.Is(WordClass.Article) || next.Word is "to" or "back" or "on"));
    }

    /// <summary>What follows the name behind a marker is the task: "ACTION: JM. To cost an extra two hours", "Action – Clerk – The notice is to go up".</summary>
    public static bool GoesOn(Passage passage, int name, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var at = name;
        while (at < tokens.Count && tokens[at].Word is "." or ")" or "]" or "-" or ":" or ";")
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return false;
        }

        return tokens[at].Is("to") && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.VerbBase) || IsOrder(passage, at);
    }

    /// <summary>"Clerk to arrange", "JB to chase up": the words behind a marker say what is to be done only together with the sentence in front of it.</summary>
    public static bool IsBare(Passage passage, int rest, int end)
    {
        var tokens = passage.Tokens;
        var to = rest;
        while (to < tokens.Count && tokens[to].Start < end && !tokens[to].Is("to"))
        {
            to++;
        }

        var words = 0;
        for (var at = to + 1; at < tokens.Count && tokens[at].Start < end; at++)
        {
            words += tokens[at].Shape != Shape.Mark && !(tokens[at].Word is "up" or "on" or "this" or "it" or "and" or "back" or "further" or "as" or "soon" or "possible") ? 1 : 0;
        }

        return to - rest < 6 && words == 1;
    }

    /// <summary>
    /// A sentence in which a marker finds nothing to do: a welcome, apologies, minutes approved, "Nobody declared an interest".
    /// "The Clerk confirmed that the gate is broken" and "The lamp is flickering" leave something.
    /// </summary>
    public static bool HasNone(Sentence sentence, Attendance attendance)
    {
        if (sentence.Commitments(attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame != Frame.Unreal))
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var first = tokens[sentence.FirstToken];
        if (first.Word is "nobody" or "none" or "nothing" or "no" && sentence.Count < 14 && !sentence.Text.Contains("yet", StringComparison.Ordinal) && !sentence.Text.Contains("reply", StringComparison.Ordinal))
        {
            return true;
        }

        var formal = sentence.Text.Contains("minutes", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("apologies", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("as such", StringComparison.Ordinal)
            || sentence.Text.Contains("record", StringComparison.Ordinal) || sentence.Text.Contains("matters arising", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("declar", StringComparison.OrdinalIgnoreCase);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (tokens[at].Shape != Shape.Lower)
            {
                continue;
            }

            var word = sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
            if (word is "welcomed" or "greeted" or "thanked" or "opened" or "closed" && at > sentence.FirstToken)
            {
                return true;
            }

            if (formal && word is "approved" or "confirmed" or "accepted" or "adopted" or "signed" or "received" or "declared" or "were" or "come" && !(at + 1 < sentence.EndToken && tokens[at + 1].Is("that")))
            {
                return true;
            }

            // The first verb decides.
            if (tokens[at].Is(WordClass.Reporting) || tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Be) && !formal)
            {
                return false;
            }
        }

        return false;
    }
}
