using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Puts the clauses of a message together: one thing said in several clauses is one, several answers are parts.</summary>
internal static class Answer
{
    // What may be told about an action in a further sentence
    private static readonly Intent[] TakesNews = [Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine, Intent.Drop, Intent.Reopen, Intent.Decide];

    public static Understood Of(Message message, List<Clause> clauses, Func<Clause, Understood?> read)
    {
        var parts = new List<Understood>();
        var named = new List<string>();
        string? before = null;
        string? forbidden = null;
        foreach (var clause in clauses)
        {
            if (Same(clause, parts))
            {
                named.AddRange(parts[^1].Slots.References);
                continue;
            }

            var reading = read(clause);
            if (reading is { Intent: Intent.Unknown })
            {
                forbidden = reading.Why;
                continue;
            }

            if (reading is { Intent: Intent.Help } && clauses.Count > 1 && reading.Confidence < 0.85)
            {
                // A greeting before something else
                reading = parts.Count == 0 && clause == clauses[^1] ? reading : null;
                if (reading is null)
                {
                    parts.RemoveAll(part => part.Intent == Intent.Help);
                    continue;
                }
            }

            if (reading is null)
            {
                News(clause, parts, ref before);
                continue;
            }

            if (reading.Slots.Reach == Reach.Rest && reading.Slots.References.Count == 0)
            {
                reading = reading with { Slots = reading.Slots with { References = [.. message.Listening.InThread.Except(named)] } };
            }

            named.AddRange(reading.Slots.References);
            if (parts.Count > 0 && Joins(parts[^1], reading, clause) is { } joined)
            {
                parts[^1] = joined;
            }
            else if (before is not null && parts.Count == 0 && reading is { Intent: Intent.Complete, Slots.Text: null })
            {
                parts.Add(reading with { Slots = reading.Slots with { Text = before } });
            }
            else
            {
                parts.Add(reading);
            }
        }

        parts.RemoveAll(part => part.Intent == Intent.Help && parts.Exists(other => other.Intent != Intent.Help));
        if (forbidden is not null && parts.Count == 0 || parts.Count == 0)
        {
            return new Understood { Intent = Intent.Unknown, Confidence = 0, Why = forbidden ?? "nothing in it was recognised" };
        }

        if (parts.Count == 1)
        {
            return Lost(parts[0], clauses);
        }

        return new Understood { Intent = parts[0].Intent, Confidence = parts.Min(part => part.Confidence), Why = $"{parts.Count} answers in one message", Parts = parts };
    }

    // A long message of which little was recognised is less sure.
    private static Understood Lost(Understood only, List<Clause> clauses) => clauses.Count > 6 && only.Intent is not (Intent.ImportMinutes or Intent.Complete or Intent.RequestExtension or Intent.NotMine) && only.Confidence < 0.8 ? only with { Confidence = 0.45 } : only;

    // "same for 5", "ditto 7", "5 as well"
    private static bool Same(Clause clause, List<Understood> parts)
    {
        if (parts.Count == 0 || !clause.Points || !(clause.At(clause.From) is "same" or "ditto" or "likewise" or "also" || clause.Word("likewise", "ditto") || (clause.Count <= 5 && clause.Word("too", "same"))))
        {
            return false;
        }

        var slots = Reading.Pointing(clause);
        parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { References = [.. parts[^1].Slots.References.Concat(slots.References).Distinct()] } };
        return true;
    }

    private static void News(Clause clause, List<Understood> parts, ref string? before)
    {
        if (parts.Count == 0)
        {
            before = clause.Count >= 3 && !clause.Question ? clause.Said(clause.From, clause.To) : before;
            return;
        }

        var last = parts[^1];
        if (!TakesNews.Contains(last.Intent) || clause.Points || clause.Question || clause.Count < 2)
        {
            return;
        }

        var words = clause.Said(clause.From, clause.To);
        parts[^1] = last.Intent switch
        {
            Intent.Complete or Intent.Update when last.Slots.Text is null => last with { Slots = last.Slots with { Text = words } },
            Intent.RequestExtension or Intent.Drop or Intent.Reopen or Intent.Decide when last.Slots.Reason is null => last with { Slots = last.Slots with { Reason = words } },
            Intent.NotMine when last.Slots.Owner is null && last.Slots.Person is null && Reading.Behind(clause, ["try", "ask", "be", "to", "with", "for"], NameKind.Owner, NameKind.Person) is { } name => last with { Slots = last.Slots.With(clause, name) },
            _ => last,
        };
    }

    // Two clauses that say one thing: "won't hit the deadline on 5. Can we say mid December?", "14 done. Report circulated."
    private static Understood? Joins(Understood last, Understood next, Clause clause)
    {
        var slots = next.Slots;
        var unnamed = slots.References.Count == 0 && slots.Query is null && slots.Reach == Reach.Named;
        if (!unnamed && last.Slots.References.Count == 0 && last.Slots.Query is null && last.Intent == next.Intent)
        {
            return next with { Slots = Filled(next.Slots, last.Slots) };
        }

        if (!unnamed)
        {
            return null;
        }

        if (last.Intent == next.Intent)
        {
            return last with { Slots = Filled(last.Slots, slots) };
        }

        var words = clause.Said(clause.From, clause.To);
        return (last.Intent, next.Intent) switch
        {
            // "14 done. Draft is with you now" and "not ours. Should be with Housing"
            (Intent.Complete, Intent.Update) => last with { Slots = last.Slots with { Text = last.Slots.Text ?? words } },
            (Intent.RequestExtension, Intent.Update) => last with { Slots = last.Slots with { Reason = last.Slots.Reason ?? words } },
            (Intent.NotMine, Intent.Assign or Intent.ChaseNow or Intent.Update or Intent.Snooze) => last with { Slots = Filled(last.Slots, slots with { Text = null, Due = null }) },
            (Intent.Show or Intent.Update, Intent.NotMine) => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query } },
            (Intent.Update, Intent.RequestExtension) => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query, Reason = next.Slots.Reason ?? last.Slots.Text } },
            (Intent.Update, Intent.Complete) when last.Slots.Text is { } news => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query, Text = next.Slots.Text ?? news } },
            (Intent.Snooze, Intent.ChaseNow or Intent.NotMine or Intent.Update or Intent.Assign) => last with { Slots = last.Slots with { Person = last.Slots.Person ?? slots.Person } },
            (Intent.Decide or Intent.Close or Intent.Drop or Intent.Reopen, Intent.Update) => last,
            _ => null,
        };
    }

    private static Slots Filled(Slots slots, Slots more) => slots with
    {
        Committee = slots.Committee ?? more.Committee,
        Owner = slots.Owner ?? more.Owner,
        Person = slots.Person ?? more.Person,
        Text = slots.Text ?? more.Text,
        Reason = slots.Reason ?? more.Reason,
        Due = slots.Due ?? more.Due,
        Meeting = slots.Meeting ?? more.Meeting,
        Minute = slots.Minute ?? more.Minute,
    };
}
