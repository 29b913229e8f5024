using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An action is somebody else's, said by its officer.</summary>
internal static partial class HandOvers
{
    public static Understood? NotMine(Clause clause)
    {
        var read = Read(clause);
        read = read is { Slots.Reason: { } said } && Empty(said, read.Slots) ? read with { Slots = read.Slots with { Reason = null } } : read;
        return read is { Intent: Intent.NotMine, Slots.Reason: null } && clause.Role == SpeakerRole.Officer && Why(clause, read.Slots) is { } why && !Empty(why, read.Slots) ? read with { Slots = read.Slots with { Reason = why } } : read;
    }

    // "nothing to do with the council", "Huw Prosser has taken this on": what is said already, and no reason
    private static bool Empty(string reason, Slots slots) =>
        reason.StartsWith("i thought", StringComparison.OrdinalIgnoreCase) && (slots.Owner ?? slots.Person) is { } thought && reason.EndsWith(thought, StringComparison.OrdinalIgnoreCase) || reason.StartsWith("nothing to do with", StringComparison.OrdinalIgnoreCase) || reason.ToLowerInvariant() is "not sure who" or "not sure whose" or "not sure who has it" or "no idea who" or "no idea whose" or "don't know who" or "don't know whose"
        || slots.Person is { } holder && reason.StartsWith(holder, StringComparison.OrdinalIgnoreCase) && reason.Length - holder.Length < 24 && (reason.Contains("taken", StringComparison.OrdinalIgnoreCase) || reason.Contains("picked", StringComparison.OrdinalIgnoreCase)) && (reason.EndsWith(" on", StringComparison.Ordinal) || reason.EndsWith(" over", StringComparison.Ordinal) || reason.EndsWith(" up", StringComparison.Ordinal));

