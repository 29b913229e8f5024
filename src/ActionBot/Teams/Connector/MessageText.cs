using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ActionBot.Teams.Connector;

/// <summary>What somebody wrote, freed from what the channel wraps around it. Line ends and runs of spaces stay: pasted minutes live by them.</summary>
internal static partial class MessageText
{
    // Teams says with every formatted message the same again as HTML, and cards and pictures are no files to read.
    private static readonly string[] NoFiles = ["text/html", "image/", "application/vnd.microsoft.card", "application/vnd.microsoft.teams.card"];

    public static ActivityContent.Message Of(WireActivity wire)
    {
        var mentions = wire.Entities.Each().Where(entity => entity.Text("type") == "mention").ToList();
        var text = mentions.Aggregate(wire.Text ?? "", (words, mention) => Without(words, mention, wire.Recipient?.Id));
        return new ActivityContent.Message(
            // Teams encodes "R&D" as "R&amp;D" and puts a hard space behind a mention.
            WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Trim(),
            [.. mentions.Select(mention => mention.Part("mentioned")).Where(person => person.Text("id") != wire.Recipient?.Id).Select(person =>
                new Speaker(person.Text("id") ?? "", person.Text("name") ?? "", person.Text("aadObjectId")))],
            [.. wire.Attachments.Each().Select(FileOf).OfType<SharedFile>()]);
    }

    /// <summary>The message that is quoted: in a conversation with one person a reply says so only in its HTML. Null: none.</summary>
    public static string? Quoted(WireActivity wire) => wire.Attachments.Each()
        .Where(attachment => attachment.Text("contentType") == "text/html")
        .Select(attachment => attachment.Text("content") is { } html && Quote().Match(html) is { Success: true } quote ? quote.Groups["id"].Value : null)
        .FirstOrDefault(id => id is not null);

    // <blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000000">
    [GeneratedRegex(@"<blockquote[^>]*\bschema\.skype\.com/Reply""[^>]*\bitemid=""(?<id>[^""]{1,200})""", RegexOptions.IgnoreCase)]
    private static partial Regex Quote();

    // "<at>ActionBot</at> all of <at>Sam Patel</at>'s to Priya" becomes "all of Sam Patel's to Priya".
    private static string Without(string words, JsonElement mention, string? botId)
    {
        var person = mention.Part("mentioned");
        var name = person.Text("name") ?? "";
        var tag = mention.Text("text") is { Length: > 0 } written ? written : $"<at>{name}</at>";
        return words.Replace(tag, person.Text("id") == botId ? "" : name, StringComparison.Ordinal);
    }

    private static SharedFile? FileOf(JsonElement attachment)
    {
        var type = attachment.Text("contentType") ?? "";
        if (NoFiles.Any(no => type.StartsWith(no, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var content = attachment.Part("content");
        var name = attachment.Text("name") ?? "";
        return (content.Address("downloadUrl") ?? attachment.Address("contentUrl")) is { } download
            ? new SharedFile(name, (content.Text("fileType") ?? Path.GetExtension(name).TrimStart('.')).ToLowerInvariant(), download)
            : null;
    }
}
