using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ActionBot.Minutes;
using ActionBot.Minutes.Evaluation;
using ActionBot.Minutes.Formats;

namespace ActionBot.CommandLine;

/// <summary>
/// <c>evaluate</c>: how well minutes are read, against annotations that stand beside them as NAME.txt and NAME.json. A folder of folders, as
/// the clerks' own corrections are kept, one for each committee, is scored folder by folder and together.
/// </summary>
internal static class Evaluate
{
    private static readonly string[] DocumentExtensions = [".txt", ".html", ".htm", ".docx", ".pdf"];
    private static readonly string[] Strengths = ["explicit", "undertaking", "request"];

    public static Command Verb(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "a folder with documents and, beside each, its annotations as JSON of the same name" };
        var json = Say.Json();
        var verb = new Command("evaluate", "scores the reading of annotated minutes") { folder, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (all, folders) = await ScoreAsync(parsed.GetValue(folder)!, terminal, cancellation);
            var scores = Json(all);
            if (folders.Count > 0)
            {
                scores["committees"] = new JsonObject(folders.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)Json(one.Card))));
            }

            await terminal.Out.WriteLineAsync(parsed.GetValue(json)
                ? AsJson.Of(scores)
                : string.Join(Environment.NewLine + Environment.NewLine, [.. folders.Select(one => $"{one.Name}: {Words(one.Card)}"), folders.Count > 0 ? $"All together: {Words(all)}" : Words(all)]));
        });
        return verb;
    }

    private static async Task<(Scorecard All, IReadOnlyList<(string Name, Scorecard Card)> Folders)> ScoreAsync(string folder, Terminal terminal, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new VerbFailedException($"There is no folder '{folder}'. Give the folder that holds the annotated minutes.");
        }

        var pairs = PairsIn(folder).Select(pair => (Folder: "", pair.Annotations, pair.Document))
            .Concat(Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(inside => PairsIn(inside).Select(pair => (Folder: Path.GetFileName(inside), pair.Annotations, pair.Document))))
            .ToList();
        if (pairs.Count == 0)
        {
            throw new VerbFailedException($"The folder '{folder}' holds no annotated minutes. Expected documents such as 001.txt, each with its annotations beside it as 001.json.");
        }

        var all = new Scorecard();
        var folders = new Dictionary<string, Scorecard>(StringComparer.Ordinal);
        var reader = new MinutesReader();
        using var progress = new Progress(terminal, pairs.Count);
        foreach (var (inside, annotations, document) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Next(document);
            var gold = ExtractedDocument.FromJson(await File.ReadAllTextAsync(annotations, cancellation))
                ?? throw new VerbFailedException($"'{annotations}' holds no annotations. Expected a JSON object with committee, meetingDate and items.");
            var read = (await MinutesFiles.OpenAsync(document, terminal, cancellation)).Opened is DocumentOutcome.Opened opened
                ? ExtractedDocument.Of(reader.Read(opened.Text))
                : throw new VerbFailedException($"'{document}' has annotations and cannot be read.");
            Scorer.Add(all, gold, read);
            if (inside.Length > 0)
            {
                Scorer.Add(folders.TryGetValue(inside, out var card) ? card : folders[inside] = new Scorecard(), gold, read);
            }
        }

        return (all, [.. folders.Select(one => (one.Key, one.Value))]);
    }

    private static IEnumerable<(string Annotations, string Document)> PairsIn(string folder) =>
        from annotations in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        let document = DocumentBeside(annotations)
        where document is not null
        select (annotations, document);

    private static string? DocumentBeside(string annotations) =>
        DocumentExtensions.Select(extension => Path.ChangeExtension(annotations, extension)).FirstOrDefault(File.Exists);

    private static string Words(Scorecard card)
    {
        var lines = new List<string> { $"{card["documents"]} {(card["documents"] == 1 ? "document" : "documents")}", $"{"",-24}{"recall",9}{"precision",11}" };
        lines.Add(Line("actions", card, "action", ""));
        lines.AddRange(Strengths.Select(strength => Line("  " + strength, card, "action", " " + strength)));
        lines.Add(Line("resolutions", card, "resolution", ""));
        lines.Add("");
        lines.Add($"{"owner right",-24}{Percent(card.Share("owner right", "matched")),9}");
        lines.Add($"{"due words right",-24}{Percent(card.Share("due right", "due")),9}");
        lines.Add($"{"due date right",-24}{Percent(card.Share("date right", "matched")),9}");
        lines.Add($"{"follow-up right",-24}{Percent(card.Share("followUp right", "limbs")),9}");
        lines.Add(card.EmptyDocuments == 0
            ? "No document without anything to find."
            : string.Create(CultureInfo.InvariantCulture, $"{(double)card["alarms in empty, neutral left out"] / card.EmptyDocuments:0.00} false alarms in each of {card.EmptyDocuments} documents with nothing to find."));
        lines.Add("Precision leaves out neutral spans; suggestions are folded and not scored.");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Line(string name, Scorecard card, string kind, string strength) =>
        $"{name,-24}{Percent(card.Share($"found {kind}{strength}", $"gold {kind}{strength}")),9}{Percent(Precision(card, kind, strength)),11}"
        + string.Create(CultureInfo.InvariantCulture, $"   {card[$"found {kind}{strength}"]} of {card[$"gold {kind}{strength}"]} found");

    private static JsonObject Json(Scorecard card) => new()
    {
        ["documents"] = card["documents"],
        ["action"] = Kind(card, "action"),
        ["resolution"] = Kind(card, "resolution"),
        ["ownerAccuracy"] = card.Share("owner right", "matched"),
        ["ownerAccuracyGoldNamed"] = card.Share("owner named right", "owner named"),
        ["dueTextAccuracy"] = card.Share("due right", "due"),
        ["dueDateAccuracy"] = card.Share("date right", "matched"),
        ["dueDateAccuracyGoldDated"] = card.Share("dated right", "dated"),
        ["followUpAccuracy"] = card.Share("followUp right", "limbs"),
        ["falseAlarmsPerEmptyDocument"] = card.EmptyDocuments == 0 ? null : (double)card["alarms in empty"] / card.EmptyDocuments,
        ["falseAlarmsPerEmptyDocumentNeutralOut"] = card.EmptyDocuments == 0 ? null : (double)card["alarms in empty, neutral left out"] / card.EmptyDocuments,
        ["matched"] = card["matched"],
    };

    private static JsonObject Kind(Scorecard card, string kind)
    {
        var json = Figures(card, kind, "");
        if (kind == "action")
        {
            foreach (var strength in Strengths)
            {
                json[strength] = Figures(card, kind, " " + strength);
            }
        }

        return json;
    }

    private static JsonObject Figures(Scorecard card, string kind, string strength) => new()
    {
        ["recall"] = card.Share($"found {kind}{strength}", $"gold {kind}{strength}"),
        ["gold"] = card[$"gold {kind}{strength}"],
        ["precision"] = card.Share($"right {kind}{strength}", $"predicted {kind}{strength}"),
        ["precisionNeutralOut"] = Precision(card, kind, strength),
        ["predicted"] = card[$"predicted {kind}{strength}"],
    };

    private static double? Precision(Scorecard card, string kind, string strength)
    {
        var counted = card[$"predicted {kind}{strength}"] - card[$"neutral {kind}{strength}"];
        return counted == 0 ? null : (double)card[$"right {kind}{strength}"] / counted;
    }

    private static string Percent(double? share) => share is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{figure * 100:0.0} %") : "n/a";
}
