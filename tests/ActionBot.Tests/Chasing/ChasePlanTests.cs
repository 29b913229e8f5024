using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

public sealed class ChasePlanTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_officer_hears_once_a_day_about_all_committees_the_most_urgent_first(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", new ChasingSettings { TellOnConfirmation = false });
        var audit = await scene.Council.CommitteeAsync("Audit", "AUD");
        var (later, sooner) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-25"), await scene.Council.MeetingAsync(audit, "2026-11-18"));
        await scene.OpenAsync(later, later);
        await scene.Council.OpenAsync(audit, sooner, sooner, Owner.Of(scene.Director), "Second");

        // Audit: publication Tue 10 November, reminder Tue 3 November. Scrutiny: publication Tue 17 November, ask Tue 3 November.
        Assert.Contains("2026-11-03 scheduled Helen Marsh: 001 Remind, 001 Ask", await scene.PlanAsync("2026-11-04T00:00Z"));
        var message = (await new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(ChasingScene.At("2026-11-04T00:00Z"))).Messages[^1];
        Assert.Equal(["AUD-26-27-001", "CFS-26-27-001"], message.Reminders.Select(reminder => reminder.Point.Reference));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_has_answered_is_left_alone_until_the_next_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        var point = await scene.OpenAsync(november, november);
        await scene.LiveUntilAsync("2026-11-02T10:00Z");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(scene.Helen));

        Assert.Equal(
            ["2026-12-18 scheduled Helen Marsh: 001 Ask", "2027-01-04 scheduled Helen Marsh: 001 Remind", "2027-01-07 scheduled Helen Marsh: 001 Warn"],
            await scene.PlanAsync("2027-01-19T00:00Z"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task News_before_the_ask_does_not_answer_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var point = await scene.OpenAsync(november, november);
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "will do"), await scene.Council.StandingAsync(scene.Helen));

        Assert.Equal("2026-11-02 scheduled Helen Marsh: 001 Ask", (await scene.PlanAsync("2026-11-02T10:00Z"))[0]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_wish_for_longer_stops_the_chasing_until_the_clerk_declines_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var point = await scene.OpenAsync(november, november);
        await scene.LiveUntilAsync("2026-11-02T10:00Z");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.NeedLonger, "need until March") { DueText = "March" }, await scene.Council.StandingAsync(scene.Helen));
        Assert.Empty(await scene.PlanAsync("2026-11-24T00:00Z"));

        await new DecideExtension(scene.Council.Database, scene.Council.Time, scene.Council.Change).DeclineAsync(point.Id, Northbridge.Clerk(scene.Committee));
        Assert.Equal("2026-11-09 scheduled Helen Marsh: 001 Remind", (await scene.PlanAsync("2026-11-24T00:00Z"))[0]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cover_is_asked_while_the_owner_is_away_and_the_owner_takes_nothing_over_by_coming_back(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        var priya = await scene.Council.PersonAsync("Priya Shah");
        await scene.Council.AwayAsync(scene.Helen, "2026-10-02", "2026-11-06", cover: priya);

        Assert.Equal(
            ["2026-10-02 asked Priya Shah: 001 Told", "2026-11-02 scheduled Priya Shah: 001 Ask", "2026-11-09 scheduled Helen Marsh: 001 Remind", "2026-11-12 scheduled Helen Marsh: 001 Warn"],
            await scene.PlanAsync("2026-11-24T00:00Z"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_is_asked_while_away_without_a_cover_and_is_asked_once_on_the_return(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", new ChasingSettings { TellOnConfirmation = false });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        await scene.Council.AwayAsync(scene.Helen, "2026-11-02", "2026-11-09");

        Assert.Equal(["2026-11-10 scheduled Helen Marsh: 001 Ask", "2026-11-12 scheduled Helen Marsh: 001 Warn"], await scene.PlanAsync("2026-11-24T00:00Z"));
        var plan = await new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(ChasingScene.At("2026-11-24T00:00Z"));
        Assert.Equal("Helen Marsh is away until 9 November 2026 and nobody covers: held until then.", Assert.Single(plan.CannotAsk).Why);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_confirmed_after_the_day_of_asking_is_asked_once_and_at_once(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-11T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);

        var plan = await new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(ChasingScene.At("2026-11-24T00:00Z"));
        Assert.Equal([(ReminderStep.Ask, "2026-11-11T10:00Z"), (ReminderStep.Warn, "2026-11-12T09:00Z")], plan.Messages.Select(message => (message.Reminders[0].Step, $"{message.NotBefore:yyyy-MM-ddTHH:mm}Z")));
        Assert.Equal("Asked at once: the day of asking, Monday 2 November 2026, had passed.", plan.Messages[0].Reminders[0].Why);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_still_open_after_its_meeting_is_asked_for_with_the_next_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-25T10:00Z", new ChasingSettings { TellOnConfirmation = false });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        await scene.OpenAsync(november, november);

        Assert.Equal("2026-12-18 scheduled Helen Marsh: 001 Ask", (await scene.PlanAsync("2027-01-19T00:00Z"))[0]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_budget_of_unasked_messages_holds_for_one_meetings_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", new ChasingSettings { BudgetPerCycle = 2 });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);

        Assert.Equal(
            ["2026-10-02 asked Helen Marsh: 001 Told", "2026-11-02 scheduled Helen Marsh: 001 Ask", "2026-11-09 scheduled Helen Marsh: 001 Remind"],
            await scene.PlanAsync("2026-11-24T00:00Z"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_committee_without_a_further_meeting_is_the_clerks_to_see_to(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-25T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);

        var plan = await new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(ChasingScene.At("2026-12-24T00:00Z"));
        Assert.Empty(plan.Messages);
        Assert.StartsWith("Children and Families Scrutiny has no further meeting on the calendar", plan.CannotAsk[0].Why, StringComparison.Ordinal);
    }
}
