using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>
/// The committee of a list, a paper or a meeting, by where its name stands, whatever it is called and however it is written: before its noun ("flooding task group"), before what it has
/// ("Community Safety meeting"), beside its day ("Rights of Way, 3 Nov"), or behind what is asked of its list ("outstanding for quality and safety"). Heard only where no name was known.
/// </summary>
internal static class Bodies
{
    private const int Longest = 5;

    private static readonly Intent[] Lists = [Intent.ListOutstanding, Intent.ListOverdue, Intent.ListMine, Intent.WhoIsSilent, Intent.Report];

    private static readonly Intent[] Meetings = [Intent.ImportMinutes, Intent.AddMeeting, Intent.MoveMeeting, Intent.CancelMeeting, Intent.ListMeetings, Intent.SetRole, Intent.Report];

    // What a committee holds or writes
    private static readonly HashSet<string> Papers = ["meeting", "meetings", "mtg", "mtgs", "minutes", "mins", "dates", "agenda"];

    // Behind "for" and "from" these are no body: times, papers, people
    private static readonly HashSet<string> NoBodies =
    [
        "me", "us", "you", "him", "her", "them", "it", "this", "that", "these", "those", "everyone", "everybody", "anyone", "anybody", "all", "now", "then", "today", "tonight", "tomorrow", "yesterday", "sure", "ages", "list", "lists", "register", "tracker", "moment", "minutes", "mins",
        "meeting", "meetings", "mtg", "agenda", "paper", "papers", "report", "reports", "department", "departments", "dept", "committee", "committees", "cttee", "ctte", "team", "teams", "officers", "members", "member", "chair", "clerk", "councillors", "people", "date", "dates", "time", "year", "week", "month", "action", "actions", "item", "items", "one", "ones", "things", "update",
        "updates", "review", "approval", "approving", "checking", "printing", "info", "information", "next", "last", "previous", "who", "what", "which", "when", "owner", "owners", "draft", "signed-off", "approved", "final", "full", "whole", "latest", "new", "old", "extra", "additional", "special", "extraordinary", "annual", "team", "staff", "site", "public", "urgent", "another", "an", "other", "word", "pdf", "html", "csv", "group", "board", "panel", "my", "our", "your", "pre", "first", "second", "third", "regular", "usual",
        "following", "weekly", "monthly", "quarterly", "officer", "department's", "open", "outstanding", "overdue", "late", "attached", "here", "sorry", "please", "pls", "can", "could", "see", "get", "give", "send", "show", "print", "produce", "do", "i", "we", "zoom", "online", "hybrid", "remote", "virtual", "future", "coming", "upcoming", "past", "recent", "current", "correct", "wrong", "right", "only", "just", "any", "some", "more", "right", "hi", "hello", "morning", "afternoon", "thanks", "also", "not", "no", "yes", "if", "so", "too", "tea", "lunch", "print", "anything", "something", "nothing", "everything", "still", "owe", "owed", "owes", "had", "thursdays", "mondays", "tuesdays", "wednesdays", "fridays",
    ];

    /// <summary>The answer with its committee, where one can be told.</summary>
    public static Understood Named(Message message, List<Clause> clauses, Understood answer)
    {
        if (answer.Parts.Count > 0 || clauses.Count == 0 || Array.IndexOf(Lists, answer.Intent) < 0 && Array.IndexOf(Meetings, answer.Intent) < 0)
        {
            return answer;
        }

        var whole = new Clause(message, clauses[0].From, clauses[^1].To);
        var slots = answer.Slots;
        var isList = Array.IndexOf(Lists, answer.Intent) >= 0;
        var isMeeting = Array.IndexOf(Meetings, answer.Intent) >= 0;
        if (slots.Committee is null && isList && (slots.Owner ?? slots.Person ?? slots.Query) is not null)
        {
            // "what is Amenities still waiting on": who waits is a body, and a name in capitals that nobody bears
            return slots is { Person: { } waits, Owner: null, Query: null } && whole.Word("waiting", "owed", "awaiting") && whole.Names.First(whole.From, whole.To, NameKind.Person) is { } body && whole.Names.Unknown(body) && whole.Said(body.Start, body.End) == waits
                ? answer with { Slots = slots with { Committee = waits, Person = null } }
                : answer;
        }

        // A day beside the minutes is their meeting's
        if (answer.Intent == Intent.ImportMinutes && slots.Meeting is null && whole.Times is [{ Kind: TimeKind.Day or TimeKind.Meeting } held] && !whole.Word("by", "tomorrow", "today", "tonight"))
        {
            slots = slots with { Meeting = whole.Said(held.Start, held.End) };
        }

        var named = answer.Intent == Intent.ListMeetings && Convened(whole) is { } convened ? convened : Grouped(whole) ?? Holding(whole) ?? (isMeeting ? Dated(whole, answer.Intent) : null) ?? (isList ? Asked(whole, answer.Intent) : null);

        // "Move Audit from 8 December": the order is no part of the name
        named = named is not null && whole.OpensAt(whole.From, Concept.Move, Concept.Change) is not null && named.StartsWith(whole.Message.Words(whole.From, whole.From + 1), StringComparison.Ordinal) ? null : named;

        // "Inclusion" of "the Access and Inclusion minutes": what was known of it may be a part
        return answer with { Slots = named is not null && (slots.Committee is not { } known || named.Length > known.Length && !named.EndsWith("cttee", StringComparison.OrdinalIgnoreCase) && (named.StartsWith($"{known} ", StringComparison.OrdinalIgnoreCase) || named.EndsWith($" {known}", StringComparison.OrdinalIgnoreCase))) ? slots with { Committee = named } : slots };
    }

