using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ActionBot.Outstanding;

/// <summary>The styles the paper uses, under the names and ids Word itself gives them: what a clerk's template says about them wins when the paper is pasted into it.</summary>
internal static class WordStyles
{
    /// <summary>The language of the document, for spelling and for screen readers.</summary>
    public const string Language = "en-GB";

    private const string Ink = "1B1F23";
    private const string Aside = "4C555D";

    /// <summary>The whole style sheet.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "22" },
                new FontSizeComplexScript { Val = "22" },
                new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Default(StyleValues.Paragraph, "Normal", "Normal"),
        Heading("Title", "Title", size: "40", before: "0", after: "60", outline: null),
        Heading("Subtitle", "Subtitle", size: "26", before: "0", after: "120", outline: null),
        Heading("Heading1", "heading 1", size: "28", before: "320", after: "120", outline: 0),
        Paragraph("NoSpacing", "No Spacing", new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), Sized("20")),
        Paragraph("Footer", "footer", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Sized("18")),
        Character("Strong", "Strong", new StyleRunProperties(new Bold(), new BoldComplexScript())),
        Character("SubtleEmphasis", "Subtle Emphasis", new StyleRunProperties(new Color { Val = Aside }, new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" })),
        DefaultCharacter(),
        TableNormal(),
        Grid());

    private static Style Default(StyleValues type, string id, string name) =>
        new(new StyleName { Val = name }, new PrimaryStyle()) { Type = type, StyleId = id, Default = true };

    private static Style DefaultCharacter() =>
        new(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden(), new UnhideWhenUsed())
        {
            Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true,
        };

    private static Style Heading(string id, string name, string size, string before, string after, int? outline)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before, After = after });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties(new Bold(), new BoldComplexScript(), new Color { Val = Ink }, new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph, StyleId = id,
        };
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Character(string id, string name, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "DefaultParagraphFont" }, new PrimaryStyle(), run) { Type = StyleValues.Character, StyleId = id };

    private static StyleRunProperties Sized(string size) => new(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });

    private static Style TableNormal() => new(
        new StyleName { Val = "Normal Table" },
        new UIPriority { Val = 99 },
        new SemiHidden(),
        new UnhideWhenUsed(),
        new StyleTableProperties(
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table, StyleId = "TableNormal", Default = true,
    };

    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new BasedOn { Val = "TableNormal" },
        new UIPriority { Val = 39 },
        new StyleTableProperties(new TableBorders(
            Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()), Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder()))))
    {
        Type = StyleValues.Table, StyleId = "TableGrid",
    };

    private static T Line<T>(T border)
        where T : BorderType
    {
        border.Val = BorderValues.Single;
        border.Size = 4;
        border.Space = 0;
        border.Color = "8A939B";
        return border;
    }
}
