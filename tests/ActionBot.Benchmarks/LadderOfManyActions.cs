using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>The ladder of 100,000 action points over a year of meetings, against looking for the same working days one by one in a set of holidays.</summary>
[MemoryDiagnoser]
public class LadderOfManyActions
{
    private const int Actions = 100_000;
    private readonly LadderRules rules = new();

    private readonly WorkingDays days = CommitteeRules.Of(new Committee { Id = Guid.Empty, Name = "Scrutiny", Code = "S" }, new CouncilSettings()).Days;
    private readonly HashSet<DateOnly> holidays = [.. BankHolidays.Ours.Of(Nation.England).Keys];
    private readonly DateOnly first = new(2026, 9, 1);

    /// <summary>The floor: ask, remind, warn and cut-off counted back day by day.</summary>
    [Benchmark(Baseline = true)]
    public int CountBackDayByDay()
    {
        var sum = 0;
        for (var action = 0; action < Actions; action++)
        {
            var publication = first.AddDays(action % 365);
            foreach (var count in (ReadOnlySpan<int>)[10, 5, 2, 1])
            {
                var day = publication;
                for (var left = count; left > 0;)
                {
                    day = day.AddDays(-1);
                    left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) ? 0 : 1;
                }

                sum += day.DayNumber;
            }
        }

        return sum;
    }

    /// <summary>Ours: with closures, days on which nobody is chased, and the reason of each step in words.</summary>
    [Benchmark]
    public int PlanLadders()
    {
        var sum = 0;
        for (var action = 0; action < Actions; action++)
        {
            var publication = first.AddDays(action % 365);
            sum += Ladder.Plan(rules, days, publication, dueDate: null, madeOn: publication.AddDays(-60))[0].Day.DayNumber;
        }

        return sum;
    }
}
