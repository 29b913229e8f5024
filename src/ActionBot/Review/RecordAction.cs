using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>An action as somebody said it in one sentence, before a clerk has confirmed it.</summary>
/// <param name="Id">The id it will have: confirmed twice, it is still one.</param>
/// <param name="CommitteeId">Whose.</param>
/// <param name="Text">The task.</param>
/// <param name="OwnerWords">Whose it is, as said; null: not said.</param>
/// <param name="DueWords">By when, as said; null: not said, so the next meeting.</param>
/// <param name="Quote">The whole sentence or message it came from.</param>
public sealed record SaidAction(Guid Id, Guid CommitteeId, string Text, string? OwnerWords, string? DueWords, string Quote);

/// <summary>What an action that was said amounts to on the register.</summary>
public sealed record SaidActionSeen
{
    /// <summary>As it was said.</summary>
    public required SaidAction Said { get; init; }

    /// <summary>Whose.</summary>
    public required Committee Committee { get; init; }

    /// <summary>The owner on the register, or in the words that will be put there; null while it is asked.</summary>
    public string? Owner { get; init; }

    /// <summary>The due as it is read back; null while it is asked.</summary>
    public string? Due { get; init; }

    /// <summary>The meeting it is reported to.</summary>
    public Meeting? ReportTo { get; init; }

    /// <summary>The next meetings, to choose from.</summary>
    public IReadOnlyList<Meeting> Ahead { get; init; } = [];

    /// <summary>The reference it will have if nothing else is confirmed before.</summary>
    public string? Reference { get; init; }

    /// <summary>What has to be said before it can be confirmed, a sentence each.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}

/// <summary>What became of confirming an action that was said.</summary>
/// <param name="Point">The action point, also where it was confirmed before; null: refused.</param>
/// <param name="Seen">What it amounts to.</param>
/// <param name="ReadBack">What was done, or why not.</param>
public sealed record ActionRecorded(ActionPoint? Point, SaidActionSeen? Seen, string ReadBack);

/// <summary>Records an action from one sentence: shows what it amounts to, and opens it once a clerk confirms.</summary>
public sealed class RecordAction(Database database, OpenActionPoint open, CouncilSettings council, CouncilTime clock, TimeProvider time)
{
    private const int MostAhead = 12;

    /// <summary>What the sentence amounts to today. Changes nothing.</summary>
    public Task<SaidActionSeen?> ShowAsync(SaidAction said) => database.ReadAsync(async session => (await SeeAsync(session, said))?.Seen);

    /// <summary>Opens it.</summary>
    /// <param name="said">The action.</param>
    /// <param name="by">A clerk of the committee.</param>
    public Task<ActionRecorded> RunAsync(SaidAction said, Standing by) => database.WriteAsync(async session =>
    {
        if (await SeeAsync(session, said) is not { } sight)
        {
            return new ActionRecorded(null, null, "That committee is not on the register.");
        }

        var (seen, owners, due, source) = sight;
        if (!by.MayClerk(seen.Committee.Id))
        {
            return new ActionRecorded(null, seen, $"Only a clerk of {seen.Committee.Name} can record its actions.");
        }

        await CommitteeTable.HoldAsync(session, seen.Committee.Id);
        if (await ActionPointTable.ByIdAsync(session, said.Id) is { } there)
        {
            return new ActionRecorded(there, seen, $"That is on the register already, as {there.Reference}.");
        }

        if (seen.Questions.Count > 0)
        {
            return new ActionRecorded(null, seen, string.Join(" ", seen.Questions));
        }

        // A proposal that the clerk has recorded in her own words before she pressed its button, or the other way round.
        if ((await ActionPointTable.OfCommitteeAsync(session, seen.Committee.Id)).FirstOrDefault(one => one.IsOutstanding && IsSame(one, said, owners[0])) is { } twin)
        {
            return new ActionRecorded(twin, seen, $"That is on the register already, as {twin.Reference}. It was not recorded twice.");
        }

        var annual = (await MeetingTable.OfAsync(session, seen.Committee.Id)).Where(meeting => meeting.Kind == MeetingKind.Annual).Select(meeting => meeting.HeldOn);
        var points = new List<ActionPoint>();
        foreach (var owner in owners)
        {
            points.Add(await open.InAsync(
                session,
                new NewActionPoint
                {
                    Id = points.Count == 0 ? said.Id : Guid.CreateVersion7(time.GetUtcNow()),
                    Committee = seen.Committee,
                    Meeting = source!,
                    MunicipalYear = MunicipalYear.Of(source!.HeldOn, annual),
                    Text = said.Text,
                    Quote = said.Quote,
                    RecordedBy = by.Actor.Name,
                    OwnerText = said.OwnerWords,
                    Owner = await ConfirmFindings.OwnerAsync(session, owner.Found.PostId, owner.Found.PersonId, owner.Words, time.GetUtcNow()),
                    Due = due!,
                },
                by));
            }

        return new ActionRecorded(points[0], seen, $"{string.Join(" and ", points.Select(one => one.Reference))} {(points.Count == 1 ? "is" : "are")} recorded for {seen.Owner}, due {seen.Due}.");
    });

