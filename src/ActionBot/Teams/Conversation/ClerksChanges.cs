using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk does to action points in one sentence: assign, due, close, drop, reopen, refer, restrict. Each is read back and can be undone.</summary>
public sealed partial class ClerksChanges(
    Database database,
    Bearings bearings,
    NumbersMeant numbers,
    FindingsChanged findings,
    Assigning assigning,
    SetDue setDue,
    CloseActionPoint close,
    ReopenActionPoint reopen,
    DropActionPoint drop,
    ReferActionPoint refer,
    TellOfReferral tellOfReferral,
    RestrictActionPoint restrict,
    Settling settling,
    WishesWaiting waiting,
    RedrawDigests redraw,
    CouncilSettings council,
    CouncilTime clock) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Assign, Intent.SetDue, Intent.Close, Intent.Reopen, Intent.Drop, Intent.Refer, Intent.Restrict];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        // "close 3 and 4, reopen 5" comes as one message of two parts. Where a number of it is in doubt nothing of it is done before that is settled.
        var (all, doubtful) = (new List<(Said Said, NumbersDecided Numbers)>(), new List<int>());
        foreach (var meaning in said.Meaning.Parts.Count > 0 ? said.Meaning.Parts : [said.Meaning])
        {
            var one = said with { Meaning = meaning, IsOneOfSeveral = said.IsOneOfSeveral || said.Meaning.Parts.Count > 1 };
            var decided = await numbers.OfAsync(one, NumbersMeant.SpokenOf(meaning.Intent));
            doubtful.AddRange(decided.Doubtful);
            all.Add((one, decided));
        }

        if (doubtful.Count > 0)
        {
            await numbers.AskAsync(said, all.First(one => one.Numbers.Doubtful.Count > 0).Numbers with { Doubtful = [.. doubtful.Distinct()] }, cancellation);
            return;
        }

        foreach (var (one, decided) in all)
        {
            if (decided.Findings.Count > 0)
            {
                await findings.RunAsync(one, decided.Desk!, decided.Findings, cancellation);
            }

            if (decided.Findings.Count == 0 || decided.References.Count > 0)
            {
                await OneAsync(one.About(decided.References), cancellation);
            }
        }
    }

    private async Task OneAsync(Said said, CancellationToken cancellation)
    {
        if (said.Meaning.Intent == Intent.Assign && said.Slots.References.Count == 0 && Assigning.AllIn(said.Text) is var (from, to))
        {
            await TellAsync(said, await assigning.AllAsync(said, from, to, cancellation), cancellation);
            return;
        }

        // "refer 14 to Cabinet" names the other committee, not the one whose 14 it is.
        var about = said.Meaning.Intent == Intent.Refer ? said with { Meaning = said.Meaning with { Slots = said.Slots with { Committee = null } } } : said;
        if (await bearings.ActionPointsAsync(about, toClerk: said.Who.IsClerk, cancellation) is not { } points)
        {
            return;
        }

        if (said.Meaning.Intent is Intent.SetDue or Intent.Assign && await waiting.UnaskedAsync(said.Text, points) is { } unasked)
        {
            await said.Turn.SayAsync(unasked, cancellation);
            return;
        }

        // Each is closed where it was agreed: one of which that has to be asked keeps none of the others waiting.
        var missing = new List<(ActionPoint Point, string Asked, string Sentence)>();
        foreach (var point in said.Meaning.Intent == Intent.Close ? points : points.Take(1))
        {
            if (await MissingAsync(said, point, cancellation) is var (asked, sentence))
            {
                missing.Add((point, asked, sentence));
            }
        }

        if (missing.Count > 0 && (said.Meaning.Intent != Intent.Close || missing.Count == points.Count))
        {
            await bearings.AskForAsync(said, missing[0].Asked, missing[0].Sentence, cancellation);
            return;
        }

        var outcomes = new List<ChangeOutcome>();
        foreach (var point in points.Except(missing.Select(one => one.Point)))
        {
            outcomes.Add(await ChangeAsync(said, point, cancellation));
        }

        await TellAsync(said, outcomes, cancellation);
        if (missing is [var first, ..])
        {
            await bearings.AskForAsync(said, first.Asked, first.Sentence, cancellation);
        }
    }

    // What has to be known before anything is done; of somebody without the right to it nothing is asked.
    private async Task<(string Asked, string Sentence)?> MissingAsync(Said said, ActionPoint point, CancellationToken cancellation)
    {
        if (!said.Who.MayClerk(point.CommitteeId))
        {
            return null;
        }

        switch (said.Meaning.Intent)
        {
            case Intent.Assign when await assigning.OwnerAsync(said, said.Slots.Owner ?? said.Slots.Person, cancellation) is (null, { } whom):
                return (MeaningKept.Person, whom);
            case Intent.SetDue when said.Slots.Due is null:
                return (MeaningKept.Due, $"By when is {point.Reference} due? A date or a meeting will do: “10 March”, “the March meeting”.");
            case Intent.Close when point.IsOutstanding && await database.ReadAsync(session => MeetingTable.OfAsync(session, point.CommitteeId)) is var meetings && (ClosedAt.Find(said, point, meetings, clock) is not { } found || ClosedAt.IsWhereItWasAsked(said, point, found)):
                return (MeaningKept.Meeting, ClosedAt.Question(said, point, meetings));
            case Intent.Refer when said.Slots.Committee is null:
                return (MeaningKept.Body, $"To which committee is {point.Reference} referred? Write its name, for example: Cabinet");
            default:
                return null;
        }
    }

    private Task<ChangeOutcome> ChangeAsync(Said said, ActionPoint point, CancellationToken cancellation) => said.Meaning.Intent switch
    {
        Intent.Assign => assigning.RunAsync(said, point, cancellation),
        Intent.SetDue => DueAsync(said, point, cancellation),
        Intent.Close => CloseAsync(said, point),
        Intent.Reopen when point.Status == ActionPointStatus.ProposedComplete => settling.NotDoneAsync(said.Who, point, AsWritten.In(said.Text, said.Slots.Reason), cancellation),
        Intent.Reopen => reopen.RunAsync(point.Id, said.Who, null, AsWritten.In(said.Text, said.Slots.Reason)),
        Intent.Drop => DropAsync(said, point),
        Intent.Refer => ReferAsync(said, point, cancellation),
        _ => restrict.RunAsync(point.Id, said.Who, !Lifted(said), Paragraph().Match(said.Slots.Reason ?? said.Text) is { Success: true } found ? found.Groups["p"].Value : null),
    };

    private async Task<ChangeOutcome> DueAsync(Said said, ActionPoint point, CancellationToken cancellation)
    {
        if (said.Slots.Due is not { } words)
        {
            return new ChangeOutcome.Refused($"By when? Say for example: due {point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)} at the March meeting");
        }

        var (committee, meetings) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await MeetingTable.OfAsync(session, point.CommitteeId)));
        words = words with { Text = SpokenDue.Whole(words.Text, said.Text) };
        words = WhenSaid.Counted(words, point, meetings, said.Today);
        words = point.Status == ActionPointStatus.ExtensionRequested ? WhenSaid.Granted(words, point, await settling.AskedUntilAsync(point, meetings), meetings, said.Today) : words;
        var phrase = SpokenDue.Read(words.Text, said.Today)
            ?? (words.Date is { } day ? new DuePhrase { Text = words.Text, Form = DueForm.OnDate, Day = day.Day, Month = day.Month, Year = day.Year, Date = day } : null);
        if (phrase is null)
        {
            return new ChangeOutcome.Refused($"“{words.Text}” names no time I know. Say a meeting or a day: “the March meeting”, “3 July”.");
        }

        var outcome = DueOnCalendar.Resolve(phrase, said.Today, CalendarMeeting.Of(meetings), CommitteeRules.Of(committee, council).Days, saidByClerk: true);
        if (outcome is not { Question: null, Kind: { } kind } || meetings.FirstOrDefault(meeting => meeting.Id == outcome.ReportToMeetingId) is not { } to)
        {
            return new ChangeOutcome.Refused(outcome.Question ?? "The calendar holds no such meeting: add it first.");
        }

        var due = new Due(words.Text, kind, outcome.Date, to.Id, outcome.EveryNthMeeting);
        // Whoever asked for longer hears that it was given, and until when.
        return point.Status == ActionPointStatus.ExtensionRequested
            ? await settling.WithDueAsync(said.Who, point, due, AsWritten.In(said.Text, said.Slots.Reason), cancellation)
            : await setDue.RunAsync(point.Id, said.Who, due, meetings.First(meeting => meeting.Id == point.ReportToMeetingId), to, AsWritten.In(said.Text, said.Slots.Reason));
    }

    private async Task<ChangeOutcome> CloseAsync(Said said, ActionPoint point)
    {
        var meetings = await database.ReadAsync(session => MeetingTable.OfAsync(session, point.CommitteeId));
        if (ActionPointAccess.OnlyTheClerk(said.Who, point, "close") is { } refusal)
        {
            return new ChangeOutcome.Refused(refusal);
        }

        if ((ClosedAt.Find(said, point, meetings, clock) ?? (point.IsOutstanding ? null : meetings is [var first, ..] ? first : null)) is not { } meeting)
        {
            return new ChangeOutcome.Refused(ClosedAt.Question(said, point, meetings));
        }

        if (meeting.HeldOn > said.Today)
        {
            return new ChangeOutcome.Refused($"The meeting of {Days.Plain(meeting.HeldOn)} has not been held yet, and an action is closed by the committee that agreed. Say it again after the meeting; “{point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)} is done” notes until then that it is.");
        }

        var why = AsWritten.In(said.Text, said.Slots.Reason) ?? ClosedAt.Why(said.Text);
        var outcome = await close.RunAsync(point.Id, said.Who, meeting, ClosedAt.Minute(said), why);
        return outcome is ChangeOutcome.Changed done && why is not null ? done with { ReadBack = $"{done.ReadBack} Noted with it: “{why}”." } : outcome;
    }

    private async Task<ChangeOutcome> DropAsync(Said said, ActionPoint point)
    {
        ActionPoint? successor = null;
        if (By().Match(said.Slots.Reason ?? "") is { Success: true } by)
        {
            var reference = by.Groups["ref"].Value.ToUpperInvariant();
            successor = await database.ReadAsync(async session => reference.Contains('-', StringComparison.Ordinal)
                ? await ActionPointTable.ByReferenceAsync(session, reference)
                : Bearings.Numbered(await ActionPointTable.OfCommitteeAsync(session, point.CommitteeId), int.Parse(reference.TrimStart('A', 'P', ' '), System.Globalization.CultureInfo.InvariantCulture), reference.StartsWith('A')));
            if (successor is null || !ActionPointAccess.MaySee(said.Who, successor))
            {
                return new ChangeOutcome.Refused($"There is no action point {reference} to take the place of {point.Reference}.");
            }
        }

        return await drop.RunAsync(point.Id, said.Who, AsWritten.In(said.Text, said.Slots.Reason), successor);
    }

    private async Task<ChangeOutcome> ReferAsync(Said said, ActionPoint point, CancellationToken cancellation)
    {
        if (said.Slots.Committee is not { } words)
        {
            return new ChangeOutcome.Refused($"Refer it to whom? Say for example: refer {point.Reference} to Cabinet");
        }

        return FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) switch
        {
            [var to] => await ReferAsync(said, point, to, cancellation),
            [] => new ChangeOutcome.Refused($"I know no committee called “{words}”. Whoever clerks it writes first: I clerk {words}"),
            var several => new ChangeOutcome.Refused($"“{words}” may be {string.Join(" or ", several.Take(4).Select(one => one.Name))}: say the whole name."),
        };
    }

    private async Task<ChangeOutcome> ReferAsync(Said said, ActionPoint point, Committee to, CancellationToken cancellation)
    {
        var outcome = await refer.RunAsync(point.Id, said.Who, to, AsWritten.In(said.Text, said.Slots.Reason));
        if (outcome is not ChangeOutcome.Changed done)
        {
            return outcome;
        }

        var told = await tellOfReferral.RunAsync(done.Now, to, said.Today, cancellation);
        return done with { ReadBack = $"{done.ReadBack} {(told.Count > 0 ? $"{string.Join(" and ", told)} {(told.Count == 1 ? "is" : "are")} told." : $"{to.Name} has no clerk I can write to: please tell them.")}" };
    }

    // What was done is read back at once; the reminders that stand in Teams follow.
    private async Task TellAsync(Said said, IReadOnlyList<ChangeOutcome> outcomes, CancellationToken cancellation)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        var words = string.Join('\n', outcomes.Select(outcome => outcome is ChangeOutcome.Changed done ? done.ReadBack : ((ChangeOutcome.Refused)outcome).Sentence).Where(sentence => sentence.Length > 0).Distinct());
        var changed = outcomes.OfType<ChangeOutcome.Changed>().Select(done => done.Now.Id).ToList();
        await (changed.Count > 0 ? said.Turn.ShowAsync(ReadBackCard.For(words, said.Turn.Activity), cancellation) : said.Turn.SayAsync(words, cancellation));
        await redraw.WithAsync(changed, except: null, said.Today, cancellation);
    }

    private static bool Lifted(Said said) => said.Meaning.Act == "lift";

    // "restrict 14, para 3", "exempt under paragraph 1"; not "part 2".
    [GeneratedRegex(@"\bpara(?:graph)?s?\.?\s*(?<p>[0-9]{1,2}[A-Za-z]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    // "superseded by 22", "replaced by CFS-26-27-022".
    [GeneratedRegex(@"\b(?:superseded|replaced|overtaken)\s+by\s+#?(?<ref>(?:AP\s?)?[0-9]{1,4}\b|[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
