using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Ledger;

/// <summary>When the papers close: the clerk hears once who is silent, and letters wait that only she sends.</summary>
public sealed class SilenceTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task At_the_cut_off_the_clerk_is_told_once_who_is_silent_and_it_leaves_her_list_with_the_answer(Kind kind)
    {
        await using var scene = await SilentAsync(kind);
        var jo = await ClerkAsync(scene);
        var silence = new TellOfSilence(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Ledger);
        await silence.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-13T12:00Z"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => silence.RunAsync(default))));
        var told = new TellClerks(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace);
        await told.RunAsync(default);
        await told.RunAsync(default);

        var message = Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == jo.Id).Message;
        Assert.Contains("the papers for Tuesday 24 November 2026 closed at noon on Friday 13 November 2026 without an update on CFS-26-27-001 (Helen Marsh).", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("exclusions", message.Text, StringComparison.Ordinal);

        await scene.Record.RunAsync(new Answer((await scene.OnlyPointAsync()).Id, ReplyKind.Update, "late, but here"), await scene.Council.StandingAsync(scene.Helen));
        await silence.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_letter_goes_to_the_cover_else_the_line_manager_then_the_head_of_service_then_the_chairs_and_none_is_sent(Kind kind)
    {
        await using var scene = await SilentAsync(kind);
        var (manager, head, cover) = (await scene.Council.PersonAsync("Dee Lane"), await scene.Council.PersonAsync("Priya Shah"), await scene.Council.PersonAsync("Bo Baker"));
        await scene.Council.Database.WriteAsync(async session =>
        {
            await PersonTable.UpdateAsync(session, scene.Helen with { LineManagerId = manager.Id });
            await PersonTable.UpdateAsync(session, manager with { LineManagerId = head.Id });
        });
        var drafts = new DraftEscalations(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Ledger);
        async Task<(EscalationTo, string?)> DueAsync() => Assert.Single((await drafts.RunAsync(scene.Committee, Northbridge.Clerk(scene.Committee))).Letters).Draft switch { var draft => (draft.To, draft.Addressee?.Name) };

        Assert.Empty((await drafts.RunAsync(scene.Committee, Northbridge.Clerk(scene.Committee))).Letters);
        await scene.LiveUntilAsync("2026-11-13T12:00Z");
        Assert.Equal((EscalationTo.LineManager, "Dee Lane"), await DueAsync());
        await scene.Council.Database.WriteAsync(session => PostTable.InsertHoldingAsync(session, new Holding { Id = Guid.CreateVersion7(scene.Council.Time.GetUtcNow()), PostId = scene.Director.Id, PersonId = cover.Id, FromDate = Northbridge.Day("2026-11-01"), Capacity = Capacity.Cover }));
        Assert.Equal((EscalationTo.Cover, "Bo Baker"), await DueAsync());
        await scene.LiveUntilAsync("2026-11-25T10:00Z");
        Assert.Equal((EscalationTo.HeadOfService, "Priya Shah"), await DueAsync());
        await scene.LiveUntilAsync("2026-12-08T10:00Z");
        Assert.Equal((EscalationTo.ChiefExecutive, null), await DueAsync());

        Assert.All(scene.Messenger.Arrived, one => Assert.Equal(scene.Helen.Id, one.Message.To.Id));
        Assert.NotNull((await drafts.RunAsync(scene.Committee, await scene.Council.StandingAsync(scene.Helen))).Refusal);
    }

    private static async Task<ChasingScene> SilentAsync(Kind kind)
    {
        var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        await scene.OpenAsync(september, november);
        await scene.LiveUntilAsync("2026-11-13T11:59Z");
        return scene;
    }

    private static async Task<Person> ClerkAsync(ChasingScene scene)
    {
        var (jo, now) = (await scene.Council.PersonAsync("Jo Hale"), scene.Council.Time.GetUtcNow());
        await scene.Council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(now), PersonId = jo.Id, CommitteeId = scene.Committee.Id, Name = RoleName.Clerk, Status = RoleStatus.Approved, FromDate = scene.Rules.Day(now) }, now));
        return jo;
    }

    private static Task<IReadOnlyList<ClerkListEntry>> OpenAsync(ChasingScene scene) => scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync);
}