    private static bool IsSame(ActionPoint point, SaidAction said, SaidOwner owner) =>
        (owner.Found.PostId is { } post && point.OwnerPostId == post || owner.Found.PersonId is { } person && point.OwnerPersonId == person || owner.Found.PostId is null && owner.Found.PersonId is null && string.Equals(point.OwnerText, said.OwnerWords, StringComparison.OrdinalIgnoreCase))
        && Letters(point.Text) == Letters(said.Text);

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // One of the owners that were said.
    private sealed record SaidOwner(string Words, OwnerOnRegister Found);

    private async Task<(SaidActionSeen Seen, IReadOnlyList<SaidOwner> Owners, Due? Due, Meeting? Source)?> SeeAsync(Session session, SaidAction said)
    {
        if (await CommitteeTable.ByIdAsync(session, said.CommitteeId) is not { } committee)
        {
            return null;
        }

        var today = clock.Day(time.GetUtcNow());
        var meetings = await MeetingTable.OfAsync(session, committee.Id);
        var held = meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed).ToList();
        var source = held.LastOrDefault(meeting => meeting.HeldOn <= today) ?? held.FirstOrDefault();
        var questions = new List<string>();

        var matcher = await OwnerMatcher.OfAsync(session);
        // Of several who are named together each gets an action; the card says so before anything is recorded.
        IReadOnlyList<string> named = said.OwnerWords is not { } words ? [] : JointOwners.In(words, matcher) is { Count: > 1 } joint ? joint : [words];
        IReadOnlyList<SaidOwner> owners = [.. named.Select(one => new SaidOwner(one, OwnerOnRegister.Find(one, collective: false, suggestion: null, matcher)))];
        if (owners.Count == 0)
        {
            questions.Add("Whose is it? Say for example: for the Head of Parks");
        }

        questions.AddRange(owners.Select(one => one.Found.Question).OfType<string>());

        // "by Friday", "the next meeting" are counted from the day it is said.
        var phrase = said.DueWords is { } when ? SpokenDue.Read(when, today) : new DuePhrase { Text = "the next meeting", Form = DueForm.NextMeeting };
        var outcome = phrase is null ? null : DueOnCalendar.Resolve(phrase, today, CalendarMeeting.Of(meetings), CommitteeRules.Of(committee, council).Days, saidByClerk: true);
        if (outcome is null)
        {
            questions.Add($"“{said.DueWords}” names no time I know. Say for example: due at the March meeting, or due by 3 July");
        }
        else if (outcome.Question is { } by)
        {
            questions.Add(by);
        }

        var reportTo = meetings.FirstOrDefault(meeting => meeting.Id == outcome?.ReportToMeetingId);
        var due = outcome is { Question: null, Kind: { } kind } && reportTo is not null ? new Due(said.DueWords, kind, outcome.Date, reportTo.Id, outcome.EveryNthMeeting) : null;
        return (
            new SaidActionSeen
            {
                Said = said,
                Committee = committee,
                Owner = owners.Count > 0 && owners.All(one => one.Found.Question is null) ? await NamesAsync(session, owners) : null,
                Due = due is null ? null : SetDue.Words(due, reportTo!),
                ReportTo = reportTo,
                Ahead = [.. held.Where(meeting => meeting.HeldOn >= today).Take(MostAhead)],
                Reference = source is null ? null : await NextReferenceAsync(session, committee, source, meetings),
                Questions = questions,
            },
            owners,
            due,
            source);
    }

    // "Head of SEND and Head of Parks, an action each".
    private static async Task<string> NamesAsync(Session session, IReadOnlyList<SaidOwner> owners)
    {
        var names = new List<string>();
        foreach (var one in owners)
        {
            names.Add(await NameAsync(session, one.Found, one.Words));
        }

        return names.Count == 1 ? names[0] : $"{string.Join(" and ", names)}, an action each";
    }

    private static async Task<string> NameAsync(Session session, OwnerOnRegister owner, string words) =>
        owner.PostId is { } post ? (await PostTable.ByIdAsync(session, post))!.Title
        : owner.PersonId is { } person ? (await PersonTable.ByIdAsync(session, person))!.Name
        : $"{words} (new on the register)";

    private static async Task<string> NextReferenceAsync(Session session, Committee committee, Meeting source, IReadOnlyList<Meeting> meetings)
    {
        var year = MunicipalYear.Of(source.HeldOn, meetings.Where(meeting => meeting.Kind == MeetingKind.Annual).Select(meeting => meeting.HeldOn));
        return OpenActionPoint.Reference(committee, year, (int)await ActionPointTable.LastNumberAsync(session, committee.Code, year) + 1);
    }
}
