using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What an officer asks back about being asked: when it is due, why it is he, what happens if he does not answer, what exempt means.</summary>
public sealed partial class AskedBack(Database database, WhichActions which) : ITakePart
{
    private const int MostListed = 8;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Text.Length > 160)
        {
            return false;
        }

        if (Exempt().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("Exempt means that the committee may deal with it without the press and the public. Its words are shown to the committee, its clerk and whoever answers for it, and to nobody else; the public paper does not print it, and a message on your screen names its reference alone. Only the clerk sets or lifts the mark.", cancellation);
            return true;
        }

        if (said.Who.IsClerk)
        {
            return false;
        }

        if (IfNot().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("You are reminded before the papers close. If nothing has come by then, the paper says that no update was received, and the committee's clerk is told. No letter goes to anybody unless the clerk sends one. One answer in your own words is enough, also “not started yet”.", cancellation);
            return true;
        }

        var (when, why, dropped) = (WhenDue().IsMatch(said.Text), Why().IsMatch(said.Text), Dropped().IsMatch(said.Text));
        if (!when && !why && !dropped)
        {
            return false;
        }

        if (await which.DigestAsync(said) is not { } digest)
        {
            return await WithoutReminderAsync(said, when, why, cancellation);
        }

        var waiting = await which.UnsaidAsync(digest, said.Who);
        var entries = digest.Content.Entries.Where(entry => waiting.Any(point => point.Id == entry.Point.Id)).Take(MostListed).ToList();
        if (entries.Count == 0)
        {
            return false;
        }

        var lines = new List<string>();
        foreach (var entry in entries)
        {
            lines.Add(when ? $"{Due(entry.Point, entry.Committee.Name, entry.Meeting.HeldOn)} Please answer by {entry.Closes}." : why ? await WhyAsync(entry, said.Who) : $"{entry.Point.Reference} is {StatusWords.Of(entry.Point.Status)}. If it is not needed any more, say why in a sentence, and the clerk reads it.");
        }

        await said.Turn.SayAsync(string.Join('\n', lines), cancellation);
        return true;
    }

    // Nothing has been asked yet, but something is his: it is told of that.
    private async Task<bool> WithoutReminderAsync(Said said, bool when, bool why, CancellationToken cancellation)
    {
        var own = (await which.UnsaidAsync(null, said.Who)).Take(MostListed).ToList();
        if (own.Count == 0)
        {
            return false;
        }

        var lines = await database.ReadAsync(async session =>
        {
            var all = new List<string>();
            foreach (var point in own)
            {
                var (committee, meeting) = ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!.Name, (await MeetingTable.ByIdAsync(session, point.ReportToMeetingId))!.HeldOn);
                all.Add(when ? Due(point, committee, meeting)
                    : why ? $"{point.Reference}{(point.Exempt ? "" : $", “{Cards.Shortened.To(point.Text, 200)}”")}: {committee} asked for it, and it is yours or your post's. If it is somebody else's, say whose: “not mine, try Housing”."
                    : $"{point.Reference} is {StatusWords.Of(point.Status)}. If it is not needed any more, say why in a sentence, and the clerk reads it.");
            }

            return all;
        });
        await said.Turn.SayAsync(string.Join('\n', lines), cancellation);
        return true;
    }

    private static string Due(ActionPoint point, string committee, DateOnly heldOn) =>
        $"{point.Reference}{(point is { DueKind: DueKind.Date, DueDate: { } day } ? $" is due by {Days.Full(day)}; it" : "")} is reported to the meeting of {committee} on {Days.Full(heldOn)}.";

    private async Task<string> WhyAsync(DigestEntry entry, Standing who)
    {
        var point = entry.Point;
        var post = point.OwnerPostId is { } id && who.Posts.Contains(id) ? await database.ReadAsync(session => PostTable.ByIdAsync(session, id)) : null;
        var mine = entry.Covers is { } away ? $"you cover for {away.Name}"
            : point.DelegateId == who.Person?.Id ? "it was passed to you to answer"
            : post is not null ? $"it belongs to the {post.Title}, and that is you" : "it is in your name";
        var asked = entry.AskedOn is { } day ? $"{entry.Committee.Name} asked for it on {Days.Plain(day)}" : $"{entry.Committee.Name} asked for it";
        return $"{point.Reference}{(point.Exempt ? "" : $", “{Cards.Shortened.To(point.Text, 200)}”")}: {asked}, and {mine}. If it is somebody else's, say whose: “not mine, try Housing”.";
    }

    [GeneratedRegex(@"^(?=.*\b(?:due|deadline|wanted|needed|expected)\b)\W*(?:(?:and|so|sorry|hi|hello|please|ok)\W+)*(?:when(?:['\u2019]s|\s+is|\s+are|\s+was|\s+were)?|by\s+when(?:\s+is|\s+are)?|what(?:['\u2019]s|\s+is)\s+the\s+(?:deadline|due\s+date)(?:\s+for)?)\s*(?:this|it|that|these|they|mine|them)?(?:\s+(?:one|action|actions))?\s*(?:due|wanted|needed|expected)?(?:\s+(?:by|for|then|please|again))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenDue();

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|sorry|hi|hello)\W+)*why\s+(?:(?:do|did|are|were|have)\s+you\s+(?:keep\s+)?(?:ask(?:ed|ing)?|send(?:ing)?|sent|chas(?:e|ed|ing)|remind(?:ed|ing)?|writ(?:e|ing)|written|contact(?:ed|ing)?|both(?:er|ering))|(?:am|was)\s+i\s+(?:being\s+)?(?:asked|chased|reminded|getting|receiving|sent)|(?:have|do|did)\s+i\s+(?:got|get|have|receive(?:d)?)|is\s+(?:this|it)\s+(?:me|mine|with\s+me|for\s+me|assigned\s+to\s+me)|me\b)(?:\s+\w+){0,4}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    [GeneratedRegex(@"\bwhat\s+(?:happens|will\s+happen|would\s+happen)\s+(?:if|when)\s+(?:i|we|nobody|somebody|someone)\s+(?:do\s+not|don['\u2019]?t|does\s+not|doesn['\u2019]?t|cannot|can['\u2019]?t|never|fails?\s+to|forgets?\s+to|forget|ignores?)\b|^\W*(?:what\s+if\s+(?:i|we)\s+(?:do\s+not|don['\u2019]?t|cannot|can['\u2019]?t)|do\s+i\s+have\s+to)\s+(?:answer|reply|respond)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IfNot();

    [GeneratedRegex(@"^\W*(?:(?:and|so|sorry|hi|hello|please)\W+)*(?:what\s+(?:does|do|did)\s+[“""']?exempt[”""']?\s+mean|what(?:['\u2019]s|\s+is|\s+are)\s+(?:an?\s+)?[“""']?exempt[”""']?(?:\s+(?:item|items|action|actions|mean|information))?|what\s+do\s+you\s+mean\s+by\s+[“""']?exempt[”""']?|meaning\s+of\s+exempt|why\s+is\s+(?:this|it|that)(?:\s+one)?\s+exempt)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exempt();

    [GeneratedRegex(@"^\W*(?:(?:but|sorry|hm+|oh)\W+)*(?:i|we)\s+(?:thought|understood|was\s+told|were\s+told)\s+(?:that\s+)?(?:this|it|that)(?:\s+one)?\s+(?:was|had\s+been|has\s+been|is)\s+(?:already\s+)?(?:dropped|closed|cancelled|withdrawn|finished|settled|done\s+with|not\s+needed(?:\s+any\s+more)?)\W*\?*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();
}
