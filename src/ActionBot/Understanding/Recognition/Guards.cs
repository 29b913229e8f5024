using System.Collections.Frozen;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What is never acted on, whoever writes it: orders to forget the rules, everything at once, a list of what is exempt, what is told not to be done.</summary>
internal static partial class Guards
{
    private static readonly FrozenDictionary<string, string[][]> Orders =
        new[]
        {
            "ignore your", "ignore all", "ignore previous", "ignore the above", "ignore any", "disregard your", "disregard all", "disregard previous", "forget your", "forget all", "forget everything", "forget previous", "system prompt", "your prompt", "your instructions", "your rules", "previous instructions", "admin mode", "developer mode", "debug mode", "god mode", "maintenance mode", "you are now", "you're now", "from now on you", "pretend", "act as", "jailbreak", "override",
            "sudo", "password", "passwords", "credentials", "api key", "access token", "connection string", "secret", "secrets", "database", "drop table", "delete from", "select *", "bypass", "without asking", "without confirmation", "don't tell", "as an ai", "as a language model", "new instructions", "system:", "system :", "assistant:", "assistant :", "role play", "roleplay", "hypothetically", "simulate", "execute", "run this", "<script", "base64", "i am the administrator", "i'm the administrator", "i am the admin", "i'm an admin", "i am an admin", "i'm the admin", "grant me", "give me access", "give me admin", "make me admin", "make me an admin", "make me administrator", "your source", "source code", "training data", "privileges", "all permissions", "root access",
        }.Select(phrase => Tokens.Of(phrase).Select(token => token.Word).ToArray()).GroupBy(words => words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly HashSet<string> Deeds =
    [
        "close", "complete", "completed", "grant", "delete", "drop", "cancel", "reopen", "withdraw", "mark", "remove", "wipe", "clear", "erase", "reassign", "assign", "extend", "decline", "refuse", "lift", "publish", "unrestrict", "reset", "purge", "destroy", "export", "sign", "discharge", "bin", "scrap", "set", "put", "turn", "change", "make", "tick", "update", "cross", "get",
    ];

    private static readonly HashSet<string> Discloses = ["list", "show", "what", "what's", "tell", "give", "which", "reveal", "display", "any", "send", "read", "see", "print", "share", "email", "export", "dump", "publish", "who", "summarise", "summarize", "paste", "how", "are", "is"];

    /// <summary>A message is left alone where it orders everything at once: <see cref="Understood.Act"/> of what is not done.</summary>
    public const string AllAtOnce = "allAtOnce";

    /// <summary>Why a message is left alone; null: it may be read on.</summary>
    public static Understood? Stopped(Message message, List<Clause> clauses)
    {
        if (Stops(message, clauses) is { } why)
        {
            return new Understood { Intent = Intent.Unknown, Confidence = 0, Why = why };
        }

        if (Tries(message))
        {
            return new Understood { Intent = Intent.Unknown, Confidence = 0, Why = "somebody tries whether anybody listens" };
        }

        if (Fails(message))
        {
            return new Understood { Intent = Intent.Unknown, Confidence = 0, Why = "a page that does not come is none of its business" };
        }

        if (clauses.Exists(DressesUp))
        {
            return new Understood { Intent = Intent.Unknown, Confidence = 0, Why = "nothing is dressed up for whoever looks at it" };
        }

        return clauses.Exists(clause => EverythingAtOnce(clause) || Sweeps(clause))
            ? new Understood { Intent = Intent.Unknown, Confidence = 0, Act = AllAtOnce, Why = "nothing is done to all actions at once on one word" }
            : null;
    }

    // Programs that write into the same conversations
    private static readonly FrozenSet<string> Programs = new[] { "jira", "github", "gitlab", "trello", "asana", "planner", "polly", "viva", "slack", "servicenow", "zendesk", "freshdesk", "confluence", "sharepoint", "outlook", "doodle", "mentimeter", "docusign", "workday", "bamboohr", "eventbrite", "dependabot", "sonarqube", "grafana", "pagerduty", "opsgenie", "sentry", "jenkins" }.ToFrozenSet(StringComparer.Ordinal);

    private static string? Stops(Message message, List<Clause> clauses)
    {
        var tokens = message.Tokens;
        if (tokens.Length > 2 && Programs.Contains(tokens[0].Word) && (tokens[1].Kind is TokenKind.Colon or TokenKind.Dash || tokens[1].Word is "moved" or "closed" or "assigned" or "merged" or "updated" or "has" or "completed" or "created" or "reminder" or "notification" or "alert" or "opened" or "failed" or "says" or "detected" or "build"))
        {
            return "another program's words are none of its business";
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            foreach (var order in Orders.GetValueOrDefault(tokens[at].Word, []))
            {
                if (Matches(tokens, at, order) && !Thing(message, at, order))
                {
                    return $"orders to the machine ('{string.Join(' ', order)}') are none of its business";
                }
            }
        }

        if (tokens.Length > 3 && tokens[0].Capital && tokens[1].Kind == TokenKind.Colon && !Lexicon.Knows(tokens[0].Word) && tokens[2].Word is "job" or "task" or "build" or "card" or "ticket" or "issue" or "run" or "alert" or "case" or "order" or "workflow" or "request" or "incident" or "your" or "delivery" or "parcel" or "responses" or "response" or "payment" or "password" or "survey" or "booking" or "shipment" or "notification" or "approval" or "pull" or "timesheet" or "leave")
        {
            return "a machine's text: it opens with the machine's name";
        }

        // "Jira Bot: FAC-114 moved to Done", "Monday.com bot: …"; not "hi bot: 14 done"
        for (var at = 1; at + 1 < tokens.Length && at < 4; at++)
        {
            if (tokens[at].Is("bot") && tokens[at + 1].Kind == TokenKind.Colon && tokens[0].Word is not ("hi" or "hello" or "hey" or "ok" or "okay" or "dear" or "please" or "action" or "morning" or "thanks" or "the"))
            {
                return "a machine's text: it opens with the machine's name";
            }
        }

        if (Notified(message))
        {
            return "a machine's text: it tells somebody what was done or waits for him there";
        }

        // "Sent to you by mistake, meant for the Leader"
        for (var at = 1; at + 2 < tokens.Length; at++)
        {
            if (tokens[at].Is("you") && tokens[at - 1].Is("to") && (tokens[at + 1].Word is "by" or "in" && tokens[at + 2].Word is "mistake" or "error" or "accident" || tokens[at + 1].Word is "accidentally" or "mistakenly") && message.References.Length == 0)
            {
                return "a message that went astray";
            }
        }

        // "Would it be okay to swap my shift on Wednesday Karen": whom it is asked of stands at its end
        if (tokens.Length > 5 && tokens[0].Word is "would" or "could" or "can" or "will" or "are" or "do" or "did" or "fancy" or "any" or "is" && !Array.Exists(message.References, mention => mention.Numbers.Length > 0) && Array.FindLastIndex(tokens, token => token.IsWord) is var last && last > 4 && tokens[last].Capital && Lexicon.IsGivenName(tokens[last].Word) && (tokens[last - 1].Kind == TokenKind.Comma || Array.Exists(message.Times, time => time.End == last)))
        {
            return "said to somebody else, who is named at the end";
        }

        // "🤖 Reminder from PollBot: your poll closes in 2 hours", "Automated message from Outlook: …"
        for (var at = 1; at + 1 < tokens.Length && at < 7; at++)
        {
            if (tokens[at + 1].Kind == TokenKind.Colon && (tokens[at].Word.Length > 4 && tokens[at].Word.EndsWith("bot", StringComparison.Ordinal) && tokens[at].Word is not "actionbot" || tokens[at - 1].Is("from") && at > 1 && tokens[at - 2].Word is "reminder" or "alert" or "notification" or "notice" && message.Names.Person(at, at + 1) < 0 | Array.Exists(tokens, token => token.Word is "your") && message.Names.Owner(at, at + 1) < 0))
            {
                return "a machine's text: it says which machine wrote it";
            }
        }

        // "@Tom Ward can you cover the phones at 3": said to somebody else
        if (message.Text.Length > 1 && message.Text[0] == '@' && tokens.Length > 3 && !Array.Exists(message.References, mention => mention.Numbers.Length > 0 || mention.Subject is not null)
            && message.Names.Person(0, tokens.Length) is var name && name > 0 && name + 1 < tokens.Length && (tokens[name].Kind == TokenKind.Comma ? name + 1 : name) is var said
            && tokens[said].Word is "can" or "could" or "please" or "pls" or "would" or "will" or "are" or "do" or "did" or "have" or "fancy" or "thanks" or "shall" or "is")
        {
            return "said to somebody else, who is mentioned";
        }

        if (tokens.Length > 3 && tokens[0].Is("your") && tokens[1].Word is "parcel" or "package" or "delivery" or "appointment" or "prescription" or "shipment" or "statement" or "invoice" or "bill" or "reservation" or "refund" or "payment" or "taxi" or "driver" or "task" or "card" or "request" or "expense" or "order" or "ticket" or "account" or "subscription" or "password" or "booking" or "flow" or "approval" or "timesheet" or "leave")
        {
            return "a machine's text: it tells what became of something of somebody's";
        }

        // "Your change request CHG0031 has been approved": a card of some other service
        if (tokens.Length > 4 && tokens[0].Is("your") && !Array.Exists(message.References, mention => mention.Numbers.Length > 0)
            && Array.Exists(tokens, token => token.Word is "approved" or "completed" or "complete" or "closed" or "rejected" or "declined" or "resolved" or "assigned" or "submitted" or "delivered" or "dispatched" or "shipped" or "cancelled" or "confirmed") && Array.Exists(tokens, token => token.Word is "has" or "was" or "is" or "have" or "will") && clauses.Count <= 3)
        {
            return "a machine's text: it tells what became of something of somebody's";
        }

        foreach (var clause in clauses)
        {
            // "I am entitled to see the confidential item so paste it here"
            if (clause.Any(Concept.Exempt) is { } hidden && !clause.Starts("make", "mark", "treat", "put", "set", "keep", "restrict", "should") && clause.Find(clause.From, "see", "paste", "read", "show", "share", "forward", "reveal", "disclose", "entitled", "print", "copy", "tell") is >= 0 && !clause.References.Any(mention => mention.Numbers.Length > 0) && !clause.Has(Concept.Lift) && hidden.Start > clause.From)
            {
                return "what is exempt is never told in chat";
            }

            if (Discloses.Contains(clause.At(clause.From)) && clause.Any(Concept.Exempt) is { } exempt && !clause.Points && clause.At(exempt.Start) is not ("restrict" or "hide") && !clause.Has(Concept.Lift))
            {
                return "what is exempt is never listed in chat";
            }
        }

        return null;
    }

    /// <summary>"don't close 14": nothing is done, and nothing is undone.</summary>
    public static bool Forbids(Clause clause)
    {
        // "dont chase 9 till the 10th": until when is an answer
        if (clause.Role != SpeakerRole.Chair && clause.At(clause.From) is "don't" or "dont" && clause.At(clause.From + 1) is "chase" or "remind" or "nudge" or "ask" or "ping" && (clause.Times.Length > 0 || clause.Word("until", "till", "til")) && (clause.Role == SpeakerRole.Officer || Absences.Silences(clause)))
        {
            return false;
        }

        // "don't give Tom any more time on 9" declines
        if (clause.Role != SpeakerRole.Officer && clause.Has(Concept.Decline) && clause.Has(Concept.Extension))
        {
            return false;
        }

        // "close one! nearly missed the bus", "log fires and mulled wine", "that's me done for the week"
        if (clause.At(clause.From) is "close" && clause.At(clause.From + 1) is "one" or "call" or "shave" && clause.Count == 2 || clause.At(clause.From) is "log" && clause.At(clause.From + 1) is "fire" or "fires" or "cabin" or "cabins" or "burner" or "burners" or "jam" or "pile" or "flume" || !clause.Points && clause.Find(clause.From, "me", "us") is >= 0 and var self && clause.At(self + 1) is "done" or "finished" or "sorted" && (clause.At(self + 2) is "for" or "here" or "in" or "" || clause.At(self + 2) is "till" or "until") && clause.At(clause.From) is "that's" or "thats" or "that" or "me" or "well")
        {
            return true;
        }

        // "mine's a pint", "not mine, the blue one's mine"
        if (clause.At(clause.From) is "mine" && clause.At(clause.From + 1) is "'s" && clause.At(clause.From + 2) is "a" or "an" or "the" or "still" && clause.Count <= 5 || clause.References.All(mention => mention.Numbers.Length == 0) && clause.At(clause.To - 1) is "mine" && clause.At(clause.To - 2) is "'s" or "is" && clause.Find(clause.From, "mine") < clause.To - 1)
        {
            return true;
        }

        // "I've finished with the laminator if anyone wants it": offered to colleagues
        if (!clause.Points && clause.Find(clause.From, "anyone", "anybody", "somebody", "someone") is > 0 and var offered && clause.At(offered - 1) is "if" && clause.At(offered + 1) is "wants" or "needs" or "fancies" or "want" or "would" or "is" or "could" or "can")
        {
            return true;
        }

        // "I don't want 7 closed until I've seen the letter"
        if (clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "don't" or "dont" or "wouldn't" && clause.At(clause.From + 2) is "want" && clause.Reference is { Numbers.Length: > 0 } kept && kept.Start == clause.From + 3 && clause.OpensAt(kept.End, Concept.Close, Concept.Drop, Concept.Chase, Concept.Done, Concept.Reopen, Concept.Assign) is not null)
        {
            return true;
        }

        var at = clause.From;
        if (clause.At(at) is not ("don't" or "dont" or "never" or "do" or "dinnae" or "no"))
        {
            return clause.At(at) is "nobody" or "you" && clause.At(at + 1) is "mustn't" or "shouldn't" or "should" or "must" or "can't" or "cannot" or "better" && (clause.At(at + 1) is "mustn't" or "shouldn't" or "can't" or "cannot" || clause.At(at + 2) == "not");
        }

        if (clause.At(at) == "do" && clause.At(at + 1) != "not" || clause.At(at) == "no" && clause.At(at + 1) is not ("need"))
        {
            return false;
        }

        var verb = clause.At(at) is "do" or "no" ? at + 2 : at + 1;
        verb = clause.At(verb) is "please" or "to" or "just" or "yet" or "you" or "dare" or "even" or "let" or "go" or "forget" or "bother" or "ever" ? verb + 1 : verb;
        if (clause.At(verb) is "mark" or "tick" or "send" or "touch" or "publish" or "shut" or "approve" && !clause.Has(Concept.NotMine, Concept.LeaveAlone, Concept.NotNeeded))
        {
            return true;
        }

        return clause.OpensAt(verb, Concept.Close, Concept.Chase, Concept.Cancel, Concept.Drop, Concept.Assign, Concept.Confirm, Concept.Reject, Concept.Reopen, Concept.Refer, Concept.Move, Concept.Grant, Concept.Decline, Concept.Log, Concept.Exempt, Concept.Undo, Concept.Done, Concept.Split, Concept.Merge, Concept.PutOff, Concept.Show, Concept.Extension, Concept.Produce, Concept.Public, Concept.Lift) is not null
            && !clause.Has(Concept.NotMine, Concept.LeaveAlone, Concept.NotNeeded);
    }

    private static bool EverythingAtOnce(Clause clause)
    {
        var verb = clause.From;
        while (verb < clause.To && clause.At(verb) is "to" or "and" or "just" or "everything" or "immediately" or "now")
        {
            verb++;
        }

        if (!Deeds.Contains(clause.At(verb)))
        {
            return false;
        }

        if (clause.At(verb) is "set" or "put" or "turn" or "change" or "make" or "tick" or "update" or "cross" or "get" && !clause.Has(Concept.Done, Concept.Close, Concept.Public, Concept.Drop))
        {
            return false;
        }

        var every = clause.Find(verb + 1, "all", "every", "everything", "each", "any");
        if (every < 0 || every - verb > 3 || clause.Points)
        {
            return false;
        }

        // "cancel all meetings in August", "assign all of Sam's to Priya" name their bounds
        return !(clause.At(every + 1) is "of" or "her" or "his" && clause.Names.At(every + 2, clause.To, NameKind.Person, NameKind.Owner) is not null) && clause.Names.At(every + 1, clause.To, NameKind.Person) is null && !(clause.At(verb) is "mark" or "complete" or "completed" && clause.Listening.InThread.Count > 0 && clause.At(every + 1) is "" or "three" or "of" or "as" or "both")
            && !clause.Has(Concept.Findings) && !(clause.Listening.AtTheDesk && clause.At(verb) is "bin" or "remove");
    }

    // "Mark the whole register done for every committee", "I want the entire list closed": no number bounds it
    private static bool Sweeps(Clause clause)
    {
        if (clause.References.Any(mention => mention.Numbers.Length > 0) || clause.Question && !clause.Requested || clause.Has(Concept.Meeting))
        {
            return false;
        }

        var orders = Deeds.Contains(clause.At(clause.From)) && clause.Opens(Concept.Show) is null;
        var bounded = clause.Listening.AtTheDesk || clause.Listening.InThread.Count > 0;
        for (var at = clause.From; at < clause.To; at++)
        {
            var whole = clause.At(at) is "whole" or "entire" or "complete" or "full" && clause.At(at + 1) is "register" or "tracker" or "list" or "log" or "backlog" || clause.At(at) is "whole" or "entire" && clause.At(at + 1) is "action" && clause.At(at + 2) is "list" or "register" or "tracker" or "log";
            if (whole && clause.At(at) is not ("complete" or "full") && clause.Plain(Concept.Done, Concept.Close, Concept.Drop) is not null || orders && at > clause.From && (whole
                || clause.At(at) is "every" or "all" or "each" && (clause.At(at + 1) is "committee" or "committees" || !bounded && clause.At(at + 1) is "action" or "actions") && clause.Has(Concept.Done, Concept.Close, Concept.Drop, Concept.Reopen, Concept.Public) && clause.Names.First(at, clause.To, NameKind.Person, NameKind.Owner) is null
                || !bounded && clause.At(at) is "lot" && clause.At(at - 1) is "the" or "whole" && clause.At(at + 1) is "" or "as" or "now" or "done" or "for" or "of" or "off"
                || clause.At(at) is "register" or "tracker" && clause.At(at - 1) is "the" or "our" or "this" && at - clause.From <= 2 && clause.At(clause.From) is "close" or "delete" or "wipe" or "clear" or "erase" or "purge" or "reset" or "mark" or "complete" or "drop" or "bin" or "scrap" or "tick" or "destroy"))
            {
                return true;
            }
        }

        return false;
    }

    // "the Harbury bypass", "lost my password, anyway 16 is done", "the contacts database is live": a thing of a council's, and no order
    private static bool Thing(Message message, int at, string[] order)
    {
        var tokens = message.Tokens;
        var before = at > 0 ? tokens[at - 1] : default;
        return order is ["bypass"] ? before.Word is "the" or "a" or "this" or "that" or "our" or "town" or "northern" or "southern" or "eastern" or "western" || before.Capital && at > 1
            : order is ["secret"] && message.Points(0, tokens.Length) && message.Listening.Role != SpeakerRole.Officer || order is ["password"] or ["passwords"] or ["database"] or ["execute"] or ["override"] && message.Points(0, tokens.Length) && message.Listening.Role == SpeakerRole.Officer && !Discloses.Contains(tokens[0].Word) && !Deeds.Contains(tokens[0].Word) && Array.TrueForAll(tokens[..at], token => token.Word is not ("your" or "bot" or "reveal" or "dump" or "print"));
    }

    private static bool Matches(Token[] tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (tokens[at + word].Word != words[word])
            {
                return false;
            }
        }

        return true;
    }
}
