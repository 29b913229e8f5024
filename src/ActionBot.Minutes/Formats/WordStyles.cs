using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>What the styles of a Word file say about the words: numbers before them, capitals, text that does not show.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> whole = new(StringComparer.Ordinal);
    private Style? paragraphs;

    /// <summary>What a style says, together with all it is based on.</summary>
    /// <param name="id">Its id; null: the one of every paragraph that names none.</param>
    public Style Of(string? id)
    {
        if (id is null)
        {
            return paragraphs is { } ordinary ? Of(ordinary.Id) : Style.Nothing;
        }

        if (!whole.TryGetValue(id, out var style))
        {
            whole[id] = style = Based(id);
        }

        return style;
    }

    public static WordStyles Read(XmlReader? part)
    {
        var read = new WordStyles();
        if (part is null)
        {
            return read;
        }

        using var reader = part;
        Style? style = null;
        while (reader.Read())
        {
            if (!reader.IsWord())
            {
                continue;
            }

            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName == "style" && style is not null)
                {
                    read.Keep(style);
                    style = null;
                }
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                style = reader.LocalName switch
                {
                    "style" when reader.Word("styleId") is { } id => new Style(id) { IsOrdinary = reader.Word("type") == "paragraph" && reader.Word("default") is not (null or "0" or "false") },
                    "basedOn" => style is null ? null : style with { BasedOn = reader.Word("val") },
                    "numId" => style is null ? null : style with { NumberingId = reader.Number() },
                    "ilvl" => style is null ? null : style with { Level = reader.Number() },
                    "caps" => style is null ? null : style with { Capitals = reader.IsOn() },
                    "vanish" => style is null ? null : style with { Hidden = reader.IsOn() },
                    _ => style,
                };
            }
        }

        return read;
    }

    private void Keep(Style style)
    {
        styles[style.Id] = style;
        paragraphs = style.IsOrdinary ? style : paragraphs;
    }

    private Style Based(string id)
    {
        var chain = new List<Style>();
        for (var next = id; next is not null && styles.TryGetValue(next, out var style) && !chain.Contains(style); next = style.BasedOn)
        {
            chain.Add(style);
        }

        var numbered = chain.Find(style => style.NumberingId is not null);
        return new Style(numbered?.Id ?? id)
        {
            NumberingId = numbered?.NumberingId,
            Level = numbered?.Level ?? chain.Find(style => style.Level is not null)?.Level,
            Capitals = chain.Find(style => style.Capitals is not null)?.Capitals,
            Hidden = chain.Find(style => style.Hidden is not null)?.Hidden,
        };
    }

    /// <summary>One style.</summary>
    /// <param name="Id">Its id; that of the style its numbers come from, where it is put together.</param>
    internal sealed record Style(string Id)
    {
        public static readonly Style Nothing = new("");

        public bool IsOrdinary { get; init; }

        public string? BasedOn { get; init; }

        public int? NumberingId { get; init; }

        public int? Level { get; init; }

        public bool? Capitals { get; init; }

        public bool? Hidden { get; init; }
    }
}