    private static Understood? Read(Clause clause)
    {
        // "sorry that was meant for Karen": a message that went astray
        if (!clause.Points && clause.Count <= 8 && clause.Find(clause.From, "meant", "intended") is var astray && astray >= 0 && clause.At(astray - 1) is "was" or "were" && clause.At(astray + 1) is "for" && clause.Message.Tokens[0].Word is "sorry" or "oops" or "whoops" or "apologies" or "ignore" or "oh" or "ah" or "argh" or "eek")
        {
            return null;
        }

        // "11 was never ours, drop it": a clerk's order
        if (clause.Role == SpeakerRole.Clerk && clause.Points && clause.At(clause.To - 1) is "it" or "them" or "off" && clause.At(clause.To - 2) is "drop" or "bin" or "scrap" or "withdraw" or "it" or "delete")
        {
            return null;
        }

        // "5 - nope, Graham's"
        if (clause.Role == SpeakerRole.Officer && clause.Reference is { Numbers.Length: > 0 } refused && refused.Start == clause.From && clause.At(clause.To - 1) is "'s" && clause.Find(refused.End, "nope", "no", "nah", "not") is > 0 and var nope && nope - refused.End <= 1 && clause.Names.At(nope + (clause.Token(Math.Min(nope + 1, clause.To - 1)).Kind is TokenKind.Comma or TokenKind.Dash ? 2 : 1), clause.To, NameKind.Person, NameKind.Owner) is { } theirs && theirs.End == clause.To - 1)
        {
            return Reading.Of(Intent.NotMine, 0.92, "no, and whose it is", Reading.Pointing(clause).With(clause, theirs));
        }

        // "nope, Streetscene", "21 - no. enforcement": no, and whose it is
        if (clause.Role == SpeakerRole.Officer && clause.Find(clause.From, "no", "nope", "nah") is >= 0 and var refuses && (refuses == clause.From || clause.Reference is { Numbers.Length: > 0 } of && of.Start == clause.From && refuses - of.End <= 1) && refuses + 2 < clause.To && clause.Token(refuses + 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.Names.At(refuses + 2, clause.To, NameKind.Owner) is { } owners && owners.End == clause.To)
        {
            return Reading.Of(Intent.NotMine, 0.92, "no, and whose it is", Reading.Pointing(clause).With(clause, owners));
        }

        // "It's Deborah from Leisure": who writes
        if (!clause.Points && clause.At(clause.From) is "it" or "it's" or "this" or "its" && clause.Names.At(clause.At(clause.From + 1) is "is" or "'s" ? clause.From + 2 : clause.From + 1, clause.To, NameKind.Person) is { } writer && clause.At(writer.End) is "from" or "here" or "in" && clause.Count <= 8)
        {
            return null;
        }

        // "I pressed the wrong one": a slip of the hand, and nobody else's action
        if (clause.Word("pressed", "clicked", "ticked", "hit"))
        {
            return null;
        }

        var not = clause.Any(Concept.NotMine, Concept.WrongOne, Concept.Meant);
        var contrast = clause.Find(clause.From, "not");
        var yours = contrast > 0 && clause.At(contrast + 1) is "mine" or "me" or "ours" or "us" or "my" or "our";
        // "I don't know why I get these every week"
        if (not is { } puzzled && clause.At(puzzled.End - 1) is "i" or "we" or "i've" or "we've" && clause.At(puzzled.End - 2) is "why" && clause.At(puzzled.End) is "get" or "keep" or "am" or "have" or "bother" or "still" or "need" && !clause.Points && clause.At(puzzled.End + 1) is not ("got" or "this" or "been"))
        {
            return null;
        }

        // "you lot have no idea what our weeks are like"
        if (not is { } clueless && clause.At(clueless.End - 1) is "what" or "why" && clause.At(clueless.End - 2) is "idea" && !clause.Points && !clause.Word("this", "that", "it", "these", "those", "action", "about"))
        {
            return null;
        }

        // "the wrong Fiona", "I really don't think the ferry terminal one is ours"
        if (clause.Role == SpeakerRole.Officer && not is null && !yours)
        {
            for (var at = clause.From; at < clause.To && not is null; at++)
            {
                not = clause.At(at) is "for" && (clause.At(at - 1) is "isn't" or "not" or "aren't" || clause.At(at - 1) is "one" && clause.At(at - 2) is "isn't" or "not" or "aren't") && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Committee) is { } spared && spared.Start - at <= 2
                    || clause.At(at) is "wrong" && clause.Names.At(at + 1, clause.To, NameKind.Person) is not null
                    || clause.At(at) is "ours" or "mine" && clause.Find(clause.From, "don't", "doubt", "never", "hardly") is var doubts && doubts >= 0 && doubts < at && clause.Word("think", "believe", "reckon", "doubt", "was", "see")
                    || clause.At(at) is "matter" or "issue" or "job" or "function" or "responsibility" or "action" or "thing" && clause.Find(Math.Max(clause.From, at - 6), "isn't", "isnt", "not", "aren't", "wasn't") is >= 0 and var denied && denied < at && clause.At(denied + 1) is "a" or "an" or "really" or "our" or "my" && clause.Names.At(denied + 2, at, NameKind.Owner, NameKind.Person) is not null && clause.Points
                    || clause.At(at) is "it" && clause.At(at + 1) is "was" or "is" or "'s" && clause.Names.At(at + 2, clause.To, NameKind.Person) is { } offered && clause.At(offered.End) is "who" or "that" && clause.Points ? new Cue(Concept.NotMine, at, at + 1) : null;
            }
        }

        if (not is null && !yours)
        {
            return Belongs(clause);
        }

        if (clause.Question && clause.AsksWh)
        {
            return null;
        }

        if (clause.Word("exempt", "fault", "problem", "decision", "idea") && not is { } phrase && clause.At(phrase.End - 1) is "my" or "our")
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var whose = Whose(clause, not);
        if ((whose is null || contrast > 0 && whose is { } behind && behind.Start < contrast) && yours && (not is not { } denial || denial.Start >= contrast) && clause.Role == SpeakerRole.Officer && Lies(clause) is { } elsewhere)
        {
            return Reading.Of(Intent.NotMine, 0.92, "said to belong to somebody else", slots with { Owner = elsewhere });
        }

        // "we're not responsible for 40 and 41, the county council is", "20 is a police action"
        if (clause.Role == SpeakerRole.Officer && whose is null && not is { } disowned && Elsewhere(clause, disowned) is { } body)
        {
            return Reading.Of(Intent.NotMine, 0.92, "said to be somebody else's", slots with { Owner = clause.Said(body.From, body.To) });
        }

        if (not is { Concept: Concept.Meant } && (whose is null || clause.Role != SpeakerRole.Officer || clause.Question))
        {
            return null;
        }

        if (clause.Role == SpeakerRole.Clerk && !clause.Points)
        {
            return null;
        }

        if (Reading.Reason(clause, loose: true, out var since) is { } why && since > clause.From && whose is { } known2 && since >= known2.End && clause.To - since > 4 && !clause.References.Any(mention => mention.Start > since) && clause.Names.First(since, clause.To, NameKind.Person) is null && clause.At(since + 1) is not ("not" or "it's" or "that's"))
        {
            slots = slots with { Reason = why };
        }

        // "I don't deal with 15 any more, I moved to Housing in September"
        if (slots.Reason is null && whose is null && not is { } denies && Reading.Reason(clause, loose: true, out var told) is { } because && told >= denies.End && clause.To - told > 3 && clause.Token(told).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon
            && clause.At(told + 1) is "i" or "i've" or "we" or "we've" or "the" or "my" or "our" or "it" or "they" or "that" && clause.At(told + 2) is not ("don't" or "dont" or "think" or "have" or "know" or "no" or "believe" or "'s" or "is" or "can't" or "can" or "could" or "should" or "suspect" or "suggest"))
        {
            slots = slots with { Reason = because };
        }

        // "9 needs a new owner, Lowri James", said by the clerk
        if (clause.Role == SpeakerRole.Clerk && whose is not null && slots.References.Count > 0 && not is { } vacant && clause.At(vacant.End - 1) is "owner" or "reassigning" or "reassigned")
        {
            return Reading.Of(Intent.Assign, 0.92, "an action needs another owner, who is named", slots.With(clause, whose));
        }

        // "8 isn't one for us, county matter"
        if (slots.Reason is null && whose is null && not is { } disclaims && Reading.Reason(clause, loose: true, out var matter) is { } noun2 && matter >= disclaims.End && clause.At(clause.To - 1) is "matter" or "function" or "issue" or "responsibility" or "job" or "land" or "road" or "building" or "project" or "service" or "duty" && clause.At(matter + 1) is not ("it's" or "that's" or "not"))
        {
            slots = slots with { Reason = noun2 };
        }

        // "Brightway are not contracted for gully emptying so this one isn't for us"
        if (slots.Reason is null && Reading.Hence(clause, not?.Start ?? clause.From) is > 0 and var so)
        {
            slots = slots with { Reason = clause.Said(clause.From, so) };
        }

        // "6 no longer mine since the restructure, Director of Place has it"
        if (slots.Reason is null && clause.Find(clause.From, "since", "after", "following") is > 0 and var change && clause.At(change + 1) is "the" or "our" && clause.Find(change, "restructure", "reorganisation", "reorg", "restructuring", "review", "transfer", "merger", "changes", "handover", "move", "tupe") is > 0 and var reform && reform - change <= 4)
        {
            slots = slots with { Reason = clause.Said(change + 1, reform + 1) };
        }

        return Reading.Of(Intent.NotMine, slots.References.Count > 0 || slots.Query is not null || whose is not null ? clause.Role == SpeakerRole.Officer || slots.References.Count > 0 ? 0.92 : 0.6 : 0.8, "said not to be the speaker's", slots.With(clause, whose).With(clause, whose is { Kind: NameKind.Person } known && clause.At(known.End) is "in" or "from" or "at" ? clause.Names.At(known.End + 1, clause.To, NameKind.Owner) : null));
    }

