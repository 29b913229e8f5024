namespace ActionBot.Understanding.Language;

/// <summary>Finds where, within a sentence, another action becomes the subject or another command begins: "1 done, 2 needs till the 10th".</summary>
internal static class Turns
{
    private static readonly HashSet<string> Commands =
    [
        "close", "reopen", "re-open", "chase", "assign", "reassign", "confirm", "reject", "accept", "drop", "refer", "cancel", "move", "undo", "show", "log", "remind", "split", "merge", "restrict", "grant", "decline", "approve", "give", "delete", "withdraw", "nudge", "mark", "transfer", "postpone", "reschedule", "take", "leave", "bin", "ignore", "scrap", "lift", "refuse", "extend", "push", "sign", "pass", "add", "make", "put", "set", "tick", "open", "remove", "send", "record",
    ];

    private static readonly HashSet<string> Joiners = ["and", "but", "then", "also", "while", "whereas", "plus", "&", ",", "-", "–", "—", "so", "as", "with", "(", "*", "•", "though"];

    private static readonly Concept[] Says =
    [
        Concept.Done, Concept.Need, Concept.NotMine, Concept.Progress, Concept.Extension, Concept.Close, Concept.Waiting, Concept.Miss, Concept.WrongOne, Concept.NotBegun, Concept.NotNeeded, Concept.Belong, Concept.Reopen, Concept.Drop, Concept.Exempt, Concept.Confirm, Concept.Reject, Concept.Superseded, Concept.Grant, Concept.Decline, Concept.Outstanding, Concept.Chase, Concept.Refer, Concept.Assign, Concept.Due, Concept.Split, Concept.Merge,
    ];

    /// <summary>A verb with which a clerk gives orders.</summary>
    public static bool IsCommand(string word) => Commands.Contains(word);

    /// <summary>A word or mark that joins two things said.</summary>
    public static bool IsJoiner(string word) => Joiners.Contains(word);

    /// <summary>The places within a sentence where something new is said.</summary>
    public static IEnumerable<int> In(Message message, int from, int to)
    {
        var tokens = message.Tokens;
        var start = from;
        for (var at = from + 1; at < to; at++)
        {
            if (message.Times.Any(time => time.Covers(at) && time.Start < at) || message.References.Any(reference => reference.Covers(at) && reference.Start < at))
            {
                continue;
            }

            if (Begins(message, start, at, to))
            {
                var cut = at;
                while (cut - 1 > start && (Joiners.Contains(tokens[cut - 1].Word) && tokens[cut - 1].Word != "with"))
                {
                    cut--;
                }

                yield return Math.Max(cut, start + 1);
                start = at;
            }
        }
    }

