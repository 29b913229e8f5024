using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

public sealed class SetCommitteeRulesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_parish_publishes_three_clear_days_before_counts_Saturdays_and_asks_when_it_likes(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        Assert.StartsWith("2026-11-02 ", (await scene.PlanAsync("2026-11-30T00:00Z"))[0], StringComparison.Ordinal);

        var set = new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules);
        var (done, sentence) = await set.RunAsync(scene.Committee.Id, new CommitteeDays { ClearDays = 3, SaturdaysCount = true, Ask = 6, Remind = 3 }, Northbridge.Clerk(scene.Committee));

        Assert.True(done);
        Assert.Equal("Children and Families Scrutiny: published 3 clear days before the meeting, Saturdays counted; asked 6, reminded 3 and warned 2 working days before publication, cut-off at noon 1 before.", sentence);
        // Monday 23, Saturday 21 and Friday 20 are clear: published on Thursday 19, asked on Thursday 12, because Saturdays count.
        Assert.Equal(
            ["2026-11-12 scheduled Helen Marsh: 001 Ask", "2026-11-16 scheduled Helen Marsh: 001 Remind", "2026-11-17 scheduled Helen Marsh: 001 Warn"],
            await scene.PlanAsync("2026-11-30T00:00Z"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Days_that_contradict_each_other_or_are_somebody_elses_are_refused_and_nothing_changes(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var other = await scene.Council.CommitteeAsync("Housing", "H");
        var set = new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules);

        var contradiction = await set.RunAsync(scene.Committee.Id, new CommitteeDays { Ask = 4 }, Northbridge.Clerk(scene.Committee));
        var stranger = await set.RunAsync(scene.Committee.Id, new CommitteeDays { Ask = 12 }, Northbridge.Clerk(other));

        Assert.Equal((false, "the ladder is ask 4, remind 5, warn 2, cut-off 1 working days before publication. Each must come before the next, cut-off at least 1, ask at most 60."), contradiction);
        Assert.Equal((false, "Only a clerk of Children and Families Scrutiny can set its days."), stranger);
        Assert.Equal(scene.Committee, await scene.Council.Database.ReadAsync(session => CommitteeTable.ByIdAsync(session, scene.Committee.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_end_of_the_bank_holidays_is_on_the_clerks_list_once_from_six_months_before(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2029-06-29T08:00Z");
        var end = new HolidaysEnd(scene.Council.Database, scene.Council.Time, CouncilTime.In("Europe/London"), Microsoft.Extensions.Logging.Abstractions.NullLogger<HolidaysEnd>.Instance);
        await end.RunAsync();
        Assert.Empty(await scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync));

        for (var day = 0; day < 3; day++)
        {
            scene.Council.Time.Advance(TimeSpan.FromDays(1));
            await end.RunAsync();
        }

        var entry = Assert.Single(await scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync));
        Assert.StartsWith("The list of bank holidays ends on 31 December 2029", entry.Words, StringComparison.Ordinal);
        Assert.Null(entry.CommitteeId);
    }

    [Fact]
    public void The_end_of_the_bank_holidays_is_said_six_months_before()
    {
        Assert.Null(HolidaysEnd.Warning(Northbridge.Day("2029-06-29")));
        Assert.StartsWith("The list of bank holidays ends on 31 December 2029", HolidaysEnd.Warning(Northbridge.Day("2029-06-30")), StringComparison.Ordinal);
    }
}
