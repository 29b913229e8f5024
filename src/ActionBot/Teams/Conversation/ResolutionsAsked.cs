using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What was resolved: about a subject, at a meeting, or simply the newest.</summary>
public sealed class ResolutionsAsked(Database database, ListResolutions resolutions) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ListResolutions];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ResolutionsCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await ResolvedAsync(one, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        var (about, from, id) = (pressed.Words("about"), Math.Max(0, pressed.Figure("from") ?? 0), pressed.Id("committee"));
        var committee = id is { } known ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, known)) : null;
        var meeting = pressed.Id("meeting") is { } held ? await database.ReadAsync(session => MeetingTable.ByIdAsync(session, held)) : null;
        await pressed.Turn.RedrawAsync(ResolutionsCard.For(await resolutions.RunAsync(about, committee?.Id, Reader.Of(pressed.Turn), from, meetingId: meeting?.Id), committee?.Name, committee?.Id, about, from, meeting), cancellation);
    }

    private async Task ResolvedAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var committee = await CommitteeSaid.NamedAsync(database, said) ?? Bearings.Meant(said, all, toClerk: false);
        var about = said.Slots.Query ?? said.Slots.Text;
        var meeting = about is null && committee is not null && said.Slots.Meeting is { } words ? await HeldAsync(committee, words, said.Today) : null;
        await said.Turn.ShowAsync(ResolutionsCard.For(await resolutions.RunAsync(about, committee?.Id, Reader.Of(said.Turn), meetingId: meeting?.Id), committee?.Name, committee?.Id, about, meeting: meeting), cancellation);
    }

    // "the last meeting", "the October meeting": of those that have been held
    private async Task<Meeting?> HeldAsync(Committee committee, string words, DateOnly today) =>
        MeetingNamed.Find(words, [.. (await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id))).Where(meeting => meeting.HeldOn <= today)], today) is [.., var held] ? held : null;
}
