namespace ActionBot.Teams.Connector;

/// <summary>A file dropped into a conversation. The name is the sender's words: never a path.</summary>
/// <param name="Name">"Minutes 17 September.docx".</param>
/// <param name="FileType">Its ending without the dot, in lower case; empty where the channel does not say.</param>
/// <param name="Download">Where it lies for a short while. For Teams' own files the address is the permission: send no token.</param>
public sealed record SharedFile(string Name, string FileType, Uri Download);
