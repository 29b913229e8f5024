namespace ActionBot.Minutes.Formats;

/// <summary>Reads rich text, OpenDocument and old Word files by turning them into a Word file with LibreOffice, where that is at hand.</summary>
internal static class OfficeFile
{
    /// <summary>The same document as a Word file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="kind">What it is, as a person says it: "a rich text file".</param>
    /// <param name="extension">What such files end in.</param>
    /// <exception cref="DocumentRefusedException">LibreOffice is not here, or can make nothing of it.</exception>
    public static async Task<byte[]> AsWordAsync(byte[] content, string kind, string extension, OpeningLimits limits, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-office-");
        try
        {
            var (document, converted) = (Path.Combine(folder.FullName, "minutes" + extension), Path.Combine(folder.FullName, "out", "minutes.docx"));
            await File.WriteAllBytesAsync(document, content, cancellation);

            // A profile of its own: LibreOffice runs once a profile, and another document may be on its way.
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            var outcome = await ChildProgram.RunAsync(
                limits.OfficeProgram,
                ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={profile}", "--convert-to", "docx", "--outdir", Path.GetDirectoryName(converted)!, document],
                ReadOnlyMemory<byte>.Empty, limits.LongestText, limits.ProgramTime, cancellation);
            return outcome switch
            {
                ProgramOutcome.NotInstalled => throw new DocumentRefusedException($"is {kind}, and LibreOffice, which reads those, is not on this machine. Save it as a Word file (.docx) or as a PDF, or paste the words."),
                ProgramOutcome.TooSlow => throw new DocumentRefusedException(FormattableString.Invariant($"is {kind} that took longer than {limits.ProgramTime.TotalSeconds:0} seconds to read. Save it as a Word file (.docx), or paste the words.")),
                _ when File.Exists(converted) && new FileInfo(converted).Length <= limits.LargestUnpacked => await File.ReadAllBytesAsync(converted, cancellation),
                _ => throw new DocumentRefusedException($"is {kind} that cannot be read. Save it as a Word file (.docx), or paste the words."),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
