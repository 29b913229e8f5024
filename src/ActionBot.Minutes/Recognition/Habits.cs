using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What is done as a rule, on a condition or hopefully, and so promised to nobody.
/// </summary>
internal static class Habits
{
    // "every year", "every ten years", "every other meeting"; "for every eventuality", "to every household" are no rhythm.
    private static bool IsATime(Sentence sentence, int at) =>
        at < sentence.EndToken && (sentence.Tokens[at].Is(WordClass.Number) || sentence.Tokens[at].Shape == Shape.Figure || sentence.Tokens[at].Is(WordClass.Month) || sentence.Tokens[at].Word is "day" or "week" or "month" or "quarter" or "year" or "term" or "time" or "meeting" or "spring" or "summer" or "autumn" or "winter" or "christmas" or "fortnight"
            || sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "other" or "few" or "second" or "third" or "half" or "couple" or "single" && IsATimeNoun(sentence, sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start).StartsWith("couple of ", StringComparison.Ordinal) ? at + 2 : at + 1) || sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start).EndsWith("day"));

    // "every second Tuesday", "every few weeks"; "every second house" and "every single resident" are no rhythm.
    private static bool IsATimeNoun(Sentence sentence, int at) =>
        at < sentence.EndToken && sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start).TrimEnd('s') is var noun && (noun.EndsWith("day", StringComparison.Ordinal) || noun is "hour" or "week" or "month" or "quarter" or "year" or "term" or "time" or "meeting" or "season" or "spring" or "summer" or "autumn" or "winter" or "evening" or "weekend");

    public static bool IsUsual(Sentence sentence, CommitmentForm form, int start, int group, int verb, bool passive, Agent? agent)
    {
        var tokens = sentence.Tokens;
        var helps = form is CommitmentForm.Promise or CommitmentForm.Infinitive && tokens[verb].Word is "help" or "ensure" || form == CommitmentForm.Promise && tokens[verb].Is("reflect") || form == CommitmentForm.Modal && tokens[verb].Is("help") && agent is { Kind: AgentKind.Person or AgentKind.Post } || LightVerbs.IsErrand(sentence, verb);
        if (tokens[verb].Is(WordClass.NoTask) && !tokens[verb].Is(WordClass.Task) && !helps || LightVerbs.IsIdle(sentence, verb))
        {
            return true;
        }

        for (var at = group; at <= Math.Min(verb + 3, sentence.EndToken - 1); at++)
        {
            // "should be made generally available": to everybody
            if (tokens[at].Is(WordClass.Habitual) && !(at + 1 < sentence.EndToken && tokens[at + 1].Is("available")) || tokens[at].Is("hopefully") || (!passive && at > group && at < verb && tokens[at].Is("then")))
            {
                return true;
            }
        }

        // "said that normally he would present it"
        if (group - 2 >= start - 1 && group - 2 >= sentence.FirstToken && tokens[group - 2].Is(WordClass.Habitual) && tokens[group - 1].Is(WordClass.Pronoun))
        {
            return true;
        }

        // "agreed to provide an update every six months", "the Auditor would provide a copy of the plan each year": a paper that somebody is to bring again and again is promised.
        var again = form == CommitmentForm.Promise || form is CommitmentForm.Modal or CommitmentForm.Infinitive && agent is { Kind: AgentKind.Person or AgentKind.Post } && Deeds.IsDelivered(Lexicon.BaseOf(tokens[verb].Word ?? "")) && sentence.NamesAPaper(verb + 1, verb + 12);

        // "It was agreed that the gutters should be cleaned every six months": somebody has to see to the building. "should be reviewed every year" is a rule.
        again |= form == CommitmentForm.Subjunctive && passive && tokens[group].Is("should") && tokens[verb].Word is { } kept && (kept is "done" || Lexicon.BaseOf(kept) is "clean" or "clear" or "check" or "inspect" or "cut" or "mow" or "sweep" or "test" or "paint") && sentence.HasBefore(group, "agreed", "decided");

        // "would review the Plan every ten years", "would be posted on the website as usual", "any proposal would be brought": rules and habits.
        for (var at = verb + 1; at < sentence.EndToken; at++)
        {
            // "will be sent with the notice, which goes to every household": what is said of the notice.
            if (tokens[at].Is("which") && tokens[at - 1].Is(","))
            {
                break;
            }

            if (!again && tokens[at].Is("every") && IsATime(sentence, at + 1) || (!again && tokens[at].Is("each") && at + 1 < sentence.EndToken && tokens[at + 1].Word is "year" or "month" or "week" or "quarter" or "term" or "spring" or "summer" or "autumn" or "winter") || (tokens[at].Is("usual") && tokens[at - 1].Is("as")))
            {
                return true;
            }

            // "raised at the Panel or the Forum as appropriate", "reviewed as and when required"
            if (passive && tokens[at].Is("as") && at + 1 < sentence.EndToken && (tokens[at + 1].Word is "appropriate" or "necessary" or "required" || at + 2 < sentence.EndToken && tokens[at + 1].Is("and") && tokens[at + 2].Is("when")))
            {
                return true;
            }

            // "should the need arise"
            if (tokens[at].Is("should") && at + 2 < sentence.EndToken && tokens[at + 1].Is("the") && tokens[at + 2].Is("need"))
            {
                return true;
            }

            // "will attend the July meeting if her shifts allow": conditional; "see if they can help" is not.
            if (form == CommitmentForm.Modal && passive && at == verb + 1 && tokens[at].Is("if") || tokens[at].Word is "once" or "twice" && !(form == CommitmentForm.Promise && tokens[verb].Word is "ask" or "request" or "instruct" or "invite") && at + 2 < sentence.EndToken && tokens[at + 1].Word is "a" or "every" || passive && form == CommitmentForm.Modal && tokens[at].Is("each") && at + 1 < sentence.EndToken && tokens[at + 1].Is("meeting"))
            {
                return true;
            }

            if (form == CommitmentForm.Modal && at > verb + 1 && tokens[at].Is("if") && !(tokens[verb].Word is "ask" or "check" or "see" or "enquire" or "inquire" or "find" or "inform" or "tell" or "advise" or "let" or "contact" or "ascertain" or "look") && !(tokens[at - 1].Is(WordClass.VerbBase | WordClass.VerbPast | WordClass.VerbIng) || tokens[at - 1].Word is "out" or "and" || tokens[at - 2].Word is "ask" or "asking" or "see" or "check" or "know" or "advise" or "tell"))
            {
                return true;
            }
        }

        // "Any comments to be sent to Helen" is an order to everybody; "any proposal would be brought" a rule.
        var invited = form == CommitmentForm.Infinitive && tokens[verb].Word is "sent" or "forwarded" or "emailed" or "passed" or "returned" or "fed" or "submitted" && verb + 1 < sentence.EndToken && tokens[verb + 1].Word is "to" or "back"
            && sentence.HasBefore(verb, "comments", "comment", "suggestions", "suggestion", "ideas", "amendments", "corrections", "feedback", "queries", "changes");
        return passive && agent is { Kind: AgentKind.Thing } && tokens[start].Word is "any" && !invited
            // "Any remaining forms to be sent in" is an errand.
            && !(form == CommitmentForm.Infinitive && start + 1 < group && tokens[start + 1].Word is "remaining" or "outstanding" or "completed");
    }
}