    // "when finance and gp next meets", "when does rights of way meet"
    private static string? Convened(Clause whole)
    {
        var when = whole.Find(whole.From, "when", "when's");
        var meets = whole.Find(when + 1, "meet", "meets", "sit", "sits", "meeting");
        var from = whole.At(when + 1) is "does" or "do" or "is" or "will" or "'s" or "did" ? when + 2 : when + 1;
        from = whole.At(from) is "the" or "our" ? from + 1 : from;
        var to = whole.At(meets - 1) is "next" or "first" or "actually" ? meets - 1 : meets;
        if (when < 0 || meets < 0 || to - from is < 1 or > Longest)
        {
            return null;
        }

        for (var at = from; at < to; at++)
        {
            if (!whole.Token(at).IsWord && !whole.Token(at).Is("&") || whole.Covered(at) || NoBodies.Contains(whole.At(at)) && whole.At(at) is not ("people" or "public" or "site" or "staff") || at == from && Names.IsNoName(whole.At(at)))
            {
                return null;
            }
        }

        return whole.Said(from, to);
    }

    // "flooding task group", "climate panel", "Cemetery cttee"
    private static string? Grouped(Clause whole)
    {
        for (var noun = whole.From + 1; noun < whole.To; noun++)
        {
            var word = whole.At(noun);
            if (!Lexicon.IsCommitteeNoun(word) || word is "cabinet" or "executive" or "liaison" or "partnership" or "wg" || word is "group" && whole.At(noun - 1) is not ("task" or "working" or "steering" or "users" or "user" or "finish" or "advisory" or "reference" or "scrutiny") || whole.Covered(noun))
            {
                continue;
            }

            var from = Back(whole, noun);
            if (from < noun && !(from == noun - 1 && word is "group" && whole.At(from) is "task" or "working"))
            {
                return whole.Said(from, noun + 1);
            }
        }

        return null;
    }

    // "the minutes from thursdays Community Safety meeting": a name in capitals before what the body holds
    private static string? Holding(Clause whole)
    {
        for (var noun = whole.From + 1; noun < whole.To; noun++)
        {
            if (Papers.Contains(whole.At(noun)) && (!whole.Covered(noun) || whole.Times.Any(time => time.Covers(noun) && noun - time.Start > 0)) && Capital(whole, Back(whole, noun), noun) is var from && from < noun && Called(whole, from, noun))
            {
                return whole.Said(from, noun);
            }
        }

        return null;
    }

    // "Rights of Way, 3 nov", "Housing 19 jan", "…, Children and Families": a name in capitals beside the day, or alone at the end
    private static string? Dated(Clause whole, Intent intent)
    {
        for (var at = whole.From; at < whole.To; at++)
        {
            if (!whole.Token(at).IsWord || !whole.Token(at).Capital || whole.Covered(at) || at > whole.From && whole.Token(at - 1).IsWord && whole.Token(at - 1).Capital && !whole.Covered(at - 1))
            {
                continue;
            }

            var end = Questions.Capitals(whole, at);
            var behind = end < whole.To && (whole.Token(end).Kind is TokenKind.Comma or TokenKind.Dash || whole.At(end) is "on" or "for" or "from" or "of") ? end + 1 : end;
            behind = whole.At(behind) is "the" ? behind + 1 : behind;
            var alone = end == whole.To && at > whole.From && whole.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop or TokenKind.Colon && end - at > 1;
            var acts = intent is Intent.AddMeeting or Intent.MoveMeeting or Intent.CancelMeeting && whole.At(end) is "will" or "is" or "are" or "has" or "meets" or "meet" or "also" or "now" or "sits" or "moves" or "moved" or "shifts" or "shifted" or "goes" or "won't" or "isn't" or "needs" or "should";
            var before = whole.At(at - 1) is "the" or "our" ? at - 2 : at - 1;
            var of = whole.At(before) is "of" or "for" or "at" or "on" && (intent == Intent.SetRole || whole.Times.Any(time => time.End == before));
            if ((alone || acts || of || whole.Times.Any(time => time.Start == behind || time.End == at)) && Called(whole, at, end))
            {
                return whole.Said(at, end);
            }
        }

        return null;
    }

