using System.Text.Json.Nodes;

namespace ActionBot.Pages.Trial;

/// <summary>What stands in the conversations of /try, in memory: the place that Teams has otherwise. The bot reaches it over HTTP, by its own connector.</summary>
internal sealed class TrialTeams
{
    // A trial of an afternoon; whoever goes on longer loses the oldest, as a browser's tab would.
    private const int MostEvents = 20_000;

    private readonly Lock gate = new();
    private readonly List<JsonObject> events = [];
    private long before;
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Writes down that something happened in a conversation.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="kind"><c>said</c> by the person; <c>message</c>, <c>update</c> or <c>typing</c> of the bot.</param>
    /// <param name="id">The message's id; null: it gets one.</param>
    /// <param name="activity">As it came.</param>
    /// <returns>The message's id.</returns>
    public string Add(string conversation, string kind, string? id, JsonNode? activity)
    {
        lock (gate)
        {
            var number = before + events.Count + 1;
            id ??= $"m{number}";
            events.Add(new JsonObject { ["number"] = number, ["conversation"] = conversation, ["kind"] = kind, ["id"] = id, ["activity"] = activity?.DeepClone() });
            if (events.Count > MostEvents)
            {
                events.RemoveAt(0);
                before++;
            }

            (var waiting, news) = (news, new(TaskCreationOptions.RunContinuationsAsynchronously));
            waiting.SetResult();
            return id;
        }
    }

    /// <summary>What happened after the event of that number, and a task that ends when more has.</summary>
    public (IReadOnlyList<(long Number, string Json)> Events, Task More) Since(long number)
    {
        lock (gate)
        {
            var from = (int)Math.Clamp(number - before, 0, events.Count);
            return ([.. events.Skip(from).Select((one, at) => (before + from + at + 1, one.ToJsonString()))], news.Task);
        }
    }
}
