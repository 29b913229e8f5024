using ActionBot.Chasing;
using ActionBot.Committees.Calendar;

namespace ActionBot.Pages.Trial;

/// <summary>Lets the days of a trial pass, with the sweep of every morning, as they would by themselves.</summary>
internal sealed class MoveClock(TrialClock trial, RunChase chase, CouncilTime clock)
{
    // From the first minutes of an autumn to the summer recess nothing is longer away.
    private const int MostDays = 150;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Goes on to nine o'clock of the next day.</summary>
    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ToTomorrowAsync(CancellationToken cancellation) => await SweepAsync(cancellation) switch
    {
        0 => "Nobody was written to.",
        1 => "One message was sent.",
        var sent => $"{sent} messages were sent.",
    };

    /// <summary>Goes on, morning by morning, until the bot has written to somebody by itself.</summary>
    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ToTheNextMessageAsync(CancellationToken cancellation)
    {
        for (var day = 1; day <= MostDays; day++)
        {
            if (await SweepAsync(cancellation) is > 0 and var sent)
            {
                return sent == 1 ? "One message was sent." : $"{sent} messages were sent.";
            }
        }

        return "Nobody was to be written to in all that time: nothing that is open waits for an answer.";
    }

    private async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = trial.GetUtcNow();
        var today = clock.Moment(clock.Day(now), Morning);
        trial.MoveTo(today > now ? today : clock.Moment(clock.Day(now).AddDays(1), Morning));
        return (await chase.RunAsync(cancellation)).Sent;
    }
}
