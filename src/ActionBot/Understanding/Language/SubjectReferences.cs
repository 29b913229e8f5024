namespace ActionBot.Understanding.Language;

/// <summary>Actions pointed at without a number: by their subject, or all at once.</summary>
internal static class SubjectReferences
{
    // Not the subject of an action: "the next one", "the other one".
    private static readonly HashSet<string> Pointing = ["oldest", "newest", "longest", "worst", "biggest", "earliest", "last", "next", "only", "other", "same", "marked", "amber", "late", "right", "wrong", "new", "old", "open", "that", "this", "first", "second", "third", "overdue", "outstanding", "latest", "exempt", "closed", "following", "correct", "previous", "main", "draft", "confidential", "public", "ordinary", "special", "extraordinary", "original", "big", "small", "accessible", "wrong", "first"];

    private static readonly HashSet<string> NoSubject = ["off", "is", "are", "was", "were", "be", "been", "has", "have", "had", "to", "by", "until", "till", "can", "could", "will", "would", "do", "does", "did", "not", "i", "we", "you", "he", "she", "they", "it", "and", "but", "or", "if", "that", "which", "who", "need", "needs", "from", "at", "with", "please", "no", "another", "any", "mine", "ours", "done", "we've", "i've", "they've", "we're", "i'm", "it's", "they're", "he's", "she's"];

