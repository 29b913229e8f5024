using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Minutes that are handed over: announced, continued, or pasted whole.</summary>
internal static class MinutesGiven
{
    /// <summary>The text of minutes, pasted whole: the beginning says of which meeting, and nothing in them is an order.</summary>
    public static Understood? Pasted(string whole, List<Clause> clauses)
    {
        var lines = whole.AsSpan().Count('\n');
        // "Minutes:" and the text on the lines below
        if (lines > 0 && clauses.Count > 1 && clauses[0] is { Count: <= 2 } title && title.Starts("minutes", "draft") && title.Message.Tokens[title.To].Is(":") && ImportMinutes(title) is { } titled)
        {
            return titled with { Why = "minutes under that word, pasted" };
        }

        if (lines < 3 || clauses.Count == 0)
        {
            return null;
        }

        foreach (var clause in clauses.Take(3))
        {
            if (ImportMinutes(clause) is { } headed && (headed.Slots.Committee is not null || headed.Slots.Meeting is not null || lines > 8))
            {
                return headed with { Why = "minutes with their heading, pasted" };
            }
        }

        var marks = 0;
        foreach (var mark in (ReadOnlySpan<string>)["RESOLVED", "Resolved", "PRESENT", "Present:", "Apologies", "APOLOGIES", "ACTION:", "Action:", "Action Point", "Declarations of", "DECLARATIONS", "minutes of the meeting", "The Committee noted", "The Chair"])
        {
            marks += whole.Contains(mark, StringComparison.Ordinal) ? 1 : 0;
        }

        return marks >= 2 || (marks == 1 && whole.Length > 1500) ? Reading.Of(Intent.ImportMinutes, 0.85, "a text with the marks of minutes, pasted", Questions.Scope(clauses[0], owners: false)) : null;
    }

    /// <summary>"the minutes are on page 4 of the Gazette": it is told of minutes where and how they are.</summary>
    public static bool Elsewhere(Message message)
    {
        var noun = Array.FindIndex(message.Tokens, token => token.Word is "minutes" or "mins");
        return noun >= 0 && noun + 2 < message.Tokens.Length && message.Tokens[noun + 1].Word is "are" or "were" or "is" or "look" or "read" or "seem" or "made" && message.Tokens[noun + 2].Word is not ("attached" or "here" or "below" or "ready" or "coming" or "as" or "the" or "now");
    }

    /// <summary>Minutes are handed over, or there are more of them to come.</summary>
    public static Understood? ImportMinutes(Clause clause)
    {
        if (clause.Any(Concept.MinutesFlow) is { } flow && clause.Role == SpeakerRole.Clerk && clause.Count <= flow.End - flow.Start + 4)
        {
            return Reading.Of(Intent.ImportMinutes, 0.85, "more minutes, or the end of them", new Slots(), clause.At(flow.Start) is "more" or "rest" or "next" or "there's" or "continued" ? "more" : "end");
        }

        if (clause.Role == SpeakerRole.Clerk && clause.Starts("more", "another", "rest", "next", "there's", "second", "third", "one", "final", "last", "that's") | clause.At(clause.From) is "there" && clause.Word("page", "pages", "part", "section", "chunk", "half", "instalment", "bit") && clause.Word("come", "follow", "coming", "on", "next", "left", "more", "final", "last") && clause.Count <= 9)
        {
            return Reading.Of(Intent.ImportMinutes, 0.8, "more minutes are to come", new Slots(), clause.Starts("that's", "final", "last") ? "end" : "more");
        }

        if (clause.Any(Concept.Minutes) is not { } minutes || clause.Role == SpeakerRole.Officer && clause.Question || clause.At(minutes.Start - 1) is var before && minutes.Start > clause.From && clause.Token(minutes.Start - 1).Kind == TokenKind.Number)
        {
            return null;
        }

        // "minute 31" is no document; neither is "in five minutes"
        if (clause.Points || clause.Times.Any(time => time.Covers(minutes.Start)) || clause.At(minutes.End) is "ago" or "late" || before is "five" or "ten" or "few" or "take" or "taking" or "two" || clause.Has(Concept.Clerk) && clause.Word("take"))
        {
            return null;
        }

        var opens = minutes.Start - clause.From <= 1 && clause.At(minutes.End) is "of" or "for" or "from" or "attached" or "" or ":" or "," or "below" || clause.OpensAt(clause.From, Concept.Minutes) is not null && (clause.Names.At(minutes.End, clause.To, NameKind.Committee) is not null || clause.Times.Length > 0);
        if (!opens && !clause.Has(Concept.HandingOver))
        {
            return null;
        }

        if (clause.AsksWh || clause.At(clause.From) is "are" or "is" or "did" or "has" or "have" && clause.Asked)
        {
            return null;
        }

        var slots = Questions.Scope(clause, owners: false);
        if (clause.At(clause.From) is "the" or "minutes" or "draft" && slots.Committee is null && slots.Meeting is null && !clause.Has(Concept.HandingOver) && clause.Count > 3)
        {
            return null;
        }

        return Reading.Of(Intent.ImportMinutes, 0.9, "minutes are handed over", slots);
    }
}
