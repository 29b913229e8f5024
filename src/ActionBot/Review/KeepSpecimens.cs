using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>
/// Keeps what the clerk put right as cases for <c>evaluate</c>: the minutes beside what she decided, one pair of files a meeting in the
/// committee's own folder. What is exempt, or becomes so, is not kept.
/// </summary>
public sealed class KeepSpecimens(Database database, SpecimenFolder folder, MinutesReader reader, TimeProvider time)
{
    // Older decisions stand as they were written.
    private static readonly TimeSpan Looked = TimeSpan.FromDays(400);

    /// <summary>Goes through the minutes of the last year. Safe to run twice and at once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (folder.Path is null)
        {
            return;
        }

        foreach (var document in await database.ReadAsync(session => MinutesDocumentTable.NotReplacedSinceAsync(session, time.GetUtcNow() - Looked)))
        {
            cancellation.ThrowIfCancellationRequested();
            await OfDocumentAsync(document);
        }
    }

    /// <summary>Keeps the case of one document as it stands now, or takes it away where there is none any more.</summary>
    /// <returns>The file with the minutes; null where nothing is kept.</returns>
    public async Task<string?> OfDocumentAsync(Guid documentId)
    {
        if (folder.Path is null || await database.ReadAsync(session => Desk.OfAsync(session, documentId)) is not { } desk)
        {
            return null;
        }

        var path = Path.Combine(folder.Path, desk.Committee.Code, Days.Iso(desk.Meeting.HeldOn) + ".txt");
        var annotations = Path.ChangeExtension(path, ".json");
        // What was refused and is forgotten by now stays a lesson: it is not among what there is to find.
        var hasForgotten = await database.ReadAsync(session => FindingTable.HasForgottenAsync(session, documentId));
        if (Specimen.Of(desk.Document, desk.Findings, reader.Read(desk.Document.Text, meetingDate: desk.Meeting.HeldOn), hasForgotten) is not { } specimen)
        {
            foreach (var kept in new[] { path, annotations }.Where(File.Exists))
            {
                File.Delete(kept);
            }

            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WriteAsync(path, desk.Document.Text);
        await WriteAsync(annotations, specimen.ToJson() + "\n");
        return path;
    }

    private static async Task WriteAsync(string path, string content)
    {
        // Whole or not at all: evaluate may be reading.
        var fresh = path + ".new";
        await File.WriteAllTextAsync(fresh, content);
        File.Move(fresh, path, overwrite: true);
    }
}
