using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks who holds a post: chosen in the people picker, or written. Pure.</summary>
internal static class HolderCard
{
    /// <summary>The verb of its button.</summary>
    public const string Verb = nameof(SetPost);

    /// <summary>Under this name the button carries the post.</summary>
    public const string Post = "post";

    /// <summary>Under this name the name comes back.</summary>
    public const string Name = "name";

    /// <summary>Under this name the mail address comes back.</summary>
    public const string Mail = "mail";

    private const int LongestTitle = 200;

    /// <summary>The question.</summary>
    /// <param name="post">The post's title.</param>
    /// <param name="candidates">Who in the directory has that title; shown, never taken.</param>
    public static Card For(string post, IReadOnlyList<DirectoryPerson> candidates)
    {
        var title = $"Who holds the post {Shortened.To(post, LongestTitle)}?";
        return new Card(title, [
            TextBlock.Title(title),
            .. candidates.Count > 0 ? [new TextBlock($"In the directory with that title: {string.Join("; ", candidates.Take(5).Select(one => $"{one.Name}{(one.Mail is { } mail ? $", {mail}" : "")}"))}.")] : Array.Empty<CardElement>(),
            PickerFields.Person("Somebody of the council", [.. candidates.Take(5).Select(one => new Choice(one.Name, one.EntraId))]),
            new TextInput(Name, "Or the name", "Write the whole name.") { Placeholder = "Helen Marsh", MaxLength = 120 },
            new TextInput(Mail, "And the mail address, if you know it", "Write a mail address.") { Placeholder = "helen.marsh@…", MaxLength = 200 },
            TextBlock.Remark($"Or write it: “the {Shortened.To(post, 60)} is Helen Marsh, helen.marsh@…”, “the {Shortened.To(post, 60)} is vacant”."),
        ])
        {
            Actions = [new ExecuteAction("Note it", Verb, new Dictionary<string, string> { [Post] = Shortened.To(post, LongestTitle) })],
        };
    }
}
