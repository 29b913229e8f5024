using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Leads the conversation: finds out who speaks, has a message understood, asks where it is in doubt, and hands it to the part that answers for it;
/// hands a pressed button to the part whose verb it is.
/// </summary>
public sealed partial class Converse : IConversation
{
    // A longer one is pasted text: whoever is in doubt about it says so in his own words, not on a button.
    private const int LongestInDoubt = 1500;

    private static readonly FrozenSet<string> Proposals = FrozenSet.ToFrozenSet<string>([CalendarCard.Verb, RecordCard.Verb, ReplacementCard.Verb, DecisionsCard.ApproveAll]);

    private static readonly FrozenSet<Intent> OfActions = FrozenSet.ToFrozenSet([Intent.Assign, Intent.SetDue, Intent.Close, Intent.Reopen, Intent.Drop, Intent.Refer, Intent.Restrict]);

    private static readonly FrozenSet<Intent> Deeds = FrozenSet.ToFrozenSet([
        Intent.Assign, Intent.SetDue, Intent.Close, Intent.Reopen, Intent.Drop, Intent.Refer, Intent.Restrict, Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine, Intent.Decide, Intent.Snooze,
        Intent.SetPost, Intent.SetRole, Intent.AddMeeting, Intent.MoveMeeting, Intent.CancelMeeting, Intent.ChaseNow,
    ]);

    private readonly ITakePart[] all;
    private readonly FrozenDictionary<Intent, ITakePart> byIntent;
    private readonly FrozenDictionary<string, ITakePart> byAct;
    private readonly FrozenDictionary<string, ITakePart> byVerb;
    private readonly Greeting greeting;
    private readonly Recognition recognition;
    private readonly MessageExtension messages;
    private readonly Doubts doubts;
    private readonly NumbersMeant numbers;
    private readonly FindingAnswers findings;
    private readonly OneOwnerEach shared;
    private readonly LeftUnreadTold unread;
    private readonly Database database;
    private readonly CouncilTime clock;
    private readonly TimeProvider time;

    /// <summary>Takes the parts; two that claim the same intent, act or verb stop the start.</summary>
    public Converse(IEnumerable<ITakePart> parts, Greeting greeting, Recognition recognition, MessageExtension messages, Doubts doubts, NumbersMeant numbers, FindingAnswers findings, OneOwnerEach shared, LeftUnreadTold unread, Database database, CouncilTime clock, TimeProvider time)
    {
        all = [greeting, recognition, .. parts];
        // By way of a dictionary that refuses a key twice; the frozen one keeps the last.
        byIntent = all.SelectMany(part => part.Intents.Select(intent => KeyValuePair.Create(intent, part))).ToDictionary().ToFrozenDictionary();
        byAct = all.SelectMany(part => part.Acts.Select(act => KeyValuePair.Create(act, part))).ToDictionary().ToFrozenDictionary();
        byVerb = all.SelectMany(part => part.Verbs.Select(verb => KeyValuePair.Create(verb, part))).ToDictionary().ToFrozenDictionary();
        (this.greeting, this.recognition, this.messages, this.doubts, this.numbers, this.findings, this.shared, this.unread, this.database, this.clock, this.time) = (greeting, recognition, messages, doubts, numbers, findings, shared, unread, database, clock, time);
    }

    /// <inheritdoc />
    public async Task AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        var today = clock.Day(time.GetUtcNow());
        await recognition.OfSpeakerAsync(turn, today, cancellation);
        await TakeAsync(turn, today, cancellation);
        if (turn is { ShowsCard: true, LaysDesk: false, Conversation.DeskShownAt: not null })
        {
            await database.WriteAsync(session => ConversationTable.CoversDeskAsync(session, turn.Conversation.ConversationId));
        }

