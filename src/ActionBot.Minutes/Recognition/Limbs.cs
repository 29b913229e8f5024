using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What a limb of a decision asks for: its verb, and whether somebody has to act on it.</summary>
/// <remarks>
/// One question decides, put to the limb's own verb and what it is done to: when everybody has gone home, is it done, or has a hand still to move? What only changes what
/// holds (noted, approved, appointed, allowed, fixed, delegated, refused, a bill passed for payment) is done with the word. What has to be written, sent, asked, bought,
/// paid out to somebody new, built, carried away, brought back or decided by another body is not. <see cref="LimbVerbs"/> weighs the verbs, <see cref="LimbObjects"/> those of
/// which the thing decides.
/// </remarks>
internal static class Limbs
{
    /// <summary>A recommendation waits for the body it goes to, unless it only notes something or approves minutes.</summary>
    public static bool AwaitsAnotherBody(Passage passage, int start, int end)
    {
        for (var at = passage.TokenFrom(start); at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            if (passage.Tokens[at].Word is "noted" or "note" or "minutes" or "received")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"There are worries about the cost", "Committee thanked the officers": under words that ask for something too, such a limb asks for nothing.</summary>
    public static bool OnlyTells(Passage passage, int start)
    {
        var tokens = passage.Tokens;
        var opening = passage.TokenFrom(start);
        return opening + 1 < tokens.Count && (IsThere(tokens, opening) || ToldAsDone(tokens, opening, opening + 1));
    }

    private static bool IsThere(List<Token> tokens, int opening) => tokens[opening].Is("there") && tokens[opening + 1].Is(WordClass.Be) && !tokens[opening + 1].Is("be");

    /// <summary>The limb's main verb decides: "be noted" settles it, "be requested to bring" does not.</summary>
    public static bool FollowsUp(Passage passage, int start, int end)
    {
        var tokens = passage.Tokens;
        var settled = false;
        var opening = passage.TokenFrom(start);
        end = BeforeTheDoubt(passage, opening, end);
        while (opening < tokens.Count && tokens[opening].Shape == Shape.Mark)
        {
            opening++;
        }

        // "AGREED therefore that there was no need to buy a mower"
        while (opening + 2 < tokens.Count && (tokens[opening].Is(WordClass.Adverb) || tokens[opening].Word is "therefore" or "accordingly" or "also" or "unanimously") && tokens[opening + 1].Is("that"))
        {
            opening++;
        }

        if (IsNotNeeded(tokens, opening))
        {
            return false;
        }

        // "There are worries about the cost" is an opinion, and "Not to replace the sign" leaves it.
        if (opening + 1 < tokens.Count && (IsThere(tokens, opening) || tokens[opening].Is("not") || IsAnOpinion(tokens, opening) || tokens[opening + (tokens[opening].Is("that") ? 1 : 0)].Word is "no" or "nothing"))
        {
            return false;
        }

        // "To rescind the decision to submit an application": what stands behind it is what was decided then
        if (opening + 2 < tokens.Count && tokens[opening].Is("to") && tokens[opening + 1].Is("rescind") && tokens.FindIndex(opening + 2, token => token.Is("and")) is var joint && (joint < 0 || joint + 1 < tokens.Count && !tokens[joint + 1].Is("to") && !tokens[joint + 1].Is(WordClass.VerbBase)))
        {
            return false;
        }

        // "DEALT with the application as detailed in the Appendix"
        if (opening < tokens.Count && tokens[opening].Shape == Shape.Upper && passage.Text.AsSpan(tokens[opening].Start, tokens[opening].End - tokens[opening].Start) is "DEALT")
        {
            return false;
        }

        if (LimbErrands.Names(passage, opening, end))
        {
            return true;
        }

        // "Recommendation to Full Council to fund the visits"
        if (opening + 1 < tokens.Count && tokens[opening].Is("recommendation") && tokens[opening + 1].Is("to"))
        {
            return true;
        }

        var main = MainVerb(passage, opening, end);
        var notes = IsNotedThat(tokens, opening);
        var quoted = opening < tokens.Count && passage.IsQuoted(tokens[opening].Start);
        var settledAt = opening;
        var denied = false;
        for (var at = opening; at < tokens.Count && tokens[at].End <= end; at++)
        {
            var token = tokens[at];
            if (token.Shape is Shape.Mark || !quoted && passage.IsQuoted(token.Start) || (at > opening && at < main && (tokens[at - 1].Is("to") || token.Is(WordClass.VerbS) || token.Is(WordClass.Participle))))
            {
                continue;
            }

            if (!token.Is(WordClass.VerbBase) && !token.Is(WordClass.VerbS) && !token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || token.Shape == Shape.Capital && at > opening || IsANoun(tokens, at))
            {
                // "be subject to a review after one year"
                if (token.Is("review") && at > 2 && tokens[at - 1].Is("a") && tokens[at - 2].Is("to") && tokens[at - 3].Is("subject") || IsDoneAgain(passage, opening, at) || !settled && IsUnknownErrand(passage, opening, at) || !settled && at >= main && IsUnknownWork(passage, at) || !settled && !notes && IsResponsible(tokens, at) || IsForTheAgenda(tokens, at))
                {
                    return true;
                }

                // "Cllr Orr should be chairman" sends nobody
                settled |= token.Is("be") && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.Role) && !tokens[at + 1].Is(WordClass.Participle);
                continue;
            }

            // "that no action be taken to bring it forward": what is not to be done sends nobody.
            denied = at > 0 && (denied ? !(tokens[at - 1].Is("be") || token.Is(WordClass.VerbS)) : tokens[at - 1].Is("be") && LimbVerbs.IsDenied(tokens, at - 1));
            if (denied)
            {
                (settled, settledAt) = (true, at);
                continue;
            }

            // "be noted and a working party be established": the second clause asks on its own account.
            settled = settled && (!OpensAClause(tokens, settledAt, at) || notes && IsOnlyNews(tokens, at));
            if (settled && notes && IsOnlyNews(tokens, at))
            {
                continue;
            }

            switch (Governs(passage, opening, at, settled) ? LimbVerbs.WeightOf(passage, at, end) : ToldAsDone(tokens, opening, at) ? Weight.Settles : Weight.None)
            {
                case Weight.Settles:
                    (settled, settledAt) = (true, at);
                    break;
                case Weight.Asks when !settled:
                case Weight.AsksInAnyCase:
                    return true;
                // "to support the bid to be made by the Trust and instruct the Clerk": "to be made" is said of the bid.
                case Weight.Asks when !(at > 2 && tokens[at - 1].Is("be") && tokens[at - 2].Is("to")):
                    return false;
            }
        }

        return !settled && LimbOwners.Names(passage, start, end);
    }

    // "to keep the fees as they are, but members felt that they might have to rise": what was felt beside it is no part of it.
    // Refuses: "to note it, but to ask the Clerk for figures".
    private static int BeforeTheDoubt(Passage passage, int opening, int end)
    {
        var tokens = passage.Tokens;
        for (var at = opening + 2; at + 3 < tokens.Count && tokens[at].End <= end; at++)
        {
            // "to note the update on the car park, noting that a report would come in May"
            if (tokens[at].Is(",") && passage.Text.AsSpan(tokens[at + 1].Start).StartsWith("noting ", StringComparison.Ordinal))
            {
                return tokens[at].Start;
            }

            if (tokens[at].Is(",") && tokens[at + 1].Is("but") && tokens.FindIndex(at + 2, Math.Min(4, tokens.Count - at - 2), token => token.Is(WordClass.Voicing) || token.Is(WordClass.Reporting)) > 0)
            {
                return tokens[at].Start;
            }
        }

        return end;
    }

    // "would be an item for the next meeting", "be an agenda item"
    private static bool IsForTheAgenda(List<Token> tokens, int at) =>
        tokens[at].Is("be") && at + 3 < tokens.Count && tokens[at + 1].Is(WordClass.Article) && (tokens[at + 2].Is("item") && tokens[at + 3].Word is "for" or "on" or "at" or "in" || tokens[at + 2].Word is "agenda" or "standing" && tokens[at + 3].Word is "item" or "agenda");

    // "that there was no need to buy a mower", "that it was not necessary to reply": nobody has to.
    private static bool IsNotNeeded(List<Token> tokens, int opening)
    {
        var at = opening + (opening < tokens.Count && tokens[opening].Is("that") ? 1 : 0);
        if (at + 4 >= tokens.Count)
        {
            return false;
        }

        var still = tokens[at + 2].Shape == Shape.Lower && tokens[at + 2].Word is not ("no" or "not") ? 1 : 0;
        return tokens[at].Is("there") && tokens[at + 2 + still].Is("no") && tokens[at + 3 + still].Is("need") || tokens[at].Is("it") && tokens[at + 1].Word is "was" or "is" && tokens[at + 2].Is("not") && tokens[at + 3].Is("necessary");
    }

    // "that it would be more helpful for boaters to light their own moorings" is what the meeting thinks.
    private static bool IsAnOpinion(List<Token> tokens, int opening)
    {
        var at = opening + (tokens[opening].Is("that") ? 1 : 0);
        return at + 3 < tokens.Count && tokens[at].Is("it") && tokens[at + 1].Is(WordClass.Modal) && tokens[at + 2].Is("be") && !(tokens[at + 3].Is("in") && at + 4 < tokens.Count && tokens[at + 4].Is("order")) && !tokens[at + 3].Is(WordClass.Participle) && !tokens[at + 3].Is(WordClass.Adverb);
    }

    /// <summary>"be responsible for the marquee", "be in charge of the keys" stands at a token.</summary>
    public static bool IsResponsible(List<Token> tokens, int at) =>
        tokens[at].Is("be") && at + 2 < tokens.Count && (tokens[at + 1].Is("responsible") && tokens[at + 2].Is("for") || tokens[at + 1].Is("in") && tokens[at + 2].Is("charge"));

    // Whether the verb is the limb's own, and no word of what the limb is about.
    private static bool Governs(Passage passage, int opening, int at, bool settled)
    {
        var tokens = passage.Tokens;
        var token = tokens[at];
        var before = at > 0 ? tokens[at - 1] : default;
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        // "the Council requested that the County look at it", "GCC asked Paul to go on with it"
        if (token.Is(WordClass.VerbPast) && token.Shape == Shape.Lower && Deeds.IsSentOn(Lexicon.BaseOf(token.Word!)) && at > 0 && (before.Is(WordClass.Body) || before.Is("members") || at <= opening + 2 && before.IsCapital) && (next.Is("that") || next.IsCapital || next.Is(WordClass.Article) || next.Is("for") && at + 2 < tokens.Count && passage.Text[tokens[at + 2].Start] == '\u00a3'))
        {
            return true;
        }

        return at == opening && (token.Is(WordClass.VerbPast) || token.Is(WordClass.VerbBase) && (next.Is(WordClass.Article) || IsAnOrder(token, next) || next.Is("to") && at + 2 < tokens.Count && !tokens[at + 2].Is("be") || Deeds.IsSettled(Lexicon.BaseOf(token.Word!)))) || before.Is(WordClass.Be) && !before.Is("being") && !(before.Is("been") && at > 2 && (tokens[at - 2].Is(WordClass.Have) || tokens[at - 3].Is(WordClass.Have))) && !(before.Is(WordClass.Be) && Having(tokens, at)) && !(settled && before.Word is "was" or "were") || (settled && token.Is(WordClass.Participle) && before.Is("and")) || before.Is("to") && !(at > 2 && (tokens[at - 3].Is("being") || tokens[at - 2].Is("having"))) || before.Is(WordClass.Modal)
            || (before.Is(WordClass.Adverb) || IsManner(passage, at - 1)) && !Having(tokens, at) && (token.Is(WordClass.VerbBase) || at > 1 && tokens[at - 2].Is(WordClass.Be)) || token.Is(WordClass.VerbS)
            || (token.Is(WordClass.VerbBase) && (before.IsCapital || before.Is(".") && at > 1 && tokens[at - 2].Shape == Shape.Upper || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is(WordClass.Pronoun) || before.Is("that") || before.Is(",") || before.Is("and")));
    }

    // "Make provision in the budget", "Postpone briefing the Council"; "Work on the pier" and "Repair works be funded" are things.
    private static bool IsAnOrder(Token token, Token next) =>
        token.Shape == Shape.Capital && token.Is(WordClass.Task) && !token.Is(WordClass.Document) && !token.Is(WordClass.VerbPast) && !token.Is(WordClass.Role) && next.Shape == Shape.Lower && !next.Is(WordClass.Preposition) && !next.Is(WordClass.Be) && !next.Is(WordClass.Modal) && !next.Is(WordClass.VerbS) && next.Word is not ("works" or "jobs" or "tasks" or "costs" or "group" or "working" or "meeting" or "form" or "forms");

    // "having been previously circulated"
    private static bool Having(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back < 5 && tokens[back].Shape == Shape.Lower; back--)
        {
            if (tokens[back].Is("having"))
            {
                return true;
            }
        }

        return false;
    }

