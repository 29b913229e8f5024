using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>A paragraph, or a line of a table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsLine">It is a line among others, of a table: no blank line parts it from the next.</param>
internal readonly record struct TextBlock(string Text, bool IsLine = false)
{
    /// <summary>The text of a whole document: paragraphs parted by blank lines, the lines of a table one below the other.</summary>
    public static string Join(IReadOnlyList<TextBlock> blocks)
    {
        var text = new StringBuilder();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (at > 0)
            {
                text.Append(blocks[at].IsLine && blocks[at - 1].IsLine ? "\n" : "\n\n");
            }

            text.Append(blocks[at].Text);
        }

        return text.ToString();
    }
}
