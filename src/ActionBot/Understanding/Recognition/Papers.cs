using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>The paper for a meeting.</summary>
internal static class Papers
{
    public static Understood? Report(Clause clause)
    {
        // "can you order more paper for the printer"
        if (clause.Word("printer", "photocopier", "copier", "ream", "toilet", "loo", "wrapping", "newspaper") || clause.Find(clause.From, "paper") is > 0 and var sheets && clause.At(sheets - 1) is "more" or "some" or "a4" or "a3")
        {
            return null;
        }

        if (clause.Points || !clause.Has(Concept.Paper, Concept.Format, Concept.Outstanding) && !clause.Word("supplement", "supplementary") || clause.Has(Concept.Log) && !clause.Has(Concept.Format) && clause.Opens(Concept.Log) is { } log && clause.At(log.Start) is not ("action" or "create") || clause.Role == SpeakerRole.Officer && clause.Has(Concept.Away))
        {
            return null;
        }

        // "the supplement for November, please", "write a supplementary paper"; not an officer's "the supplement is with the printers"
        if (clause.Role != SpeakerRole.Officer && clause.Word("supplement", "supplementary") && clause.Count <= 12 && !clause.Has(Concept.Done) && (clause.Polite || clause.Opens(Concept.Produce) is not null || clause.Starts("supplement", "a", "the", "write", "issue", "supplementary")))
        {
            return Reading.Of(Intent.Report, 0.9, "the supplement asked for", Questions.Scope(clause, owners: false));
        }

        // "have you a summary of open actions I can take to group tonight": on paper
        if (clause.Role != SpeakerRole.Officer && clause.Find(clause.From, "summary", "list", "copy", "something", "note") is >= 0 and var sheet && clause.Find(sheet, "take", "bring", "carry") is > 0 and var takes && (clause.At(takes - 1) is "can" or "could" && clause.At(takes - 2) is "i" or "we" || clause.At(takes - 1) is "to") && clause.At(takes + 1) is "to" or "into" or "with" or "along" && clause.Has(Concept.ActionNoun, Concept.Outstanding))
        {
            return Reading.Of(Intent.Report, 0.92, "something to take along is asked for", new Slots().With(clause, clause.Names.First(clause.From, takes, NameKind.Committee)));
        }

        // "is the actions paper for Thursday ready?"
        if (clause.Role != SpeakerRole.Officer && clause.Question && clause.Starts("is", "has", "where", "where's", "when") && clause.Any(Concept.Paper) is { } wanted && clause.Word("paper", "report", "tracker") && clause.Word("actions", "action", "outstanding", "arising", "tracker") && clause.Word("ready", "done", "out", "finished", "available", "yet"))
        {
            return Reading.Of(Intent.Report, 0.88, "asks after the paper", Questions.Scope(clause, owners: false));
        }

        if (clause.Role == SpeakerRole.Officer && !clause.Polite && (clause.Opens(Concept.Produce, Concept.Paper) is not { } opened || clause.At(opened.Start) is "the" && !clause.Has(Concept.Outstanding)))
        {
            return null;
        }

        var noun = clause.Any(Concept.Paper) ?? (clause.Starts("prepare", "produce", "draft", "generate", "write", "print", "export", "compile") ? clause.Any(Concept.Outstanding) : null);
        var format = clause.Any(Concept.Format);
        var about = clause.Has(Concept.Outstanding) || clause.Word("matters", "actions", "action", "tracker", "outstanding", "paper") || clause.Has(Concept.Meeting) || clause.Times.Length > 0 || noun is { } phrase && phrase.End - phrase.Start > 1;
        var titled = clause.Role == SpeakerRole.Clerk && clause.Starts("matters") && clause.At(clause.From + 1) is "outstanding" or "arising" && (clause.Times.Any(time => time.Kind == TimeKind.Meeting) || clause.Polite);
        noun ??= titled ? clause.Any(Concept.Outstanding) : null;
        var makes = titled || clause.Opens(Concept.Produce, Concept.Paper) is not null || clause.Polite || clause.Requested || clause.Has(Concept.Produce) && clause.Count <= 14 || format is not null && clause.Has(Concept.Outstanding);
        // "can I have the outstanding actions for Thursday's meeting": a chair reads a list
        if (clause.Role == SpeakerRole.Chair && noun is null && format is null || clause.Role == SpeakerRole.Chair && format is null && !clause.Word("paper", "report", "tracker", "sheet", "document", "schedule", "log", "appendix", "printout", "print-out") && clause.Has(Concept.Outstanding) && clause.Has(Concept.ActionNoun))
        {
            return null;
        }

        if (clause.AsksWh || clause.Question && !clause.Requested && clause.At(clause.From) is not ("can" or "could") || !makes || !(about || format is not null))
        {
            return null;
        }

        if (noun is null && !(format is not null && (clause.Opens(Concept.Produce) is not null || clause.Has(Concept.Outstanding))) || noun is { } n && clause.At(n.Start) is "report" or "schedule" or "document" && clause.Has(Concept.Done) || clause.Role == SpeakerRole.Officer && noun is { } o && clause.At(o.Start) is "report" or "document" or "paper" && !clause.Word("outstanding", "matters", "actions"))
        {
            return null;
        }

        if (clause.Names.First(clause.From, clause.To, NameKind.Person) is not null && clause.Has(Concept.Silent))
        {
            return null;
        }

        var scope = Questions.Scope(clause, owners: false);
        scope = scope.Committee is null && Lower(clause) is { } body ? scope with { Committee = body } : scope;
        return Reading.Of(Intent.Report, clause.Word("paper", "tracker", "report", "sheet", "export") || format is not null ? 0.9 : 0.8, "the paper asked for", scope with { Format = format is { } said ? clause.At(said.Start) : null });
    }

    // "outstanding paper for amenities plz": a body in small letters, at the end behind "for"
    private static string? Lower(Clause clause)
    {
        var to = clause.To;
        while (to > clause.From && clause.At(to - 1) is "please" or "pls" or "plz" or "thanks" or "thx" or "ta" or "now" or "today" or "word" or "pdf" or "excel" or "in" or "as" or "a" or "html" or "csv")
        {
            to--;
        }

        var at = clause.Find(clause.From, "for");
        at = clause.At(at + 1) is "the" ? at + 1 : at;
        return at > clause.From && to - at is 2 or 3 && clause.Token(at + 1).IsWord && clause.At(at + 1).Length > 3 && !clause.Covered(at + 1) && !clause.Covered(to - 1) && clause.At(at + 1) is not ("everyone" or "everybody" or "members" or "meeting" or "officers" or "tomorrow" or "next" or "this" or "that" or "them" or "committee" or "chair" or "chairman" or "clerk" or "printing" or "action" or "actions" or "information" or "download" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday") && clause.At(to - 1) is not ("meeting" or "committee" or "pack" or "agenda") && clause.Names.At(at + 1, clause.To, NameKind.Person, NameKind.Owner) is null ? clause.Said(at + 1, to) : null;
    }
}
