using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>An officer's answer that goes line by line through his reminder: each action gets what was said of it. Where the parting is not certain it is shown first.</summary>
public sealed partial class AnsweringByLine(Database database, AnswersKept kept, ReadDigest readDigest, WhichActions which, AnswerRead read, LineByLine lineByLine, TimeProvider time) : ITakePart
{
    private const int LongestRepeated = 160;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [PartedCard.Verb];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        said = said.InItsWords;
        if (said.Who is not { Person: not null, IsClerk: false } || said.Answered.Count > 0 || WantsMore(said) || await which.DigestAsync(said) is not { } digest || await lineByLine.OfAsync(said, digest) is not { } lines)
        {
            return false;
        }

        if (lines.IsCertain)
        {
            await RecordLinesAsync(said, lines, digest, cancellation);
            return true;
        }

        // What each line would get is shown first: what the officer did not say of it is never written.
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, PartedCard.Verb, PartedCard.Asked(said.Text, digest.Digest.Id), time.GetUtcNow()));
        await said.Turn.ShowAsync(PartedCard.For(said.Text, digest.Digest.Id, lines.All), cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task PressedAsync(Pressed pressed, CancellationToken cancellation) =>
        RecordPartedAsync(new Said(pressed.Turn, "", new Understood { Intent = Intent.Update }, pressed.Today), pressed.Data, cancellation);

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (YesOrNo.In(said.Text) is not { } yes)
        {
            return false;
        }

        if (yes)
        {
            await RecordPartedAsync(said, question.Data, cancellation);
            return true;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        await said.Turn.SayAsync(PartedCard.OneByOne, cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Have I parted your answer rightly? Write “yes”, or a line for each action."), cancellation);

    // "1 done, and I am away until Friday": the leave is somebody else's to note, and with it the whole message.
    internal static bool WantsMore(Said said) => said.Meaning.Parts.Append(said.Meaning).Any(part => part.Confidence >= Understand.Sure && (part.Intent == Intent.Snooze && Leave().IsMatch(said.Text) || part.Intent is Intent.SetPost or Intent.SetRole or Intent.ListMine or Intent.ListOutstanding or Intent.ListMeetings or Intent.LogAction or Intent.Undo));

    // "3 the first one is in January so not now" puts nothing off for anybody.
    [GeneratedRegex(@"\b(?:away|leave|holidays?|off|out\s+of\s+(?:the\s+)?office|absent|sick|back\s+(?:on|in|at)|covers?|covering|cover)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leave();

    private async Task RecordLinesAsync(Said said, LineByLine.Lines lines, DigestNow digest, CancellationToken cancellation)
    {
        if (lines.All is [{ Point: { } alone, Meaning: { Intent: Intent.RequestExtension, Slots.Due: null } wish, Remark: null, Words: var words }] && ActionPointAccess.MayAnswer(said.Who, alone))
        {
            await kept.AskUntilAsync(said.Turn, alone, wish.Slots.Reason ?? words, cancellation);
            return;
        }

        var (items, recorded) = (new List<AnswersCard.Item>(), new List<TellOfAnswers.Answered>());
        foreach (var line in lines.All)
        {
            if (line is not { Point: { } point, Meaning: { } meaning, Remark: null })
            {
                items.Add(new AnswersCard.Item(line.Remark ?? $"{line.Number}: nothing is noted.", null, null));
                continue;
            }

            var (answer, refusal) = line.Before is { } before
                ? (new Answer(point.Id, before.Kind, before.Text) { Reason = before.Reason, DigestId = digest.Digest.Id }, null)
                : await read.OfAsync(said with { Text = line.Words, Meaning = meaning }, point, meaning, isWhole: true, digest.Digest.Id);
            var item = answer is null ? new AnswersCard.Item(refusal!, null, null) : await kept.RecordAsync(answer, point, said.Who, recorded);
            items.Add(line.Before is { Text: { } repeated } && item.Undo is not null && !point.Exempt ? item with { Sentence = $"{item.Sentence} It is still as you wrote: “{Cards.Shortened.To(repeated, LongestRepeated)}”." } : item);
        }

        if (lines.Left.Count > 0)
        {
            items.Add(new AnswersCard.Item($"Still to answer: {string.Join(", ", lines.Left.Select(point => point.Reference))}.", null, null));
        }

        await said.Turn.ShowAsync(AnswersCard.For(items), cancellation);
        await kept.AfterwardsAsync(said.Turn, said.Who, recorded, said.Today, except: null, cancellation);
    }

    private async Task RecordPartedAsync(Said said, IReadOnlyDictionary<string, string> data, CancellationToken cancellation)
    {
        if (PartedCard.Words(data) is var (words, id) && await readDigest.RunAsync(id) is { } digest && digest.Digest.OfficerId == said.Who.Person?.Id
            && said with { Text = words } is var whole && await lineByLine.OfAsync(whole, digest) is { } lines)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            await RecordLinesAsync(whole, lines, digest, cancellation);
        }
        else
        {
            await said.Turn.NoteAsync("This button is not in use any more. Please write your answers again, a line for each.", cancellation);
        }
    }
}
