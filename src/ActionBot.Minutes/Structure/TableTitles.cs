using System.Collections.Frozen;

namespace ActionBot.Minutes.Structure;

/// <summary>What a column of a table of actions holds.</summary>
internal enum ColumnKind
{
    /// <summary>What is to be done.</summary>
    Action,

    /// <summary>Who is to do it.</summary>
    Owner,

    /// <summary>By when.</summary>
    Time,

    /// <summary>How it stands.</summary>
    Status,

    /// <summary>Its number or the item it comes from.</summary>
    Number,
}

/// <summary>The titles with which tables of actions head their columns.</summary>
internal static class TableTitles
{
    private static readonly FrozenDictionary<string, ColumnKind> Known = new (ColumnKind Kind, string Titles)[]
    {
        (ColumnKind.Action, "action|actions|task|action required|what|action point|action points|agreed action|recommendation|action agreed|action to be taken|actions agreed|description|action/decision|action item|actions required|outstanding action"),
        (ColumnKind.Owner, "who|owner|lead|by whom|responsible|officer|action by|assigned|assigned to|responsibility|action owner|lead officer|name|person responsible|responsible officer|initials|for action by|member|lead/owner|action for|responsible person|allocated to|lead person|whom"),
        (ColumnKind.Time, "date by|by date|by when|when|due|deadline|target|date due|due date|timescale|by|target date|date|timeframe|completion date|date for completion|when by|timescales|due by|target completion|completion|review date"),
        (ColumnKind.Status, "status|progress|update|outcome|rag|comments|position|state|complete|completed|notes|update/status|comment|current position|progress/update|progress update"),
        (ColumnKind.Number, "no|number|ref|item|#|action no|reference|minute|minute ref|ref no|item no|agenda item|minute no|meeting|date of meeting|meeting date|subject|topic"),
    }
    .SelectMany(pair => pair.Titles.Split('|').Select(title => (title, pair.Kind))).ToFrozenDictionary(pair => pair.title, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ColumnKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a title says of its column; null where the words are no title.</summary>
    public static ColumnKind? Of(ReadOnlySpan<char> title) => Lookup.TryGetValue(title.Trim().TrimEnd(":.? ").Trim(), out var kind) ? kind : null;

    /// <summary>The titles head a table of actions: one says what, another who, when or how far.</summary>
    public static bool HeadActions(IReadOnlyCollection<ColumnKind?> titles) => titles.Contains(ColumnKind.Action) && titles.Any(title => title is ColumnKind.Owner or ColumnKind.Time or ColumnKind.Status);
}
