using System.Text;

namespace ActionBot.Outstanding;

/// <summary>The paper as Markdown, with a table a section.</summary>
public sealed class MarkdownPaper : IPaperWriter
{
    // What would be read as mark-up in a table's cell or a heading.
    private const string Special = "\\`*_[]<>|#~";

    /// <inheritdoc />
    public string Format => "md";

    /// <inheritdoc />
    public byte[] Write(MattersOutstanding paper)
    {
        var text = new StringBuilder();
        Line(text, $"# {Plain(paper.Title)}");
        Line(text, $"**{Plain(paper.Body)}**  ");
        text.Append(Plain(paper.Meeting)).Append('\n');
        Line(text, "");
        Line(text, Plain(paper.Position));
        Line(text, Plain(paper.Summary));
        foreach (var section in paper.Sections)
        {
            Line(text, $"## {Plain(section.Heading)}");
            if (section.Explanation is { } explanation)
            {
                Line(text, Plain(explanation));
            }

            Row(text, PaperColumn.All.Select(column => column.Heading));
            Row(text, PaperColumn.All.Select(_ => "---"));
            foreach (var matter in section.Matters)
            {
                Row(text, PaperColumn.All.Select(column => string.Join("<br>", column.Lines(matter).Select(Marked))));
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append(line.EndsWith("  ", StringComparison.Ordinal) || line.Length == 0 ? "\n" : "\n\n");

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Marked(PaperLine line) => line.Emphasis switch
    {
        Emphasis.Strong => $"**{Plain(line.Text)}**",
        Emphasis.Aside => $"*{Plain(line.Text)}*",
        _ => Plain(line.Text),
    };

    private static string Plain(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var sign in words)
        {
            if (Special.Contains(sign, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(sign);
        }

        return escaped.ToString();
    }
}
