using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Recognition;

/// <summary>Words that lead to limbs below them: "RESOLVED to recommend to Council:", "(c) the Leader be recommended -". What they ask for, each limb asks for.</summary>
/// <param name="Owner">Who is to act; null where the words name nobody.</param>
/// <param name="FollowsUp">Somebody has to act on every limb below.</param>
/// <param name="Recommends">The limbs are recommendations to another body.</param>
internal sealed record Lead(Agent? Owner, bool FollowsUp, bool Recommends = false)
{
    /// <summary>"RECOMMENDED to Council:" – another body decides.</summary>
    public static Lead ToAnotherBody { get; } = new(null, FollowsUp: true, Recommends: true);

    /// <summary>Reads the words of a passage from a place on.</summary>
    public static Lead Of(Passage passage, int start, Attendance attendance) =>
        Limbs.FollowsUp(passage, start, passage.Text.Length) || NamesWork(passage, start) ? new Lead(LimbOwners.Of(passage, start, passage.Text.Length, attendance), FollowsUp: true) : new Lead(null, FollowsUp: false);

    // "agreed that the following works needed doing:", "agreed the jobs below:"
    private static bool NamesWork(Passage passage, int start) =>
        passage.Tokens.Exists(token => token.Start >= start && token.Word is "works" or "jobs" or "tasks" or "repairs" or "actions") && passage.Tokens.Exists(token => token.Start >= start && token.Word is "following" or "below");
}
