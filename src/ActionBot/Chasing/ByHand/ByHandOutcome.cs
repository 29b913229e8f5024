using ActionBot.ActionPoints;
using ActionBot.Officers;

namespace ActionBot.Chasing.ByHand;

/// <summary>A message that a clerk had made.</summary>
/// <param name="Digest">As it waits for the next sweep.</param>
/// <param name="Officer">Whom it goes to.</param>
/// <param name="Points">What it is about.</param>
public sealed record MadeByHand(Digest Digest, Person Officer, IReadOnlyList<ActionPoint> Points);

/// <summary>What became of a clerk's wish to have somebody written to.</summary>
/// <param name="Made">The messages, each leaving with the next sweep in office hours.</param>
/// <param name="Refused">What is not sent and why, a sentence each.</param>
/// <param name="ReadBack">What was done, to read back.</param>
public sealed record ByHandOutcome(IReadOnlyList<MadeByHand> Made, IReadOnlyList<string> Refused, string ReadBack);
