using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ActionBot.Outstanding;

/// <summary>
/// The paper as one page that needs nothing beside itself: real tables with headed rows and columns, readable at any width, by ear and in
/// print. Lateness is a word; the colour only repeats it.
/// </summary>
public sealed class HtmlPaper : IPaperWriter
{
    private const string Style =
        """
        :root { --ink: #1b1f23; --aside: #4c555d; --rule: #8a939b; --shade: #eef1f4; --late: #9b1c1c; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: var(--ink); font: 1rem/1.45 Arial, Helvetica, sans-serif; }
        main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.3rem; break-after: avoid; }
        p { margin: 0 0 .5rem; max-width: 44rem; }
        .body { font-weight: bold; }
        .table { overflow-x: auto; }
        table { width: 100%; min-width: 56rem; border-collapse: collapse; table-layout: fixed; }
        th, td { padding: .5rem .6rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: break-word; font-weight: normal; }
        thead th { background: var(--shade); font-weight: bold; }
        td div + div, th div + div { margin-top: .2rem; }
        .aside { color: var(--aside); font-size: .875rem; }
        .late td strong { color: var(--late); }
        .table:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
        @page { size: A4 landscape; margin: 15mm; }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0 1px; }
          .table { overflow: visible; }
          table { min-width: 0; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
        }
        """;

    // Only what has a meaning in HTML is escaped: £ and ’ stay readable in the source.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <inheritdoc />
    public string Format => "html";

    /// <inheritdoc />
    public byte[] Write(MattersOutstanding paper)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Plain(paper.DocumentTitle)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            <h1>{Plain(paper.Title)}</h1>
            <p class="body">{Plain(paper.Body)}</p>
            <p>{Plain(paper.Meeting)}</p>
            <p>{Plain(paper.Position)}</p>
            <p>{Plain(paper.Summary)}</p>

            """);
        foreach (var section in paper.Sections)
        {
            Section(page, section);
        }

        page.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    // A table that is wider than the window scrolls by itself, so it must be reachable by the keyboard and have a name.
    private static void Section(StringBuilder page, PaperSection section)
    {
        var name = section.Place.ToString().ToLowerInvariant();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <h2 id="{name}">{Plain(section.Heading)}</h2>
            {(section.Explanation is { } explanation ? $"<p>{Plain(explanation)}</p>\n" : "")}<div class="table" role="region" aria-labelledby="{name}" tabindex="0">
            <table aria-labelledby="{name}">
            <colgroup>{string.Concat(PaperColumn.All.Select(column => $"<col style=\"width:{column.Share}%\">"))}</colgroup>
            <thead>
            <tr>{string.Concat(PaperColumn.All.Select(column => $"<th scope=\"col\">{Plain(column.Heading)}</th>"))}</tr>
            </thead>
            <tbody>

            """);
        foreach (var matter in section.Matters)
        {
            page.Append(matter.IsLate ? "<tr class=\"late\">" : "<tr>");
            for (var at = 0; at < PaperColumn.All.Count; at++)
            {
                var cell = string.Concat(PaperColumn.All[at].Lines(matter).Select(Line));
                page.Append(at == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td>{cell}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Line(PaperLine line) => line.Emphasis switch
    {
        Emphasis.Strong => $"<div><strong>{Plain(line.Text)}</strong></div>",
        Emphasis.Aside => $"<div class=\"aside\">{Plain(line.Text)}</div>",
        _ => $"<div>{Plain(line.Text)}</div>",
    };

    private static string Plain(string words) => Encoder.Encode(words);
}
