using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;
using Microsoft.AspNetCore.OpenApi;

namespace ActionBot.Pages;

/// <summary>
/// /api/v1: read access for other tools, described at /openapi/v1.json. What is exempt is not in it, neither row nor number. Like the pages it answers
/// this machine only, and is there as long as nobody has to be told from anybody else.
/// </summary>
internal static class Api
{
    /// <summary>What the description at /openapi/v1.json is of: this, and none of the doors that the pages and the trial have for themselves.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ActionBot, read access";
            document.Info.Description = "Committees, their calendars and what is outstanding, for other tools on the same machine, in Development only. What is exempt is not in it.";
            return Task.CompletedTask;
        });
    }

    /// <summary>Maps it.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        var api = routes.MapGroup("/api/v1").WithTags("ActionBot");
        api.MapGet("/committees", CommitteesAsync).WithSummary("The committees, by name.").Produces<IReadOnlyList<CommitteeInApi>>();
        api.MapGet("/committees/{code}/meetings", MeetingsAsync).WithSummary("A committee's calendar, with publication day and the moment its papers close.")
            .Produces<IReadOnlyList<MeetingInApi>>().Produces(StatusCodes.Status404NotFound);
        api.MapGet("/committees/{code}/actions", ActionsAsync).WithSummary("What is outstanding. Exempt action points are left out.")
            .Produces<IReadOnlyList<ActionInApi>>().Produces(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CommitteesAsync(Database database) =>
        Results.Ok((await database.ReadAsync(CommitteeTable.AllAsync)).Select(committee => new CommitteeInApi(committee.Code, committee.Name)));

    private static Task<IResult> MeetingsAsync(string code, Database database, ChaseRules rules) => OfAsync(code, database, async (session, committee) =>
        (await MeetingTable.OfAsync(session, committee.Id)).Select(meeting => new MeetingInApi(
            meeting.HeldOn, meeting.Kind.ToString(), meeting.Status.ToString(), rules.Publication(committee, meeting), rules.Of(committee, meeting))));

    private static Task<IResult> ActionsAsync(string code, Database database, CouncilTime clock, TimeProvider time) => OfAsync(code, database, async (session, committee) =>
    {
        var today = clock.Day(time.GetUtcNow());
        var held = (await MeetingTable.OfAsync(session, committee.Id)).ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);
        var who = await ChaseWorld.LoadWhoAsync(session, today);
        return (await ActionPointTable.OutstandingOfAsync(session, committee.Id)).Where(point => !point.Exempt).Select(point => new ActionInApi(
            point.Reference,
            point.Text,
            point.OwnerPostId is { } post ? who.TitleOf(post) : who.PersonOf(point.OwnerPersonId)?.Name ?? point.OwnerText,
            point.DueText,
            point.DueDate,
            held.TryGetValue(point.ReportToMeetingId, out var day) ? day : null,
            point.Status.ToString(),
            held.ContainsKey(point.ReportToMeetingId) && point.IsOverdueOn(today, day),
            point.Postponements));
    });

    private static async Task<IResult> OfAsync<T>(string code, Database database, Func<Session, Committee, Task<IEnumerable<T>>> read) => await database.ReadAsync(async session =>
        await CommitteeTable.NamedAsync(session, code) is { } committee ? Results.Ok(await read(session, committee)) : Results.NotFound());

    /// <summary>A committee.</summary>
    internal sealed record CommitteeInApi(string Code, string Name);

    /// <summary>A meeting. Kind, status and dates are those of the calendar; PapersClose is in UTC.</summary>
    internal sealed record MeetingInApi(DateOnly HeldOn, string Kind, string Status, DateOnly Publication, DateTimeOffset PapersClose);

    /// <summary>An outstanding action point. Owner is the post as the papers print it.</summary>
    internal sealed record ActionInApi(
        string Reference, string Text, string? Owner, string? Due, DateOnly? DueDate, DateOnly? ReportedTo, string Status, bool IsOverdue, int Postponements);
}
