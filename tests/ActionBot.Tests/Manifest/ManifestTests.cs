using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using ActionBot.CommandLine;
using NJsonSchema;

namespace ActionBot.Tests.Manifest;

/// <summary>The package that a Teams administrator uploads. The schema beside this file is the published one of 1.25.</summary>
public sealed class ManifestTests
{
    private static readonly Guid AppId = Guid.Parse("6f1d8c1e-32a4-4f0f-9d57-0d9b5ec2a111");
    private static readonly Guid BotId = Guid.Parse("0b1f6f6e-9f5c-4a53-8f4e-7d1d0a1c2222");

    [Fact]
    public async Task The_manifest_keeps_the_published_schema()
    {
        Assert.Empty((await SchemaAsync()).Validate(PackManifest.Fill(AppId, BotId, "actionbot.northbridge.gov.uk")));
    }

    [Fact]
    public async Task A_scope_that_Teams_does_not_know_would_be_seen()
    {
        var broken = PackManifest.Fill(AppId, BotId, "actionbot.northbridge.gov.uk").Replace("\"groupChat\"]", "\"groupchat\"]", StringComparison.Ordinal);

        Assert.NotEmpty((await SchemaAsync()).Validate(broken));
    }

    [Fact]
    public void Ids_and_host_agree_wherever_they_stand()
    {
        var text = PackManifest.Fill(AppId, BotId, "ActionBot.Northbridge.gov.uk");
        using var manifest = JsonDocument.Parse(text);
        var root = manifest.RootElement;

        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal(AppId, root.GetProperty("id").GetGuid());
        Assert.Equal(BotId, root.GetProperty("bots")[0].GetProperty("botId").GetGuid());
        Assert.Equal(BotId, root.GetProperty("composeExtensions")[0].GetProperty("botId").GetGuid());
        Assert.Equal(BotId, root.GetProperty("webApplicationInfo").GetProperty("id").GetGuid());
        var links = root.GetProperty("composeExtensions")[0].GetProperty("messageHandlers")[0].GetProperty("value");
        Assert.Equal(["actionbot.northbridge.gov.uk"], links.GetProperty("domains").EnumerateArray().Select(domain => domain.GetString()));
        Assert.True(links.GetProperty("supportsAnonymizedPayloads").GetBoolean());
        Assert.Equal(["actionbot.northbridge.gov.uk"], root.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
    }

    [Fact]
    public void Teams_links_to_the_councils_own_notices_where_they_are_named()
    {
        using var manifest = JsonDocument.Parse(PackManifest.Fill(AppId, BotId, "actionbot.northbridge.gov.uk", new PackManifest.Notices("https://www.northbridge.gov.uk/privacy", null)));
        var developer = manifest.RootElement.GetProperty("developer");

        Assert.Equal("https://www.northbridge.gov.uk/privacy", developer.GetProperty("privacyUrl").GetString());
        Assert.Equal("https://actionbot.northbridge.gov.uk/terms", developer.GetProperty("termsOfUseUrl").GetString());
    }

    [Fact]
    public void The_package_holds_the_manifest_and_icons_of_the_right_size_at_its_root()
    {
        using var zip = new ZipArchive(new MemoryStream(PackManifest.Pack(AppId, BotId, "actionbot.northbridge.gov.uk")));

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal((192, 192), SizeOf(zip.GetEntry("color.png")!));
        Assert.Equal((32, 32), SizeOf(zip.GetEntry("outline.png")!));
    }

    private static Task<JsonSchema> SchemaAsync([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        JsonSchema.FromFileAsync(Path.Combine(Path.GetDirectoryName(here)!, "teams-1.25.schema.json"));

    private static (int Width, int Height) SizeOf(ZipArchiveEntry icon)
    {
        using var stream = icon.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }
}
