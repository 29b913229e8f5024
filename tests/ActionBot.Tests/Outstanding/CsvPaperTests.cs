using ActionBot.Outstanding;
using CsvHelper;

namespace ActionBot.Tests.Outstanding;

public sealed class CsvPaperTests
{
    [Fact]
    public void Every_matter_is_one_row_with_its_days_as_a_spreadsheet_sorts_them()
    {
        var rows = Rows(SpecimenPaper.Of("Report, with \"figures\""));

        Assert.Equal(["Late", "No longer outstanding"], rows.Select(row => row["Section"]));
        Assert.Equal(
            ("Report, with \"figures\"", "2026-11-24", "2026-12-31", "2", "yes", "2026-11-09"),
            (rows[0]["Action"], rows[0]["First due on"], rows[0]["Due on"], rows[0]["Times put off"], rows[0]["Late"], rows[0]["Answered on"]));
        Assert.Equal(("", "no"), (rows[1]["Due on"], rows[1]["Late"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+44 to be rung")]
    [InlineData("-1 to be explained")]
    [InlineData("@SUM(A1)")]
    public void No_cell_begins_as_a_formula_does(string action) => Assert.Equal("'" + action, Rows(SpecimenPaper.Of(action))[0]["Action"]);

    [Fact]
    public void Excel_is_told_that_it_is_UTF_8() => Assert.Equal([0xEF, 0xBB, 0xBF], new CsvPaper().Write(SpecimenPaper.Of())[..3]);

    private static List<Dictionary<string, string>> Rows(MattersOutstanding paper)
    {
        using var text = new StreamReader(new MemoryStream(new CsvPaper().Write(paper)));
        using var reader = CsvReader.Create(text, CsvReaderOptions.Default);
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in reader)
        {
            rows.Add(reader.Headers.ToArray().Zip(row.ToArray()).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
