using ActionBot.Storage;
using CsvHelper;

namespace ActionBot.Enquiries;

/// <summary>The exported register as a table for a spreadsheet: days as 2027-01-19, no cell that a spreadsheet would run as a formula.</summary>
public static class RegisterCsv
{
    // Excel reads UTF-8 only where the file says so.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>The file.</summary>
    public static byte[] Write(IEnumerable<RegisterRow> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord(["Reference", "Committee", "Asked on", "Agenda item", "Action", "Owner", "Due", "Status", "Answers", "Before disclosure"]);
            foreach (var row in rows)
            {
                csv.WriteRecord([row.Reference, row.Committee, row.AskedOn is { } day ? Days.Iso(day) : "", row.AgendaItem ?? "", row.Text, row.Owner, row.Due, row.Status, string.Join("\n", row.Answers), row.Review ?? ""]);
            }
        }

        return file.ToArray();
    }
}
