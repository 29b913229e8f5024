using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>One action in detail with its history, by its number or by a word of it, and what may be done about it by whoever asks.</summary>
public sealed partial class ActionAsked(Database database, FindActionPoints find, ShowAction show, WhichActions which, NumbersMeant numbers, Bearings bearings, CouncilTime clock) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Show];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ListCard.ShowVerb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            var decided = await numbers.OfAsync(one, Spoken.Looks);
            if (decided.Findings.Count > 0)
            {
                await said.Turn.SayAsync($"{Numbers.Of(decided.Findings)} {(decided.Findings.Count == 1 ? "waits" : "wait")} on the desk. “Finding {decided.Findings[0].ToString(CultureInfo.InvariantCulture)}” shows it.", cancellation);
            }

            if (decided.Findings.Count == 0 || decided.References.Count > 0)
            {
                await ShowAsync(one.About(decided.References), cancellation);
            }
        }
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (pressed.Id(ListCard.Action) is not { } id)
        {
            await pressed.Turn.NoteAsync("Choose an action first, then press it again.", cancellation);
            return;
        }

        var card = await DetailAsync(pressed.Turn, id, pressed.Words(DetailCard.All) is not null);
        // The whole history takes the place of its beginning; from a list one action is shown below, so that the list stays.
        await (pressed.Words(DetailCard.All) is not null ? pressed.Turn.RedrawAsync(card, cancellation) : pressed.Turn.ShowAsync(card, cancellation));
    }

    /// <summary>Shows one action in detail, as far as it is open to whoever asks.</summary>
    internal async Task ShowAsync(Turn turn, Guid id, CancellationToken cancellation) => await turn.ShowAsync(await DetailAsync(turn, id, whole: false), cancellation);

    private async Task ShowAsync(Said said, CancellationToken cancellation)
    {
        var digest = await which.DigestAsync(said);
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, all) is [var one] ? one.Id : (Guid?)null;
        var here = named ?? said.Turn.Conversation.CommitteeId;
        IReadOnlyList<string> references = said.Slots.References;
        if (references.Count == 0 && said.Slots.Query is null)
        {
            await bearings.AskForAsync(said, MeaningKept.Reference, "Which one do you mean? Say its number, as in 14 or CFS-26-27-014, or a word of it: “the exclusions one”.", cancellation);
            return;
        }

        foreach (var reference in references.Count > 0 ? references.Take(4) : [""])
        {
            var found = references.Count == 0
                ? await which.ByWordsAsync(said.Slots.Query!, digest, here, said.Who)
                : await which.ByReferenceAsync(reference, said.Text, digest, here, said.Who);
            if (found is Found.Nothing && named is null && here is not null)
            {
                // The conversation's committee was only a guess.
                found = references.Count == 0 ? await find.ByWordsAsync(said.Slots.Query!, Where.Anywhere, said.Who) : await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, said.Text), Where.Anywhere, said.Who);
            }

            switch (found)
            {
                case Found.One { Point: var point }:
                    await said.Turn.ShowAsync(await DetailAsync(said.Turn, point.Id, whole: Whole().IsMatch(said.Text)), cancellation);
                    break;
                case Found.Several several:
                    await bearings.AskWhichAsync(said, several.Choices, cancellation);
                    return;
                case Found.Nothing nothing:
                    await said.Turn.SayAsync(nothing.Sentence, cancellation);
                    break;
            }
        }
    }

    private async Task<Card> DetailAsync(Turn turn, Guid id, bool whole)
    {
        var (detail, refusal) = await show.RunAsync(id, Reader.Of(turn));
        if (detail is null)
        {
            return Card.Saying(turn.Activity.Kind == ConversationKind.Personal ? refusal! : $"{refusal} Ask me in the chat we two have alone.");
        }

        var data = new Dictionary<string, string> { [DigestCard.Which] = id.ToString() };
        if (detail is { IsMine: true, Point.IsChased: true })
        {
            return DetailCard.For(detail, clock, whole, DigestCard.ButtonsFor(data), [.. DigestCard.WordsAndTime(separator: true)]);
        }

        if (!detail.IsClerk)
        {
            return DetailCard.For(detail, clock, whole);
        }

        var wish = detail.Answers.LastOrDefault(reply => reply.AwaitsDecision && detail.Point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed);
        var decide = wish is null ? null : new Dictionary<string, string> { [DecisionsCard.Replies] = wish.Id.ToString(), [DecisionsCard.Which] = wish.Id.ToString() };
        return DetailCard.For(detail, clock, whole,
        [
            .. decide is null ? Array.Empty<CardAction>() : [new ExecuteAction(wish!.Kind == ReplyKind.NeedLonger ? "Yes, give longer" : "Yes, hand it over", DecisionsCard.Grant, decide), new ExecuteAction("No, leave it as it is", DecisionsCard.Decline, decide)],
            .. decide is null && detail.Point.IsChased ? [new ExecuteAction("Ask the owner now", SilenceCard.ChaseVerb, new Dictionary<string, string> { [ListCard.Action] = id.ToString() })] : Array.Empty<CardAction>(),
            .. detail.Point.IsOutstanding ? [ChangeForm.Of(detail)] : Array.Empty<CardAction>(),
        ]);
    }

    // "the whole history of 14", "full trail".
    [GeneratedRegex(@"\b(whole|full|entire|complete)\s+(history|trail|story)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
