using ActionBot.ActionPoints;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Ledger;

/// <summary>Monday 2 November 2026 is the day of asking for 24 November.</summary>
public sealed class ChaseLedgerTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Delivered_becomes_answered_and_the_silent_are_named_with_the_days_they_were_asked(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        var (post, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        var november = (await scene.CalendarAsync())[0];
        var answered = await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), "Answered");
        await scene.LiveUntilAsync("2026-11-04T10:00Z");
        await scene.Sweep.RunAsync(default);
        await scene.Record.RunAsync(new Answer(answered.Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(sam));
        await scene.LiveUntilAsync("2026-11-10T00:00Z");

        var ledger = await ReadAsync(scene);

        Assert.Equal(
            ["2026-11-09 001 Remind Delivered", "2026-11-02 002 Ask Answered", "2026-11-02 001 Ask Delivered"],
            ledger.Entries.OrderByDescending(entry => entry.OnDate).ThenByDescending(entry => entry.Point.Reference, StringComparer.Ordinal).Select(Line));
        var silent = Assert.Single(ledger.Silent);
        Assert.Equal((scene.Helen.Id, false), (silent.Officer.Id, silent.PapersClosed));
        Assert.Equal([Northbridge.Day("2026-11-02"), Northbridge.Day("2026-11-09")], silent.AskedOn);
        Assert.Empty(ledger.ToSeeTo);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whom_no_message_reached_is_not_silent_but_to_be_seen_to(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.Undeliverable("403 ConversationBlockedByUser");
        await scene.Sweep.RunAsync(default);

        var ledger = await ReadAsync(scene);

        Assert.Empty(ledger.Silent);
        var entry = Assert.Single(ledger.ToSeeTo);
        Assert.Equal((LedgerState.Failed, "403 ConversationBlockedByUser"), (entry.State, entry.Reason));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cut_short_attempt_is_in_doubt_and_a_throttled_one_waits(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(1), "429 Throttled");
        await scene.Sweep.RunAsync(default);
        Assert.Equal((LedgerState.Waiting, "429 Throttled"), Only(await ReadAsync(scene)));

        scene.Messenger.Answers = _ => throw new HttpRequestException("connection lost");
        scene.Council.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Sweep.RunAsync(default);
        Assert.Equal((LedgerState.InDoubt, "The attempt broke off (HttpRequestException)."), Only(await ReadAsync(scene)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_taken_back_makes_its_owner_silent_again(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        await scene.Sweep.RunAsync(default);
        var helen = await scene.Council.StandingAsync(scene.Helen);
        scene.Council.Time.Advance(TimeSpan.FromHours(1));
        await scene.Record.RunAsync(new Answer((await scene.OnlyPointAsync()).Id, ReplyKind.Done, "done"), helen);
        Assert.Empty((await ReadAsync(scene)).Silent);

        await new UndoChange(scene.Council.Database, scene.Council.Change).RunAsync(helen);

        Assert.Single((await ReadAsync(scene)).Silent);
    }

    private static (LedgerState State, string? Reason) Only(LedgerReading ledger) => (Assert.Single(ledger.Entries).State, ledger.Entries[0].Reason);

    private static Task<LedgerReading> ReadAsync(ChasingScene scene) => scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-10-01"));

    private static string Line(LedgerEntry entry) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.OnDate:yyyy-MM-dd} {entry.Point.Reference[^3..]} {entry.Step} {entry.State}");
}
