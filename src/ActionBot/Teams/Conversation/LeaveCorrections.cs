using ActionBot.Cards;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Corrects a leave that is noted: "actually it's only one week, back on the 26th", "I'm here today, that leave was wrong", "then nobody covers me". Heard
/// before anything else: no such sentence is an answer to an action, and no second leave stands beside a wrong first.
/// </summary>
public sealed class LeaveCorrections(Database database, LeaveSettled settled, CorrectAbsence correct, PeopleNamed named, Reach reach, TimeProvider time) : ITakePart
{
    // What somebody noted this morning is not what "until the 15th" means in the afternoon.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(2);

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [nameof(CorrectAbsence)];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Undo the leave, I am not away" is an undo.
        if (said.Who.Person is not { } speaker || UndoWords.IsAsked(said.Text) || UndoWords.Object(said.Text) is { } what && UndoWords.Meant(what) is not null)
        {
            return false;
        }

        if (CoverSaid.In(said.Written) is { } cover && await CoverAsync(said, speaker, cover, cancellation))
        {
            return true;
        }

        // A figure beside its days is an action's: "back on the 26th, 2 is done".
        return LeaveCorrected.In(said.Written) is { } corrected && !AwayDays.WithoutDays(corrected.Words).Any(char.IsAsciiDigit) && await CorrectAsync(said, speaker, corrected, null, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var choices = question.Data.Where(one => one.Key.StartsWith(LeaveSettled.Choice, StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => LeaveChoice.Of(one.Value)).OfType<LeaveChoice>().ToList();
        if (YesOrNo.In(said.Text) == false)
        {
            await settled.ChosenAsync(said.Turn, question.Data, new LeaveChoice(null, null, null, []), said.Today, redraws: false, cancellation);
            return true;
        }

        var meant = YesOrNo.In(said.Text) == true || TakesOut(said.Text) ? choices is [var only] ? only : null
            : Place(said.Text) is { } place && place < choices.Count ? choices[place]
            : AwayDays.Read(said.Text, said.Today) is var (from, until) ? choices.Find(choice => choice.From == from && choice.Until == until) : null;
        if (meant is not null)
        {
            await settled.ChosenAsync(said.Turn, question.Data, meant, said.Today, redraws: false, cancellation);
            return true;
        }

        // "What is right?" – "only until the 15th".
        return choices is [{ Leave: { } leave }, ..] && said.Who.Person is { } speaker && LeaveCorrected.In(said.Written) is { } corrected && await CorrectAsync(said, speaker, corrected with { Corrects = true }, leave, cancellation);
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) => said.Turn.SayAsync(AskedAgain.Of(question.Data.GetValueOrDefault(MeaningKept.Sentence) ?? "Which is right?"), cancellation);

    /// <inheritdoc />
    public Task PressedAsync(Pressed pressed, CancellationToken cancellation) => LeaveChoice.Of(pressed.Words(LeaveSettled.Choice)) is { } choice
        ? settled.ChosenAsync(pressed.Turn, pressed.Data, choice, pressed.Today, redraws: true, cancellation)
        : pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);