    // A verb behind one that has settled the matter, in a clause of its own: "and a party be set up", "and will be added", "and agrees that officers develop".
    // Refuses: "be approved and signed", "be noted and be subject to reports", where the matter is still the same.
    private static bool OpensAClause(List<Token> tokens, int settledAt, int at)
    {
        if (tokens[at - 1].Is("be") && at > 2 && tokens[at - 2].Word is "will" or "would" or "shall")
        {
            // "agrees the purchases that will be put to Cabinet" tells which
            return !(at > 4 && tokens[at - 3].Word is "that" or "which" && !tokens[at - 4].Is(WordClass.VerbS) && !tokens[at - 4].Is(WordClass.VerbBase) && !tokens[at - 4].Is(WordClass.Participle) && !tokens[at - 4].Is(WordClass.Joint) && tokens[at - 4].Shape == Shape.Lower);
        }

        // "be confirmed and questions from members to be put to it": nobody has asked them yet
        if (tokens[at - 1].Is("be") && at > 2 && tokens[at - 2].Is("to") && tokens[settledAt + 1].Is("and") && at - settledAt > 4 && !tokens[settledAt + 2].Is(WordClass.Participle) && tokens.FindIndex(settledAt + 2, at - settledAt - 4, token => token.Is(WordClass.VerbBase) && !token.Is(WordClass.Document) || token.Is(WordClass.Be)) < 0)
        {
            return true;
        }

        var passive = tokens[at - 1].Is("be") && at > 1 && !tokens[at - 2].Is("to");
        for (var back = at - 2; back > settledAt; back--)
        {
            if (tokens[back].Is("and") && passive)
            {
                return at - 1 - back > 1;
            }

            if (tokens[back].Is("that") && tokens[back - 1].Word is "agrees" or "agree" or "requests" or "request" or "resolves")
            {
                return true;
            }
        }

        return false;
    }

