namespace ActionBot.Committees;

/// <summary>A committee, panel, board or council that meets, decides and asks.</summary>
public sealed record Committee
{
    /// <summary>Its id, for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>"Children's Scrutiny".</summary>
    public required string Name { get; init; }

    /// <summary>Initials in front of every reference: "CFS". Unique; it can be changed until the first action point bears it.</summary>
    public required string Code { get; init; }

    /// <summary>What this committee calls its report of what is outstanding.</summary>
    public string ReportTitle { get; init; } = "Matters outstanding";

    /// <summary>Clear days between publication and meeting; null: the nation's.</summary>
    public int? ClearDays { get; init; }

    /// <summary>Saturdays count as clear days, as some parishes hold; null: they don't.</summary>
    public bool? SaturdaysCount { get; init; }

    /// <summary>Working days before publication on which owners are first asked; null: the council's.</summary>
    public int? AskDays { get; init; }

    /// <summary>Working days before publication on which they are reminded.</summary>
    public int? RemindDays { get; init; }

    /// <summary>Working days before publication on which they are warned of the cut-off.</summary>
    public int? WarnDays { get; init; }

    /// <summary>Working days before publication at whose noon the papers close.</summary>
    public int? CutOffDays { get; init; }

    /// <summary>Working days before a meeting on which its chair gets a brief of what is outstanding; null: none was asked for.</summary>
    public int? BriefDays { get; init; }

    /// <summary>The committee that took over, after a change of committees in May.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Its last day, while that is still to come: it works until then.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day it existed; null as long as it does.</summary>
    public DateOnly? EndedOn { get; init; }
}