    /// <summary>"the exclusions one", "the action on grit bins", "the one about the oak"; null: none begins here.</summary>
    public static RefMention? BySubject(Token[] tokens, TimeMention[] times, int at)
    {
        // "Re the bandstand: paint ordered"
        if (tokens[at].Word is "the" or "my" or "our" && at > 0 && tokens[at - 1].Word is "re" or "regarding" or "concerning" && (at == 1 || tokens[at - 2].Kind is TokenKind.Stop or TokenKind.Comma))
        {
            var end = at + 1;
            while (end < tokens.Length && tokens[end].IsWord && end - at <= 5 && !NoSubject.Contains(tokens[end].Word) && !References.Covered(times, end, out _))
            {
                end++;
            }

            if (end > at + 1 && end + 2 < tokens.Length && tokens[end].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash)
            {
                return new RefMention(at, end, [], Subject: (at + 1, end));
            }
        }

        // "re housing allocations review. had the numbers": without an article
        if (at == 1 && tokens[0].Word is "re" or "regarding" or "concerning" && tokens[1].Word is not ("your" or "the" or "my" or "our" or "this" or "that" or "action" or "item" or "number" or "point" or "ap"))
        {
            var end = at;
            while (end < tokens.Length && tokens[end].IsWord && end - at <= 5 && !NoSubject.Contains(tokens[end].Word) && !References.Covered(times, end, out _))
            {
                end++;
            }

            if (end > at + 1 && end + 2 < tokens.Length && tokens[end].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash or TokenKind.Stop)
            {
                return new RefMention(at, end, [], Subject: (at, end));
            }
        }

        if (Opening(tokens, times, at) is { } opening)
        {
            return opening;
        }

        // "the deadline for the annual monitoring report is 31 January"
        if (tokens[at].Is("the") && at + 4 < tokens.Length && tokens[at + 1].Word is "deadline" or "date" && tokens[at + 2].Word is "for" or "on" && tokens[at + 3].Word is "the" or "my" or "our")
        {
            var end = at + 4;
            while (end < tokens.Length && tokens[end].IsWord && end - at <= 9 && (!NoSubject.Contains(tokens[end].Word) || tokens[end].Is("and")) && !References.Covered(times, end, out _) && tokens[end].Word is not ("should" or "meeting" or "committee" or "papers" or "agenda" or "next" or "now" or "one" or "action" or "item"))
            {
                end++;
            }

            if (end > at + 5 && end + 1 < tokens.Length && tokens[end].Word is "is" or "was" or "should" or "has" or "needs" or "to")
            {
                return new RefMention(at, end, [], Subject: (at + 4, end));
            }
        }

        if (Bare(tokens, times, at) is { } bare)
        {
            return bare;
        }

        if (tokens[at].Word is not ("the" or "my" or "our" or "that" or "his" or "her" or "'s" or "their"))
        {
            return null;
        }

        var first = at + 1;
        if (first >= tokens.Length)
        {
            return null;
        }

        // "reject 3, it's just a noting item" tells what it is
        if (tokens[at].Is("'s") && at > 0 && tokens[at - 1].Word is "it" or "that" or "this" or "what" or "there" or "he" or "she" or "where" or "who")
        {
            return null;
        }

        // "that's one for Tom Ward" gives it away
        if (tokens[at].Is("'s") && tokens[first].Is("one") && first + 1 < tokens.Length && tokens[first + 1].Is("for"))
        {
            return null;
        }

        if (tokens[first].Word is "one" or "action" or "item" or "ones" or "finding" && first + 1 < tokens.Length && tokens[first + 1].Word is "about" or "on" or "re" or "regarding" or "for" or "concerning" or "with" && !(tokens[first].Word is "ones" && tokens[first + 1].Word is "with"))
        {
            var subject = first + 2;
            var until = subject;
            while (until < tokens.Length && until - subject < 6 && tokens[until].IsWord && !NoSubject.Contains(tokens[until].Word) && tokens[until].Word is not ("'s" or "done") && !References.Covered(times, until, out _))
            {
                until++;
            }

            return until > subject && tokens[subject].Word is not ("me" or "us") ? new RefMention(at, until, [], Subject: (first, until)) : null;
        }

        for (var noun = first; noun < tokens.Length && noun - first < 6; noun++)
        {
            var token = tokens[noun];
            // "the legal opinion in respect of item 8": the number says which
            if (token.Word is "item" or "action" && noun + 1 < tokens.Length && tokens[noun + 1].Kind == TokenKind.Number)
            {
                return null;
            }

            if (token.Word is "one" or "ones" || token.Word is "thing" or "business" && noun - first is 1 or 2 && tokens[first].Word is not "most" && tokens[noun - 1].Word is not ("whole" or "good" or "bad" or "best" or "worst" or "important" or "funny" or "sort" or "kind" or "of" or "urgent" or "unfinished" or "council" or "committee" or "real") || (token.Word is "item" or "deadline" && noun > first + (token.Word is "item" ? 0 : 1) && !tokens[first].Is("agenda")) || (token.Word is "action" && noun > first && !(noun + 1 < tokens.Length && (tokens[noun + 1].Word is "point" or "list" or "log" or "tracker" or "plan" or "sheet" or "paper" or "report" || tokens[noun + 1].Kind == TokenKind.Number || Array.IndexOf(References.NumberWords, tokens[noun + 1].Word) > 0))))
            {
                return noun > first && !(noun == first + 1 && Pointing.Contains(tokens[first].Word)) ? new RefMention(at, token.Word is "deadline" ? noun : noun + 1, [], Subject: (first, token.Word is "deadline" ? noun : noun + 1)) : null;
            }

            // "the lych gate matter should now stand in the name of …"
            if (token.Word is "matter" && noun - first is > 0 and <= 3 && noun + 1 < tokens.Length && tokens[noun + 1].Word is "should" or "can" or "may" or "needs" or "has" or "is")
            {
                return new RefMention(at, noun + 1, [], Subject: (first, noun + 1));
            }

            // "a bit longer on the market stalls 1": a hurried "one"
            if (token is { Kind: TokenKind.Number, Value: 1 } && noun > first && tokens[noun - 1].End < token.Start && tokens[noun - 1].IsWord && !References.IsPrefix(tokens[noun - 1].Word) && tokens[noun - 1].Word is not ("on" or "of" or "for" or "to" or "with" or "about" or "in" or "by" or "at" or "from" or "and" or "or" or "re" or "against" or "until" or "than" or "is" or "are" or "extension" or "restriction" or "part" or "phase" or "page" or "minute" or "para" or "stage" or "version" or "section" or "appendix" or "question" or "room" or "only" or "next" or "last" or "first" or "other" or "tier" or "level" or "lot" or "group" or "block" or "building") && (noun + 1 == tokens.Length || !tokens[noun + 1].IsWord && tokens[noun + 1].Word is not "/" || References.OpensPredicate(tokens[noun + 1].Word) && !(noun + 2 < tokens.Length && tokens[noun + 2].Kind == TokenKind.Number)))
            {
                return new RefMention(at, noun + 1, [], Subject: (first, noun + 1));
            }

            // "the s106 tracker one"
            if (token.Kind == TokenKind.Number && noun > first && (tokens[noun - 1].End == token.Start || tokens[noun - 1].IsWord && !References.IsPrefix(tokens[noun - 1].Word) && noun + 1 < tokens.Length && tokens[noun + 1].Word is "one" or "ones"))
            {
                continue;
            }

            if (!token.IsWord || token.Word is "the" or "my" or "our" or "number" or "past" or "its" || (NoSubject.Contains(token.Word) && token.Word != "and") || (token.Word == "'s" && noun == first) || References.Covered(times, noun, out _) && token.Word is not ("winter" or "summer" or "spring" or "christmas" or "easter"))
            {
                return null;
            }
        }

        return null;
    }