    // "to note that …", "That it be noted that"
    private static bool IsNotedThat(List<Token> tokens, int opening)
    {
        var at = opening;
        while (at + 1 < tokens.Count && tokens[at].Word is "to" or "that")
        {
            at++;
        }

        return at + 1 < tokens.Count && tokens[at].Is("note") && tokens[at + 1].Is("that");
    }

    // Noted: "would be confirmed in due course", "would be working on the report". "would be brought to the next meeting" is somebody's word.
    private static bool IsOnlyNews(List<Token> tokens, int at) =>
        tokens[at - 1].Is("be") && at > 2 && tokens[at - 2].Word is "will" or "would" or "shall" && (tokens[at].Is(WordClass.VerbIng) || tokens[at].Word is { } word && !Deeds.IsDelivered(Lexicon.BaseOf(word)) && !Deeds.IsSentOn(Lexicon.BaseOf(word)));

    // "be clearly marked"
    private static bool IsManner(Passage passage, int at) => at > 0 && passage.Tokens[at] is { Word: null, Shape: Shape.Lower } token && passage.Text.AsSpan(0, token.End).EndsWith("ly");

    // "be dredged", "be repointed": what decides is known by name, and what the lexicon does not know is work.
    // Refuses: "be earmarked", "be levied", "be minuted", "be readopted".
    private static bool IsUnknownWork(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        return token is { Word: null, Shape: Shape.Lower } && at > 0 && passage.Tokens[at - 1].Is("be") && passage.Text.AsSpan(token.Start, token.End - token.Start) is "strung" or "hung" or "sown" or "sawn" or "wound" or "ground" or "felled" or "torn" or "shut" or "laid" or "lit" or "rehung" or "overhung" or "driven"
            || token is { Word: null, Shape: Shape.Lower } && at > 0 && passage.Tokens[at - 1].Is("be") && passage.Text.AsSpan(token.Start, token.End - token.Start) is [_, _, .., 'e', 'd'] word
            && !(at + 1 < passage.Tokens.Count && passage.Tokens[at + 1].Is("to")) && word is not ("guided" or "earmarked" or "levied" or "minuted" or "ring-fenced" or "ringfenced" or "precepted" or "apportioned" or "commenced" or "reaffirmed" or "reelected" or "needed" or "applauded" or "regretted" or "substituted" or "backdated" or "revoked" or "imposed" or "deemed" or "disregarded" or "overturned" or "quashed" or "disbanded" or "dissolved" or "abolished" or "designated")
            && !(word is ['r', 'e', _, _, _, ..] && Lexicon.Find(word[2..]).Word is { } again && Deeds.IsSettled(Lexicon.BaseOf(again)));
    }

