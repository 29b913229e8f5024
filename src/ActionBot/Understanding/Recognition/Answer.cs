using System.Text.RegularExpressions;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Puts the clauses of a message together: one thing said in several clauses is one, several answers are parts.</summary>
internal static partial class Answer
{
    public static Understood Of(Message message, List<Clause> clauses, Func<Clause, Understood?> read)
    {
        var parts = new List<Understood>();
        var named = new List<string>();
        string? before = null;
        Clause? told = null;
        string? forbidden = null;
        var said = new List<List<Clause>>();
        var lead = new List<Clause>();
        Clause? behind = null;
        foreach (var clause in Lending(clauses))
        {
            Belongs(behind, parts, said, lead);
            behind = clause;
            if (FollowUps.Same(clause, parts))
            {
                named.AddRange(parts[^1].Slots.References);
                continue;
            }

            if (FollowUps.Fixes(clause, parts) || Guesses.Fixes(clause, parts))
            {
                continue;
            }

            if (parts.Count > 0 && Amendments.Of(clause, parts[^1]) is { } amended)
            {
                parts.Add(amended);
                continue;
            }

            if (parts.Count > 0 && FollowUps.Excepted(message, clause, parts, read))
            {
                continue;
            }

            if (parts.Count > 0 && FollowUps.Opposed(clause, parts[^1]) is { } opposed)
            {
                named.AddRange(opposed.Slots.References);
                parts.Add(opposed);
                continue;
            }

            if (parts.Count > 0 && FollowUps.AlsoGiven(clause, parts[^1]) is { } also)
            {
                named.AddRange(also.Slots.References);
                parts.Add(also);
                continue;
            }

            if (parts.Count > 0 && FollowUps.Remains(clause, parts))
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

            // "Need until 15/1 for AP4. QC advice outstanding.": what is outstanding holds the answer up, and no list is asked for
            if (reading is { Intent: Intent.ListOutstanding or Intent.ListOverdue, Slots: { Person: null } } && message.Listening.Role == SpeakerRole.Officer && parts.Count > 0 && parts[^1].Intent is Intent.RequestExtension or Intent.Update or Intent.NotMine or Intent.Complete && !clause.Asked && !clause.Question && !clause.Requested && clause.Count > 1 && clause.At(clause.To - 1) is "outstanding" or "overdue" or "pending" && clause.Opens(Concept.Show) is null)
            {
                reading = null;
            }

            // "make it due in March": the action of the clause before
            if (reading is { Slots.References.Count: 0, Slots.Query: null, Slots.Reach: Reach.Named } && parts.Count > 0 && (parts[^1].Slots.References.Count > 0 || parts[^1].Slots.Query is not null) && (clause.At(clause.From + 1) is "it" or "them" or "this" or "that" || clause.At(clause.From) is "due") && reading.Intent is Intent.Assign or Intent.SetDue or Intent.Close or Intent.ChaseNow or Intent.Restrict or Intent.Reopen or Intent.Drop)
            {
                reading = reading with { Slots = reading.Slots with { References = parts[^1].Slots.References, Query = parts[^1].Slots.Query } };
            }

            // "Action 5: complete. See the report to the 17 November meeting."
            reading = reading is { Intent: Intent.ListMeetings or Intent.AddMeeting or Intent.Show } && parts.Count > 0 && parts[^1].Intent is Intent.Complete or Intent.Update && clause.At(clause.From) is "see" or "as" && !clause.Asked ? null : reading;
            // "We asked for something to be done about the flooding in Mill Lane. Where has that got to?"
            if (parts.Count == 0 && message.Listening.Role != SpeakerRole.Officer && !clause.Points && Stands(clause) && clause.From > 3 && Topic(message.Words(0, clause.From)) is { } asked)
            {
                parts.Add(Reading.Of(Intent.Show, 0.93, "asks how that stands of which the words before tell", new Slots { Query = asked }));
                continue;
            }

            if (reading is null && parts.Count == 0 && before is not null && Wonders(clause) && Topic(before) is { } topic)
            {
                parts.Add(Reading.Of(Intent.Show, 0.88, "asks what became of what the sentence before tells", new Slots { Query = topic }));
                continue;
            }

            // "Why am I down for 12? I moved from Highways to Waste in the summer"
            if (reading is null or { Intent: Intent.NotMine, Slots.References.Count: 0 } && parts is [{ Intent: Intent.Show, Slots: { References.Count: > 0 } or { Query: not null } } asks] && message.Listening.Role == SpeakerRole.Officer && message.Tokens[0].Word is "why" or "how" && clause.At(clause.From) is "i" or "i've" or "we" or "we've" && HandOvers.Fact(clause) is { } gone2 && (reading is null || reading.Slots is { Owner: null, Person: null }))
            {
                parts[0] = Reading.Of(Intent.NotMine, 0.9, "wonders why it is his, and says what has happened", new Slots { References = asks.Slots.References, Query = asks.Slots.Query, Reason = gone2 });
                continue;
            }

            if (reading is null)
            {
                FollowUps.News(clause, parts, ref before);
                told = before is not null && parts.Count == 0 ? told ?? clause : null;
                continue;
            }

            // "AP5 - I left Housing in August. Try Danielle Roper."
            if (parts.Count == 0 && told is not null && reading is { Intent: Intent.NotMine, Slots.Reason: null } && HandOvers.Fact(told) is { } fact)
            {
                reading = reading with { Slots = reading.Slots with { Reason = fact } };
            }

            if (reading.Slots.Reach == Reach.Rest && reading.Slots.References.Count == 0)
            {
                reading = reading with { Slots = reading.Slots with { References = [.. message.Listening.InThread.Except(named)] } };
            }

            // "Not happy with another delay on 27. Refuse it please."
            if (parts.Count > 0 && reading is { Intent: Intent.Decide, Why: Decisions.OfWhatIsAsked } && parts[^1] is { Intent: Intent.Decide } decides && decides.Act == reading.Act)
            {
                parts[^1] = decides with { Slots = decides.Slots with { Reason = decides.Slots.Reason ?? (said.Count > 0 ? Decisions.Displeased(said[^1]) : null) ?? reading.Slots.Reason } };
                continue;
            }

            named.AddRange(reading.Slots.References);
            if (parts.Count > 0 && Joining.Joins(parts[^1], reading, clause) is { } joined)
            {
                parts[^1] = joined;
            }
            else if (before is not null && parts.Count == 0 && reading is { Intent: Intent.Decide, Act: "decline", Slots.Reason: null })
            {
                // "No, they've had three goes at it already. Extension on 18 not agreed."
                parts.Add(reading with { Slots = reading.Slots with { Reason = before } });
            }
            else
            {
                parts.Add(reading);
            }
        }

        Belongs(behind, parts, said, lead);
        if (said.Count == parts.Count)
        {
            parts = [.. parts.Select((part, at) => Told.Reasoned(Told.In(part, said[at], at == 0 ? lead : []), parts.Count == 1 ? [.. lead, .. said[at]] : said[at]))];
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

        // "26 was closed too soon. Reopen it please"
        parts.RemoveAll(part => part.Intent == Intent.Close && parts.Exists(again => again.Intent == Intent.Reopen && parts.IndexOf(again) > parts.IndexOf(part) && again.Slots.References.Count > 0 && again.Slots.References.SequenceEqual(part.Slots.References)));

        // "Planning: AP4 close min 12. AP5 extend to Feb.": whose actions they are stands before the colon
        if (message.Listening.Role != SpeakerRole.Officer && clauses.Find(clause => clause.Points || clause.Count > 1) is { } heading && heading.Names.At(heading.From, heading.To, NameKind.Committee) is { } list && list.End < heading.To && heading.Token(list.End).Kind == TokenKind.Colon && heading.Points)
        {
            parts = [.. parts.Select(part => part.Slots.Committee is null ? part with { Slots = part.Slots.With(heading, list) } : part)];
        }

        // "I need 3 split into two and 7 binned, duplicate": beside one finding the other is one
        if (message.Listening.Role == SpeakerRole.Clerk && parts.Count > 1 && parts.Exists(part => part.Intent == Intent.Review && part.Slots.References.Count > 0))
        {
            for (var at = 0; at < parts.Count; at++)
            {
                parts[at] = parts[at] is { Intent: Intent.Drop, Slots.By: null } binned && parts.Exists(part => part.Act is "split" or "merge" or "confirm" or "reject") ? binned with { Intent = Intent.Review, Act = "reject" } : parts[at];
            }
        }

        Alike(parts);
        if (parts.Count == 1)
        {
            // "You wrote “AP6 Deputy Clerk to write”. I did, so that's complete": the one action that is named anywhere
            if (parts[0] is { Intent: Intent.Complete or Intent.Update or Intent.RequestExtension or Intent.NotMine or Intent.Close or Intent.Drop or Intent.Reopen or Intent.ChaseNow or Intent.Decide or Intent.SetDue or Intent.Refer, Slots: { References.Count: 0, Query: null, Reach: Reach.Named } about }
                && message.References.Where(reference => reference.Numbers.Length > 0).Take(2).ToList() is [{ Numbers.Length: 1 } lone])
            {
                parts[0] = parts[0] with { Slots = about with { References = lone.Numbers } };
            }

            // "close AP 16. noted min 9.2"
            parts[0] = parts[0] is { Intent: Intent.Close, Slots.Minute: null } closed && clauses.Count > 1 && Reading.Minute(new Clause(message, clauses[0].From, clauses[^1].To)) is { } minute ? closed with { Slots = closed.Slots with { Minute = minute, Reason = null } } : parts[0];

            // "Please close 17. The committee accepted it on Thursday, minute 54."
            parts[0] = parts[0] is { Intent: Intent.Close, Slots: { Meeting: null, Minute: not null } } agreed && clauses.Find(clause => clause.Word("accepted", "agreed", "noted", "approved", "signed") && clause.Times is [{ Kind: TimeKind.Day or TimeKind.Meeting }]) is { } told2 && Endings.AtMeeting(told2) is { } meeting ? agreed with { Slots = agreed.Slots with { Meeting = meeting } } : parts[0];
            return Lost(parts[0], clauses);
        }

        return new Understood { Intent = parts[0].Intent, Confidence = parts.Min(part => part.Confidence), Why = $"{parts.Count} answers in one message", Parts = parts };
    }

    // What is told of an answer stands in the clauses up to the next one
    private static void Belongs(Clause? clause, List<Understood> parts, List<List<Clause>> said, List<Clause> lead)
    {
        if (clause is null || !FollowUps.Tells(clause, parts.Count == 0) && said.Count == parts.Count)
        {
            return;
        }

        said.RemoveRange(Math.Min(parts.Count, said.Count), Math.Max(0, said.Count - parts.Count));
        while (said.Count < parts.Count)
        {
            said.Add([]);
        }

        (parts.Count == 0 ? lead : said[^1]).Add(clause);
    }

    // "where are we with it", "what is the position", "any news": and nothing that says of what
    private static bool Stands(Clause clause)
    {
        foreach (var words in Standing)
        {
            if (clause.Count >= words.Length && Enumerable.Range(0, words.Length).All(word => clause.At(clause.From + word) == words[word]))
            {
                var at = clause.From + words.Length;
                at = clause.At(at) is "with" or "on" or "about" or "there" ? at + 1 : at;
                at = clause.At(at) is "it" or "them" or "that" or "this" or "those" or "please" or "now" or "yet" or "at" ? at + 1 : at;
                at = clause.At(at) is "please" or "now" or "yet" or "then" or "the" ? at + 1 : at;
                return at >= clause.To - 1;
            }
        }

        return false;
    }

    private static readonly string[][] Standing = [.. new[] { "where are we", "where do we stand", "where does it stand", "where have we got", "where have we got to", "where has it got to", "where's it got to", "where has that got to", "what is the position", "what's the position", "what is the state of play", "what's the state of play", "what is the latest", "what's the latest", "what is happening", "what's happening", "what has happened", "any news", "any update", "any progress", "any movement", "any joy", "how far have we got" }.SelectMany(words => new[] { words, words.Replace("what's", "what 's", StringComparison.Ordinal).Replace("where's", "where 's", StringComparison.Ordinal) }).Distinct().Select(words => words.Split(' ')).OrderByDescending(words => words.Length)];

    private static bool Wonders(Clause clause) => clause.Question && clause.Count <= 9 && clause.Word("it", "that", "this", "they", "those") && clause.Word("got", "become", "became", "happened", "happening", "stand", "stands", "come", "came", "gone", "going", "progress", "done", "anything", "resolved", "finished", "supposed", "meant", "doing", "dealing", "job", "responsible", "charge");

    private static string? Topic(string told)
    {
        foreach (var lead in (ReadOnlySpan<string>)[" about the ", " about ", "question of ", "matter of ", " regarding ", " concerning ", " over ", " into "])
        {
            if (told.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase) is > 0 and var at && told[(at + lead.Length)..] is { Length: > 3 and < 60 } topic)
            {
                var and = topic.IndexOf(" and ", StringComparison.OrdinalIgnoreCase);
                var aside = and > 0 && topic[(and + 5)..].Split(' ')[0].ToLowerInvariant() is "i" or "i've" or "we" or "we've" or "they" or "nobody" or "nothing" or "it" or "it's" or "i'm" or "wants" or "asking" ? and : -1;
                return Clause.Trimmed((aside > 0 ? topic[..aside] : topic).Split(',', '.')[0]) is { } said && said.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? said[4..] : Clause.Trimmed((aside > 0 ? topic[..aside] : topic).Split(',', '.')[0]);
            }
        }

        return Lasting().Match(told) is { Success: true } lasts ? Clause.Trimmed(lasts.Groups["thing"].Value) : null;
    }

