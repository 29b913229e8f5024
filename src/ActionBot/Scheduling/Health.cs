using System.Data.Common;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Scheduling;

/// <summary>What a load balancer and an operator ask: does the process live; can it work.</summary>
internal static class Health
{
    /// <summary>Maps /healthz/live and /healthz/ready. They name jobs and nothing of the register.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Results.Text("alive"));
        routes.MapGet("/healthz/ready", async (Migrator migrator, JobHealth jobs, HolidaysEnd holidays) =>
        {
            var wrong = await WrongAsync(migrator, jobs);
            return wrong.Count == 0 ? Results.Text(holidays.Warning() is { } warning ? $"ready\n{warning}" : "ready") : Results.Text(string.Join('\n', wrong), statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(Migrator migrator, JobHealth jobs)
    {
        try
        {
            if (!await migrator.IsCurrentAsync())
            {
                return ["The schema of the database is not this program's."];
            }

            return [.. (await jobs.RunAsync()).Where(job => job.IsLate || job.IsStopped).Select(job => $"The job {job.Name} is {(job.IsStopped ? "stopped" : "late")}{(job.Failure is null ? "." : $": {job.Failure}")}")];
        }
        catch (Exception broken) when (broken is DbException or StorageRefusedException)
        {
            return ["The database cannot be reached."];
        }
    }
}
