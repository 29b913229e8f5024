using CsvHelper;

namespace ActionBot.Committees.Calendar;

/// <summary>
/// Reads meetings out of a CSV file with a header row: date, and where the file has them time, committee, kind, place, status and id. The
/// order is free. Dates may be written in any usual way; figures are day before month. Pure.
/// </summary>
public static class CsvCalendar
{
    private static readonly string[] DateColumns = ["date", "meeting date", "held on", "start date", "day"];

    /// <summary>Whether a text begins with a header row that this reader knows.</summary>
    public static bool IsOne(string text)
    {
        var first = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        var header = first.IndexOfAny('\r', '\n') is var end and >= 0 ? first[..end].ToString() : first.ToString();
        var columns = header.Split([',', ';', '\t']).Select(Plain).ToList();
        return columns.Count > 1 && columns.Exists(column => DateColumns.Contains(column));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="today">The day in council time: a day without a year is the next one.</param>
    public static CalendarReading Read(string text, DateOnly today)
    {
        var file = text.TrimStart('\uFEFF');
        using var source = new StringReader(file);
        using var reader = CsvReader.Create(source, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true, Separator = SeparatorOf(file) });
        var columns = Array.Empty<string>();
        var entries = new List<CalendarEntry>();
        var notRead = new List<string>();
        foreach (var row in reader)
        {
            if (columns.Length == 0)
            {
                columns = [.. reader.Headers.Select(Plain)];
            }

            var values = row.ToArray();
            string? Field(params string[] names) => names
                .Select(name => Array.IndexOf(columns, name))
                .Where(at => at >= 0 && at < values.Length)
                .Select(at => values[at].Trim())
                .FirstOrDefault(value => value.Length > 0);

            var line = (int)reader.LineNumber;
            if (Field(DateColumns) is not { } written)
            {
                if (Array.Exists(values, value => value.Trim().Length > 0))
                {
                    notRead.Add($"Line {line} has no date: every row needs one.");
                }

                continue;
            }

            var read = PastedCalendar.Read(written, today);
            if (read.Entries is not [var day])
            {
                notRead.Add(read.NotRead is [var only, ..] ? only.Replace("Line 1:", $"Line {line}:", StringComparison.Ordinal) : $"Line {line}: '{written}' is not one date. Write it as 19 January 2027.");
                continue;
            }

            var time = Field("time", "start time", "starts at", "start", "begins");
            var startsAt = time is null ? day.StartsAt : MeetingWords.TimeIn(time);
            if (time is not null && startsAt is null)
            {
                notRead.Add($"Line {line}: '{time}' is no time of day, so the meeting of {written} is taken without one. Write it as 14:00 or 2pm.");
            }

            var subject = Field("committee", "subject", "summary", "title", "meeting", "name") ?? "";
            var words = $"{subject} {Field("kind", "type")} {Field("status", "notes", "note")}";
            entries.Add(new CalendarEntry(day.HeldOn, line)
            {
                Committee = MeetingWords.CommitteeIn(subject),
                StartsAt = startsAt,
                Kind = MeetingWords.KindOf(words),
                Place = Field("place", "venue", "location", "room"),
                ExternalId = Field("id", "uid", "meeting id", "external id"),
                IsCancelled = MeetingWords.SayCancelled(words),
            });
        }

        return new CalendarReading(entries, notRead);
    }

    // Excel in a British locale writes commas; other locales write semicolons, and a table pasted from a page has tabs.
    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        return header.Contains(',') ? ',' : header.Contains(';') ? ';' : '\t';
    }

    private static string Plain(string header) => header.Trim(' ', '"', '\r', '\uFEFF').ToLowerInvariant().Replace('_', ' ');
}
