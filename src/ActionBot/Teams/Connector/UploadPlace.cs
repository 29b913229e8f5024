namespace ActionBot.Teams.Connector;

/// <summary>Where a file may be put once its reader has agreed.</summary>
/// <param name="Name">The name it gets.</param>
/// <param name="Upload">Where its bytes are put.</param>
/// <param name="Content">Where it can be read afterwards.</param>
/// <param name="UniqueId">Its id.</param>
/// <param name="FileType">Its ending without the dot.</param>
public sealed record UploadPlace(string Name, Uri Upload, Uri Content, string UniqueId, string FileType);
