using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What strays into the conversation: notices of other programs, cries into the room, orders to make figures look better than they are.
internal static partial class Guards
{
    // "make the red ones green before the press get hold of it", "hide the overdue ones from the public report": nothing is dressed up
    private static bool DressesUp(Clause clause)
    {
        if (clause.References.Any(mention => mention.Numbers.Length > 0) || clause.Question && !clause.Requested)
        {
            return false;
        }

        var verb = clause.At(clause.From) is "just" or "please" or "pls" or "quickly" ? clause.From + 1 : clause.From;
        var late = clause.Find(verb + 1, "red", "reds", "amber", "ambers", "overdue", "late", "everything", "all", "outstanding", "rag");
        // "tidy up the figures before the press get them"
        if (clause.At(verb) is "tidy" or "massage" or "fudge" or "doctor" or "tweak" or "adjust" && clause.Find(verb, "figures", "numbers", "stats", "data", "list", "dates", "tracker") is > 0 and var figures && clause.Find(figures, "before", "for", "so") > 0 && clause.Word("press", "auditors", "auditor", "inspectors", "inspector", "ofsted", "members", "committee", "papers", "public"))
        {
            return true;
        }

        return late - verb is > 0 and <= 4 && clause.At(verb) switch
        {
            "make" or "turn" or "change" or "mark" or "set" or "flip" or "switch" or "get" or "show" or "colour" or "put" => clause.Find(late + 1, "green", "amber", "blue") is > 0 and var better && better - late <= 5 && clause.At(better + 1) is not ("ones" or "items" or "actions" or "findings" or "papers"),
            "hide" or "bury" or "lose" or "fudge" or "massage" => clause.At(clause.To - 1) is not "lunch",
            "take" or "leave" or "keep" or "remove" => clause.Find(late, "public", "press", "auditors", "auditor", "inspectors", "inspector", "papers", "members", "report") > late && clause.Find(late, "out", "off", "from") > late && clause.Word("ones", "actions", "items") && !clause.Has(Concept.Exempt),
            _ => false,
        };
    }

    // "link's broken, says 404", "502 bad gateway": a page that does not come, and no action
    private static bool Fails(Message message)
    {
        var tokens = message.Tokens;
        var code = Array.FindIndex(tokens, token => token.Kind == TokenKind.Number && token.Value is 400 or 401 or 403 or 404 or 408 or 429 or 500 or 502 or 503 or 504);
        return code >= 0 && Array.Exists(tokens, token => token.Word is "error" or "errors" or "gateway" or "forbidden" or "page" or "link" or "link's" or "links" or "server" or "url" or "website" or "intranet" or "browser" or "unauthorised" or "unauthorized" or "timeout")
            && !Array.Exists(message.References, mention => mention.Start < code && mention.End <= code && mention.Numbers.Length > 0) && !(code > 0 && References.IsPrefix(tokens[code - 1].Word) && !tokens[code - 1].Is("error"));
    }

    // "You have been added to the team …", "Approvals: Annual leave request from … is waiting for your decision", "Priti Shah added you to …"
    private static bool Notified(Message message)
    {
        var tokens = message.Tokens;
        if (tokens.Length < 5 || Array.Exists(message.References, mention => mention.Numbers.Length > 0 && (mention.Start == 0 || References.IsPrefix(tokens[mention.Start].Word) && mention.Start < 5)))
        {
            return false;
        }

        // Told what was done to him: nobody says that to a bot
        var deed = tokens[0].Is("you've") ? 1 : tokens[0].Is("you") && tokens[1].Word is "have" or "were" or "are" or "'ve" ? 2 : -1;
        deed = deed > 0 && tokens[deed].Word is "been" or "now" or "successfully" ? deed + 1 : deed;
        if (deed > 0 && tokens[deed].Word is "added" or "removed" or "invited" or "mentioned" or "enrolled" or "enroled" or "booked" or "subscribed" or "unsubscribed" or "registered" or "granted" or "tagged" or "promoted" or "signed" && tokens[deed + 1].Word is "to" or "from" or "in" or "on" or "onto" or "as" or "access" or "into" or "for" or "out" or "up" || tokens[0].Is("you") && tokens[1].Is("have") && (tokens[2].Is("a") && tokens[3].Is("new") || tokens[2].Kind == TokenKind.Number && tokens[3].Word is "unread" or "new" or "missed" or "pending"))
        {
            return true;
        }

        for (var at = 1; at + 3 < tokens.Length && at <= 4; at++)
        {
            if (tokens[at].Word is "added" or "invited" or "mentioned" or "tagged" or "removed" && tokens[at + 1].Is("you") && tokens[at + 2].Word is "to" or "in" or "from" && tokens[at - 1].Capital && tokens[0].Capital)
            {
                return true;
            }
        }

        // "… is waiting for your decision", said of something somebody else asked for
        for (var at = 3; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Is("your") && tokens[at + 1].Word is "decision" or "approval" or "authorisation" or "authorization" or "signature" or "action" && Array.Exists(tokens[(at - 3)..at], token => token.Word is "waiting" or "awaiting" or "awaits" or "needs" or "requires" or "pending")
                && (tokens[1].Kind == TokenKind.Colon || Array.Exists(tokens[..at], token => token.Word is "claim" or "timesheet" or "invoice" or "requisition" or "expenses" or "expense" or "purchase") || Array.FindIndex(tokens, 0, at, token => token.Is("request")) is > 0 and var request && tokens[request + 1].Is("from")))
            {
                return true;
            }
        }

        return false;
    }

    // "testing testing 123", "Has everybody gone for the day? Hello?", "is anyone there"
    private static bool Tries(Message message)
    {
        var tokens = message.Tokens;
        if (tokens.Length is > 1 and <= 5 && tokens[0].Word is "testing" or "test" && tokens[^1].Word is "123" or "1" or "testing" or "test" or "3" or "12")
        {
            return true;
        }

        var all = Array.FindIndex(tokens, 0, Math.Min(3, tokens.Length), token => token.Word is "everyone" or "everybody" or "anyone" or "anybody" or "somebody" or "someone" or "people");
        return all >= 0 && all + 1 < tokens.Length && tokens.Length <= 14 && !message.Points(0, tokens.Length)
            && (tokens[all + 1].Word is "gone" or "left" or "buggered" && all > 0 && (all + 2 == tokens.Length || !tokens[all + 2].IsWord || tokens[all + 2].Word is "home" or "for" or "to" or "out" or "off" or "already") || all > 0 && tokens[all + 1].Word is "there" or "still" or "in" or "about" or "around" or "awake" or "listening" or "working" && tokens[0].Word is "is" or "are" or "hello" or "has" && (all + 2 == tokens.Length || !tokens[all + 2].IsWord || tokens[all + 2].Word is "in" or "at" or "here" or "there" or "up" or "around" or "about" or "today" or "the")
                || all == 0 && tokens[1].Word is "there" or "still" or "about" or "around" or "in" && (tokens.Length == 2 || !tokens[2].IsWord || tokens[1].Is("still") && tokens[2].Word is "in" or "here" or "there" or "about" or "around" or "up"));
    }
}
