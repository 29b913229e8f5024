using System.Globalization;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What has been handed over so far.</summary>
internal sealed record HandedOver
{
    /// <summary>Under this name stands how far the handing over is.</summary>
    public const string Stage = "stage";

    /// <summary>The text is being collected.</summary>
    public const string Collecting = "collecting";

    /// <summary>Whose minutes they are is asked.</summary>
    public const string AskingCommittee = "whose";

    /// <summary>Of which day they are is asked.</summary>
    public const string AskingDay = "when";

    /// <summary>Under this name a button carries the committee.</summary>
    public const string CommitteeKey = "committee";

    /// <summary>Two days contradict each other, and which is right is asked.</summary>
    public const string AskingWhichDay = "which day";

    /// <summary>Under this name a button carries the day.</summary>
    public const string DayButton = "rightDay";

    private const string TextKey = "text";
    private const string DayKey = "day";
    private const string FileNameKey = "file";

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whose they are; null: not said.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>The day of the meeting; null: not said.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The clerk was asked which of two days is right, and said this one.</summary>
    public bool DayIsSure { get; init; }

    /// <summary>The file they came in; null: pasted.</summary>
    public string? FileName { get; init; }

    /// <summary>What reading the file had to say.</summary>
    public string? Warnings { get; init; }

    /// <summary>They came without a heading: they may go on from what was read a moment ago. Not kept with a question.</summary>
    public bool MayGoOn { get; init; }

    /// <summary>"More to come" was said.</summary>
    public bool InParts { get; init; }

    /// <summary>As it was kept with the open question.</summary>
    public static HandedOver Of(IReadOnlyDictionary<string, string> data) => new()
    {
        Text = data.GetValueOrDefault(TextKey) ?? "",
        CommitteeId = Guid.TryParse(data.GetValueOrDefault(CommitteeKey), out var id) ? id : null,
        Day = DateOnly.TryParseExact(data.GetValueOrDefault(DayKey), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        FileName = data.GetValueOrDefault(FileNameKey),
        Warnings = data.GetValueOrDefault("warnings"),
        InParts = data.ContainsKey("parts"),
        DayIsSure = data.ContainsKey("sure"),
    };

    /// <summary>As it is kept with the open question.</summary>
    public Dictionary<string, string> Data(string stage)
    {
        var data = new Dictionary<string, string> { [Stage] = stage, [TextKey] = Text };
        foreach (var (name, value) in new[] { (CommitteeKey, CommitteeId?.ToString()), (DayKey, Day is { } day ? Days.Iso(day) : null), (FileNameKey, FileName), ("warnings", Warnings), ("parts", InParts ? "yes" : null), ("sure", DayIsSure ? "yes" : null) })
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }
}
