using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Finds the titles of agenda items in the many ways they are printed, and tells every passage which item it stands under.</summary>
internal static class AgendaItems
{
    // A title is short; a sentence without its full stop is longer.
    private const int LongestTitle = 160;
    private const int LongestBareTitle = 90;
    private const int LongestAgenda = 30;

    public static void Assign(MinutesOutline outline)
    {
        var passages = outline.Passages;
        string? item = null;
        string? label = null;
        var doors = new ClosedDoors();
        var underDecision = false;
        var wasDecision = false;
        var inList = false;
        string? lastLabel = null;
        int? title = null;
        int? decision = null;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var text = passage.Text;
            if (Page(text))
            {
                passage.IsFurniture = true;
                passage.Kind = PassageKind.Heading;
                continue;
            }

            if (IsAttendance(text))
            {
                passage.IsFurniture = true;
                continue;
            }

            if (text.StartsWith("Decision", StringComparison.OrdinalIgnoreCase) && text.Length <= 10)
            {
                decision ??= i;
                underDecision = true;
                wasDecision = false;
                passage.Kind = PassageKind.Heading;
                continue;
            }

            if (text is "Minutes:" or "Minutes")
            {
                if (text[^1] == ':')
                {
                    item = title is null && i > 0 && (CapitalsOf(passages[i - 1]) ?? PurposeIn(passages[i - 1])) is { } above ? above : item;
                    CloseAgenda(passages, title, decision ?? i);
                    title = null;
                }

                underDecision = false;
                passage.Kind = PassageKind.Heading;
                continue;
            }

            // "Additional documents: Decision: (a) That the plan be noted" ends the agenda of its item as the heading does.
            decision = text.StartsWith("Decision: ", StringComparison.Ordinal) || text.Contains("Decision: (", StringComparison.Ordinal) ? decision ?? i : decision;

            // What follows under "Reasons" explains the decision and decides nothing more.
            underDecision &= !(wasDecision && passage.Kind == PassageKind.Text && !text.StartsWith("That ", StringComparison.Ordinal) && !text.StartsWith("To ", StringComparison.Ordinal));
            wasDecision = underDecision;
            underDecision &= !(wasDecision && passage.Label is { } minute && minute.AsSpan().TrimEnd('.').Contains('.') && char.IsUpper(passage.Words.Length > 0 ? passage.Words[0] : 'x') && !passage.Words.StartsWith("That ", StringComparison.Ordinal) && !passage.Words.StartsWith("To ", StringComparison.Ordinal));
            underDecision &= !(passage.Tokens.Count > 3 && passage.Tokens[0].Shape == Shape.Figure && passage.Tokens[1].Is("-") && passage.Tokens[0].End >= 8);
            underDecision &= !(text.StartsWith("Reason", StringComparison.Ordinal) || text.StartsWith("REASON", StringComparison.Ordinal) || text.StartsWith("Alternative", StringComparison.Ordinal) || text.StartsWith("Voting", StringComparison.Ordinal) || text.StartsWith("Informative", StringComparison.Ordinal));

            if (text.Contains("view the full minutes text for item", StringComparison.Ordinal))
            {
                var at = text.IndexOf("view the full minutes text for item", StringComparison.Ordinal) + 36;
                outline.Warnings.Add($"The text of item {text[Math.Min(at, text.Length)..].TrimEnd('.', ' ')} breaks off: the page shows the rest only on the item's own page. Hand that in as well.");
            }

            // "1) Market rents – to include stalls" with "and footfall" below a blank line is one entry still.
            if (!(inList && passage.Kind == PassageKind.Text && passage.Words.Length > 0 && char.IsLower(passage.Words[0])))
            {
                inList = passage.Kind == PassageKind.ListItem && passage.Label is { } here && (i > 0 && OpensAList(passages[i - 1])
                    // "7. To receive the accounts" with "Resolved" below it: "8. Hall" is the next item, and no limb.
                    && !(i > 1 && passages[i - 1].Text.Length < 24 && passages[i - 2].Label is { } numbered && char.IsAsciiDigit(numbered[0]) && Labels.Follows(numbered, here)) || inList && Labels.Follows(lastLabel, here));
                lastLabel = passage.Label;
            }

            // "31 NOTIFICATION OF OTHER BUSINESS" behind the outcome "Agreed" is the next item.
            inList &= !(passage.Words.Length > 6 && passage.Label is { } number && char.IsAsciiDigit(number[0]) && IsCapitals(passage.Words));

            // "2) DELEGATED authority to the Head of Boats" is what a body did, and no title.
            inList |= passage.Kind == PassageKind.ListItem && passage.TokenFrom(passage.TextStart) is var opening && opening + 1 < passage.Tokens.Count && passage.Tokens[opening] is { Shape: Shape.Upper, Word: "approved" or "delegated" or "noted" or "agreed" or "endorsed" or "authorised" or "instructed" or "requested" } && passage.Tokens[opening + 1].Shape == Shape.Lower;
            if (!inList && Title(passages, i) is { } name)
            {
                (title, decision) = (i, null);
                item = Clean(name);
                label = passage.Label?.TrimEnd('.', ':') ?? (i > 0 && IsBareNumber(passages[i - 1].Text) ? passages[i - 1].Text.TrimEnd('.') : null);
                passage.Kind = TellsMore(passage, name) ? passage.Kind : PassageKind.Heading;
                underDecision = false;
                doors.Title(label is null ? name : $"{label} {name}");
            }
            else if (IsBareNumber(text))
            {
                passage.IsFurniture = true;
                passage.Kind = PassageKind.Heading;
            }
            else if (text.Length < LongestBareTitle && ClosedDoors.Shuts(text))
            {
                doors.Shut();
                passage.Kind = PassageKind.Heading;
            }

            passage.AgendaItem = item;
            passage.ItemLabel = label;
            passage.Exempt = doors.AreShut;
            doors.Read(passage);
            passage.UnderDecision = underDecision;
        }
    }

    // Between the title of an item and its "Minutes:" a page prints the agenda: "Committee Chairs to report", "Recommendation: That …". Nobody said it.
    private static void CloseAgenda(List<Passage> passages, int? title, int end)
    {
        for (var i = end - 1; title is { } first && i > first && end - i <= LongestAgenda && !(passages[i].Text is "Additional documents:"); i--)
        {
            passages[i].IsFurniture = true;
        }
    }

    // "APPOINTMENT OF CHAIR To appoint a Chair for the year.": the title and what the agenda says of it, run together on one line above "Minutes:".
    private static string? CapitalsOf(Passage passage)
    {
        var end = passage.Tokens.FindIndex(token => token.Shape is Shape.Lower or Shape.Capital && token.End - token.Start > 1);
        if (end < 2 || passage.Words.StartsWith("That ", StringComparison.Ordinal) || passage.Tokens[0].Word is "resolved" or "agreed" or "noted" or "approved" || passage.Tokens[end - 1].Start == 0)
        {
            return null;
        }

        passage.IsFurniture = true;
        return passage.Text[..passage.Tokens[end - 1].End];
    }

    // "Order of Business To confirm the order to be followed.": the same without capitals.
    // Refuses: "The Clerk spoke. To arrange a visit.", which is talk.
    private static string? PurposeIn(Passage passage)
    {
        var to = passage.Tokens.FindIndex(token => token.Is("to") && token.IsCapital);
        if (passage.Kind != PassageKind.Text || to is < 1 or > 20 || passage.Tokens[to - 1].Shape == Shape.Mark || to + 1 >= passage.Tokens.Count || !passage.Tokens[to + 1].Is(WordClass.VerbBase))
        {
            return null;
        }

        passage.IsFurniture = true;
        return passage.Text[..passage.Tokens[to - 1].End];
    }

    // "Decision", "RESOLVED:", "The Committee agreed to:" – a numbered line below it is no title.
    private static bool OpensAList(Passage passage) =>
        passage.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'] && (passage.Tokens.Exists(token => token.Word is "resolved" or "agreed" or "decided" or "following" or "noted" or "recommended" or "decision" or "decisions") || passage.Tokens.Exists(token => token.Is(WordClass.Body)))
        || passage.Tokens.Count > 4 && passage.Text.AsSpan().TrimEnd()[^1] == ':'
        // "Cabinet noted the report and" with "1. Approve the sites" below it
        || passage.Tokens.Count > 4 && passage.Tokens[^1].Is("and") && passage.Tokens[^1].Shape == Shape.Lower
        // "The recommendations were put and carried." leads to them.
        || passage.Sentences.Count > 0 && passage.Sentences[^1] is var last && last.Has("recommendation", "recommendations") && last.Has("carried", "agreed", "approved", "accepted") && !last.Has("not", "would", "be", "lost")
        || passage.Text.Length < 24 && passage.Tokens.Count > 0 && passage.Tokens[^1].Word is "decision" or "decisions" or "resolved" or "agreed" or "that" or "resolution";

    /// <summary>The title without "pdf icon PDF 133 KB", reference numbers and the full stop.</summary>
    public static string Clean(string title)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" pdf icon", " PDF ", " ref:", " (PDF"])
        {
            var at = title.IndexOf(tail, StringComparison.Ordinal);
            if (at > 0)
            {
                title = title[..at];
            }
        }

        return title.Trim().TrimEnd('.', ':', ' ');
    }

    private static bool Page(string text) =>
        text is "Agenda item" or "Issue - meetings" or "Issue details" or "Agenda and minutes" or "Agenda and draft minutes" or "Items" or "No. Item" or "Additional documents:" or "Supporting documents:" or "Breadcrumb Content"
        || text.StartsWith("Agendas, Meetings and Minutes", StringComparison.Ordinal)
        || text.StartsWith("Modern.gov", StringComparison.Ordinal)
        || text.StartsWith("Venue:", StringComparison.Ordinal)
        || text.StartsWith("Contact:", StringComparison.Ordinal)
        || text.StartsWith("Meeting: ", StringComparison.Ordinal)
        || text.StartsWith("To report any issues", StringComparison.Ordinal)
        || (text.StartsWith("Page ", StringComparison.Ordinal) && text.Length < 16);

    // Some pages have all their text in one line, which begins with who was there.
    private static bool IsAttendance(string text) =>
        text.Length < 900 && IsListOfThosePresent(text);

    private static bool IsListOfThosePresent(string text) =>
        text.StartsWith("Present", StringComparison.OrdinalIgnoreCase) && text.Length > 8 && !text.Contains("resentation", StringComparison.Ordinal)
        || text.StartsWith("In attendance", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Members present", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Also present", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Councillors Present", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Apologies:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("In the Chair", StringComparison.OrdinalIgnoreCase);

    private static bool IsBareNumber(string text)
    {
        var figures = text.TrimEnd('.');
        return figures.Length is > 0 and <= 4 && figures.All(char.IsAsciiDigit);
    }

    private static string? Title(List<Passage> passages, int i)
    {
        var passage = passages[i];
        var text = passage.Text;
        if (passage.Kind == PassageKind.Row || text.Length > LongestTitle + 40)
        {
            return null;
        }

        // Issue pages and item pages print the title on the line after their own name; "64 Minutes and Matters Arising pdf icon PDF 312 KB".
        if (i > 0 && passages[i - 1].Text is "Agenda item" or "Issue - meetings" or "Issue details")
        {
            return text;
        }

        // "Urgent business to be settled between meetings PDF 102 KB"
        if (text.Contains(" pdf icon", StringComparison.Ordinal) || text.EndsWith(" KB", StringComparison.Ordinal) && text.LastIndexOf(" PDF ", StringComparison.Ordinal) is > 0 and var pdf && text.Length - pdf < 14)
        {
            return passage.Label is null ? text : passage.Words.ToString();
        }

        if (i > 0 && IsBareNumber(passages[i - 1].Text))
        {
            return text.Length <= LongestTitle ? text : null;
        }

        var words = passage.Wording;
        if (words is "Action" or "Actions" or "Motion" or "Amendment" or "Voting" or "Vote" or "Division" or "Noted" or "Agreed" or "Approved" || words.EndsWith(" Resolved", StringComparison.Ordinal) || words.Length == 0 || words.Length > LongestTitle || Markers.Begins(words) || !char.IsUpper(words[0]) && !char.IsAsciiDigit(words[0])
            // "2.1 That the Committee notes the report." is a limb with the number it had in the report.
            || passage.Label is not null && words.StartsWith("That ", StringComparison.Ordinal))
        {
            return null;
        }

        // "2) Officers provide a note on the steps; and": no title ends so.
        if (passage.Label is not null && (words[^1] == ';' || words.EndsWith("; and", StringComparison.Ordinal)))
        {
            return null;
        }

        // "Quotes to be obtained. (JB)" is a sentence and whose it is.
        var sentence = words[^1] is '.' or '?' or '!' or ';' or ',' || words[^1] is ')' or ']' && (words.Contains(". (", StringComparison.Ordinal) || words.Contains(". [", StringComparison.Ordinal));
        if (passage.Label is { } label && char.IsAsciiLetterOrDigit(label[0]) && label.Any(char.IsAsciiDigit))
        {
            // "92/24 Rent of the lower field – AGREED" says what became of it.
            if (passage.Tokens.Exists(token => token.Shape == Shape.Upper && token.Word is "resolved" or "agreed" or "noted" or "approved" or "deferred" or "refused" or "granted" or "carried") && !words.All(letter => !char.IsLower(letter)))
            {
                return null;
            }

            // "18-05 Check budget headings – Ongoing" says how a task stands.
            if (EndsWithStanding(words))
            {
                return null;
            }

            // "8. Village Hall. The form is missing. JE": the column's entry ends it, and it says more than a title.
            if (words.Contains(". ", StringComparison.Ordinal) && passage.Tokens.Count > 3 && passage.Tokens[^1] is { Shape: Shape.Upper } letters && letters.End - letters.Start <= 3 && passage.Tokens[^2].Is("."))
            {
                return null;
            }

            // "5.1. Report from Michael Sewell" is a title, "5.1.2. Mike asked that…" is text; "3. Declarations of Interests – None" is both.
            var dash = words.IndexOfAny(['\u2013', '-']);
            var head = dash > 0 && words[dash - 1] == ' ' ? words[..dash].TrimEnd() : words;
            return HasFiniteVerb(passage, head.Length) || (sentence && words.Contains(". ", StringComparison.Ordinal)) || head.Length > 120 ? null : head;
        }

        if (passage.Label is not null || passage.Kind == PassageKind.ListItem || sentence || words.Length > LongestBareTitle || HasFiniteVerb(passage, words.Length))
        {
            return null;
        }

        // "Report CF26031" under the title is the report's number, and no title of its own.
        if (words.StartsWith("Report ", StringComparison.Ordinal) && words.IndexOf(' ', 7) < 0 && words.Any(char.IsAsciiDigit))
        {
            return null;
        }

        // "After consideration, the committee" leads to "(1) noted the report"; a title leads to sentences.
        if (i + 1 < passages.Count && passages[i + 1].Kind == PassageKind.ListItem && passages[i + 1].Words.Length > 0 && char.IsLower(passages[i + 1].Words[0]) && passage.Tokens[^1].Is(WordClass.Body))
        {
            return null;
        }

        // A bare title stands before text. Names in a list and signatures do not.
        var capitals = IsCapitals(words);
        return (capitals || (i + 1 < passages.Count && passages[i + 1].Text.Length > words.Length && words.Split(' ').Length <= 12)) && !words.Contains(':', StringComparison.Ordinal) && !LooksLikeADate(passage)
            ? words
            : null;
    }

    // "6.1 New signs - the Clerk will purchase them", "6.2 Bryn Coch - to follow up": the title and all that is said under it on one line. "3. Declarations – None" says nothing.
    private static bool TellsMore(Passage passage, string title)
    {
        var tail = passage.TextStart + title.Length;
        if (OrdersSomebody(passage, tail))
        {
            return true;
        }

        for (var at = passage.TokenFrom(tail); at + 1 < passage.Tokens.Count; at++)
        {
            var token = passage.Tokens[at];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Modal) || token.Is("to") && passage.Tokens[at + 1].Is(WordClass.Task) && passage.Tokens[at + 1].Is(WordClass.VerbBase)))
            {
                return true;
            }
        }

        return false;
    }

    // "4. Contact Mr Hay for the forms – DP", "6. Write to the owner of the car park – Clerk": an order and whose it is. "5. Address by the Mayor – Cllr Orr", "6. Plan of work – JB" are titles.
    private static bool OrdersSomebody(Passage passage, int tail)
    {
        const int LongestName = 5;
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        var name = passage.TokenFrom(tail);
        if (name + 1 >= tokens.Count || !tokens[name].Is("-") || tokens.Count - name - 1 > LongestName || name - first < 3 || tokens[first].Shape != Shape.Capital)
        {
            return false;
        }

        var verb = tokens[first].Is("to") ? first + 1 : first;
        var orders = tokens[verb].Is(WordClass.VerbBase) && tokens[verb].Is(WordClass.Task) && !tokens[verb].Is(WordClass.Document) && !(tokens[verb + 1].Is(WordClass.Preposition) && !(tokens[verb + 1].Word is "to" or "with" or "for"));
        return orders && tokens.FindIndex(name + 1, token => !(token.IsCapital || token.Is(WordClass.Role) || token.Word is "/" or "&" or "and" or "." or ",")) < 0;
    }

    private static bool EndsWithStanding(ReadOnlySpan<char> words)
    {
        var last = words.TrimEnd('.').LastIndexOfAny('-', '\u2013', '.');
        return last > 0 && words[(last + 1)..].Trim(" .").ToString().ToLowerInvariant() is "ongoing" or "on going" or "going" or "completed" or "complete" or "done" or "in hand" or "in progress" or "outstanding" or "actioned" or "closed";
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return words.ContainsAnyInRange('A', 'Z');
    }

    private static bool LooksLikeADate(Passage passage) => CalendarDates.Find(passage.Tokens, passage.Text).Count > 0;

    private static bool HasFiniteVerb(Passage passage, int length)
    {
        var limit = passage.TextStart + length;
        Token before = default, doer = default, beforeDoer = default;

        // "2. Beth to check the insurance": somebody called by his name.
        var first = passage.TokenFrom(passage.TextStart);
        if (first + 2 < passage.Tokens.Count && passage.Tokens[first] is { Shape: Shape.Capital, Word: null } && passage.Tokens[first + 1] is { Shape: Shape.Lower } to && to.Is("to") && passage.Tokens[first + 2] is { Shape: Shape.Lower } deed && deed.Is(WordClass.Task) && deed.Is(WordClass.VerbBase))
        {
            return true;
        }

        // "4. Norma Speed to email the plan": her full name. "2. Quay Lane to close" is a title.
        if (first + 3 < passage.Tokens.Count && passage.Tokens[first] is { Shape: Shape.Capital, Class: WordClass.None } given && GivenNames.Contains(passage.Text.AsSpan(given.Start, given.End - given.Start)) && passage.Tokens[first + 1] is { Shape: Shape.Capital } && passage.Tokens[first + 2].Is("to") && passage.Tokens[first + 3] is { Shape: Shape.Lower } errand && errand.Is(WordClass.Task) && errand.Is(WordClass.VerbBase))
        {
            return true;
        }

        foreach (var token in passage.Tokens)
        {
            if (token.Start < passage.TextStart)
            {
                continue;
            }

            if (token.Start >= limit)
            {
                break;
            }

            // "90/24 The Council RESOLVED to join" is text although no verb in it is in small letters.
            if (token.Shape == Shape.Upper && token.Word is "resolved" or "agreed" or "noted" or "approved" && before.Start >= passage.TextStart && before.End > 0 && before.Shape != Shape.Upper)
            {
                return true;
            }

            if (token.Shape == Shape.Lower)
            {
                if (token.Is(WordClass.Modal) || (token.Is(WordClass.Be) && (!before.Is("to") || passage.Text[^1] == '.')) || token.Is(WordClass.Have))
                {
                    return true;
                }

                // "Clerk to write to…" and "Mr Smith reported…" are text; "To receive apologies" and "Items agreed" are titles.
                if ((token.Is(WordClass.Reporting) || token.Is(WordClass.Commit)) && before.Start > passage.TextStart - 1 && before.IsCapital)
                {
                    return true;
                }

                if (token.Is("to") && before.End > 0 && (before.Is(WordClass.Role) || before.Shape == Shape.Upper) && before.Start == passage.TextStart)
                {
                    return true;
                }

                // "School Safety Zone – Clerk to make further enquiries", "Bench: Cllr Ames to repaint"; "Plan to make Ash Lane safer" is a title.
                if (token.Is(WordClass.VerbBase) && token.Is(WordClass.Task) && before.Is("to") && (doer.Is(WordClass.Role) || doer.IsCapital && beforeDoer.Is(WordClass.Courtesy)))
                {
                    return true;
                }
            }

            (beforeDoer, doer) = (doer, before);
            before = token;
        }

        return false;
    }
}
