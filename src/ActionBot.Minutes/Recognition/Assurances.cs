using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A promise about what was said the sentence before, or an intention with an object and an occasion.
/// <para>Takes: "… needed to be amended. Assurance was given that this would occur.", "… It was agreed that this would be done.", "it was the intention to present the work to the Committee at its meeting in November".</para>
/// <para>Refuses: "Assurance was given that the appropriate provision would be in place by September", "It was the intention to create a similar arrangement in primary schools".</para>
/// </summary>
internal sealed class Assurances : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken)
            {
                continue;
            }

            var text = sentence.Span;
            var before = sentence.Index > 0 ? sentence.Passage.Sentences[sentence.Index - 1] : null;
            if (before is { IsTaken: false } && AnswersYes(sentence, draft.Outline.Attendance) is { } yes && (IsErrand(before) || AsksForAPaper(before) || sentence.Has("volunteered") && IsSuggestedTask(before)))
            {
                before.IsTaken = sentence.IsTaken = true;
                draft.Add(nameof(Assurances), "it was asked for, and somebody said yes", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, before.Start, sentence.End, yes.Kind == AgentKind.Pronoun ? null : yes, new Draft.Options(Reference: sentence.Passage.Label));
            }
            else if (before is not null && (PointsBack(text) || SaysYes(text) && (IsErrand(before) || AsksForAPaper(before)) && !AgreedSuggestions.Settles(before, draft.Outline.Attendance) || TakesItUp(text) && before.Span.Contains("uggest", StringComparison.Ordinal)))
            {
                var start = before.IsTaken ? sentence.Start : before.Start;
                before.IsTaken = true;
                sentence.IsTaken = true;
                draft.Remove(nameof(Assurances), "what was assured stands behind it", placed => ReferenceEquals(placed.Passage, sentence.Passage) && placed.Finding.Kind == FindingKind.ActionPoint && placed.Start == before.Start && placed.Finding.Strength == Strength.Suggestion);
                draft.Add(nameof(Assurances), "it was promised that this be done", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, start, sentence.End, CalledUpon(before, draft.Outline.Attendance), new Draft.Options(Reference: sentence.Passage.Label));
            }
            else if ((IsAgreedAtOnce(text) || IsASuggestionTaken(sentence) || OneWhoAgreed(sentence, draft.Outline.Attendance) is not null) && IsErrand(sentence))
            {
                sentence.IsTaken = true;
                draft.Add(nameof(Assurances), "it was proposed, and agreed at once", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, OneWhoAgreed(sentence, draft.Outline.Attendance) is { Kind: AgentKind.Person or AgentKind.Post } one && !Promisers.IsOutsider(sentence, one) ? one : Proposed(sentence, draft.Outline.Attendance), new Draft.Options(Reference: sentence.Passage.Label));
            }
            else if (Intends(text))
            {
                sentence.IsTaken = true;
                draft.Add(nameof(Assurances), "it was the intention to present it to the committee", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(Reference: sentence.Passage.Label));
            }
        }
    }

    private static bool PointsBack(ReadOnlySpan<char> text) =>
        text.Length < 160 && (text.Contains("ssurance was given that this would", StringComparison.Ordinal) || text.Contains("ssurances were given that this would", StringComparison.Ordinal)
        || text.Contains("agreed that this would be done", StringComparison.Ordinal) || text.Contains("confirmed that this would be done", StringComparison.Ordinal) || text.Contains("confirmed this would be done", StringComparison.Ordinal) || text.Contains("agreed that this should be done", StringComparison.Ordinal) || text.Contains("agreed that this be done", StringComparison.Ordinal)
        || text.Contains("greed to do this", StringComparison.Ordinal) || text.Contains("greed to do so", StringComparison.Ordinal) || text.Contains("ndertook to do so", StringComparison.Ordinal) || text.Contains("ndertook to do this", StringComparison.Ordinal) || text.Contains("greed to this request", StringComparison.Ordinal));

    // "He called for the Council to write to the Minister. This was agreed.": what was called for must be an errand, since "proposed that the tender be accepted. Agreed." decides.
    private static bool SaysYes(ReadOnlySpan<char> text) =>
        text.Length < 60 && (text.StartsWith("This was agreed") || text.StartsWith("This was unanimously agreed") || text.StartsWith("All agreed", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Members agreed.") || text.StartsWith("Agreed.") || text.StartsWith("It was agreed.") || text.StartsWith("The Committee agreed.") || text.StartsWith("This was supported by Members"));

    // "He called for the Council to write", "called on the Clerk to write": whoever was called upon. "called for a letter to be sent" calls upon nobody.
    private static Agent? CalledUpon(Sentence before, Attendance attendance)
    {
        var called = before.Tokens.FindIndex(before.FirstToken, before.Count, token => token.Is("called"));
        if (called < 0 || called + 3 >= before.EndToken || !(before.Tokens[called + 1].Word is "for" or "on" or "upon"))
        {
            return null;
        }

        var to = before.Tokens.FindIndex(called + 2, before.EndToken - called - 2, token => token.Is("to"));
        return to > called + 2 && to + 1 < before.EndToken && before.Tokens[to + 1].Is(WordClass.VerbBase) && !before.Tokens[to + 1].Is("be") && AgentFinder.Before(before.Passage, called + 2, to, attendance) is { Acts: true } agent && agent.EndToken == to ? agent : null;
    }

    // "The Director agreed.", "The Clerk agreed to this.", "The Clerk said she would.", "The Director confirmed that they could.": an answer that says no more than yes.
    // Refuses: "The Clerk said they could be let.", "The Director agreed with this.", which says what somebody thinks.
    private static Agent? AnswersYes(Sentence sentence, Attendance attendance)
    {
        const int Longest = 12;
        var tokens = sentence.Tokens;
        var end = sentence.EndToken;
        while (end > sentence.FirstToken && tokens[end - 1].Shape == Shape.Mark)
        {
            end--;
        }

        if (end - sentence.FirstToken > Longest)
        {
            return null;
        }

        for (var at = sentence.FirstToken + 1; at < end; at++)
        {
            var agreed = tokens[at].Word is "volunteered" or "offered" && at == end - 1 && end - sentence.FirstToken < 8 || tokens[at].Is("agreed") && (at == end - 1 || at == end - 3 && tokens[at + 1].Is("to") && tokens[at + 2].Word is "this" or "it");
            var told = tokens[at].Is(WordClass.Reporting) && tokens[at].Word is not "asked" && tokens[at + 1 < end ? at + 1 : at].Word is var next && (next is "that" || tokens[Math.Min(at + 1, end - 1)].Is(WordClass.Pronoun) || next is "this" or "it" or "they") && EndsInAYes(tokens, at + 1, end);
            if (agreed || told)
            {
                return AgentFinder.Before(sentence.Passage, sentence.FirstToken, at, attendance) is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Pronoun or AgentKind.Collective, Text: not ("Members" or "members" or "All" or "all") } agent ? agent : null;
            }
        }

        return null;
    }

    // "she would", "that they could", "this would be done", "he would do so"
    private static bool EndsInAYes(List<Token> tokens, int first, int end)
    {
        var modal = tokens.FindIndex(first, end - first, token => token.Word is "would" or "could" or "will");
        return modal > 0 && modal - first <= 2 && (modal == end - 1 || modal == end - 3 && (tokens[modal + 1].Is("be") && tokens[modal + 2].Is("done") || tokens[modal + 1].Is("do") && tokens[modal + 2].Word is "so" or "this" or "that"));
    }

    // "asked for a copy of the letter", "asked if he could have the figures"
    private static bool AsksForAPaper(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at + 2 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Word is "asked" or "requested" && (sentence.Tokens[at + 1].Is("for") || sentence.Tokens[at].Is("requested")) && sentence.NamesAPaper(at + 1, at + 6))
            {
                return true;
            }
        }

        return false;
    }

    // "… and the Director agreed."
    private static Agent? OneWhoAgreed(Sentence sentence, Attendance attendance)
    {
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && sentence.Tokens[last].Shape == Shape.Mark)
        {
            last--;
        }

        return sentence.Tokens[last].Is("agreed") && last > sentence.FirstToken + 3 && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, last), last, attendance) is { } agent && (agent.Acts || agent.EndToken - agent.FirstToken == 1 && sentence.Tokens[agent.FirstToken] is { Shape: Shape.Capital, Word: null }) && agent.FirstToken > sentence.FirstToken + 2 && sentence.Tokens[agent.FirstToken - (sentence.Tokens[agent.FirstToken - 1].Is(WordClass.Article) ? 2 : 1)].Word is "and" or "which" or "," ? agent.Acts ? agent : agent with { Kind = AgentKind.Person } : null;
    }

    // "A suggestion was made to… The Committee agreed that this suggestion be taken forward."
    private static bool TakesItUp(ReadOnlySpan<char> text) =>
        text.Length < 140 && (text.Contains("agreed that this suggestion be", StringComparison.Ordinal) || text.Contains("agreed that the suggestion be", StringComparison.Ordinal) || text.Contains("agreed that this be taken forward", StringComparison.Ordinal) || text.Contains("agreed to take this forward", StringComparison.Ordinal));

    // "The Chair suggested writing to the Minister, and members agreed", "proposed that a letter be sent and this was agreed", "requested that the two papers change places, which was accepted by the Panel"
    private static bool IsAgreedAtOnce(ReadOnlySpan<char> text)
    {
        var words = text.TrimEnd('.');
        foreach (var body in (ReadOnlySpan<string>)[" by the Committee", " by the Panel", " by the Board", " by the Forum", " by the Group", " by the Council", " by members", " by Members", " by all", " by all present"])
        {
            words = words.EndsWith(body) ? words[..^body.Length] : words;
        }

        return words.EndsWith("and this was agreed") || words.EndsWith("which was agreed") || words.EndsWith("which was unanimously agreed") || words.EndsWith("which was accepted") || words.EndsWith("and this was accepted") || words.EndsWith("which was supported") || words.EndsWith("and it was agreed") || words.EndsWith("and members agreed") || words.EndsWith("and Members agreed") || words.EndsWith("to which members agreed") || words.EndsWith("to which Members agreed") || words.EndsWith("and the Committee agreed") || words.EndsWith("and the Panel agreed") || words.EndsWith("and this was unanimously agreed") || words.EndsWith("and all agreed") || words.EndsWith("; this was agreed") || words.EndsWith("and this was supported") || words.EndsWith(", which the Committee supported") || words.EndsWith("and the Committee supported this");
    }

    // "A suggestion that the slides be put on the website was accepted by the Panel": what was suggested, and the answer to it.
    private static bool IsASuggestionTaken(Sentence sentence)
    {
        var (tokens, first) = (sentence.Tokens, sentence.FirstToken);
        var said = first + (tokens[first].Is(WordClass.Article) ? 1 : 0);
        return said + 3 < sentence.EndToken && tokens[said].Word is "suggestion" or "request" && (tokens[said + 1].Is("that") || tokens[said + 1].Is("for") || tokens[said + 1].Is("to"))
            && tokens.FindLastIndex(sentence.EndToken - 1, sentence.Count, token => token.Word is "was" or "were") is var was && was > said + 3 && was + 1 < sentence.EndToken && tokens[was + 1].Word is "accepted" or "agreed" or "supported" && sentence.EndToken - was < 8;
    }

    // What was proposed or asked for: who is bidden in it, "that the Panel consider the paper in May".
    private static Agent? Proposed(Sentence sentence, Attendance attendance)
    {
        var asked = sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Word is "proposed" or "requested" or "suggested" or "asked");
        return asked > 0 && asked + 2 < sentence.EndToken && sentence.Tokens.FindIndex(asked, Math.Min(6, sentence.EndToken - asked), token => token.Is("that")) is var that and > 0 && Bidding.Bidden(sentence, that - 1, attendance) is { Kind: not AgentKind.Pronoun } bidden ? bidden : null;
    }

    private static bool IsErrand(Sentence sentence)
    {
        var called = false;
        for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
        {
            var token = sentence.Tokens[at];
            called |= token.Word is "called" or "suggested" or "suggestion" or "requested" or "request" or "asked" or "proposed" or "felt";
            // "that the Panel consider the paper at the May meeting", "that the two papers be switched round"
            if (called && token.Shape == Shape.Lower && sentence.Tokens[at].Word is "consider" or "review" && DuePhraseReader.Find(sentence.Passage, at, sentence.EndToken).Exists(due => due.Phrase.Form is DueForm.NextMeeting or DueForm.MeetingInMonth or DueForm.MeetingOnDate)
                || called && token.Shape == Shape.Lower && token.Is(WordClass.VerbBase) && token.Is(WordClass.Task) && !token.Is(WordClass.Document) && Lexicon.BaseOf(token.Word!) is var deed && Deeds.IsFollowedUp(deed) && !Deeds.IsSettled(deed) && (sentence.Tokens[at - 1].Is(WordClass.Body) || sentence.Tokens[at - 1].Is(WordClass.Collective) || sentence.Tokens[at - 1].Is(WordClass.Role))
                || called && token is { Word: null, Shape: Shape.Lower } && sentence.Tokens[at - 1].Is("be") && sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is "switched" or "swapped" or "reordered" or "combined" or "merged" or "split" or "rearranged")
            {
                return true;
            }

            if (called && token.Shape == Shape.Lower && (token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbIng) || token.Is(WordClass.Participle) && sentence.Tokens[at - 1].Is("be") && !HouseRulings.IsCalledOff(sentence, at)) && (Deeds.IsErrand(Lexicon.BaseOf(token.Word!)) || Deeds.IsDelivered(Lexicon.BaseOf(token.Word!))))
            {
                return true;
            }
        }

        return false;
    }

    // "It was suggested that a sign be painted. Jo volunteered."
    private static bool IsSuggestedTask(Sentence sentence)
    {
        var suggested = sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Word is "suggested" or "proposed" or "needed" or "wanted");
        return suggested > 0 && sentence.Tokens.FindIndex(suggested, sentence.EndToken - suggested, token => token.Shape == Shape.Lower && token.Is(WordClass.Task) && (token.Is(WordClass.VerbBase) || token.Is(WordClass.Participle))) > 0;
    }

    // "it was the intention to present … to the Committee", with the slip of the pen "it was intention to present"
    private static bool Intends(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("intention to ", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var rest = text[(at + 13)..];
        var reports = rest.StartsWith("present") || rest.StartsWith("report") || rest.StartsWith("bring") || rest.StartsWith("circulate") || rest.StartsWith("submit") || rest.StartsWith("share") || rest.StartsWith("provide");
        return reports && (rest.Contains("Committee", StringComparison.OrdinalIgnoreCase) || rest.Contains("meeting", StringComparison.Ordinal) || rest.Contains("Panel", StringComparison.Ordinal) || rest.Contains("Board", StringComparison.Ordinal) || rest.Contains("members", StringComparison.OrdinalIgnoreCase));
    }
}
