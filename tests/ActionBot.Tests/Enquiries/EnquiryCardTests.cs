using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Cards;

namespace ActionBot.Tests.Enquiries;

/// <summary>Each card as it was last looked at by a person.</summary>
public sealed class EnquiryCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Committee Children = new() { Id = Id(1), Name = "Children's Scrutiny", Code = "CFS" };
    private static readonly Meeting January = new() { Id = Id(2), CommitteeId = Children.Id, HeldOn = new DateOnly(2027, 1, 19), FirstHeldOn = new DateOnly(2027, 1, 19), StartsAt = new TimeOnly(14, 0), Place = "Committee Room 2" };

    [Fact]
    public void What_is_outstanding() =>
        CardSnapshot.Matches(ListCard.Outstanding(new ActionList(new Wanted { CommitteeId = Children.Id }, [.. Enumerable.Range(1, 10).Select(Line)], 23, 4, Today), Children.Name), "what-is-outstanding");

    [Fact]
    public void What_is_late_on_its_second_page() =>
        CardSnapshot.Matches(ListCard.Outstanding(new ActionList(new Wanted { CommitteeId = Children.Id, Late = true, From = 10 }, [Line(1)], 11, 11, Today), Children.Name), "what-is-late");

    [Fact]
    public void Nothing_is_outstanding() =>
        CardSnapshot.Matches(ListCard.Outstanding(new ActionList(new Wanted { CommitteeId = Children.Id }, [], 0, 0, Today), Children.Name), "nothing-is-outstanding");

    [Fact]
    public void My_actions() => CardSnapshot.Matches(ListCard.Mine(new ActionList(new Wanted(), [Line(1), Line(3) with { Exempt = true }], 2, 1, Today)), "my-actions");

    [Fact]
    public void What_a_search_found() => CardSnapshot.Matches(ListCard.Found(new ActionsFound(["exclusions"], [Line(2)], false, Today), null), "found-by-words");

    [Fact]
    public void The_longest_texts_of_a_page_fit_on_a_card()
    {
        var longest = Enumerable.Range(1, 10).Select(number => Line(number) with { Text = string.Concat(Enumerable.Repeat("“Räumliche” überprüfung ", 60)), Owner = new string('Ö', 120), Holder = new string('é', 80) }).ToList();

        Assert.Null(CardLimits.TooMuch(ListCard.Outstanding(new ActionList(new Wanted { CommitteeId = Children.Id }, longest, 400, 10, Today), Children.Name)));
    }

    [Fact]
    public void One_action_as_its_owner_sees_it() => CardSnapshot.Matches(
        DetailCard.For(Detail(), CouncilTime.In("Europe/London"), deeds: DigestCard.ButtonsFor(new Dictionary<string, string> { ["which"] = Id(11).ToString() }), form: [.. DigestCard.WordsAndTime(separator: true)]),
        "one-action-its-owner");

    [Fact]
    public void Who_is_silent_as_the_clerk_sees_it() => CardSnapshot.Matches(SilenceCard.For(Silence(), isClerk: true), "who-is-silent");

    [Fact]
    public void What_was_resolved() => CardSnapshot.Matches(
        ResolutionsCard.For(new ResolutionsFound(["exclusions"],
        [
            new ListedLimb { Committee = Children.Name, ResolvedOn = new DateOnly(2026, 9, 15), AgendaItem = "Exclusions from secondary schools", Label = "(a)", Text = "That the report be noted.", Exempt = false },
            new ListedLimb { Committee = Children.Name, ResolvedOn = new DateOnly(2026, 6, 9), Text = "That an external review of exclusions be commissioned.", Exempt = false, Reference = "CFS-26-27-003" },
        ], true), Children.Name, Children.Id, "exclusions"),
        "what-was-resolved");

    [Fact]
    public void When_we_next_meet() => CardSnapshot.Matches(
        NextMeetingsCard.For(
        [
            new MeetingAhead(Children, January, new DateOnly(2027, 1, 11), "noon on Friday 8 January 2027"),
            new MeetingAhead(Children, January with { HeldOn = new DateOnly(2027, 3, 9), Status = MeetingStatus.Cancelled }, new DateOnly(2027, 3, 1), "noon on Friday 26 February 2027"),
        ], Children.Name),
        "when-we-next-meet");

    [Fact]
    public void A_committee_at_a_glance_with_a_ring_and_the_same_as_a_table()
    {
        var summary = new CommitteeSummary(
            Children, [(ActionPointStatus.Open, 12), (ActionPointStatus.InProgress, 5), (ActionPointStatus.ExtensionRequested, 1), (ActionPointStatus.ProposedComplete, 5)], 4, [Line(1)], Line(3), Silence(),
            new MeetingAhead(Children, January, new DateOnly(2027, 1, 11), "noon on Friday 8 January 2027"), Today);

        CardSnapshot.Matches(SummaryCard.For(summary), "at-a-glance");
        Assert.Contains("Extension requested · 1", SummaryCard.For(summary).InWords(), StringComparison.Ordinal);
    }

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static ListedAction Line(int number) => new()
    {
        Id = Id(10 + number), CommitteeId = Children.Id, Committee = Children.Name, Reference = FormattableString.Invariant($"CFS-26-27-{number:000}"),
        Text = number % 2 == 0 ? "Provide an update on the external review of exclusions" : "Bring the draft transport policy, with the figures for each ward, back to the committee",
        Status = number % 4 == 0 ? ActionPointStatus.ExtensionRequested : number % 3 == 0 ? ActionPointStatus.ProposedComplete : ActionPointStatus.Open,
        Exempt = false, Owner = number % 2 == 0 ? "Director of Education" : "Head of Highways", Holder = number % 2 == 0 ? "Helen Marsh" : "", OwnerPostId = Id(30 + (number % 2)),
        DueKind = number == 1 ? DueKind.Date : DueKind.Meeting, DueDate = number == 1 ? new DateOnly(2026, 11, 13) : null, ReportsOn = January.HeldOn, Meeting = MeetingStatus.Confirmed,
        AskedOn = new DateOnly(2026, 9, 15), Postponements = number == 3 ? 2 : 0,
    };

    private static ActionPoint Point() => new()
    {
        Id = Id(11), CommitteeId = Children.Id, MunicipalYear = "26-27", Number = 1, Reference = "CFS-26-27-001", Label = "Action Point 2", Text = "Bring the draft transport policy back",
        Quote = "Action Point 2: That the Head of Highways brings the draft “transport policy” back to the committee.", AgendaItem = "School transport", MeetingId = Id(3), DueKind = DueKind.Date,
        DueDate = new DateOnly(2026, 11, 13), ReportToMeetingId = January.Id, FirstDueKind = DueKind.Meeting, FirstReportToMeetingId = Id(3), Postponements = 1, Status = ActionPointStatus.ExtensionRequested, StatusNote = "until March",
    };

    private static ActionDetail Detail() => new()
    {
        Point = Point(), Line = Line(1) with { Status = ActionPointStatus.ExtensionRequested, Postponements = 1 }, Committee = Children, Meetings = [January, January with { Id = Id(3), HeldOn = new DateOnly(2026, 11, 24) }],
        Slips = [new DueChange { ActionPointId = Id(11), FromMeetingId = Id(3), ToDate = new DateOnly(2026, 11, 13), ToMeetingId = January.Id, ChangedBy = "Jo Hale", Why = "the survey is late", ChangedAt = At("2026-10-01T09:00Z") }],
        History = [.. Enumerable.Range(1, 9).Select(number => new TrailLine { HappenedAt = At($"2026-10-0{number}T09:00Z"), ByName = "Jo Hale", What = $"changed for the {number}th time", Why = number == 9 ? "the survey is late" : null })],
        Answers = [new Reply { Id = Id(50), ActionPointId = Id(11), PersonName = "Sam Patel", RecordedBy = "Sam Patel", MeetingId = January.Id, Kind = ReplyKind.NeedLonger, Text = "Need until March, the ward figures are still with finance", DueText = "March", ReceivedAt = At("2026-11-20T10:42Z") }],
        SeesAnswers = true, IsClerk = false, IsMine = true, Today = Today,
    };

    private static Silence Silence()
    {
        var helen = new Person { Id = Id(60), Name = "Helen Marsh" };
        return new Silence(
            Children,
            [new SilentOwner(helen, Point(), Children, January, [new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 9)], At("2027-01-08T12:00Z"), false)],
            [new LedgerEntry(Id(70), new Person { Id = Id(61), Name = "Sam Patel" }, Point(), Children, January.HeldOn, "Ask", new DateOnly(2026, 11, 2), null, LedgerState.Failed, "Sam Patel has blocked ActionBot.", null)]);
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
