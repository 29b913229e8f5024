using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

/// <summary>The file is the source, because proclamations cannot be computed; the rules of the years without one check every line of it.</summary>
public sealed class BankHolidaysTests
{
    public static TheoryData<Nation, int> EveryNationAndYear()
    {
        var rows = new TheoryData<Nation, int>();
        foreach (var nation in Enum.GetValues<Nation>())
        {
            for (var year = BankHolidays.Ours.From.Year; year <= BankHolidays.Ours.Until.Year; year++)
            {
                rows.Add(nation, year);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryNationAndYear))]
    public void Every_day_of_the_file_is_what_the_rules_and_the_proclamations_give(Nation nation, int year) =>
        Assert.Equal(ByRule(nation, year), BankHolidays.Ours.Of(nation).Keys.Where(day => day.Year == year).Order());

    [Fact]
    public void A_day_that_stands_in_for_another_says_so()
    {
        var england = BankHolidays.Ours.Of(Nation.England);
        Assert.Equal("Boxing Day (substitute day)", england[new DateOnly(2026, 12, 28)]);
        Assert.Equal("Christmas Day (substitute day)", england[new DateOnly(2022, 12, 27)]);
        Assert.Equal("Boxing Day", england[new DateOnly(2022, 12, 26)]);
    }

    private static IEnumerable<DateOnly> ByRule(Nation nation, int year)
    {
        var scotland = nation == Nation.Scotland;
        var easter = EasterSunday(year);
        DateOnly[] fixedDays =
        [
            new(year, 1, 1), new(year, 12, 25), new(year, 12, 26),
            .. scotland ? [new(year, 1, 2), new(year, 11, 30)] : Array.Empty<DateOnly>(),
            .. nation == Nation.NorthernIreland ? [new(year, 3, 17), new(year, 7, 12)] : Array.Empty<DateOnly>(),
        ];
        SortedSet<DateOnly> days =
        [
            .. fixedDays.Where(IsWeekday),
            easter.AddDays(-2),
            year == 2020 ? new(2020, 5, 8) : MondayFrom(new(year, 5, 1)),
            year == 2022 ? new(2022, 6, 2) : MondayFrom(new(year, 5, 25)),
            MondayFrom(new(year, 8, scotland ? 1 : 25)),
            .. scotland ? [] : new[] { easter.AddDays(1) },
            .. OneOff.Where(day => day.Year == year),
            .. scotland && year == 2026 ? [new(2026, 6, 15)] : Array.Empty<DateOnly>(),
        ];

        // A day that falls on a weekend is kept on the next weekday that is not a holiday already.
        foreach (var lost in fixedDays.Where(day => !IsWeekday(day)).Order())
        {
            var kept = lost;
            while (!IsWeekday(kept) || days.Contains(kept))
            {
                kept = kept.AddDays(1);
            }

            days.Add(kept);
        }

        return days;
    }

    // The Platinum Jubilee, the funeral of Queen Elizabeth II, the coronation of King Charles III: all four nations.
    private static readonly DateOnly[] OneOff = [new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    // Gauss's rule with the two exceptions of the Gregorian calendar, for the years 1900 to 2099.
    private static DateOnly EasterSunday(int year)
    {
        var moon = ((19 * (year % 19)) + 24) % 30;
        var week = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * moon) + 5) % 7;
        var after = moon + week;
        var isException = (moon == 29 && week == 6) || (moon == 28 && week == 6 && year % 19 > 10);
        return new DateOnly(year, 3, 22).AddDays(isException ? after - 7 : after);
    }
}
