using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>The day on which several officers are asked for one meeting.</summary>
internal static class ManyOfficers
{
    /// <summary>How many seeds are played: ACTIONBOT_SEEDS says it.</summary>
    public static int Seeds => Environment.GetEnvironmentVariable("ACTIONBOT_SEEDS") is { } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 2;

    /// <summary>So many officers, each with an action for the meeting.</summary>
    public static async Task<(ChasingScene Scene, Meeting November)> OnTheDayOfAskingAsync(Kind kind, int officers)
    {
        var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        var november = (await scene.CalendarAsync())[0];
        for (var number = 1; number < officers; number++)
        {
            var (post, _) = await scene.Council.HeldPostAsync($"Post {number}", $"Officer {number}");
            await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), $"Number {number}");
        }

        return (scene, november);
    }
}
