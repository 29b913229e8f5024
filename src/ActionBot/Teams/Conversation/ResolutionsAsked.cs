using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What was resolved: about a subject, at a meeting, or simply the newest.</summary>
public sealed partial class ResolutionsAsked(Database database, ListResolutions resolutions, SearchActions search) : ITakePart
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
        var withoutAction = pressed.Words(ResolutionsCard.WithoutAction) is not null;
        await pressed.Turn.RedrawAsync(ResolutionsCard.For(await resolutions.RunAsync(about, committee?.Id, Reader.Of(pressed.Turn), from, meetingId: meeting?.Id, withoutAction: withoutAction), committee?.Name, committee?.Id, about, from, meeting, withoutAction), cancellation);
    }

    private async Task ResolvedAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var committee = await CommitteeSaid.NamedAsync(database, said) ?? Bearings.Meant(said, all, toClerk: false);
        if (NoAction().IsMatch(said.Text))
        {
            await said.Turn.ShowAsync(ResolutionsCard.For(await resolutions.RunAsync(null, committee?.Id, Reader.Of(said.Turn), withoutAction: true), committee?.Name, committee?.Id, null, withoutAction: true), cancellation);
            return;
        }

        var about = said.Slots.Query ?? said.Slots.Text;
        var meeting = about is null && committee is not null && said.Slots.Meeting is { } words ? await HeldAsync(committee, words, said.Today) : null;
        var found = await resolutions.RunAsync(about, committee?.Id, Reader.Of(said.Turn), meetingId: meeting?.Id);
        // What was agreed may have become an action and no resolution: "did we agree to write to the bus company?"
        if (found.Rows.Count == 0 && about is not null && await search.RunAsync(about, committee?.Id, Reader.Of(said.Turn)) is { Rows.Count: > 0 } actions)
        {
            await said.Turn.SayAsync($"I find no resolution about “{string.Join(' ', found.Words)}”, but this was asked for:", cancellation);
            await said.Turn.ShowAsync(ListCard.Found(actions, committee?.Name), cancellation);
            return;
        }

        await said.Turn.ShowAsync(ResolutionsCard.For(found, committee?.Name, committee?.Id, about, meeting: meeting), cancellation);
    }

    // "which resolutions have no action yet?", "what did we resolve that nobody follows up"
    [GeneratedRegex(@"\b(?:no|without(?:\s+an?|\s+any)?|not\s+got\s+an?|lack(?:s|ing)?(?:\s+an?)?|haven['\u2019]?t\s+(?:got\s+)?an?)\s+(?:actions?|follow[\s-]?up|owner)\b|\b(?:nobody|no\s+one|nothing)\s+(?:follows?\s+up|acts?\s+on|to\s+follow)\b|\bnot\s+(?:been\s+)?(?:followed\s+up|acted\s+on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAction();

    // "the last meeting", "the October meeting": of those that have been held
    private async Task<Meeting?> HeldAsync(Committee committee, string words, DateOnly today) =>
        MeetingNamed.Find(words, [.. (await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id))).Where(meeting => meeting.HeldOn <= today)], today) is [.., var held] ? held : null;
}
