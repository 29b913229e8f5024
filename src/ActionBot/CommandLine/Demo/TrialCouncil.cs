using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>Northbridge, a council that does not exist: its committees, posts, people and calendar, put on the register by the same use cases as any other's.</summary>
internal sealed class TrialCouncil(IServiceProvider app)
{
    public const string Children = "Children and Families Scrutiny Committee";
    public const string Housing = "Housing and Environment Committee";
    public const string Audit = "Audit and Governance Committee";
    public const string ClerkName = "Jo Carter";
    private const string ChairName = "Cllr Amara Osei";

    private static readonly (string Post, string Holder)[] Posts =
    [
        ("Democratic Services Manager", ClerkName),
        ("Director of Education", "Helen Marsh"),
        ("Head of SEND", "Sam Patel"),
        ("Deputy Head of SEND", "Leah Brown"),
        ("Consultant in Public Health", "Nia Evans"),
        ("Head of Property", "Imran Khan"),
        ("Director of Housing", "Owen Price"),
        ("Head of Parks", "Priya Nair"),
        ("Head of Waste", "Tom Hughes"),
        ("Chief Finance Officer", "Grace Adeyemi"),
        ("Head of Internal Audit", "Daniel Wood"),
        ("Monitoring Officer", "Ruth Levy"),
    ];

    private static readonly (string Committee, string Code, string[] Meetings)[] Calendar =
    [
        (Children, "CFS", ["2026-09-15", "2026-11-24", "2027-01-19", "2027-03-09"]),
        (Housing, "HEC", ["2026-09-22", "2026-11-17", "2027-01-12", "2027-03-16"]),
        (Audit, "AGC", ["2026-11-10", "2027-02-02", "2027-03-30"]),
    ];

    private static readonly (string Person, string Manager)[] Managers = [("Sam Patel", "Helen Marsh"), ("Leah Brown", "Helen Marsh"), ("Imran Khan", "Grace Adeyemi"), ("Priya Nair", "Owen Price"), ("Tom Hughes", "Owen Price")];

    private readonly Database database = app.GetRequiredService<Database>();

    /// <summary>How many posts there are.</summary>
    public static int PostCount => Posts.Length;

    /// <summary>Puts everything on the register.</summary>
    public async Task FoundAsync()
    {
        foreach (var (committee, code, meetings) in Calendar)
        {
            var added = await app.GetRequiredService<AddCommittee>().RunAsync(committee, code, Standing.Console.Actor);
            await app.GetRequiredService<AddMeetings>().RunAsync(added.Committee!, [.. meetings.Select(day => new NamedMeeting(Day(day), new TimeOnly(14, 0)))], Standing.Console.Actor);
        }

        foreach (var (post, holder) in Posts)
        {
            var mail = holder.ToLowerInvariant().Replace(' ', '.') + "@northbridge.gov.uk";
            await app.GetRequiredService<SetPost>().RunAsync(post, holder, mail, Today, Standing.Console.Actor, sinceEver: true);
        }

        foreach (var (person, manager) in Managers)
        {
            var reports = (await PersonAsync(person)) with { LineManagerId = (await PersonAsync(manager)).Id };
            await database.WriteAsync(session => PersonTable.UpdateAsync(session, reports));
        }

        var clerk = await PersonAsync(ClerkName);
        foreach (var committee in await database.ReadAsync(CommitteeTable.AllAsync))
        {
            await app.GetRequiredService<SetRole>().RunAsync(clerk, RoleName.Clerk, committee.Id, Today, Standing.Console.Actor);
        }

        var time = app.GetRequiredService<TimeProvider>();
        var chair = new Person { Id = Guid.CreateVersion7(time.GetUtcNow()), Name = ChairName, Mail = "amara.osei@northbridge.gov.uk", Kind = PersonKind.Councillor };
        await database.WriteAsync(session => PersonTable.InsertAsync(session, chair, time.GetUtcNow()));
        await app.GetRequiredService<SetRole>().RunAsync(chair, RoleName.Chair, (await CommitteeAsync(Children)).Id, Today, Standing.Console.Actor);
    }

    /// <summary>The day it is.</summary>
    public DateOnly Today => app.GetRequiredService<CouncilTime>().Day(app.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Who somebody is today.</summary>
    public async Task<Standing> StandingAsync(string name)
    {
        var person = await PersonAsync(name);
        return await database.ReadAsync(session => LookUpStanding.OfAsync(session, person, "chat", Today));
    }

    /// <summary>Somebody of that name.</summary>
    public async Task<Person> PersonAsync(string name) => (await database.ReadAsync(session => PersonTable.NamedAsync(session, name)))[0];

    /// <summary>The committee of that name.</summary>
    public Task<Committee> CommitteeAsync(string name) => Register.CommitteeAsync(database, name);

    /// <summary>Its meeting of that day.</summary>
    public async Task<Meeting> MeetingAsync(string committee, string day) => await Register.MeetingAsync(database, await CommitteeAsync(committee), Day(day));

    /// <summary>The action point of a committee that speaks of something.</summary>
    public async Task<ActionPoint> PointAsync(string committee, string about)
    {
        var whose = await CommitteeAsync(committee);
        return (await database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, whose.Id))).First(point => point.Text.Contains(about, StringComparison.Ordinal));
    }

    /// <summary>A day written as yyyy-MM-dd.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