        if (turn.NextPage is { } more)
        {
            await database.WriteAsync(session => MoreToShow.RememberAsync(session, turn.Activity, more, time.GetUtcNow()));
        }
    }

    private async Task TakeAsync(Turn turn, DateOnly today, CancellationToken cancellation)
    {
        await (turn.Activity.Content switch
        {
            ActivityContent.Message message => HearAsync(turn, message.Text, today, cancellation),
            ActivityContent.Press { Verb: DoubtCard.Verb } press => SettleAsync(turn, press.Data, today, cancellation),
            ActivityContent.Press press => PressedAsync(turn, press, today, cancellation),
            // Teams says the same twice when the bot is installed, in either order.
            ActivityContent.Installation { Added: true, IsUpgrade: false } or ActivityContent.Roster { BotAdded: true } when turn.IsNewConversation => WelcomeAsync(turn, today, cancellation),
            ActivityContent.Roster { BotRemoved: false } shown when shown.BotAdded || shown.Added.Count > 0 => recognition.OfRosterAsync(turn, today, cancellation),
            ActivityContent.FileConsent when byVerb.TryGetValue(Papers.Consent, out var papers) => papers.PressedAsync(new Pressed(turn, Papers.Consent, new Dictionary<string, string>(), today), cancellation),
            ActivityContent.Extension used => messages.AnswerAsync(turn, used, today, cancellation),
            _ => Task.CompletedTask,
        });
    }

    private async Task WelcomeAsync(Turn turn, DateOnly today, CancellationToken cancellation)
    {
        await greeting.WelcomeAsync(turn, cancellation);
        await recognition.OfRosterAsync(turn, today, cancellation);
    }

    private async Task HearAsync(Turn turn, string written, DateOnly today, CancellationToken cancellation)
    {
        var (said, question) = await doubts.HeardAsync(turn, written, today);
        await HearAsync(said, question, cancellation);
        await unread.AfterAsync(said, cancellation);
    }

    private async Task HearAsync(Said said, OpenQuestion? question, CancellationToken cancellation)
    {
        var (turn, text, today) = (said.Turn, said.Text, said.Today);
        question = question is { IsNone: true } ? null : question;
        // What was proposed and not done yet is what "undo" leaves; never something older instead.
        if (question is not null && Proposals.Contains(question.Verb) && UndoWords.IsBare(text) && !await HasChangedSinceAsync(said, question))
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
            await turn.SayAsync("Left as it is: nothing has changed.", cancellation);
            return;
        }

        // A second owner never takes the first one's place, whatever else is open.
        if (said.Who.IsClerk && await shared.TakesAsync(said, question, cancellation))
        {
            return;
        }

        if (question?.Data.ContainsKey(MoreToShow.Key) == true)
        {
            // The next page is worth asking for, and no question that waits for anything else.
            if (MoreToShow.IsAskedFor(text) && byVerb.TryGetValue(question.Verb, out var shower))
            {
                await shower.PressedAsync(new Pressed(turn, question.Verb, question.Data, today), cancellation);
                return;
            }
        }
        else if (question is { Verb: DoubtCard.Verb })
        {
            if (await AnswersDoubtAsync(said, question, cancellation))
            {
                return;
            }
        }
        else if (question is not null && byVerb.TryGetValue(question.Verb, out var asker) && await asker.AnswersAsync(said, question, cancellation))
        {
            return;
        }

        // What undo would take back was asked about then: once something else was said, no later "yes" is meant for it.
        if (question is { Verb: nameof(ActionPoints.UndoChange) } && said.Meaning.Intent != Intent.Undo && !SaysThanks(text) && !AnsweredMeaning.SaysNothing(text) && said.Meaning is not { Intent: Intent.Unknown, Confidence: < Understand.Sure })
        {
            await database.WriteAsync(async session =>
            {
                // Left unanswered it is asked again: a later "undo" does not do at once what this one asked about.
                await OpenQuestion.CloseAsync(session, turn.Activity);
                await (question.Data.ContainsKey(TakeBack.WasTold) ? Task.CompletedTask : OpenQuestion.NotDoneAsync(session, turn.Activity, time.GetUtcNow()));
            });
            question = null;
        }

        // What is said instead of an answer leaves the doubt behind: nothing later answers it by chance. A look at the register on the way to the answer does not.
        if (question is { Verb: DoubtCard.Verb } && said.Meaning.Intent != Intent.Undo && !SaysThanks(text) && !(question.Data.ContainsKey(MeaningKept.Asked) && AnsweredMeaning.OnlyLooks(said.Meaning)))
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        }

        if (HandOver.IsHandedOver(said))
        {
            said = said with { Meaning = said.Meaning with { Intent = Intent.ImportMinutes, Parts = [], Alternatives = [], Confidence = 1 } };
        }

        if (said.Who.IsClerk && (await findings.TakesWholeAsync(said, cancellation) || await EachOfSeveralAsync(said, cancellation) || await WhoIsWhatAsync(said, cancellation)))
        {
            return;
        }

        if (await HeardByAPartAsync(said, cancellation))
        {
            await NoteWhatWasNotDoneAsync(said);
            return;
        }

        if (said.Meaning is { Confidence: < 0.5, Alternatives.Count: > 0 } unclear && text.Length <= LongestInDoubt)
        {
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, DoubtCard.Verb, DoubtCard.Asked(unclear, said.Quoted), time.GetUtcNow()));
            await turn.ShowAsync(DoubtCard.For(unclear, said.Quoted), cancellation);
            return;
        }

        if (question is not null && !question.Data.ContainsKey(MoreToShow.Key) && !(KeepCard.IsOpen(question.Data) && KeepCard.MayBeAnAnswer(text)) && !SaysThanks(text) && !AnsweredMeaning.StandsAlone(text)
            && (said.Meaning is { Intent: Intent.Unknown, Confidence: < Understand.Sure } || (said.Meaning.Intent == Intent.Undo && YesOrNo.In(text) == false)))
        {
            await AskAgainAsync(said, question, cancellation);
            return;
        }

        if (said.Meaning is not { Intent: Intent.Unknown, Act: null, Confidence: < Understand.Sure } || !await TakenUnknownAsync(said, cancellation))
        {
            await AnswerAsync(said, cancellation);
            await NoteWhatWasNotDoneAsync(said, unknownToo: true);
        }
    }

    // "2 is for the Monitoring Officer and 3 for the CFO": each is a sentence of its own, where each is understood as something done to an action.
    private async Task<bool> EachOfSeveralAsync(Said said, CancellationToken cancellation)
    {
        var each = new List<Said>();
        foreach (var sentence in await SentencesAsync(said))
        {
            each.Add((await doubts.UnderstandAsync(said.Turn, sentence, said.Today)).Said with { IsOneOfSeveral = true, Answered = said.Answered });
        }

        if (each.Count < 2 || !each.TrueForAll(one => one.Meaning is { Parts.Count: 0, Confidence: >= Understand.Sure } && OfActions.Contains(one.Meaning.Intent)))
        {
            return false;
        }

        // Where one of their numbers is in doubt, nothing is done before that is settled.
        var decided = new List<NumbersDecided>();
        foreach (var one in each)
        {
            decided.Add(await numbers.OfAsync(one, NumbersMeant.SpokenOf(one.Meaning.Intent)));
        }

        if (decided.Find(one => one.Doubtful.Count > 0) is { } doubt)
        {
            await numbers.AskAsync(said, doubt with { Doubtful = [.. decided.SelectMany(one => one.Doubtful).Distinct()] }, cancellation);
            return true;
        }

        foreach (var one in each)
        {
            if (!await HeardByAPartAsync(one, cancellation))
            {
                await AnswerAsync(one, cancellation);
            }
        }

        await NoteWhatWasNotDoneAsync(said);
        return true;
    }

    // "Pip Farrow is Tree Officer too. Ama Beg is a member, and Kath Dunmore chairs it": posts and roles in one message, each a sentence; what is not understood of it is said.
    private async Task<bool> WhoIsWhatAsync(Said said, CancellationToken cancellation)
    {
        var each = new List<Said>();
        foreach (var sentence in WhoIsWhat.Of(said.Text))
        {
            each.Add((await doubts.UnderstandAsync(said.Turn, sentence, said.Today)).Said with { IsOneOfSeveral = true });
        }

        // Posts alone are noted by whoever notes one.
        if (each.Count < 2 || !each.Exists(IsRead) || each.TrueForAll(one => one.Meaning.Intent == Intent.SetPost) && Appointments.TwoPosts(said.Text).Count == each.Count)
        {
            return false;
        }

        foreach (var one in each)
        {
            var heard = await HeardByAPartAsync(one, cancellation);
            if (!heard && !IsRead(one))
            {
                await said.Turn.SayAsync($"I could not read “{Cards.Shortened.To(one.Text, 160)}”, so nothing has changed by it. Say it for itself, as in “Cllr Osei is a member” or “the Head of Parks is Sam Patel”.", cancellation);
            }
            else if (!heard)
            {
                await AnswerAsync(one, cancellation);
            }
        }

        return true;

        static bool IsRead(Said one) => RolesClaimed.Gives(one.Text) || one.Meaning is { Parts.Count: 0, Confidence: >= Understand.Sure, Intent: Intent.SetPost or Intent.SetRole };
    }

    private async Task<IReadOnlyList<string>> SentencesAsync(Said said)
    {
        if (!said.Text.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var words = InMyName.Of(said.Text, said.Who);
        var ofEach = SaidOfEach.Of(words);
        var sentences = ofEach.Count == 0 ? [] : SaidOfEach.OwnersAndDues(words, (await database.ReadAsync(OwnerMatcher.OfAsync)).NamesWholly, said.Today);
        return sentences.Count > 0 ? sentences : EachItsOwn.Of(said.Text);
    }

    // Whoever is refused, or not understood, may take it for done and write "undo": what was done before must not go in its place unasked.
    private async Task NoteWhatWasNotDoneAsync(Said said, bool unknownToo = false)
    {
        if (said.Who.Person is not { } person || said.Turn.Activity.Id is not { } through || said.Text.TrimEnd().EndsWith('?') || SaysThanks(said.Text)
            || !said.Meaning.Parts.Append(said.Meaning).Any(meaning => Deeds.Contains(meaning.Intent) || (unknownToo && meaning.Intent == Intent.Unknown)))
        {
            return;
        }

        if ((await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through))).Count == 0)
        {
            await database.WriteAsync(session => OpenQuestion.NotDoneAsync(session, said.Turn.Activity, time.GetUtcNow()));
        }
    }

    private async Task<bool> HasChangedSinceAsync(Said said, OpenQuestion question) =>
        said.Who.Person is { } person && await database.ReadAsync(session => Trail.LastUndoableAsync(session, person.Id)) is { } last && last.HappenedAt > question.AskedAt;

    private async Task<bool> TakenUnknownAsync(Said said, CancellationToken cancellation)
    {
        foreach (var part in all)
        {
            if (await part.TakesUnknownAsync(said, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    // Nobody who was asked something is answered with help: the question is put again, unless he would rather leave it.
    private async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (YesOrNo.In(said.Text) == false)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            await said.Turn.SayAsync("Left as it is: nothing has changed.", cancellation);
        }
        else if (question.Verb != DoubtCard.Verb)
        {
            await (byVerb.TryGetValue(question.Verb, out var asker) ? asker.AskAgainAsync(said, question, cancellation) : AnswerAsync(said, cancellation));
        }
        else if (question.Data.TryGetValue(MeaningKept.Sentence, out var sentence))
        {
            await OpenAgainAsync(said.Turn, question);
            await said.Turn.SayAsync(AskedAgain.Of(sentence), cancellation);
        }
        else
        {
            await OpenAgainAsync(said.Turn, question);
            await said.Turn.SayAsync(AskedAgain.Above, cancellation);
            var words = question.Data[DoubtCard.Words];
            await (question.Data.ContainsKey(MeaningKept.Asked)
                ? SettleAsync(said.Turn, question.Data, said.Today, cancellation)
                : said.Turn.ShowAsync(DoubtCard.For((await doubts.HeardAsync(said.Turn, words, said.Today)).Said.Meaning, words), cancellation));
        }
    }

    private Task OpenAgainAsync(Turn turn, OpenQuestion question) => database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, question.Verb, question.Data, time.GetUtcNow()));

    private async Task<bool> HeardByAPartAsync(Said said, CancellationToken cancellation)
    {
        foreach (var part in all)
        {
            if (await part.HearsAsync(said, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private async Task AnswerAsync(Said said, CancellationToken cancellation)
    {
        // "1 done. 2 need till March" is one message to whoever answers for both.
        IReadOnlyList<Understood> all = said.Meaning.Parts.Count == 0 || said.Meaning.Parts.Select(PartFor).Distinct().Count() == 1 ? [said.Meaning] : said.Meaning.Parts;
        foreach (var meaning in all)
        {
            await PartFor(meaning).SaidAsync(said with { Meaning = meaning, IsOneOfSeveral = said.IsOneOfSeveral || said.Meaning.Parts.Count > 1 }, cancellation);
        }
    }

    private async Task<bool> AnswersDoubtAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var (isAnswer, settled) = await doubts.AnsweredAsync(said, question, cancellation);
        if (settled is not null)
        {
            await SettleAsync(said.Turn, settled, said.Today, cancellation);
        }

        return isAnswer;
    }

    private async Task SettleAsync(Turn turn, IReadOnlyDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        if (await doubts.SettledAsync(turn, data, today, cancellation) is { } said && !(data.ContainsKey(MeaningKept.Whose) && await EachOfSeveralAsync(said, cancellation)) && (data.ContainsKey(DoubtCard.Meant) || !await HeardByAPartAsync(said, cancellation)))
        {
            await AnswerAsync(said, cancellation);
        }
    }

    private async Task PressedAsync(Turn turn, ActivityContent.Press press, DateOnly today, CancellationToken cancellation)
    {
        if (byVerb.TryGetValue(press.Verb, out var part))
        {
            await part.PressedAsync(new Pressed(turn, press.Verb, press.Data, today), cancellation);
        }
        else if (!press.IsRefresh)
        {
            await turn.NoteAsync("This button is not in use any more. Write “help” and I will show you what is.", cancellation);
        }
    }

    // A thumb and no word says no more.
    private static bool SaysThanks(string text) => ThanksSaid.Only(text) || !text.Any(char.IsLetterOrDigit);

    private ITakePart PartFor(Understood meaning) => meaning.Act is { } act && byAct.TryGetValue(act, out var part) ? part : byIntent.GetValueOrDefault(meaning.Intent, greeting);
}
