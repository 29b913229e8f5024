using System.Collections.Frozen;

namespace ActionBot.Understanding.Language;

/// <summary>What stands before and behind what is said, and is no part of it: greetings, "could you", "just to let you know that", thanks.</summary>
internal static class Courtesies
{
    private static readonly HashSet<string> Openers =
    [
        "please", "pls", "plz", "possibly", "plis", "shwmae", "hi", "hello", "hiya", "hey", "ok", "okay", "right", "also", "and", "&", "then", "so", "but", "oh", "ah", "well", "just", "fyi", "morning", "afternoon", "evening", "dear", "thanks", "ta", "cheers", "sorry", "um", "er", "erm", "yep", "yeah", "yup", "quickly", "actually",
        "wait", "next", "finally", "lastly", "first", "firstly", "secondly", "thirdly", "kindly", "if", "possible", "folks", "all", "team", "bot", "actionbot", ",", "-", "–", "—", "•", "*", "·", "●", "(", ")", ":", "good", "now", "▪", "+", "..", "aye", "alright", "afraid", "unfortunately", "hopefully", "basically", "again", "however", "ps", "nb", "yes", "no", "/",
    ];

    private static readonly FrozenDictionary<string, string[][]> Formulas =
        new[]
        {
            "nae bother", "no bother", "just so you know that", "just so you know", "so you know", "so you are aware", "just so you're aware", "could we get the clerk to", "can we get the clerk to", "could you get the clerk to", "can you get the clerk to", "could you ask the clerk to", "can you ask the clerk to", "could the clerk", "can the clerk", "ask the clerk to", "get the clerk to", "this is about", "this is regarding", "i'd be obliged for", "kindly record that", "kindly note that", "kindly furnish me with", "kindly supply me with", "kindly provide me with", "kindly let me have", "kindly send me", "i should be obliged for", "i should be obliged if you would", "i should be obliged if you could", "i should be obliged if", "i would be obliged if you would", "i would be obliged if you could", "i would be obliged if", "i'd be obliged if you would", "i'd be obliged if you could", "i'd be obliged if", "would you be so kind as to", "would you be so good as to", "could you be so kind as to", "be so kind as to", "be so good as to", "would you kindly", "could you kindly", "could i trouble you for", "could i trouble you to", "may i trouble you for", "might i trouble you for", "might i trouble you to", "i would like sight of", "i'd like sight of", "i should like sight of", "i'd like to see", "i would like to see", "we'd like to see", "i should like to see", "i should like to have", "i should like", "re your msg about", "re your msg", "re your text about", "re your email about", "re your note about", "re your chaser about", "re your reminder about", "re your message about", "re your chaser", "re your reminder", "think you can", "i think you can", "i reckon you can", "pretty sure you can", "you may", "can you tell the committee that", "can you tell the committee", "tell the committee that", "tell the committee", "please tell the committee that", "please tell the committee", "please tell members that", "tell members that", "i would be obliged for", "i'd be grateful for", "i would be grateful for", "i should be grateful for", "i'd welcome", "i would welcome", "i want a list of", "i'd like a list of", "i would like a list of", "i need a list of", "re your message", "regarding your message", "with regard to your message", "with reference to your message", "re your email", "re your note", "i should like to", "i should like you to", "we should like to", "i'd be grateful if you could", "i would be grateful if you could", "i should be grateful if you could", "i'd be grateful if you would", "i would be grateful if you would", "grateful if you could", "grateful if you would", "i'd appreciate it if you could", "i would appreciate it if you could", "would you please", "could you please", "will you please", "can u", "could u", "can u pls", "might i trouble you to", "might you", "might we", "might i", "may we", "in respect of your reminder", "with regard to your reminder", "regarding your reminder", "re your reminder", "in response to your message", "with reference to your reminder", "can you", "could you", "would you", "will you", "can we", "could we", "can i", "could i", "may i", "i'd like to", "i would like to", "we'd like to", "i want to", "i need to", "i need you to", "we need to", "let's", "go ahead and", "i'd like you to", "i would like you to", "would you mind", "do you mind", "is it possible to",
            "i thought i'd already told you that", "i thought i'd already told you", "i thought i had already told you", "i thought i'd told you", "i thought i'd said", "i already told you", "i've already told you", "i've already said", "i already said", "as i said", "as i told you", "as i said before", "i can advise that", "i can advise", "i can report that", "i can report", "while i'm here", "while i'm at it", "while i'm on", "while you're there", "meantime", "in the meantime", "meanwhile", "would you mind awfully if", "would you mind if", "do you mind if", "for the record", "just a quick one to say", "just a quick note to say", "quick note to say", "a quick one to say", "just a note to say", "i wanted to say", "just wanted to say", "just wanted to let you know", "hope you're well and that", "further to your reminder", "following your reminder", "in response to your reminder", "in reply to your reminder", "thanks for your reminder", "bore da", "prynhawn da", "is there any way", "any way", "just to say that", "just to say", "to say that", "any chance of", "is there any chance of", "could somebody", "can somebody", "can you please", "just confirming that", "just confirming", "to update you", "by way of update", "just to confirm", "apologies for not coming back sooner", "thanks for the nudge", "thank you for your message", "thank you for your email", "thanks for your email", "thanks for your patience", "just to let you know that", "just to let you know", "to let you know that", "to let you know", "let you know that", "let you know", "just letting you know that", "just letting you know", "letting you know that", "letting you know", "i can confirm that", "i can confirm", "we can confirm that", "we can confirm", "happy to confirm that", "happy to confirm", "pleased to say that", "pleased to say", "glad to say", "i'm pleased to say", "to confirm that",
            "i'm not sure if this counts as an update but", "not sure if this counts as an update but", "i'm not sure if this counts but", "not sure if this counts but", "i think", "i believe", "i'm afraid", "i am afraid", "we think", "as discussed", "as requested", "as per your email", "quick one", "quick question", "good news", "bad news", "for info", "for information", "when you get a chance", "when you can", "if you can", "if you could", "if you would", "be able to", "please note that", "please note", "just a heads up that", "just a heads up", "heads up that", "heads up", "a quick heads up that", "for the avoidance of doubt", "my bad", "for what it's worth", "please be advised that", "please be aware that", "it would be good if you could", "it would be helpful if you could",
            "i am writing to let you know that", "i'm writing to let you know that", "i write to confirm that", "i write to confirm", "i write to advise that", "please may", "i am writing to confirm that", "i'm writing to confirm", "hope you're well", "hope you are well", "hope all is well", "i hope you are well", "i hope this finds you well", "thanks for this", "thanks for the reminder", "thanks for your message", "thank you for the reminder", "thank you for your reminder", "thanks for chasing", "apologies for the delay", "apologies for the late reply", "sorry for the delay", "sorry for the late reply", "good morning", "good afternoon", "good evening", "hi there", "hi all", "hello there", "hi bot",
            "as you know", "to be honest", "tbh", "in terms of", "with reference to", "in answer to your message about", "in answer to your question about", "in answer to your question on", "in answer to your query on", "in answer to your query about", "in reply to your message about", "in reply to your question about", "in reply to your question on", "in reply to your email about", "in response to your message about", "in response to your question about", "in response to your question on", "in response to your email about", "further to your message about", "further to your reminder about", "further to your reminder on", "further to your email about", "following your message about", "following your reminder about", "regarding your message about", "about your message on", "re your message about", "with regard to", "with regards to", "in relation to", "in respect of", "further to the reminder", "further to your message", "following the meeting", "following your message", "could someone", "can someone", "am i able to", "are you able to", "are we able to", "are you ok to", "thank you", "many thanks", "ey up", "now then", "do us a favour and", "do me a favour and", "be a love and", "update for you", "updates for you", "here's my update", "here is my update", "my update", "my updates", "update from me", "updates from me", "here you go", "responses below", "my responses", "my answers", "answers", "updates", "as follows", "quick round up", "quick round-up", "quick roundup", "round up", "round-up", "roundup", "round-up for you", "round up for you", "where i'm up to", "where we're up to", "where i am with mine", "happy to report that", "i've been asked to", "members asked to", "i was wondering if", "i was wondering whether", "wondering if", "would it be possible to", "is there any chance", "any chance", "is it ok if", "is it okay if", "is it alright if",
        }.Select(phrase => Tokens.Of(phrase).Select(token => token.Word).ToArray()).GroupBy(words => words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly HashSet<string> AskingForMe = ["can i", "could i", "may i", "can we", "could we"];

    // "tell me what is outstanding", "do you know when we meet": the question behind them counts.
    private static readonly string[][] BeforeQuestions = [.. new[] { "remind me", "find me", "look up", "dig out", "tell me", "let me know", "show me", "do you know", "any idea", "i'd like to know", "i want to know", "i need to know", "do we know", "give me", "i wonder", "i was wondering", "we'd like to know", "please advise", "can i ask", "could i ask", "may i ask", "can i check", "just checking", "just wondering", "wondering", "i'm wondering", "find out", "know", "see", "hear", "understand", "can you tell me", "could you tell me", "i should like to know" }.Select(phrase => phrase.Split(' '))];

    // Formulas after which a question mark is politeness.
    private static readonly HashSet<string> Requests = ["would you please", "could you please", "will you please", "can u", "could u", "might you", "might we", "might i", "may we", "can you", "could you", "would you", "will you", "would you mind", "do you mind", "can we", "could we", "can i", "could i", "may i", "is it possible to", "are you able to", "are we able to", "could someone", "can someone", "could somebody", "can somebody", "any chance of", "is there any chance of", "is there any way", "any way", "would you mind awfully if", "would you mind if", "do you mind if", "would it be possible to", "i was wondering if", "i was wondering whether", "wondering if", "is there any chance", "any chance", "is it ok if", "is it okay if", "is it alright if", "am i able to"];

    /// <summary>A greeting, a filler or a mark with which sentences open.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>Adds what is said between two places as a clause; nothing where there were only courtesies.</summary>
    public static void Strip(Message message, int from, int to, List<Clause> clauses)
    {
        var tokens = message.Tokens;
        var end = to;
        while (to > from && ((Turns.IsJoiner(tokens[to - 1].Word) && tokens[to - 1].Word is not ("with" or "though" or "then") && !(tokens[to - 1].Is("so") && tokens[to - 2 < from ? from : to - 2].Is("or"))) || tokens[to - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || tokens[to - 1].Word is "please" or "pls" or "plz" or "thanks" or "ta" or "cheers" or "thx" or "mate" or "boss" or "guv" or "pal" or "chum" or "honest" or "honestly" or "hen" or "folks" or "tho" or "ok" or "(" or "x" or "xx" or "sorry" or "soz" or "apols" || (tokens[to - 1].Word is "you" && to - 2 >= from && tokens[to - 2].Word is "thank") || (tokens[to - 1].Word is "me" && to - 3 > from && tokens[to - 2].Word is "for" && message.Points(from, to - 2) && tokens[to - 3].Word is not ("not" or "isn't" or "aren't" or "one" or "really" or "is" or "are" or "'s" or "that's"))))
        {
            if (to - from == 1)
            {
                break;
            }

            to -= tokens[to - 1].Word is "you" && tokens[to - 2].Word is "thank" ? 2 : 1;
        }

        // "tick off 2 for me would you"
        if (to - from > 3 && tokens[to - 1].Word is "you" && tokens[to - 2].Word is "would" or "could" or "will" or "can")
        {
            to -= 2;
            to -= to - from > 3 && tokens[to - 1].Word is "me" or "us" && tokens[to - 2].Is("for") ? 2 : 0;
        }

        // "Could I see everything open for Audit before I meet the chief executive": what it is wanted for
        for (var at = from + 3; at + 2 < to && message.Listening.Role != SpeakerRole.Officer; at++)
        {
            if (tokens[at].Is("before") && tokens[at + 1].Word is "i" or "we" && tokens[at + 2].Word is "meet" or "see" or "speak" or "talk" or "go" or "sit" or "ring" or "chair" or "face" or "have" && !message.Points(at, to))
            {
                to = at;
            }
        }

        // "12 done, sorry it took so long"; a sentence of its own says nothing
        if (Closings.Only(message, from, to) && (from > 0 || to + 2 < tokens.Length && tokens[to].Kind == TokenKind.Stop && !tokens[to].Is("?")))
        {
            return;
        }

        for (var at = to - 1; at > from; at--)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket && at + 1 < to && Closings.Only(message, at + 1, to))
            {
                to = at;
            }
        }

        if (to - from > 3 && tokens[to - 1].Word is "afraid" && tokens[to - 2].Word is "i'm" or "am")
        {
            to -= tokens[to - 2].Is("am") ? 3 : 2;
        }

        // "no further forward I'm sorry to say"
        if (to - from > 5 && tokens[to - 1].Is("say") && tokens[to - 2].Is("to") && tokens[to - 3].Word is "sorry" or "afraid" or "pleased" or "glad" or "happy" && tokens[to - 4].Word is "i'm" or "am")
        {
            to -= tokens[to - 4].Is("am") ? 5 : 4;
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

        // "3 is all done cheers dave"
        if (to - from > 3 && tokens[to - 2].Word is "cheers" or "thanks" or "ta" or "regards" or "thx" && Lexicon.IsGivenName(tokens[to - 1].Word))
        {
            to -= 2;
        }

        // "sorry this took so long, been one thing after another, but the report went to members": what is said stands behind "but"
        if (tokens[from].Word is "sorry" or "apologies" or "honestly" or "look" && !message.Points(from, from + 3 < to ? from + 3 : to))
        {
            for (var at = from + 3; at + 3 < to && at - from < 26; at++)
            {
                if (tokens[at].Is("but") && !message.Points(from, at) && message.Points(at, to) && !Array.Exists(message.Times, time => time.Start < at && time.Start >= from))
                {
                    from = at + 1;
                    break;
                }
            }
        }

        from = Preambles.Behind(message, from, to);

        // "hello there its bob from the depot, number 30 is sorted": who writes
        for (var at = from; at + 4 < to && at - from < 4; at++)
        {
            if ((tokens[at].Word is "its" or "it's" || tokens[at].Word is "it" or "this" && tokens[at + 1].Word is "'s" or "is") && (tokens[at].Word is "it" or "this" ? at + 3 : at + 2) is var behind && behind < to && tokens[behind].Word is "from" or "here" or "in" or "at")
            {
                var comma = Array.FindIndex(tokens, behind, Math.Min(6, to - behind), token => token.Kind is TokenKind.Comma or TokenKind.Dash);
                from = comma > 0 && comma + 1 < to && !message.Points(from, comma) ? comma + 1 : from;
                break;
            }
        }

        // "Further to your reminder of last week I write to confirm that action point 12 …": the assurance is no news
        for (var at = from + 2; at + 3 < to && at - from < 18; at++)
        {
            if (tokens[at].Is("that") && (tokens[at - 1].Word is "confirm" or "advise" or "report" or "state" or "say" || tokens[at - 1].Word is "you" or "members" && tokens[at - 2].Word is "inform" or "tell" or "advise" or "assure") && (tokens[from].Word is "i" or "we" or "further" or "with" or "in" or "following" or "of" or "this" or "to" or "just" or "regarding" or "re" or "writing" or "i'm" or "please") && !message.Points(from, at) && message.Points(at, to) && message.Listening.Role == SpeakerRole.Officer && !tokens[from..at].Any(token => token.Word is "not" or "can't" or "cannot" or "won't" or "until" or "when" or "if"))
            {
                from = at + 1;
                break;
            }
        }

        if (to < tokens.Length && to - from is 2 or 3 && tokens[from].Word is "hi" or "hello" or "dear" or "hey" or "morning" or "hiya" or "afternoon" && (message.Names.Person(from + 1, to) == to || Lexicon.IsGivenName(tokens[from + 1].Word)) && !message.Points(from, to))
        {
            return;
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
            "yes" or "ok" or "okay" => next.Kind == TokenKind.Comma && message.Listening.Role != SpeakerRole.Officer && at + 2 < to && !Turns.IsCommand(message.Tokens[at + 2].Word) || next.Word is "to" or "for" or "with" || next.Kind == TokenKind.Number || message.Names.Person(at + 1, to) > 0 || next.IsWord && message.Listening.Role != SpeakerRole.Officer,
            "first" or "next" => next.Word is "one" or "two" or "three" or "four" or "five" or "is" or "'s" or "needs" or "draft" or "batch" or "phase" or "stage" or "round" or "half" or "tranche" or "version" || next.IsWord && word == "next",
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
