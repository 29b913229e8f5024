using System.Text;
using System.Text.Json;

namespace ActionBot.Tests.CommandLine;

/// <summary>What is pasted or piped is read as the same bytes in a file are: by what they are, and every verb by one door.</summary>
public sealed class StandardInputTests : IDisposable
{
    private const string Minutes = "Minutes of the Town Council held on 24 November 2026\n\n1. Café\n\nAction: The Clerk to write to the café owner – “at once” – by 1 April 2027.\n";

    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16 without mark", "utf-16 big-endian", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Minutes_read_the_same_from_standard_input_as_from_a_file(string encoding)
    {
        var bytes = Bytes(Minutes, encoding);
        var file = console.Write("minutes.txt", bytes);

        var piped = await console.RunAsync("extract - --json", bytes);

        Assert.Equal(0, piped.Exit);
        Assert.Equal((await console.RunAsync($"extract {file} --json")).Out, piped.Out);
        using var json = JsonDocument.Parse(piped.Out);
        Assert.Contains("café owner – “at once”", json.RootElement.GetProperty("items")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("café owner", (await console.RunAsync("explain -", bytes)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Minutes_and_calendars_come_into_the_register_from_standard_input_in_any_encoding(string encoding)
    {
        await console.RunAsync("committees add \"Town Council\" --code TC");

        Assert.Contains("café owner", (await console.RunAsync("import - --committee TC --confirm", Bytes(Minutes, encoding))).Out, StringComparison.Ordinal);
        Assert.Contains("called for 19 January 2027", (await console.RunAsync("meetings import - --committee TC --show", Bytes("– Café room –\n19 January 2027\n", encoding))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_of_messages_may_begin_with_a_mark_and_one_that_is_no_UTF_8_is_said()
    {
        var lines = "{\"role\":\"officer\",\"text\":\"14's done\"}\n";

        Assert.Contains("\"complete\"", (await console.RunAsync("understand --batch -", Bytes(lines, "utf-8 with mark"))).Out, StringComparison.Ordinal);
        Assert.Contains("\"complete\"", (await console.RunAsync("understand --batch -", Bytes(lines, "utf-16"))).Out, StringComparison.Ordinal);
        var wrong = await console.RunAsync("understand --batch -", Bytes("{\"text\":\"café’s done\"}\n", "windows-1252"));
        Assert.Equal(1, wrong.Exit);
        Assert.Contains("Line 1 of '-' holds letters that are not UTF-8.", wrong.Error, StringComparison.Ordinal);
    }

    internal static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16 without mark" => Encoding.Unicode.GetBytes(text),
        "utf-16 big-endian" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => [.. text.Select(letter => letter switch { '’' => (byte)0x92, '“' => (byte)0x93, '”' => (byte)0x94, '–' => (byte)0x96, _ => (byte)letter })],
    };
}
