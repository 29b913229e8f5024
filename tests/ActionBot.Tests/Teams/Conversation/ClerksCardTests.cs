using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Cards;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>The cards of the clerk's half as they were last looked at.</summary>
public sealed class ClerksCardTests
{
    private static readonly Committee Scrutiny = new() { Id = Id(1), Name = "Children's Scrutiny", Code = "CS" };
    private static readonly Meeting November = new() { Id = Id(2), CommitteeId = Id(1), HeldOn = new(2026, 11, 24), FirstHeldOn = new(2026, 11, 24), StartsAt = new(14, 0) };
    private static readonly Meeting January = new() { Id = Id(3), CommitteeId = Id(1), HeldOn = new(2027, 1, 19), FirstHeldOn = new(2027, 1, 19) };

    [Theory]
    [InlineData(DeskCard.Marked)]
    [InlineData(DeskCard.Amber)]
    [InlineData(DeskCard.Folded)]
    [InlineData(DeskCard.Unclaimed)]
    [InlineData(DeskCard.All)]
    public void The_desk(string show) => CardSnapshot.Matches(DeskCard.For(Seen(), show), "desk-" + show);

    [Fact]
    public void A_desk_of_two_hundred_long_findings_comes_in_pages_that_each_can_be_sent()
    {
        var words = string.Concat(Enumerable.Repeat("the \"report\" on [places](http://elsewhere) – ", 100));
        var seen = Seen([.. Enumerable.Range(1, 200).Select(number => Finding(number, Strength.Explicit, words))]);

        var pages = Enumerable.Range(0, 30).Select(page => DeskCard.For(seen, DeskCard.Marked, page)).ToList();

        Assert.All(pages, card =>
        {
            CardCheck.Passes(card.ToJson());
            Assert.Null(ActionBot.Cards.CardLimits.TooMuch(card));
        });
        Assert.Contains("200.", string.Join('\n', pages.Select(card => card.InWords())), StringComparison.Ordinal);
        CardCheck.Passes(FindingCard.For(seen, seen.Desk.Findings[0]).ToJson());
        Assert.Null(ActionBot.Cards.CardLimits.TooMuch(FindingCard.For(seen, seen.Desk.Findings[0])));
    }

    [Fact]
    public void One_finding_to_decide() => CardSnapshot.Matches(FindingCard.For(Seen(), Seen().Desk.Findings[1], "1: confirmed."), "finding-to-decide");

    [Fact]
    public void One_finding_that_was_decided() => CardSnapshot.Matches(
        FindingCard.For(Seen([Finding(1, Strength.Explicit, "Report on places") with { Status = FindingStatus.Rejected, Reason = "it was answered", DecidedBy = "Jo Hale" }]), Seen([Finding(1, Strength.Explicit, "Report on places") with { Status = FindingStatus.Rejected, Reason = "it was answered", DecidedBy = "Jo Hale" }]).Desk.Findings[0]), "finding-decided");

