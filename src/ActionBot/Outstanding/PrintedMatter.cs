using System.Globalization;

namespace ActionBot.Outstanding;

/// <summary>One matter as the paper prints it.</summary>
public sealed record PrintedMatter
{
    /// <summary>"CFS-26-27-014".</summary>
    public required string Reference { get; init; }

    /// <summary>The label in the minutes: "Action Point 2".</summary>
    public string? Label { get; init; }

    /// <summary>The committee that asked, where it is another one.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The meeting it came from.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>The agenda item it came from.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Action { get; init; }

    /// <summary>The post, or the person where it is a person's own.</summary>
    public required string Owner { get; init; }

    /// <summary>"vacant" where nobody holds the post; who holds it only where the council's papers name holders. Null: nothing to say, or the owner is no post.</summary>
    public string? Holder { get; init; }

    /// <summary>When it was first due: "meeting of 24 November 2026".</summary>
    public required string FirstDue { get; init; }

    /// <summary>That day; null where none was set.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>When it is due now.</summary>
    public required string Due { get; init; }

    /// <summary>That day; null where none is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How often it was put off.</summary>
    public int Postponements { get; init; }

    /// <summary>Where it stands, in words: "Closed at the meeting of 24 November 2026, minute 20".</summary>
    public required string Status { get; init; }

    /// <summary>It is late. The paper says so in a word, never by a colour alone.</summary>
    public bool IsLate { get; init; }

    /// <summary>What was heard of it.</summary>
    public required PrintedUpdate Update { get; init; }

    /// <summary>"First due: meeting of 24 November 2026; put off twice"; null where the first due still holds.</summary>
    public string? DueHistory => Postponements == 0 && FirstDue == Due
        ? null
        : $"First due: {FirstDue}" + Postponements switch
        {
            0 => "",
            1 => "; put off once",
            2 => "; put off twice",
            _ => string.Create(CultureInfo.InvariantCulture, $"; put off {Postponements} times"),
        };
}
