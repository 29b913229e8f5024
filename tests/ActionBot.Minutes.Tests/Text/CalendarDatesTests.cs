using System.Globalization;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Tests.Text;

/// <summary>Dates as clerks write them.</summary>
public sealed class CalendarDatesTests
{
    [Theory]
    [InlineData("Tuesday, 4 June 2019", "2019-06-04")]
    [InlineData("Tuesday 4th June, 2019", "2019-06-04")]
    [InlineData("13th May 2021", "2021-05-13")]
    [InlineData("June 4th, 2019", "2019-06-04")]
    [InlineData("the meeting on 17th July 14.", "2014-07-17")]
    [InlineData("Wednesday 13 March 96 at 7.40pm", "1996-03-13")]
    [InlineData("Monday March 4 2019", "2019-03-04")]
    [InlineData("March the 5th 2019", "2019-03-05")]
    [InlineData("09-03-17", "2017-03-09")]
    [InlineData("the 5th of March 2024", "2024-03-05")]
    [InlineData("09/12/2021", "2021-12-09")]
    [InlineData("9.12.21", "2021-12-09")]
    [InlineData("29 February 2024", "2024-02-29")]
    [InlineData("7 Sept 2022", "2022-09-07")]
    public void A_whole_date_is_read(string words, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Assert.Single(Find(words)).Whole);

    [Fact]
    public void The_year_behind_a_list_belongs_to_every_date_of_it() =>
        Assert.Equal([new DateOnly(2015, 1, 15), new DateOnly(2015, 3, 12), new DateOnly(2015, 7, 9)], Find("15 January, 12 March and 9 July 2015").Select(date => date.Whole!.Value));

    [Theory]
    [InlineData("31 June 2020")]
    [InlineData("30 February 2024")]
    [InlineData("29 February 2023")]
    public void A_day_that_does_not_exist_is_no_date(string words) => Assert.All(Find(words), date => Assert.Null(date.Whole));

    [Theory]
    [InlineData("Item 14 of the agenda")]
    [InlineData("at 10.30 am")]
    [InlineData("£3.50 a head")]
    [InlineData("Cllr May and Mr March")]
    [InlineData("minute 045/LO/23")]
    [InlineData("ratio 3/4")]
    [InlineData("in the next 6-12 months")]
    [InlineData("the number 01632-960-144")]
    public void Figures_and_names_that_are_no_dates_are_left_alone(string words) => Assert.Empty(Find(words));

    private static List<WrittenDate> Find(string words)
    {
        var passage = Passages.Of(words);
        return CalendarDates.Find(passage.Tokens, passage.Text);
    }
}