    // "(2) Fixed the number of members", "(h) Committee thanked the officers": the list tells what the body did, and that is done.
    // Refuses: "(2) Requested the Director to report", where what the body did was to ask.
    private static bool ToldAsDone(List<Token> tokens, int opening, int at) =>
        tokens[at].Is(WordClass.VerbPast) && at > opening && (at <= opening + 2 || at <= opening + 7 && tokens.FindIndex(opening, at - opening, token => token.Shape == Shape.Lower && !token.Is("of") && !token.Is("and") && !token.Is("the")) < 0) && (tokens[at - 1].Is(WordClass.Body) && tokens[at - 1].IsCapital || tokens[at - 1].Word is "it" or "members") && !Deeds.IsFollowedUp(Lexicon.BaseOf(tokens[at].Word!))
        // "Members agreed officers should produce a guide": what was agreed counts.
        && !(Lexicon.BaseOf(tokens[at].Word!) is "agree" or "decide" or "resolve" && at + 2 < tokens.Count && (tokens[at + 1].Is("that") || tokens.FindIndex(at + 1, Math.Min(8, tokens.Count - at - 1), token => token.Is(WordClass.Modal)) > 0));

    // "to access the cover service", "to initiate the procedure": behind the limb's own "to" stands a verb, and what decides is known by name.
    // Refuses: "to earmark £500", "to reiterate its view".
    private static bool IsUnknownErrand(Passage passage, int opening, int at)
    {
        var token = passage.Tokens[at];
        return token is { Shape: Shape.Lower, Class: WordClass.None } && at > 0 && at <= opening + 1 && (at + 1 >= passage.Tokens.Count || passage.Tokens[at + 1].Shape != Shape.Mark || passage.Text[passage.Tokens[at + 1].Start] == '\u00a3') && (token.Word is null || token.Word is "release") && passage.Tokens[at - 1].Is("to") && passage.Text.AsSpan(token.Start, token.End - token.Start) is [_, _, _, _, ..] and var word
            && !(at + 1 < passage.Tokens.Count && passage.Tokens[at + 1].Is(WordClass.VerbBase) && !passage.Tokens[at + 1].Is(WordClass.Document)) && !(word is [.., 'l', 'y'] or [.., 'i', 'n', 'g'] || word is "appro" or "otherwise" or "scrap" or "abandon" or "discontinue" or "ban" or "wait" or "bear" || word is "earmark" or "levy" or "minute" or "ring-fence" or "ringfence" or "precept" or "apportion" or "commence" or "reiterate" or "applaud" or "regret" or "substitute" or "backdate" or "revoke" or "impose" or "deem" or "disregard" or "overturn" or "quash" or "disband" or "dissolve" or "abolish" or "designate" or "reserve" or "deplore" or "condemn" or "celebrate" or "honour" or "dispense" or "favour" or "re-elect" or "reelect" or "readopt" or "re-adopt" or "re-appoint" or "cease" or "terminate" or "charge" or "freeze" or "base" or "abide");
    }