    // Whether something new is said from here on
    private static bool Begins(Message message, int start, int at, int to)
    {
        var tokens = message.Tokens;
        if (Recognition.Amendments.Begins(message, start, at, to))
        {
            return true;
        }

        RefMention? subject = null;
        foreach (var reference in message.References)
        {
            if (reference.Start == at)
            {
                subject = reference;
            }
        }

        if (subject is { } mention && mention.End < to)
        {
            var next = mention.End;
            var list = tokens[next].Word is ")" or ":" or "." || (tokens[next].Kind is TokenKind.Dash && tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Stop);
            // "AP1 done AP2 done AP3 Leah's"
            list |= mention.Numbers.Length > 0 && at > start && message.Names.At(next, to, NameKind.Person, NameKind.Owner) is { } whose && whose.Start == next && whose.End < to && tokens[whose.End].Is("'s");
            var predicate = References.OpensPredicate(tokens[next].Word) || (mention.Reach == Reach.Named || mention.Reach == Reach.Rest && tokens[at].Word is "everything") && message.Cues.Any(cue => cue.Start == next && Says.Contains(cue.Concept));
            // "6 to Priya, 7 to Tom"
            if (tokens[next].Is("to") && (Separated(tokens, at) || tokens[at - 1].Word is "&" or "+") && message.References.Any(other => other.Start >= start && other.End < at && tokens[other.End].Is("to")))
            {
                return true;
            }

            // "2. need more time 3. with legal": a number of a list begins an answer, whatever follows
            if (tokens[next - 1].End < message.Text.Length && message.Text[tokens[next - 1].End] is '.' or ')' && tokens[next].Kind != TokenKind.Stop && SaysSomething(message, start, at))
            {
                return true;
            }

            // "away until Friday, Imran is covering, and 64 is done"
            if ((list || predicate) && mention.Numbers.Length > 0 && Separated(tokens, at) && SaysAway(message, start, at))
            {
                return true;
            }

            // "5 yes all sorted"
            if (mention.Reach == Reach.All && at - start <= 2 && tokens[at - 1].Word is "yes" or "yep" or "yeah" or "ok" or "aye")
            {
                return false;
            }

            if ((list || predicate) && !(mention.Reach == Reach.Rest && SaysPart(tokens, start, at)) && SaysSomething(message, start, at) && !InPhrase(tokens, at) && !(tokens[next].Word is "to" or "in" or "on" or "with" or "and" or "for" or "with" or "i" or "we" && !Separated(tokens, at)))
            {
                return true;
            }
        }

        // "6 done (signs up), 12 contractor starts 4th Jan": where numbers head what is told, the next number does too
        if (subject is { Numbers.Length: > 0 } heads && heads.End < to && message.Listening.Role == SpeakerRole.Officer && (Separated(tokens, at) && tokens[at - 1].Word is not ("and" or "but") || tokens[at - 1].Is(")")) && tokens[heads.End].IsWord && tokens[heads.End].Word is not ("and" or "or" or "too" or "also" or "as" or "both" or "please" or "pls" or "now" or "in" or "of" or "for") && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start >= start && reference.Start - start <= 1 && reference.End < at - 1) && Array.Exists(message.Cues, cue => cue.Concept is Concept.Done && cue.Start >= start && cue.End < at))
        {
            return true;
        }

        // "1 finished 2 finished 3 nowhere near, need March": dictated or hurried, without a mark
        if (subject is { Numbers.Length: > 0 } hurried && hurried.End < to && message.Listening.Role == SpeakerRole.Officer && tokens[hurried.End].IsWord && tokens[hurried.End].Word is not ("and" or "or" or "too" or "also" or "as" or "both" or "please" or "pls" or "of" or "in" or "for" or "on" or "at") && Array.Exists(message.Cues, cue => cue.Concept == Concept.Done && cue.End == at && message.References.Any(reference => reference.Numbers.Length > 0 && reference.End == cue.Start && reference.Start >= start)))
        {
            return true;
        }

        // "content for 18 to be deferred to February but does not agree to 19"
        if (tokens[at].Word is "does" or "doesn't" or "won't" or "will" or "cannot" or "can't" or "not" && tokens[at - 1].Is("but") && message.Listening.Role != SpeakerRole.Officer && message.Points(start, at) && message.Points(at, to) && Array.Exists(message.Cues, cue => cue.Concept == Concept.Decline && cue.Start >= at && cue.Start - at <= 2))
        {
            return true;
        }

        // "close 4 and 5 min 33, and 6 carry forward to March": 6 is not closed
        if (subject is { Numbers.Length: > 0 } goesOn && goesOn.End < to && Separated(tokens, at) && tokens[goesOn.End].Word is "carry" or "carried" or "roll" or "slip" or "slips" or "stays" or "stay" or "remains" or "remain" or "hold" or "extend" or "extended" or "deferred" or "defer" or "leave" or "keep" && SaysSomething(message, start, at))
        {
            return true;
        }

