namespace ActionBot.Minutes.Owners;

/// <summary>Who is to act, in the words of the minutes without the article.</summary>
/// <param name="Text">As written: "Director of Education", "Cllr Osei", "SH".</param>
/// <param name="IsCollective">It names no post or person: "the service", "officers", "Members".</param>
/// <param name="FullName">What initials stand for, where the list of those present says so.</param>
public sealed record OwnerPhrase(string Text, bool IsCollective = false, string? FullName = null);
