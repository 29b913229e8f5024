using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks an administrator whether somebody has the role he claims. Pure.</summary>
public static class ClaimCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(ClaimRole);

    /// <summary>Under this name a button carries the claim.</summary>
    public const string Claim = "claim";

    /// <summary>Under this name it carries the answer.</summary>
    public const string Answer = "answer";

    /// <summary>The answer that approves.</summary>
    public const string Approve = "approve";

    /// <summary>The question.</summary>
    public static Card For(RoleClaim claim)
    {
        var title = $"{claim.Name} says: I {RoleWords.Does(claim.Role)} {claim.Committee}";
        return new Card(title, [
            TextBlock.Title(title),
            new TextBlock(claim.Role == RoleName.Clerk
                ? "A clerk confirms what was asked for, closes it, and sees exempt business of that committee. Until you approve, nothing is shown and nothing counts."
                : "Whoever chairs or sits on a committee sees its exempt business. Until you approve, nothing is shown and nothing counts."),
            new FactSet(
                new Fact("Name", claim.Name),
                new Fact("Signs in as", claim.Upn ?? claim.Mail ?? "Teams does not say"),
                new Fact("Committee", claim.Committee)),
            TextBlock.Remark($"Or write “approve {claim.Name}'s claim”, “decline {claim.Name}'s claim”."),
        ])
        {
            Actions = [Button("Approve", claim, Approve), Button("Decline", claim, "decline")],
        };
    }

    private static ExecuteAction Button(string title, RoleClaim claim, string answer) =>
        new(title, Verb, new Dictionary<string, string> { [Claim] = claim.Id.ToString(), [Answer] = answer });
}
