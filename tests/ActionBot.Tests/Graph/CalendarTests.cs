using System.Text.Json.Nodes;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Graph.Calendars;
using ActionBot.Officers;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Graph;

public sealed class CalendarTests
{
    private const string Mailbox = "committees@northbridge.example";
    private const string InExchange = "040000008200E00074C5B7101A82E00800000000";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Meetings_come_from_the_calendar_in_council_time_each_occurrence_by_itself(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        scene.Graph.Graph.PageSize = 2;
        // British Summer Time begins on 28 March 2027: the same hour is another one in UTC.
        scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T14:00:00", type: "occurrence");
        scene.Holds("2", "Children and Families Scrutiny", "2027-03-30T13:00:00", type: "occurrence");
        scene.Holds("3", "Extraordinary meeting of Children and Families Scrutiny", "2027-02-02T18:30:00");
        scene.Holds("4", "Dentist", "2027-02-03T09:00:00");

        var shown = await scene.Follow.ShowAsync(null, default);
        Assert.Empty(await scene.MeetingsAsync());
        await scene.Follow.RunAsync(null, Standing.Console, default);

        Assert.Equal(["19 January 2027 at 2pm", "extraordinary 2 February 2027 at 6.30pm", "30 March 2027 at 2pm"], await scene.MeetingsAsync());
        Assert.Equal(3, Assert.Single(shown.Committees).Changes.Count);
        Assert.True((await scene.Follow.ShowAsync(null, default)).IsEmpty);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_meeting_that_moved_far_and_one_that_was_cancelled_are_known_by_their_id(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var moved = scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T14:00:00");
        var cancelled = scene.Holds("2", "Children and Families Scrutiny", "2027-03-09T14:00:00");
        await scene.Follow.RunAsync(null, Standing.Console, default);

        moved["start"]!["dateTime"] = "2027-02-25T14:00:00";
        (cancelled["isCancelled"], cancelled["subject"]) = (true, "Canceled: Children and Families Scrutiny");
        var words = CalendarPreviewText.Of(Assert.Single((await scene.Follow.ShowAsync(null, default)).Committees));

        Assert.Contains("  moved from 19 January 2027 to 25 February 2027", words);
        Assert.Contains("  cancelled (9 March 2027)", words);
    }

    [Fact]
    public async Task A_meeting_that_was_deleted_from_its_calendar_is_cancelled_but_not_while_the_calendar_cannot_be_read()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T14:00:00");
        scene.Holds("2", "Children and Families Scrutiny", "2027-03-09T14:00:00");
        await scene.Follow.RunAsync(null, Standing.Console, default);
        scene.Graph.Graph.Events[Mailbox].RemoveAt(0);

        scene.Graph.Graph.Instead = _ => GraphReply.Refused(403, "ErrorAccessDenied");
        var failed = await scene.Follow.ShowAsync(null, default);
        Assert.True(failed.IsEmpty);
        Assert.Equal(["The calendar of committees@northbridge.example cannot be read: Graph answers 403 ErrorAccessDenied."], failed.NotRead);

        scene.Graph.Graph.Instead = _ => null;
        Assert.Contains("  cancelled (19 January 2027)", CalendarPreviewText.Of(Assert.Single((await scene.Follow.ShowAsync(null, default)).Committees)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_last_meeting_of_a_committee_that_is_deleted_from_its_calendar_is_cancelled_too(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T14:00:00");
        await scene.Follow.RunAsync(null, Standing.Console, default);
        scene.Graph.Graph.Events[Mailbox].Clear();

        await scene.Follow.LookAsync(default);
        Assert.Contains("cancelled (19 January 2027)", Assert.Single(await scene.Chasing.Council.Database.ReadAsync(ClerkListTable.OpenAsync)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_seen_in_a_calendar_that_is_followed_can_vanish_from_it()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        // It came from a file that Outlook had written, and its id looks like one of Exchange's.
        var meeting = await scene.Chasing.Council.MeetingAsync(scene.Chasing.Committee, "2027-01-19");
        await scene.Chasing.Council.Database.WriteAsync(session => MeetingTable.UpdateAsync(session, meeting with { ExternalId = InExchange + "1" }));
        scene.Holds("2", "Children and Families Scrutiny", "2027-03-09T14:00:00");
        Assert.DoesNotContain("cancelled", string.Join('\n', CalendarPreviewText.Of(Assert.Single((await scene.Follow.ShowAsync(null, default)).Committees))), StringComparison.Ordinal);

        // Once it was seen there, it is missed there.
        scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T00:00:00");
        await scene.Follow.LookAsync(default);
        scene.Graph.Graph.Events[Mailbox].RemoveAt(1);
        Assert.Contains("  cancelled (19 January 2027)", CalendarPreviewText.Of(Assert.Single((await scene.Follow.ShowAsync(null, default)).Committees)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_differs_is_on_the_clerks_list_once_and_changes_nothing_by_itself(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        scene.Holds("1", "Children and Families Scrutiny", "2027-01-19T14:00:00");

        await scene.Follow.LookAsync(default);
        await scene.Follow.LookAsync(default);

        Assert.Empty(await scene.MeetingsAsync());
        var entry = Assert.Single(await scene.Chasing.Council.Database.ReadAsync(ClerkListTable.OpenAsync));
        Assert.Contains("called for 19 January 2027 at 2pm", entry.Words, StringComparison.Ordinal);
        Assert.Equal(scene.Chasing.Committee.Id, entry.CommitteeId);

        await scene.Follow.RunAsync(null, Standing.Console, default);
        await scene.Follow.LookAsync(default);
        Assert.Empty(await scene.Chasing.Council.Database.ReadAsync(ClerkListTable.OpenAsync));
    }

    [Fact]
    public async Task A_groups_calendar_of_one_committee_needs_no_name_in_its_meetings()
    {
        const string group = "33333333-3333-3333-3333-333333333333";
        await using var scene = await SceneAsync(Kind.Sqlite, $"CFS=group:{group}");
        scene.Graph.Graph.Events[group] = [Event("1", "Scrutiny", "2027-01-19T00:00:00", isAllDay: true)];

        await scene.Follow.RunAsync(null, Standing.Console, default);
        Assert.Equal(["19 January 2027"], await scene.MeetingsAsync());
    }

    private static JsonObject Event(string id, string subject, string start, string type = "singleInstance", bool isAllDay = false) => new()
    {
        ["id"] = id, ["iCalUId"] = InExchange + id, ["subject"] = subject, ["type"] = type, ["isCancelled"] = false, ["isAllDay"] = isAllDay,
        ["start"] = new JsonObject { ["dateTime"] = start, ["timeZone"] = "UTC" }, ["end"] = new JsonObject { ["dateTime"] = start, ["timeZone"] = "UTC" },
        ["location"] = new JsonObject { ["displayName"] = "Council Chamber" },
    };

    private static async Task<Scene> SceneAsync(Kind kind, string calendar = Mailbox)
    {
        var chasing = await ChasingScene.OnAsync(kind, "2026-11-24T05:30Z");
        var graph = await GraphScene.OnAsync(with: settings => settings.Calendars.Add(calendar), time: chasing.Council.Time);
        graph.Graph.Events[Mailbox] = [];
        return new Scene(chasing, graph);
    }

    private sealed record Scene(ChasingScene Chasing, GraphScene Graph) : IAsyncDisposable
    {
        public FollowMeetingSource Follow { get; } = new(
            Chasing.Council.Database, Chasing.Council.Time, CouncilTime.In("Europe/London"), Chasing.ChangeCalendar, new GraphMeetings(Graph.Door, CouncilTime.In("Europe/London")));

        public JsonObject Holds(string id, string subject, string start, string type = "singleInstance")
        {
            var held = Event(id, subject, start, type);
            Graph.Graph.Events[Mailbox].Add(held);
            return held;
        }

        public async Task<IReadOnlyList<string>> MeetingsAsync() => [.. (await Chasing.CalendarAsync()).Select(meeting =>
            $"{(meeting.Kind == MeetingKind.Extraordinary ? "extraordinary " : "")}{ActionBot.Storage.Days.Plain(meeting.HeldOn)}{(meeting.StartsAt is { } at ? $" at {ActionBot.Storage.Days.Clock(at)}" : "")}")];

        public async ValueTask DisposeAsync()
        {
            await Graph.DisposeAsync();
            await Chasing.DisposeAsync();
        }
    }
}
