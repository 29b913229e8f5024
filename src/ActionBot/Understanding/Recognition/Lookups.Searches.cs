using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What is looked for by its words, and what was resolved.
internal static partial class Lookups
{
    public static Understood? Search(Clause clause)
    {
        if (clause.Points && clause.At(clause.From) is "which" && clause.Reference is { Subject: { } asked } && clause.At(asked.From) is "one" or "action")
        {
            return Reading.Of(Intent.Search, 0.93, "an action by its subject", new Slots { Query = clause.Said(asked.From + 2, asked.To) });
        }

        if (clause.Points && (clause.Opens(Concept.Search) is not { } looks || clause.Reference is { Numbers.Length: > 0 } numbered && numbered.Start == looks.End && clause.To - numbered.End <= 2))
        {
            return null;
        }

        if (clause.Opens(Concept.Search) is { } search && !(clause.At(clause.From) is "find" && clause.At(search.End) is "out" or "me"  && clause.At(search.End) == "out"))
        {
            var from = search.End;
            if (clause.Any(Concept.About) is { } about && about.Start >= from && about.Start - from <= 4)
            {
                from = about.End;
            }
            else
            {
                while (from < clause.To && clause.At(from) is "for" or "all" or "any" or "the" or "actions" or "action" or "me" or "anything" or "points" or "items")
                {
                    from++;
                }
            }

            return Reading.Sought(clause, from) is { } words ? Reading.Of(Intent.Search, 0.88, "a search", new Slots { Query = words }) : null;
        }

        // "what have we got from Police and Crime Panel that mentions body worn video"
        if (clause.AsksWh && clause.Find(clause.From, "mentions", "mention", "mentioning", "says", "involves", "covers") is > 0 and var mentions && clause.At(mentions - 1) is "that" or "which" or "ones" or "actions" or "mentioning" && clause.To - mentions > 1 && Reading.Sought(clause, mentions + 1) is { } mentioned)
        {
            return Reading.Of(Intent.Search, 0.92, "asks what mentions something", new Slots { Query = mentioned, Committee = Questions.Scope(new Clause(clause.Message, clause.From, mentions), owners: false).Committee });
        }

        // "which of ours mention parking", "do any of them mention the bandstand"
        if (clause.Role != SpeakerRole.Officer && (clause.At(clause.From) is "which" or "any" || clause.At(clause.From) is "do" or "does" && clause.At(clause.From + 1) is "any") && clause.Find(clause.From, "mention", "mentions", "mentioning", "involve", "involves", "concern", "concerns") is > 0 and var named && named - clause.From <= 5 && clause.To - named > 1 && Reading.Sought(clause, named + 1) is { } held)
        {
            return Reading.Of(Intent.Search, 0.92, "asks which mention something", new Slots { Query = held });
        }

        // "wasn't there an action about the mortuary contract", "didn't we have one on the ferry"
        if (clause.At(clause.From) is "wasn't" or "isn't" or "didn't" or "don't" or "haven't" or "was" or "is" or "did" or "do" && clause.At(clause.From + 1) is "there" or "we" && clause.Find(clause.From + 2, "action", "actions", "one", "something", "item") is var sought && sought > 0 && sought - clause.From <= 6 && clause.At(sought + 1) is "about" or "on" or "regarding" or "concerning" or "for" && clause.To - sought > 2 && !clause.Has(Concept.Late, Concept.Silent) && clause.At(sought + 2) is not ("me" or "us" or "you"))
        {
            return Reading.Of(Intent.Search, 0.86, "asks whether there was an action about something", new Slots { Query = clause.Said(sought + 2, clause.To) });
        }

        // "has any committee looked at vape shops"
        if (clause.At(clause.From) is "has" or "have" or "did" && clause.At(clause.From + 1) is "any" or "another" or "other" or "anyone" or "anybody" && clause.Find(clause.From, "looked", "considered", "discussed", "asked", "reviewed", "scrutinised", "raised", "examined", "look", "done", "doing") is var looked && looked > 0 && looked - clause.From < 6 && clause.Role != SpeakerRole.Officer && !clause.Has(Concept.Resolution, Concept.Silent))
        {
            var from = looked + 1;
            while (clause.At(from) is "at" or "about" or "for" or "on" or "into" or "anything" or "the" or "up")
            {
                from++;
            }

            if (clause.Said(from, clause.To) is { } topic && clause.Find(clause.From, "committee", "committees", "panel", "board", "else", "anyone", "anybody") is > 0)
            {
                return Reading.Of(Intent.Search, 0.86, "asks whether something was looked at", new Slots { Query = topic });
            }
        }

        // "have we had anything back on the ferry fares": how it stands
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "have" or "has" or "did" && clause.At(clause.From + 1) is "we" or "anyone" or "anybody" && clause.Find(clause.From + 2, "anything", "something") is > 0 and var anything && anything - clause.From <= 4 && clause.At(anything + 1) is "back" or "through" or "yet" && (clause.At(anything + 2) is "yet" ? anything + 3 : anything + 2) is var upon5 && clause.At(upon5) is "on" or "about" or "regarding" && Reading.Sought(clause, upon5 + 1) is { } matter5)
        {
            return Reading.Of(Intent.Show, 0.9, "asks whether anything has come back on something", new Slots { Query = matter5 });
        }

