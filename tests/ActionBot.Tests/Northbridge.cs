using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests;

/// <summary>Northbridge Council on a register of its own: what a test needs of it, said in one line each.</summary>
internal sealed class Northbridge(TestDatabase store, FakeTime time) : IAsyncDisposable
{
    public Database Database => store.Database;

    public string ConnectionString => store.ConnectionString;

    public FakeTime Time => time;

    public ChangeActionPoint Change => new(store.Database, time);

    public static async Task<Northbridge> OnAsync(Kind kind, string now) => new(await TestDatabase.MigratedAsync(kind), FakeTime.On(now));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Standing Clerk(Committee committee) => new() { Actor = new Actor(null, "Jo Hale"), Clerks = new HashSet<Guid> { committee.Id } };

    /// <summary>The standing of an officer who answers for himself.</summary>
    public Task<Standing> StandingAsync(Person person, string? through = null) =>
        Database.ReadAsync(session => LookUpStanding.OfAsync(session, person, through, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));

    public async Task<Committee> CommitteeAsync(string name, string code)
    {
        var committee = new Committee { Id = NewId(), Name = name, Code = code };
        await Database.WriteAsync(session => CommitteeTable.InsertAsync(session, committee, time.GetUtcNow()));
        return committee;
    }

    public async Task<Meeting> MeetingAsync(Committee committee, string day, MeetingKind kind = MeetingKind.Ordinary)
    {
        var meeting = new Meeting { Id = NewId(), CommitteeId = committee.Id, HeldOn = Day(day), FirstHeldOn = Day(day), Kind = kind };
        await Database.WriteAsync(session => MeetingTable.InsertAsync(session, meeting, time.GetUtcNow()));
        return meeting;
    }

    public async Task<Meeting> ChangeMeetingAsync(Meeting meeting)
    {
        await Database.WriteAsync(session => MeetingTable.UpdateAsync(session, meeting));
        return meeting;
    }

    public async Task<Person> PersonAsync(string name, PersonKind kind = PersonKind.Officer)
    {
        var person = new Person { Id = NewId(), Name = name, Kind = kind, Mail = name.Replace(' ', '.') + "@northbridge.example", AadObjectId = name };
        await Database.WriteAsync(session => PersonTable.InsertAsync(session, person, time.GetUtcNow()));
        return person;
    }

    public async Task<Post> PostAsync(string title)
    {
        var post = new Post { Id = NewId(), Title = title };
        await Database.WriteAsync(session => PostTable.InsertAsync(session, post, time.GetUtcNow()));
        return post;
    }

    /// <summary>Puts somebody into a post from a day on, until a day if one is given.</summary>
    public Task HoldAsync(Post post, Person person, string from = "2019-01-01", string? until = null) => Database.WriteAsync(session =>
        PostTable.InsertHoldingAsync(session, new Holding
        {
            Id = NewId(), PostId = post.Id, PersonId = person.Id, FromDate = Day(from), UntilDate = until is null ? null : Day(until),
        }));

    /// <summary>A post with its holder.</summary>
    public async Task<(Post Post, Person Holder)> HeldPostAsync(string title, string holder)
    {
        var (post, person) = (await PostAsync(title), await PersonAsync(holder));
        await HoldAsync(post, person);
        return (post, person);
    }

    public Task AwayAsync(Person person, string from, string until, Person? cover = null) => Database.WriteAsync(session =>
        AbsenceTable.InsertAsync(
            session,
            new Absence { Id = NewId(), PersonId = person.Id, FromDate = Day(from), UntilDate = Day(until), CoverPersonId = cover?.Id, Source = "said in chat" },
            time.GetUtcNow()));

    /// <summary>Opens an action point at this moment, as a clerk's confirmation does.</summary>
    public Task<ActionPoint> OpenAsync(
        Committee committee, Meeting from, Meeting reportTo, Owner owner, string text, string? label = null, bool exempt = false, DateOnly? by = null, string? due = null) =>
        Database.WriteAsync(session => new OpenActionPoint(time).InAsync(
            session,
            new NewActionPoint
            {
                Committee = committee, Meeting = from, MunicipalYear = "26-27", Text = text, Quote = text, Label = label, Owner = owner, Exempt = exempt,
                ExemptParagraph = exempt ? "3" : null,
                Due = new Due(due, by is null ? DueKind.Meeting : DueKind.Date, by, reportTo.Id),
            },
            Clerk(committee)));

    public async Task<ActionPoint> ReadAsync(ActionPoint point) => (await Database.ReadAsync(session => ActionPointTable.ByIdAsync(session, point.Id)))!;

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
