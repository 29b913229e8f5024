using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionBot.Cards;

namespace ActionBot.Tests.Cards;

/// <summary>
/// A card as it was last looked at by a person, in <c>Snapshots/</c> beside the test. Every snapshot is checked against what 1.5 knows as well.
/// Where ACTIONBOT_ACCEPT is set the file is written instead; read the difference before committing it.
/// </summary>
internal static class CardSnapshot
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(Card card, string name, [CallerFilePath] string test = "")
    {
        Assert.Null(CardLimits.TooMuch(card));
        Matches(card.ToJson(), name, test);
    }

    /// <summary>A card as it came out of the endpoint.</summary>
    public static void Matches(JsonNode card, string name, [CallerFilePath] string test = "")
    {
        CardCheck.Passes(card);
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name + ".json");
        var drawn = card.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("ACTIONBOT_ACCEPT") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, drawn);
        }

        Assert.True(File.Exists(file), $"Nobody has looked at this card yet: there is no {name}.json. Run the test with ACTIONBOT_ACCEPT=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), drawn);
    }
}
