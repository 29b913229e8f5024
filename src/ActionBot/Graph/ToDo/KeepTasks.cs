using System.Collections.Concurrent;
using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.ToDo;

/// <summary>
/// Keeps one task in To Do for everybody who owes something, with the action point's id in it. Ticked off there it is proposed complete here; no longer
/// needed here it is ticked off there. A task that may have been made is looked for by that id before it is made again. Safe to run twice and at once.
/// </summary>
internal sealed class KeepTasks(Database database, TodoLists lists, RecordReply record, ChaseRules rules, TimeProvider time, ILogger<KeepTasks> logger)
{
    private const string Failing = ClerkListEntry.Failure + "to-do";
    private const int LongestTitle = 200;
    private const int MostNamed = 5;

    // A run that fails now and then, now for this one and now for that one, is made good by the next.
    private const int FailsInARow = 3;

    private static readonly TimeSpan AttemptEnds = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, int> failures = new();

    /// <summary>Brings both sides together, person by person.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (wanted, known, people) = await database.ReadAsync(async session =>
        {
            var everybody = await PersonTable.AllAsync(session);
            var who = await ChaseWorld.LoadWhoAsync(session, rules.Day(now), everybody);
            return (await WantedAsync(session, who, now), await TodoTask.OpenAsync(session), everybody.ToDictionary(person => person.Id));
        });
        var failed = new List<(string Name, string Why)>();
        foreach (var id in wanted.Select(one => one.Person.Id).Concat(known.Select(task => task.PersonId)).Distinct())
        {
            if (people.GetValueOrDefault(id) is { AadObjectId: { } entraId } person)
            {
                var theirs = new Side(person, entraId, [.. wanted.Where(one => one.Person.Id == id)], [.. known.Where(task => task.PersonId == id)]);
                if (await KeepAsync(theirs, cancellation) is { } trouble)
                {
                    logger.LogWarning("The tasks of person {Person} could not be kept: {Why}", id, trouble.Why);
                    if (failures.AddOrUpdate(id, 1, (_, before) => before + 1) >= FailsInARow)
                    {
                        failed.Add((person.Name, trouble.Why));
                    }
                }
                else
                {
                    failures.TryRemove(id, out _);
                }
            }
        }

        await SayAsync(failed, now);
    }

    // Told to the clerks once, when it lasts: until then it may be well again by itself.
    private Task SayAsync(List<(string Name, string Why)> failed, DateTimeOffset now) =>
        database.WriteAsync(session => ClerkListTable.KeepAsync(session, Failing, failed.Count == 0 ? null : Words(failed), now));

    private static string Words(List<(string Name, string Why)> failed)
    {
        var names = string.Join(", ", failed.Take(MostNamed).Select(one => one.Name)) + (failed.Count > MostNamed ? $" and {(failed.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "");
        return $"To Do cannot be kept for {names}: {failed[^1].Why} What is ticked off there is not seen here; messages go as ever. doctor says what is missing.";
    }

    private async Task<GraphTrouble?> KeepAsync(Side side, CancellationToken cancellation)
    {
        var answer = await ListOfAsync(side, cancellation);
        if (answer.Value is not { } list)
        {
            return answer.Trouble;
        }

        var tasks = await lists.TasksAsync(side.EntraId, list, cancellation);
        if (tasks.Trouble is { } unseen)
        {
            await ForgetListAsync(side, unseen);
            return unseen;
        }

        GraphTrouble? trouble = null;
        var there = tasks.Value!.Where(task => task.Id is not null && LinkedTo(task) is not null).ToLookup(task => LinkedTo(task)!.Value);
        foreach (var point in side.Wanted.Where(one => side.Known.All(task => task.ActionPointId != one.Point.Id || task.State == TodoState.Making)))
        {
            trouble = await MakeAsync(side, list, point, there[point.Point.Id].FirstOrDefault(), cancellation) ?? trouble;
        }

        foreach (var task in side.Known.Where(task => task.State == TodoState.Made))
        {
            trouble = await CompareAsync(side, list, task, tasks.Value!.FirstOrDefault(one => one.Id == task.TaskId), cancellation) ?? trouble;
        }

        return trouble;
    }

    // The list as it is known, else as it is found, else made; nothing and no trouble: another instance is about it.
    private async Task<GraphAnswer<string>> ListOfAsync(Side side, CancellationToken cancellation)
    {
        if (side.Known.Select(task => task.ListId).FirstOrDefault(id => id is not null) is { } used)
        {
            return new GraphAnswer<string>(used, null);
        }

        var now = time.GetUtcNow();
        var (known, isMine) = await database.WriteAsync(async session => await TodoList.IdOfAsync(session, side.Person.Id) is { } id
            ? (id, false)
            : ((string?)null, await TodoList.ClaimAsync(session, side.Person.Id, now, now - AttemptEnds)));
        if (!isMine)
        {
            return new GraphAnswer<string>(known, null);
        }

        var list = await lists.FindListAsync(side.EntraId, cancellation);
        if (list is { Came: true, Value: null })
        {
            list = await lists.MakeListAsync(side.EntraId, cancellation);
        }

        if (list.Value is { } there)
        {
            await database.WriteAsync(session => TodoList.WriteAsync(session, side.Person.Id, there));
        }

        return list;
    }

    // A list that somebody deleted is made anew; the tasks in it are gone with it, and that says nothing about the work.
    private Task ForgetListAsync(Side side, GraphTrouble trouble) => trouble.IsNotFound
        ? database.WriteAsync(async session =>
        {
            await TodoList.ForgetAsync(session, side.Person.Id);
            foreach (var task in side.Known)
            {
                await TodoTask.WriteAsync(session, task with { ListId = null, TaskId = null, State = TodoState.Making, ChangedAt = time.GetUtcNow() - AttemptEnds });
            }
        })
        : Task.CompletedTask;

    private async Task<GraphTrouble?> MakeAsync(Side side, string list, Wanted wanted, Models.TodoTask? there, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!await database.WriteAsync(session => TodoTask.ClaimAsync(session, wanted.Point.Id, side.Person.Id, now, now - AttemptEnds)))
        {
            return null;
        }

        var made = there is null ? await lists.MakeAsync(side.EntraId, list, Draw(wanted), cancellation) : new GraphAnswer<string>(there.Id, null);
        if (made.Trouble is { } trouble)
        {
            // The row stays: the next run looks for the task before it makes it.
            return trouble;
        }

        await database.WriteAsync(session => TodoTask.WriteAsync(session, new TodoTask
        {
            ActionPointId = wanted.Point.Id, PersonId = side.Person.Id, ListId = list, TaskId = made.Value, State = TodoState.Made, ChangedAt = now,
        }));
        return null;
    }

    private async Task<GraphTrouble?> CompareAsync(Side side, string list, TodoTask task, Models.TodoTask? there, CancellationToken cancellation)
    {
        var isWanted = side.Wanted.Any(one => one.Point.Id == task.ActionPointId);
        if (there is { Status: Models.TaskStatus.Completed } && isWanted)
        {
            await ProposeCompleteAsync(side.Person, task);
        }
        else if (isWanted && there is not null)
        {
            return null;
        }
        else if (there is { Status: not Models.TaskStatus.Completed } && (await lists.TickAsync(side.EntraId, list, task.TaskId!, cancellation)).Trouble is { IsNotFound: false } trouble)
        {
            return trouble;
        }

        // Whoever deleted the task does not want to be reminded by it; the digests go on.
        await database.WriteAsync(session => TodoTask.WriteAsync(session, task with { State = TodoState.Over, ChangedAt = time.GetUtcNow() }));
        return null;
    }

    private Task ProposeCompleteAsync(Person person, TodoTask task) => database.WriteAsync(async session =>
    {
        var standing = await LookUpStanding.OfAsync(session, person, "To Do", rules.Day(time.GetUtcNow()));
        var outcome = await record.InAsync(session, new Answer(task.ActionPointId, ReplyKind.Done, "Ticked off in To Do"), standing);
        if (outcome is ReplyOutcome.Refused { Sentence: var why })
        {
            logger.LogInformation("A task that was ticked off changed nothing: {Why}", why);
        }
    });

    private async Task<IReadOnlyList<Wanted>> WantedAsync(Session session, WhoAnswers who, DateTimeOffset now)
    {
        var today = rules.Day(now);
        var committees = (await CommitteeTable.EveryAsync(session)).ToDictionary(committee => committee.Id);
        var meetings = (await MeetingTable.AllAsync(session)).ToLookup(meeting => meeting.CommitteeId);
        var wanted = new List<Wanted>();
        foreach (var point in (await ActionPointTable.OutstandingAsync(session)).Where(point => point.IsChased))
        {
            if (who.On(today, point.OwnerPostId, point.OwnerPersonId, point.DelegateId) is { Person: { AadObjectId: not null, Kind: not PersonKind.Outsider } person, StandsInFor: null })
            {
                var meeting = ReportingMeeting.Of(point, [.. meetings[point.CommitteeId]], today);
                wanted.Add(new Wanted(person, point, committees[point.CommitteeId], meeting is null ? null : rules.Day(rules.Of(committees[point.CommitteeId], meeting))));
            }
        }

        return wanted;
    }

    /// <summary>The task as it is made. Of an exempt action point it shows the reference alone. Pure.</summary>
    internal static Models.TodoTask Draw(Wanted wanted)
    {
        var title = wanted.Point.Exempt ? wanted.Point.Reference : $"{wanted.Point.Reference}: {wanted.Point.Text}";
        var task = new Models.TodoTask
        {
            Title = title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…",
            Body = new Models.ItemBody
            {
                ContentType = Models.BodyType.Text,
                Content = wanted.Point.Exempt ? "Write “show” and the reference to ActionBot in Teams to read it." : $"Asked by {wanted.Committee.Name}. Ticking it off here tells the clerk that it is done; anything else you can say to ActionBot in Teams.",
            },
            LinkedResources = [new Models.LinkedResource { ApplicationName = "ActionBot", DisplayName = wanted.Point.Reference, ExternalId = wanted.Point.Id.ToString("D", CultureInfo.InvariantCulture) }],
        };
        if (wanted.AnswerBy is { } day)
        {
            task.DueDateTime = new Models.DateTimeTimeZone { DateTime = Days.Iso(day) + "T00:00:00", TimeZone = "UTC" };
        }

        return task;
    }

    private static Guid? LinkedTo(Models.TodoTask task) =>
        task.LinkedResources?.Select(link => Guid.TryParse(link.ExternalId, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);

    /// <summary>An action point that somebody owes.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Point">What.</param>
    /// <param name="Committee">To whom.</param>
    /// <param name="AnswerBy">The day the papers close, in council time; null: no meeting is known.</param>
    internal sealed record Wanted(Person Person, ActionPoint Point, Committee Committee, DateOnly? AnswerBy);

    private sealed record Side(Person Person, string EntraId, IReadOnlyList<Wanted> Wanted, IReadOnlyList<TodoTask> Known);
}
