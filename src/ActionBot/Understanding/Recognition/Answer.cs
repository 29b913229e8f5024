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
        foreach (var clause in Lending(clauses))
        {
            if (Same(clause, parts))
            {
                named.AddRange(parts[^1].Slots.References);
                continue;
            }

            if (Fixes(clause, parts))
            {
                continue;
            }

            if (parts.Count > 0 && Excepted(message, clause, parts, read))
            {
                continue;
            }

            if (parts.Count > 0 && Opposed(clause, parts[^1]) is { } opposed)
            {
                named.AddRange(opposed.Slots.References);
                parts.Add(opposed);
                continue;
            }

            if (parts.Count > 0 && Remains(clause, parts))
            {
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

            if (reading is { Intent: Intent.ListMine or Intent.ListOutstanding or Intent.Help } && parts.Count > 0 && Polite(clause))
            {
                continue;
            }

            // "make it due in March": the action of the clause before
            if (reading is { Slots.References.Count: 0, Slots.Query: null, Slots.Reach: Reach.Named } && parts.Count > 0 && (parts[^1].Slots.References.Count > 0 || parts[^1].Slots.Query is not null) && clause.At(clause.From + 1) is "it" or "them" or "this" or "that" && reading.Intent is Intent.Assign or Intent.SetDue or Intent.Close or Intent.ChaseNow or Intent.Restrict or Intent.Reopen or Intent.Drop)
            {
                reading = reading with { Slots = reading.Slots with { References = parts[^1].Slots.References, Query = parts[^1].Slots.Query } };
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
            else if (before is not null && parts.Count == 0 && reading is { Intent: Intent.Update, Slots: { Text: { } told, References.Count: 0, Query: null } } && clause.At(clause.From) is "it" or "should" or "that" or "they" or "will" or "expect")
            {
                // "I've sent it to legal. It should be done by Friday"
                parts.Add(reading with { Slots = reading.Slots with { Text = $"{before}. {told}" } });
            }
            else
            {
                parts.Add(reading);
            }
        }

        // "Why have I got AP24? That's one for Gareth Pugh"
        if (parts is [{ Intent: Intent.Show, Slots.References.Count: > 0 } wondered, { Intent: Intent.NotMine, Slots.References.Count: 0 } given] && message.Listening.Role == SpeakerRole.Officer && message.Tokens[0].Word is "why" or "how" or "should" or "am" or "is")
        {
            parts = [given with { Slots = given.Slots with { References = wondered.Slots.References, Query = null } }];
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

    // "Report's written, sitting with the director. 29": a number alone in a sentence belongs to the sentence beside it that names none
    private static List<Clause> Lending(List<Clause> clauses)
    {
        if (clauses.Count is < 2 or > 8 || !clauses.Exists(clause => clause.OnlyPoints && !clause.Asked))
        {
            return clauses;
        }

        var lent = new List<Clause>();
        for (var at = 0; at < clauses.Count; at++)
        {
            var clause = clauses[at];
            if (!clause.OnlyPoints || clause.Asked)
            {
                lent.Add(clause);
                continue;
            }

            // Greetings and thanks before it are no news
            var before = lent.FindLastIndex(other => other.References.Length == 0 && other.Count > 2);
            if (before >= 0 && !lent.Exists(other => other.Points) || before < 0 && lent.Count == 1 && lent[0].References.Length == 0 && lent[0].Has(Concept.Done, Concept.Extension, Concept.Progress, Concept.NotMine))
            {
                before = Math.Max(before, 0);
                lent[before] = lent[before].Lent(clause.References);
            }
            else if (at + 1 < clauses.Count && clauses[at + 1].References.Length == 0 && !lent.Exists(other => other.Points))
            {
                lent.Add(clauses[at + 1].Lent(clause.References));
                at++;
            }
            else
            {
                lent.Add(clause);
            }
        }

        return lent;
    }

    // "18 will slip. Realistically spring.": the time that was left open
    private static bool Fixes(Clause clause, List<Understood> parts)
    {
        // "8 no. weather. mid dec": no, why, and when
        if (parts.Count == 1 && parts[0] is { Intent: Intent.Update, Slots: { References.Count: 1, Text: { } refused } } && refused.StartsWith("no", StringComparison.OrdinalIgnoreCase) && (refused.Length == 2 || refused[2] is '.' or ',') && clause.Times is [var instead] && instead.Start == clause.From && instead.End == clause.To)
        {
            parts[0] = parts[0] with { Intent = Intent.RequestExtension, Confidence = 0.75, Why = "no, and another time", Slots = parts[0].Slots with { Text = null, Due = clause.Due(instead), Reason = refused.Length > 4 ? refused[3..].Trim() : null } };
            return true;
        }

        // "No can do by Friday for 37. Wednesday 11 November is realistic"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Slots.Due: null } && !clause.Points && clause.Times is [var realistic] && realistic.Start - clause.From <= 1 && clause.To - realistic.End is > 0 and <= 4 && clause.At(clause.To - 1) is "realistic" or "doable" or "possible" or "fine" or "achievable" or "likely" or "work" or "better" or "manageable")
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(realistic) } };
            return true;
        }

        // "AP10 is going to be late. New date 30.11.26 if that's alright with the chair"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Slots.Due: null } && clause.At(clause.From) is "new" or "revised" or "suggested" or "proposed" or "realistic" && clause.At(clause.From + 1) is "date" or "deadline" or "target" or "timescale" && clause.Times is [var renewed, ..] && renewed.Start - clause.From <= 5)
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(renewed) } };
            return true;
        }

        if (parts.Count == 0 || parts[^1] is not { Intent: Intent.RequestExtension, Slots.Due: null } || clause.Times is not [var time] || time.End != clause.To || clause.Count - (time.End - time.Start) > 3 || clause.Points && (parts[^1].Slots.References.Count > 0 || clause.References[0].End < time.Start - 1) || clause.Has(Concept.Done, Concept.Because))
        {
            return false;
        }

        parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(time), References = clause.Points ? Reading.Pointing(clause).References : parts[^1].Slots.References } };
        return true;
    }

    // "all done except 9, that's waiting for a quote": 9 is left out, and what is said of it is news
    private static bool Excepted(Message message, Clause clause, List<Understood> parts, Func<Clause, Understood?> read)
    {
        var behind = Turns.Excepts(message.Tokens, clause.From);
        if (behind == clause.From || clause.References is not [{ Numbers.Length: > 0 } left, ..] || left.Start != behind)
        {
            return false;
        }

        var last = parts[^1];
        parts[^1] = last with { Slots = last.Slots with { References = [.. last.Slots.References.Where(reference => !left.Numbers.Contains(reference) && !left.Numbers.Contains(reference[(reference.LastIndexOf('-') + 1)..].TrimStart('0')))], But = [.. last.Slots.But, .. left.Numbers] } };
        if (clause.To - left.End > 1 && read(new Clause(message, left.Start, clause.To)) is { Intent: not Intent.Unknown } reading)
        {
            parts.Add(reading);
        }

        return true;
    }

    // "grant Sam's extension on 3 but not Priya's on 4", "yes to 6 having until March, no to 7": the other way
    private static Understood? Opposed(Clause clause, Understood last)
    {
        if (last is not { Intent: Intent.Decide, Act: "grant" or "decline" } || !clause.Points || clause.At(clause.From) is not ("not" or "no" or "yes") || clause.At(clause.From) is "no" && clause.At(clause.From + 1) is not ("to" or "for" or "on") && clause.Names.Person(clause.From + 1, clause.To) < 0 || clause.At(clause.From) is "yes" == last.Act is "grant" || clause.Count > 12)
        {
            return null;
        }

        var reason = Reading.Reason(clause, loose: true, out _);
        return last with
        {
            Act = last.Act == "grant" ? "decline" : "grant",
            Why = "the other way than the one before",
            Slots = (Reading.Pointing(clause) with { Query = null, Reason = reason, Due = last.Act == "decline" && clause.LastTime is { } time ? clause.Due(time) : null }).With(clause, clause.Names.First(clause.From + 1, clause.To, NameKind.Person)),
        };
    }

    // "half way; the rest by Friday 13th": the rest of the work, not of the actions
    private static bool Remains(Clause clause, List<Understood> parts)
    {
        if (parts[^1] is not { Intent: Intent.Update, Slots: { Text: { } told } slots } || slots.References.Count != 1 && slots.Query is null || clause.Reference is not { Reach: Reach.Rest, Numbers.Length: 0 } rest || rest.Start != clause.From || clause.Points
            || !told.Split(' ', ',').Any(word => word.EndsWith('%') || word.ToLowerInvariant() is "half" or "halfway" or "some" or "most" or "part" or "partly" or "percent" or "quarters" or "thirds" or "third" or "first" or "phase" or "one" or "two" or "three" or "four" or "five"))
        {
            return false;
        }

        parts[^1] = parts[^1] with { Slots = slots with { Text = $"{told}. {clause.Said(clause.From, clause.To)}", Due = slots.Due ?? (clause.LastTime is { } time && clause.Word("by", "before") ? clause.Due(time) : null) } };
        return true;
    }

    // "anything else you need from me?" behind an answer asks for nothing
    private static bool Polite(Clause clause) => clause.Question && clause.Starts("anything", "is") && clause.Word("else") && !clause.Points;

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
            before = clause.Count >= 3 && !clause.Question && !clause.Starts("thank", "thanks", "sorry", "apologies", "hope", "dear", "hi", "hello", "late") ? clause.Said(clause.From, clause.To) : before;
            return;
        }

        var last = parts[^1];
        // "Close 4. Minute 62/26."
        if (last is { Intent: Intent.Close or Intent.Drop or Intent.Refer, Slots.Minute: null } && clause.Starts("minute", "min") && Reading.Minute(clause) is { } minute)
        {
            parts[^1] = last with { Slots = last.Slots with { Minute = minute } };
            return;
        }

        // "Could you reassign 57? It ought to be with Gwen Parry."
        if (last is { Intent: Intent.Assign, Slots: { Owner: null, Person: null } } && Reading.Behind(clause, ["with", "to", "for", "be", "is"], NameKind.Owner, NameKind.Person) is { } meant)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, meant) };
            return;
        }

        // "On leave until Monday. Please contact Kirsty Bain in my absence."
        if (last is { Intent: Intent.Snooze, Slots.Person: null } && clause.Starts("contact", "ask", "email", "speak", "call", "try", "talk", "ring", "see", "any", "in", "anything", "for") && clause.Names.First(clause.From + 1, clause.To, NameKind.Person) is { } instead)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, instead) };
            return;
        }

        // "Jury service from Monday. Send my stuff to Angharad"
        if (last is { Intent: Intent.Snooze, Slots.Person: null } && clause.Starts("send", "pass", "forward", "give") && Reading.Behind(clause, ["to"], NameKind.Person) is { } stand)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, stand) };
            return;
        }

        // "Totally understand if not!", "I wasn't sure whether I needed to tell someone": courtesy, not why
        if (clause.Starts("totally", "understand", "appreciate", "hope") || clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "wasn't" or "understand" or "appreciate" or "hope" && !clause.Has(Concept.NotMine))
        {
            return;
        }

        if (!TakesNews.Contains(last.Intent) || clause.Points || clause.Question || clause.Count < 2 && !(last.Intent == Intent.Drop && clause.At(clause.From) is "duplicate" or "duplicates" or "repeat" or "repeats" or "obsolete" or "redundant" or "duplication"))
        {
            return;
        }

        // "Same reason for both, no project manager"
        var opening = clause.At(clause.From) is "same" && clause.At(clause.From + 1) is "reason" && clause.Find(clause.From, ",", "-", "–", ":") is var comma && comma > 0 ? comma + 1 : clause.From;
        var words = clause.Said(opening, clause.To);
        parts[^1] = last.Intent switch
        {
            Intent.Update when last.Slots.Text is { } news && clause.Count >= 4 => last with { Slots = last.Slots with { Text = $"{news}. {words}" } },
            Intent.Complete or Intent.Update when last.Slots.Text is null => last with { Slots = last.Slots with { Text = words } },
            Intent.RequestExtension or Intent.Drop or Intent.Reopen or Intent.Decide when last.Slots.Reason is null => last with { Slots = last.Slots with { Reason = words } },
            Intent.NotMine when last.Slots.Owner is null && last.Slots.Person is null && Reading.Behind(clause, ["try", "ask", "be", "to", "with", "for"], NameKind.Owner, NameKind.Person) is { } name => last with { Slots = last.Slots.With(clause, name) },
            Intent.NotMine when last.Slots.Reason is null && clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "left" or "moved" or "retired" or "changed" => last with { Slots = last.Slots with { Reason = words } },
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

        // "delayed, legal still reviewing. Suggest April for AP20": the action is named only now
        if (!unnamed && last.Intent == Intent.Update && last.Slots.References.Count == 0 && last.Slots.Query is null && next.Intent is Intent.RequestExtension or Intent.Complete)
        {
            return next.Intent == Intent.RequestExtension ? next with { Slots = next.Slots with { Reason = next.Slots.Reason ?? last.Slots.Text } } : next with { Slots = next.Slots with { Text = next.Slots.Text ?? last.Slots.Text } };
        }

        if (!unnamed)
        {
            return null;
        }

        if (last.Intent == Intent.Update && next.Intent == Intent.Update && last.Slots.Text is { } told && slots.Text is not null && (last.Slots.References.Count > 0 || last.Slots.Query is not null))
        {
            return last with { Slots = Filled(last.Slots, slots) with { Text = $"{told}. {clause.Said(clause.From, clause.To)}" } };
        }

        // "Could AP12 go to the January meeting? Surveyor can't get on site before then.": why
        if (last is { Intent: Intent.RequestExtension, Slots: { Due: not null, Reason: null } } && next is { Intent: Intent.RequestExtension, Slots: { Due: null, Reason: null } } && !clause.Question && !clause.Requested && clause.Count > 3)
        {
            return last with { Slots = Filled(last.Slots, slots) with { Reason = clause.Said(clause.From, clause.To) } };
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
            (Intent.RequestExtension, Intent.Snooze) when slots.Due is null => last with { Slots = last.Slots with { Reason = last.Slots.Reason ?? words } },
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
