using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks a clerk whether whoever wrote or stands in a roster is the person of the register who bears the same name. Pure.</summary>
public static class IdentityCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(MatchIdentity);

    /// <summary>Under this name a button carries the proposal.</summary>
    public const string Proposal = "proposal";

    /// <summary>Under this name it carries the answer.</summary>
    public const string Answer = "answer";

    /// <summary>It is the same person.</summary>
    public const string Yes = "yes";

    /// <summary>The question.</summary>
    /// <param name="proposal">Who wrote.</param>
    /// <param name="person">Whom it may be.</param>
    /// <param name="posts">The posts that person holds.</param>
    public static Card For(IdentityProposal proposal, Person person, IReadOnlyList<string> posts)
    {
        var title = $"Is this {person.Name}?";
        return new Card(title, [
            TextBlock.Title(title),
            new TextBlock($"Teams knows somebody called {proposal.Name}. The register knows a person of that name, {person.Name}, and nothing but the name says that they are the same. Until you say so I show nothing."),
            new FactSet(
                new Fact("In Teams", $"{proposal.Name}{(proposal.Upn is { } upn ? $", {upn}" : "")}"),
                new Fact("On the register", $"{person.Name}{(person.Mail is { } mail ? $", {mail}" : "")}{(posts.Count > 0 ? $", {string.Join(", ", posts)}" : "")}")),
            TextBlock.Remark($"Or write “yes, that is {person.Name}”, “no, that is not {person.Name}”{(proposal.Upn is { } address ? $"; where several bear the name with the address, {address}" : "")}."),
        ])
        {
            Actions = [Button("Yes, the same person", proposal, Yes), Button("No", proposal, "no")],
        };
    }

    /// <summary>The card once it was answered, and a word in the same shape.</summary>
    public static Card Settled(string words) => new(words, [new TextBlock(words)]);

    private static ExecuteAction Button(string title, IdentityProposal proposal, string answer) =>
        new(title, Verb, new Dictionary<string, string> { [Proposal] = proposal.Id.ToString(), [Answer] = answer });
}
