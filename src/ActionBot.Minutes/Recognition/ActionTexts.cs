using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What marked actions have in common: whose they are, whether they are reported as done, whether words are a name and nothing else.</summary>
internal static class ActionTexts
{
    /// <summary>Whose a marked action is: "X to …", "That X provides …", "X would …", "(Carol)" or initials at the end.</summary>
    public static Agent? Owner(Passage passage, int start, Attendance attendance) => Owner(passage, start, passage.Text.Length, attendance);

    /// <summary>Whose a marked action is that ends before the passage does.</summary>
    public static Agent? Owner(Passage passage, int start, int until, Attendance attendance)
    {
        foreach (var sentence in passage.Sentences.Where(sentence => sentence.End > start && sentence.Start < until))
        {
            foreach (var commitment in sentence.Commitments(attendance))
            {
                if (!commitment.IsPassive && commitment.Agent is { Acts: true } agent && passage.Tokens[agent.FirstToken].Start >= start - 1 && passage.Tokens[commitment.VerbToken].Start < until)
                {
                    return agent;
                }
            }
        }

        foreach (var sentence in passage.Sentences.Where(sentence => sentence.Start >= start - 1 && sentence.Start < until || sentence.Start < start && sentence.End > start))
        {
            if (Asked(sentence, attendance) is { } asked && passage.Tokens[asked.FirstToken].Start >= start && passage.Tokens[asked.FirstToken].Start < until)
            {
                return asked;
            }
        }

        return SaidOfALimb(passage, start, until, attendance) ?? BeforeTo(passage, start, until) ?? (AtTheEnd(passage, start, until, attendance) is { } last && !IsOfTheThing(passage, start, last) ? last : null) ?? Subject(passage, start, until, attendance);
    }

    // "Action: Recommend the plan to be adopted by FGB": an order, and who adopts it is not who is to recommend it. "Report to be checked by JB" is JB's.
    private static bool IsOfTheThing(Passage passage, int start, Agent last)
    {
        var first = passage.TokenFrom(start);
        return last.FirstToken - 3 > first && passage.Tokens[last.FirstToken - 1].Is("by") && passage.Tokens[last.FirstToken - 3].Is("be") && passage.Tokens[first].Is(WordClass.VerbBase) && passage.Tokens[first].IsCapital && !passage.Tokens[first].Is(WordClass.Document);
    }

    /// <summary>"The Chair asked the Clerk to write", "Cllr Pell asked JB if she could talk to him": in a marked sentence whoever was asked is to do it.</summary>
    public static Agent? Asked(Sentence sentence, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
        {
            if (!(tokens[at].Word is "asked" or "requested" or "instructed" or "reminded") || tokens[at - 1].Is(WordClass.Be) || tokens[at - 1].Is(WordClass.Have))
            {
                continue;
            }

            for (var to = at + 2; to < Math.Min(sentence.EndToken, at + 9); to++)
            {
                if (tokens[to].Is("to") || tokens[to].Word is "if" or "whether" or "is" && to + 1 < sentence.EndToken && tokens[to + 1].Is(WordClass.Pronoun))
                {
                    return AgentFinder.Before(sentence.Passage, at + 1, to, attendance) is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective } asked && asked.EndToken == to ? asked : null;
                }
            }
        }

