namespace ActionBot.Tests.CommandLine;

/// <summary>The clerk's desk from the command line.</summary>
public sealed class ReviewVerbTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task Owners_that_minutes_name_together_are_each_given_an_action_at_the_console_too()
    {
        var minutes = console.Write("minutes.txt", RegisterVerbTests.Minutes.Replace("the Director of Education provides", "the Director of Education and the Head of SEND provide", StringComparison.Ordinal));
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync("posts set \"Head of SEND\" --holder \"Sam Patel\"");
        await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24");

        var asked = await console.RunAsync("review confirm 1 --committee CFS");
        Assert.Equal(1, asked.Exit);
        Assert.Contains("are two", asked.Error, StringComparison.Ordinal);
        var answer = asked.Error[(asked.Error.IndexOf("Say: ", StringComparison.Ordinal) + 5)..].Trim();
        Assert.StartsWith("review each 1 ", answer, StringComparison.Ordinal);

        var each = await console.RunAsync(answer);
        Assert.Equal((0, ""), (each.Exit, each.Error));
        Assert.Contains("for the Director of Education and", each.Out, StringComparison.Ordinal);
        Assert.Contains("for the Head of SEND", each.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nothing_was_done_for_ends_with_1_and_says_how_to_answer()
    {
        var minutes = console.Write("minutes.txt", RegisterVerbTests.Minutes.Replace("at the January meeting the Director of Education provides", "the Director of Education provides, in six weeks,", StringComparison.Ordinal));
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24");

        var asked = await console.RunAsync("review confirm 1 --committee CFS");

        Assert.Equal((1, ""), (asked.Exit, asked.Out));
        var answer = asked.Error[(asked.Error.IndexOf("Say: ", StringComparison.Ordinal) + 5)..].Trim();
        Assert.StartsWith("review due 1 \"", answer, StringComparison.Ordinal);
        Assert.Equal(0, (await console.RunAsync(answer)).Exit);
        Assert.Contains("Confirmed 1: 1 action point", (await console.RunAsync("review confirm 1 --committee CFS")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every two meetings", "every second meeting")]
    [InlineData("every second meeting", "every second meeting")]
    [InlineData("every 2nd meeting", "every second meeting")]
    [InlineData("each meeting", "every meeting")]
    [InlineData("quarterly", "every second meeting")]
    public async Task A_due_that_comes_again_says_at_which_meetings(string said, string kept)
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {console.Write("minutes.txt", RegisterVerbTests.Minutes)} --committee CFS");

        Assert.Contains($"is due at {kept}, next at that of ", (await console.RunAsync($"review due 1 \"{said}\" --committee CFS")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_was_past_when_the_committee_met_is_asked_about_by_its_words()
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");

        var imported = await console.RunAsync($"import {console.Write("minutes.txt", RegisterVerbTests.Minutes.Replace("at the January meeting the Director of Education provides an update on the exclusions review", "the Director of Education provide an update by 1 November 2026", StringComparison.Ordinal))} --committee CFS");

        Assert.Contains("The minutes say 'by 1 November 2026', and that day was past when the committee met: is the next meeting, 19 January 2027, right?", imported.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_nobody_named_is_asked_for_and_given_at_the_desk()
    {
        var minutes = console.Write("minutes.txt", RegisterVerbTests.Minutes + "\n\n31  FIGURES\n\nACTION: That more detail be included in the figures by the January meeting.\n");
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync("posts set \"Head of SEND\" --holder \"Sam Patel\"");

        var asked = await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");
        Assert.Contains("3: The minutes name nobody: who is to do it?", asked.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await console.RunAsync("review owner 3 \"Head of SEND\" --committee CFS")).Exit);
        Assert.Contains("Confirmed 3: 1 action point", (await console.RunAsync("review confirm 3 --committee CFS")).Out, StringComparison.Ordinal);
    }
}
