using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
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

    private readonly ITakePart[] all;
    private readonly FrozenDictionary<Intent, ITakePart> byIntent;
    private readonly FrozenDictionary<string, ITakePart> byAct;
    private readonly FrozenDictionary<string, ITakePart> byVerb;
    private readonly Greeting greeting;
    private readonly Recognition recognition;
    private readonly MessageExtension messages;
    private readonly KnownNames names;
    private readonly Database database;
    private readonly CouncilTime clock;
    private readonly TimeProvider time;

    /// <summary>Takes the parts; two that claim the same intent, act or verb stop the start.</summary>
    public Converse(IEnumerable<ITakePart> parts, Greeting greeting, Recognition recognition, MessageExtension messages, KnownNames names, Database database, CouncilTime clock, TimeProvider time)
    {
        all = [greeting, recognition, .. parts];
        // By way of a dictionary that refuses a key twice; the frozen one keeps the last.
        byIntent = all.SelectMany(part => part.Intents.Select(intent => KeyValuePair.Create(intent, part))).ToDictionary().ToFrozenDictionary();
        byAct = all.SelectMany(part => part.Acts.Select(act => KeyValuePair.Create(act, part))).ToDictionary().ToFrozenDictionary();
        byVerb = all.SelectMany(part => part.Verbs.Select(verb => KeyValuePair.Create(verb, part))).ToDictionary().ToFrozenDictionary();
        (this.greeting, this.recognition, this.messages, this.names, this.database, this.clock, this.time) = (greeting, recognition, messages, names, database, clock, time);
    }

    /// <inheritdoc />
    public async Task AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        var today = clock.Day(time.GetUtcNow());
        await recognition.OfSpeakerAsync(turn, today, cancellation);
        await TakeAsync(turn, today, cancellation);
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
            ActivityContent.FileConsent when byVerb.TryGetValue(Papers.Consent, out var papers) => papers.PressedAsync(new Pressed(turn, Papers.Consent, new Dictionary<string, string>(), IsRefresh: false, today), cancellation),
            ActivityContent.Extension used => messages.AnswerAsync(turn, used, today, cancellation),
            _ => Task.CompletedTask,
        });
    }

    private async Task WelcomeAsync(Turn turn, DateOnly today, CancellationToken cancellation)
    {
        await greeting.WelcomeAsync(turn, cancellation);
        await recognition.OfRosterAsync(turn, today, cancellation);
    }

    private async Task HearAsync(Turn turn, string text, DateOnly today, CancellationToken cancellation)
    {
        var (said, question) = await UnderstandAsync(turn, text, today);
        if (question?.Data.ContainsKey(MoreToShow.Key) == true)
        {
            // The next page is worth asking for, and no question that waits for anything else.
            if (MoreToShow.IsAskedFor(text) && byVerb.TryGetValue(question.Verb, out var shower))
            {
                await shower.PressedAsync(new Pressed(turn, question.Verb, question.Data, IsRefresh: false, today), cancellation);
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

        // What is said instead of an answer leaves the doubt behind: nothing later answers it by chance. A look at the register on the way to the answer does not.
        if (question is { Verb: DoubtCard.Verb } && !Thanks().IsMatch(text) && !(question.Data.ContainsKey(MeaningKept.Asked) && AnsweredMeaning.OnlyLooks(said.Meaning)))
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        }

        if (HandOver.IsHandedOver(said))
        {
            said = said with { Meaning = said.Meaning with { Intent = Intent.ImportMinutes, Parts = [], Alternatives = [], Confidence = 1 } };
        }

        if (await HeardByAPartAsync(said, cancellation))
        {
            return;
        }

        if (said.Meaning is { Confidence: < 0.5, Alternatives.Count: > 0 } unclear && text.Length <= LongestInDoubt)
        {
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, DoubtCard.Verb, DoubtCard.Asked(unclear, text), time.GetUtcNow()));
            await turn.ShowAsync(DoubtCard.For(unclear, text), cancellation);
            return;
        }

        if (question is not null && !question.Data.ContainsKey(MoreToShow.Key) && !Thanks().IsMatch(text) && !AnsweredMeaning.StandsAlone(text)
            && (said.Meaning is { Intent: Intent.Unknown, Confidence: < Understand.Sure } || (said.Meaning.Intent == Intent.Undo && YesOrNo.In(text) == false)))
        {
            await AskAgainAsync(said, question, cancellation);
            return;
        }

        if (said.Meaning is not { Intent: Intent.Unknown, Act: null, Confidence: < Understand.Sure } || !await TakenUnknownAsync(said, cancellation))
        {
            await AnswerAsync(said, cancellation);
        }
    }

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
                : said.Turn.ShowAsync(DoubtCard.For((await UnderstandAsync(said.Turn, words, said.Today)).Said.Meaning, words), cancellation));
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

    private Task<(Said Said, OpenQuestion? Question)> UnderstandAsync(Turn turn, string text, DateOnly today) => database.ReadAsync(async session =>
        (new Said(turn, text, Understand.Message(text, await PrepareListening.ForAsync(session, names, turn.Who, turn.Activity, today)), today), await OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow())));

    private async Task AnswerAsync(Said said, CancellationToken cancellation)
    {
        // "1 done. 2 need till March" is one message to whoever answers for both.
        IReadOnlyList<Understood> all = said.Meaning.Parts.Count == 0 || said.Meaning.Parts.Select(PartFor).Distinct().Count() == 1 ? [said.Meaning] : said.Meaning.Parts;
        foreach (var meaning in all)
        {
            await PartFor(meaning).SaidAsync(said with { Meaning = meaning, IsOneOfSeveral = said.Meaning.Parts.Count > 1 }, cancellation);
        }
    }

    // "Which committee?" – "Children's Scrutiny": what was said before is taken up again.
    private async Task<bool> AnswersDoubtAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string>(question.Data);
        var asked = data.GetValueOrDefault(MeaningKept.Asked);
        if (asked == MeaningKept.Committee)
        {
            if (FindCommittee.Named(said.Text, await database.ReadAsync(CommitteeTable.AllAsync)) is not [var named])
            {
                return false;
            }

            data[MeaningKept.Committee] = named.Id.ToString();
        }
        else if (KeepCard.IsKept(data, said.Text))
        {
            // Its one action and its meaning are in the question already.
        }
        else if (DoubtCard.Chosen(data, said.Text) is { } meant)
        {
            data[DoubtCard.Meant] = meant.ToString();
        }
        else if (asked is not null && AnsweredMeaning.In(asked, said.Text, said.Meaning) is { } answer)
        {
            if (asked is MeaningKept.Person or MeaningKept.Body && !await IsKnownAsync(asked, answer))
            {
                await said.Turn.SayAsync($"{(asked == MeaningKept.Person ? "Nobody" : "No committee")} on the register is called “{answer}”. {AskedAgain.Question(data.GetValueOrDefault(MeaningKept.Sentence) ?? "")}", cancellation);
                return true;
            }

            data[asked] = answer;
        }
        else
        {
            return false;
        }

        await SettleAsync(said.Turn, data, said.Today, cancellation);
        return true;
    }

    private Task<bool> IsKnownAsync(string asked, string words) => database.ReadAsync(async session => asked == MeaningKept.Body
        ? FindCommittee.Named(words, await CommitteeTable.AllAsync(session)).Count > 0
        : (await OwnerSaid.FindAsync(session, words)).Owner is not null);

    private async Task SettleAsync(Turn turn, IReadOnlyDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        if (!data.TryGetValue(DoubtCard.Words, out var words))
        {
            await turn.NoteAsync("This button is not in use any more. Say it again in words, please.", cancellation);
            return;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        var settled = words;
        if (data.TryGetValue(MeaningKept.Committee, out var text) && Guid.TryParse(text, out var id) && await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is { } committee)
        {
            await database.WriteAsync(session => ConversationTable.MeansAsync(session, turn.Conversation.ConversationId, committee.Id));
            turn.IsAbout(committee.Id);
            settled = $"{words} ({committee.Name})";
        }

        var (said, _) = await UnderstandAsync(turn, words, today);
        var meaning = said.Meaning with { Confidence = 1, Alternatives = [] };
        if (data.TryGetValue(DoubtCard.Meant, out var name) && Enum.TryParse<Intent>(name, out var meant))
        {
            meaning = meaning with { Intent = meant, Act = meant == meaning.Intent ? meaning.Act : null };
            settled = $"{words} ({IntentWords.Of(meant)})";
        }

        meaning = meaning with { Slots = AnsweredMeaning.Into(meaning.Slots, data, today) };
        if (data.TryGetValue(MeaningKept.Reference, out var reference))
        {
            settled = $"{words} ({reference})";
        }

        if (turn.Activity.Content is ActivityContent.Press)
        {
            await turn.RedrawAsync(DoubtCard.Settled(settled), cancellation);
        }

        var whole = said with { Meaning = meaning, Answered = data };
        if (data.ContainsKey(DoubtCard.Meant) || !await HeardByAPartAsync(whole, cancellation))
        {
            await AnswerAsync(whole, cancellation);
        }
    }

    private async Task PressedAsync(Turn turn, ActivityContent.Press press, DateOnly today, CancellationToken cancellation)
    {
        if (byVerb.TryGetValue(press.Verb, out var part))
        {
            await part.PressedAsync(new Pressed(turn, press.Verb, press.Data, press.IsRefresh, today), cancellation);
        }
        else if (!press.IsRefresh)
        {
            await turn.NoteAsync("This button is not in use any more. Write “help” and I will show you what is.", cancellation);
        }
    }

    private ITakePart PartFor(Understood meaning) => meaning.Act is { } act && byAct.TryGetValue(act, out var part) ? part : byIntent.GetValueOrDefault(meaning.Intent, greeting);

    [GeneratedRegex(@"^\W*(?:(?:many\s+)?(?:thanks|thank\s+you|ta|cheers)\b[\s\w]{0,20})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
