using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A rule that holds from then on, and sends nobody: how things are done, how often, and what is not needed.
/// <para>Takes: "any complaints should be made in writing", "all bookings must be made through the secretary", "in future all payments will be made by bank transfer", "dogs should be kept on leads", "children must be accompanied by an adult", "the group would meet quarterly", "there was no need to elect a treasurer", "a raffle was not necessary".</para>
/// <para>Refuses: "any plot holders should be told", "all members should be sent the form", "a letter must be sent", "the matter should be kept under review", "the Clerk would report quarterly", "there was no need for further discussion".</para>
/// </summary>
internal static class StandingRules
{
    private const int LongestSubject = 12;

    /// <summary>The clause that begins at a token lays down a rule.</summary>
    public static bool LaysDown(Sentence sentence, int from)
    {
        if (from + 4 >= sentence.EndToken)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var future = tokens[from].Is("in") && tokens[from + 1].Is("future");
        var subject = future ? from + (tokens[from + 2].Is(",") ? 3 : 2) : from;
        for (var modal = subject + 1; modal + 2 < Math.Min(sentence.EndToken, subject + LongestSubject); modal++)
        {
            if (tokens[modal].Word is "," or ";" or "who" or "which" || tokens[modal].Is(WordClass.Have) || tokens[modal].Word is "is" or "are" or "was" or "were")
            {
                return false;
            }

            var subjunctive = tokens[modal].Is("be") && !tokens[modal - 1].Is("to");
            if (!subjunctive && (!tokens[modal].Is(WordClass.Modal) || tokens[modal].IsCapital))
            {
                continue;
            }

            var verb = subjunctive ? modal : modal + 1;
            return MeetsSoOften(sentence, subject, modal, verb) || tokens[verb].Is("be") && verb + 1 < sentence.EndToken && ByAnybody(sentence, subject, modal, verb + 1, future);
        }

        return false;
    }

    /// <summary>"two signatures would be needed on all cheques", "receipts are required for any claim": needed each time, and not now. Refuses: "a new key would be needed".</summary>
    public static bool NeedsEachTime(Sentence sentence, int from)
    {
        for (var at = from + 2; at + 2 < Math.Min(sentence.EndToken, from + LongestSubject); at++)
        {
            if (Text(sentence, at) is "needed" or "required" or "necessary" && sentence.Tokens[at - 1].Is(WordClass.Be))
            {
                return sentence.Tokens[at + 1].Word is "on" or "for" or "with" && Text(sentence, at + 2) is "all" or "any" or "every" or "each";
            }
        }

        return false;
    }

    /// <summary>"there was currently no need to elect a treasurer", "there is no need for a second key", "a raffle was not necessary": it is left, and that is decided.</summary>
    public static bool NeedsNot(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var at = from + 1; at + 2 < Math.Min(sentence.EndToken, from + LongestSubject); at++)
        {
            if (!(tokens[at].Word is "was" or "is" or "were" or "are" || tokens[at].Is("be") && tokens[at - 1].Is("would")))
            {
                continue;
            }

            var no = at + 1;
            while (no + 2 < sentence.EndToken && (tokens[no].Is(WordClass.Adverb) || Text(sentence, no) is "currently" or "now" or "really" or "presently"))
            {
                no++;
            }

            // "there was no need to", "no need for a second key"
            if (from == at - 1 && tokens[from].Is("there"))
            {
                return tokens[no].Is("no") && Text(sentence, no + 1) is "need" or "requirement" && no + 3 < sentence.EndToken && (tokens[no + 2].Is("to") && tokens[no + 3].Shape == Shape.Lower && !IsTalk(Text(sentence, no + 3)) || tokens[no + 2].Is("for") && !IsTalk(Text(sentence, no + 3)) && !IsTalk(Text(sentence, Math.Min(no + 4, sentence.EndToken - 1))));
            }

            return tokens[no].Is("not") && Text(sentence, no + 1) is "needed" or "necessary" or "required" && tokens[from].Word is "a" or "an" or "the" && !IsTalk(Text(sentence, at - 1)) && !Text(sentence, from + 1).StartsWith("further", StringComparison.Ordinal) && !sentence.HasBefore(at, "report", "approval", "consent", "application", "licence", "permission");
        }

