using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Chasing;

public sealed class LadderTests
{
    private static readonly WorkingDays England = new(Nation.England);

    [Theory]
    [InlineData("2019-09-03", "2019-08-23", "2019-08-09", "2019-08-16", "2019-08-22")]
    [InlineData("2019-11-05", "2019-10-28", "2019-10-14", "2019-10-21", "2019-10-25")]
    [InlineData("2020-01-21", "2020-01-13", "2019-12-18", "2020-01-06", "2020-01-10")]
    [InlineData("2026-01-13", "2026-01-05", "2025-12-17", "2025-12-24", "2026-01-02")]
    [InlineData("2027-01-05", "2026-12-23", "2026-12-09", "2026-12-16", "2026-12-22")]
    [InlineData("2027-01-19", "2027-01-11", "2026-12-18", "2027-01-04", "2027-01-08")]
    [InlineData("2027-03-30", "2027-03-18", "2027-03-04", "2027-03-11", "2027-03-17")]
    [InlineData("2027-04-06", "2027-03-25", "2027-03-11", "2027-03-18", "2027-03-24")]
    public void The_practice_notes_dates_hold(string meeting, string publication, string ask, string remind, string cutOff)
    {
        var published = PublicationDay.For(Day(meeting), 5, England);
        var steps = Ladder.Plan(new LadderRules(), England, published, null, Day(meeting).AddDays(-90));

        Assert.Equal(Day(publication), published);
        Assert.Equal(Day(ask), On(steps, Step.Ask));
        Assert.Equal(Day(remind), On(steps, Step.Remind));
        Assert.Equal(Day(cutOff), On(steps, Step.CutOff));
    }

    [Fact]
    public void A_plan_made_after_its_ask_asks_once_and_at_once()
    {
        // Story 6: 24 November moved on 4 November to the 17th; publication is 9 November, the ask of 26 October has passed.
        var publication = PublicationDay.For(Day("2026-11-17"), 5, England);
        var steps = Ladder.Plan(new LadderRules(), England, publication, null, Day("2026-11-04"));

        Assert.Equal(Day("2026-11-09"), publication);
        Assert.Equal([Step.Ask, Step.Warn, Step.CutOff], steps.Select(step => step.Step));
        Assert.Equal(Day("2026-11-04"), On(steps, Step.Ask));
        Assert.Equal(Day("2026-11-06"), On(steps, Step.CutOff));
    }

    [Fact]
    public void After_the_cut_off_nobody_is_asked() =>
        Assert.Empty(Ladder.Plan(new LadderRules(), England, Day("2026-11-09"), null, Day("2026-11-07")));

    [Fact]
    public void A_due_date_before_publication_is_asked_for_five_working_days_before_it()
    {
        var steps = Ladder.Plan(new LadderRules(), England, Day("2026-11-16"), Day("2026-11-06"), Day("2026-10-01"));
        Assert.Equal(Day("2026-10-30"), On(steps, Step.Ask));
    }

    [Theory]
    [InlineData("2029-12-31")]
    [InlineData("2026-12-31")]
    public void A_warning_that_falls_between_the_years_comes_on_the_next_chasing_day_but_not_after_the_cut_off(string start)
    {
        for (var publication = Day(start).AddDays(-8); publication < Day(start).AddDays(-1); publication = publication.AddDays(1))
        {
            if (!England.Counts(publication))
            {
                continue;
            }

            var closes = England.Add(publication, -1);
            Assert.All(Ladder.Plan(new LadderRules(), England, publication, null, publication.AddDays(-60)), step =>
            {
                Assert.True(step.Day <= closes, $"{step.Step} on {step.Day} for {publication}");
                Assert.True(step.Step == Step.CutOff || England.MayChase(step.Day));
            });
        }
    }

    [Fact]
    public void A_committee_can_have_its_own_figures()
    {
        var steps = Ladder.Plan(new LadderRules(Ask: 15, Remind: 7, Warn: 3, CutOff: 2), England, Day("2026-11-16"), null, Day("2026-09-01"));
        Assert.Equal([Day("2026-10-26"), Day("2026-11-05"), Day("2026-11-11"), Day("2026-11-12")], steps.Select(step => step.Day));
    }

    [Fact]
    public void Every_step_says_why_it_falls_on_its_day()
    {
        // Story 1: the January meeting of 2027.
        var steps = Ladder.Plan(new LadderRules(), England, Day("2027-01-11"), null, Day("2026-11-25"));
        Assert.Equal(
            [
                "10 working days before publication on Mon 11 Jan 2027 is Wed 23 Dec 2026; moved to Fri 18 Dec 2026 because nobody is chased from Fri 25 Dec 2026 to Sun 3 Jan 2027",
                "5 working days before publication on Mon 11 Jan 2027",
                "2 working days before publication on Mon 11 Jan 2027",
                "noon, one working day before publication on Mon 11 Jan 2027",
            ],
            steps.Select(step => step.Reason));
    }

    [Fact]
    public void An_ask_that_would_land_before_a_second_closure_moves_on_and_says_so_once_each()
    {
        // Two training days when the council is shut, Wednesday 11 and Wednesday 18 November 2026, for papers of Monday 30 November.
        var shut = new WorkingDays(Nation.England, [Day("2026-11-11"), Day("2026-11-18")]);
        var ask = Ladder.Plan(new LadderRules(), shut, Day("2026-11-30"), null, Day("2026-10-01"))[0];

        Assert.Equal(Day("2026-11-04"), ask.Day);
        Assert.Equal(
            "10 working days before publication on Mon 30 Nov 2026 is Mon 16 Nov 2026; moved to Tue 10 Nov 2026 because nobody is chased on Wed 18 Nov 2026, "
            + "and on to Wed 4 Nov 2026 because nobody is chased on Wed 11 Nov 2026",
            ask.Reason);
    }

    [Fact]
    public void Christmas_papers_are_chased_before_Christmas_or_not_at_all()
    {
        // Story 2: Cabinet on Tuesday 5 January 2027, with and without the closure of 29 to 31 December counted.
        DateOnly[] closed = [Day("2026-12-29"), Day("2026-12-30"), Day("2026-12-31")];
        foreach (var closuresCount in (bool[])[true, false])
        {
            var days = new WorkingDays(Nation.England, closed, closuresCount);
            var steps = Ladder.Plan(new LadderRules(), days, PublicationDay.For(Day("2027-01-05"), 5, days), null, Day("2026-11-01"));
            Assert.Equal(4, steps.Count);
            Assert.All(steps, step => Assert.True(step.Day < Day("2026-12-24"), step.ToString()));
        }
    }

    [Fact]
    public void The_spring_meeting_is_reminded_of_on_working_days_only()
    {
        // Story 21: People Scrutiny on Tuesday 15 June 2027; the bank holiday of Monday 31 May is no working day.
        var steps = Ladder.Plan(new LadderRules(), England, Day("2027-06-07"), null, Day("2027-05-01"));
        Assert.Equal([Day("2027-05-21"), Day("2027-05-28"), Day("2027-06-03"), Day("2027-06-04")], steps.Select(step => step.Day));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly On(IReadOnlyList<LadderStep> steps, Step step) => steps.Single(one => one.Step == step).Day;
}