    private async Task<bool> CorrectAsync(Said said, Person speaker, LeaveCorrected corrected, Guid? asked, CancellationToken cancellation)
    {
        var last = asked is { } leave ? await database.ReadAsync(session => AbsenceTable.ByIdAsync(session, leave)) : await SpokenOfAsync(speaker);
        var person = corrected.Whose is { } whose ? await named.OnlyAsync(whose, said.Today)
            : !corrected.Own && last is not null ? await database.ReadAsync(session => PersonTable.ByIdAsync(session, last.PersonId)) : speaker;
        if (person is null)
        {
            return false;
        }

        var noted = await NotedAsync(person, said.Today);
        if (person.Id != speaker.Id && !said.Who.IsClerk)
        {
            // What an officer says of a colleague is news for an action, unless it is of his leave.
            if (noted.Count == 0 || !said.Text.Contains("leave", StringComparison.OrdinalIgnoreCase) && !said.Text.Contains("away", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            await said.Turn.SayAsync($"Only {person.Name} or a clerk can change {person.Name}'s leave.", cancellation);
            return true;
        }

        var cover = LeaveSaid.NoCover(said.Text) ? new CoverWish(null) : LeaveSaid.Cover(said.Text) is { } name && await named.OnlyAsync(name, said.Today) is { } covers && covers.Id != person.Id ? new CoverWish(covers) : null;
        return await settled.RunAsync(said.Turn, person, WhichLeave.Of(corrected, noted, last?.Id, said.Today), cover, said.Today, cancellation);
    }

    // Who covers, and nothing else: of the leave that was spoken of last, else of his only one.
    private async Task<bool> CoverAsync(Said said, Person speaker, CoverSaid cover, CancellationToken cancellation)
    {
        var last = await SpokenOfAsync(speaker);
        var away = cover.For is { } other ? await named.OnlyAsync(other, said.Today)
            : last is not null && said.Who.IsClerk ? await database.ReadAsync(session => PersonTable.ByIdAsync(session, last.PersonId)) : speaker;
        if (away is null)
        {
            return false;
        }

        var noted = await NotedAsync(away, said.Today);
        var leaves = cover.For is null ? noted : [.. noted.Where(one => one.CoverPersonId == speaker.Id)];
        if ((leaves.FirstOrDefault(one => one.Id == last?.Id) ?? (leaves is [var only] ? only : null)) is not { } leave)
        {
            return false;
        }

        var covers = cover.Name is { } name ? await named.OnlyAsync(name, said.Today) : null;
        if (cover.Name is not null && covers is null || cover.Not is { } not && cover.For is null && (await named.OnlyAsync(not, said.Today))?.Id != leave.CoverPersonId)
        {
            return false;
        }

        var set = await correct.RunAsync(leave.Id, new LeaveAsItIs(leave.FromDate, leave.UntilDate) { KeepsCover = false, Cover = covers }, said.Who);
        var words = set.Absence is not null && covers is { AadObjectId: null } ? $"{set.ReadBack} I cannot write to {covers.Name} in Teams yet: ask {covers.Name} to write me a word, or name somebody else." : set.ReadBack;
        if (set.Absence is not null && away.Id != speaker.Id && cover.For is not null && away.AadObjectId is not null)
        {
            await reach.ShowAsync([away], Card.Saying($"{speaker.Name} does not cover for you from {Days.Plain(leave.FromDate)} to {Days.Plain(leave.UntilDate)}. Nobody does now: write who covers, as in “Priya covers me”, or my messages wait for your return."), cancellation);
        }

        await said.Turn.ShowAsync(set.Absence is null ? ReadBackCard.For(words) : ReadBackCard.For(words, said.Turn.Activity), cancellation);
        return true;
    }

    private async Task<IReadOnlyList<Absence>> NotedAsync(Person person, DateOnly today) => [.. (await database.ReadAsync(session => AbsenceTable.FromAsync(session, today))).Where(absence => absence.PersonId == person.Id)];

    // The leave that the speaker's last deed was about, if that was lately.
    private async Task<Absence?> SpokenOfAsync(Person speaker) => await database.ReadAsync(async session =>
        await Trail.LastUndoableAsync(session, speaker.Id) is { Subject: SetAbsence.Subject } line && time.GetUtcNow() - line.HappenedAt < Lately ? await AbsenceTable.ByIdAsync(session, line.SubjectId) : null);

    private static bool TakesOut(string words) => words.Contains("take it out", StringComparison.OrdinalIgnoreCase) || words.Contains("delete it", StringComparison.OrdinalIgnoreCase) || words.Contains("remove it", StringComparison.OrdinalIgnoreCase);

    private static int? Place(string words) => words.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "1" or "first" or "the first" or "the first one" => 0,
        "2" or "second" or "the second" or "the second one" => 1,
        "3" or "third" or "the third" or "the third one" => 2,
        _ => null,
    };
}