    [Fact]
    public void An_exempt_finding_where_others_look_on()
    {
        var seen = Seen([Finding(1, Strength.Explicit, "Negotiate the lease of the depot") with { Exempt = true, AgendaItem = "12. DEPOT" }]) with { OthersLookOn = true };

        Assert.DoesNotContain("depot", FindingCard.For(seen, seen.Desk.Findings[0]).ToJson().ToJsonString() + DeskCard.For(seen, DeskCard.All).ToJson().ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_action_to_record() => CardSnapshot.Matches(RecordCard.For(Said()), "record");

    [Fact]
    public void An_action_to_record_with_a_question() => CardSnapshot.Matches(
        RecordCard.For(Said() with { Owner = null, Questions = ["'Marsh' may be Helen Marsh or Kim Marsh: which?"] }, "Cllr Osei"), "record-with-a-question");

    [Fact]
    public void A_claim_to_approve() => CardSnapshot.Matches(
        ClaimCard.For(new RoleClaim { Id = Id(7), AadObjectId = "a", Name = "Jo Hale", Upn = "jo.hale@northbridge.gov.uk", Role = RoleName.Clerk, Committee = "Children's Scrutiny" }), "claim");

    [Fact]
    public void A_role_that_counts() => CardSnapshot.Matches(
        HasRoleCard.For(new ClaimOutcome.Given(new Person { Id = Id(8), Name = "Jo Hale" }, RoleName.Clerk, Scrutiny, IsNew: true), "Northbridge Council"), "has-role");

    [Fact]
    public void A_namesake_to_decide() => CardSnapshot.Matches(
        IdentityCard.For(new IdentityProposal { Id = Id(9), PersonId = Id(8), AadObjectId = "a", Name = "Sam Patel", Upn = "s.patel@northbridge.gov.uk" }, new Person { Id = Id(8), Name = "Sam Patel" }, ["Head of Parks"]), "namesake");

    [Fact]
    public void A_change_of_the_calendar_to_agree_to() => CardSnapshot.Matches(
        CalendarCard.Ask(new CalendarPreview { Committee = Scrutiny, Changes = [CalendarChange.Move(January, new(2027, 1, 26))] }, new Dictionary<string, string> { ["committee"] = Scrutiny.Id.ToString() }), "calendar-to-change");

    [Fact]
    public void Meetings_read_back() => CardSnapshot.Matches(
        MeetingsCard.Added(new CalendarPreview { Committee = Scrutiny, Changes = [new CalendarChange(null, November), new CalendarChange(null, January)] }, ["Line 3: '31 June' is no day of 2027."], "f:1"), "meetings-added");

    [Fact]
    public void Which_committee() => CardSnapshot.Matches(ChoiceCard.Committees("close 14", [Scrutiny, Scrutiny with { Name = "Planning", Code = "PL" }], 7), "which-committee");

    [Fact]
    public void What_was_done_with_its_undo() => CardSnapshot.Matches(
        ReadBackCard.For("CS-26-27-001 is closed.\nCS-26-27-002 is closed.", ActionBot.Teams.Connector.ReadActivity.From(Activities.Message("close 1 and 2").With(activity => activity["id"] = "f:1").ToJsonString())), "read-back");

    private static SaidActionSeen Said() => new()
    {
        Said = new SaidAction(Id(5), Scrutiny.Id, "Inspect the oak", "Head of Parks", "the January meeting", "log: Head of Parks to inspect the oak"),
        Committee = Scrutiny, Owner = "Head of Parks", Due = "at the meeting of 19 January 2027", ReportTo = January, Reference = "CS-26-27-001",
    };

    private static DeskSeen Seen(IReadOnlyList<DraftFinding>? findings = null) => new(
        new Desk(Scrutiny, November, new MinutesDocument
        {
            Id = Id(4), CommitteeId = Scrutiny.Id, MeetingId = November.Id, FileName = "pasted in chat", ContentHash = "", Text = "", ImportedBy = "Jo Hale", ImportedAt = DateTimeOffset.UnixEpoch,
        }, findings ?? [
            Finding(1, Strength.Explicit, "The Director of Education provides an update on the \"external review\" of exclusions"),
            Finding(2, Strength.Undertaking, "The service would look into the late buses") with { OwnerPostId = null, OwnerQuestion = "'The service' is no post and no person: who is to do it?", DueKind = null, DueQuestion = "The minutes name no time: is the next meeting, 19 January 2027, right?" },
            Finding(3, Strength.Suggestion, "It was suggested that members visit a school"),
            Finding(4, Strength.Explicit, "The Head of SEND circulates the guidance") with { Status = FindingStatus.Confirmed, ActionPointId = Id(6), DecidedBy = "Jo Hale" },
        ]),
        new Dictionary<Guid, string> { [Id(10)] = "Director of Education" },
        new Dictionary<Guid, string>(),
        new Dictionary<Guid, Meeting> { [November.Id] = November, [January.Id] = January },
        new Dictionary<Guid, string> { [Id(6)] = "CS-26-27-001" })
    {
        Unclaimed = [new UnclaimedPassage("Officers to liaise with partners.", 0, 33, "22. TRANSPORT", "It begins like an action, and names nobody.")],
    };

    private static DraftFinding Finding(int number, Strength strength, string words) => new()
    {
        Id = Id(100 + number), DocumentId = Id(4), Number = number, Kind = FindingKind.ActionPoint, Strength = strength, Quote = words, Text = words, Recogniser = "test", Why = "test",
        AgendaItem = "21. EXCLUSIONS", OwnerText = "Director of Education", OwnerPostId = Id(10), DueText = "the January meeting", DueKind = DueKind.Meeting, ReportToMeetingId = January.Id,
    };

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
