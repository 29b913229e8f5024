using System.Collections.Frozen;

namespace ActionBot.Understanding.Language;

/// <summary>Cuts a message into clauses: by sentence and line, and within a sentence where another action becomes the subject or another command begins.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Openers =
    [
        "please", "pls", "plz", "possibly", "plis", "shwmae", "hi", "hello", "hiya", "hey", "ok", "okay", "right", "also", "and", "then", "so", "but", "oh", "ah", "well", "just", "fyi", "morning", "afternoon", "evening", "dear", "thanks", "ta", "cheers", "sorry", "um", "er", "erm", "yep", "yeah", "yup", "quickly", "actually",
        "wait", "next", "finally", "lastly", "first", "firstly", "secondly", "thirdly", "kindly", "if", "possible", "folks", "all", "team", "bot", "actionbot", ",", "-", "–", "—", "•", "*", "·", "●", "(", ")", ":", "good", "now", "▪", "+", "..", "aye", "alright", "afraid", "unfortunately", "hopefully", "basically", "again", "however", "ps", "nb", "yes", "no", "/",
    ];

    private static readonly FrozenDictionary<string, string[][]> Formulas =
        new[]
        {
            "can you", "could you", "would you", "will you", "can we", "could we", "can i", "could i", "may i", "i'd like to", "i would like to", "we'd like to", "i want to", "i need to", "i need you to", "we need to", "let's", "go ahead and", "i'd like you to", "i would like you to", "would you mind", "do you mind", "is it possible to",
            "i thought i'd already told you that", "i thought i'd already told you", "i thought i had already told you", "i thought i'd told you", "i thought i'd said", "i already told you", "i've already told you", "i've already said", "i already said", "as i said", "as i told you", "as i said before", "i can advise that", "i can advise", "i can report that", "i can report", "while i'm here", "while i'm at it", "while i'm on", "while you're there", "meantime", "in the meantime", "meanwhile", "would you mind awfully if", "would you mind if", "do you mind if", "for the record", "just a quick one to say", "just a quick note to say", "quick note to say", "a quick one to say", "just a note to say", "i wanted to say", "just wanted to say", "just wanted to let you know", "hope you're well and that", "further to your reminder", "following your reminder", "in response to your reminder", "in reply to your reminder", "thanks for your reminder", "bore da", "prynhawn da", "is there any way", "any way", "just to say that", "just to say", "to say that", "any chance of", "is there any chance of", "could somebody", "can somebody", "can you please", "just confirming that", "just confirming", "to update you", "by way of update", "just to confirm", "apologies for not coming back sooner", "thanks for the nudge", "thank you for your message", "thank you for your email", "thanks for your email", "thanks for your patience", "just to let you know that", "just to let you know", "to let you know that", "to let you know", "let you know that", "let you know", "just letting you know that", "just letting you know", "letting you know that", "letting you know", "i can confirm that", "i can confirm", "we can confirm that", "we can confirm", "happy to confirm that", "happy to confirm", "pleased to say that", "pleased to say", "glad to say", "i'm pleased to say", "to confirm that",
            "i'm not sure if this counts as an update but", "not sure if this counts as an update but", "i'm not sure if this counts but", "not sure if this counts but", "i think", "i believe", "i'm afraid", "i am afraid", "we think", "as discussed", "as requested", "as per your email", "quick one", "quick question", "good news", "bad news", "for info", "for information", "when you get a chance", "when you can", "if you can", "if you could", "if you would", "be able to", "please note that", "please be advised that", "please be aware that", "it would be good if you could", "it would be helpful if you could",
            "i am writing to let you know that", "i'm writing to let you know that", "i write to confirm that", "i write to confirm", "i write to advise that", "please may", "i am writing to confirm that", "i'm writing to confirm", "hope you're well", "hope you are well", "hope all is well", "i hope you are well", "i hope this finds you well", "thanks for this", "thanks for the reminder", "thanks for your message", "thank you for the reminder", "thank you for your reminder", "thanks for chasing", "apologies for the delay", "apologies for the late reply", "sorry for the delay", "sorry for the late reply", "good morning", "good afternoon", "good evening", "hi there", "hi all", "hello there", "hi bot",
            "as you know", "to be honest", "tbh", "in terms of", "with reference to", "in answer to your message about", "in answer to your question about", "in answer to your question on", "in answer to your query on", "in answer to your query about", "in reply to your message about", "in reply to your question about", "in reply to your question on", "in reply to your email about", "in response to your message about", "in response to your question about", "in response to your question on", "in response to your email about", "further to your message about", "further to your reminder about", "further to your reminder on", "further to your email about", "following your message about", "following your reminder about", "regarding your message about", "about your message on", "re your message about", "with regard to", "with regards to", "in relation to", "in respect of", "further to the reminder", "further to your message", "following the meeting", "following your message", "could someone", "can someone", "am i able to", "are you able to", "are we able to", "are you ok to", "thank you", "many thanks", "ey up", "now then", "do us a favour and", "do me a favour and", "be a love and", "update for you", "updates for you", "here's my update", "here is my update", "my update", "my updates", "update from me", "updates from me", "here you go", "responses below", "my responses", "my answers", "answers", "updates", "as follows", "happy to report that", "i've been asked to", "members asked to", "i was wondering if", "i was wondering whether", "wondering if", "would it be possible to", "is there any chance", "any chance", "is it ok if", "is it okay if", "is it alright if",
        }.Select(phrase => Tokens.Of(phrase).Select(token => token.Word).ToArray()).GroupBy(words => words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly HashSet<string> AskingForMe = ["can i", "could i", "may i", "can we", "could we"];

    // "tell me what is outstanding", "do you know when we meet": the question behind them counts.
    private static readonly string[][] BeforeQuestions = [.. new[] { "remind me", "tell me", "let me know", "show me", "do you know", "any idea", "i'd like to know", "i want to know", "i need to know", "do we know", "give me", "i wonder", "i was wondering", "we'd like to know", "please advise", "can i ask", "could i ask", "may i ask", "can i check", "just checking", "just wondering", "wondering", "i'm wondering", "find out" }.Select(phrase => phrase.Split(' '))];

    // Formulas after which a question mark is politeness.
    private static readonly HashSet<string> Requests = ["can you", "could you", "would you", "will you", "would you mind", "do you mind", "can we", "could we", "can i", "could i", "may i", "is it possible to", "are you able to", "are we able to", "could someone", "can someone", "could somebody", "can somebody", "any chance of", "is there any chance of", "is there any way", "any way", "would you mind awfully if", "would you mind if", "do you mind if", "would it be possible to", "i was wondering if", "i was wondering whether", "wondering if", "is there any chance", "any chance", "is it ok if", "is it okay if", "is it alright if", "am i able to"];

    private static readonly HashSet<string> SignOffs = ["regards", "kind regards", "best regards", "best wishes", "best", "many thanks", "thanks", "thank you", "yours sincerely", "cheers", "warm regards", "kr", "all the best", "thanks again", "yours", "br", "thanks in advance", "ta"];

    private static readonly HashSet<string> Commands =
    [
        "close", "reopen", "re-open", "chase", "assign", "reassign", "confirm", "reject", "accept", "drop", "refer", "cancel", "move", "undo", "show", "log", "remind", "split", "merge", "restrict", "grant", "decline", "approve", "give", "delete", "withdraw", "nudge", "mark", "transfer", "postpone", "reschedule", "take", "leave", "bin", "ignore", "scrap", "lift", "refuse", "extend", "push", "sign", "pass", "add", "make", "put", "set", "tick", "open", "remove", "send", "record",
    ];

    private static readonly HashSet<string> Joiners = ["and", "but", "then", "also", "while", "whereas", "plus", "&", ",", "-", "–", "—", "so", "as", "with", "(", "*", "•", "though"];

    private static readonly Concept[] Says =
    [
        Concept.Done, Concept.Need, Concept.NotMine, Concept.Progress, Concept.Extension, Concept.Close, Concept.Waiting, Concept.Miss, Concept.WrongOne, Concept.NotBegun, Concept.NotNeeded, Concept.Belong, Concept.Reopen, Concept.Drop, Concept.Exempt, Concept.Confirm, Concept.Reject, Concept.Superseded, Concept.Grant, Concept.Decline, Concept.Outstanding, Concept.Chase, Concept.Refer, Concept.Assign, Concept.Due, Concept.Split, Concept.Merge,
    ];

    public static List<Clause> Of(Message message)
    {
        var clauses = new List<Clause>();
        var tokens = message.Tokens;
        for (var at = 0; at < tokens.Length;)
        {
            var end = at;
            while (end < tokens.Length && tokens[end].Kind != TokenKind.Stop)
            {
                end++;
            }

            if (clauses.Count > 0 && SignsOff(tokens, at, end))
            {
                if (OnlySignature(message, end))
                {
                    break;
                }

                // A name under the greeting is no message.
                at = tokens[at..].Any(token => token.Kind == TokenKind.Stop && token.Is("\n")) || end >= tokens.Length || end - at > 3 ? Math.Max(end + 1, NextLine(tokens, at)) : end + 1;
                continue;
            }

            Sentence(message, at, end, clauses);
            at = end + 1;
        }

        return clauses;
    }

    // Name, post and telephone under the greeting: short lines that point at no action
    private static bool OnlySignature(Message message, int from)
    {
        var tokens = message.Tokens;
        if (from >= tokens.Length || !tokens[from].Is("\n") && !(from + 1 < tokens.Length && tokens[from + 1].Is("\n")))
        {
            return false;
        }

        var line = 0;
        for (var at = from; at < tokens.Length; at++)
        {
            line = tokens[at].Is("\n") ? 0 : line + 1;
            if (line > 8)
            {
                return false;
            }
        }

        return !Points(message, from, tokens.Length);
    }

    private static int NextLine(Token[] tokens, int at)
    {
        // what follows a sign-off line of one or two words is the name
        for (var next = at; next < tokens.Length; next++)
        {
            if (tokens[next].Is("\n"))
            {
                var end = next + 1;
                while (end < tokens.Length && tokens[end].Kind != TokenKind.Stop)
                {
                    end++;
                }

                return end - next <= 4 ? end + 1 : next + 1;
            }
        }

        return tokens.Length;
    }

    private static bool SignsOff(Token[] tokens, int from, int to)
    {
        // "Thank you for your message." opens a letter
        if (to == from || to - from > 2 && (tokens[from].Is("thanks") && tokens[from + 1].Is("for") || tokens[from].Is("thank") && tokens[from + 2].Is("for")))
        {
            return false;
        }

        var words = to - from;
        var one = tokens[from].Word;
        var two = words > 1 ? $"{one} {tokens[from + 1].Word}" : one;
        var length = SignOffs.Contains(two) ? (words > 1 ? 2 : 1) : SignOffs.Contains(one) ? 1 : 0;
        if (length == 0)
        {
            return false;
        }

        // "Thanks, Tom", "Many thanks, Oluwaseun, School Improvement": at most a name behind it, and a post
        return (words - length <= 4 || words - length <= 9 && tokens[from + length].Kind == TokenKind.Comma && Array.TrueForAll(tokens[(from + length)..to], token => !token.IsWord || token.Capital || token.Word is "of" or "and" or "for")) && !tokens[(from + length)..to].Any(token => token.Kind is TokenKind.Number or TokenKind.Reference);
    }

    private static void Sentence(Message message, int from, int to, List<Clause> clauses)
    {
        var start = from;
        foreach (var cut in Cuts(message, from, to))
        {
            Add(message, start, cut, clauses);
            start = cut;
        }

        Add(message, start, to, clauses);
    }

    private static void Add(Message message, int from, int to, List<Clause> clauses)
    {
        var tokens = message.Tokens;
        var end = to;
        while (to > from && ((Joiners.Contains(tokens[to - 1].Word) && tokens[to - 1].Word is not ("with" or "though" or "then")) || tokens[to - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || tokens[to - 1].Word is "please" or "pls" or "plz" or "thanks" or "ta" or "cheers" or "thx" or "mate" or "tho" or "ok" or "(" or "x" or "xx" || (tokens[to - 1].Word is "you" && to - 2 >= from && tokens[to - 2].Word is "thank") || (tokens[to - 1].Word is "me" && to - 3 > from && tokens[to - 2].Word is "for" && Points(message, from, to - 2) && tokens[to - 3].Word is not ("not" or "isn't" or "aren't" or "one" or "really" or "is" or "are" or "'s" or "that's"))))
        {
            if (to - from == 1)
            {
                break;
            }

            to -= tokens[to - 1].Word is "you" && tokens[to - 2].Word is "thank" ? 2 : 1;
        }

        if (to - from > 3 && tokens[to - 1].Word is "afraid" && tokens[to - 2].Word is "i'm" or "am")
        {
            to -= tokens[to - 2].Is("am") ? 3 : 2;
        }

        // "..., hope that's ok" behind what is said
        for (var at = to - 1; at > from + 1 && to - at <= 4; at--)
        {
            if (tokens[at].Is("hope") && tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Bracket && tokens[at + 1 < to ? at + 1 : at].Word is "that's" or "that" or "thats" or "this")
            {
                to = tokens[at - 1].Kind is TokenKind.Comma ? at - 1 : at;
                break;
            }
        }

        // "regards, Helen" at the end of a sentence without stops
        for (var at = to - 1; at > from && to - at <= 3; at--)
        {
            if (tokens[at].Word is "regards" or "cheers" or "thanks" && (at + 1 == to || tokens[at + 1].Kind == TokenKind.Comma || tokens[at + 1].Capital) && at > from)
            {
                to = tokens[at - 1].Word is "kind" or "best" or "many" ? at - 1 : at;
                break;
            }
        }

        var polite = false;
        var asked = false;
        var stated = false;
        for (var moved = true; moved && from < to;)
        {
            moved = false;
            foreach (var formula in Formulas.GetValueOrDefault(tokens[from].Word, []))
            {
                if (Matches(tokens, from, to, formula))
                {
                    var phrase = string.Join(' ', formula);
                    if (AskingForMe.Contains(phrase) && from + 2 < to && tokens[from + 2].Word is "have" or "get" || formula[^1] is "someone" or "somebody" && tokens[from + formula.Length].Is("else"))
                    {
                        break;
                    }

                    polite = true;
                    asked |= Requests.Contains(phrase);
                    stated |= phrase.Contains("already", StringComparison.Ordinal) || phrase.StartsWith("i thought", StringComparison.Ordinal) || phrase.StartsWith("as i", StringComparison.Ordinal);
                    from += formula.Length;
                    moved = true;
                    break;
                }
            }

            foreach (var words in BeforeQuestions)
            {
                if (!moved && Matches(tokens, from, to, words) && Clause.Asks(tokens[from + words.Length].Word))
                {
                    from += words.Length;
                    moved = true;
                }
            }

            // An opener counts as one only where something follows it; "no" and "all" carry meaning before a number.
            if (!moved && from + 1 < to && Openers.Contains(tokens[from].Word) && !Keeps(message, from, to))
            {
                polite |= tokens[from].Word is "please" or "pls" or "kindly";
                from++;
                moved = true;

                // "Hi Helen," "Dear Jo"
                if (tokens[from - 1].Word is "hi" or "hello" or "dear" or "hey" or "morning" or "hiya" or "afternoon" or "thanks" && from + 1 < to && message.Names.Person(from, to) is var name && name > from && name < to && tokens[name].Kind is TokenKind.Comma or TokenKind.Dash)
                {
                    from = name + 1;
                }
            }
        }

        if (to > from)
        {
            // The stop behind is asked for its mark: keep the true end where nothing was cut.
            clauses.Add(new Clause(message, from, to) { Polite = polite || asked, Requested = asked, Asked = !stated && end < tokens.Length && tokens[end].Is("?") });
        }
    }

    private static bool Keeps(Message message, int at, int to)
    {
        var word = message.Tokens[at].Word;
        var next = message.Tokens[at + 1];
        return word switch
        {
            "no" => next.Kind is not TokenKind.Comma && !next.Is("wait"),
            "yes" or "ok" or "okay" => next.Kind == TokenKind.Comma && message.Listening.Role != SpeakerRole.Officer && at + 2 < to && !Commands.Contains(message.Tokens[at + 2].Word) || next.Word is "to" or "for" or "with" || next.Kind == TokenKind.Number || message.Names.Person(at + 1, to) > 0 || next.IsWord && message.Listening.Role != SpeakerRole.Officer,
            "first" or "next" => next.Word is "one" or "two" or "three" or "four" or "five" or "is" or "'s" or "needs" || next.IsWord && word == "next",
            "all" or "good" or "possible" or "team" => !(word is "all" or "team" && next.Kind == TokenKind.Comma),
            "now" or "again" => next.Is("then"),
            "finally" => next.Word is "got" or "sent",
            "-" or "–" => false,
            "if" => !next.Is("possible"),
            "just" => next.Word is "started" or "begun" or "starting" or "beginning" or "got",
            "sorry" or "oops" => next.Word is "that" or "to",
            _ => false,
        };
    }

    private static IEnumerable<int> Cuts(Message message, int from, int to)
    {
        var tokens = message.Tokens;
        var start = from;
        for (var at = from + 1; at < to; at++)
        {
            if (message.Times.Any(time => time.Covers(at) && time.Start < at) || message.References.Any(reference => reference.Covers(at) && reference.Start < at))
            {
                continue;
            }

            if (Turns(message, start, at, to))
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
    private static bool Turns(Message message, int start, int at, int to)
    {
        var tokens = message.Tokens;
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
            var predicate = References.OpensPredicate(tokens[next].Word) || mention.Reach == Reach.Named && message.Cues.Any(cue => cue.Start == next && Says.Contains(cue.Concept));
            // "6 to Priya, 7 to Tom"
            if (tokens[next].Is("to") && Separated(tokens, at) && message.References.Any(other => other.Start >= start && other.End < at && tokens[other.End].Is("to")))
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

            if ((list || predicate) && !(mention.Reach == Reach.Rest && SaysPart(tokens, start, at)) && SaysSomething(message, start, at) && !InPhrase(tokens, at) && !(tokens[next].Word is "to" or "in" or "on" or "with" or "and" or "for" or "with" or "i" or "we" && !Separated(tokens, at)))
            {
                return true;
            }
        }

        if (tokens[at].Word is "same" or "ditto" or "likewise" && at + 1 < to && SaysSomething(message, start, at) && tokens[at - 1].Word is not ("the" or "are" or "is"))
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

        // "yes to 1, 2 and 4, bin 3"
        if (tokens[at].Word is "bin" or "reject" or "drop" or "chuck" or "ignore" or "no" && at + 1 < to && Separated(tokens, at) && message.Listening.Role != SpeakerRole.Officer && (tokens[start].Word is "yes" or "ok" or "happy" or "keep" or "accept" or "confirm" or "take") && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start - at is 1 or 2) && message.References.Any(reference => reference.Numbers.Length > 0 && reference.Start >= start && reference.End < at))
        {
            return true;
        }

        // "yes to Bev's extension on 10, no to Tom's on 11"; "agree the extension on 12 but not the one on 14"
        if (tokens[at].Word is "no" or "yes" or "refuse" or "decline" or "grant" or "agree" or "allow" && Separated(tokens, at) && at + 2 < to && message.Listening.Role != SpeakerRole.Officer && Points(message, start, at) && Points(message, at + 1, to) && tokens[start].Word is "yes" or "no" or "grant" or "agree" or "agreed" or "ok" or "approve" or "refuse" or "decline" or "allow" or "please" && (tokens[start].Word is not "please" || tokens[start + 1].Word is "grant" or "agree" or "approve" or "refuse") && tokens[start].Word is "yes" or "no" or "grant" or "refuse" or "agree" or "agreed" or "allow" or "decline" or "approve" or "ok" && (tokens[at].Word is not ("yes" or "no") || tokens[at + 1].Is("to")))
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
        if (tokens[at - 1].Word is "and" or "also" && tokens[at].Word is "when" or "what" or "who" or "how" && at + 2 < to && tokens[at + 1].Word is "is" or "are" or "'s" or "do" or "does" or "did" or "has" or "have" or "hasn't" or "haven't" or "isn't" && Clause.Asks(tokens[First(message, start)].Word))
        {
            return true;
        }

        // "5 is done, when is 6 due?"
        if (joined && tokens[at].Word is "when" or "what" or "how" or "where" or "why" && at + 2 < to && tokens[at + 1].Word is "is" or "are" or "was" or "'s" or "about" or "do" or "does" or "did" or "has" or "have" && to < tokens.Length && tokens[to].Is("?") && Points(message, at, to) && SaysSomething(message, start, at))
        {
            return true;
        }

        // "all done except 9, that's waiting for a quote"
        if (Excepts(tokens, at) is var behind && behind > at && message.References.Any(reference => reference.Start == behind && reference.Numbers.Length > 0) && message.References.Any(reference => reference.Reach == Reach.All && reference.Start >= start && reference.End <= at))
        {
            return true;
        }

        // "assign 9 to Priya and make it due in March"
        if (joined && Commands.Contains(tokens[at].Word) && at + 2 < to && tokens[at + 1].Word is "it" or "them" or "this" or "that" && Points(message, start, at) && SaysSomething(message, start, at) && Commands.Contains(tokens[First(message, start)].Word) && message.Times.Any(time => time.Start > at && time.End <= to))
        {
            return true;
        }

        // "close 3 and reopen 5", "assign 2 to Priya, then chase 7"
        return Commands.Contains(tokens[at].Word) && at + 1 < to && tokens[at - 1].Word is "and" or "," or "then" or "also" or "&" or "please" or "–" or "-" or "but" && Points(message, at + 1, to) && Points(message, start, at) && SaysSomething(message, start, at) && Commands.Contains(tokens[First(message, start)].Word);
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

    private static bool SaysAway(Message message, int from, int to) => !Points(message, from, to)
        && message.Cues.Any(cue => cue.Concept == Concept.Away && cue.Start >= from && cue.Start - from <= 2 && cue.End <= to) && message.Times.Any(time => time.Start >= from && time.End <= to);

    // "50% done, the rest in January": the rest of it, not the other actions
    private static bool SaysPart(Token[] tokens, int from, int to) => tokens[from..to].Any(token => token.Word is "%" or "percent" or "half" or "some" or "most" or "part" or "partly");

    private static int First(Message message, int start)
    {
        while (start + 1 < message.Tokens.Length && (Openers.Contains(message.Tokens[start].Word) || message.Tokens[start].Word is "can" or "could" or "you" or "would"))
        {
            start++;
        }

        return start;
    }

    private static bool Separated(Token[] tokens, int at) => tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash || tokens[at - 1].Word is "and" or "but" or "then";

    // "waiting for 7", "superseded by 22": an object, not a subject
    private static bool InPhrase(Token[] tokens, int at) => tokens[at - 1].Word is "for" or "on" or "by" or "with" or "about" or "of" or "to" or "from" or "close" or "mark" or "after" or "as" or "than" or "that" or "have" or "says" or "so" or "because" or "like" or "both";

    private static bool Points(Message message, int from, int to)
    {
        foreach (var reference in message.References)
        {
            if (reference.Start >= from && reference.End <= to)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysSomething(Message message, int from, int to)
    {
        if (!Points(message, from, to))
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

    private static bool Matches(Token[] tokens, int from, int to, string[] words)
    {
        if (from + words.Length >= to)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (tokens[from + word].Word != words[word])
            {
                return false;
            }
        }

        return true;
    }
}
