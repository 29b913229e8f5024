using System.CommandLine;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace ActionBot.CommandLine;

/// <summary><c>manifest</c>: fills in ids and host and packs the app that an administrator uploads to Teams.</summary>
internal static class PackManifest
{
    private const string Folder = "ActionBot.manifest.";
    private static readonly string[] Icons = ["color.png", "outline.png"];

    public static Command Verb(Terminal terminal)
    {
        var appId = new Option<Guid>("--app-id") { Description = "the app's id in the catalogue: any GUID of your own, for ever the same", HelpName = "GUID", Required = true };
        var botId = new Option<Guid?>("--bot-id") { Description = "the id of the bot's registration, as Teams:AppId; the app's id by default", HelpName = "GUID" };
        var host = new Option<string>("--host") { Description = "the public name of this host, such as actionbot.northbridge.gov.uk", Required = true };
        var privacy = new Option<string>("--privacy-url") { Description = "the council's privacy notice; https://HOST/privacy by default", HelpName = "URL" };
        var terms = new Option<string>("--terms-url") { Description = "the council's terms of use; https://HOST/terms by default", HelpName = "URL" };
        var file = new Option<string>("--out") { Description = "the file to write, actionbot.zip by default", HelpName = "FILE" };
        var verb = new Command("manifest", "packs the Teams app with your ids and host") { appId, botId, host, privacy, terms, file };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(host)!;
            if (Uri.CheckHostName(name) != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal))
            {
                throw new VerbFailedException($"--host says '{name}', and that is no public name of a host. Write it without https:// and without a path, such as actionbot.northbridge.gov.uk.", VerbFailedException.WrongUsage);
            }

            var notices = new Notices(Address(privacy), Address(terms));
            var id = parsed.GetValue(appId);
            var path = parsed.GetValue(file) ?? "actionbot.zip";
            await Written.FileAsync(path, Pack(id, parsed.GetValue(botId) ?? id, name, notices), cancellation);
            await terminal.Out.WriteLineAsync($"{path} is ready. Upload it in the Teams admin centre under Teams apps, Manage apps.");
            var own = new[] { notices.Privacy is null ? $"https://{name}/privacy" : null, notices.Terms is null ? $"https://{name}/terms" : null }.OfType<string>().ToList();
            if (own.Count > 0)
            {
                await terminal.Out.WriteLineAsync($"Teams will link to {string.Join(" and ", own)}. ActionBot serves neither: let the proxy show the council's own notices there, or name them with --privacy-url and --terms-url.");
            }

            string? Address(Option<string> option) => parsed.GetValue(option) is not { } given ? null
                : Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? url.AbsoluteUri
                : throw new VerbFailedException($"{option.Name} says '{given}', and Teams wants an https address. Write it as https://www.northbridge.gov.uk/privacy.", VerbFailedException.WrongUsage);
        });
        return verb;
    }

    /// <summary>The zip, with everything at its root as Teams wants it.</summary>
    internal static byte[] Pack(Guid appId, Guid botId, string host, Notices notices = default)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "manifest.json", Encoding.UTF8.GetBytes(Fill(appId, botId, host, notices)));
            foreach (var icon in Icons)
            {
                Write(zip, icon, Resource(icon));
            }
        }

        return packed.ToArray();
    }

    /// <summary>The manifest with its blanks filled in.</summary>
    internal static string Fill(Guid appId, Guid botId, string host, Notices notices = default) => Encoding.UTF8.GetString(Resource("manifest.json"))
        .Replace("{{app-id}}", appId.ToString("D"), StringComparison.Ordinal)
        .Replace("{{bot-id}}", botId.ToString("D"), StringComparison.Ordinal)
        .Replace("{{privacy-url}}", notices.Privacy ?? "https://{{host}}/privacy", StringComparison.Ordinal)
        .Replace("{{terms-url}}", notices.Terms ?? "https://{{host}}/terms", StringComparison.Ordinal)
        .Replace("{{host}}", host.ToLowerInvariant(), StringComparison.Ordinal);

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Resource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The program carries no {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Where the council's privacy notice and terms of use stand; null: on the host, where somebody puts them.</summary>
    internal readonly record struct Notices(string? Privacy, string? Terms);
}