    // "AGREED to repoint": a verb that the lexicon does not know, and knows without its "re-".
    // Refuses: "agreed to regret the delay", "to the reopening".
    private static bool IsDoneAgain(Passage passage, int opening, int at)
    {
        var token = passage.Tokens[at];
        return token is { Shape: Shape.Lower, Word: null } && at > 0 && at <= opening + 2 && passage.Tokens[at - 1].Is("to") && passage.Text.AsSpan(token.Start, token.End - token.Start) is ['r', 'e', _, _, _, ..] word
            && Lexicon.Find(word[2..]).Class is var known && (known & WordClass.VerbBase) != 0 && (known & WordClass.Task) != 0;
    }

    // "That the delegation to the Director to let contracts be approved": what stands before "be approved" names the thing, and "to let" is a part of its name.
    // Refuses: "To instruct the Clerk …" and "That the Clerk write …", where the first verb is the limb's own.
    private static int MainVerb(Passage passage, int opening, int end)
    {
        var tokens = passage.Tokens;
        if (opening >= tokens.Count || tokens[opening].Word is not ("that" or "the"))
        {
            return opening;
        }

        for (var at = opening + 1; at + 1 < tokens.Count && tokens[at + 1].End <= end; at++)
        {
            // "That Cabinet approves and recommends that the policy be adopted" has two clauses; the verbs of the first are its own.
            // "the survey that ended in March" tells which.
            if (tokens[at].Is("that") && !(tokens[at + 1].Is(WordClass.VerbPast) && !tokens[at + 1].Is(WordClass.VerbBase) || tokens[at + 1].Word is "was" or "were" or "is" or "has" or "had" || tokens[at + 1] is { Word: null, Shape: Shape.Lower } && passage.Text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start) is [_, _, .., 'e', 'd']))
            {
                return opening;
            }

            if (tokens[at].Is("be") && !tokens[at - 1].Is("to") && !tokens[at - 1].Is(WordClass.Modal) && (tokens[at + 1].Is(WordClass.Participle) || tokens[at + 1].Is("not") && at + 2 < tokens.Count && tokens[at + 2].Is(WordClass.Participle)))
            {
                return at;
            }
        }

