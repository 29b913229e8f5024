using System.Collections.Frozen;
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
public sealed class Converse : IConversation
{
    // A longer one is pasted text: whoever is in doubt about it says so in his own words, not on a button.
    private const int LongestInDoubt = 1500;

    private readonly ITakePart[] all;
    private readonly FrozenDictionary<Intent, ITakePart> byIntent;
    private readonly FrozenDictionary<string, ITakePart> byVerb;
    private readonly Greeting greeting;
    private readonly Recognition recognition;
    private readonly MessageExtension messages;
    private readonly KnownNames names;
    private readonly Database database;
    private readonly CouncilTime clock;
    private readonly TimeProvider time;

    /// <summary>Takes the parts; two that claim the same intent or verb stop the start.</summary>
    public Converse(IEnumerable<ITakePart> parts, Greeting greeting, Recognition recognition, MessageExtension messages, KnownNames names, Database database, CouncilTime clock, TimeProvider time)
    {
        all = [greeting, recognition, .. parts];
        // By way of a dictionary that refuses a key twice; the frozen one keeps the last.
        byIntent = all.SelectMany(part => part.Intents.Select(intent => KeyValuePair.Create(intent, part))).ToDictionary().ToFrozenDictionary();
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

        await AnswerAsync(said, cancellation);
    }

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
        IReadOnlyList<Understood> all = said.Meaning.Parts.Count == 0 || said.Meaning.Parts.Select(part => PartFor(part.Intent)).Distinct().Count() == 1 ? [said.Meaning] : said.Meaning.Parts;
        foreach (var meaning in all)
        {
            await PartFor(meaning.Intent).SaidAsync(said with { Meaning = meaning }, cancellation);
        }
    }

    // "Which committee?" – "Children's Scrutiny": what was said before is taken up again.
    private async Task<bool> AnswersDoubtAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string>(question.Data);
        if (data.GetValueOrDefault(MeaningKept.Asked) == MeaningKept.Committee)
        {
            if (FindCommittee.Named(said.Text, await database.ReadAsync(CommitteeTable.AllAsync)) is not [var named])
            {
                return false;
            }

            data[MeaningKept.Committee] = named.Id.ToString();
        }
        else if (DoubtCard.Chosen(data, said.Text) is { } meant)
        {
            data[DoubtCard.Meant] = meant.ToString();
        }
        else if (said.Text.Trim() is { Length: <= 20 } reference && reference.Any(char.IsAsciiDigit) && !reference.Contains(' ', StringComparison.Ordinal))
        {
            data[MeaningKept.Reference] = reference;
        }
        else
        {
            return false;
        }

        await SettleAsync(said.Turn, data, said.Today, cancellation);
        return true;
    }

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

        if (data.TryGetValue(MeaningKept.Reference, out var reference))
        {
            meaning = meaning with { Slots = meaning.Slots with { References = [reference], Query = null } };
            settled = $"{words} ({reference})";
        }

        if (turn.Activity.Content is ActivityContent.Press)
        {
            await turn.RedrawAsync(DoubtCard.Settled(settled), cancellation);
        }

        var whole = said with { Meaning = meaning };
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

    private ITakePart PartFor(Intent intent) => byIntent.GetValueOrDefault(intent, greeting);
}
