using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionBot.Minutes.Evaluation;

/// <summary>A due as other programs read it.</summary>
public sealed record ExtractedDue(string? Text, DateOnly? Date);

/// <summary>One finding as other programs read it; the schema of annotated minutes, with fields of our own behind.</summary>
public sealed record ExtractedItem
{
    /// <summary>"action" or "resolution".</summary>
    public string Kind { get; init; } = "action";

    /// <summary>"explicit", "undertaking", "request" or "suggestion".</summary>
    public string Strength { get; init; } = "explicit";

    /// <summary>Exact words of the document.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Other places or spans that say the same; only in annotations.</summary>
    public IReadOnlyList<string>? AlsoAt { get; init; }

    /// <summary>The agenda item.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The printed label.</summary>
    public string? Reference { get; init; }

    /// <summary>The owner as written.</summary>
    public string? Owner { get; init; }

    /// <summary>Other names of the same owner; only in annotations.</summary>
    public IReadOnlyList<string>? OwnerAlt { get; init; }

    /// <summary>By when.</summary>
    public ExtractedDue? Due { get; init; }

    /// <summary>Somebody has to do something later.</summary>
    public bool FollowUp { get; init; }

    /// <summary>Proposed as not for the public.</summary>
    public bool? Exempt { get; init; }

    /// <summary>Which recogniser took it.</summary>
    public string? Recogniser { get; init; }

    /// <summary>Where the words begin in the text as read.</summary>
    public int? Start { get; init; }

    /// <summary>How long they are there.</summary>
    public int? Length { get; init; }

    /// <summary>No post or person is named.</summary>
    public bool? NeedsOwner { get; init; }

    /// <summary>Somebody the text makes likely.</summary>
    public string? SuggestedOwner { get; init; }

    /// <summary>No time is named.</summary>
    public bool? NeedsDue { get; init; }
}

/// <summary>A passage that looks like an action and was not claimed.</summary>
public sealed record ExtractedPassage(string Text, int Start, int Length, string? AgendaItem, string Why);

/// <summary>One document as other programs read it: what <c>extract</c> prints and what annotators write.</summary>
public sealed record ExtractedDocument
{
    /// <summary>The committee as written.</summary>
    public string? Committee { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly? MeetingDate { get; init; }

    /// <summary>Later meetings that the text lists.</summary>
    public IReadOnlyList<DateOnly> FutureMeetings { get; init; } = [];

    /// <summary>The findings.</summary>
    public IReadOnlyList<ExtractedItem> Items { get; init; } = [];

    /// <summary>What looks like an action and was not claimed; only in predictions.</summary>
    public IReadOnlyList<ExtractedPassage>? Unclaimed { get; init; }

    /// <summary>Sentences for the clerk; only in predictions.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>Spans on which two careful readers may differ; only in annotations.</summary>
    public IReadOnlyList<string>? Neutral { get; init; }

    /// <summary>What a reading says, in this form.</summary>
    public static ExtractedDocument Of(MinutesReading reading) => new()
    {
        Committee = reading.Committee,
        MeetingDate = reading.MeetingDate,
        FutureMeetings = reading.FutureMeetings,
        Items =
        [
            .. reading.Findings.Select(finding => new ExtractedItem
            {
                Kind = finding.Kind == FindingKind.ActionPoint ? "action" : "resolution",
                Strength = finding.Strength.ToString().ToLowerInvariant(),
                Quote = finding.Quote,
                AgendaItem = finding.AgendaItem,
                Reference = finding.Reference,
                Owner = finding.Owner?.Text,
                Due = new ExtractedDue(finding.Due?.Text, finding.Due?.Date),
                FollowUp = finding.FollowUp,
                Exempt = finding.Exempt,
                Recogniser = finding.Recogniser,
                Start = finding.Start,
                Length = finding.Length,
                NeedsOwner = finding.NeedsOwner,
                SuggestedOwner = finding.SuggestedOwner,
                NeedsDue = finding.NeedsDue,
            }),
        ],
        Unclaimed = [.. reading.Unclaimed.Select(passage => new ExtractedPassage(passage.Text, passage.Start, passage.Length, passage.AgendaItem, passage.Why))],
        Warnings = reading.Warnings,
    };

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ExtractedJson.Readable.ExtractedDocument);

    /// <summary>Many documents as one JSON array, or the only one as an object.</summary>
    public static string ToJson(IReadOnlyList<ExtractedDocument> documents) =>
        documents.Count == 1 ? documents[0].ToJson() : JsonSerializer.Serialize(documents, ExtractedJson.Readable.IReadOnlyListExtractedDocument);

    /// <summary>Reads annotations or predictions.</summary>
    /// <returns>The document; null where the text is not such JSON.</returns>
    public static ExtractedDocument? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ExtractedJson.Readable.ExtractedDocument);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ExtractedDocument))]
[JsonSerializable(typeof(IReadOnlyList<ExtractedDocument>))]
internal sealed partial class ExtractedJson : JsonSerializerContext
{
    /// <summary>Letters as they are: a clerk reads “Children’s”, not escapes.</summary>
    public static ExtractedJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
