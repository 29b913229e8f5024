using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>The slots that a meaning needs, found without a recogniser's construction: where somebody's wording says what he wants in a way no recogniser knows.</summary>
internal static class Filled
{
    /// <summary>The slots of an intent.</summary>
    /// <param name="intent">What is meant.</param>
    /// <param name="message">What was said.</param>
    /// <param name="clauses">Its clauses.</param>
    public static Slots For(Intent intent, Message message, List<Clause> clauses)
    {
        var whole = new Clause(message, clauses[0].From, clauses[^1].To);
        var pointing = Reading.Pointing(whole);
        return intent switch
        {
            Intent.LogAction => Task(whole),
            Intent.Complete or Intent.Update => Told.In(new Understood { Intent = intent, Slots = pointing with { Due = intent == Intent.Update && clauses.Count == 1 && whole.Count <= 12 && Recognition.News.Promise(whole) is { } until ? whole.Due(until) : null } }, clauses).Slots,
            Intent.RequestExtension => pointing with { Due = When(whole), Reason = Why(whole, clauses) },
            Intent.SetDue => pointing with { Due = When(whole) },
            Intent.Decide => (pointing with { Due = When(whole), Reason = whole.At(whole.From) is "no" or "not" or "nope" && Reading.Reason(whole, loose: true, out var given) is { } denied && When(whole) is null && given > 0 ? Sentence(denied) : null }).With(whole, Somebody(whole)),
            Intent.Assign => pointing.With(whole, Taker(whole)),
            Intent.NotMine => pointing.With(whole, Elsewhere(whole, Taker(whole)) is { } taker && !(whole.At(taker.Start - 1) is "in" && whole.At(taker.Start - 2) is "i'm" or "am" or "work" or "now" or "we're") ? taker : null) is var given && Why(whole, clauses) is { } why && !why.Contains(given.Owner ?? given.Person ?? "\n\n", StringComparison.OrdinalIgnoreCase) ? given with { Reason = why } : given,
            Intent.ChaseNow => pointing.With(whole, Somebody(whole)),
            Intent.Refer => pointing.With(whole, whole.Names.First(whole.From, whole.To, NameKind.Committee)) with { Minute = Reading.Minute(whole), Reason = Why(whole, clauses) },
            Intent.Close => pointing with { Minute = Reading.Minute(whole), Reason = Reading.Minute(whole) is null ? Why(whole, clauses) : null },
            Intent.Drop or Intent.Reopen or Intent.Restrict or Intent.Review => pointing with { Reason = Why(whole, clauses) },
            Intent.Snooze => (pointing with { Due = When(whole) }) is var slots && pointing.References.Count == 0 ? slots.With(whole, Somebody(whole)) : slots with { Reason = Why(whole, clauses) },
            Intent.Undo => pointing with { Query = null },
            Intent.Show => pointing is { References.Count: 0, Query: null } ? pointing with { Query = Subject(whole) } : pointing,
            Intent.Search or Intent.ListResolutions => new Slots { Query = Subject(whole) },
            Intent.ListOutstanding or Intent.ListOverdue => Questions.Scope(whole, owners: true),
            Intent.ListMine or Intent.WhoIsSilent or Intent.Report or Intent.ListMeetings or Intent.ImportMinutes => Questions.Scope(whole, owners: false),
            Intent.AddMeeting => Questions.Scope(whole, owners: false) with { Meeting = whole.Times.Length > 0 ? whole.Said(whole.Times[0].Start, whole.Times[^1].End) : null, Days = [.. whole.Times.Where(time => time.Date is not null).Select(time => new MeetingDay(whole.Said(time.Start, time.End)!, time.Date!.Value, time.Clock))] },
            Intent.MoveMeeting or Intent.CancelMeeting => Questions.Scope(whole, owners: false) with { Due = intent == Intent.MoveMeeting && whole.Times.Length > 1 ? whole.Due(whole.Times[^1]) : null },
            Intent.SetPost => whole.Names.First(whole.From, whole.To, NameKind.Owner) is { } post ? new Slots().With(whole, post).With(whole, whole.Names.First(post.End, whole.To, NameKind.Person) ?? whole.Names.First(whole.From, post.Start, NameKind.Person)) : new Slots().With(whole, whole.Names.First(whole.From, whole.To, NameKind.Person)),
            Intent.SetRole => Questions.Scope(whole, owners: false).With(whole, whole.Names.First(whole.From, whole.To, NameKind.Person)),
            _ => new Slots(),
        };
    }

