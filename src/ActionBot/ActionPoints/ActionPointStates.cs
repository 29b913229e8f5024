using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// The states that an action point went through. Its history holds lines that are no state of it: words approved for the paper, a reminder sent by hand.
/// Whoever reads states back reads them here.
/// </summary>
internal static class ActionPointStates
{
    /// <summary>Every change of an action point with the state before it, oldest first.</summary>
    public static async Task<IReadOnlyList<(TrailLine Line, ActionPoint Before)>> OfAsync(Session session, Guid id) =>
        [.. (await Trail.OfAsync(session, id)).Select(line => (Line: line, Before: Before(line))).Where(one => one.Before is not null).Select(one => (one.Line, one.Before!))];

    /// <summary>The state before a change; null: the line is no change of an action point, or cannot be taken back.</summary>
    public static ActionPoint? Before(TrailLine line) => line is { Subject: UndoChange.Subject, BeforeState: { } state } ? JsonSerializer.Deserialize(state, ActionPointJson.Default.ActionPoint) : null;
}
