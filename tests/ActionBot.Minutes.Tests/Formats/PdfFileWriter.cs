using System.Globalization;
using System.Text;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Writes a PDF of plain lines, each at its place on an A4 page.</summary>
internal static class PdfFileWriter
{
    /// <summary>A document.</summary>
    /// <param name="pages">Its pages; each line with its place from the left and from the top, in points.</param>
    public static byte[] Of(params IReadOnlyList<(int Left, int Top, string Text)>[] pages)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>" };
        var kids = new List<string>();
        foreach (var page in pages)
        {
            var content = string.Concat(page.Select(line => string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {line.Left} {842 - line.Top} Td ({line.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n")));
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count} 0 R>>");
            kids.Add($"{objects.Count} 0 R");
        }

        objects[1] = $"<</Type/Pages/Kids[{string.Join(' ', kids)}]/Count {kids.Count}>>";
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var index = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer <</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Lines one below the other from a place on the page.</summary>
    public static IEnumerable<(int Left, int Top, string Text)> Lines(int left, int top, params string[] lines) => lines.Select((text, at) => (left, top + (14 * at), text));
}
