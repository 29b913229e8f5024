using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An answer filled in like a form: "Ref: 12", "New date: 29 January", "Reason: …", a line each.</summary>
internal static class Forms
{
    /// <summary>What the form says; null: it is none.</summary>
    public static Understood? Read(string own, Listening listening)
    {
        if (listening.Role != SpeakerRole.Officer || own.Length > 800 || !own.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in own.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 1 and < 24 and var colon && Field(line[..colon].Trim().ToLowerInvariant()) is { } field && line[(colon + 1)..].Trim() is { Length: > 0 } value)
            {
                fields.TryAdd(field, value);
            }
        }

        if (fields.Count < 2 || !fields.TryGetValue("action", out var action) || References(action, listening) is not { Count: > 0 } references)
        {
            return null;
        }

        var slots = new Slots { References = references };
        var status = fields.GetValueOrDefault("status")?.ToLowerInvariant().TrimEnd('.');
        if (fields.TryGetValue("date", out var date) && Message.Of(date, listening) is { Times: [var time, ..] } said && !(status is "complete" or "completed" or "done"))
        {
            var clause = new Clause(said, 0, said.Tokens.Length);
            return Reading.Of(Intent.RequestExtension, 0.95, "a form with a new date", slots with { Due = clause.Due(time), Reason = Clause.Trimmed(fields.GetValueOrDefault("reason") ?? fields.GetValueOrDefault("news") ?? "") });
        }

        var news = fields.GetValueOrDefault("news") is { } words ? Clause.Trimmed(words, isWholeTail: true) : null;
        return status is "complete" or "completed" or "done" or "finished" or "closed" ? Reading.Of(Intent.Complete, 0.95, "a form whose status is complete", slots with { Text = news })
            : news is not null ? Reading.Of(Intent.Update, 0.9, "a form with news", slots with { Text = news })
            : News.StatusSaid(status) is { } stands ? Reading.Of(Intent.Update, 0.9, "a form with a status", slots with { Status = stands })
            : null;
    }

    private static string? Field(string label) => label switch
    {
        "ref" or "reference" or "action" or "action no" or "action number" or "action ref" or "item" or "no" or "number" or "action point" or "ap" => "action",
        "new date" or "revised date" or "date" or "new deadline" or "deadline" or "due" or "new due date" or "date requested" or "requested date" or "extension to" or "extend to" or "until" or "proposed date" => "date",
        "reason" or "why" or "reason for extension" or "because" or "grounds" => "reason",
        "status" or "position" or "state" => "status",
        "update" or "news" or "response" or "answer" or "comment" or "comments" or "progress" or "notes" or "note" or "reply" or "evidence" => "news",
        _ => null,
    };

    private static List<string> References(string action, Listening listening) =>
        Message.Of(action, listening) is var said && said.References.SelectMany(reference => reference.Numbers).Distinct().ToList() is { Count: > 0 } named ? named
        : [.. said.Tokens.Where(token => token.Kind == TokenKind.Number && token.Value is > 0 and < 1000).Select(token => token.Word)];
}