        // "has anything happened on the flood gates": how it stands
        if (clause.At(clause.From) is "has" or "have" && clause.At(clause.From + 1) is "anything" or "something" && clause.At(clause.From + 2) is "happened" or "moved" or "changed" or "come" or "been")
        {
            return clause.Find(clause.From + 3, "on", "with", "about", "regarding", "of") is > 0 and var topic2 && clause.Times.All(time => time.Start != topic2 + 1) && clause.Said(topic2 + 1, clause.To) is { } matter ? Reading.Of(Intent.Show, 0.9, "asks whether anything has happened on an action", new Slots { Query = matter }) : null;
        }

        var which = clause.Find(clause.From, "anything", "actions", "action", "something", "ones", "items");
        if (which >= 0 && Questions.Asking(clause) && (Topic(clause, which) ?? clause.Any(Concept.About)) is { } on && on.Start > which && clause.Any(Concept.Decided, Concept.Resolution) is null && Reading.Sought(clause, on.End) is { } subject && !clause.Times.Any(time => time.Start <= on.End + 1 && time.End >= on.End + 1 && time.Start >= on.Start)
            && (clause.At(on.Start) is not ("with" or "over" or "on" or "around") || clause.Names.At(on.End, clause.To, NameKind.Person, NameKind.Committee) is null) && !(clause.At(on.Start) is "with" or "over" && clause.Names.At(on.End, clause.To, NameKind.Owner) is not null) && subject is not ("me" or "us" or "my plate" or "plate") && !clause.Has(Concept.Late))
        {
            return Reading.Of(Intent.Search, 0.84, "actions about a subject asked for", new Slots { Query = subject });
        }

