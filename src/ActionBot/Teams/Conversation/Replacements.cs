using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Children's Scrutiny has been replaced by Families Scrutiny from 15 May": what goes where is shown before it goes.</summary>
public sealed partial class Replacements(Database database, ReplaceCommittee replace, Bearings bearings, TimeProvider time) : ITakePart
{
    private const int LongestSentence = 300;

    // In September "from 15 May" is the May that was.
    private const int MonthsAhead = 9;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ReplacementCard.Verb];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length > LongestSentence || Read(said.Text) is not var (ends, follows, day))
        {
            return false;
        }

        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        if (FindCommittee.Named(ends, all) is not [var ending] || !IsName(ends, ending))
        {
            return false;
        }

        if (!said.Who.MayClerk(ending.Id))
        {
            await said.Turn.SayAsync($"Only a clerk of {ending.Name} can hand over its action points.", cancellation);
            return true;
        }

        if (FindCommittee.Named(follows, all) is not [var to])
        {
            await said.Turn.SayAsync($"I know no committee called “{follows}” yet. Whoever clerks it writes first: I clerk {follows}; then its meetings: the meetings of {follows} are …", cancellation);
            return true;
        }

        if (FirstDay(said.Answered.GetValueOrDefault(MeaningKept.Due) ?? day, said.Today) is not { } first)
        {
            await bearings.AskForAsync(said, MeaningKept.Due, $"From which day does {to.Name} take over? Say for example: from 15 May", cancellation);
            return true;
        }

        var preview = await replace.ShowAsync(ending, to, first.AddDays(-1));
        if (preview.Refusal is { } refusal)
        {
            await said.Turn.SayAsync(refusal, cancellation);
            return true;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, ReplacementCard.Verb, ReplacementCard.Data(preview), time.GetUtcNow()));
        await said.Turn.ShowAsync(ReplacementCard.Ask(preview), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (YesOrNo.In(said.Text) is not { } yes)
        {
            return false;
        }

        await said.Turn.ShowAsync(await SettleAsync(said.Turn, said.Who, question.Data, yes), cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Nothing has changed yet. Shall I hand everything over as I have shown it? Write “yes” or “no”, or press a button above."), cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation) =>
        await pressed.Turn.RedrawAsync(await SettleAsync(pressed.Turn, pressed.Who, pressed.Data, pressed.Words(ReplacementCard.Answer) == "yes"), cancellation);

    /// <summary>The committee that ends, the one that takes over, and the day if it was said; null: the words say nothing of the kind.</summary>
    internal static (string Ends, string Follows, string? Day)? Read(string text) =>
        Passive().Match(text) is { Success: true } passive ? Of(passive)
        : Active().Match(text) is { Success: true } active ? Of(active)
        : null;

    private static (string Ends, string Follows, string? Day) Of(Match match) =>
        (match.Groups["ends"].Value.Trim(), match.Groups["follows"].Value.Trim(), match.Groups["day"] is { Success: true } day ? day.Value.Trim() : null);

    // "14 is superseded by 22" and "the audit report was replaced by a note" are about something else.
    private static bool IsName(string said, Committee committee) =>
        said.Equals(committee.Code, StringComparison.OrdinalIgnoreCase) || said.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => committee.Name.Contains(word.Trim('\'', '’'), StringComparison.OrdinalIgnoreCase) || CommitteeWord().IsMatch(word));

    private static DateOnly? FirstDay(string? words, DateOnly today)
    {
        if (words is null || Understand.Message($"AP1 is due {Preposition().Replace(words, "")}", new Listening(SpeakerRole.Clerk, today)).Slots.Due?.Date is not { } day)
        {
            return null;
        }

        return day > today.AddMonths(MonthsAhead) && !YearSaid().IsMatch(words) ? day.AddYears(-1) : day;
    }

    // The committees are looked up again: a card is an offer, not an order.
    private async Task<Card> SettleAsync(Turn turn, Standing by, IReadOnlyDictionary<string, string> data, bool yes)
    {
        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        if (!yes)
        {
            return ReadBackCard.For("Left as it is: nothing has changed.");
        }

        var (ending, to) = await database.ReadAsync(async session => (await OfAsync(session, data, ReplacementCard.Ending), await OfAsync(session, data, ReplacementCard.To)));
        if (ending is null || to is null || !DateOnly.TryParseExact(data.GetValueOrDefault(ReplacementCard.LastDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay))
        {
            return ReadBackCard.For("That question is not open any more. Say it again, please.");
        }

        if (ending.ReplacedBy == to.Id)
        {
            return ReadBackCard.For($"{to.Name} has taken over from {ending.Name} already.");
        }

        var done = await replace.RunAsync(ending, to, lastDay, by);
        return done.Refusal is { } refusal ? ReadBackCard.For(refusal) : ReplacementCard.Done(done, turn.Activity.Id);
    }

    private static async Task<Committee?> OfAsync(Session session, IReadOnlyDictionary<string, string> data, string name) =>
        Guid.TryParse(data.GetValueOrDefault(name), out var id) ? await CommitteeTable.ByIdAsync(session, id) : null;

    private const string When = @"(?:,?\s+(?<day>(?:from|on|as\s+of|as\s+from|with\s+effect\s+from|wef|starting|effective(?:\s+from)?)\s+[^.]{3,40}?))?\W*$";

    // "Children's Scrutiny has been replaced by Families Scrutiny from 15 May", "CFS becomes Families Scrutiny on 15 May".
    [GeneratedRegex(@"^\W*(?:please\s+note\s+(?:that\s+)?|fyi\W+)?(?:the\s+)?(?<ends>[\p{L}][\p{L}\d'’&, -]{1,80}?)\s+(?:(?:has|have)\s+(?:now\s+)?been|is|was|will\s+be|is\s+(?:being|to\s+be))\s+(?:now\s+)?(?:replaced|superseded|succeeded|taken\s+over|followed)\s+by\s+(?:the\s+(?:new\s+)?)?(?<follows>[\p{L}][\p{L}\d'’&, -]{1,80}?)" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    // "Families Scrutiny replaces Children's Scrutiny from 15 May", "Families Scrutiny takes over from CFS".
    [GeneratedRegex(@"^\W*(?:please\s+note\s+(?:that\s+)?|fyi\W+)?(?:the\s+(?:new\s+)?)?(?<follows>[\p{L}][\p{L}\d'’&, -]{1,80}?)\s+(?:(?:has|will|is\s+going\s+to)\s+)?(?:now\s+)?(?:replaces?|replaced|replacing|takes?\s+over\s+from|taken\s+over\s+from|took\s+over\s+from|succeeds?|succeeded)\s+(?:the\s+(?:old\s+)?)?(?<ends>[\p{L}][\p{L}\d'’&, -]{1,80}?)" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@"^(?:committee|panel|board|sub-committee|the)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeWord();

    [GeneratedRegex(@"^(?:it\s+(?:does|is)\s+)?(?:from|on|as\s+of|as\s+from|with\s+effect\s+from|wef|starting|effective(?:\s+from)?)\s+(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\d[/.]\d{1,2}[/.]\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex YearSaid();
}
