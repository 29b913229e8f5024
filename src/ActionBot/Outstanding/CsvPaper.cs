using System.Globalization;
using ActionBot.Storage;
using CsvHelper;

namespace ActionBot.Outstanding;

/// <summary>The paper as a flat table for a spreadsheet: one row a matter, days as 2027-01-19, no cell that a spreadsheet would run as a formula.</summary>
public sealed class CsvPaper : IPaperWriter
{
    private static readonly (string Heading, Func<PrintedMatter, string?> Cell)[] Columns =
    [
        ("Reference", matter => matter.Reference),
        ("Label", matter => matter.Label),
        ("Asked by", matter => matter.AskedBy),
        ("Asked on", matter => Days.Iso(matter.AskedOn)),
        ("Agenda item", matter => matter.AgendaItem),
        ("Action", matter => matter.Action),
        ("Owner", matter => matter.Owner),
        ("Holder", matter => matter.Holder),
        ("First due", matter => matter.FirstDue),
        ("First due on", matter => Day(matter.FirstDueOn)),
        ("Due", matter => matter.Due),
        ("Due on", matter => Day(matter.DueOn)),
        ("Times put off", matter => matter.Postponements.ToString(CultureInfo.InvariantCulture)),
        ("Late", matter => matter.IsLate ? "yes" : "no"),
        ("Status", matter => matter.Status),
        ("Approved answer", matter => matter.Update.Words),
        ("Answered on", matter => Day(matter.Update.AnsweredOn)),
        ("Remark", matter => matter.Update.Remark),
    ];

    // Excel reads UTF-8 only where the file says so.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <inheritdoc />
    public string Format => "csv";

    /// <inheritdoc />
    public byte[] Write(MattersOutstanding paper)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Heading).Prepend("Section")]);
            foreach (var section in paper.Sections)
            {
                foreach (var matter in section.Matters)
                {
                    csv.WriteRecord([.. Columns.Select(column => column.Cell(matter) ?? "").Prepend(section.Heading)]);
                }
            }
        }

        return file.ToArray();
    }

    private static string? Day(DateOnly? day) => day is { } on ? Days.Iso(on) : null;
}