    // "14 should be with the Director of Place", "that's one for Highways", said by an officer
    private static Understood? Belongs(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);

        // "wasn't this given to Marcus at the last meeting?", "I thought we'd agreed AP18 would sit with Ranjit's team?"
        if ((clause.Starts("wasn't", "isn't", "shouldn't", "didn't", "surely", "hasn't") || clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "thought" or "assumed" or "understood") && Handed(clause) is { } agreed)
        {
            return Reading.Of(Intent.NotMine, 0.88, "wonders whether it was not given to somebody else", slots.With(clause, agreed));
        }

        if (clause.Question)
        {
            return null;
        }

        // "The Head of HR will need to take this on", "Head of ICT should pick up 14"
        if (clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } takes && takes.Start - clause.From <= 1 && (takes.Kind == NameKind.Owner || clause.Token(takes.Start).Capital) && clause.At(takes.End) is "will" or "should" or "needs" or "must" or "ought" or "has" && clause.Find(takes.End, "take", "pick") is > 0 and var takes2 && takes2 - takes.End <= 4
            && (clause.At(takes2 + 1) is "over" or "up" or "on" || clause.Find(takes2, "over", "up", "on") is > 0 and var particle && particle - takes2 <= 3 && (clause.At(particle - 1) is "this" or "it" or "that" or "these" or "them" or "one" || clause.Covered(particle - 1))))
        {
            var told = takes2 + 1;
            while (told < clause.To && clause.Token(told).Kind is not (TokenKind.Comma or TokenKind.Dash) && clause.OpensAt(told, Concept.Because) is null)
            {
                told++;
            }

            return Reading.Of(Intent.NotMine, 0.9, "somebody else is to take it", slots with { Reason = clause.To - told > 3 ? clause.Whole(told + 1, clause.To) : null } is var taken ? taken.With(clause, takes) : slots);
        }

        // "passed to Leila", "handed this over to Housing"
        if (clause.At(clause.From) is "passed" or "handed" or "forwarded" or "redirected" or "reassigned" or "transferred" && clause.Names.Person(clause.From, clause.To) < 0 && Handed(clause) is { } passed && passed.Start - clause.From <= 5 && !clause.Word("comment", "comments", "checking", "approval", "signature", "sign-off", "review", "draft"))
        {
            return Reading.Of(Intent.NotMine, 0.88, "passed to somebody else", slots.With(clause, passed));
        }

        // "I left Revenues in June. Ask Donna Pike."
        if (clause.At(clause.From) is "ask" && clause.From > 2 && clause.Names.At(clause.From + 1, clause.To, NameKind.Person, NameKind.Owner) is { } instead && instead.Start == clause.From + 1 && instead.End == clause.To)
        {
            return Reading.Of(Intent.NotMine, 0.72, "somebody else is to be asked", slots.With(clause, instead));
        }

        // "that one went to Kayleigh when she joined"
        if (clause.At(clause.From) is "that" or "this" or "it" && !clause.Word("draft", "comment", "comments", "approval", "committee", "cabinet") && clause.Find(clause.From, "went", "goes", "gone", "passed", "moved", "transferred") is > 0 and var goes && goes - clause.From <= 4 && clause.At(goes + 1) is "to" or "over" && Handed(clause) is { } heir && heir.Start - goes <= 4 && (heir.Kind == NameKind.Person || heir.End - heir.Start > 1) && (heir.End == clause.To || clause.At(heir.End) is "when" or "in" or "last" or "after" or "now" or "," or "at" or "from" or "as"))
        {
            return Reading.Of(Intent.NotMine, 0.82, "said to have gone to somebody else", slots.With(clause, heir));
        }

        // "AP3 Leah's": an action and whose it is
        if (clause.Reference is { Numbers.Length: > 0 } plain && plain.Start == clause.From && clause.Names.At(plain.End, clause.To, NameKind.Person, NameKind.Owner) is { } whose && whose.Start == plain.End && clause.At(whose.End) is "'s" && whose.End + 1 == clause.To)
        {
            return Reading.Of(Intent.NotMine, 0.86, "an action and whose it is", slots.With(clause, whose));
        }

        // "Huw Prosser has taken this on", "the Public Protection Manager now deals with 23"
        if (slots.References.Count > 0 || slots.Query is not null)
        {
            foreach (var at in (ReadOnlySpan<int>)[clause.From, clause.Reference is { } led ? led.End : clause.To, clause.Reference is { } marked ? marked.End + 1 : clause.To])
            {
                if (at < clause.To && clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } taker && taker.Start - at <= 1 && Takes(clause, taker.End))
                {
                    return Reading.Of(Intent.NotMine, 0.88, "said to be somebody else's by now", slots.With(clause, taker));
                }
            }
        }

        // "I was told Angela had picked up 7", "I understand that Leisure have taken 9 on"
        if (clause.Points && clause.At(clause.From) is "i" or "we" or "apparently" or "i'm" or "understand" or "believe" && clause.Find(clause.From, "told", "gather", "understand", "understood", "believe", "heard", "apparently", "think", "thought", "assumed") is >= 0 and var hears && hears - clause.From <= 3 && clause.Names.At(clause.At(hears + 1) is "that" ? hears + 2 : hears + 1, clause.To, NameKind.Person, NameKind.Owner) is { } heard && heard.Start - hears <= 3 && clause.At(heard.End) is "has" or "had" or "have" or "was" or "is" or "were" or "are" or "'s" && clause.At(heard.End + 1) is "picked" or "taken" or "got" or "picking" or "taking" or "doing" or "leading" or "now" or "inherited" or "dealing" or "handling")
        {
            return Reading.Of(Intent.NotMine, 0.88, "told that somebody else has it", slots.With(clause, heard));
        }

        // "17 was given to Ecology at the meeting"
        if (clause.Reference is { Numbers.Length: > 0 } handed && handed.Start - clause.From <= 1 && clause.Find(handed.End, "given", "passed", "handed", "moved", "assigned", "allocated", "transferred", "reassigned", "switched") is > 0 and var deed && deed - handed.End <= 3 && clause.At(handed.End) is "was" or "has" or "got" or "were" or "is" or "'s" && clause.At(deed - 1) is "was" or "been" or "got" or "were" or "'s" or "is" && (clause.At(deed + 1) is "over" ? deed + 2 : deed + 1) is var to && clause.At(to) is "to" && clause.Names.At(to + 1, clause.To, NameKind.Owner, NameKind.Person) is { } given && given.Start - to <= 2 && clause.At(deed + 1) is not "back")
        {
            return Reading.Of(Intent.NotMine, 0.9, "given to somebody else, says its officer", slots.With(clause, given.End - given.Start == 1 && !Lexicon.IsGivenName(clause.At(given.Start)) ? given with { Kind = NameKind.Owner } : given));
        }

        // "why am I being asked about 10? Tom Barker deals with cemeteries"
        if (clause.Message.Tokens[0].Is("why") && clause.From > 3 && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } deals && deals.Start - clause.From <= 1 && Takes(clause, deals.End))
        {
            return Reading.Of(Intent.NotMine, 0.88, "wonders why, and says who deals with it", slots.With(clause, deals));
        }

        // "Nope. Finance."
        if (clause.Count <= 3 && clause.Message.Tokens[0].Word is "no" or "nope" or "nah" or "wrong" && clause.Names.At(clause.From, clause.To, NameKind.Owner) is { } bare && bare.End == clause.To)
        {
            return Reading.Of(Intent.NotMine, 0.72, "no, and a service", slots.With(clause, bare));
        }

        if (Named(clause) is { } section && slots.References.Count > 0)
        {
            return Reading.Of(Intent.NotMine, 0.9, "said to belong to somebody else", slots.With(clause, section));
        }

        if (Lies(clause) is { } holder && (slots.References.Count > 0 || slots.Query is not null))
        {
            return Reading.Of(Intent.NotMine, 0.9, "said to belong to somebody else", slots with { Owner = holder });
        }

        if (clause.Any(Concept.Belong) is { } belong && clause.At(belong.Start) is not ("under" or "lead") && clause.Names.At(belong.End, clause.To, NameKind.Owner, NameKind.Person) is { } other && !(clause.At(belong.Start) is "with" && !(clause.At(belong.Start - 1) is "be" or "sit" or "sits" or "belongs")))
        {
            var whole = clause.Names.At(other.Start, clause.To, NameKind.Committee) is { } panel && panel.End >= other.End ? panel with { Kind = NameKind.Owner } : other;

            // "foster care placements sits with Corporate Parenting – Maria Duarte"
            whole = whole.Kind == NameKind.Owner && Questions.Capitals(clause, whole.Start) is var capitals && capitals > whole.End && capitals - whole.Start <= 4 ? whole with { End = capitals } : whole;
            var named = whole.Kind == NameKind.Owner && whole.End + 1 < clause.To && clause.Token(whole.End).Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Bracket && clause.Names.At(clause.At(whole.End + 1) is "ask" or "try" or "contact" or "that's" or "it's" ? whole.End + 2 : whole.End + 1, clause.To, NameKind.Person) is { } contact && contact.End >= clause.To - 1 ? contact : (NameMention?)null;
            slots = slots.References.Count == 0 && slots.Query is null && Subjects.Before(clause, belong.Start) is { } of ? slots with { Query = clause.Said(of.From, of.To) } : slots;
            return Reading.Of(Intent.NotMine, slots.References.Count > 0 && belong.End - belong.Start > 1 ? 0.88 : 0.75, "said to belong to somebody else", slots.With(clause, whole).With(clause, named));
        }

        // "that's highways", "it's one for Legal"
        if (clause.Count <= 5 && clause.At(clause.From) is "that" or "it" or "this" or "it's" or "that's" or "thats" && clause.Names.First(clause.From + 1, clause.To, NameKind.Owner) is { } service && service.End == clause.To && !clause.Has(Concept.Progress, Concept.Waiting))
        {
            return Reading.Of(Intent.NotMine, 0.72, "given to a service by its officer", slots.With(clause, service));
        }

        // "not highways. thats drainage board"
        if (clause.Count <= 5 && clause.Message.Tokens[0].Is("not") && !clause.Points && clause.At(clause.From) is "that's" or "thats" or "it's" or "its" or "that" or "it" && (clause.At(clause.From + 1) is "'s" or "is" ? clause.From + 2 : clause.From + 1) is var board && clause.To - board is 1 or 2 or 3 && clause.At(clause.To - 1) is "board" or "authority" or "agency" or "trust" or "association" or "police" or "council" or "partnership" or "company")
        {
            return Reading.Of(Intent.NotMine, 0.72, "not one service, another", slots with { Owner = clause.Said(board, clause.To) });
        }

        // "action six is for property"
        if (slots.References.Count > 0 && clause.At(clause.To - 2) is "for" && clause.At(clause.To - 3) is "is" or "one" or "are" or "both" && Lexicon.IsDepartment(clause.At(clause.To - 1)))
        {
            return Reading.Of(Intent.NotMine, 0.8, "given to a service by its officer", slots with { Owner = clause.Said(clause.To - 1, clause.To) });
        }

        // "14 is Priya's", "that's for Housing", "try Housing", "one for legal"
        for (var at = clause.From; at < clause.To; at++)
        {
            var skips = clause.At(at) is "is" or "are" && clause.At(at + 1) is "both" or "all" or "really" or "actually" or "now" or "surely" ? 1 : 0;
            if (clause.At(at) is "is" or "'s" or "it's" or "that's" or "are" or "for" or "try" or "ask" && clause.Names.At(at + 1 + skips, clause.To, NameKind.Owner, NameKind.Person) is { } owner
                && (clause.At(owner.End) == "'s" || clause.At(at) is "'s" or "that's" or "it's" && clause.At(owner.End) is ")" or "" && owner.Kind == NameKind.Owner && clause.Word("no", "not") || clause.At(at) is "try" || (clause.At(at) == "for" && clause.At(at - 1) is "both" or "all" or "really" or "are" or "one" or "that's" or "is" or "it's")) && !clause.Has(Concept.Away, Concept.Cover, Concept.Done, Concept.Need, Concept.Progress) && (slots.References.Count > 0 || clause.Count <= 7))
            {
                return Reading.Of(Intent.NotMine, clause.At(owner.End) == "'s" && slots.References.Count > 0 ? 0.8 : clause.At(at) == "try" ? 0.7 : slots.References.Count > 0 && owner.Kind == NameKind.Owner ? 0.78 : 0.66, "given to somebody else by its officer", slots.With(clause, owner));
            }
        }

        return null;
    }
}
