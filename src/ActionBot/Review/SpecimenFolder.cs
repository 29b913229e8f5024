using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Where a council keeps the minutes that were read wrongly, a folder for each committee. They never leave the council's own machine.</summary>
/// <param name="Path">The folder; null: none are kept.</param>
public sealed record SpecimenFolder(string? Path)
{
    /// <summary>What <c>Council:Specimens</c> says where none are to be kept.</summary>
    public const string None = "none";

    /// <summary>As configured, else the folder <c>specimens</c> beside the database.</summary>
    public static SpecimenFolder Of(CouncilSettings council, Database database) => council.Specimens switch
    {
        None => new SpecimenFolder((string?)null),
        { Length: > 0 } path => new SpecimenFolder(path),
        _ => new SpecimenFolder(System.IO.Path.Combine(database.Folder ?? "data", "specimens")),
    };
}
