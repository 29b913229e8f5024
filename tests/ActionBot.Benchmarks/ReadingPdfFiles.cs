using System.Diagnostics;
using System.Globalization;
using System.Text;
using ActionBot.Minutes.Formats;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>A PDF of 200 pages through the door, against running <c>pdftotext</c> on the same file and reading what it writes.</summary>
[MemoryDiagnoser]
public class ReadingPdfFiles
{
    private const int Pages = 200;
    private const int LinesOnAPage = 50;

    private readonly byte[] file = Write();
    private readonly string path = Path.Combine(Path.GetTempPath(), "actionbot-benchmark.pdf");

    [GlobalSetup]
    public void Put() => File.WriteAllBytes(path, file);

    [GlobalCleanup]
    public void TakeAway() => File.Delete(path);

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareProgram()
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.Length;
    }

    /// <summary>Ours.</summary>
    [Benchmark]
    public async Task<int> OpenPdfFile()
    {
        using var stream = new MemoryStream(file);
        return await DocumentOpener.OpenAsync(stream, "minutes.pdf") is DocumentOutcome.Opened opened ? opened.Text.Length : throw new InvalidOperationException("The file was not read.");
    }

    private static byte[] Write()
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
        var kids = new List<string>();
        for (var page = 0; page < Pages; page++)
        {
            var content = string.Concat(Enumerable.Range(0, LinesOnAPage).Select(line => string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf 60 {780 - (14 * line)} Td (The Director of Place would circulate the programme of works to all members before the next meeting.) Tj ET\n")));
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count} 0 R>>");
            kids.Add($"{objects.Count} 0 R");
        }

        objects[1] = $"<</Type/Pages/Kids[{string.Join(' ', kids)}]/Count {kids.Count}>>";
        var written = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(written.Length);
            written.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var index = written.Length;
        written.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => written.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        written.Append(CultureInfo.InvariantCulture, $"trailer <</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(written.ToString());
    }
}
