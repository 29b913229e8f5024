using System.Text;
using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>Walks once through a part of a Word file, from its first element to its last, and writes down the words that show.</summary>
internal sealed class WordWalker
{
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly OpeningLimits limits;
    private readonly Stack<List<TextBlock>> containers = new();
    private readonly Stack<Paragraph> paragraphs = new();
    private readonly Stack<Table> tables = new();
    private readonly Stack<bool> fieldsInInstruction = new();
    private int instructions;
    private int cells;
    private int placeholder = -1;
    private long letters;
    private bool inParagraphProperties;
    private string carried = "";

    private WordWalker(WordStyles styles, WordNumbering numbering, OpeningLimits limits)
    {
        (this.styles, this.numbering, this.limits) = (styles, numbering, limits);
        containers.Push([]);
    }

    /// <summary>What was written down, in order.</summary>
    public IReadOnlyList<TextBlock> Blocks => containers.Peek();

    public bool HasChanges { get; private set; }

    public bool HasComments { get; private set; }

    public bool HasNotes { get; private set; }

    public bool HasForeignParts { get; private set; }

    public static WordWalker Walk(XmlReader part, WordStyles styles, WordNumbering numbering, OpeningLimits limits)
    {
        using var reader = part;
        var walker = new WordWalker(styles, numbering, limits);
        for (var more = reader.Read(); more;)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                if (walker.Begins(reader))
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                if (isEmpty)
                {
                    walker.Ends(reader);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                walker.Ends(reader);
            }

            more = reader.Read();
        }