    // Where somebody is, and no action: "on the train, call you later"
    private static readonly HashSet<string> Places = ["train", "bus", "phone", "way", "road", "move", "motorway", "beach", "kids", "doctor", "doctors", "dentist", "plane", "tube", "tram", "call", "contrary", "day", "night", "record", "one", "subject", "face", "agenda", "hand", "moment", "mend", "team", "committee", "chair", "clerk", "meeting", "minutes", "car", "garage", "vet", "hospital", "station", "airport", "ferry", "boss", "family", "children", "weekend", "time", "first", "last", "next", "reminder", "back", "basis", "advice", "understanding", "assumption", "ground", "grounds", "latest", "second", "new", "side", "list", "deadline", "date", "dates"];

    // "on the bus gate the cameras went live", "with the play area at Foundry Lane the equipment has arrived", "as for the taxi ranks, …": what is spoken of, before what is said of it
    private static RefMention? Opening(Token[] tokens, TimeMention[] times, int at)
    {
        if (tokens[at].Word is not ("the" or "my" or "our") || at == 0 || tokens[at - 1].Word is not ("on" or "with" or "about" or "regarding" or "concerning" or "re" or "for") || at + 3 >= tokens.Length)
        {
            return null;
        }

        for (var before = at - 2; before >= 0 && tokens[before].Kind is not TokenKind.Stop; before--)
        {
            if (tokens[before].Kind is not TokenKind.Comma && tokens[before].Word is not ("ok" or "okay" or "so" or "um" or "er" or "erm" or "right" or "well" or "hi" or "hello" or "morning" or "now" or "and" or "as" or "just" or "quick" or "update" or "yes" or "yeah" or "news" or "but" or "also"))
            {
                return null;
            }
        }

        for (var end = at + 1; end < tokens.Length && end - at <= 9; end++)
        {
            var token = tokens[end];
            if (References.Covered(times, end, out _))
            {
                return null;
            }

            if (end > at + 1 && (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && end + 2 < tokens.Length && !Clause.Asks(tokens[end + 1].Word) && tokens[end + 1].Word is not ("can" or "could" or "is" or "are" or "do" or "does" or "any" or "has" or "have" or "please" or "and")
                || token.Word is "they" or "it" or "we" or "it's" or "they're" or "they've" or "we've" or "we're" or "they'll" or "it'll" or "we'll" or "i've" or "i'm" or "i'll" or "there's" or "its" && tokens[end - 1].IsWord
                || token.Word is "the" or "our" or "all" && tokens[end - 1].IsWord && !NoSubject.Contains(tokens[end - 1].Word) && tokens[end - 1].Word is not ("of" or "in" or "on" or "near" or "outside" or "behind" or "for" or "and")))
            {
                return end - at <= 3 && Places.Contains(tokens[end - 1].Word) ? null : new RefMention(at - 1, end, [], Subject: (at + 1, end));
            }

            if (!token.IsWord || NoSubject.Contains(token.Word) && !(token.Word is "at" or "and" && end > at + 1 && end + 1 < tokens.Length && (tokens[end + 1].Capital || token.Word is "and")) || token.Word is "action" or "item" or "number" or "ap")
            {
                return null;
            }
        }

        return null;
    }

