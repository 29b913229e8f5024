using System.Globalization;
using System.Text.Json.Nodes;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Pages.Trial;

/// <summary>
/// /try: the bot in a browser, in Development only. The page speaks to <c>/api/messages</c> as Teams does, and below <c>/try/teams</c> stands what the
/// bot's connector finds at Teams: conversations to post to, cards to replace, a roster to ask.
/// </summary>
internal static class TrialRoutes
{
    private const string Teams = "/try/teams/v3/conversations";
    private const string Personal = "try:";

    public static IServiceCollection AddTrial(this IServiceCollection services) => services.AddSingleton<TrialTeams>().AddSingleton<MoveClock>();

    /// <summary>Maps it.</summary>
    public static void MapTrial(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/try", () => TrialPage.Draw());
        routes.MapGet("/try/{file}", (string file) => TrialPage.File(file));
        routes.MapGet("/try/people", PeopleAsync);
        routes.MapGet("/try/clock", (TimeProvider time, CouncilTime clock) => Clock(time, clock, null));
        routes.MapPost("/try/clock/{to}", MoveAsync);
        routes.MapGet("/try/news", NewsAsync);

        // What the person says stands in the conversation too, as it does in Teams; the bot hears it through /api/messages.
        routes.MapPost("/try/said/{conversation}", (string conversation, JsonObject activity, TrialTeams teams) => Results.Json(new JsonObject { ["id"] = teams.Add(conversation, "said", null, activity) }));

        routes.MapPost(Teams, (JsonObject wanted) => Results.Json(new JsonObject { ["id"] = Personal + (string?)wanted["members"]?[0]?["id"] }));
        routes.MapPost(Teams + "/{conversation}/activities", (string conversation, JsonObject activity, TrialTeams teams) => Take(teams, conversation, null, activity));
        routes.MapPost(Teams + "/{conversation}/activities/{id}", (string conversation, JsonObject activity, TrialTeams teams) => Take(teams, conversation, null, activity));
        routes.MapPut(Teams + "/{conversation}/activities/{id}", (string conversation, string id, JsonObject activity, TrialTeams teams) => Take(teams, conversation, id, activity));
        routes.MapGet(Teams + "/{conversation}/pagedmembers", MembersAsync);
    }

    private static IResult Take(TrialTeams teams, string conversation, string? replaced, JsonObject activity)
    {
        var kind = replaced is not null ? "update" : (string?)activity["type"] == "typing" ? "typing" : "message";
        return Results.Json(new JsonObject { ["id"] = teams.Add(conversation, kind, replaced, activity) });
    }

    private static async Task<IResult> PeopleAsync(Database database, TimeProvider time, CouncilTime clock)
    {
        var people = await database.ReadAsync(session => TrialPerson.AllAsync(session, clock.Day(time.GetUtcNow())));
        return Results.Json(new JsonArray([.. people.Select(person => new JsonObject
        {
            ["id"] = person.Id, ["name"] = person.Name, ["part"] = person.Part, ["pane"] = person.Pane, ["weight"] = person.Weight,
        })]));
    }

    // A conversation of /try is one person's, so its roster is that person.
    private static async Task<IResult> MembersAsync(string conversation, Database database, TimeProvider time, CouncilTime clock)
    {
        var people = await database.ReadAsync(session => TrialPerson.AllAsync(session, clock.Day(time.GetUtcNow())));
        return Results.Json(new JsonObject
        {
            ["members"] = new JsonArray([.. people.Where(person => conversation == Personal + person.Id).Select(person => new JsonObject
            {
                ["id"] = "29:" + person.Id, ["name"] = person.Name, ["objectId"] = person.Id, ["userPrincipalName"] = person.Mail, ["email"] = person.Mail, ["userRole"] = "user",
            })]),
        });
    }

    private static IResult Clock(TimeProvider time, CouncilTime clock, string? happened)
    {
        var local = clock.Local(time.GetUtcNow());
        return Results.Json(new JsonObject
        {
            ["words"] = string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{local:dddd d MMMM yyyy}, {Days.Clock(new TimeOnly(local.Hour, local.Minute))}"),
            ["happened"] = happened,
        });
    }

    private static async Task<IResult> MoveAsync(string to, MoveClock move, TimeProvider time, CouncilTime clock, CancellationToken cancellation) => to switch
    {
        "tomorrow" => Clock(time, clock, await move.ToTomorrowAsync(cancellation)),
        "next" => Clock(time, clock, await move.ToTheNextMessageAsync(cancellation)),
        _ => Results.NotFound(),
    };

    /// <summary>Everything that happens in the conversations, as server-sent events; a browser that comes back says from where.</summary>
    private static async Task NewsAsync(HttpContext context, TrialTeams teams)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var from = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        try
        {
            while (true)
            {
                var (events, more) = teams.Since(from);
                foreach (var (number, json) in events)
                {
                    await context.Response.WriteAsync($"id: {number}\ndata: {json}\n\n", context.RequestAborted);
                    from = number;
                }

                await context.Response.Body.FlushAsync(context.RequestAborted);
                await more.WaitAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }
}
