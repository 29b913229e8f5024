using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Hello, help, and whatever nobody understood: says what can be said here, to each as who he is.</summary>
public sealed partial class Greeting(CouncilSettings council, Database database, CouncilTime clock, TimeProvider time) : ITakePart
{
    private const int MostClaims = 5;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Help, Intent.Unknown];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) =>
        NeverMind().IsMatch(said.Text) ? said.Turn.SayAsync("All right: nothing was waiting, and nothing has changed.", cancellation)
        : said.Meaning is { Intent: Intent.Unknown, Act: "allAtOnce" } ? said.Turn.SayAsync(AllAtOnce(said.Who), cancellation)
        : said.Meaning is { Intent: Intent.Unknown } unknown && (unknown.Confidence >= 0.5 || Courtesy().IsMatch(said.Text)) ? Task.CompletedTask
        : ShowAsync(said.Turn, Hello().IsMatch(said.Text) ? WelcomeKind.Welcome : WelcomeKind.Help, cancellation, said.Meaning.Intent == Intent.Unknown && !Hello().IsMatch(said.Text) ? said.Text : null);

    // "Close all": that it is not done, and what is.
    private static string AllAtOnce(Standing who) => $"I do nothing to all actions on one word: a slip would be a long evening's work to put right, and nothing was changed. {(who.IsClerk
        ? "Name them, as in “close 3, 5 and 8, minute 12”; “what's outstanding?” lists them."
        : "Name yours, as in “3 and 5 done”; “my actions” lists them.")}";

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // Thanks are no question, and no answer that is kept: nothing is said to them.
        if (ThanksSaid.Only(said.Text))
        {
            return true;
        }

        if (!ThanksSaid.ForSomebody(said.Text))
        {
            return false;
        }

        await said.Turn.SayAsync("I carry no messages from one to another, and have kept nothing of it: please write to them yourself.", cancellation);
        return true;
    }

    /// <summary>Welcomes whoever let the bot in.</summary>
    public Task WelcomeAsync(Turn turn, CancellationToken cancellation) => ShowAsync(turn, WelcomeKind.Welcome, cancellation);

    private async Task ShowAsync(Turn turn, WelcomeKind kind, CancellationToken cancellation, string? notUnderstood = null)
    {
        // Examples name a committee that is there, the reader's own first.
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var own = all.FirstOrDefault(committee => turn.Who.MayClerk(committee.Id)) ?? all.FirstOrDefault(committee => turn.Who.Chairs.Contains(committee.Id) || turn.Who.SitsOn.Contains(committee.Id)) ?? (all.Count > 0 ? all[0] : null);
        await turn.ShowAsync(WelcomeCard.For(turn.Who, turn.Who.IsAdministrator, council.Name, kind, notUnderstood, own is null ? null : await RealAsync(turn, own)), cancellation);
        if (!turn.Who.IsAdministrator || turn.Conversation.Kind != ConversationKind.Personal)
        {
            return;
        }

        // Whoever could not be reached when it was claimed finds it here.
        foreach (var claim in (await database.ReadAsync(RoleClaimTable.WaitingAsync)).Take(MostClaims))
        {
            await turn.ShowAsync(ClaimCard.For(claim), cancellation);
        }
    }

    private Task<RealExamples> RealAsync(Turn turn, Committee committee) => database.ReadAsync(async session =>
    {
        var (today, meetings) = (clock.Day(time.GetUtcNow()), await MeetingTable.OfAsync(session, committee.Id));
        var confirmed = meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed).ToList();
        var reader = Reader.Of(turn);
        // Of a stranger's card nothing but names that stand on the council's own page.
        var number = turn.Who.Person is null ? null : (await ActionPointTable.OutstandingOfAsync(session, committee.Id)).FirstOrDefault(point => !point.Exempt && ActionPointAccess.MaySee(reader, point))?.Number;
        return new RealExamples(
            committee.Name, committee.Code, turn.Who.Person is null ? null : (await PostTable.AllAsync(session)) is [var post, ..] ? post.Title : null,
            confirmed.Find(meeting => meeting.HeldOn > today)?.HeldOn.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB")), confirmed.FindLast(meeting => meeting.HeldOn <= today) is { } held ? Days.Plain(held.HeldOn) : null, number);
    });

    // Said with nothing open.
    [GeneratedRegex(@"^\W*(?:(?:ok|oh|no|sorry|actually|thanks)\b\W*)*(?:never\s*mind|nevermind|forget\s+(?:it|that|about\s+it)|ignore\s+(?:that|it|me)|scrap\s+that|leave\s+it|doesn['\u2019]?t\s+matter|it\s+does(?:n['\u2019]?t|\s+not)\s+matter|no\s+matter|cancel(?:\s+that)?)\W*(?:thanks?|thank\s+you|then|sorry)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverMind();

    // "Hello", "good morning", "hi there!"; not "hi, what is outstanding?".
    [GeneratedRegex(@"^\W*(hi|hiya|hello|hey|good\s+(morning|afternoon|evening)|bore\s+da)(\s+(there|all|everyone|actionbot))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hello();

    // "thanks!", "Thank you very much", a thumb; not "thanks, 14 is done".
    [GeneratedRegex(@"^\W*((noted|understood|thanks|thank\s+you|ta|cheers|great|ok|okay|lovely|perfect|brilliant|(good\s*)?bye|good\s*night|see\s+you|have\s+a\s+(good|nice|lovely)\s+\w+)([\s,.!]+(very|so|a\s+lot|much|most|really|again|bye|then|now|tomorrow|later|soon|love|mate|pet|team|bot|actionbot|everyone|folks|x+|all|helpful|useful|kind|good|clear|appreciated|that|this|is|was|for\s+(that|this|your\s+help|the\s+help)))*\W*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();
}