    // "Seventeen weeks to paint a zebra crossing."
    [GeneratedRegex(@"\b(?:weeks|months|years|days) (?:now )?(?:just )?to \w+ (?:a|an|the|one|that|our) (?<thing>[^.,;!?]{4,40})$", RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();

    // "1 done. 2 done": the same said of each is said of both
    private static void Alike(List<Understood> parts)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            var (one, other) = (parts[at - 1], parts[at]);
            if (one.Intent == other.Intent && one.Act == other.Act && (one.Intent is Intent.Reopen or Intent.Close or Intent.Drop && one.Slots.References.Count > 0 && one.Slots.References.SequenceEqual(other.Slots.References) || one.Intent is Intent.Complete or Intent.Update or Intent.NotMine or Intent.Show or Intent.Review) && one.Slots.References.Count > 0 && other.Slots.References.Count > 0 && one.Slots.But.Count == 0 && other.Slots.But.Count == 0
                && one.Slots with { References = [], But = [], Days = [] } is var said && said == other.Slots with { References = said.References, But = said.But, Days = said.Days })
            {
                parts[at - 1] = one with { Confidence = Math.Min(one.Confidence, other.Confidence), Slots = one.Slots with { References = [.. one.Slots.References.Concat(other.Slots.References).Distinct()] } };
                parts.RemoveAt(at);
            }
        }
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
            var before = lent.FindLastIndex(other => !other.Points && (other.References.Length == 0 || clause.Role == SpeakerRole.Officer && clause.Listening.InThread.Count == 0 && other.Has(Concept.Done, Concept.Progress) | other.Count > 5) && other.Count > 2);
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

    // "anything else you need from me?" behind an answer asks for nothing
    private static bool Polite(Clause clause) => clause.Question && clause.Starts("anything", "is") && clause.Word("else") && clause.Word("you", "need", "needed", "from") && !clause.Points;
}
