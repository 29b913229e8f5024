using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Where a task ends: by when it is due, to whom it is reported, who has it.
internal static partial class Logging
{
    // Where what stands before the time ends: "…, back to P&R | in Feb"
    private static int Before(Clause clause, int end, TimeMention? due)
    {
        var at = due is { } time ? time.Start : end;
        while (due is not null && at - 1 > clause.From && clause.At(at - 1) is "in" or "at" or "by" or "for" or "on" or "the" or "our" or "before")
        {
            at--;
        }

        return Math.Max(at, end);
    }

    // "…, back to F&GP in Feb", "…, report to Property Sub in April": where it is reported is not the task
    private static (int End, NameMention Body)? Errand(Clause clause, int task, int end)
    {
        for (var at = end - 1; at > task + 1 && end - at <= 12; at--)
        {
            if (!(clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "and") || clause.At(at + 1) is not ("report" or "reporting" or "back" or "bring" or "come" or "to" or "reported" or "update" or "feed" or "return" or "due"))
            {
                continue;
            }

            var to = clause.Find(at + 1, "to", "at");
            if (to < 0 || to - at > 4 || to >= end)
            {
                continue;
            }

            var from = clause.At(to + 1) is "the" ? to + 2 : to + 1;
            var whole = Questions.Capitals(clause, from);
            return clause.Names.At(from, clause.To, NameKind.Committee) is { } body && body.End == end ? (at, body)
                : whole == end && whole > from && clause.Names.At(from, clause.To, NameKind.Person) is null ? (at, new NameMention(from, whole, NameKind.Committee))
                : from + 1 == end && clause.At(at + 1) is "back" && clause.At(from).Length > 4 && !clause.Covered(from) && clause.At(from) is not ("committee" or "members" or "meeting" or "council" or "officers" or "everyone" or "chair") ? (at, new NameMention(from, end, NameKind.Committee))
                : null;
        }

        return null;
    }

    // "…, owner: Estates Manager", "… - owner Head of Legal", "…, Derek Lyle, end of next month": where the task ends, and who has it
    private static (int End, NameMention Owner)? Behind(Clause clause, int task, int end)
    {
        for (var at = task + 1; at < clause.To; at++)
        {
            if (clause.At(at) is "owner" or "lead" or "who" or "responsible" or "by" && clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket)
            {
                var behind = clause.Token(Math.Min(at + 1, clause.To - 1)).Kind is TokenKind.Colon or TokenKind.Dash || clause.At(at + 1) is "is" or "=" ? at + 2 : at + 1;
                if (clause.Names.At(behind, clause.To, NameKind.Owner, NameKind.Person) is { } named && named.Start - behind <= 1 && !(clause.At(at) is "by" && named.End != end))
                {
                    return (at - 1, named);
                }
            }
        }

        // "write to the parishes (Finance Officer) by 31 Jan"
        for (var at = task + 1; at < end; at++)
        {
            if (clause.At(at) is "(" or "[" && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } bracketed && clause.At(bracketed.End) is ")" or "]" && bracketed.End + 1 >= end)
            {
                return (at, bracketed);
            }
        }

        for (var at = end - 1; at > task + 1 && end - at <= 8; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                return clause.Names.At(at + 1, end, NameKind.Owner, NameKind.Person) is { } last && last.Start - at <= 2 && last.End == end && (clause.Token(last.Start).Capital || last.Kind == NameKind.Owner) ? (at, last) : null;
            }
        }

        return null;
    }

    // The time at the end of a task, with its preposition: "by 20 November", "at the next meeting", "due 9 March"
    internal static (int End, TimeMention? Due) Deadline(Clause clause, int task)
    {
        if (clause.LastTime is not { } time || time.Start <= task || clause.To - time.End > 1)
        {
            return (clause.To, null);
        }

        // "to the April cabinet"
        time = time.Kind == TimeKind.Month && time.End + 1 == clause.To && clause.At(time.End) is "cabinet" or "scrutiny" or "council" or "planning" or "audit" or "forum" ? time with { End = time.End + 1 } : time;
        var end = time.Start;
        while (end - 1 > task && clause.At(end - 1) is "the" or "our" or "by" or "before" or "after" or "at" or "in" or "to" or "for" or "due" or "until" or "on" or "," or "-" or "–" or "its" or "within" or "no" or "later" or "than" or "deadline" or "end" or "is" or ":" or "back" && !(clause.At(end - 1) == "back" && clause.At(end) is not ("at" or "to" or "by" or "in")))
        {
            if (clause.At(end - 1) == "back")
            {
                break;
            }

            if (clause.Token(end - 1).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                end--;
                break;
            }

            end--;
        }

        // "at the meeting on the 3rd of February"
        if (end - 2 > task && clause.At(end - 1) is "meeting" && clause.At(end - 2) is "the" or "our" or "their" or "its" && time.Kind == TimeKind.Day && clause.At(time.Start - 1) is "on" or "the" or "of")
        {
            time = time with { Start = end - 1 };
            end -= clause.At(end - 3) is "at" or "to" or "for" or "by" ? 3 : 2;
        }

        // "…, report to the March committee", "…, put it down for the next meeting": the errand is not the task
        for (var at = end - 1; at > task + 1 && end - at <= 4; at--)
        {
            // "…, they want it for March", "…, needed by 15 January"
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && (clause.At(at + 1) is "needed" or "wanted" or "required" or "expected" || clause.At(at + 1) is "they" or "members" or "we" or "he" or "she" or "it's" && clause.At(at + 2) is "want" or "need" or "wants" or "needs" or "needed" or "wanted" or "due"))
            {
                return (at, time);
            }

            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "and")
            {
                return clause.At(at) is "and" && clause.At(at + 2) is "back" ? (end, time) : clause.At(at + 1) is "report" or "reporting" or "put" or "bring" or "due" or "back" or "to" && (at + 1 == end - 1 || clause.At(at + 2) is "it" or "this" or "back" or "down" or "to" or "report" || clause.At(at + 2) is "be" && clause.At(at + 3) is "reported" or "brought") ? (at, time) : (end, time);
            }
        }

        return (end, time);
    }
}