        return false;
    }

    // What a meeting does with a matter, and no matter itself: "no need to discuss it further", "no need for concern", "no need for further action".
    private static bool IsTalk(string word) => word is "further" or "more" or "any" or "discuss" or "discussion" or "consider" or "debate" or "concern" or "alarm" or "worry" or "panic" or "action" or "comment" or "continue" or "pursue" or "repeat" or "rush" or "dwell" or "respond" or "reply" or "response";

    // "the group would meet quarterly", "meetings should be held on Mondays", "that accounts be presented quarterly"
    private static bool MeetsSoOften(Sentence sentence, int from, int modal, int verb)
    {
        var what = Text(sentence, modal - 1) is var last && last is "now" or "always" or "normally" or "also" ? Text(sentence, modal - 2) : last;
        if (!(what.ToLowerInvariant() is "meetings" or "group" or "committee" or "panel" or "forum" or "we" or "they" or "trustees" or "members" or "accounts" or "rents" or "subscriptions" or "fees" or "sessions") || sentence.Tokens[from].Is("officers"))
        {
            return false;
        }

        var deed = sentence.Tokens[verb].Is("be") && verb + 1 < sentence.EndToken ? sentence.Tokens.FindIndex(verb + 1, Math.Min(4, sentence.EndToken - verb - 1), token => token.Is(WordClass.Participle)) : verb;
        if (deed < 0 || Lexicon.BaseOf(sentence.Tokens[deed].Word ?? Text(sentence, deed)) is not ("meet" or "hold" or "present" or "produce" or "pay" or "collect" or "take" or "prepare"))
        {
            return false;
        }

        for (var at = deed + 1; at < Math.Min(sentence.EndToken, deed + 9); at++)
        {
            if (Text(sentence, at) is "quarterly" or "monthly" or "fortnightly" or "weekly" or "annually" or "bi-monthly" or "bimonthly" or "yearly" or "twice" or "Mondays" or "Tuesdays" or "Wednesdays" or "Thursdays" or "Fridays" or "Saturdays" or "Sundays" || Text(sentence, at) is "every" or "each" && at + 1 < sentence.EndToken)
            {
                return true;
            }
        }

        return false;
    }

    // "any feedback should be given by email", "all bookings must be made through the secretary", "dogs should be kept on leads", "children must be accompanied"
    private static bool ByAnybody(Sentence sentence, int from, int modal, int participle, bool future)
    {
        var tokens = sentence.Tokens;
        if (!tokens[participle].Is(WordClass.Participle) && !Text(sentence, participle).EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        var deed = tokens[participle].Word is { } known ? Lexicon.BaseOf(known) : Text(sentence, participle);

        // Whom one tells or asks is a person, and telling him an errand.
        if (IsDoneToPeople(deed) || tokens[modal - 1].Is(WordClass.Collective) || tokens[modal - 1].Is(WordClass.Outsider) && deed is not ("accompanied" or "supervise" or "supervised" or "accompany"))
        {
            return false;
        }

        if (tokens[modal].Word is "should" or "must" or "will" or "would" or "be")
        {
            if (tokens[from].Is("any") || tokens[from].Is("no") && !future)
            {
                return tokens[modal].Word is "should" or "must" || future;
            }

            if (Text(sentence, from) is "all" or "every" or "each")
            {
                return future || tokens[modal].Is("must") || HasAManner(sentence, participle + 1);
            }
        }

        return tokens[modal].Word is "should" or "must" && tokens[modal - 1].Shape is Shape.Lower or Shape.Figure && !tokens[from].Is(WordClass.Article)
            && (deed is "keep" && tokens[participle + 1].Word is "on" or "off" or "in" or "out" && !sentence.Has("review", "informed", "touch", "agenda") || deed is "accompany" or "accompanied" or "supervise" or "supervised" or "wear" or "worn");
    }

    private static bool IsDoneToPeople(string deed) => deed is "inform" or "tell" or "notify" or "ask" or "invite" or "remind" or "write" or "contact" or "advise" or "thank" or "consult" or "send" or "issue" or "circulate" or "chase" or "check" or "investigate" or "update" or "review" or "replace" or "repair" or "remove" or "mend" or "cut" or "fix" or "order";

    // "through the secretary", "via the website", "in writing", "in advance", "by email": how it is done, and no end of it
    private static bool HasAManner(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + 4); at++)
        {
            if (Text(sentence, at) is "through" or "via" || at + 1 < sentence.EndToken && (Text(sentence, at) is "in" && Text(sentence, at + 1) is "writing" or "advance" or "person" || Text(sentence, at) is "by" && Text(sentence, at + 1) is "email" or "e-mail" or "letter" or "post" or "bank" or "cheque" or "card" or "the" or "two"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(Sentence sentence, int at) => sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End];
}
