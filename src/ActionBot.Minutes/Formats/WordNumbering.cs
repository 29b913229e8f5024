using System.Globalization;
using System.Text;
using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>
/// Counts the paragraphs that Word numbers by itself, as Word shows them: "1.2", "(a)", "iii.", "ACTION 4:". The numbers stand nowhere in the
/// file, only the rule does.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string Bullet = "•";

    private readonly Dictionary<int, Scheme> schemes = [];
    private readonly Dictionary<int, List> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];
    private WordStyles styles = new();

    /// <summary>Counts one paragraph and gives what stands before it; null where nothing does.</summary>
    /// <param name="listId">Its list; 0 takes a number away that the style would give.</param>
    /// <param name="level">How deep, from 0; null: as the style is tied to.</param>
    /// <param name="style">Its style.</param>
    public string? Next(int? listId, int? level, string? style)
    {
        if (listId is not { } id || !lists.TryGetValue(id, out var list) || SchemeOf(list) is not { } found)
        {
            return null;
        }

        var (schemeId, scheme) = found;
        var at = Math.Clamp(level ?? (style is null ? 0 : Math.Max(0, Array.FindIndex(scheme.Levels, one => one.Style == style))), 0, Levels - 1);
        if (!counters.TryGetValue(schemeId, out var counts))
        {
            counters[schemeId] = counts = new int?[Levels];
        }

        if (list.Starts[at] is { } start && begun.Add((id, at)))
        {
            counts[at] = start - 1;
        }

        counts[at] = (counts[at] ?? LevelOf(list, scheme, at).Start - 1) + 1;
        for (var deeper = at + 1; deeper < Levels; deeper++)
        {
            // A level begins again under each of the levels above it, or only under those that its rule names.
            counts[deeper] = LevelOf(list, scheme, deeper).Restart is { } restart && at + 1 > restart ? counts[deeper] : null;
        }

        for (var above = 0; above < at; above++)
        {
            counts[above] ??= LevelOf(list, scheme, above).Start;
        }

        return Words(list, scheme, at, counts);
    }

    public static WordNumbering Read(XmlReader? part, WordStyles styles)
    {
        var numbering = new WordNumbering { styles = styles };
        if (part is not null)
        {
            using var reader = part;
            numbering.Take(reader);
        }

        return numbering;
    }

    private void Take(XmlReader reader)
    {
        Scheme? scheme = null;
        List? list = null;
        Level? level = null;
        var overridden = 0;
        while (reader.Read())
        {
            if (!reader.IsWord() || reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
            {
                continue;
            }

            if (reader.NodeType == XmlNodeType.EndElement)
            {
                (scheme, list, level) = reader.LocalName switch
                {
                    "abstractNum" => (null, list, null),
                    "num" => (scheme, null, null),
                    "lvl" => (scheme, list, null),
                    _ => (scheme, list, level),
                };
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum" when reader.Number("abstractNumId") is { } id:
                    schemes[id] = scheme = new Scheme();
                    break;
                case "numStyleLink" when scheme is not null:
                    scheme.Style = reader.Word("val");
                    break;
                case "num" when reader.Number("numId") is { } id:
                    lists[id] = list = new List();
                    break;
                case "abstractNumId" when list is not null:
                    list.Scheme = reader.Number() ?? -1;
                    break;
                case "lvlOverride" when list is not null:
                    overridden = Math.Clamp(reader.Number("ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "startOverride" when list is not null:
                    list.Starts[overridden] = reader.Number();
                    break;
                case "lvl" when Math.Clamp(reader.Number("ilvl") ?? 0, 0, Levels - 1) is var at:
                    level = new Level();
                    if (list is not null)
                    {
                        list.Levels[at] = level;
                    }
                    else if (scheme is not null)
                    {
                        scheme.Levels[at] = level;
                    }

                    break;
                default:
                    level?.Take(reader);
                    break;
            }
        }
    }

    // A list may say no more than "as the style", and the style name another list.
    private (int Id, Scheme Scheme)? SchemeOf(List list)
    {
        for (var (id, steps) = (list.Scheme, 0); steps < Levels && schemes.TryGetValue(id, out var scheme); steps++)
        {
            if (scheme.Style is not { } style || styles.Of(style).NumberingId is not { } other || !lists.TryGetValue(other, out var next) || next.Scheme == id)
            {
                return (id, scheme);
            }

            id = next.Scheme;
        }

        return null;
    }

    private static Level LevelOf(List list, Scheme scheme, int at) => list.Levels[at] ?? scheme.Levels[at];

    private static string? Words(List list, Scheme scheme, int at, int?[] counts)
    {
        var level = LevelOf(list, scheme, at);
        if (level.Format == "bullet")
        {
            return Bullet;
        }

        var words = new StringBuilder();
        for (var place = 0; place < level.Text.Length; place++)
        {
            if (level.Text[place] == '%' && place + 1 < level.Text.Length && level.Text[place + 1] is >= '1' and <= '9')
            {
                var counted = level.Text[++place] - '1';
                words.Append(Figure(counts[counted] ?? LevelOf(list, scheme, counted).Start, level.IsLegal ? "decimal" : LevelOf(list, scheme, counted).Format));
            }
            else
            {
                words.Append(level.Text[place]);
            }
        }

        var label = words.ToString().Trim();
        return label.Length == 0 ? null : label;
    }

    private static string Figure(int number, string format) => format switch
    {
        "lowerLetter" => ListFigures.Letters(number),
        "upperLetter" => ListFigures.Letters(number).ToUpperInvariant(),
        "lowerRoman" => ListFigures.Roman(number),
        "upperRoman" => ListFigures.Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => ListFigures.Ordinal(number),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private sealed class Scheme
    {
        public Level[] Levels { get; } = [.. Enumerable.Range(0, WordNumbering.Levels).Select(_ => new Level())];

        public string? Style { get; set; }
    }

    private sealed class List
    {
        public int Scheme { get; set; } = -1;

        public int?[] Starts { get; } = new int?[WordNumbering.Levels];

        public Level?[] Levels { get; } = new Level?[WordNumbering.Levels];
    }

    private sealed class Level
    {
        public int Start { get; private set; }

        public string Format { get; private set; } = "decimal";

        public string Text { get; private set; } = "";

        public int? Restart { get; private set; }

        public bool IsLegal { get; private set; }

        public string? Style { get; private set; }

        public void Take(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "start":
                    Start = reader.Number() ?? 0;
                    break;
                case "numFmt":
                    Format = reader.Word("val") ?? Format;
                    break;
                case "lvlText":
                    Text = reader.Word("val") ?? "";
                    break;
                case "lvlRestart":
                    Restart = reader.Number();
                    break;
                case "isLgl":
                    IsLegal = reader.IsOn();
                    break;
                case "pStyle":
                    Style = reader.Word("val");
                    break;
            }
        }
    }
}
