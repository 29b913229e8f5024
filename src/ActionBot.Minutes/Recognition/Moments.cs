using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What is done in the meeting itself is nothing to ask about later.</summary>
internal static class Moments
{
    /// <summary>"after the meeting", "outside of the meeting", "following this meeting".</summary>
    public static bool IsAfter(Sentence sentence, int verb)
    {
        for (var at = verb + 1; at + 2 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Word is "outside" or "after" or "following" && (sentence.Tokens[at + 2].Is("meeting") || at + 3 < sentence.EndToken && sentence.Tokens[at + 3].Is("meeting")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"at this meeting", "under item 5", "later on the agenda", "this evening".</summary>
    public static bool IsNow(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var at = verb + 1; at + 1 < sentence.EndToken; at++)
        {
            if (tokens[at].Is("this") && tokens[at + 1].Word is "meeting" or "evening" or "agenda" && !(tokens[at - 1].Word is "following" or "after" or "from" or "outside" or "of")
                || tokens[at].Is("under") && tokens[at + 1].Word is "item" or "agenda" or "minute"
                || at + 3 < sentence.EndToken && tokens[at].Word is "at" or "under" or "in" && tokens[at + 1].Is("the") && sentence.Passage.Text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start) is "relevant" or "appropriate" && tokens[at + 3].Word is "item" or "agenda" or "point" or "section"
                || tokens[verb].Is("dealt") && tokens[at].Word is "in" or "under" && sentence.Tokens.FindIndex(at, Math.Min(6, sentence.EndToken - at), token => token.Word is "report" or "item" or "agenda") > 0
                || tokens[at].Is("later") && at + 2 < sentence.EndToken && tokens[at + 1].Word is "in" or "on" or "at" or "under" && (tokens[at + 2].Is("item") || tokens[at + 2].Word is "the" or "this" && at + 3 < sentence.EndToken && tokens[at + 3].Word is "meeting" or "agenda" or "evening" or "session" or "day" or "minutes" or "business" or "morning" or "afternoon")
                || tokens[at].Word is "start" or "beginning" or "end" or "close" or "conclusion" && tokens[at - 1].Is("the") && at + 3 < sentence.EndToken && tokens[at + 1].Is("of") && tokens[at + 2].Word is "the" or "this" && tokens[at + 3].Is("meeting")
                || tokens[at].Is("order") && tokens[at + 1].Is("of") && at - verb < 4)
            {
                return true;
            }
        }

        // "Questions would be taken at the end"
        if (tokens[verb].Word is "taken" or "answered" && sentence.Count > 4 && tokens[sentence.EndToken - 2].Is("end") && tokens[sentence.EndToken - 4].Is("at"))
        {
            return true;
        }

        // "introduced Mr Hardie who would give a talk on the pier": and then he gave it.
        for (var at = sentence.FirstToken; at < verb; at++)
        {
            if (tokens[at].Word is "introduced" or "welcomed" && tokens[verb].Word is "give" or "present" or "speak" or "talk" or "address" or "provide" or "outline" or "explain" or "be")
            {
                return true;
            }
        }

        // "this would be taken later": in the same meeting; "would be circulated later" is not.
        if (tokens[verb].Word is "taken" or "discussed" or "considered" or "covered" or "dealt" && sentence.Count > 2 && tokens[sentence.EndToken - 2].Is("later"))
        {
            return true;
        }

        // "Matters arising will be discussed as items on the agenda", "would be taken as they appeared on the agenda", "under Footpaths on the agenda": on this one.
        if (tokens[verb].Word is "taken" or "discussed" or "considered" or "covered" or "dealt" or "addressed" or "raised")
        {
            for (var at = verb + 1; at + 2 < sentence.EndToken; at++)
            {
                if (tokens[at].Word is "on" or "in" && tokens[at + 1].Is("the") && tokens[at + 2].Is("agenda") && (at + 3 >= sentence.EndToken || tokens[at + 3].Shape == Shape.Mark) && sentence.HasBefore(at, "as", "under"))
                {
                    return true;
                }
            }
        }

        // "The agenda order would be amended"
        for (var at = sentence.FirstToken; at + 1 < verb; at++)
        {
            if (tokens[at].Is("agenda") && tokens[at + 1].Is("order") || tokens[at].Is("order") && tokens[at + 1].Is("of") && tokens[at + 2].Word is "business" or "the")
            {
                return true;
            }
        }

        return false;
    }

    // "At the Trust Board meeting on 8 November it was agreed"
    private static bool IsOfABody(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        var at = from;
        while (at < sentence.EndToken && at - from < 5 && tokens[at].IsCapital)
        {
            at++;
        }

        return at > from && at + 2 < sentence.EndToken && tokens[at].Is("meeting") && tokens[at - 1].Is(WordClass.Body) && (tokens[at + 1].Is("on") || tokens[at + 1].Is("held")) && sentence.HasBefore(Math.Min(sentence.EndToken, at + 12), "it", "was", "had");
    }

    // "At the previous Harbour Scrutiny Committee it was asked"; "At the last Committee Services review" is none.
    private static bool IsBody(Sentence sentence, int from)
    {
        var at = from;
        while (at < sentence.EndToken && at - from < 6 && sentence.Tokens[at].IsCapital)
        {
            at++;
        }

        return at > from && at < sentence.EndToken && sentence.Tokens[at - 1].Is(WordClass.Body) && sentence.Tokens[at].Word is "it" or "," or "members" or "the" or "a";
    }

    // "At the last Harbour Scrutiny meeting"
    private static bool IsMeetingBehind(Sentence sentence, int from)
    {
        var at = from;
        while (at < sentence.EndToken && at - from < 5 && (sentence.Tokens[at].IsCapital || sentence.Tokens[at].Is(WordClass.Body)))
        {
            at++;
        }

        return at < sentence.EndToken && sentence.Tokens[at].Is("meeting");
    }

    // "At the meeting on 7 December it was also agreed that the policy would be presented": of that meeting, not of this.
    public static bool IsOfAnEarlierMeeting(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = sentence.FirstToken;
        // "Cllr Dixon referred to an agreed outcome on page 4 that a written answer would be provided": read out of the last minutes.
        for (var referred = at + 1; referred + 3 < Math.Min(sentence.EndToken, at + 6); referred++)
        {
            if (sentence.Passage.Text.AsSpan(tokens[referred].Start).StartsWith("referred to a", StringComparison.Ordinal) && tokens[referred + 2].Is(WordClass.Article) && tokens[referred + 3].Word is "agreed" or "previous" or "action" or "earlier")
            {
                return true;
            }
        }

        // "The last time he came to a meeting he was to meet the contractor"
        if (at + 3 < sentence.EndToken && tokens[at].Is("the") && tokens[at + 1].Is("last") && tokens[at + 2].Is("time") && !sentence.Has("will", "shall"))
        {
            return true;
        }

        // "At the Planning Committee's meeting in October 2015 it was agreed to consult": of another body, or another day
        if (at + 5 < sentence.EndToken && tokens[at].Is("at") && tokens[at + 1].Is("the") && tokens.FindIndex(at + 2, Math.Min(8, sentence.EndToken - at - 2), token => token.Is("meeting")) is var theirs and > 0 && theirs + 2 < sentence.EndToken
            && sentence.Passage.Text.AsSpan(0, tokens[theirs - 1].End) is [.., '\'' or '\u2019', 's'] or [.., 's', '\'' or '\u2019'] && tokens[theirs + 1].Word is "in" or "on" or "of" or "held" && tokens.FindIndex(theirs + 1, Math.Min(12, sentence.EndToken - theirs - 1), token => token.Is("it")) is var told and > 0 && told + 1 < sentence.EndToken && tokens[told + 1].Word is "was" or "had" or "is")
        {
            return true;
        }

        // "the Clerk reported that it had been agreed at the last meeting that the bench be moved"
        for (var had = at + 1; had + 5 < sentence.EndToken; had++)
        {
            if (tokens[had].Is("had") && tokens[had + 1].Is("been") && tokens[had + 2].Word is "agreed" or "resolved" or "decided" or "asked" or "requested" && tokens[had + 3].Is("at") && tokens[had + 5].Word is "last" or "previous")
            {
                return true;
            }
        }

        return at + 4 < sentence.EndToken && tokens[at].Is("at") && tokens[at + 1].Word is "the" or "its" or "a" or "our"
            && (tokens[at + 2].Word is "last" or "previous" && (IsMeetingBehind(sentence, at + 3) || IsBody(sentence, at + 3)) || IsOfABody(sentence, at + 2) || tokens[at + 2].Is("meeting") && tokens[at + 3].Word is "on" or "of" or "held" or "in");
    }
}
