using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One action point as whoever answers a request for information needs it.</summary>
/// <param name="Reference">"CFS-26-27-014".</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="AskedOn">The day of the meeting it comes from; null: unknown.</param>
/// <param name="AgendaItem">The agenda item.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">The post, or the person where it is a person's own.</param>
/// <param name="Due">By when, as it was said, or the day it is reported.</param>
/// <param name="Status">Where it stands, in words.</param>
/// <param name="Answers">Every answer that stands, oldest first, in the officers' own words.</param>
/// <param name="Review">Why somebody has to look at it before it is disclosed; null: nothing speaks against it.</param>
public sealed record RegisterRow(
    string Reference, string Committee, DateOnly? AskedOn, string? AgendaItem, string Text, string Owner, string Due, string Status, IReadOnlyList<string> Answers, string? Review);

/// <summary>
/// The register for a request for information: everything that is held, and beside each row why it has to be reviewed before it is disclosed. For the console alone: it shows
/// what is exempt.
/// </summary>
public sealed class ExportRegister(Database database)
{
    /// <summary>Reads it.</summary>
    /// <param name="committee">Whose; null: all committees, those that have ended too.</param>
    public Task<IReadOnlyList<RegisterRow>> RunAsync(Committee? committee) => database.ReadAsync<IReadOnlyList<RegisterRow>>(async session =>
    {
        var titles = (await PostTable.AllAsync(session)).ToDictionary(post => post.Id, post => post.Title);
        var names = (await PersonTable.AllAsync(session)).ToDictionary(person => person.Id, person => person.Name);
        var rows = new List<RegisterRow>();
        foreach (var one in committee is null ? await CommitteeTable.EveryAsync(session) : [committee])
        {
            var days = (await MeetingTable.OfAsync(session, one.Id)).ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);
            var answers = (await ReplyTable.OfCommitteeAsync(session, one.Id)).Where(reply => !reply.Undone).ToLookup(reply => reply.ActionPointId);
            foreach (var point in await ActionPointTable.OfCommitteeAsync(session, one.Id))
            {
                rows.Add(Row(point, one, days, titles, names, [.. answers[point.Id]]));
            }
        }

        return rows;
    });

    /// <summary>Why it must not be disclosed without a look; null: nothing speaks against it. Pure.</summary>
    internal static string? ReviewOf(ActionPoint point, IReadOnlyList<Reply> answers) => point.Exempt
        ? $"exempt{(point.ExemptParagraph is { } paragraph ? $", paragraph {paragraph}" : "")}: review before disclosure"
        : answers.Any(reply => reply.Text is not null && reply.ApprovedText is null) ? "answers that were never approved for the public: review before disclosure" : null;

    private static RegisterRow Row(ActionPoint point, Committee committee, Dictionary<Guid, DateOnly> days, Dictionary<Guid, string> titles, Dictionary<Guid, string> names, IReadOnlyList<Reply> answers) => new(
        point.Reference,
        committee.Name,
        days.TryGetValue(point.MeetingId, out var asked) ? asked : null,
        point.AgendaItem,
        point.Text,
        point.OwnerPostId is { } post && titles.TryGetValue(post, out var title) ? title : point.OwnerPersonId is { } person && names.TryGetValue(person, out var name) ? name : point.OwnerText ?? "no owner yet",
        point.DueText ?? (point.DueDate is { } due ? Days.Plain(due) : days.TryGetValue(point.ReportToMeetingId, out var reported) ? $"meeting of {Days.Plain(reported)}" : "no date set"),
        StatusWords.Of(point.Status),
        [.. answers.Select(reply => $"{reply.PersonName}: {reply.Text ?? DetailCard.Of(reply.Kind)}")],
        ReviewOf(point, answers));
}
