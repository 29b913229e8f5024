using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An answer filled in like a form: "Ref: 12", "New date: 29 January", "Reason: …", a line each.</summary>
internal static class Forms
{
    /// <summary>What the form says; null: it is none.</summary>
    public static Understood? Read(string own, Listening listening)
    {
        if (listening.Role != SpeakerRole.Officer && Logged(own, listening) is { } logged)
        {
            return logged;
        }

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

    // "create action\nwho: Estates Surveyor\nwhat: check the lease\nwhen: 22 January 2027"
    private static Understood? Logged(string own, Listening listening)
    {
        if (own.Length > 800 || !own.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in own.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var mark = line.IndexOfAny([':', '=', '–']) is > 1 and var at ? at : line.IndexOf(" - ", StringComparison.Ordinal) is > 1 and var dash ? dash + 1 : -1;
            if (mark is > 1 and < 24 && line[(mark + 1)..].Trim() is { Length: > 0 } value && Asked(line[..mark].Trim(' ', '-', '*', '•').ToLowerInvariant()) is { } field)
            {
                fields.TryAdd(field, value);
            }
        }

        if (!fields.TryGetValue("task", out var task) || !fields.TryGetValue("owner", out var owner))
        {
            return null;
        }

        var message = Message.Of(owner, listening);
        var person = message.Names.At(0, message.Tokens.Length, NameKind.Owner, NameKind.Person) is { Kind: NameKind.Person };
        var due = fields.TryGetValue("due", out var by) && Message.Of(by, listening) is { Times: [var time, ..] } said ? new Clause(said, 0, said.Tokens.Length).Due(time) : null;
        owner = owner.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? owner[4..] : owner;
        return Reading.Of(Intent.LogAction, 0.95, "a form for a new action", new Slots { Owner = person ? null : owner, Person = person ? owner : null, Text = Clause.Trimmed(task, isWholeTail: true), Due = due, Committee = fields.GetValueOrDefault("committee") });
    }

    private static string? Asked(string label) => label switch
    {
        "who" or "owner" or "lead" or "officer" or "responsible" or "by whom" or "assigned to" or "for" or "lead officer" or "assignee" => "owner",
        "what" or "action" or "task" or "text" or "to do" or "wording" or "detail" or "details" or "description" => "task",
        "when" or "due" or "by" or "by when" or "deadline" or "due date" or "date" or "target" or "target date" => "due",
        "committee" or "meeting of" or "body" => "committee",
        _ => null,
    };

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
