using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Takes a "done" back where the words name no action, "I spoke too soon", "hasn't been done after all": the one that the officer has just said to be done.
/// An officer who reopens his own "done" takes it back as well; only what is closed is the clerk's to reopen.
/// </summary>
public sealed class NotDoneAfterAll(Database database, Answering answering, WhichActions which, TimeProvider time) : ITakePart
{
    private const int Longest = 160;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(2);

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who is not { Person: { } person, IsClerk: false } || said.Text.Length > Longest || said.Answered.Count > 0 || said.Meaning.Parts.Count > 0 || !DoneTakenBack.Says(said.Text))
        {
            return false;
        }

        if (said.Slots.References is [var named])
        {
            return said.Meaning.Intent == Intent.Reopen
                && await which.ByReferenceAsync(named, said.Text, await which.DigestAsync(said), said.Turn.Conversation.CommitteeId, said.Who) is Found.One { Point.Status: ActionPointStatus.ProposedComplete } && await TakeAsync(said, named, cancellation);
        }

        // What names none of several that were asked about is not said of all of them.
        if (said.Slots.References.Count > 0 && (said.Text.Any(char.IsAsciiDigit) || AllButSome.ReachesAll(said.Text)) || said.Slots.Query is not null || said.Meaning.Intent is Intent.Undo)
        {
            return false;
        }

        var last = await database.ReadAsync(async session =>
            await Trail.LastUndoableAsync(session, person.Id) is { Subject: UndoChange.Subject, Through: { } through } line && time.GetUtcNow() - line.HappenedAt < Lately
            && (await Trail.UndoableThroughAsync(session, person.Id, through)).Where(one => one.Subject == UndoChange.Subject).Select(one => one.SubjectId).Distinct().Count() == 1
                ? await ActionPointTable.ByIdAsync(session, line.SubjectId) : null);
        return last is { Status: ActionPointStatus.ProposedComplete } && await TakeAsync(said, last.Reference, cancellation);
    }

    private async Task<bool> TakeAsync(Said said, string reference, CancellationToken cancellation)
    {
        await answering.SaidAsync((said with { Meaning = new Understood { Intent = Intent.Update, Confidence = 1, Slots = new Slots { Text = said.Slots.Text } }, Answered = new Dictionary<string, string> { [MeaningKept.Reference] = reference } }).About([reference]), cancellation);
        return true;
    }
}
