namespace ActionBot.Graph;

/// <summary>What became of trying one capability.</summary>
/// <param name="Name">The setting that switches it on.</param>
/// <param name="Advice">What is missing, a sentence; null: it works.</param>
internal sealed record CapabilityTried(string Name, string? Advice);

/// <summary>
/// Tries each capability that is switched on with the least it needs: readings that change nothing. What creates something cannot be tried without
/// doing it, so mail and installation are tried up to the step before.
/// </summary>
internal sealed class TryCapabilities(GraphDoor door, TimeProvider time)
{
    /// <summary>Tries them.</summary>
    public async Task<IReadOnlyList<CapabilityTried>> RunAsync(CancellationToken cancellation)
    {
        var held = await door.RolesAsync(cancellation);
        var tried = new List<CapabilityTried>();
        foreach (var capability in Capability.All.Where(capability => capability.IsOn(door.Settings)))
        {
            var trouble = capability.TryAsync is { } ask ? await ask(door, time, cancellation) : null;
            tried.Add(new CapabilityTried(capability.Name, AdviceOn(capability, trouble, held)));
        }

        return tried;
    }

    /// <summary>What to say about one capability. Pure.</summary>
    /// <param name="capability">Which.</param>
    /// <param name="trouble">What came of trying it.</param>
    /// <param name="held">The permissions in the token; null: it does not say.</param>
    internal static string? AdviceOn(Capability capability, GraphTrouble? trouble, IReadOnlySet<string>? held) => trouble switch
    {
        null when held is not null && capability.InToken.FirstOrDefault(any => !any.Any(held.Contains)) is { } missing =>
            $"{capability.Name} is on, and the application's token does not hold {missing[0]}{(capability.Unless.Length > 0 ? $", {capability.Unless}" : "")}: add this application permission and have an administrator consent to it.",
        null => null,
        { IsForbidden: true } => $"{capability.Name} is on, and Graph does not allow it: give the application the permission {string.Join(" and ", capability.Permissions)} (application) and have an administrator consent to it.",
        { IsNotFound: true } => $"{capability.Name} is on, and Graph does not know {capability.Needs}.",
        { Status: 429 } => $"{capability.Name} could not be tried: Graph asks for patience. Try again in some minutes.",
        { Status: null, Why: var why } => $"{capability.Name} is on, and nothing comes of it: {why} Look at Graph:BaseAddress and at the credential.",
        { Why: var why } => $"{capability.Name} is on, and nothing comes of it: {why}",
    };
}
