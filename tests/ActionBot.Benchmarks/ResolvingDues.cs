using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>A due phrase recognised and resolved on the calendar of two years, per phrase; the floor finds the first later meeting in the same calendar.</summary>
[MemoryDiagnoser]
public class ResolvingDues
{
    private static readonly string[] Phrases =
        ["the next meeting", "at the January meeting", "by 3 March 2027", "by the end of March 2027", "within six weeks", "in due course", "by Friday 4 December", "in the autumn", "before the end of the municipal year", "at its meeting on 19 January 2027"];

    private readonly WorkingDays days = CommitteeRules.Of(new Committee { Id = Guid.Empty, Name = "Scrutiny", Code = "S" }, new CouncilSettings()).Days;
    private readonly DateOnly source = new(2026, 11, 24);
    private IReadOnlyList<CalendarMeeting> calendar = [];

    [GlobalSetup]
    public void Calendar() => calendar = CalendarMeeting.Of([.. Enumerable.Range(0, 24).Select(at => new Meeting
    {
        Id = new Guid(at, 0, 0, new byte[8]), CommitteeId = Guid.Empty, HeldOn = new DateOnly(2026, 1, 19).AddDays(30 * at), FirstHeldOn = new DateOnly(2026, 1, 19).AddDays(30 * at), Kind = MeetingKind.Ordinary,
    })]);

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 10)]
    public int FirstLaterMeeting()
    {
        var sum = 0;
        for (var at = 0; at < Phrases.Length; at++)
        {
            sum += calendar.First(meeting => meeting.TakesReports && meeting.HeldOn > source).HeldOn.DayNumber;
        }

        return sum;
    }

    /// <summary>Ours.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public int RecogniseAndResolve()
    {
        var sum = 0;
        foreach (var words in Phrases)
        {
            sum += DueOnCalendar.Resolve(DuePhraseReader.Read(words), source, calendar, days).ReportToMeetingId is null ? 0 : 1;
        }

        return sum;
    }
}
