using ActionBot.Cards;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Does to somebody's leave what was said of it and reads it back, or asks which is meant.</summary>
public sealed class LeaveSettled(Database database, SetAbsence setAbsence, CorrectAbsence correct, TimeProvider time)
{
    /// <summary>Under this name a button and a question carry whose leave it is.</summary>
    internal const string Whose = "whose";

    /// <summary>Under this name a button carries what it chooses; a question carries all it offers under this name and their number.</summary>
    internal const string Choice = "choice";

    /// <summary>Under this name they carry who covers from then on; an empty one: nobody.</summary>
    internal const string Cover = "cover";

    private const int MostChoices = 4;

    /// <summary>Does it.</summary>
    /// <param name="turn">Where it is read back.</param>
    /// <param name="person">Whose leave it is.</param>
    /// <param name="decided">What becomes of it.</param>
    /// <param name="cover">Who covers, where that was said; null: it was not.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>Whether anything was done or said.</returns>
    public async Task<bool> RunAsync(Turn turn, Person person, WhichLeave decided, CoverWish? cover, DateOnly today, CancellationToken cancellation)
    {
        switch (decided)
        {
            case WhichLeave.Becomes(var leave, var right):
                await ReadBackAsync(turn, await correct.RunAsync(leave.Id, With(right, cover), turn.Who), cancellation);
                return true;
            case WhichLeave.Ends(var leaves):
                var ended = new List<string>();
                foreach (var leave in leaves)
                {
                    ended.Add(await setAbsence.BackAsync(leave, today, turn.Who));
                }

                await turn.ShowAsync(ReadBackCard.For(string.Join('\n', ended.Distinct()), turn.Activity), cancellation);
                return true;
            case WhichLeave.NoneNoted:
                await turn.SayAsync(person.Id == turn.Who.Person?.Id ? "I have not noted that you are away then." : $"I have not noted that {person.Name} is away then.", cancellation);
                return true;
            case WhichLeave.Doubtful(var choices):
                await AskAsync(turn, person, [.. choices.Take(MostChoices)], cover, cancellation);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes what was chosen.</summary>
    internal async Task ChosenAsync(Turn turn, IReadOnlyDictionary<string, string> data, LeaveChoice choice, DateOnly today, bool redraws, CancellationToken cancellation)
    {
        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        var (person, leave) = await database.ReadAsync(async session => (
            data.TryGetValue(Whose, out var whose) && Guid.TryParse(whose, out var id) ? await PersonTable.ByIdAsync(session, id) : null,
            choice.Leave is { } one ? await AbsenceTable.ByIdAsync(session, one) : null));
        var cover = !data.TryGetValue(Cover, out var named) ? null : new CoverWish(Guid.TryParse(named, out var covering) ? await database.ReadAsync(session => PersonTable.ByIdAsync(session, covering)) : null);
        var words = (choice, leave, person) switch
        {
            (_, _, null) => "That leave was taken back already, so nothing has changed.",
            ({ Leave: not null }, null, _) => "That leave was taken back already, so nothing has changed.",
            ({ From: null }, null, _) => "Left as it is: nothing has changed.",
            ({ From: null }, { } ends, _) => await setAbsence.BackAsync(ends, today, turn.Who),
            ({ From: { } from, Until: { } until }, null, { } away) => (await setAbsence.RunAsync(away, from, until, cover?.Person, turn.Who)).ReadBack,
            ({ From: { } from, Until: { } until }, { } changes, _) => (await correct.RunAsync(changes.Id, With(new LeaveAsItIs(from, until) { InPlaceOf = choice.InPlaceOf }, cover), turn.Who)).ReadBack,
            _ => "Left as it is: nothing has changed.",
        };
        var card = ReadBackCard.For(words, turn.Activity);
        await (redraws ? turn.RedrawAsync(card, cancellation) : turn.ShowAsync(card, cancellation));
    }

    private async Task AskAsync(Turn turn, Person person, IReadOnlyList<WhichLeave.Choice> choices, CoverWish? cover, CancellationToken cancellation)
    {
        var self = person.Id == turn.Who.Person?.Id;
        var stands = choices.Select(choice => choice.Leave).OfType<Absence>().DistinctBy(leave => leave.Id).Select(leave => LeaveChoice.Span(leave.FromDate, leave.UntilDate)).ToList();
        var sentence = $"I have noted that {(self ? "you are" : $"{person.Name} is")} away {string.Join(" and ", stands)}. {(choices is [{ Right: null }] ? $"What is right? Write the days, as in “4 to 8 January”, or take it out" : "Which is right?")}";
        Dictionary<string, string> Data(string name, string value) => cover is null
            ? new() { [Whose] = person.Id.ToString(), [name] = value }
            : new() { [Whose] = person.Id.ToString(), [name] = value, [Cover] = cover.Person?.Id.ToString() ?? "" };
        var asked = Data(MeaningKept.Sentence, sentence);
        for (var at = 0; at < choices.Count; at++)
        {
            asked[Choice + at] = LeaveChoice.Of(choices[at]).Written;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, nameof(CorrectAbsence), asked, time.GetUtcNow()));
        await turn.ShowAsync(
            new Card(sentence, [TextBlock.Title(sentence), TextBlock.Remark("Nothing has changed yet. Press one, or write the days that are right.")])
            {
                Actions =
                [
                    .. choices.Select(choice => new ExecuteAction(LeaveChoice.Title(choice), nameof(CorrectAbsence), Data(Choice, LeaveChoice.Of(choice).Written))),
                    new ExecuteAction("Leave it as it is", nameof(CorrectAbsence), Data(Choice, new LeaveChoice(null, null, null, []).Written)),
                ],
            },
            cancellation);
    }

    private static async Task ReadBackAsync(Turn turn, AbsenceSet set, CancellationToken cancellation) =>
        await turn.ShowAsync(set.Absence is null ? ReadBackCard.For(set.ReadBack) : ReadBackCard.For(set.ReadBack, turn.Activity), cancellation);

    private static LeaveAsItIs With(LeaveAsItIs right, CoverWish? cover) => cover is null ? right : right with { KeepsCover = false, Cover = cover.Person };
}

/// <summary>Who is to cover from now on.</summary>
/// <param name="Person">The cover; null: nobody.</param>
public sealed record CoverWish(Person? Person);
