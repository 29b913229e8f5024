namespace ActionBot.Understanding.Language;

/// <summary>
/// What an officer says of his answering before he answers: "been through these over lunch", "I did tell Karen at the time, but", "not sure this is how you do it but". It is no news of any action.
/// A preamble points at no action, speaks of the list, the messages or the telling, and ends where a number has something said of it.
/// </summary>
internal static class Preambles
{
    private const int Longest = 30;

    // What is said or done with the bot's messages; each needs one of the things behind it
    private static readonly HashSet<string> Dealings =
    [
        "answered", "answer", "replied", "reply", "replying", "told", "tell", "telling", "said", "say", "mentioned", "explained", "through", "look", "looked", "looking", "round", "seen", "saw", "read", "reading", "opened", "get", "got", "had", "have", "ignored", "missed", "forgot", "remembered", "sorting", "catching", "works", "do", "did", "used", "using", "use", "sent", "emailed", "texted", "asked", "doing", "going", "checked", "thought", "count", "finish", "deal", "dealing",
    ];

    // Messages, lists, the bot itself and whoever asks
    private static readonly HashSet<string> Dealt =
    [
        "this", "these", "it", "that", "them", "those", "you", "list", "lot", "ones", "reminder", "reminders", "message", "messages", "email", "emails", "inbox", "bot", "thing", "things", "actions", "everything", "chaser", "chasers", "mine", "someone", "somebody", "colleague", "one",
    ];

    // Nothing else is ever meant by these
    private static readonly string[][] Plain = [.. new[]
    {
        "meaning to reply", "meaning to answer", "meaning to come back", "meaning to respond", "meaning to do", "meaning to get", "my password", "just back from", "back from leave", "been off", "been on leave", "been on nights", "been away", "off sick", "no idea if", "no idea how", "no idea whether", "not sure if", "not sure how", "not sure this", "not sure whether", "first time", "new to this", "forgive the", "typing this", "dictating", "on my phone", "from my phone", "on the train", "in the car", "had a minute", "had five minutes", "got a minute", "a quick look", "catching up", "caught up", "bear with me", "slow reply", "late reply", "i know i know", "sorry about", "my fault", "my bad", "i promise", "as promised", "i owe you", "hands up", "better late", "long week", "mad week", "busy week", "busy day", "up to my eyes", "at the time", "voice to text", "speech to text", "talking to my phone", "fat fingers", "bad signal", "on site",
    }.Select(phrase => phrase.Split(' '))];

    // What turns from the preamble to the answer
    private static readonly HashSet<string> Turning = ["but", "so", "and", "anyway", "anyways", "anyhow", "well", "also", "ok", "right", "then", "just", "in", "case", "to", "be", "safe", "clear", "for", "the", "record", "info", "avoidance", "of", "doubt", "again", "once", "more", "here", "goes", "fyi", "yes", "number", "no", "action", "item", "ap", "sure", "confirm"];

    /// <summary>Where what is told begins behind a preamble; the place itself where there is none.</summary>
    public static int Behind(Message message, int from, int to)
    {
        if (message.Listening.Role != SpeakerRole.Officer || First(message, from, to) is not { } answer || answer.Start - from < 3 || answer.Start - from > Longest || !Says(message, answer.End, to))
        {
            return from;
        }

        var tokens = message.Tokens;
        // "the litter bin order (24) has been placed": the number stands beside what is told
        if (tokens[answer.Start - 1].Kind == TokenKind.Bracket)
        {
            return from;
        }

        var end = answer.Start;
        while (end > from && (Turning.Contains(tokens[end - 1].Word) || !tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Number))
        {
            end--;
        }

        return end - from >= 3 && (OfAnswering(tokens, from, end) || Refers(tokens, from, end, answer.Start)) ? answer.Start : from;
    }

    // "Further to my note last week, action 26 is now discharged"
    private static bool Refers(Token[] tokens, int from, int end, int answer) =>
        tokens[from].Word is "further" or "following" or "after" or "thanks" or "thank" or "as" && end - from <= 10 && answer > from && Array.Exists(tokens[end..answer], token => token.Kind is TokenKind.Comma or TokenKind.Dash)
        && Array.Exists(tokens[from..end], token => token.Word is "note" or "email" or "message" or "reminder" or "letter" or "conversation" or "call" or "chat" or "query" or "enquiry" or "memo" or "discussion" or "msg" or "chaser" or "phone");

    private static RefMention? First(Message message, int from, int to)
    {
        foreach (var reference in message.References)
        {
            if (reference.Start >= from && reference.End <= to && (reference.Numbers.Length > 0 || reference.Subject is not null))
            {
                return reference.Numbers.Length > 0 ? reference : null;
            }
        }

        return null;
    }

    // Something is said of the number: it is done, it needs longer, it went somewhere
    private static bool Says(Message message, int at, int to) => at < to
        && (References.OpensPredicate(message.Tokens[at].Word) || message.Tokens[at].Word is "the" or "our" or "we" or "they" or "there" or "my" || !message.Tokens[at].IsWord && at + 1 < to || Array.Exists(message.Cues, cue => cue.Start == at && cue.Concept is Concept.Done or Concept.Progress or Concept.Waiting or Concept.NotMine or Concept.Need or Concept.NotBegun or Concept.Miss or Concept.Close));

    private static bool OfAnswering(Token[] tokens, int from, int end)
    {
        var dealing = -1;
        for (var at = from; at < end; at++)
        {
            // A day, a sum, a figure: something is told
            if (tokens[at].Kind is TokenKind.Number or TokenKind.Date or TokenKind.Reference)
            {
                return false;
            }

            foreach (var phrase in Plain)
            {
                if (at + phrase.Length <= end && Matches(tokens, at, phrase))
                {
                    return true;
                }
            }

            dealing = Dealings.Contains(tokens[at].Word) ? at : dealing;
            if (dealing >= 0 && at > dealing && at - dealing <= 4 && Dealt.Contains(tokens[at].Word) && !(tokens[at].Word is "lot" or "list" or "ones" or "thing" or "things" && tokens[at - 1].Word is not ("the" or "whole" or "your" or "this" or "these" or "my")) && !Told(tokens, at, end) && Speaks(tokens, from, dealing))
            {
                return true;
            }
        }

        return false;
    }

    // "the school has replied to us that", "I told them the bridge is shut": what was told follows
    private static bool Told(Token[] tokens, int at, int end) => at + 1 < end && tokens[at].Word is "them" or "that" or "it" or "this" && tokens[at + 1].Word is "that" or "the" or "is" or "was" or "to" or "will" or "has" or "a" or "went" or "goes" or "out" or "up";

    // The speaker himself, or whoever may have told it before him; a verb at the beginning is his
    private static bool Speaks(Token[] tokens, int from, int dealing)
    {
        for (var at = dealing; at >= from && dealing - at <= 6; at--)
        {
            if (tokens[at].Word is "i" or "i've" or "i'd" or "i'm" or "we" or "we've" or "we'd" or "you" or "you've" or "i'll" or "ive")
            {
                return true;
            }
        }

        return dealing - from <= 3;
    }

    private static bool Matches(Token[] tokens, int at, string[] words)
    {
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