        return opening;
    }

    private static bool IsANoun(List<Token> tokens, int at) =>
        // "the auditor's report"
        at > 0 && tokens[at].Is("report") && tokens[at].Shape == Shape.Lower && tokens[at - 1].Is("'") ||
        // "the Cabinet report attached at Appendix 1"
        at > 0 && at + 1 < tokens.Count && tokens[at].Is("report") && tokens[at].Shape == Shape.Lower && tokens[at - 1].Is(WordClass.Body) && tokens[at - 1].IsCapital && (tokens[at + 1].Is(WordClass.Participle) || tokens[at + 1] is { Shape: Shape.Lower, Word: null }) ||
        // "further reports", "the Outturn report for 2019"; "the Clerk report on it" is a deed
        at > 0 && tokens[at].Is(WordClass.Document) && (tokens[at - 1].Word is "further" or "more" or "regular" or "quarterly" or "annual" or "monthly" or "future" or "other" || tokens[at - 1] is { Shape: Shape.Capital, Word: null } && (at + 1 >= tokens.Count || tokens[at + 1].Is("for") || tokens[at + 1].Word is "." or ";" or "," or "-")) ||
        at > 0 && (tokens[at - 1].Is(WordClass.Article) || tokens[at - 1].Is("of"))

        // "be confirmed and questions from members be put": "and" joins no present tense to a subjunctive
        || at > 1 && at + 1 < tokens.Count && tokens[at].Is(WordClass.VerbS) && tokens[at].Shape == Shape.Lower && tokens[at - 1].Is("and") && tokens[at + 1].Word is "from" or "of" or "for" or "on"

        // "any further verbal updates from the Leader": behind a word that nobody knows, reports and updates are things
        || at > 0 && tokens[at].Is(WordClass.VerbS) && tokens[at].Is(WordClass.Document) && tokens[at].Shape == Shape.Lower && tokens[at - 1] is { Shape: Shape.Lower, Word: null }

        // "as agreed in the Harbour Review reports.": a verb would have its object behind it.
        || at > 0 && tokens[at].Is(WordClass.VerbS) && tokens[at].Is(WordClass.Document) && tokens[at].Shape == Shape.Lower && tokens[at - 1].Shape == Shape.Capital && (at + 1 >= tokens.Count || tokens[at + 1].Word is "." or ";")

        // "for repairs to the hall", "all future site visits to be by two members"
        || at > 0 && tokens[at].Is(WordClass.VerbS) && tokens[at].Shape == Shape.Lower && (tokens[at - 1].Is("for") || at + 3 < tokens.Count && tokens[at + 1].Is("to") && tokens[at + 2].Is("be") && tokens[at + 3].Is(WordClass.Preposition))

        // "the Cup sign would be relocated": a verb of its own follows.
        || at + 1 < tokens.Count && at > 0 && (tokens[at].Is(WordClass.VerbBase) || tokens[at].Is(WordClass.VerbS)) && tokens[at].Shape == Shape.Lower && !tokens[at - 1].Is("to") && (tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Is(WordClass.Be) || tokens[at + 1].Is("had") && tokens[at].Is(WordClass.VerbS)) || tokens[at].Word is "work" or "action" or "plan" or "forward" && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.Document) && !(tokens[at].Is("forward") && tokens[at - 1].Is("to")) || (tokens[at].Shape == Shape.Capital && at > 0 && tokens[at - 1].IsCapital);
}
