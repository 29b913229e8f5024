namespace ActionBot.Tests.CommandLine;

/// <summary>The committees' calendars from the command line.</summary>
public sealed class CalendarVerbTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task An_older_calendar_file_moves_nothing_back_and_a_sentence_about_a_move_calls_no_meeting()
    {
        static string File(string day, int sequence) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:{sequence}\r\nDTSTART:{day}T140000Z\r\nSUMMARY:Housing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        await console.RunAsync("committees add Housing --code HO");
        await console.RunAsync($"meetings import {console.Write("old.ics", File("20270119", 0))} --committee HO");
        Assert.Contains("moved from 19 January 2027 to 26 January 2027", (await console.RunAsync($"meetings import {console.Write("new.ics", File("20270126", 1))} --committee HO")).Out, StringComparison.Ordinal);

        Assert.Contains("older version of the meeting", (await console.RunAsync($"meetings import {console.PathOf("old.ics")} --committee HO")).Out, StringComparison.Ordinal);
        Assert.StartsWith("2027-01-26", (await console.RunAsync("meetings list --committee HO")).Out, StringComparison.Ordinal);

        var moved = await console.RunAsync("meetings import - --committee HO", "the meeting of 26 January 2027 has moved to 2 February 2027");
        Assert.Contains("moved from 26 January 2027 to 2 February 2027", moved.Out, StringComparison.Ordinal);
        Assert.Equal("2027-02-02  ordinary, 2pm", (await console.RunAsync("meetings list --committee HO")).Out.TrimEnd());
    }

    [Fact]
    public async Task The_dates_of_later_minutes_are_shown_first_and_taken_when_asked_for()
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {console.Write("minutes.txt", RegisterVerbTests.Minutes)} --committee CFS --meeting-date 2026-11-24 --confirm");
        var january = console.Write("january.txt", RegisterVerbTests.Minutes.Replace("24 November 2026", "19 January 2027", StringComparison.Ordinal).Replace("19 January 2027\n9 March 2027", "16 March 2027\n25 May 2027", StringComparison.Ordinal));

        var shown = (await console.RunAsync($"import {january} --committee CFS --meeting-date 2027-01-19")).Out;
        Assert.Contains("They are not in it yet:", shown, StringComparison.Ordinal);
        Assert.Contains("called for 25 May 2027", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("2027-05-25", (await console.RunAsync("meetings list --committee CFS")).Out, StringComparison.Ordinal);

        await console.RunAsync($"import {console.Write("again.txt", File.ReadAllText(january) + "\nThe meeting closed at 4pm.\n")} --committee CFS --meeting-date 2027-01-19 --dates");
        Assert.Contains("2027-05-25", (await console.RunAsync("meetings list --committee CFS")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_adjourned_and_a_committee_replaced_by_verb_after_showing_what_follows()
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {console.Write("minutes.txt", RegisterVerbTests.Minutes)} --committee CFS --meeting-date 2026-11-24");

        Assert.EndsWith("Nothing has changed yet.", (await console.RunAsync("meetings adjourn 2027-03-09 --to 2027-03-16 --committee CFS --show")).Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("moved from 9 March 2027 to 16 March 2027", (await console.RunAsync("meetings adjourn 2027-03-09 --to 2027-03-16 --committee CFS")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await console.RunAsync("meetings adjourn 2027-03-10 --to 2027-03-16 --committee CFS")).Exit);

        await console.RunAsync("committees add \"People Scrutiny\" --code PS");
        Assert.Contains("People Scrutiny has no meeting on the calendar", (await console.RunAsync("committees replace CFS --by PS --ends 2027-05-19")).Error, StringComparison.Ordinal);
        await console.RunAsync($"meetings import {console.Write("dates.txt", "15 June 2027")} --committee PS");
        Assert.Contains("People Scrutiny takes over from", (await console.RunAsync("committees replace CFS --by PS --ends 2027-05-19 --show")).Out, StringComparison.Ordinal);
        Assert.EndsWith("Done.", (await console.RunAsync("committees replace CFS --by PS --ends 2027-05-19")).Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("CFS       Children and Families Scrutiny Committee (ends on 19 May 2027)", (await console.RunAsync("committees list")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await console.RunAsync("report outstanding --committee CFS")).Exit);
    }
}
