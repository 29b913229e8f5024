using System.Text.RegularExpressions;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An action point in one sentence: owner, task, and by when.</summary>
internal static partial class Logging
{
    public static Understood? LogAction(Clause clause) => Logged(clause) is { } logged ? logged is { Slots.Text: { } task } && Undated().Match(task) is { Success: true, Index: > 3 and var end } ? logged with { Slots = logged.Slots with { Text = task[..end] } } : logged : null;

    // "…, no date given", "(no due date)", "date tbc": that there is none is not the task
    [GeneratedRegex(@"(?:\s*[,;(–-]\s*|\s+)(?:(?:there (?:is|was) )?(?:no|without an?y?)\s(?:due )?(?:date|deadline|timescale|target)(?: (?:was|has been|is))?(?: (?:given|set|agreed|stated|yet|mentioned|specified|fixed))*|(?:due )?(?:date|deadline|timescale)\s?(?:tbc|tba|to be (?:confirmed|agreed|set)))\)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Undated();

    private static Understood? Logged(Clause clause)
    {
        // "Minute 61 – Director of Education to provide …"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "minute" or "min" && clause.From + 3 < clause.To && clause.Token(clause.From + 1).Kind == TokenKind.Number && clause.Token(clause.From + 2).Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Comma && clause.Names.At(clause.From + 3, clause.To, NameKind.Owner, NameKind.Person) is { } minuted && minuted.Start - clause.From <= 4 && clause.At(minuted.End) is "to" or "will" or "should" && LogAction(new Clause(clause.Message, clause.From + 3, clause.To)) is { } behindIt)
        {
            return behindIt with { Slots = behindIt.Slots with { Minute = Reading.Minute(clause) } };
        }

        // "Jo Lund is going to find out who owns the verge - log it please"
        if (clause.To - clause.From > 5 && clause.At(clause.To - 1) is "it" or "that" or "this" or "action" && clause.Find(clause.To - 3, "log", "record", "minute", "note", "capture", "add") is var tail && tail > clause.From + 3)
        {
            while (tail > clause.From + 3 && (clause.Token(tail - 1).Kind is TokenKind.Dash or TokenKind.Comma || clause.At(tail - 1) is "can" or "could" or "you" or "please" or "we" or "and" or "so" or "to" or "i" or "want" or "just" or "need" or "should"))
            {
                tail--;
            }

            var told = new Clause(clause.Message, clause.From, tail);
            return TaskBeginnings.Told(told) is null ? null : LogAction(told);
        }

        // "Cllr Ward offered to speak to the landowner, put that down please"
        if (clause.At(clause.To - 1) is "down" && clause.At(clause.To - 2) is "that" or "it" or "this" && clause.At(clause.To - 3) is "put" or "note" or "write" or "jot" && clause.To - clause.From > 7)
        {
            var before = clause.To - 3;
            while (before > clause.From + 3 && (clause.Token(before - 1).Kind is TokenKind.Dash or TokenKind.Comma || clause.At(before - 1) is "can" or "could" or "you" or "please" or "we" or "and" or "so"))
            {
                before--;
            }

            var offered = new Clause(clause.Message, clause.From, before);
            return TaskBeginnings.Told(offered) is null ? null : LogAction(offered);
        }

        // "Members agreed that officers should bring a paper, can you put that on the list"
        if (clause.Role != SpeakerRole.Officer && clause.To - clause.From > 10 && clause.At(clause.To - 1) is "list" or "tracker" or "log" or "register" or "sheet" && clause.At(clause.To - 2) is "the" or "my" or "our" && clause.At(clause.To - 3) is "on" or "in" or "to" or "onto" && clause.At(clause.To - 4) is "that" or "it" or "this" && clause.At(clause.To - 5) is "put" or "add" or "get" or "log" or "stick" or "pop" or "enter")
        {
            var before = clause.To - 5;
            while (before > clause.From + 3 && (clause.Token(before - 1).Kind is TokenKind.Dash or TokenKind.Comma || clause.At(before - 1) is "can" or "could" or "you" or "please" or "we" or "and" or "so" or "would"))
            {
                before--;
            }

            var agreed = new Clause(clause.Message, clause.From, before);
            return TaskBeginnings.Told(agreed) is null ? null : LogAction(agreed);
        }

        // "could we have an action for the Head of Culture to look at …"
        if (TaskBeginnings.Wished(clause) is > 0 and var wish)
        {
            return LogAction(new Clause(clause.Message, wish, clause.To));
        }

        if (OneFor(clause) is { } given)
        {
            return given;
        }

        if (WantedFrom(clause) is { } wanted)
        {
            return wanted;
        }

        if (clause.Question && clause.AsksWh || clause.Role == SpeakerRole.Officer && clause.Points && clause.Opens(Concept.Log) is null || (TaskBeginnings.Headed(clause) ?? TaskBeginnings.Head(clause) ?? TaskBeginnings.Told(clause)) is not { } start)
        {
            return null;
        }

        // "another action from Monday, Neil Ford agreed to draft a letter": who is named behind the comma has it
        start = clause.At(start) is "from" or "at" && TaskBeginnings.Told(clause) is { } told2 && told2 > start ? told2 : start;

        // "new action: by 20 January the Town Surveyor to inspect the wall"
        if (clause.At(start) is "by" or "before" && clause.Times.FirstOrDefault(time => time.Start - start is 1 or 2) is { End: > 0 } first2 && LogBehind(clause, first2) is { } timed)
        {
            return timed;
        }

        var names = clause.Names;
        NameMention? owner = null;
        var task = start;
        if (names.At(start, clause.To, NameKind.Owner, NameKind.Person) is { } named)
        {
            owner = named;
            task = named.End;
        }

        // "huw prosser and eilidh shaw to visit the three sites"
        while (owner is { } first && clause.At(task) is "and" or "&" or "/" && names.At(task + 1, clause.To, NameKind.Owner, NameKind.Person) is { } second && second.Start - task <= 2 && clause.At(second.End) is "to" or "will" or "and" or "&" or "should" or "must" or "are")
        {
            owner = first with { End = second.End };
            task = second.End;
        }

        // "Action for the Facilities Manager, under AOB, to find out why": where it came up
        if (owner is not null && task + 2 < clause.To && clause.Token(task).Kind is TokenKind.Comma or TokenKind.Bracket && clause.At(task + 1) is "under" or "item" or "from" or "re" or "agenda" or "arising" or "at" or "on" && clause.Find(task + 1, ",", ")", "]", "-", "–") is > 0 and var aside && aside - task <= 7 && clause.At(aside + 1) is "to" or "will" or "should")
        {
            task = aside;
        }

        // "AP for Head of Service, Waste, to publish": what he is head of stands between commas
        if (owner is { } titled && task + 3 < clause.To && clause.Token(task).Kind == TokenKind.Comma && clause.Token(task + 1) is { IsWord: true, Capital: true } && clause.At(task - 1) is "service" or "manager" or "officer" or "director" or "services" && clause.Find(task + 1, ",") is > 0 and var closes && closes - task <= 4 && clause.At(closes + 1) is "to" && !Lexicon.IsGivenName(clause.At(task + 1)))
        {
            owner = titled with { End = closes };
            task = closes;
        }

        var joined = task;
        if (owner is not null)
        {
            while (task < clause.To && clause.At(task) is "please" or "to" or "will" or "shall" or "is" or "'s" or "are" or "must" or "should" or "agreed" or "needs" or "has" or ":" or "-" or "–" or "," or "would" or "who" or "undertook" or "promised" or "offered" or "volunteered" or "be" or "was" or "were" or "been" or "requested" or "tasked" or "instructed" or "asked" or "going" or "→" || clause.At(task) is "said" or "says" or "offered" && clause.At(task + 1) is "she'd" or "he'd" or "they'd" or "she'll" or "he'll" or "they'll" or "she" or "he" or "they" || clause.At(task) is "she'd" or "he'd" or "they'd" or "she'll" or "he'll" or "they'll" && clause.At(task - 1) is "said" or "says" or "agreed" || clause.At(task) is "she" or "he" or "they" && clause.At(task - 1) is "said" or "says")
            {
                task++;
            }

            task = task > start && clause.At(task) is "for" && (clause.At(task - 1) is "asked" || task == joined && clause.At(start - 1) is "asked" || start > clause.From && clause.Find(clause.From, "asked") is >= 0 and var bade && bade < start) ? task + 1 : task;
        }
        else
        {
            while (task < clause.To && clause.At(task) is "to" or ":" or "-" or "that" or "for" or "," or "–")
            {
                task++;
            }
        }

        if (task >= clause.To || (owner is not null && task == joined && !Lexicon.IsTask(clause.At(task)) && clause.Token(task).Kind == TokenKind.Word && !clause.Token(start - 1).Kind.Equals(TokenKind.Colon) && clause.At(start - 1) is not ("-" or "for")))
        {
            return null;
        }

        var (end, due) = Deadline(clause, task);
        if (owner is null && Behind(clause, task, end) is var (tail2, charged))
        {
            // "… by 4 December - owner Head of Legal"
            (end, due) = (tail2, due) is (_, null) ? Deadline(new Clause(clause.Message, clause.From, tail2), task) : (tail2, due);
            owner = charged;
        }

        NameMention? reports = null;
        if (Errand(clause, task, Before(clause, end, due)) is var (mark, destination))
        {
            (end, reports) = (mark, destination);
        }

        var text = clause.Said(task, end);
        if (text is null || owner is null && text.ToLowerInvariant() is "two" or "three" or "four" or "these" or "some" or "a few" or "one more" or "another" or "more" or "one" or "both")
        {
            return null;
        }

        var slots = new Slots { Text = text, Due = due is { } time ? clause.Due(time) : null }.With(clause, owner).With(clause, reports);
        if (start - clause.From > 2 && (clause.Token(start - 1).Kind == TokenKind.Colon || clause.Token(start - 1).Kind is TokenKind.Comma && clause.At(clause.From) is "for" or "from" || clause.Token(start - 1).Kind is TokenKind.Dash && clause.Find(clause.From, "for", "from", "at") is var body && body > 0 && body < start))
        {
            // "Action from the meeting, minute 42: …", "one for Planning: …"
            var head = new Clause(clause.Message, clause.From, start);
            slots = slots with { Minute = Reading.Minute(head), Committee = slots.Committee ?? For(head) };
        }

        // "add to the Amenities list that …", "audit committee asked the s151 officer to …", "licensing want the Head of … to …": whose list, and who asked
        if (slots.Committee is null && start - clause.From >= 2 && ForList(clause, start) is { } asking)
        {
            slots = slots.With(clause, asking);
        }

        // "record, arising from this morning's meeting of the Licensing Committee, that the Manager is to …"
        if (slots.Committee is null && start - clause.From > 6 && clause.At(clause.Find(clause.From, "arising", "from", "at") is var arising && arising > 0 && arising < start ? arising : clause.To) is { Length: > 0 } && clause.At(start - 1) is "that" or "the" && clause.Names.First(clause.From, start, NameKind.Committee) is { } held)
        {
            slots = slots.With(clause, held);
        }

        return Reading.Of(Intent.LogAction, owner is not null ? 0.95 : 0.75, owner is not null ? "an action with its owner and task" : "an action without a named owner", slots);
    }

    private static Understood? LogBehind(Clause clause, TimeMention by)
    {
        var at = by.End < clause.To && clause.Token(by.End).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon ? by.End + 1 : by.End;
        if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is not { } owner || owner.Start - at > 1 || clause.At(owner.End) is not ("to" or "will" or "should" or "must" or "shall"))
        {
            return null;
        }

        return clause.Said(owner.End + 1, clause.To) is { } text ? Reading.Of(Intent.LogAction, 0.95, "an action with its owner and task, and by when before them", new Slots { Text = text, Due = clause.Due(by) }.With(clause, owner)) : null;
    }

    // "Cllr Begum wants a briefing on the leisure contract from the Head of Leisure by 14 December", "members would like a note on voids from Housing for March"
    private static Understood? WantedFrom(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Points || clause.Question)
        {
            return null;
        }

        var at = clause.Find(clause.From, "wants", "want", "wanted", "like", "requested", "needs", "need") is > 0 and var wish && wish - clause.From <= 5 ? wish + 1 : clause.Find(clause.From, "asked") is > 0 and var asked && asked - clause.From <= 5 && clause.At(asked + 1) is "for" ? asked + 2 : -1;
        if (at < 0 || clause.At(at) is not ("a" or "an" or "some" or "the") || clause.At(clause.From) is "i" or "who" or "does" or "anyone" or "if"
            || clause.Names.At(clause.From, clause.To, NameKind.Person, NameKind.Committee) is null && clause.At(clause.From) is not ("members" or "committee" or "we" or "they" or "councillors" or "scrutiny" or "chair" or "chairman" or "the" or "panel" or "board"))
        {
            return null;
        }

        for (var from = clause.To - 2; from > at + 1; from--)
        {
            if (clause.At(from) is "from" && clause.Names.At(from + 1, clause.To, NameKind.Owner, NameKind.Person) is { } owner && owner.Start - from <= 2)
            {
                var (end, due) = Deadline(clause, owner.End - 1);
                return end <= owner.End && clause.At(at + 1) is not ("extension" or "word" or "copy") && clause.Said(at, from) is { } text ? Reading.Of(Intent.LogAction, 0.94, "what somebody wants of an owner", new Slots { Text = text, Due = due is { } time ? clause.Due(time) : null }.With(clause, owner)) : null;
            }
        }

        return null;
    }

