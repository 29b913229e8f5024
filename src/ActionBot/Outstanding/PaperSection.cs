namespace ActionBot.Outstanding;

/// <summary>One section of the paper, never an empty one.</summary>
/// <param name="Place">Which one.</param>
/// <param name="Heading">As printed: "Changed since the meeting of 24 November 2026".</param>
/// <param name="Explanation">What the committee is to know about these; null where the heading says it all.</param>
/// <param name="Matters">The most pressing first.</param>
public sealed record PaperSection(PaperPlace Place, string Heading, string? Explanation, IReadOnlyList<PrintedMatter> Matters);
