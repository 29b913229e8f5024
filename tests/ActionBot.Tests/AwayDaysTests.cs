using ActionBot.Officers;

namespace ActionBot.Tests;

/// <summary>Said on Wednesday 4 November 2026.</summary>
public sealed class AwayDaysTests
{
    [Theory]
    [InlineData("w/c 9 Nov", "2026-11-09", "2026-11-15")]
    [InlineData("away w/c 9 Nov, Priya's covering", "2026-11-09", "2026-11-15")]
    [InlineData("until the 13th", "2026-11-04", "2026-11-13")]
    [InlineData("I'm away until the 13th, ask Priya", "2026-11-04", "2026-11-13")]
    [InlineData("on leave 9-13 Nov", "2026-11-09", "2026-11-13")]
    [InlineData("off from the 9th to 13 November", "2026-11-09", "2026-11-13")]
    [InlineData("on holiday 21 December to 8 January", "2026-12-21", "2027-01-08")]
    [InlineData("off sick today", "2026-11-04", "2026-11-04")]
    [InlineData("out on Friday", "2026-11-06", "2026-11-06")]
    [InlineData("away next week", "2026-11-09", "2026-11-15")]
    [InlineData("back on 16 November", "2026-11-04", "2026-11-15")]
    [InlineData("away for two weeks from 9 November", "2026-11-09", "2026-11-22")]
    public void The_first_and_the_last_day_are_read(string words, string from, string until) =>
        Assert.Equal((Northbridge.Day(from), Northbridge.Day(until)), AwayDays.Read(words, Northbridge.Day("2026-11-04")));

    [Theory]
    [InlineData("I'm away a lot")]
    [InlineData("from the 9th")]
    [InlineData("13 November until 9 November")]
    public void Nothing_is_guessed(string words) => Assert.Null(AwayDays.Read(words, Northbridge.Day("2026-11-04")));
}
