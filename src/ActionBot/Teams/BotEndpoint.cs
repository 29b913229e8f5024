using ActionBot.Teams.Connector;
using Microsoft.AspNetCore.Http.Features;

namespace ActionBot.Teams;

/// <summary><c>POST /api/messages</c>: the door to Teams. Who calls, for whom, and whether it can be read; all else is <see cref="TakeTurn"/>'s.</summary>
public static class BotEndpoint
{
    // Teams' own messages end at 100 KB; a forwarded thread with its HTML beside it can be larger.
    private const long LargestBody = 1024 * 1024;

    /// <summary>Opens the door.</summary>
    public static IEndpointConventionBuilder MapBotEndpoint(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", ReceiveAsync);

    private static async Task ReceiveAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<TeamsSettings>();
        try
        {
            if (!context.Request.HasJsonContentType())
            {
                // Also keeps out forms of strange pages: a browser asks first before it sends JSON elsewhere.
                throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "An activity comes as application/json.");
            }

            var caller = await CallerAsync(context, settings);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = LargestBody;
            }

            var activity = await ReadActivity.FromAsync(context.Request.BodyReader, context.RequestAborted);
            Check(activity, caller, settings);
            await AnswerAsync(context, activity);
        }
        catch (Refusal refusal)
        {
            await RefuseAsync(context, refusal.Status, refusal.Message);
        }
        catch (ActivityUnreadableException unreadable)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, unreadable.Message);
        }
        catch (BadHttpRequestException tooMuch)
        {
            await RefuseAsync(context, tooMuch.StatusCode, $"An activity has at most {LargestBody} bytes.");
        }
        catch (KeysUnreachableException unreachable)
        {
            context.Response.Headers.RetryAfter = "30";
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, unreachable.Message);
        }
    }

    private static async Task<Caller?> CallerAsync(HttpContext context, TeamsSettings settings)
    {
        if (!settings.IsRegistered)
        {
            return LocalCaller.WhyNot(context) is { } why ? throw new Refusal(StatusCodes.Status403Forbidden, why) : null;
        }

        var authenticate = context.RequestServices.GetRequiredService<AuthenticateCaller>();
        if (await authenticate.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted) is { } caller)
        {
            return caller;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw new Refusal(StatusCodes.Status401Unauthorized, "The request carries no token of the Bot Framework for this bot.");
    }

    private static void Check(IncomingActivity activity, Caller? caller, TeamsSettings settings)
    {
        if (caller?.MayNotBring(activity) is { } why)
        {
            throw new Refusal(StatusCodes.Status403Forbidden, why);
        }

        if (!settings.Admits(activity.TenantId))
        {
            throw new Refusal(StatusCodes.Status403Forbidden, "The activity comes from a tenant that is not on the list of Teams:AllowedTenants.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, IncomingActivity activity)
    {
        if (activity.IsInvoke && activity.Content is ActivityContent.Other { Name: var name })
        {
            await (name == "adaptiveCard/action"
                ? WriteAsync(context, InvokeAnswer.Failed(400, "BadRequest", "The button says no verb."))
                : RefuseAsync(context, StatusCodes.Status501NotImplemented, "ActionBot does not know this invoke."));
            return;
        }

        if (!context.RequestServices.GetRequiredService<TurnLanes>().HasRoom)
        {
            context.Response.Headers.RetryAfter = "5";
            throw new Refusal(StatusCodes.Status503ServiceUnavailable, "Too much is being said at once.");
        }

        if (await context.RequestServices.GetRequiredService<TakeTurn>().RunAsync(activity) is { } answer)
        {
            await WriteAsync(context, answer);
        }
    }

    private static Task WriteAsync(HttpContext context, InvokeAnswer answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.Body.ToJsonString());
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BotEndpoint).FullName!);
        logger.LogWarning("A request was refused with {Status}: {Why}", status, sentence);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }

    /// <summary>The request goes no further.</summary>
    private sealed class Refusal(int status, string sentence) : Exception(sentence)
    {
        public int Status => status;
    }
}
