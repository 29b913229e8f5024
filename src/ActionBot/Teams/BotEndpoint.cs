using System.Globalization;
using ActionBot.Teams.Connector;
using Microsoft.AspNetCore.Http.Features;

namespace ActionBot.Teams;

/// <summary><c>POST /api/messages</c>: the door to Teams. Who calls and whether it can be read; all else is <see cref="ReceiveActivity"/>'s.</summary>
public static class BotEndpoint
{
    // Teams' own messages end at 100 KB; a forwarded thread with its HTML beside it can be larger.
    private const long LargestBody = 1024 * 1024;

    /// <summary>Opens the door.</summary>
    public static IEndpointConventionBuilder MapBotEndpoint(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", context => AnsweringAsync(context, () => ReceiveAsync(context)));

    /// <summary>Lets somebody else's front read the request, under the same lock and with the same refusals.</summary>
    /// <param name="context">The request.</param>
    /// <param name="receive">Reads it and answers.</param>
    public static async Task AnsweringAsync(HttpContext context, Func<Task> receive)
    {
        try
        {
            if (!context.Request.HasJsonContentType())
            {
                // Also keeps out forms of strange pages: a browser asks first before it sends JSON elsewhere.
                throw new ActivityRefusedException(StatusCodes.Status415UnsupportedMediaType, "An activity comes as application/json.");
            }

            if (!context.RequestServices.GetRequiredService<TeamsSettings>().IsRegistered && LocalCaller.WhyNot(context) is { } why)
            {
                throw new ActivityRefusedException(StatusCodes.Status403Forbidden, why);
            }

            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = LargestBody;
            }

            await receive();
        }
        catch (ActivityRefusedException refused)
        {
            await RefuseAsync(context, refused.Status, refused.Message, refused.RetryAfter);
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
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, unreachable.Message, TimeSpan.FromSeconds(30));
        }
    }

    private static async Task ReceiveAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var caller = services.GetRequiredService<TeamsSettings>().IsRegistered ? await CallerAsync(context) : null;
        var activity = await ReadActivity.FromAsync(context.Request.BodyReader, context.RequestAborted);
        if (await services.GetRequiredService<ReceiveActivity>().RunAsync(activity, caller) is { } answer)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body.ToJsonString());
        }
    }

    private static async Task<Caller> CallerAsync(HttpContext context)
    {
        var authenticate = context.RequestServices.GetRequiredService<AuthenticateCaller>();
        if (await authenticate.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted) is { } caller)
        {
            return caller;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw new ActivityRefusedException(StatusCodes.Status401Unauthorized, "The request carries no token of the Bot Framework for this bot.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence, TimeSpan? retryAfter = null)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BotEndpoint).FullName!);
        logger.LogWarning("A request was refused with {Status}: {Why}", status, sentence);
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }
}
