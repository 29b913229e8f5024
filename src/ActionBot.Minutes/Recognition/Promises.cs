using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The verbs of giving one's word: agreed to, undertook to, offered to, was willing to, gave an assurance, took it away.
/// </summary>
internal static class Promises
{
    // "The Director agreed to provide…", "he undertook to provide", "Cllr Ames kindly offered to clear", "The Chief Nurse was willing to present", "has agreed to speak to"
    public static Commitment? At(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (token.Word is "undertaking" or "assurance" or "commitment" or "willingness" or "action")
        {
            return GivenWord(sentence, at, attendance);
        }

        if (token.Is("away") && TakesAway(sentence, at) is { } took)
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, took, new VerbGroup(took), attendance);
        }

        // "Tayside Fire and Rescue have offered to put the lights out": news of others.
        if (at > sentence.FirstToken && tokens[at - 1].Is("have") && token.Is(WordClass.Commit) && !OfPeople(sentence, at - 1))
        {
            return null;
        }

        var ready = token.Word is "willing" or "content" or "happy" or "prepared" && at > sentence.FirstToken && tokens[at - 1].Is(WordClass.Be);
        var decided = token.Is("decided") && at - 2 >= sentence.FirstToken && tokens[at - 1].Is(WordClass.Be) && tokens[at - 2].Is("it");
        var intends = token.Word is "intended" or "intends" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } errand && (Deeds.IsErrand(errand) || Deeds.IsDelivered(errand));
        var promises = token.Is(WordClass.Commit) || ready || decided || intends;
        if (!promises || at + 2 >= sentence.EndToken || at > sentence.FirstToken && (tokens[at - 1].Word is "be" or "not" || token.Word is "undertaken" or "offered" or "promised" && tokens[at - 1].Is(WordClass.Be)))
        {
            return null;
        }

        // "Carol and Jo had all agreed to": the past perfect tells of an earlier promise.
        for (var back = at - 1; back >= Math.Max(sentence.FirstToken, at - 3); back--)
        {
            if (tokens[back].Is("had"))
            {
                return null;
            }
        }

        // "was asked, and agreed, to share"
        var to = tokens[at + 1].Is(",") && tokens[at + 2].Is("to") ? at + 2 : at + 1;
        if (tokens[to].Is("that") && token.Is("agreed"))
        {
            return Assent(sentence, at, attendance);
        }

        // "promised a written reply", "offered members a tour"
        if (token.Word is "promised" or "offered" or "undertook" && tokens[to].Is(WordClass.Article) && (tokens[to + 1].Is(WordClass.Document) || to + 2 < sentence.EndToken && tokens[to + 2].Is(WordClass.Document)))
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, new VerbGroup(at), attendance);
        }

        // "committed to raising this with": the deed in the other dress.
        if (tokens[to].Is("to") && token.Is("committed") && tokens[to + 1].Is(WordClass.VerbIng))
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, new VerbGroup(to + 1), attendance);
        }

        return tokens[to].Is("to") && VerbGroup.At(sentence, to + 1) is { IsProgressive: false } group
            && !(ready && !token.Is("willing") && tokens[group.Verb].Word is "attend" or "be" or "meet" or "answer" or "help" or "discuss" or "talk" or "receive" or "hear" or "consider" or "support" or "have")
            ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, ready ? at - 1 : at, group, attendance)
            : null;
    }

    private static bool OfPeople(Sentence sentence, int have)
    {
        for (var at = Math.Max(sentence.FirstToken, have - 8); at < have; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Courtesy) || sentence.Tokens[at].Is(WordClass.Pronoun) || sentence.Tokens[at].Is(WordClass.Role))
            {
                return true;
            }
        }

        return false;
    }

    // "The Ward Councillors took this away to find out", "took the point away"
    private static int? TakesAway(Sentence sentence, int away)
    {
        for (var at = away - 1; at > sentence.FirstToken && away - at < 6; at--)
        {
            if (sentence.Tokens[at].Is("took"))
            {
                return at;
            }
        }

        return null;
    }

    // "gave an undertaking to look into", "gave a commitment to report back", "confirmed her willingness to attend"
    private static Commitment? GivenWord(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at - 1 <= sentence.FirstToken)
        {
            return null;
        }

        var gave = at - 1;
        while (gave > sentence.FirstToken && gave > at - 3 && !IsGiving(tokens[gave].Word))
        {
            gave--;
        }

        return at + 2 < sentence.EndToken && IsGiving(tokens[gave].Word) && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } group
            ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, gave, group, attendance)
            : null;
    }

    private static bool IsGiving(string? word) => word is "gave" or "made" or "confirmed" or "expressed" or "gives" or "took" or "takes" or "accepted";

    // "the Risk Manager agreed that the template would be altered": a thing is to be done, and one person said yes to it.
    private static Commitment? Assent(Sentence sentence, int agreed, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, agreed), agreed, attendance) is not { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective } agent || agent.Text is "Members" or "members" or "Councillors" || agent.Kind == AgentKind.Person && tokens[agent.FirstToken].Word is "cllr" or "councillor" or "cllrs" or "councillors")
        {
            return null;
        }

        for (var at = agreed + 3; at < Math.Min(sentence.EndToken, agreed + 16); at++)
        {
            if (tokens[at].Word is "would" or "will" or "should" or "be")
            {
                return VerbGroup.At(sentence, tokens[at].Is("be") ? at : at + 1) is { IsPassive: true } group && tokens[group.Verb].Is(WordClass.Task) ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, agreed, group with { IsPassive = false }, attendance) : null;
            }
        }

        return null;
    }
}
