using System.Globalization;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The question whether a proposed meeting is right, answered with "yes": by the button of one finding or of several, or in words.</summary>
public sealed class DueAccepted(Database database, AmendFindings amend, ConfirmFindings confirm, DeskShown shown, DeskButtons buttons, OwnersNamed owners, FindingAnswers answers) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [FindingCard.AcceptDue];

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Verb != FindingCard.AcceptDue || !Guid.TryParse(question.Data.GetValueOrDefault(DeskCard.Document), out var document))
        {
            return false;
        }

        if (YesOrNo.In(said.Text) is not { } yes)
        {
            // "9: yes", "3: 8 December": the others are still asked.
            return said.Who.IsClerk && await shown.OfAsync(document) is { } desk && said.Who.MayClerk(desk.Committee.Id)
                && await answers.TakesAsync(said, desk, wereAsked: true, question.Data.ContainsKey(DueAsked.ThenConfirm), cancellation);
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        if (!yes)
        {
            await said.Turn.SayAsync("Left as it is: nothing has changed. Say when each is due: “3 is due at the March meeting”.", cancellation);
            return true;
        }

        var (sentences, changed) = await AcceptAsync(question.Data, document, said.Who);
        await (changed ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, document, sentences, changed), cancellation) : said.Turn.SayAsync(string.Join('\n', sentences), cancellation));
        if (changed)
        {
            await owners.OfAsync(said.Turn, document, said.Today, cancellation);
        }

        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Is the meeting that I proposed right? Write “yes”, or say when each is due: “3 is due at the March meeting”."), cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (await buttons.SeenAsync(pressed, cancellation) is not var (document, seen))
        {
            return;
        }

        if (pressed.Words(DueAsked.Several) is null)
        {
            int[] numbers = pressed.Figure(FindingCard.Number) is { } one ? [one] : [];
            await pressed.Turn.RedrawAsync(await buttons.AfterAsync(pressed, seen.Desk, await amend.AcceptDueAsync(document, numbers, pressed.Who)), cancellation);
            return;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, pressed.Turn.Activity));
        var (sentences, changed) = await AcceptAsync(pressed.Data, document, pressed.Who);
        await pressed.Turn.RedrawAsync(await shown.ReadBackAsync(pressed.Turn, document, sentences, changed), cancellation);
        await owners.OfAsync(pressed.Turn, document, pressed.Today, cancellation);
    }

    private async Task<(IReadOnlyList<string> Sentences, bool Changed)> AcceptAsync(IReadOnlyDictionary<string, string> data, Guid document, Standing by)
    {
        var numbers = (data.GetValueOrDefault(DueAsked.Several) ?? data.GetValueOrDefault(FindingCard.Number) ?? "").Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().ToList();
        var accepted = await amend.AcceptDueAsync(document, numbers, by);
        return accepted is DeskOutcome.Done && data.ContainsKey(DueAsked.ThenConfirm)
            ? ([DeskWords.Of(accepted), DeskWords.Of(await confirm.RunAsync(document, numbers, by))], true)
            : ([DeskWords.Of(accepted)], accepted is DeskOutcome.Done);
    }
}
