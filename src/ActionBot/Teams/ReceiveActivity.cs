using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>Takes in an activity whose bringer is known: for whom it may speak, whether its tenant may write, whether there is room. All else is <see cref="TakeTurn"/>'s.</summary>
public sealed class ReceiveActivity(TeamsSettings settings, TurnLanes lanes, TakeTurn turns)
{
    /// <summary>Takes it in.</summary>
    /// <param name="activity">What was brought.</param>
    /// <param name="caller">Who proved to bring it; null only where nobody can, on this machine without an application id.</param>
    /// <returns>The body for an invoke; null where none is expected.</returns>
    /// <exception cref="ActivityRefusedException">It goes no further.</exception>
    public async Task<InvokeAnswer?> RunAsync(IncomingActivity activity, Caller? caller)
    {
        if (settings.IsRegistered && caller is null)
        {
            throw new ActivityRefusedException(StatusCodes.Status401Unauthorized, "Nobody has proved to bring this activity.");
        }

        if (caller?.MayNotBring(activity) is { } why)
        {
            throw new ActivityRefusedException(StatusCodes.Status403Forbidden, why);
        }

        if (!settings.Admits(activity.TenantId))
        {
            throw new ActivityRefusedException(StatusCodes.Status403Forbidden, "The activity comes from a tenant that is not on the list of Teams:AllowedTenants.");
        }

        if (activity.IsInvoke && activity.Content is ActivityContent.Other { Name: var name })
        {
            return name == "adaptiveCard/action"
                ? InvokeAnswer.Failed(StatusCodes.Status400BadRequest, "BadRequest", "The button says no verb.")
                : throw new ActivityRefusedException(StatusCodes.Status501NotImplemented, "ActionBot does not know this invoke.");
        }

        if (!lanes.HasRoom)
        {
            throw new ActivityRefusedException(StatusCodes.Status503ServiceUnavailable, "Too much is being said at once.", TimeSpan.FromSeconds(5));
        }

        return await turns.RunAsync(activity);
    }
}
