using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionBot.Understanding;

namespace ActionBot.CommandLine;

/// <summary><c>understand</c>: what a chat message would be taken to mean. Touches no database, so it knows no committee, post or person by name.</summary>
internal static class UnderstandVerb
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Verb(Terminal terminal)
    {
        var text = new Argument<string>("TEXT") { Description = "the message, in quotes", Arity = ArgumentArity.ZeroOrOne };
        var role = new Option<SpeakerRole>("--as")
        {
            Description = "who says it: clerk, officer or chair; an officer by default, who can change least",
            HelpName = "clerk|officer|chair",
            CustomParser = result =>
            {
                var said = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (Role(said) is { } known)
                {
                    return known;
                }

                result.AddError($"--as says '{said}'. Write clerk, officer or chair.");
                return default;
            },
        };
        var asOf = Say.Day("--as-of", "the day on which it is said; today by default");
        var json = Say.Json();
        var batch = new Option<string>("--batch") { Description = "reads one {\"role\", \"text\"} a line and prints one answer a line as JSON", HelpName = "FILE" };
        var verb = new Command("understand", "what a chat message would be taken to mean") { text, role, asOf, json, batch };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (said, file) = (parsed.GetValue(text), parsed.GetValue(batch));
            if ((said is null) == (file is null))
            {
                throw new VerbFailedException("Say either a TEXT in quotes or --batch FILE.", VerbFailedException.WrongUsage);
            }

#pragma warning disable RS0030 // Nothing is put together for this verb, no clock either: today is what the wall says.
            var day = parsed.GetValue(asOf) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
#pragma warning restore RS0030
            var speaker = new Listening(parsed.GetValue(role), day);
            if (file is not null)
            {
                return await BatchAsync(file, speaker, terminal, cancellation);
            }

            var understood = Understand.Message(said!, speaker);
            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? AsJson.Of(Json(understood)) : Words(understood));
            return 0;
        });
        return verb;
    }

    // A line that is no message is said with its number, and has its answer like any other: the answers keep the order of the lines.
    private static async Task<int> BatchAsync(string file, Listening speaker, Terminal terminal, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new VerbFailedException($"There is no file '{file}'. Give one with a {{\"role\", \"text\"}} on each line.");
        }

        using var reader = new StreamReader(file == "-" ? terminal.In() : File.OpenRead(file));
        var (number, failed) = (0, false);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var sentence = Read(line, out var role, out var text);
            if (sentence is not null)
            {
                failed = true;
                sentence = $"Line {number} of '{file}' {sentence}";
                await terminal.Error.WriteLineAsync($"actionbot: {sentence}");
            }

            var understood = sentence is not null
                ? new Understood { Intent = Intent.Unknown, Confidence = 0, Why = sentence }
                : Understand.Message(text, speaker with { Role = role ?? speaker.Role });
            await terminal.Out.WriteLineAsync(Json(understood).ToJsonString(OneLine));
        }

        return failed ? VerbFailedException.Failed : 0;
    }

    private static string? Read(string line, out SpeakerRole? role, out string text)
    {
        (role, text) = (null, "");
        if (line.Contains('\ufffd', StringComparison.Ordinal))
        {
            return "holds letters that are not UTF-8. Save it as UTF-8; JSON is always that.";
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("text", out var said) || said.ValueKind != JsonValueKind.String)
            {
                return "holds no \"text\". Write {\"role\": \"officer\", \"text\": \"14's done\"}.";
            }

            text = said.GetString()!;
            if (json.RootElement.TryGetProperty("role", out var who) && who.ValueKind != JsonValueKind.Null)
            {
                role = who.ValueKind == JsonValueKind.String ? Role(who.GetString()!) : null;
                return role is null ? $"says the role {who}. Write clerk, officer or chair." : null;
            }

            return null;
        }
        catch (JsonException)
        {
            return "is no JSON. Write {\"role\": \"officer\", \"text\": \"14's done\"}.";
        }
    }

    // "anyone" may say what everybody may, and that is what an officer may.
    private static SpeakerRole? Role(string said) => said.ToLowerInvariant() switch
    {
        "officer" or "anyone" => SpeakerRole.Officer,
        "clerk" => SpeakerRole.Clerk,
        "chair" => SpeakerRole.Chair,
        _ => null,
    };

    private static JsonObject Json(Understood understood)
    {
        var json = new JsonObject
        {
            ["intent"] = JsonNamingPolicy.CamelCase.ConvertName(understood.Intent.ToString()),
            ["slots"] = Json(understood.Slots),
            ["confidence"] = Math.Round(understood.Confidence, 2),
            ["why"] = understood.Why,
        };
        Add(json, "act", understood.Act);
        if (understood.Alternatives.Count > 0)
        {
            json["alternatives"] = new JsonArray([.. understood.Alternatives.Select(other => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(other.ToString()))]);
        }

        if (understood.Parts.Count > 0)
        {
            json["parts"] = new JsonArray([.. understood.Parts.Select(part => (JsonNode)Json(part))]);
        }

        return json;
    }

    private static JsonObject Json(Slots slots)
    {
        var json = new JsonObject();
        if (slots.References.Count == 1)
        {
            json["reference"] = slots.References[0];
        }
        else if (slots.References.Count > 1)
        {
            json["references"] = new JsonArray([.. slots.References.Select(reference => (JsonNode)reference)]);
        }

        Add(json, "committee", slots.Committee);
        Add(json, "owner", slots.Owner);
        Add(json, "person", slots.Person);
        Add(json, "text", slots.Text);
        Add(json, "reason", slots.Reason);
        if (slots.Due is { } due)
        {
            var when = new JsonObject { ["text"] = due.Text };
            Add(when, "date", due.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json["due"] = when;
        }

        Add(json, "meeting", slots.Meeting);
        Add(json, "status", slots.Status);
        Add(json, "query", slots.Query);
        Add(json, "minute", slots.Minute);
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Words(Understood understood) => string.Join(Environment.NewLine, (understood.Parts.Count > 0 ? understood.Parts : [understood]).Select(Line));

    private static string Line(Understood part) =>
        string.Join(" · ", Json(part.Slots).Select(slot => $"{slot.Key} {slot.Value switch { JsonArray several => string.Join(", ", several), JsonObject due => due["date"] is { } date ? $"{due["text"]} ({date})" : $"{due["text"]}", var one => $"{one}" }}").Prepend(JsonNamingPolicy.CamelCase.ConvertName(part.Intent.ToString()))) + string.Create(CultureInfo.InvariantCulture, $"   {part.Confidence:P0}: {part.Why}");
}
