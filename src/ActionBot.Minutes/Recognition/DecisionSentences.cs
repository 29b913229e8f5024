using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A decision told within a paragraph.
/// <para>Takes: "The Council RESOLVED to sign the agreement", "Cllr Sandhu proposed …, seconded by Cllr Merriman, RESOLVED to agree", "it was resolved that …", "It was also AGREED that …",
/// "the Panel agreed that the review would be deferred to December", "The Partnership agreed to support the response".</para>
/// <para>Refuses: "It was agreed that no further discussion was needed", "The minutes were agreed as a correct record", "Members had agreed investment", "It agreed to buy a defibrillator, which was put up in October".</para>
/// </summary>
internal sealed class DecisionSentences : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken)
            {
                continue;
            }

            var tokens = sentence.Tokens;
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (tokens[at].Word is not ("resolved" or "agreed" or "carried" or "accepted" or "elected" or "appointed" or "approved" or "adopted" or "endorsed" or "ratified" or "favour" or "decision" or "decided"))
                {
                    continue;
                }

                if (Labelled(draft, sentence, at) || Outcomes.Take(draft, sentence, at) || Decide(draft, sentence, at))
                {
                    break;
                }
            }
        }
    }

    // "…under delegated powers. Decision: Noted." within a paragraph; "Decision: Apologies were received" decides nothing.
    private static bool Labelled(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at != sentence.FirstToken || !tokens[at].Is("decision") || at + 2 >= sentence.EndToken || !tokens[at + 1].Is(":") || !(tokens[at + 2].Word is { } word && (Deeds.IsDecision(word) && word is not ("resolved" or "agreed") || word is "that" or "to")))
        {
            return false;
        }

        sentence.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, null, "'Decision:' within a paragraph", tokens[at + 2].Start, nameof(DecisionSentences));
        return true;
    }

    private static bool Decide(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        var upper = tokens[at].Shape == Shape.Upper;
        var impersonal = at >= sentence.FirstToken + 2 && Was(tokens, at, sentence.FirstToken) is { } was && was > sentence.FirstToken && tokens[was - 1].Is("it");
        var next = at + 1 < sentence.EndToken ? tokens[at + 1] : default;
        var behindTitle = tokens[at].IsCapital && at > sentence.FirstToken && tokens[at - 1].Is("-") && next.Word is "-" or ":";
        var formal = tokens[at].Is("resolved") && (upper || behindTitle || impersonal || next.Word is "that" or "to" || (at == sentence.FirstToken && next.Word is ":" or "-")) || (tokens[at].Is("agreed") && (upper || (at == sentence.FirstToken && tokens[at].Shape == Shape.Capital && next.Word is "that" or "to" or ":" or "unanimously")));
        if (formal)
        {
            // "This was NOTED", "the matter was resolved": no formula.
            if (tokens[at].Is("resolved") && !upper && !impersonal && !behindTitle && at > sentence.FirstToken && !HasBefore(sentence, at, "seconded", "proposed") && AgentFinder.Before(passage, sentence.FirstToken, at, draft.Outline.Attendance) is not { Kind: AgentKind.Body or AgentKind.Collective })
            {
                return false;
            }

            return Take(draft, sentence, impersonal && !upper ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : sentence.FirstToken, at, "the formula of a decision");
        }

        // "A motion to close the path was proposed, seconded and lost": nothing was resolved.
        if (HasAnywhere(sentence, "lost", "defeated", "fell", "withdrawn") && HasAnywhere(sentence, "motion", "proposal", "amendment", "moved", "proposed"))
        {
            return false;
        }

        // "Cllr Nunn was proposed by Cllr Abell, seconded by Cllr Coe and elected"
        if (tokens[at].Word is "elected" or "appointed" or "approved" or "adopted" or "endorsed" or "ratified" || tokens[at].Is("accepted") && IsToldOfTheBody(draft, sentence, at))
        {
            return IsToldOfTheBody(draft, sentence, at) ? Take(draft, sentence, sentence.FirstToken, at, "the body decided") : HasAnywhere(sentence, "proposed") && HasAnywhere(sentence, "seconded") && !IsApprovalOfMinutes(sentence) && Take(draft, sentence, sentence.FirstToken, at, "proposed, seconded and decided");
        }

        if (tokens[at].Word is not ("agreed" or "carried" or "accepted" or "decided"))
        {
            return false;
        }

        // "Cllr A moved the recommendations. These were agreed on being seconded": what was agreed stands elsewhere.
        if (HasBefore(sentence, at, "moved", "proposed") && HasBefore(sentence, at, "recommendation", "recommendations"))
        {
            return false;
        }

        if (HasBefore(sentence, at, "proposed", "moved") && IsApprovalOfMinutes(sentence))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "approval of minutes told without a marker");
            return true;
        }

        // "proposed by A and seconded by B and was unanimously agreed", "proposed …, which was accepted by the Panel"
        if (HasBefore(sentence, at, "proposed", "proposal", "requested", "moved") && HasAnywhere(sentence, "seconded", "unanimously", "accepted") && (HasAnywhere(sentence, "seconded", "unanimously") || (tokens[at].Is("accepted") && at > sentence.FirstToken && tokens[at - 1].Is("was"))))
        {
            return Take(draft, sentence, sentence.FirstToken, at, "proposed, seconded and agreed");
        }

        if (tokens[at].Word is not ("agreed" or "decided") || (at > sentence.FirstToken && tokens[at - 1].Word is "had" or "has" or "have" or "been" or "as" or "be"))
        {
            return false;
        }

        if (IsApprovalOfMinutes(sentence))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "approval of minutes told without a marker");
            return true;
        }

        var body = AgentFinder.Before(passage, sentence.FirstToken, at, draft.Outline.Attendance);
        if (body is not { Kind: AgentKind.Body or AgentKind.Collective } && tokens[at - (at > 0 ? 1 : 0)].Word is "," or "and")
        {
            // "The Committee, having heard the officer, agreed to", "The Panel considered it and agreed to"
            body = AgentFinder.Subject(passage, sentence.FirstToken, at, draft.Outline.Attendance) is { Kind: AgentKind.Body or AgentKind.Collective } subject ? subject with { EndToken = at } : body;
        }

        var byBody = body is { Kind: AgentKind.Body or AgentKind.Collective } && at - body.EndToken <= 2 && body.Text.Split(' ')[^1] is not ("Officers" or "officers" or "staff");
        if (!impersonal && !byBody)
        {
            return false;
        }

        if (next.Is("that") && NothingIsToBeDone(sentence, at + 2))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "agreed that nothing be done");
            return true;
        }

        if (next.Is("that") && Rulings.Settles(sentence, at + 2))
        {
            return Take(draft, sentence, impersonal ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : sentence.FirstToken, at, "a ruling");
        }

        // "The Board agreed to a start at six", "agreed to the request"
        if (byBody && next.Is("to") && at + 2 < sentence.EndToken && (tokens[at + 2].Is(WordClass.Article) || tokens[at + 2].Shape == Shape.Figure))
        {
            return Take(draft, sentence, sentence.FirstToken, at, "the body agreed");
        }

        // "It was agreed that the Clerk would write" is an undertaking; "agreed that the review be deferred" settles it.
        var deed = sentence.Commitments(draft.Outline.Attendance).FirstOrDefault(commitment => commitment.FirstToken > at);
        if (next.Is("that") && deed is { IsTask: true, Verb: not ("defer" or "postpone" or "appoint" or "nominate" or "refer" or "take") } && (deed.Agent is { Acts: true, Kind: not AgentKind.Body } || deed.IsPassive))
        {
            return false;
        }

        // "The Board agreed that future reports should set out the options": somebody writes them.
        if (next.Is("that") && at + 4 < sentence.EndToken && (tokens[at + 2].Is("future") && tokens[at + 3].Is(WordClass.Document) || tokens[at + 2].Is(WordClass.Document) && tokens[at + 3].Is("in") && tokens[at + 4].Is("future")))
        {
            return false;
        }

        // "It was decided to make the owner aware" tells of an errand; "It was decided to close the path" decides.
        if (impersonal && tokens[at].Is("decided") && !(next.Is("to") && VerbGroup.At(sentence, at + 2) is { } decided && Deeds.IsSettled(Lexicon.BaseOf(tokens[decided.Verb].Word ?? ""))))
        {
            return false;
        }

        // "It was agreed to write to the owner" sends somebody on an errand, nobody knows whom; "agreed to buy a bench" decides.
        if ((impersonal || body is { Kind: AgentKind.Collective }) && next.Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false } errand && (impersonal && IsDeed(tokens[errand.Verb]) || Deeds.IsErrand(Lexicon.BaseOf(tokens[errand.Verb].Word ?? "")) || Deeds.IsDelivered(Lexicon.BaseOf(tokens[errand.Verb].Word ?? "")) || tokens[errand.Verb].Word is "meet" or "visit" or "inspect" or "look") && !(tokens[errand.Verb].Word is "put" or "place" or "add" or "include" && !HasAnywhere(sentence, "agenda", "website", "newsletter", "noticeboard", "report", "reports")))
        {
            return false;
        }

        if (next.Is("to") && at + 2 < sentence.EndToken && tokens[at + 2].Is(WordClass.VerbBase))
        {
            // "agreed to continue consideration of the report to the next meeting" puts it off; "to continue to lobby" is business as usual.
            if (tokens[at + 2].Is("continue") && at + 3 < sentence.EndToken && tokens[at + 3].Is("consideration"))
            {
                return Take(draft, sentence, sentence.FirstToken, at, "the body put it off");
            }

            return !IsBusiness(sentence, at + 2) && Take(draft, sentence, impersonal ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : sentence.FirstToken, at, "the body agreed");
        }

        // "agreed that the wording needed to take account", "that papers should set out": what ought to be is not yet decided.
        if (deed is not null && deed.FirstToken > 0 && (tokens[deed.FirstToken].Is("should") && !deed.IsPassive || tokens[deed.FirstToken - 1].Word is "needed" or "needs" or "need" or "ought"))
        {
            return false;
        }

        return next.Is("that") && deed is { IsUsual: false, Verb: not "continue" } && (Deeds.IsSettled(deed.Verb) || deed.Verb is "defer" or "postpone" or "refer" or "hold") && Take(draft, sentence, sentence.FirstToken, at, "the body agreed");
    }

    // "The Council approved the Tourism Plan", "Arising from item 8 (…) the Council adopted …": the body's own deed in the main clause.
    // Refuses: "the scheme that the Council approved", "The Board had approved it", approval of minutes, and what was approved in some year.
    private static bool IsToldOfTheBody(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (tokens[at].Word is not ("approved" or "adopted" or "endorsed" or "ratified" or "accepted" or "appointed") || at + 2 >= sentence.EndToken || !tokens[at + 1].Is(WordClass.Article) && !tokens[at + 1].IsCapital || HasAnywhere(sentence, "minutes", "minute", "notes") || HasBefore(sentence, at, "that", "which", "when", "where", "after", "since", "if", "as", "had", "once", "proposed"))
        {
            return false;
        }

        return AgentFinder.Before(sentence.Passage, sentence.FirstToken, at, draft.Outline.Attendance) is { Kind: AgentKind.Body } body && body.EndToken == at && tokens[at - 1].IsCapital
            && CalendarDates.Find(tokens, sentence.Passage.Text).TrueForAll(date => date.FirstToken < at || date.FirstToken >= sentence.EndToken || !tokens[date.FirstToken - 1].Is("on"));
    }

    // "agreed to continue to lobby", "to keep the matter under review", "to re-visit this at a later meeting": the body's own work, and nothing it decided.
    // Refuses: "agreed to keep the meetings short".
    private static bool IsBusiness(Sentence sentence, int verb)
    {
        var word = sentence.Tokens[verb].Word is { } known ? Lexicon.BaseOf(known) : null;
        return word is "continue" or "monitor" or "disagree" or "try" or "look" or "revisit" or "re-visit" or "reconsider" or "discuss"
            || word is "keep" && HasAnywhere(sentence, "review", "informed", "updated", "touch", "watch", "watching", "eye", "posted");
    }

    // "it was agreed to purchase a bench": somebody has to. "It was agreed to pay the invoice", "to change the date", "to set the precept" is settled with that.
    private static bool IsDeed(Token verb) =>
        verb.Is(WordClass.Task) && Lexicon.BaseOf(verb.Word ?? "") is var deed && !Deeds.IsSettled(deed) && deed is not ("defer" or "refer" or "make" or "transfer" or "let" or "hold" or "move" or "return" or "object" or "plan" or "establish" or "deliver" or "lead");

    private static bool Take(Draft draft, Sentence sentence, int first, int verb, string why)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        sentence.IsTaken = true;
        var words = verb + 1;
        while (words < sentence.EndToken && tokens[words].Word is ":" or "-" or "that" or "unanimously")
        {
            words++;
        }

        if (words >= sentence.EndToken)
        {
            words = verb;

            // "RESOLVED" alone behind the talk says that it was heard.
            if (verb == sentence.FirstToken && sentence.Count <= 2)
            {
                return false;
            }
        }

        // "…and RESOLVED – (a) That it be noted. (b) That officers report back.": letters run on past the sentence.
        var end = sentence.End;
        if (words < sentence.EndToken && DecisionLimbs.IsLetter(tokens, words))
        {
            foreach (var next in passage.Sentences.Where(one => one.Index > sentence.Index).TakeWhile(one => DecisionLimbs.IsLetter(tokens, one.FirstToken)))
            {
                next.IsTaken = true;
                end = next.End;
            }
        }

        var parts = tokens[verb].Is("resolved") || end != sentence.End || words < sentence.EndToken && tokens[words].Is("to") && HasAnywhere(sentence, ";") ? DecisionLimbs.Parts(passage, words, end).ToList() : [(words, end)];
        foreach (var (from, to) in parts)
        {
            var start = from == words ? tokens[first].Start : tokens[from].Start;
            var wordsFrom = from == words && HasBefore(sentence, verb, "proposed") ? tokens[first].Start : tokens[from].Start;
            var followUp = Limbs.FollowsUp(passage, wordsFrom, to);
            draft.Add(
                nameof(DecisionSentences), why, FindingKind.Resolution, Strength.Explicit, passage, start, to,
                followUp ? LimbOwners.Of(passage, tokens[from].Start, to, draft.Outline.Attendance) : null, new Draft.Options(FollowUp: followUp, Reference: passage.Label));
        }

        return true;
    }

    private static int? Was(List<Token> tokens, int at, int first)
    {
        for (var back = at - 1; back >= first && at - back < 4; back--)
        {
            if (tokens[back].Word is "was" or "is")
            {
                return back;
            }
        }

        return null;
    }

    private static int ItBefore(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back < 6; back--)
        {
            if (tokens[back].Is("it"))
            {
                return back;
            }
        }

        return 0;
    }

    // "agreed that no further discussion was needed", "agreed there was a lot of goodwill"
    private static bool NothingIsToBeDone(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + 3); at++)
        {
            if (sentence.Tokens[at].Is(","))
            {
                return false;
            }

            if (sentence.Tokens[at].Word is "no" or "nothing" or "there")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The minutes were agreed as a true record": told, and not marked.</summary>
    public static bool IsApprovalOfMinutes(Sentence sentence) =>
        HasAnywhere(sentence, "minutes", "notes", "record") && (HasAnywhere(sentence, "signed", "correct") && HasAnywhere(sentence, "minutes", "notes") || sentence.Text.Contains("record", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("accurate", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("true", StringComparison.OrdinalIgnoreCase));

    private static bool HasBefore(Sentence sentence, int end, params string[] words)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (Array.Exists(words, sentence.Tokens[at].Is))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAnywhere(Sentence sentence, params string[] words) => HasBefore(sentence, sentence.EndToken, words);
}
