using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Finds the verb groups of a sentence that may commit somebody: modality, voice, negation, who stands in front and what introduces the
/// clause. It decides nothing; the recognisers do.
/// </summary>
internal static class CommitmentFinder
{
    public static List<Commitment> Find(Sentence sentence, Attendance attendance)
    {
        const WordClass leads = WordClass.Commit | WordClass.Modal | WordClass.Be | WordClass.VerbBase | WordClass.VerbS | WordClass.Leading;
        List<Commitment>? found = null;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (!sentence.Tokens[at].Is(leads) || sentence.Passage.IsQuoted(sentence.Tokens[at].Start))
            {
                continue;
            }

            if ((Promises.At(sentence, at, attendance) ?? Modal(sentence, at, attendance) ?? IsTo(sentence, at, attendance) ?? Infinitives.At(sentence, at, attendance) ?? Subjunctive(sentence, at, attendance)) is { } commitment)
            {
                (found ??= []).Add(commitment);
                at = Math.Max(at, commitment.VerbToken);
            }
        }

        return found ?? None;
    }

    private static readonly List<Commitment> None = [];

    // "The Clerk would draft…", "Details would be made available", "would then be asked", "will be writing to"
    private static Commitment? Modal(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        // "but she could circulate this outside of the meeting": what is offered for afterwards is promised. "Members could look at it" is not.
        var can = tokens[at].Is("could") && (Moments.IsAfter(sentence, at) || OffersAPaper(sentence, at) || OffersHerself(sentence, at));
        if (!(tokens[at].Word is "would" or "will" or "shall" || can) || tokens[at].Shape == Shape.Capital && at > sentence.FirstToken)
        {
            return null;
        }

        return VerbGroup.At(sentence, at + 1) is { } group ? Make(sentence, CommitmentForm.Modal, at, group, attendance) : null;
    }

    // "The Officer said this could be circulated to members". Refuses: "asked if it could be circulated", "said that support could be provided to families".
    private static bool OffersAPaper(Sentence sentence, int could)
    {
        var tokens = sentence.Tokens;
        var isPaper = could - 1 > sentence.FirstToken && (tokens[could - 1].Word is "this" or "it" or "these" or "that" || tokens[could - 1].Is(WordClass.Document) || tokens[could - 2].Is(WordClass.Document));
        return isPaper && could + 2 < sentence.EndToken && tokens[could + 1].Is("be") && tokens[could + 2].Word is "circulated" or "provided" or "shared" or "supplied" or "sent" or "emailed"
            && Clauses.FrameOf(sentence, CommitmentForm.Modal, Clauses.Start(sentence, could), null) is Frame.Reported && !tokens[sentence.FirstToken].Is(WordClass.Courtesy);
    }

    // "She said that she could arrange a further demonstration": what somebody says he could do for the meeting he offers. Refuses: "asked if she could arrange", "said that they could send children home", "could arrange it if there were money".
    private static bool OffersHerself(Sentence sentence, int could)
    {
        var tokens = sentence.Tokens;
        return could - 2 > sentence.FirstToken && could + 2 < sentence.EndToken && tokens[could - 1].Word is "she" or "he" && tokens[could + 1].Word is "arrange" or "circulate" or "email" or "forward" or "organise" && tokens[could + 2].Word is not ("to" or "their" or "his" or "her")
            && !sentence.Has("if") && (tokens[could - 2].Word is "said" or "advised" or "confirmed" or "stated" or "added" || tokens[could - 2].Is("that") && tokens[could - 3].Word is "said" or "advised" or "confirmed" or "stated" or "added");
    }

    // "The matter is to be placed on the next agenda", "was also to be arranged", "The Clerk is to write"
    private static Commitment? IsTo(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Word is "is" or "are" or "was" or "were"))
        {
            return null;
        }

        var to = at + 1;
        if (to < sentence.EndToken && (tokens[to].Is(WordClass.Adverb) || tokens[to].Is("going") || tokens[to].Word is "expected" or "due" or "scheduled" && IsForAMeeting(sentence, to)))
        {
            to++;
        }

        if (to >= sentence.EndToken || !tokens[to].Is("to") || VerbGroup.At(sentence, to + 1) is not { IsProgressive: false } group)
        {
            return null;
        }

        // "The Clerk was to continue to contact the diocese"
        return Make(sentence, CommitmentForm.IsTo, at, Infinitives.GoesOn(sentence, group), attendance);
    }

    // "An update is expected to be brought to the March meeting of the Panel": a paper, and the meeting that is to have it. "was due to be considered by Cabinet", "is expected to be finished in May" are news.
    private static bool IsForAMeeting(Sentence sentence, int expected)
    {
        var tokens = sentence.Tokens;
        return expected + 4 < sentence.EndToken && tokens[expected + 1].Is("to") && tokens[expected + 2].Is("be") && tokens[expected + 3].Word is "brought" or "presented" or "reported" or "submitted" && tokens[expected - 1].Word is "is" or "are" && sentence.NamesAPaper(Clauses.Start(sentence, expected - 1), expected)
            && DuePhraseReader.Find(sentence.Passage, expected + 3, sentence.EndToken).Exists(due => due.Phrase.Form is DueForm.NextMeeting or DueForm.MeetingInMonth or DueForm.MeetingOnDate);
    }

    // "it was agreed that a letter be sent", "That the Clerk write to…", "requested that the survey be added"
    private static Commitment? Subjunctive(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at == sentence.FirstToken || tokens[at - 1].Is("to") || tokens[at - 1].Is("not") || tokens[at - 1].Is(WordClass.Modal) || tokens[at - 1].Is(WordClass.Adverb))
        {
            return null;
        }

        // "It was agreed that this needed to be picked up"
        if (tokens[at].Word is "needed" or "needs" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: true } need)
        {
            return Make(sentence, CommitmentForm.Subjunctive, at, need, attendance);
        }

        // "It was agreed that we need to retrieve the books": what was agreed to be needed of those who met. "agreed that people need to slow down" is a wish.
        if (tokens[at].Word is "need" or "needed" or "needs" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && (tokens[at - 1].Is("we") || tokens[at - 1].Is(WordClass.Body)) && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } own && tokens[own.Verb].Is(WordClass.Task) && !tokens[own.Verb].Is(WordClass.NoTask) && sentence.HasBefore(at, "agreed", "decided"))
        {
            return Make(sentence, CommitmentForm.Subjunctive, at, own, attendance);
        }

        // "It was agreed that a letter must be sent"
        var must = tokens[at].Is("must") && at + 1 < sentence.EndToken && tokens[at + 1].Is("be") && sentence.HasBefore(at, "agreed", "decided");
        if (tokens[at].Is("be") || must || (tokens[at].Is("should") && at + 1 < sentence.EndToken))
        {
            var be = tokens[at].Is("should") || must ? at + 1 : at;
            return VerbGroup.At(sentence, be) is { IsProgressive: false } group && (group.IsPassive || !tokens[at].Is("be")) ? Make(sentence, CommitmentForm.Subjunctive, at, group, attendance) : null;
        }

        // "Cllr Hale – speak to the school", "Clerk: order two bins": a name as a label, and an order. "Treasurer: report" is a title.
        if (tokens[at].Is(WordClass.VerbBase) && (tokens[at].Is(WordClass.Task) || tokens[at].Is("reach") && LightVerbs.IsErrand(sentence, at)) && !tokens[at].Is(WordClass.Document) && (tokens[at].Shape == Shape.Lower || tokens[at].Shape == Shape.Capital && tokens[at - 1].Is(":") && at + 2 < sentence.EndToken && tokens[at + 1].Shape == Shape.Lower && !tokens[at + 1].Is(WordClass.Have) && !tokens[at + 1].Is(WordClass.Be) && !tokens[at + 1].Is(WordClass.Modal) && !tokens[at + 1].Is("by") && !tokens[at + 1].Is("of")) && tokens[at - 1].Word is "-" or ":" && at - 1 > sentence.FirstToken && at + 2 < sentence.EndToken
            && AgentFinder.Before(sentence.Passage, sentence.FirstToken, at - 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } label && (label.FirstToken <= sentence.FirstToken + 1 && at - sentence.FirstToken <= 5 || label.FirstToken > sentence.FirstToken && tokens[label.FirstToken - 1].Word is ";" or "-") && label.EndToken == at - 1
            && (label.Kind == AgentKind.Post || tokens[label.FirstToken].Is(WordClass.Courtesy) || tokens.FindIndex(label.FirstToken, label.EndToken - label.FirstToken, token => token is { Word: not null, Shape: Shape.Capital } && !token.Is("and") && !token.Is(WordClass.Role)) < 0))
        {
            return Make(sentence, CommitmentForm.Infinitive, at, new VerbGroup(at), attendance) with { Agent = label, Frame = Frame.None };
        }

        var acts = tokens[at].Is(WordClass.VerbBase) || tokens[at].Is(WordClass.VerbS) && !tokens[at].Is(WordClass.Document);
        if (!acts || !tokens[at].Is(WordClass.Task) || tokens[at].IsCapital || (at + 1 < sentence.EndToken && (tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Is(WordClass.Be) || tokens[at + 1].Is(WordClass.Have))) || tokens[at - 1].Is(WordClass.Article) || !(tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Role) || tokens[at - 1].Is(WordClass.Collective) || tokens[at - 1].Is("we")))
        {
            return null;
        }

        var commitment = Make(sentence, CommitmentForm.Subjunctive, at, new VerbGroup(at), attendance);

        // "Clerk write to the MP about the lights": a note that lost its "to"; of one person the verb would have its s.
        if (tokens[at].Is(WordClass.VerbBase) && !tokens[at].Is(WordClass.Document) && commitment is { Frame: Frame.None, Agent: { Kind: AgentKind.Post } post } && post.FirstToken == sentence.FirstToken && post.Text is "Clerk" or "Chair" or "Chairman" or "Secretary" or "Treasurer" or "RFO" or "Deputy Clerk" or "Town Clerk" or "Parish Clerk" && Deeds.IsErrand(commitment.Verb))
        {
            return commitment with { Form = CommitmentForm.Infinitive };
        }

        return commitment.Frame is Frame.Agreed or Frame.Requested or Frame.Suggested && commitment.Agent is { Acts: true } ? commitment : null;
    }

    public static Commitment Make(Sentence sentence, CommitmentForm form, int group, VerbGroup verbs, Attendance attendance, int? begin = null)
    {
        var tokens = sentence.Tokens;
        var start = begin ?? Clauses.Start(sentence, group);
        var (verb, passive) = (verbs.Verb, verbs.IsPassive);
        var agent = AgentFinder.Before(sentence.Passage, start, group, attendance);
        if (agent is null || agent.Kind == AgentKind.Thing && !passive && form is CommitmentForm.Promise or CommitmentForm.Modal && agent.FirstToken > start + 1)
        {
            agent = SharedSubjects.Shared(sentence, form, start, attendance) is { Acts: true } shared ? shared : agent;
        }

        // "DF – will speak to the school", "Clerk: will order bins": a name as a label.
        if (agent is null && (form == CommitmentForm.Modal || form == CommitmentForm.Promise && tokens[group].Word is "agreed" or "offered" or "volunteered") && start == group && start - 1 > sentence.FirstToken && tokens[start - 1].Word is "-" or ":" && start - 1 - sentence.FirstToken <= 4
            && AgentFinder.Before(sentence.Passage, sentence.FirstToken, start - 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } label && label.FirstToken <= sentence.FirstToken + 1 && label.EndToken == start - 1)
        {
            agent = label;
        }

        // "MW – unsure if the band is free – will follow it up": the label at the head of the note has it.
        if (agent is null && form == CommitmentForm.Modal && !passive && start == group && start - 1 > sentence.FirstToken + 2 && tokens[start - 1].Is("-") && tokens[sentence.FirstToken + 1].Is("-") && tokens[sentence.FirstToken] is { Shape: Shape.Upper } initials && initials.End - initials.Start is 2 or 3
            && AgentFinder.Before(sentence.Passage, sentence.FirstToken, sentence.FirstToken + 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } head)
        {
            agent = head;
        }

        // "FS said that would ask the teacher": the pronoun was left out, and whoever said it is meant.
        if (agent is null && !passive && form == CommitmentForm.Modal && start == group && group - 2 > sentence.FirstToken && tokens[group - 1].Is("that") && tokens[group - 2].Is(WordClass.Reporting) && tokens[group - 2].Shape == Shape.Lower)
        {
            agent = AgentFinder.Before(sentence.Passage, sentence.FirstToken, group - 2, attendance);
        }

        // "The feasibility of shutting the gates, with a coded lock, after ten will be explored": an aside is no clause.
        if (passive && start > sentence.FirstToken && tokens[start - 1].Is(",") && tokens[start].Is(WordClass.Preposition) && SharedSubjects.IsAllOneSubject(sentence, start))
        {
            start = sentence.FirstToken;
            agent = AgentFinder.Before(sentence.Passage, start, group, attendance);
        }

        // "Newsletter Sheila has offered to edit it": on a page that lost its lines the title stands in front of somebody who is there.
        if (agent is null or { Kind: AgentKind.Thing } && form == CommitmentForm.Promise && !passive && LastNameBefore(sentence, group) is var named && named > start && named - start <= 2 && tokens[start].IsCapital && sentence.Passage.Text[tokens[named].Start..tokens[named].End] is var called && (attendance.IsCalled(called) || attendance.IsPresentAs(called)))
        {
            agent = new Agent(AgentKind.Person, named, named + 1, called);
        }

        if (agent is { Kind: AgentKind.Pronoun })
        {
            agent = Antecedents.Of(sentence, agent, attendance) ?? agent;
        }

        // "would reflect on that and discuss with Councillor Ashby": the second verb is the deed.
        // "We would need to decorate the hall and get a tree", "will want to see it and have a copy" say what would be wanted.
        // "will continue to watch it and liaise with the owner as necessary" goes on with both.
        var goesOn = tokens[verb].Is("continue") && verb + 1 < sentence.EndToken && tokens[verb + 1].Is("to") && sentence.Span.Contains(" as necessary", StringComparison.Ordinal);
        if (!passive && !goesOn && !tokens[verb].Is(WordClass.Task) && tokens[verb].Word is not ("need" or "want" or "like" or "wish" or "hope" or "expect"))
        {
            for (var at = verb + 1; at < Math.Min(sentence.EndToken - 1, verb + 12) && tokens[at].Shape != Shape.Mark; at++)
            {
                if (tokens[at].Is("and") && tokens[at + 1].Is(WordClass.VerbBase) && tokens[at + 1].Is(WordClass.Task) && tokens[at + 1].Shape == Shape.Lower)
                {
                    verb = at + 1;
                    break;
                }
            }
        }

        // "Bernie informed members of the stalls. … Bernie will update at the next meeting": who speaks is somebody. "Amey will fix it" stays a thing.
        if (agent is { Kind: AgentKind.Thing } speaker && form == CommitmentForm.Modal && !passive && speaker.EndToken - speaker.FirstToken == 1 && tokens[speaker.FirstToken] is { Shape: Shape.Capital, Word: null } && SharedSubjects.Speaks(sentence.Passage, speaker))
        {
            agent = speaker with { Kind = AgentKind.Person };
        }

        // "Ellis will email them": whoever writes and speaks is somebody. "Amey will fix it" stays a thing.
        if (agent is { Kind: AgentKind.Thing } first && form == CommitmentForm.Modal && !passive && first.FirstToken == start && (start == sentence.FirstToken || tokens[start - 1].Word is "so" or "and" or "but" or ";") && first.EndToken == first.FirstToken + 1 && first.EndToken == group && tokens[first.FirstToken] is { Shape: Shape.Capital, Word: null, Class: WordClass.None }
            && tokens[verb].Word is "email" or "e-mail" or "circulate" or "ring" or "phone" or "ask" or "chase" or "speak" or "talk")
        {
            agent = first with { Kind = AgentKind.Person };
        }

        // "It was decided that Pat would ask for a licence": what was agreed is done by somebody. "agreed that Easter would see a fair" names no errand.
        if (agent is { Kind: AgentKind.Thing } agreed && form == CommitmentForm.Modal && !passive && agreed.EndToken - agreed.FirstToken == 1 && agreed.EndToken == group && tokens[agreed.FirstToken] is { Shape: Shape.Capital, Word: null } && Deeds.IsErrand(Lexicon.BaseOf(tokens[verb].Word ?? "")) && Clauses.FrameOf(sentence, form, start, agent) == Frame.Agreed)
        {
            agent = agreed with { Kind = AgentKind.Person };
        }

        // "Helen to speak to Priya", "Gareth would go back": one capital word is a name where it stands alone in front of a deed.
        if (agent is { Kind: AgentKind.Thing } lone && form == CommitmentForm.Infinitive && !passive && lone.EndToken - lone.FirstToken == 1 && tokens[lone.FirstToken] is { Shape: Shape.Capital, Word: null } && (tokens[verb].Is(WordClass.Task) || tokens[verb].Is("reach") && LightVerbs.IsErrand(sentence, verb)) && !Infinitives.HasVerbBehind(sentence, verb))
        {
            agent = lone with { Kind = AgentKind.Person };
        }

        // "RICHARD to email out the dates": a name in capitals. "PARKING to be looked at" is a title.
        if (agent is { Kind: AgentKind.Thing } loud && form is CommitmentForm.Infinitive or CommitmentForm.Modal && !passive && loud.EndToken - loud.FirstToken == 1 && loud.EndToken == group && tokens[loud.FirstToken] is { Shape: Shape.Upper, Word: null } && loud.Text.Length > 3 && GivenNames.Contains(loud.Text[0] + loud.Text[1..].ToLowerInvariant()))
        {
            agent = loud with { Kind = AgentKind.Person };
        }

        // "Bryony agreed to email the plot holders": a thing cannot agree, so a capital word alone is somebody.
        if (agent is { Kind: AgentKind.Thing } giver && form == CommitmentForm.Promise && giver.EndToken - giver.FirstToken == 1 && group - giver.EndToken <= 2 && !tokens[group].Is(WordClass.Be) && tokens[giver.FirstToken] is { Shape: Shape.Capital, Word: null })
        {
            agent = giver with { Kind = AgentKind.Person };
        }

        var word = tokens[verb].Word ?? sentence.Passage.Text[tokens[verb].Start..tokens[verb].End];
        return new Commitment(form, Clauses.FrameOf(sentence, form, start, agent), agent, Lexicon.BaseOf(word), verb, group, start, passive, tokens[verb].Is(WordClass.Task) || !passive && LightVerbs.IsErrand(sentence, verb), Habits.IsUsual(sentence, form, start, group, verb, passive, agent), verbs.IsProgressive);
    }

    // The capital in front of "has offered", "kindly agreed".
    private static int LastNameBefore(Sentence sentence, int group)
    {
        var at = group - 1;
        while (at > sentence.FirstToken && (sentence.Tokens[at].Is(WordClass.Have) || sentence.Tokens[at].Is(WordClass.Adverb) && !sentence.Tokens[at].IsCapital))
        {
            at--;
        }

        return at >= sentence.FirstToken && sentence.Tokens[at].Shape == Shape.Capital && sentence.Tokens[at].Word is null ? at : -1;
    }
}