    // "flood one done", "Annual Governance Statement action complete": without an article, where a sentence opens and something is said of it
    private static RefMention? Bare(Token[] tokens, TimeMention[] times, int at)
    {
        if (!(at == 0 || tokens[at - 1].Kind == TokenKind.Stop) || !tokens[at].IsWord || NoSubject.Contains(tokens[at].Word) || Pointing.Contains(tokens[at].Word) || Turns.IsCommand(tokens[at].Word) || tokens[at].Word is "the" or "my" or "our" or "this" or "that" or "what" or "which" or "who" or "is" or "log" or "new" or "another" or "each" or "every" or "one" or "action" or "all" or "good" or "nice" or "quick" or "if" or "some" or "many" or "hi" or "hello" or "re" or "on" or "for" or "about" or "whose" or "number" or "item" or "please" or "also" or "just")
        {
            return null;
        }

        for (var noun = at + 1; noun < tokens.Length && noun - at < 6; noun++)
        {
            if (tokens[noun].Word is "one" or "action" || tokens[noun].Word is "thing" && noun - at <= 3)
            {
                // "pothole one - finished", "conservation area thing - what's asked": a heading, and what is said of it
                var heads = tokens[noun].Word is not "action" && tokens[noun - 1].Word is not ("this" or "that" or "wrong" or "right" or "last" or "next" or "first" or "good" or "same" or "other" or "only" or "new" or "big") && noun + 2 < tokens.Length && tokens[noun + 1].Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Comma or TokenKind.Stop && !tokens[noun + 1].Is("?") && !tokens[noun + 1].Is("!");
                return heads || noun + 1 < tokens.Length && tokens[noun + 1].Word is "need" or "isnt" or "hasnt" or "=" or "won't" or "wont" or "cant" or "was" or "went" or "will" or "wants" or "waiting" or "stuck" or "ongoing" or "nearly" or "almost" or "closed" or "ready" or "please" or "done" or "finished" or "complete" or "completed" or "sorted" or "is" or "'s" or "isn't" or "has" or "needs" or "won't" or "can" or "not" or "still" or "all" or "now" or "✅" or "goes" or "to" or "should" or "belongs" or "off" or "for" ? new RefMention(at, noun + 1, [], Subject: (at, noun + 1)) : null;
            }

            // "footpath 12 one should be with …"
            if (tokens[noun].Kind == TokenKind.Number && noun + 1 < tokens.Length && tokens[noun + 1].Is("one") && !References.IsPrefix(tokens[noun - 1].Word))
            {
                continue;
            }

            if (!tokens[noun].IsWord || tokens[noun].Word is "the" or "on" or "for" or "my" or "our" || NoSubject.Contains(tokens[noun].Word) && tokens[noun].Word is not "and" || References.Covered(times, noun, out _))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"both", "all three", "the lot", "the rest"; null: none begins here.</summary>
    public static RefMention? AtOnce(Token[] tokens, int at)
    {
        string? Word(int index) => index < tokens.Length ? tokens[index].Word : null;
        var word = tokens[at].Word;
        // "everything else confirm", "all the others are fine"
        if (word is "everything" && Word(at + 1) is "else")
        {
            return new RefMention(at, at + 2, [], Reach: Reach.Rest);
        }

        if (word is "both" or "everything" or "all" or "each")
        {
            // "both cabinets wired in": things, and no actions
            if (word is "both" && at + 1 < tokens.Length && tokens[at + 1] is { IsWord: true, Word: { Length: > 3 } things } && things[^1] == 's' && !References.OpensPredicate(things) && things is not ("actions" or "ones" or "points" or "items" or "those" or "yours" or "ours" or "theirs" or "findings" or "aps" or "tasks" or "always" or "cases" or "jobs" or "things"))
            {
                return null;
            }

            // "the inspectors have been in all week"
            if (word is "all" && Word(at + 1) is "week" or "day" or "month" or "year" or "morning" or "afternoon" or "night" or "weekend" or "summer" or "winter" or "autumn" or "along" or "sorts")
            {
                return null;
            }

            // "went out to all members": what was done, not to which actions
            if (word is "all" && at > 0 && tokens[at - 1].Word is "to" or "with" or "for" or "from" or "by" or "at" or "in" && at + 1 < tokens.Length && tokens[at + 1].IsWord && tokens[at + 1].Word.Length > 3 && (tokens[at + 1].Word[^1] == 's' || tokens[at + 1].Word is "staff" or "people" or "parties" or "relevant" or "children") && tokens[at + 1].Word is not ("actions" or "ones" or "points" or "items" or "those" or "three" or "findings"))
            {
                return null;
            }

            var end = at + 1;
            end = Word(end) is "of" ? end + 1 : end;
            end = Word(end) is "the" or "my" or "our" or "these" or "those" ? end + 1 : end;
            // "both 3 and 12": their numbers follow
            if (end < tokens.Length && tokens[end].Kind == TokenKind.Number && Word(end + 1) is "and" or "," or "&" && end + 2 < tokens.Length && tokens[end + 2].Kind == TokenKind.Number)
            {
                return null;
            }

            end = Word(end) is "two" or "three" or "four" or "five" or "six" or "them" or "mine" or "those" or "these" or "it" or "2" or "3" or "4" or "5" or "6" ? end + 1 : end;
            // "we visited all 4 day centres": what was done, not to which actions
            if (end > at + 1 && Word(end - 1) is { } many && (char.IsAsciiDigit(many[0]) || Array.IndexOf(References.NumberWords, many) > 0) && end < tokens.Length && tokens[end].IsWord && tokens[end].Word.Length > 2 && !References.OpensPredicate(tokens[end].Word) && tokens[end].Word is not ("actions" or "ones" or "action" or "points" or "items" or "please" or "mine" or "ours" or "were" or "and" or "but" or "finished" or "closed" or "sorted" or "completed" or "of" or "for" or "from"))
            {
                return null;
            }

            end = Word(end) is "actions" or "ones" or "action" or "points" ? end + 1 : end;
            // "everything you've got me down for is done"
            if (word is "everything" or "all" && Word(end) is "you" or "you've" or "i" or "i've" or "we" or "we've" or "that")
            {
                var verb = end + 1;
                while (verb < tokens.Length && verb - end <= 8 && tokens[verb].IsWord && Word(verb) is not ("is" or "are" or "has" or "was" or "have" or "'s" or "done"))
                {
                    verb++;
                }

                if (Word(verb) is "is" or "are" or "has" or "was" or "'s" && verb - end >= 2 && word is "everything" && Array.Exists(tokens[end..verb], token => token.Word is "me" or "us" or "asked" or "sent" or "owe" or "owed" or "listed" or "list"))
                {
                    return new RefMention(at, verb, [], Reach: Reach.All);
                }
            }

            // "everything on that list", "all of the above", "everything you've sent me"
            end = Word(end) is "on" or "in" && Word(end + 1) is "that" or "the" or "this" or "your" or "my" && Word(end + 2) is "list" or "reminder" or "email" or "message" ? end + 3 : Word(end) is "above" or "below" or "here" or "listed" ? end + 1 : end;
            end = Word(end) is "of" && Word(end + 1) is "mine" or "ours" or "them" or "these" or "those" ? end + 2 : end;
            return new RefMention(at, end, [], Reach: Reach.All);
        }

        if (word is "them" && Word(at + 1) is "all" or "both")
        {
            return new RefMention(at, at + 2, [], Reach: Reach.All);
        }

        // "the pair of them are finished"
        if (word is "the" && Word(at + 1) is "pair" or "trio" && Word(at + 2) is "of" && Word(at + 3) is "them" or "those" or "these")
        {
            return new RefMention(at, at + 4, [], Reach: Reach.All);
        }

        if (word is "the" or "my" && Word(at + 1) is "lot" or "whole" && Word(at + 2) is not "of")
        {
            return new RefMention(at, at + 2, [], Reach: Reach.All);
        }

        if (word is "the" or "my" && Word(at + 1) is "rest" or "others" or "remainder" or "remaining")
        {
            var end = at + 2;
            end = Word(end) is "of" && Word(end + 1) is "them" or "mine" ? end + 2 : Word(end) is "ones" or "two" or "three" or "actions" or "one" ? end + 1 : end;
            return new RefMention(at, end, [], Reach: Reach.Rest);
        }

        if (word is "the" && Word(at + 1) is "other" && Word(at + 2) is "one" or "two" or "three" or "ones" or "actions")
        {
            return new RefMention(at, at + 3, [], Reach: Reach.Rest);
        }

        return null;
    }
}