        return null;
    }

    // "anything on the register about potholes": the plainer word for a subject counts
    private static Cue? Topic(Clause clause, int from)
    {
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == Concept.About && cue.Start > from && cue.End < clause.To && clause.At(cue.Start) is "about" or "mention" or "mentions" or "mentioning" or "regarding" or "concerning" or "containing" or "involving" or "relating" or "related")
            {
                return cue;
            }
        }

        return null;
    }

    public static Understood? ListResolutions(Clause clause)
    {
        // "what happened at the last meeting?", "what came out of Tuesday's Scrutiny"
        if (!clause.Points && clause.At(clause.From) is "what" or "what's" or "anything" && clause.Find(clause.From, "happened", "came", "come", "happen", "went") is var came && came - clause.From is > 0 and <= 4 && clause.Find(came, "at", "of", "from") is var held && (held - came is 1 or 2 || clause.At(came) is "happened" && (held = clause.Find(came, "in")) == came + 1) && (clause.Times.Any(time => time.Kind == TimeKind.Meeting || time.Start - held <= 2) || clause.Names.At(held + 1, clause.To, NameKind.Committee) is not null || clause.Has(Concept.Meeting)))
        {
            var upon = clause.Find(held + 1, "about", "regarding", "concerning");
            return Reading.Of(Intent.ListResolutions, 0.88, "asks what came of a meeting", Questions.Scope(clause, owners: false) with { Query = upon > 0 && clause.To - upon > 1 ? Reading.Sought(clause, upon + 1) : null });
        }

        // "did we ever vote anything through on bus fares", "have we decided anything about the bandstand"
        if (!clause.Points && clause.Times.Length == 0 && clause.At(clause.From) is "did" or "have" or "has" && clause.At(clause.From + 1) is "we" or "members" or "council" or "committee" or "the" && clause.Find(clause.From, "anything", "something") is > 0 and var thing2 && clause.Find(clause.From, "vote", "voted", "decide", "decided", "agree", "agreed", "resolve", "resolved", "pass", "passed") is > 0 and var votes && votes < thing2 && thing2 - votes <= 2 && clause.Find(thing2, "on", "about", "regarding", "over") is > 0 and var upon6 && clause.To - upon6 > 1)
        {
            return Reading.Of(Intent.ListResolutions, 0.94, "asks whether anything was resolved about something", new Slots { Query = Reading.Sought(clause, upon6 + 1) });
        }

        // "we passed something on short term lets in the summer, what did it say"
        if (!clause.Points && clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "we" or "committee" or "members" or "council" or "the" && clause.Find(clause.From, "passed", "agreed", "resolved", "decided", "adopted", "voted") is > 0 and var passed && passed - clause.From <= 3 && clause.At(passed + 1) is "something" or "a" or "some" && clause.Find(passed, "on", "about") is > 0 and var matter2 && clause.Find(matter2, "what", "can", "when") is > 0 and var then2 && then2 - matter2 > 1)
        {
            var until = clause.Times.Where(time => time.Start > matter2 && time.Start < then2).Select(time => clause.At(time.Start - 1) is "the" ? time.Start - 2 : clause.At(time.Start - 1) is "in" or "at" or "on" ? time.Start - 1 : time.Start).DefaultIfEmpty(then2).Min();
            return Reading.Of(Intent.ListResolutions, 0.92, "asks what was resolved about something", new Slots { Query = clause.Said(matter2 + 1, until) });
        }

        var noun = clause.Any(Concept.Resolution);
        var decided = clause.Any(Concept.Decided);
        var asks = clause.AsksWh || clause.At(clause.From) is "did" or "have" or "has" or "was" or "were" or "do";
        if (clause.Points || noun is null && !(decided is not null && asks))
        {
            return null;
        }

        if (noun is not null && !asks && clause.Opens(Concept.Show, Concept.Search, Concept.Resolution) is null && clause.Count > 3 && !clause.Question)
        {
            return null;
        }

        // "has anyone passed the stapler to Dev"
        if (noun is null && clause.At(clause.From) is "has" or "have" or "did" or "was" && clause.At(clause.From + 1) is "anyone" or "anybody" or "someone" or "somebody" or "everyone" or "you" or "he" or "she")
        {
            return null;
        }

        // "do you think the budget will pass?" asks for an opinion
        if (clause.Find(clause.From, "think", "reckon") is > 0 and var opinion && clause.At(opinion - 1) is "you" || clause.Word("extension", "extensions", "handover") || clause.At(clause.From) is "do" && clause.At(clause.From + 1) is "you" or "they" && clause.At(clause.From + 2) is "think" or "reckon" or "suppose" or "believe" or "expect")
        {
            return null;
        }

        var slots = Questions.Scope(clause, owners: false);
        string? query = null;
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == Concept.About && cue.Start > clause.From && cue.End < clause.To && cue.Start >= Math.Min((decided ?? noun)!.Value.Start, (noun ?? decided)!.Value.Start) && !clause.Times.Any(time => time.Start == cue.End || time.Start == cue.End + 1 && clause.At(cue.End) is "the" or "our" && !(time.Kind == TimeKind.Vague && time.End < clause.To)) && !(clause.Names.At(cue.End, clause.To, NameKind.Committee) is { } body && body.End == clause.To && clause.At(cue.Start) is not ("about" or "on")))
            {
                var end = clause.To;
                foreach (var time in clause.Times)
                {
                    end = time.Start > cue.End ? Math.Min(end, clause.At(time.Start - 1) is "in" or "on" or "at" or "since" ? time.Start - 1 : clause.At(time.Start - 2) is "in" or "at" or "since" ? time.Start - 2 : end) : end;
                }

                // "fees last year", "twinning since 2024", "which recommendations on fostering did we pass"
                foreach (var time in clause.Times)
                {
                    end = time.Start > cue.End && time.End == clause.To && time.Kind is TimeKind.Span && clause.At(time.Start) is "last" or "this" or "next" ? Math.Min(end, time.Start) : end;
                }

                if (end - 2 > cue.End && clause.At(end - 2) is "since" or "in" or "from" && clause.Token(end - 1) is { Kind: TokenKind.Number, Value: >= 1990 and <= 2100 })
                {
                    end -= 2;
                }

                end = clause.Find(cue.End + 1, "did", "have", "has", "were", "was", "do") is > 0 and var verb && verb < end && (clause.At(verb + 1) is "we" or "they" or "you" or "members" or "committee" or "the" || verb + 2 >= clause.To) ? verb : end;
                query = clause.Said(cue.End, end);
                if (end == clause.To && !clause.Times.Any(time => time.End <= cue.Start && clause.At(time.Start - 1) is "in" or "at" or "on"))
                {
                    slots = slots with { Meeting = null };
                }

                if (slots.Committee is { } committee && query is not null && query.Contains(committee, StringComparison.OrdinalIgnoreCase))
                {
                    slots = slots with { Committee = null };
                }

                break;
            }
        }

        // "Did the committee agree to sell the depot?"
        if (query is null && decided is { } agreed && clause.At(agreed.End) is "to" && clause.To - agreed.End > 2)
        {
            query = Reading.Sought(clause, agreed.End + 1);
        }

        // "since May" limits, and names no meeting
        if (clause.Find(clause.From, "since") > 0)
        {
            slots = slots with { Meeting = null };
        }

        return Reading.Of(Intent.ListResolutions, 0.89, "what was resolved asked for", slots with { Query = query });
    }
}