    // Somebody and what he is to do: "put down that Housing will bring back void times in Feb"
    private static Slots Task(Clause whole)
    {
        for (var at = whole.From; at < whole.To; at++)
        {
            if (whole.Names.At(at, whole.To, NameKind.Owner, NameKind.Person) is not { } owner || owner.Start != at || owner.End >= whole.To)
            {
                continue;
            }

            var task = owner.End;
            while (task < whole.To && (whole.At(task) is "to" or "will" or "shall" or "should" or "must" or "is" or "are" or "has" or "needs" or "would" or "going" or "be" or "asked" or "agreed" || whole.Token(task).Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash))
            {
                task++;
            }

            if (task > owner.End && task < whole.To)
            {
                var (end, due) = Logging.Deadline(whole, task);
                return new Slots { Text = whole.Said(task, end), Due = due is { } time ? whole.Due(time) : null }.With(whole, owner).With(whole, Logging.ForList(whole, owner.Start));
            }
        }

        var from = whole.Find(whole.From, ":", "that", "-", "–") + 1;
        var (until, when) = Logging.Deadline(whole, Math.Max(from, whole.From));
        return new Slots { Text = whole.Said(Math.Max(from, whole.From), until), Due = when is { } day ? whole.Due(day) : null };
    }

    private static DueWords? When(Clause whole) => Reading.Due(whole) is { } time ? whole.Due(time) : null;

    // Behind "because" or a comma, else a sentence of its own that names no time and no action
    private static string? Why(Clause whole, List<Clause> clauses)
    {
        if (clauses.Count > 1 && clauses.Find(clause => clause.Times.Length == 0 && !clause.Points && clause.Count > 3) is { } other)
        {
            return other.Said(other.From, other.To);
        }

        var reason = Sentence(Reading.Reason(whole, loose: true, out var start));
        return reason is not null && whole.LastTime is { } time && time.Start > start && whole.OpensAt(start, Concept.Because, Concept.Waiting) is null ? null : reason;
    }

    // To whom it goes: behind "to", "with", "for", else whoever is named behind the action
    private static NameMention? Taker(Clause whole) => whole.Find(whole.From, "not") is > 3 and var not && whole.Find(whole.From, "be", "sit", "go") is > 0 and var verb && verb < not && whole.At(verb + 1) is "with" or "to" && not - verb is > 2 and <= 7 ? new NameMention(whole.At(verb + 2) is "the" ? verb + 3 : verb + 2, whole.Token(not - 1).Kind is TokenKind.Comma ? not - 1 : not, NameKind.Owner) : Reading.Behind(whole, ["it's", "that's", "try", "ask"], NameKind.Owner, NameKind.Person) ?? Reading.Behind(whole, ["to", "with", "for", "be", "under", "ask", "try", "is", "'s"], NameKind.Owner, NameKind.Person) ?? HandOvers.Lettered(whole) ?? Somebody(whole);

    private static NameMention? Somebody(Clause whole) => whole.Names.First(whole.From, whole.To, NameKind.Owner, NameKind.Person);

    // "I left Housing in August. Sandra Pike does it now": where somebody came from is not whose it is
    private static NameMention? Elsewhere(Clause whole, NameMention? taker)
    {
        if (taker is not { } name || whole.Find(whole.From, "left", "leaving", "moved", "transferred") is not (> 0 and var left) || whole.At(left - 1) is not ("i" or "i've" or "we" or "have"))
        {
            return taker;
        }

        var end = left;
        while (end < whole.To && whole.Token(end).Kind is not (TokenKind.Stop or TokenKind.Comma))
        {
            end++;
        }

        return name.Start > left && name.Start < end ? whole.Names.First(end, whole.To, NameKind.Person, NameKind.Owner) : taker;
    }

    // What it is about: behind "about" or "on", or behind the last article
    private static string? Subject(Clause whole)
    {
        for (var at = whole.To - 2; at > whole.From; at--)
        {
            if (whole.At(at) is "about" or "on" or "regarding" or "re" or "concerning" or "with" or "over" or "at" or "into" or "mentioning" && !whole.Covered(at + 1))
            {
                return Sentence(whole.Said(at + 1, whole.To));
            }
        }

        return null;
    }

    // Up to its first stop
    private static string? Sentence(string? words) => words?.IndexOfAny(['.', '?', '!', '\n']) is > 2 and var stop ? words[..stop] : words;
}
