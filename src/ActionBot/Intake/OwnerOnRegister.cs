using ActionBot.Officers;

namespace ActionBot.Intake;

/// <summary>Whom an owner's words mean on the register, or what to ask the clerk.</summary>
/// <param name="PostId">The post.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Question">What to ask; null: nothing.</param>
/// <param name="TakenAsWritten">Nobody on the register bears these words yet; they are put there as written on confirmation.</param>
public sealed record OwnerOnRegister(Guid? PostId, Guid? PersonId, string? Question, bool TakenAsWritten = false)
{
    /// <summary>The owners one by one, where several are named together.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];

    /// <summary>Several are named together: it is asked whether each of them is to have an action.</summary>
    public bool AreSeveral => Joint.Count > 1;

    /// <summary>Looks the words up. Blank beats a guess: nobody, a collective, bare initials and two that fit are asked.</summary>
    /// <param name="words">The owner as written, or the full name that initials stand for; null: the text names nobody.</param>
    /// <param name="collective">The words name no post or person.</param>
    /// <param name="suggestion">Somebody the text makes likely; named in the question, never taken.</param>
    /// <param name="matcher">The register's titles and names.</param>
    public static OwnerOnRegister Find(string? words, bool collective, string? suggestion, OwnerMatcher matcher)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return Ask("The minutes name nobody", suggestion);
        }

        // Whoever is named beside the one the register knows must not be lost.
        if (JointOwners.In(words, matcher) is { Count: > 1 } joint)
        {
            return new OwnerOnRegister(null, null, $"'{words}' are {joint.Count switch { 2 => "two", 3 => "three", _ => "several" }}: an action for each of them (“for each”), or for one?") { Joint = joint };
        }

        return matcher.Match(words) switch
        {
            OwnerMatch.APost post => new OwnerOnRegister(post.Post.Id, null, null),
            OwnerMatch.APerson person => new OwnerOnRegister(null, person.Person.Id, null),
            OwnerMatch.Several several => new OwnerOnRegister(
                null, null, $"'{words}' may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(person => person.Name)).Take(4))}: which?"),
            _ when collective => Ask($"'{words}' is no post and no person", suggestion),
            _ when AsWritten.AreInitials(words) => Ask($"'{words}' are initials of nobody on the register", suggestion),
            _ => new OwnerOnRegister(null, null, null, TakenAsWritten: true),
        };
    }

    private static OwnerOnRegister Ask(string what, string? suggestion) =>
        new(null, null, suggestion is null ? $"{what}: who is to do it?" : $"{what}: is it for the {suggestion}?");
}