    // "outstanding for quality and safety", "what do I owe people and culture": the last words, in small letters too
    private static string? Asked(Clause whole, Intent intent)
    {
        var end = whole.To;
        while (end > whole.From && (!whole.Token(end - 1).IsWord || whole.At(end - 1) is "please" or "pls" or "then" or "now" or "yet" or "still" or "people" or "lot" or "only"))
        {
            end--;
        }

        for (var at = whole.From + 1; at < end; at++)
        {
            if (whole.At(at) is not ("for" or "from" or "under") && !(whole.At(at) is "to" && whole.At(at - 1) is "overdue" or "owed" or "outstanding" or "late" or "due") && !(whole.At(at) is "owe" or "owed" && intent == Intent.ListMine))
            {
                continue;
            }

            var from = whole.At(at + 1) is "the" ? at + 2 : at + 1;
            var names = from < end && end - from <= Longest;
            for (var word = from; names && word < end; word++)
            {
                names = whole.Token(word).IsWord && !whole.Covered(word) && (!NoBodies.Contains(whole.At(word)) || whole.At(word) is "people" && whole.At(word + 1) is "and" or "&") && (!Names.IsNoName(whole.At(word)) || word > from && word < end - 1 && whole.At(word) is "and" or "of") && !Lexicon.IsTask(whole.At(word)) | word > from || whole.Token(word).Is("&");
            }

            if (names && whole.Names.At(from, end, NameKind.Person) is null && whole.Token(from).Word.Length > 2)
            {
                return whole.Said(from, end);
            }
        }

        return null;
    }

    // Where the name before a noun begins: words that may be part of one, "and" only between them
    private static int Back(Clause whole, int noun)
    {
        var from = noun;
        while (from > whole.From && noun - from < Longest)
        {
            var word = whole.Token(from - 1);
            var joins = word.Word is "and" or "&" or "of" && from < noun && from - 2 >= whole.From && whole.Token(from).Capital && whole.Token(from - 2).Capital && !whole.Covered(from - 2) && !NoBodies.Contains(whole.At(from - 2));
            if (!joins && (!word.IsWord || word.Word is "'s" || whole.Covered(from - 1) || NoBodies.Contains(word.Word) || Names.IsNoName(word.Word) || word.Word.EndsWith("ing", StringComparison.Ordinal) && (from - 1 == whole.From || whole.At(from - 2) is "is" or "'s" or "i'm" or "am" or "over" or "been" or "up" or "start" or "started" or "be") && Lexicon.Knows(word.Word) && !Lexicon.IsDepartment(word.Word) || Clause.Asks(word.Word) || word.Word.Contains('\'', StringComparison.Ordinal) || word.Word is "does" or "do" or "did" or "got" or "gets"))
            {
                break;
            }

            from--;
        }

        // "move Amenities panel": an order before it
        while (from < noun && (Turns.IsCommand(whole.At(from)) || whole.Token(from).Kind != TokenKind.Word || Lexicon.IsTask(whole.At(from)) && !whole.Token(from).Capital))
        {
            from++;
        }

        return from;
    }

    /// <summary>A name in capitals that opens the clause: "Members' Development on the 7th …"; null: none does.</summary>
    public static NameMention? Capitalised(Clause clause)
    {
        var from = clause.At(clause.From) is "the" or "our" ? clause.From + 1 : clause.From;
        var to = Questions.Capitals(clause, from);
        to = clause.At(to) is "'" && to + 1 < clause.To && clause.Token(to + 1).Capital ? Questions.Capitals(clause, to + 1) : to;
        return to > from && Called(clause, from, to) || clause.Names.At(from, clause.To, NameKind.Committee) is { } known && (to = known.End) > from ? new NameMention(from, to, NameKind.Committee) : null;
    }

    private static int Capital(Clause whole, int from, int to)
    {
        while (from < to && !whole.Token(from).Capital)
        {
            from++;
        }

        return from;
    }

    // By its capitals a name, and nobody's own
    private static bool Called(Clause whole, int from, int to)
    {
        var capitals = 0;
        for (var at = from; at < to; at++)
        {
            if (NoBodies.Contains(whole.At(at)) && !(whole.Token(at).Capital && at > whole.From && to - from > 1) || Times.MonthOf(whole.At(at)) > 0)
            {
                return false;
            }

            capitals += whole.Token(at).Capital && (at > whole.From || !Lexicon.Knows(whole.At(at)) || Lexicon.IsDepartment(whole.At(at)) || to - from > 1) ? 1 : 0;
        }

        return capitals > 0 && whole.Token(from).Capital && !Lexicon.IsGivenName(whole.At(from)) && !(whole.Names.At(from, whole.To, NameKind.Person) is { } person && !whole.Names.Unknown(person)) && !Names.EndsAsPost(whole.At(to - 1));
    }
}