        // "10 to the Head of ICT and due 29 Jan"
        if (tokens[at].Word is "due" && tokens[at - 1].Word is "and" or "," && message.Listening.Role == SpeakerRole.Clerk && message.Times.Any(time => time.Start - at is 1 or 2 or 3) && !message.Points(at, to) && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start - start <= 2 && reference.Start >= start && reference.End < to && tokens[reference.End].Word is "to" or "for") && at - start >= 4)
        {
            return true;
        }

        if (tokens[at].Word is "same" or "ditto" or "likewise" && at + 1 < to && !(tokens[at].Is("same") && tokens[at + 1].Word is "as" or "thing") && SaysSomething(message, start, at) && tokens[at - 1].Word is not ("the" or "are" or "is"))
        {
            return true;
        }

        // "20 is Joanne's now and for 23 the policy's been rewritten"
        if (tokens[at].Word is "for" or "on" && tokens[at - 1].Word is "and" or "but" && Array.Find(message.References, reference => reference.Start == at + 1) is { Numbers.Length: > 0 } topic && topic.End + 1 < to && tokens[topic.End].Word is "the" or "we" or "i" or "we've" or "i've" or "there" or "our" or "it's" && SaysSomething(message, start, at))
        {
            return true;
        }

        // "2 should go to Bev, 3 by the end of the month"
        if (subject is { Numbers.Length: > 0 } dated && tokens[at - 1].Kind is TokenKind.Comma && dated.End + 1 < to && tokens[dated.End].Word is "by" or "until" or "till" && message.Times.Any(time => time.Start - dated.End is 1 or 2) && SaysSomething(message, start, at))
        {
            return true;
        }

        // "confirm 2 reject 3"
        if (tokens[at].Word is "confirm" or "reject" or "close" or "reopen" or "drop" or "chase" && tokens[start].Word is "confirm" or "reject" or "close" or "reopen" or "drop" or "chase" or "accept" && (tokens[at - 1].Kind is TokenKind.Number || tokens[at - 1].Word is "an" or "nd" or "n" or "&" or "+") && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start == at + 1))
        {
            return true;
        }

        // "bev rang, she's finished 22 and wants till feb on 23"
        if (tokens[at].Word is "wants" or "needs" or "want" or "need" && tokens[at - 1].Word is "and" or "but" && message.Points(at, to) && message.Points(start, at) && Array.Exists(message.Cues, cue => cue.Concept is Concept.Done && cue.Start >= start && cue.End <= at))
        {
            return true;
        }

        // "yes to 1, 2 and 4, bin 3"
        if (tokens[at].Word is "bin" or "reject" or "drop" or "chuck" or "ignore" or "no" && at + 1 < to && Separated(tokens, at) && message.Listening.Role != SpeakerRole.Officer && (tokens[start].Word is "yes" or "ok" or "happy" or "keep" or "accept" or "confirm" or "take") && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start - at is 1 or 2) && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start >= start && reference.End < at))
        {
            return true;
        }

        // "a resident has collared me about the toilets and I had nothing to tell her, where are we with them"
        if (tokens[at].Word is "where" or "what" or "any" && (tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash || tokens[at - 1].Is("and")) && message.Listening.Role != SpeakerRole.Officer && to - at is >= 2 and <= 9 && at - start > 5 && tokens[at + 1].Word is "are" or "is" or "'s" or "news" or "update" or "have" or "has" or "do" or "does" or "progress" or "movement" or "joy" && !Clause.Asks(tokens[start].Word) && !message.Points(start, to) && Array.Exists(tokens[start..at], token => token.Word is "about" or "regarding" or "over" or "concerning"))
        {
            return true;
        }

        // "1, 2 and 6 confirmed, reject 3", "2 and 3 fine, 4 should be the Head of Legal, bin 6": an order behind its own comma
        if (tokens[at - 1].Kind is TokenKind.Comma && tokens[at].Word is "reject" or "bin" or "confirm" or "close" or "reopen" or "drop" or "chase" or "accept" or "split" && message.Listening.Role == SpeakerRole.Clerk && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start == at + 1) && message.Points(start, at))
        {
            return true;
        }

        // "yes to Bev's extension on 10, no to Tom's on 11"; "agree the extension on 12 but not the one on 14"
        if (tokens[at].Word is "no" or "yes" or "refuse" or "decline" or "grant" or "agree" or "allow" && Separated(tokens, at) && at + 2 < to && message.Listening.Role != SpeakerRole.Officer && message.Points(start, at) && message.Points(at + 1, to) && tokens[start].Word is "yes" or "no" or "grant" or "agree" or "agreed" or "ok" or "approve" or "refuse" or "decline" or "allow" or "please" && (tokens[start].Word is not "please" || tokens[start + 1].Word is "grant" or "agree" or "approve" or "refuse") && tokens[start].Word is "yes" or "no" or "grant" or "refuse" or "agree" or "agreed" or "allow" or "decline" or "approve" or "ok" && (tokens[at].Word is not ("yes" or "no") || tokens[at + 1].Is("to")))
        {
            return true;
        }

        // "agree the extension on 12 but not the one on 14"
        if (tokens[at].Is("not") && Separated(tokens, at) && message.Listening.Role != SpeakerRole.Officer && at + 1 < to && message.Points(at, to) && message.Points(start, at) && (tokens[start].Word is "ok" or "okay" or "yes" || tokens[First(message, start)].Word is "confirm" or "accept" or "keep" or "yes" or "agree" or "agreed" or "grant" or "allow" or "approve" or "happy" or "extend" or "give" or "let" or "fine"))
        {
            return true;
        }

        var joined = Separated(tokens, at) || tokens[at - 1].Word is "also" or "so" or "plus";

        // "AP1 finished and I'm off from the 16th"
        if (joined && tokens[at].Word is "i'm" or "i" or "i'll" or "we're" && message.Cues.Any(cue => cue.Concept == Concept.Away && cue.Start > at && cue.Start - at <= 2 && (cue.End - cue.Start > 1 || tokens[cue.Start].Word is "away" or "off" or "leave" or "ooo")) && SaysSomething(message, start, at))
        {
            return true;
        }

        // "back on the 18th, Eilidh covers, meantime 12 is with procurement"; "5's done, and while I'm here what am I down for"
        if (tokens[at].Word is "meantime" or "meanwhile" && at + 2 < to && tokens[at - 1].Word is not "the" || joined && tokens[at].Word is "while" && at + 3 < to && tokens[at + 1].Word is "i'm" or "you're" && tokens[at + 2].Word is "here" or "there" or "on" or "at" && SaysSomething(message, start, at))
        {
            return true;
        }

        // "what's overdue for Education and when do we meet next?"
        if (tokens[at - 1].Word is "and" or "also" && tokens[at].Word is "when" or "what" or "who" or "how" && at + 2 < to && tokens[at + 1].Word is "is" or "are" or "'s" or "do" or "does" or "did" or "has" or "have" or "hasn't" or "haven't" or "isn't" && (Clause.Asks(tokens[First(message, start)].Word) || SaysSomething(message, start, at) || Array.Exists(message.Cues, cue => cue.Concept is Concept.Late or Concept.Outstanding && cue.Start >= start && cue.End < at)))
        {
            return true;
        }

        // "…, which completes number 6, and I will need until 15 January for number 7"
        if (Separated(tokens, at) && tokens[at].Word is "i" or "we" or "i'll" or "we'll" or "i'd" or "i've" && message.Points(at, to) && SaysSomething(message, start, at) && Array.Exists(message.Cues, cue => cue.Concept is Concept.Need or Concept.Extension or Concept.Miss && cue.Start > at && cue.Start - at <= 3))
        {
            return true;
        }

        // "done 1 to 3, will look at 4 this afternoon", "AP1 done, still working on 2"
        if (Separated(tokens, at) && message.Listening.Role == SpeakerRole.Officer && tokens[at].Word is "will" or "still" or "working" or "haven't" or "waiting" or "awaiting" or "looking" or "i'll" or "we'll" or "need" or "started" or "just" or "not" && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start > at && reference.End <= to && reference.Start - at <= 6) && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start >= start && reference.End < at) && Array.Exists(message.Cues, cue => cue.Concept is Concept.Done && cue.Start >= start && cue.End < at))
        {
            return true;
        }

        // "5 done, rest not started"
        if (tokens[at].Word is "rest" or "others" or "remainder" && Separated(tokens, at) && message.Listening.Role == SpeakerRole.Officer && at + 1 < to && tokens[at + 1].Word is "not" or "still" or "are" or "is" or "need" or "needs" or "will" or "in" or "ongoing" or "to" && Array.Exists(message.Cues, cue => cue.Concept == Concept.Done && cue.End == at - 1 && message.References.Any(reference => reference.Numbers.Length > 0 && reference.End == cue.Start && reference.Start >= start)))
        {
            return true;
        }

        // "5 is done, when is 6 due?"
        if (joined && tokens[at].Word is "when" or "what" or "how" or "where" or "why" && at + 2 < to && tokens[at + 1].Word is "is" or "are" or "was" or "'s" or "about" or "do" or "does" or "did" or "has" or "have" && to < tokens.Length && tokens[to].Is("?") && message.Points(at, to) && SaysSomething(message, start, at))
        {
            return true;
        }

        // "all done except 9, that's waiting for a quote"
        if (Excepts(tokens, at) is var behind && behind > at && message.References.Any(reference => reference.Start == behind && reference.Numbers.Length > 0) && message.References.Any(reference => reference.Reach == Reach.All && reference.Start >= start && reference.End <= at))
        {
            return true;
        }

        // "assign 9 to Priya and make it due in March"
        if (joined && Commands.Contains(tokens[at].Word) && at + 2 < to && tokens[at + 1].Word is "it" or "them" or "this" or "that" && message.Points(start, at) && SaysSomething(message, start, at) && Commands.Contains(tokens[First(message, start)].Word) && message.Times.Any(time => time.Start > at && time.End <= to))
        {
            return true;
        }

        // "close 3 and reopen 5", "assign 2 to Priya, then chase 7"
        return Commands.Contains(tokens[at].Word) && at + 1 < to && tokens[at - 1].Word is "and" or "," or "then" or "also" or "&" or "please" or "–" or "-" or "but" && message.Points(at + 1, to) && message.Points(start, at) && SaysSomething(message, start, at) && Commands.Contains(tokens[First(message, start)].Word);
    }

    /// <summary>Behind "except", "apart from", "all but": where what is excepted begins; otherwise the place itself.</summary>
    public static int Excepts(Token[] tokens, int at)
    {
        string? Word(int index) => index < tokens.Length ? tokens[index].Word : null;
        var behind = tokens[at].Word switch
        {
            "except" or "excepting" => Word(at + 1) is "for" ? at + 2 : at + 1,
            "bar" or "barring" or "excluding" or "besides" => at + 1,
            "apart" when Word(at + 1) is "from" => at + 2,
            "aside" when Word(at + 1) is "from" => at + 2,
            "other" when Word(at + 1) is "than" => at + 2,
            "but" when Word(at + 1) is "not" or "for" => at + 2,
            _ => at,
        };
        return behind;
    }

    private static bool SaysAway(Message message, int from, int to) => !message.Points(from, to)
        && message.Cues.Any(cue => cue.Concept == Concept.Away && cue.Start >= from && cue.Start - from <= 2 && cue.End <= to) && message.Times.Any(time => time.Start >= from && time.End <= to);

    // "50% done, the rest in January": the rest of it, not the other actions
    private static bool SaysPart(Token[] tokens, int from, int to) => tokens[from..to].Any(token => token.Word is "%" or "percent" or "half" or "some" or "most" or "part" or "partly");

    private static int First(Message message, int start)
    {
        while (start + 1 < message.Tokens.Length && (Courtesies.IsOpener(message.Tokens[start].Word) || message.Tokens[start].Word is "can" or "could" or "you" or "would"))
        {
            start++;
        }

        return start;
    }

    private static bool Separated(Token[] tokens, int at) => tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash || tokens[at - 1].Word is "and" or "but" or "then";

    // "waiting for 7", "superseded by 22": an object, not a subject
    private static bool InPhrase(Token[] tokens, int at) => tokens[at - 1].Word is "for" or "on" or "by" or "with" or "about" or "of" or "to" or "from" or "close" or "mark" or "after" or "as" or "than" or "that" or "have" or "says" or "so" or "because" or "like" or "both";

    private static bool SaysSomething(Message message, int from, int to)
    {
        if (!message.Points(from, to))
        {
            return false;
        }

        if (message.Tokens[from].Word is "same" or "ditto" or "likewise")
        {
            return true;
        }

        foreach (var cue in message.Cues)
        {
            if (cue.Start >= from && cue.End <= to && Says.Contains(cue.Concept))
            {
                return true;
            }
        }

        // "14: survey booked, 15: waiting": any words behind the number will do where the next number is set off
        foreach (var reference in message.References)
        {
            if (reference.Start >= from && reference.End < to && to - reference.End >= 3)
            {
                return message.Tokens[to - 1].Kind is TokenKind.Comma or TokenKind.Dash || message.Tokens[to - 1].Word is "and" or "but";
            }
        }

        return false;
    }
}
