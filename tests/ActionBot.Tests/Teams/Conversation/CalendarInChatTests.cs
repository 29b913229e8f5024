using ActionBot.Committees;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>The calendar in the clerk's words: adjourned meetings, two on a day, and the dates that minutes print.</summary>
public sealed class CalendarInChatTests
{
    [Theory]
    [InlineData("the meeting of 24 November was adjourned and reconvenes on 1 December at 2pm")]
    [InlineData("24 November was adjourned, it reconvenes on 1 December at 2pm")]
    [InlineData("we adjourned to 1 December at 2pm")]
    public async Task A_meeting_that_was_adjourned_is_shown_and_reconvenes_when_she_says_yes(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Not reached", to: chat.November);
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-11-25T10:00Z", System.Globalization.CultureInfo.InvariantCulture));

        var asked = Assert.Single(await chat.SayAsync("Jo Hale", words));
        Assert.Contains("reconvenes on 1 December 2026 at 2pm", asked.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001", asked.Words, StringComparison.Ordinal);
        Assert.Equal(3, (await CalendarAsync(chat)).Count);

        var (done, _) = await chat.PressAsync("Jo Hale", asked.Card!, "Yes, change it");
        Assert.Contains("reconvenes on 1 December 2026 at 2pm", done, StringComparison.Ordinal);
        Assert.Equal((MeetingKind.Reconvened, "2026-12-01"), (await CalendarAsync(chat)).Single(meeting => meeting.Kind == MeetingKind.Reconvened) switch { var one => (one.Kind, Days.Iso(one.HeldOn)) });
        Assert.Contains("19 January 2027", Assert.Single(await chat.SayAsync("Jo Hale", "action: Director of Education to report on attendance to the next meeting")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_she_is_asked_for_it_and_nothing_changes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        Assert.Contains("reconvene", Assert.Single(await chat.SayAsync("Jo Hale", "the meeting of 24 November was adjourned")).Words, StringComparison.Ordinal);
        Assert.Equal(3, (await CalendarAsync(chat)).Count);
    }

    [Fact]
    public async Task One_of_two_meetings_on_a_day_is_meant_by_its_hour()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.SayAsync("Jo Hale", "the meetings of Children's Scrutiny are 10 February 2027 at 10am, 10 February 2027 at 2pm");

        Assert.Contains("at 10am and at 2pm: which one do you mean?", Assert.Single(await chat.SayAsync("Jo Hale", "the meeting of 10 February is cancelled")).Words, StringComparison.Ordinal);
        var asked = Assert.Single(await chat.SayAsync("Jo Hale", "the 2pm meeting of 10 February is cancelled"));
        await chat.PressAsync("Jo Hale", asked.Card!, "Yes, cancel it");
        Assert.Equal(
            [(new TimeOnly(10, 0), MeetingStatus.Confirmed), (new TimeOnly(14, 0), MeetingStatus.Cancelled)],
            (await CalendarAsync(chat)).Where(meeting => meeting.HeldOn == Northbridge.Day("2027-02-10")).Select(meeting => (meeting.StartsAt!.Value, meeting.Status)));
    }

    [Fact]
    public async Task The_dates_that_minutes_print_are_offered_with_what_would_follow_and_nothing_changes_before_she_says_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-11-26T10:00Z", System.Globalization.CultureInfo.InvariantCulture));
        const string Minutes =
            """
            Minutes of Children's Scrutiny, 24 November 2026

            21  EXCLUSIONS

            Action Point 2: That at the May meeting the Director of Education provides an update on attendance.

            30  DATES OF FUTURE MEETINGS

            26 January 2027
            9 March 2027
            25 May 2027
            """;

        var heard = await chat.SayAsync("Jo Hale", Minutes);
        var offer = heard[^1];
        Assert.Contains("moved from 19 January 2027 to 26 January 2027", offer.Words, StringComparison.Ordinal);
        Assert.Contains("called for 25 May 2027", offer.Words, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh (CFS-26-27-001)", offer.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed yet.", offer.Words, StringComparison.Ordinal);
        Assert.Equal(["2026-11-24", "2027-01-19", "2027-03-09"], (await CalendarAsync(chat)).Select(meeting => Days.Iso(meeting.HeldOn)));

        await chat.SayAsync("Jo Hale", "yes");
        Assert.Equal(["2026-11-24", "2027-01-26", "2027-03-09", "2027-05-25"], (await CalendarAsync(chat)).Select(meeting => Days.Iso(meeting.HeldOn)));
        Assert.Contains("25 May 2027", Assert.Single(await chat.SayAsync("Jo Hale", "what's left to review?")).Words, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Meeting>> CalendarAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_meeting_that_takes_place_after_all_gets_its_reports_back_when_she_says_yes(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.SayAsync("Jo Hale", "January is cancelled");
        await chat.SayAsync("Jo Hale", "yes");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);

        var asked = Assert.Single(await chat.SayAsync("Jo Hale", "the January meeting is back on"));
        Assert.Contains("takes place after all (19 January 2027)", asked.Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStatus.Cancelled, (await chat.Council.Database.ReadAsync(session => MeetingTable.ByIdAsync(session, chat.January.Id)))!.Status);
        await chat.SayAsync("Jo Hale", "yes");

        Assert.Equal(MeetingStatus.Confirmed, (await chat.Council.Database.ReadAsync(session => MeetingTable.ByIdAsync(session, chat.January.Id)))!.Status);
        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Theory]
    [InlineData("is the January meeting back on?")]
    [InlineData("the March meeting is going ahead")]
    public async Task A_question_and_a_meeting_that_was_never_cancelled_change_nothing(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.SayAsync("Jo Hale", "January is cancelled");
        await chat.SayAsync("Jo Hale", "yes");

        Assert.DoesNotContain("takes place after all", Assert.Single(await chat.SayAsync("Jo Hale", words)).Words, StringComparison.Ordinal);
    }
}
