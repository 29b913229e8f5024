using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

/// <summary>Northbridge with one committee, one director and a clock; the sweep runs in it as it runs in the host.</summary>
internal sealed class ChasingScene : IAsyncDisposable
{
    private static readonly TimeOnly[] SweepTimes = [new(9, 0), new(14, 0)];

    private ChasingScene(Northbridge council, ChasingSettings settings, CouncilSettings own)
    {
        Council = council;
        Rules = new ChaseRules(own, settings);
        Messenger = new RecordingMessenger(council.Time);
        Pace = new SendingPace(council.Database, council.Time, Rules);
        Sweep = new RunChase(council.Database, council.Time, Rules, Messenger, Pace, new KnownCouncil());
    }

    public Northbridge Council { get; }

    public ChaseRules Rules { get; }

    public RecordingMessenger Messenger { get; }

    public SendingPace Pace { get; }

    public RunChase Sweep { get; }

    public Committee Committee { get; private set; } = null!;

    public Post Director { get; private set; } = null!;

    public Person Helen { get; private set; } = null!;

    public RecordReply Record => new(Council.Database, Council.Time, Council.Change, Rules);

    public ChangeCalendar ChangeCalendar => new(Council.Database, Council.Time, Rules, new WriteCalendar(Council.Time), Follow);

    public ImportMeetings ImportMeetings => new(Council.Database, Council.Time, CouncilTime.In(Rules.Council.TimeZone), ChangeCalendar);

    public FollowCalendar Follow => new(Council.Time, Rules.Council, CouncilTime.In(Rules.Council.TimeZone), Council.Change);

    public ReplaceCommittee ReplaceCommittee => new(Council.Database, Council.Time, Rules, new WriteCalendar(Council.Time), new TransferActionPoint(Council.Change));

    public EndCommittees EndCommittees => new(Council.Database, Council.Time, Rules, ReplaceCommittee);

    /// <summary>The paper of a committee for one of its meetings, as it stands now.</summary>
    public async Task<string> PaperAsync(Committee committee, Meeting meeting) => System.Text.Encoding.UTF8.GetString(Assert.IsType<PaperOutcome.Written>(
        await new WritePaper(Council.Database, Council.Time, Rules).RunAsync(committee, meeting.HeldOn, "md")).Content);

    public ChaseLedger Ledger => new(Council.Database, Council.Time, Rules);

    public static async Task<ChasingScene> OnAsync(Kind kind, string now, ChasingSettings? settings = null, CouncilSettings? council = null)
    {
        var scene = new ChasingScene(await Northbridge.OnAsync(kind, now), settings ?? new ChasingSettings { Senders = 1 }, council ?? new CouncilSettings { Name = "Northbridge Council" });
        scene.Committee = await scene.Council.CommitteeAsync("Children and Families Scrutiny", "CFS");
        (scene.Director, scene.Helen) = await scene.Council.HeldPostAsync("Director of Education", "Helen Marsh");
        return scene;
    }

    public static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>An action point of the director, reported to a meeting.</summary>
    public Task<ActionPoint> OpenAsync(Meeting from, Meeting to, string text = "Provide an update on the exclusions review", bool exempt = false) =>
        Council.OpenAsync(Committee, from, to, Owner.Of(Director), text, exempt: exempt);

    /// <summary>The committee's calendar as it stands.</summary>
    public Task<IReadOnlyList<Meeting>> CalendarAsync() => Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, Committee.Id));

    /// <summary>The one action point there is.</summary>
    public async Task<ActionPoint> OnlyPointAsync() => Assert.Single(await Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));

    /// <summary>The history of the one action point there is.</summary>
    public async Task<IReadOnlyList<TrailLine>> HistoryAsync()
    {
        var point = await OnlyPointAsync();
        return await Council.Database.ReadAsync(session => Trail.OfAsync(session, point.Id));
    }

    /// <summary>Lets the days pass, sweeping as each office day begins and again after lunch.</summary>
    public async Task LiveUntilAsync(string moment)
    {
        var end = At(moment);
        for (var day = Rules.Day(Council.Time.GetUtcNow()); day <= Rules.Day(end); day = day.AddDays(1))
        {
            foreach (var at in SweepTimes)
            {
                var next = Rules.Moment(day, at);
                if (next > Council.Time.GetUtcNow() && next <= end)
                {
                    Council.Time.AdvanceTo(next);
                    await Sweep.RunAsync(default);
                }
            }
        }

        Council.Time.AdvanceTo(end);
    }

    /// <summary>The plan until a moment, a line a message: "2026-12-18 09:00 scheduled Helen Marsh: CFS-26-27-001 Ask".</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(string until) =>
        [.. (await new PlanChase(Council.Database, Council.Time, Rules).RunAsync(At(until))).Messages.Select(Line)];

    /// <summary>What arrived, a line a message: "2026-12-18 09:00Z Helen Marsh".</summary>
    public IReadOnlyList<string> Arrived =>
        [.. Messenger.Arrived.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.At:yyyy-MM-dd HH:mm}Z {one.Message.To.Name}"))];

    /// <summary>Somebody who clerks the committee from today on.</summary>
    public async Task<Person> ClerkAsync(string name)
    {
        var (clerk, now) = (await Council.PersonAsync(name), Council.Time.GetUtcNow());
        await Council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(now), PersonId = clerk.Id, CommitteeId = Committee.Id, Name = RoleName.Clerk, Status = RoleStatus.Approved, FromDate = Rules.Day(now) }, now));
        return clerk;
    }

    public ValueTask DisposeAsync()
    {
        Pace.Dispose();
        return Council.DisposeAsync();
    }

    private static string Line(PlannedMessage message) => string.Create(
        CultureInfo.InvariantCulture,
        $"{message.OnDate:yyyy-MM-dd} {message.Kind} {message.Officer.Name}: {string.Join(", ", message.Reminders.Select(reminder => $"{reminder.Point.Reference[^3..]} {reminder.Step}"))}");
}