        return walker;
    }

    /// <summary>Takes the beginning of an element; true where all of it is to be passed over.</summary>
    private bool Begins(XmlReader reader)
    {
        if (reader.Depth > limits.Deepest)
        {
            throw new DocumentRefusedException(FormattableString.Invariant($"puts tables and boxes into one another more than {limits.Deepest} deep. Open it in Word, take the text out of them, and save it again."));
        }

        if (!reader.IsWord())
        {
            // What an older Word shows instead of the box that was just read.
            return reader.LocalName == "Fallback";
        }

        switch (reader.LocalName)
        {
            case "p":
                paragraphs.Push(new Paragraph());
                break;
            case "pPr":
                inParagraphProperties = true;
                break;
            case "tbl":
                tables.Push(new Table());
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().BeginRow();
                break;
            case "tc" when tables.Count > 0:
                BeginCell();
                break;
            case "txbxContent":
                containers.Push([]);
                break;

            // Text that somebody has taken out or moved away; in the properties of a paragraph or a row it is the mark at its end or the row that went.
            case "del" or "moveFrom":
                HasChanges = true;
                return !Removed(reader);
            case "ins" or "moveTo":
                HasChanges = true;
                break;
            case "commentReference":
                HasComments = true;
                break;
            case "footnoteReference" or "endnoteReference":
                HasNotes = true;
                break;
            case "altChunk":
                HasForeignParts = true;
                break;

            // Notes of the kind "separator" are the line above the notes.
            case "footnote" or "endnote" when reader.Word("type") is not (null or "normal"):
            case "tabs" or "sectPr" or "tblPr" or "tblGrid" or "tblPrEx" or "pPrChange" or "rPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "instrText" or "delText" or "delInstrText" or "rt":
                return true;
            case "showingPlcHdr":
                placeholder = reader.Depth - 2;
                break;
            case "sdtContent" when placeholder == reader.Depth - 1:
                placeholder = -1;
                return true;
            default:
                if (paragraphs.Count > 0)
                {
                    return InParagraph(reader, paragraphs.Peek());
                }

                InTable(reader);
                break;
        }

        return false;
    }

    private bool InParagraph(XmlReader reader, Paragraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pStyle":
                paragraph.Style = reader.Word("val");
                break;
            case "numId" when inParagraphProperties:
                paragraph.List = reader.Number();
                break;
            case "ilvl" when inParagraphProperties:
                paragraph.Level = reader.Number();
                break;
            case "r":
                paragraph.BeginRun(styles.Of(paragraph.Style));
                break;
            case "rStyle" when !inParagraphProperties && styles.Of(reader.Word("val")) is var style:
                paragraph.IsHidden = style.Hidden ?? paragraph.IsHidden;
                paragraph.IsCapital = style.Capitals ?? paragraph.IsCapital;
                break;
            case "vanish" when !inParagraphProperties:
                paragraph.IsHidden = reader.IsOn();
                break;
            case "caps" when !inParagraphProperties:
                paragraph.IsCapital = reader.IsOn();
                break;
            case "t":
                Append(paragraph, reader.IsEmptyElement ? "" : Text(reader));
                break;
            case "tab" or "ptab":
                Append(paragraph, "\t");
                break;
            case "br" or "cr":
                Append(paragraph, "\n");
                break;
            case "noBreakHyphen":
                Append(paragraph, "-");
                break;
            case "sym" when paragraph.Text.Length == 0:
                Append(paragraph, "• ");
                break;
            case "fldChar":
                Field(reader.Word("fldCharType"));
                break;
        }

        return false;
    }

    // Stands at the end of <w:t> afterwards, as at that of any other element.
    private static string Text(XmlReader reader)
    {
        var text = "";
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            text = text.Length == 0 ? reader.Value : text + reader.Value;
        }

        return text;
    }

    private void InTable(XmlReader reader)
    {
        if (!tables.TryPeek(out var table) || table.Row is null)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "gridBefore":
                table.Pad(Math.Clamp(reader.Number() ?? 0, 0, Table.MostSpanned));
                break;
            case "gridSpan":
                table.Span = Math.Clamp(reader.Number() ?? 1, 1, Table.MostSpanned);
                break;
            case "vMerge":
                table.IsContinued = reader.Word("val") != "restart";
                break;
        }
    }

    // True where it stood in properties and took the mark or the row away with it.
    private bool Removed(XmlReader reader)
    {
        if (inParagraphProperties)
        {
            paragraphs.Peek().MarkIsGone = true;
            return true;
        }

        if (paragraphs.Count == 0 && reader.IsEmptyElement && tables.TryPeek(out var table) && table.Row is not null)
        {
            table.RowIsGone = true;
            return true;
        }

        return false;
    }

    private void Field(string? what)
    {
        switch (what)
        {
            case "begin":
                fieldsInInstruction.Push(true);
                instructions++;
                break;
            case "separate" when fieldsInInstruction.TryPop(out var instruction):
                fieldsInInstruction.Push(false);
                instructions -= instruction ? 1 : 0;
                break;
            case "end" when fieldsInInstruction.TryPop(out var unfinished):
                instructions -= unfinished ? 1 : 0;
                break;
        }
    }

    private void Append(Paragraph paragraph, string text)
    {
        if (paragraph.IsHidden || instructions > 0 || text.Length == 0)
        {
            return;
        }

        letters += text.Length;
        if (letters > limits.LongestText)
        {
            throw new DocumentRefusedException("holds more text than the minutes of a year. Hand over one meeting at a time.");
        }

        paragraph.Text.Append(paragraph.IsCapital ? text.ToUpperInvariant() : text);
    }

    private void BeginCell()
    {
        if (++cells > limits.MostCells)
        {
            throw new DocumentRefusedException(FormattableString.Invariant($"has tables of more than {limits.MostCells:N0} cells. Hand over the minutes without the data behind them."));
        }

        var table = tables.Peek();
        (table.Span, table.IsContinued) = (1, false);
        containers.Push([]);
    }

    private void Ends(XmlReader reader)
    {
        if (!reader.IsWord())
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "p" when paragraphs.Count > 0:
                EndParagraph(paragraphs.Pop());
                break;
            case "pPr":
                inParagraphProperties = false;
                break;
            case "txbxContent" when containers.Count > 1:
                var box = containers.Pop();
                if (paragraphs.Count > 0)
                {
                    paragraphs.Peek().Boxes.AddRange(box);
                }
                else
                {
                    containers.Peek().AddRange(box);
                }

                break;
            case "tc" when containers.Count > 1 && tables.Count > 0:
                tables.Peek().EndCell(containers.Pop());
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().EndRow();
                break;
            case "tbl" when tables.Count > 0:
                containers.Peek().AddRange(TableWords.Of(tables.Pop().Rows));
                break;
        }
    }

    private void EndParagraph(Paragraph paragraph)
    {
        if (tables.TryPeek(out var table) && table.RowIsGone)
        {
            return;
        }

        // The mark at its end was taken out: what is left of it goes on in the next paragraph.
        if (paragraph.MarkIsGone)
        {
            carried += paragraph.Text.ToString();
            containers.Peek().AddRange(paragraph.Boxes);
            return;
        }

        var style = styles.Of(paragraph.Style);
        var label = paragraph.List == 0 ? null : numbering.Next(paragraph.List ?? style.NumberingId, paragraph.Level ?? style.Level, style.Id);
        var text = (carried + paragraph.Text).Trim(' ', '\n', '\r');
        carried = "";
        var container = containers.Peek();

        // An empty paragraph in a cell puts the next one lower; between paragraphs it says nothing.
        if (text.Length > 0 || containers.Count > 1)
        {
            container.Add(new TextBlock(label is null || text.Length == 0 ? text : $"{label} {text}"));
        }

        container.AddRange(paragraph.Boxes);
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public List<TextBlock> Boxes { get; } = [];

        public string? Style { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }

        public bool MarkIsGone { get; set; }

        public bool IsHidden { get; set; }

        public bool IsCapital { get; set; }

        public void BeginRun(WordStyles.Style style) => (IsHidden, IsCapital) = (style.Hidden ?? false, style.Capitals ?? false);
    }

    private sealed class Table
    {
        public const int MostSpanned = 63;
        private readonly List<IReadOnlyList<IReadOnlyList<TextBlock>>> rows = [];

        public IReadOnlyList<IReadOnlyList<IReadOnlyList<TextBlock>>> Rows => rows;

        public List<IReadOnlyList<TextBlock>>? Row { get; private set; }

        public bool RowIsGone { get; set; }

        public int Span { get; set; }

        public bool IsContinued { get; set; }

        public void BeginRow() => (Row, RowIsGone) = ([], false);

        public void Pad(int columns)
        {
            for (; columns > 0; columns--)
            {
                Row!.Add([]);
            }
        }

        // A cell over two columns leaves the second empty, so that the third stays the third.
        public void EndCell(List<TextBlock> blocks)
        {
            Row?.Add(IsContinued ? [] : blocks);
            Pad(Row is null ? 0 : Span - 1);
        }

        public void EndRow()
        {
            if (Row is { } row && !RowIsGone)
            {
                rows.Add(row);
            }

            (Row, RowIsGone) = (null, false);
        }
    }
}
