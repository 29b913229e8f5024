using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Enquiries;

/// <summary>
/// Northbridge on 25 November 2026: Children's Scrutiny met the day before and meets on 19 January; Planning meets too. Helen Marsh is Director of
/// Education, Sam Patel Head of Highways; Cllr Osei chairs Children's Scrutiny; Lee Ward is an officer of neither.
/// </summary>
internal sealed class EnquiryScene : IAsyncDisposable
{
    private EnquiryScene(Northbridge council) => Council = council;

    public Northbridge Council { get; }

    public Committee Children { get; private set; } = null!;

    public Committee Planning { get; private set; } = null!;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public Owner Director { get; private set; } = null!;

    public Owner Highways { get; private set; } = null!;

    public Person Helen { get; private set; } = null!;

    public Standing Clerk => Northbridge.Clerk(Children) with { Person = new Person { Id = Guid.Empty, Name = "Jo Hale" } };

    public Standing Chair { get; private set; } = null!;

    public Standing Stranger { get; } = new() { Actor = new Actor(null, "Somebody") };

    public CouncilTime Clock { get; } = CouncilTime.In("Europe/London");

    public ChaseRules Rules { get; } = new(new CouncilSettings { Name = "Northbridge Council" }, new ChasingSettings());

    public ListActions List => new(Council.Database, Clock, Council.Time);

    public SearchActions Search => new(Council.Database, Clock, Council.Time);

    public FindActionPoints Find => new(Council.Database);

    public ShowAction Show => new(Council.Database, Clock, Council.Time);

    public ListResolutions Resolutions => new(Council.Database);

    public NextMeetings Next => new(Council.Database, Council.Time, Rules);

    public SummariseCommittee Summarise => new(Council.Database, new WhoIsSilent(new ChaseLedger(Council.Database, Council.Time, Rules), Clock, Council.Time), Next, Clock, Council.Time);

    public static async Task<EnquiryScene> OnAsync(Kind kind)
    {
        var scene = new EnquiryScene(await Northbridge.OnAsync(kind, "2026-11-25T10:00Z"));
        var council = scene.Council;
        scene.Children = await council.CommitteeAsync("Children's Scrutiny", "CFS");
        scene.Planning = await council.CommitteeAsync("Planning Committee", "PLA");
        scene.Meetings = [await council.MeetingAsync(scene.Children, "2026-09-15"), await council.MeetingAsync(scene.Children, "2026-11-24"), await council.MeetingAsync(scene.Children, "2027-01-19"), await council.MeetingAsync(scene.Planning, "2026-12-10")];
        (var director, scene.Helen) = await council.HeldPostAsync("Director of Education", "Helen Marsh");
        var (highways, _) = await council.HeldPostAsync("Head of Highways", "Sam Patel");
        (scene.Director, scene.Highways) = (Owner.Of(director), Owner.Of(highways));
        var osei = await council.PersonAsync("Ama Osei", PersonKind.Councillor);
        scene.Chair = new Standing { Actor = new Actor(osei.Id, "Ama Osei"), Person = osei, Chairs = new HashSet<Guid> { scene.Children.Id }, SitsOn = new HashSet<Guid> { scene.Children.Id } };
        return scene;
    }

    /// <summary>An officer who has to do with nothing.</summary>
    public async Task<Standing> OutsiderAsync() => await Council.StandingAsync(await Council.PersonAsync("Lee Ward"));

    public Task<Standing> HelensAsync() => Council.StandingAsync(Helen);

    /// <summary>An action of Children's Scrutiny, asked in September.</summary>
    public Task<ActionPoint> AskAsync(string text, Meeting? to = null, Owner? owner = null, bool exempt = false, DateOnly? by = null, string? label = null) =>
        Council.OpenAsync(Children, Meetings[0], to ?? Meetings[2], owner ?? Director, text, label, exempt, by);

    public ValueTask DisposeAsync() => Council.DisposeAsync();
}
