using System.Globalization;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The findings that a message points at. Pure.</summary>
internal static class FindingNumbers
{
    /// <summary>Their numbers on the desk.</summary>
    public static List<int> Of(Slots slots) =>
        [.. slots.References.Select(reference => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number > 0).Distinct()];
}
