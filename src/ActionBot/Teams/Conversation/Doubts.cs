using ActionBot.Committees;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What was said and could not be done at once, because its meaning or a part of it was in doubt: it is asked about, and taken up again once that is answered.</summary>
public sealed class Doubts(Database database, KnownNames names, TimeProvider time)
{
    /// <summary>Understands a message in its conversation, and finds the question that is open there.</summary>
    public Task<(Said Said, OpenQuestion? Question)> UnderstandAsync(Turn turn, string text, DateOnly today) => database.ReadAsync(async session =>
    {
        var heard = await PrepareListening.ForAsync(session, names, turn.Who, turn.Activity, today);
        return (new Said(turn, text, Understand.Message(text, heard), today) { Heard = heard }, await OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow()));
    });

    /// <summary>The same of words as they were written: a plain question is put in the words that are understood.</summary>
    public async Task<(Said Said, OpenQuestion? Question)> HeardAsync(Turn turn, string written, DateOnly today)
    {
        var (said, question) = await UnderstandAsync(turn, InOtherWords.Of(written), today);
        return (said with { Written = written }, question);
    }

    /// <summary>Takes a message as the answer to a doubt: "Which committee?" – "Children's Scrutiny".</summary>
    /// <returns>Whether it is one; and the question with the answer in it, where the answer is understood. What is not has been said.</returns>
    public async Task<(bool IsAnswer, IReadOnlyDictionary<string, string>? Settled)> AnsweredAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string>(question.Data);
        var asked = data.GetValueOrDefault(MeaningKept.Asked);
        if (asked == MeaningKept.Committee)
        {
            if (FindCommittee.Named(said.Text, await database.ReadAsync(CommitteeTable.AllAsync)) is not [var named])
            {
                return (false, null);
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
                return (true, null);
            }

            data[asked] = answer;
        }
        else
        {
            return (false, null);
        }

        return (true, data);
    }

    private Task<bool> IsKnownAsync(string asked, string words) => database.ReadAsync(async session => asked == MeaningKept.Body
        ? FindCommittee.Named(words, await CommitteeTable.AllAsync(session)).Count > 0
        : (await OwnerSaid.FindAsync(session, words)).Owner is not null);

    /// <summary>What was said, as it is meant now that the doubt is settled.</summary>
    /// <returns>It; null: the button is of no use any more, and that has been said.</returns>
    public async Task<Said?> SettledAsync(Turn turn, IReadOnlyDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        if (!data.TryGetValue(DoubtCard.Words, out var words))
        {
            await turn.NoteAsync("This button is not in use any more. Say it again in words, please.", cancellation);
            return null;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        var settled = words;
        if (data.TryGetValue(MeaningKept.Committee, out var text) && Guid.TryParse(text, out var id) && await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is { } committee)
        {
            await turn.IsAboutAsync(database, committee.Id);
            settled = $"{words} ({committee.Name})";
        }

        var (said, _) = await HeardAsync(turn, words, today);
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

        return said with { Meaning = meaning, Answered = data };
    }
}
