using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace ActionBot.Pages;

/// <summary>
/// A piece of a page. Made from an interpolated string whose holes are encoded, so that words of minutes can never become markup: <c>Html.Of($"&lt;p&gt;{words}&lt;/p&gt;")</c>.
/// Pieces and lists of pieces go in as they are.
/// </summary>
public sealed class Html
{
    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Nothing { get; } = new("");

    /// <summary>A piece of a page.</summary>
    public static Html Of(Piece piece) => new(piece.ToMarkup());

    /// <summary>Markup of the program's own, never words from anywhere else.</summary>
    internal static Html Markup(string ours) => new(ours);

    /// <summary>Many pieces in a row.</summary>
    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.markup)));

    /// <summary>The markup.</summary>
    public override string ToString() => markup;

    /// <summary>Encodes the holes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece
    {
        private readonly StringBuilder text;

        /// <summary>Begins a piece.</summary>
        public Piece(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>The page's own markup.</summary>
        public void AppendLiteral(string markup) => text.Append(markup);

        /// <summary>Words, encoded.</summary>
        public void AppendFormatted(string? words) => text.Append(HtmlEncoder.Default.Encode(words ?? ""));

        /// <summary>A figure.</summary>
        public void AppendFormatted(int figure) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{figure}");

        /// <summary>A piece that is markup already.</summary>
        public void AppendFormatted(Html piece) => text.Append(piece.markup);

        /// <summary>Pieces that are markup already.</summary>
        public void AppendFormatted(IEnumerable<Html> pieces)
        {
            foreach (var piece in pieces)
            {
                text.Append(piece.markup);
            }
        }

        internal string ToMarkup() => text.ToString();
    }
}
