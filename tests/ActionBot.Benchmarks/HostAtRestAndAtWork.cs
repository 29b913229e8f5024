using System.Globalization;

namespace ActionBot.Benchmarks;

/// <summary>A host that nobody talks to, and one that works through an hour: processor time of the idle one, memory of the busy one.</summary>
internal static class HostAtRestAndAtWork
{
    private const int Minutes = 240;
    private const int TurnsAMinute = 200;
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);
    private static readonly string[] Said = ["help", "my actions", "what's outstanding for Children's Scrutiny?", "when do we next meet?", "anything overdue?"];

    public static async Task MeasureAsync(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-rest-");
        try
        {
            await using var teams = await TurnOfChat.StandInAsync();
            await TurnOfChat.SetUpAsync(folder.FullName);
            await using var host = await Server.StartAsync(
                Path.Combine(AppContext.BaseDirectory, "ActionBot.dll"), url => ["serve", "--urls", url, "--ConnectionStrings:ActionBot=" + TurnOfChat.Register(folder.FullName)], folder.FullName);
            await Task.Delay(Settles, TimeProvider.System);
            var (before, memory) = (host.ProcessorTime, host.Memory);
            await Task.Delay(Watched, TimeProvider.System);
            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"an idle host: {(host.ProcessorTime - before).TotalMilliseconds / Watched.TotalSeconds:0.0} ms of processor time a second, {memory / 1e6:0} MB"));

            var after = new List<double>();
            for (var minute = 0; minute < Minutes; minute++)
            {
                await host.LoadAsync(teams.Urls.First(), Said[minute % Said.Length], TurnsAMinute);
                after.Add(host.Memory / 1e6);
            }

            var third = Minutes / 3;
            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"four hours of {TurnsAMinute} turns a minute, worked off at once: {TurnOfChat.Median(after[..third]):0} MB in its first third, {TurnOfChat.Median(after[third..(2 * third)]):0} MB in its second, {TurnOfChat.Median(after[(2 * third)..]):0} MB in its last; at most {after.Max():0} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
