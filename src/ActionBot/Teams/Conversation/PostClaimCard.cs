using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks a clerk whether somebody holds the post he says he holds. Pure.</summary>
public static class PostClaimCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "postClaimed";

    /// <summary>Under this name a button carries the title.</summary>
    public const string Title = "title";

    /// <summary>Under this name it carries who claims it, by the Entra id.</summary>
    public const string Who = "who";

    /// <summary>Under this name it carries the name Teams shows.</summary>
    public const string Name = "name";

    /// <summary>Under this name it carries the sign-in name.</summary>
    public const string Address = "address";

    /// <summary>Under this name it carries the answer.</summary>
    public const string Answer = "answer";

    /// <summary>The question.</summary>
    /// <param name="title">The post.</param>
    /// <param name="claims">Who says that he holds it.</param>
    /// <param name="holder">Who holds it on the register; null: nobody.</param>
    public static Card For(string title, TeamsIdentity claims, string? holder)
    {
        var says = $"{claims.Name} says: I am the {title}";
        var address = claims.Upn ?? claims.Mail;
        return new Card(says, [
            TextBlock.Title(says),
            new TextBlock("Whoever holds a post is asked for what it owes, and may read and answer it. Until you say yes nothing is shown and nothing counts."),
            new FactSet(
                new Fact("Signs in as", address ?? "Teams does not say"),
                new Fact("On the register", holder is null ? "nobody holds that post" : $"{holder} holds that post")),
            TextBlock.Remark($"Or write “the {title} is {claims.Name}{(address is null ? "" : $", {address}")}”."),
        ])
        {
            Actions = [Button("Yes, that is right", title, claims, "yes"), Button("No", title, claims, "no")],
        };
    }

    private static ExecuteAction Button(string words, string title, TeamsIdentity claims, string answer)
    {
        var data = new Dictionary<string, string> { [Title] = title, [Who] = claims.AadObjectId, [Name] = claims.Name, [Answer] = answer };
        if ((claims.Upn ?? claims.Mail) is { } address)
        {
            data[Address] = address;
        }

        return new ExecuteAction(words, Verb, data);
    }
}
