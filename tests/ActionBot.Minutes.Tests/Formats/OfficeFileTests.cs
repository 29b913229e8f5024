using System.Runtime.Versioning;
using ActionBot.Minutes.Formats;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Rich text, OpenDocument and old Word files go through LibreOffice where there is one; a stand-in for it shows what it is asked and what becomes of its answer.</summary>
public sealed class OfficeFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("actionbot-office-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [OnUnix]
    [UnsupportedOSPlatform("windows")]
    public async Task A_rich_text_file_is_read_as_the_Word_file_that_LibreOffice_makes_of_it()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "made.docx"), WordFileWriter.Document(WordFileWriter.P("RESOLVED: That it be noted.")));
        var opened = Assert.IsType<DocumentOutcome.Opened>(await OpenAsync("cat \"$file\" > \"$folder/asked.rtf\"; mkdir -p \"$out\"; cp \"$folder/made.docx\" \"$out/minutes.docx\""));
        Assert.Equal("RESOLVED: That it be noted.", opened.Text);
        Assert.Equal("{\\rtf1 RESOLVED}", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "asked.rtf")));
    }

    [OnUnix]
    [UnsupportedOSPlatform("windows")]
    public async Task Where_LibreOffice_can_make_nothing_of_it_the_clerk_is_told()
    {
        var refused = Assert.IsType<DocumentOutcome.Unreadable>(await OpenAsync("echo \"Error: source file could not be loaded\" >&2; exit 1"));
        Assert.Equal("'minutes.rtf' is a rich text file that cannot be read. Save it as a Word file (.docx), or paste the words.", refused.Sentence);
    }

    [UnsupportedOSPlatform("windows")]
    private async Task<DocumentOutcome> OpenAsync(string does)
    {
        var program = Path.Combine(folder.FullName, "soffice");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nfolder='{folder.FullName}'\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2; file=$3\n{does}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var stream = new MemoryStream("{\\rtf1 RESOLVED}"u8.ToArray());
        return await DocumentOpener.OpenAsync(stream, "minutes.rtf", limits: new OpeningLimits { OfficeProgram = program });
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OnUnixAttribute : FactAttribute
    {
        public OnUnixAttribute() => Skip = OperatingSystem.IsWindows() ? "The stand-in is a shell script." : null!;
    }
}