        return null;
    }

    // "Operator to say when the lift will be mended", "Friends of Hill Park to let us know": where the page marks it, whoever stands in front of "to" is to do it.
    private static Agent? BeforeTo(Passage passage, int start, int until)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(start);

        while (first + 1 < tokens.Count && tokens[first].Word is ("*" or ":" or "-"))
        {
            first++;
        }

        // "AP14 – Attempt to reach the other groups", "Action: Request to go to the diocese": what is to be done, and nobody's name.
        if (first < tokens.Count && tokens[first].Word is "attempt" or "try" or "endeavour" or "need" or "request" or "further")
        {
            return null;
        }

        // "Anyone interested in joining the group to contact the Clerk": all of them, whatever is said of them.
        var many = first + 1 < tokens.Count && (passage.Text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start) is "Anyone" or "Anybody" or "Everyone" or "Those" or "Any" or "All" or "Each" || tokens[first].Is(WordClass.Collective));

        // "For Bluebird Coaches to attend", "For the Clerk to ring": as the page lists it
        if (first + 2 < tokens.Count && tokens[first].Is("for") && (tokens[first + 1].IsCapital || tokens[first + 1].Is(WordClass.Article) || tokens[first + 1].Is(WordClass.Collective)))
        {
            first += tokens[first + 1].Is("the") ? 2 : 1;
        }

        for (var at = first; at + 1 < tokens.Count && at - first < 14 && tokens[at].Start < until; at++)
        {
            if (at > 0 && tokens[at].Is("to") && (tokens[at + 1].Is(WordClass.VerbBase) || at + 3 < tokens.Count && tokens[at + 1].Is("be") && tokens[at + 2].Is("asked") && tokens[at + 3].Is("to")))
            {
                // "CEO, to draw up a note"
                var end = tokens[at - 1].Is(",") ? at - 1 : at;
                return end > first ? new Agent(AgentKind.Post, first, end, passage.Text[tokens[first].Start..tokens[end - 1].End]) : null;
            }

            if (many && tokens[at].Shape != Shape.Mark && !tokens[at].Is(WordClass.Modal) && !tokens[at].Is("be"))
            {
                continue;
            }

            // A name, with "of", "and" or "the" inside it.
            if (!tokens[at].IsCapital && !tokens[at].Is(WordClass.Role) && !tokens[at].Is(WordClass.Collective) && !(at > first && (tokens[at].Word is "of" or "and" or "the" or "for" or "&" or "/" || tokens[at].Is(",") && (tokens[at + 1].Is("to") || tokens[at + 1].IsCapital))) || at == first && tokens[at].Is(WordClass.VerbBase) && !tokens[at].Is(WordClass.Role) && !(tokens[at + 1].Is("to") && GivenNames.IsLikeAVerb(passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start))))
            {
                return null;
            }
        }

        return null;
    }

    // "Action Point 2: That at the January meeting the Director of Education provides…" is worded like the limb of a decision. "Action: note that the Clerk writes" is not.
    private static Agent? SaidOfALimb(Passage passage, int start, int until, Attendance attendance) =>
        passage.Tokens.FirstOrDefault(token => token.Start >= start).Is("that") ? LimbOwners.Of(passage, start, until, attendance) : null;

    /// <summary>A name in brackets or initials with which the words end: "(Carol)", "– SH", "JB/KT".</summary>
    public static Agent? AtTheEnd(Passage passage, int start, Attendance attendance) => AtTheEnd(passage, start, passage.Text.Length, attendance);

    private static Agent? AtTheEnd(Passage passage, int start, int until, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var end = passage.TokenFrom(until);
        while (end > 0 && tokens[end - 1].Is("."))
        {
            end--;
        }

        if (end > 2 && tokens[end - 1].Is(")"))
        {
            var open = end - 2;
            while (open > 0 && !tokens[open].Is("("))
            {
                open--;
            }

            return tokens[open].Start >= start && IsName(passage, open + 1, end - 1, attendance) ? new Agent(AgentKind.Person, open + 1, end - 1, passage.Text[tokens[open + 1].Start..tokens[end - 2].End]) : null;
        }

        // "Letter to the landlord – Secretary", "Minutes to go up - Paul Ward"
        for (var dash = end - 2; dash > 0 && end - dash < 6 && tokens[dash].Start > start; dash--)
        {
            if ((tokens[dash].Is("-") || tokens[dash].Is("/") && tokens[dash + 1].Start > tokens[dash].End) && tokens[dash].Start > tokens[dash - 1].End && IsName(passage, dash + 1, end, attendance) && AgentKinds.Of(passage, dash + 1, end, attendance) is AgentKind.Person or AgentKind.Post or AgentKind.Collective)
            {
                return new Agent(AgentKind.Person, dash + 1, end, passage.Text[tokens[dash + 1].Start..tokens[end - 1].End]);
            }
        }

        // "ACTION: figures to go to members. Head of Parks"
        for (var dot = end - 2; dot > 0 && end - dot < 7 && tokens[dot].Start > start + 10; dot--)
        {
            if (tokens[dot].Is(".") && end - dot > 2)
            {
                if (IsName(passage, dot + 1, end, attendance) && AgentKinds.Of(passage, dot + 1, end, attendance) == AgentKind.Post)
                {
                    return new Agent(AgentKind.Post, dot + 1, end, passage.Text[tokens[dot + 1].Start..tokens[end - 1].End]);
                }

                break;
            }
        }

        // "ACTION: obtain quotes for the roof. CLERK"
        if (end > 1 && tokens[end - 2].Is(".") && tokens[end - 1].IsCapital && tokens[end - 1].Is(WordClass.Role) && tokens[end - 1].Start > start + 10)
        {
            return new Agent(AgentKind.Post, end - 1, end, passage.Text[tokens[end - 1].Start..tokens[end - 1].End]);
        }

        var first = end;
        while (first > 0 && (tokens[first - 1].Shape == Shape.Upper && tokens[first - 1].End - tokens[first - 1].Start is 2 or 3 || (tokens[first - 1].Is("/") || tokens[first - 1].Is("&") || tokens[first - 1].Is(",")) && first < end))
        {
            first--;
        }

        return first < end && tokens[first].Start > start + 10 && AgentKinds.Of(passage, first, first + 1, attendance) == AgentKind.Person
            ? new Agent(AgentKind.Person, first, end, passage.Text[tokens[first].Start..tokens[end - 1].End])
            : null;
    }

    /// <summary>The words are a name, a post or initials, and nothing else: "Hazel Court", "Head of Parks", "JL/ST", "All".</summary>
    public static bool IsName(Passage passage, int first, int end, Attendance attendance)
    {
        if (end <= first || end - first > 9)
        {
            return false;
        }

        var tokens = passage.Tokens;
        for (var at = first; at < end; at++)
        {
            var token = tokens[at];
            var named = token.IsCapital || token.Is(WordClass.Role) || token.Is(WordClass.Body) || token.Is(WordClass.Collective) || token.Is(WordClass.Courtesy)
                || token.Word is "of" or "for" or "and" or "&" or "/" or "the" or "," or "." or "-" or "(" or ")" or "all" or "with" or "'";
            if (!named || token.Is("to") || (token.Shape == Shape.Lower && token.Is(WordClass.Be)))
            {
                return false;
            }
        }

        // "(January, April, July and the AGM)" is when, and nobody.
        if (tokens.FindAll(token => token.Start >= tokens[first].Start && token.Start < tokens[end - 1].End && token.Is(WordClass.Month)).Count > 1)
        {
            return false;
        }

        return end - first > 1 || tokens[first].Class == WordClass.None || tokens[first].Is(WordClass.Role) || tokens[first].Is(WordClass.Body) || tokens[first].Is(WordClass.Collective) || attendance.IsFirstName(passage.Text[tokens[first].Start..tokens[first].End]);
    }

    /// <summary>"Action log", "ACTION PLAN", "Action Tracker": the word is part of a title and marks nothing.</summary>
    public static bool IsTitle(Passage passage, int action)
    {
        var tokens = passage.Tokens;
        if (action + 1 >= tokens.Count)
        {
            return false;
        }

        // "Action Points/ Matters Arising", "Actions and matters arising from the minutes": the title of the item.
        if (tokens.Count - action < 12 && !tokens.Exists(token => token.Word is "to" or "will") && tokens.FindIndex(action + 1, Math.Min(4, tokens.Count - action - 1), token => token.Is("matters")) is var matters and > 0 && (tokens[matters - 1].Word is "/" or "and" or "&" or "-"))
        {
            return true;
        }

        var next = passage.Text.AsSpan(tokens[action + 1].Start, tokens[action + 1].End - tokens[action + 1].Start);
        foreach (var title in Titles)
        {
            if (next.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Actions: none", "ACTION – nil", "Action: none required", "no further action".</summary>
    public static bool IsNone(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        if (first >= tokens.Count)
        {
            return false;
        }

        var word = passage.Text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start);
        var end = first;
        while (end < tokens.Count && !tokens[end].Is(".") && end - first < 7)
        {
            end++;
        }

        // "Open actions: one item ongoing."
        if (end - first is 2 or 3 && tokens[first].Is(WordClass.Number) && passage.Text[tokens[end - 1].Start..tokens[end - 1].End] is "ongoing" or "outstanding" or "open" or "done" or "complete" or "completed" or "closed" or "remaining")
        {
            return true;
        }

        return end - first < 7 && (word.Equals("none", StringComparison.OrdinalIgnoreCase) || word.Equals("nil", StringComparison.OrdinalIgnoreCase) || word.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || end - first == 1 && tokens[first].Is("no") || end - first == 1 && word is "Noted" or "NOTED" or "noted" || end - first == 1 && word is "-" or "\u2013" || tokens[first].Is("no") && end - first < 5 && first + 1 < tokens.Count && tokens[end - 1].Word is "action" or "actions" or "required");
    }

    private static readonly string[] Titles = ["log", "logs", "plan", "plans", "tracker", "tracking", "sheet", "register", "list", "summary", "update", "updates", "record", "schedule", "table", "group", "team", "fund"];

    /// <summary>Reported as done: "Done.", "Completed", "actioned", "closed", "discharged".</summary>
    public static bool IsDone(string text)
    {
        var words = text.AsSpan().TrimEnd(". )]").TrimEnd();
        foreach (var end in (ReadOnlySpan<string>)["done", "completed", "complete", "actioned", "closed", "discharged", "now done", "ongoing and reported"])
        {
            if (words.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (words.Length == end.Length || !char.IsLetter(words[words.Length - end.Length - 1])) && !words.EndsWith("to be " + end, StringComparison.OrdinalIgnoreCase) && !words.EndsWith("not " + end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Agent? Subject(Passage passage, int start, int until, Attendance attendance)
    {
        var sentence = passage.Sentences.LastOrDefault(one => one.End > start && one.Start < until);
        if (sentence is null)
        {
            return null;
        }

        // "The Chair highlighted … and agreed to explore", "Cherry Hall – to circulate": the subject of the sentence, where it is somebody.
        return AgentFinder.Subject(passage, sentence.FirstToken, sentence.EndToken, attendance) is { Kind: AgentKind.Person or AgentKind.Post } subject ? subject : null;
    }
}
