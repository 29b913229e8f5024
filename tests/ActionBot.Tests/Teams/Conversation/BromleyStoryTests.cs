using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>
/// From "hello" to "closed" in chat alone: Action Point 2 of 17 September 2019 reports to Tuesday 21 January 2020; publication is Monday 13 January,
/// the ask goes before Christmas on 18 December, the reminder on Monday 6 and the cut-off is noon on Friday 10 January.
/// </summary>
public sealed class BromleyStoryTests
{
    [Theory]
    [InlineData("Children's Scrutiny", "Director of Education")]
    [InlineData("Children, Education and Families Select Committee", "Director of Children, Education and Families")]
    [InlineData("Children, Education and Families Budget and Performance Monitoring Sub-Committee of the Overview and Scrutiny Committee", "Assistant Director (Strategy, Performance and Engagement)")]
    [InlineData("Cabinet Member for Children, Young People, Families and Lifelong Learning (Decision-making) and Schools' Forum Joint Consultative Panel", "Director of Education")]
    public Task From_hello_to_closed_whatever_the_committee_and_the_post_are_called(string committee, string post) => FromHelloToClosedAsync(committee, post, Kind.Sqlite);

    [Theory, OnSqlite, OnPostgreSql]
    public Task From_hello_to_closed(Kind kind) => FromHelloToClosedAsync("Children, Education and Families Select Committee", "Director of Education", kind);

    private static async Task FromHelloToClosedAsync(string committee, string post, Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true, now: "2019-09-18T08:30Z");
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        var helen = Talk.With(scene, "Helen Marsh", "helen.marsh@northbridge.gov.uk");

        await jo.SaysAsync("hello");
        (await jo.SaysAsync($"I clerk {committee}")).Sees($"You clerk {committee}");
        await jo.SaysAsync($"the meetings of {committee} are 17 September 2019, 21 January 2020, 10 March 2020 at 7pm");
        Assert.Equal(3, (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync)).Count);
        (await jo.SaysAsync($"the {post} is Helen Marsh, helen.marsh@northbridge.gov.uk")).Sees($"{post}: Helen Marsh");
        (await helen.SaysAsync("hello")).Sees("You get actions");
        (await jo.SaysAsync(
            $"""
            {committee.ToUpperInvariant()}

            Minutes of the meeting held on 17 September 2019

            5. EXCLUSIONS

            Action Point 2: That at the January meeting the {post} provides an update on the external review of exclusions.
            """)).Sees("1 marked finding to confirm", "due at the meeting of 21 January 2020");
        var confirmed = (await jo.SaysAsync("confirm all")).Sees("1 action point").Seen;
        var reference = System.Text.RegularExpressions.Regex.Match(confirmed, "[A-Z]+-19-20-001").Value;

        Assert.Equal(["2019-09-19", "2019-12-18", "2020-01-06"], await DaysOnWhichHelenHearsAsync(scene, helen, "2020-01-07T12:00Z"));
        helen.Sees("external review of exclusions", "noon on Friday 10 January 2020");

        (await helen.SaysAsync("1 done, report circulated on 3 January")).Sees(reference);
        scene.Time.AdvanceTo(Northbridge.Day("2020-01-22").ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        // From an officer it is an answer, and no more: closing is the committee's.
        (await helen.SaysAsync($"close {reference}")).Sees("stays on the list until the committee agrees");
        (await jo.SaysAsync($"close {reference} agreed, minute 31")).Sees($"{reference} is closed at the meeting of 21 January 2020, minute 31", "[Undo]");

        // The same by its name, its letters and a part of it.
        var code = reference[..reference.IndexOf('-', StringComparison.Ordinal)];
        (await jo.SaysAsync($"what's outstanding for {committee}?")).Sees("nothing is outstanding");
        (await jo.SaysAsync($"what's outstanding for {code}?")).Sees("nothing is outstanding");
        (await jo.SaysAsync($"when does {committee} next meet?")).Sees("10 March 2020");
        (await jo.SaysAsync($"the meeting of {committee} on 10 March 2020 has moved to 17 March 2020")).Sees("17 March 2020", "[Yes, change it]");
        (await jo.SaysAsync("yes")).Sees("Done:");
        (await jo.SaysAsync($"the matters outstanding paper for {committee}, here")).Sees("Matters outstanding");

        Assert.Equal(ActionPointStatus.Closed, (await scene.Council.Database.ReadAsync(session => ActionPointTable.ByReferenceAsync(session, reference)))!.Status);
    }

    // Each hour one sweep; a digest is read when it comes.
    private static async Task<List<string>> DaysOnWhichHelenHearsAsync(TeamsScene scene, Talk helen, string until)
    {
        var days = new List<string>();
        var end = DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        while (scene.Time.GetUtcNow() < end)
        {
            scene.Time.Advance(TimeSpan.FromHours(6));
            var before = scene.Teams.Messages.Count;
            await scene.Service<RunChase>().RunAsync(CancellationToken.None);
            if (scene.Teams.Messages.Skip(before).Any(one => Uri.UnescapeDataString(one.Place.AbsolutePath).Contains("a:Helen Marsh", StringComparison.Ordinal)))
            {
                helen.Looks();
                days.Add(scene.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return days;
    }
}