    // "new one for the Head of Parks - inspect the oak", "put one down for Marta, she's going to ring the diocese"
    private static Understood? OneFor(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Points)
        {
            return null;
        }

        var at = clause.From;
        var one = false;
        while (at < clause.To && clause.At(at) is "put" or "add" or "log" or "new" or "another" or "a" or "an" or "one" or "more" or "down" or "action" or "here's" or "also" or "record" or "jot" or "and" or "got" or "item" or "extra" or "minute")
        {
            one |= clause.At(at) is "one" or "action" or "item" or "another";
            at++;
        }

        if (!one || at == clause.From || clause.At(at) is not ("for" or "against" or "on") || clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is not { } owner || owner.Start - at > 2)
        {
            return null;
        }

        var task = owner.End;
        if (clause.Token(Math.Min(task, clause.To - 1)).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon))
        {
            return null;
        }

        task++;
        var named = clause.At(task) is "he" or "she" or "they" or "he's" or "she's" or "they're" or "who";
        task = named ? task + 1 : task;
        while (named && clause.At(task) is "'s" or "is" or "are" or "will" or "going" or "to" or "has" or "needs" or "should" or "must" or "agreed" or "offered" or "'ll")
        {
            task++;
        }

        if (task >= clause.To || !(named || Lexicon.IsTask(clause.At(task))) || clause.Names.At(task, clause.To, NameKind.Owner, NameKind.Person) is { } other && clause.At(other.End) is "to" or "will")
        {
            return null;
        }

        var (end, due) = Deadline(clause, task);
        NameMention? reports = null;
        if (Errand(clause, task, Before(clause, end, due)) is var (mark, destination))
        {
            (end, reports) = (mark, destination);
        }

        return clause.Said(task, end) is { } text ? Reading.Of(Intent.LogAction, 0.94, "an action for somebody", new Slots { Text = text, Due = due is { } time ? clause.Due(time) : null }.With(clause, owner).With(clause, reports)) : null;
    }

    // A body before "list" or before what it asked for
    internal static NameMention? ForList(Clause clause, int start)
    {
        var list = clause.Find(clause.From, "list", "tracker", "log", "register");
        for (var at = clause.From; at < start; at++)
        {
            var name = clause.Covered(at) || !clause.Token(at).IsWord ? null : clause.Names.At(at, start, NameKind.Committee) ?? (clause.Token(at).Capital && clause.Names.At(at, start, NameKind.Person) is { } unlisted && clause.Names.Unknown(unlisted) ? unlisted with { Kind = NameKind.Committee } : Lexicon.IsDepartment(clause.At(at)) ? new NameMention(at, at + 1, NameKind.Committee) : (NameMention?)null);
            if (name is { } body && body.Start == at && (list > 0 && list < start && body.End == list && clause.At(at - 1) is "the" or "to" or "for" or "on" or "our" || at - clause.From <= 1 && clause.Names.At(clause.From, start, NameKind.Person) is null && (clause.At(body.End) is "have" or "has" ? body.End + 1 : body.End) is var verb && clause.At(verb) is "asked" or "ask" or "want" or "wants" or "wanted" or "requested" or "request" or "instructed" or "tasked"))
            {
                return body;
            }
        }

        return null;
    }

    // "one for Environment: …": before a colon a department is its committee
    private static string? For(Clause head)
    {
        var behind = head.Find(head.From, "for", "at", "from") + 1;

        // "the following action from yesterday's Standards Committee:"
        if (behind > head.From && head.Times.FirstOrDefault(time => time.Start - behind is 0 or 1) is { End: > 0 } day && head.At(day.End) is "'s" && head.Names.At(day.End + 1, head.To - 1, NameKind.Committee) is { } held && held.End >= head.To - 1)
        {
            return head.Said(held.Start, held.End);
        }

        return behind > head.From && head.Names.At(behind, head.To - 1, NameKind.Committee, NameKind.Owner) is { } body && body.End >= head.To - 1 ? head.Said(body.Start, body.End) : null;
    }
}
