using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Teams.Conversation;

namespace ActionBot.Benchmarks;

/// <summary>The database part of a chat turn alone: the same statements by the same methods, without a request, a message understood or an answer.</summary>
internal sealed class StoreOfATurn(string connectionString, string person, string words)
{
    private static int activities;

    private readonly Database database = Database.From(connectionString);
    private readonly KnownNames names = new();

    /// <summary>So many turns, some at once.</summary>
    /// <returns>Processor time of this process for a turn, in microseconds.</returns>
    public async Task<double> MicrosAsync(int turns, int atOnce)
    {
        var standing = new LookUpStanding(database, new CouncilSettings());
        var list = new ListActions(database, CouncilTime.In("Europe/London"), TimeProvider.System);
        var before = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(lane => Task.Run(async () =>
        {
            for (var turn = 0; turn < turns / atOnce; turn++)
            {
                await TurnAsync(standing, list, ReadActivity.From(Activity(lane)));
            }
        })));
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / turns;
    }

    private async Task TurnAsync(LookUpStanding standing, ListActions list, IncomingActivity activity)
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await database.WriteAsync(async session =>
        {
            await InboundActivityTable.TakeUpAsync(session, activity.ConversationId, activity.Id!, now);
            return await ConversationTable.ByConversationIdAsync(session, activity.RootConversationId);
        });
        var who = await standing.OfAsync(activity.From.AadObjectId, activity.From.Name, activity.Id, today);
        await database.ReadAsync(async session =>
            (await PrepareListening.ForAsync(session, names, who, activity, today), await OpenQuestion.OfAsync(session, activity, now)));
        if (words == "my actions")
        {
            await list.MineAsync(who, new Wanted());
        }
    }

    private string Activity(int lane) =>
        $$"""{"type":"message","id":"s:{{Interlocked.Increment(ref activities)}}","serviceUrl":"http://127.0.0.1/","channelId":"msteams","from":{"id":"29:{{lane}}","name":"Helen Marsh","aadObjectId":"{{person}}"},"recipient":{"id":"28:bot","name":"ActionBot"},"conversation":{"id":"a:{{lane}}","conversationType":"personal"},"text":"{{words}}"}""";
}
