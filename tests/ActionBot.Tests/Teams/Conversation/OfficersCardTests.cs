using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Cards;
using ActionBot.Tests.Outstanding;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>The cards of answers, decisions, the paper and what others see, as they were last looked at.</summary>
public sealed class OfficersCardTests
{
    private static readonly Committee Scrutiny = new() { Id = Id(1), Name = "Children's Scrutiny", Code = "CFS" };
    private static readonly Meeting January = new() { Id = Id(3), CommitteeId = Id(1), HeldOn = new(2027, 1, 19), FirstHeldOn = new(2027, 1, 19) };
    private static readonly Meeting March = new() { Id = Id(4), CommitteeId = Id(1), HeldOn = new(2027, 3, 9), FirstHeldOn = new(2027, 3, 9) };

    [Fact]
    public void What_was_answered_is_read_back_with_an_undo_each() => CardSnapshot.Matches(AnswersCard.For(
    [
        new AnswersCard.Item("CFS-26-27-001 is done. It stays on the list until the committee agrees.", Id(21), "CFS-26-27-001"),
        new AnswersCard.Item("CFS-26-27-002 needs longer, until March. The clerk decides.", Id(22), "CFS-26-27-002"),
        new AnswersCard.Item("There is no action point 9.", null, null),
    ]), "answers");

    [Fact]
    public void One_answer() => CardSnapshot.Matches(AnswersCard.For([new AnswersCard.Item("CFS-26-27-001 is done. It stays on the list until the committee agrees.", Id(21), "CFS-26-27-001")]), "answer");

    [Fact]
    public void A_wish_for_longer_to_decide() => CardSnapshot.Matches(
        DecisionsCard.For(Scrutiny.Name, [Item(1, ReplyKind.NeedLonger, ActionPointStatus.ExtensionRequested, reply => reply with { Text = "Need until March, the “ward figures” are still with finance", DueText = "March", Reason = "finance" }) with { UntilMeeting = March.HeldOn }]), "decide-longer");

    [Fact]
    public void A_hand_over_to_decide() => CardSnapshot.Matches(
        DecisionsCard.For(Scrutiny.Name, [Item(2, ReplyKind.NotMine, ActionPointStatus.ReassignmentProposed, reply => reply with { Text = "Not ours, try Housing", ProposedOwner = "Head of Housing" })]), "decide-hand-over");

    [Fact]
    public void Several_answers_of_one_message_one_settled_one_approved_one_late_and_one_exempt() => CardSnapshot.Matches(
        DecisionsCard.For(Scrutiny.Name,
        [
            Item(1, ReplyKind.NeedLonger, ActionPointStatus.InProgress, reply => reply with { DueText = "March", DecisionMade = Decision.Granted, DecidedBy = "Jo Hale" }),
            Item(2, ReplyKind.Done, ActionPointStatus.ProposedComplete, reply => reply with { Text = "Legal sat on it for a month", ApprovedText = "The report was circulated.", ApprovedBy = "Jo Hale" }),
            Item(3, ReplyKind.AwaitingOthers, ActionPointStatus.AwaitingOthers, reply => reply with { Text = "Waiting for the DfE", Reason = "the DfE", AfterCutOff = true }),
            Item(4, ReplyKind.Update, ActionPointStatus.InProgress, reply => reply with { Text = "Half of it is settled" }) is var item ? item with { Point = item.Point with { Exempt = true } } : null!,
        ], "CFS-26-27-001 is due at the meeting of 9 March 2027."), "decide-several");

    [Fact]
    public void Eight_hundred_words_of_an_answer_fit()
    {
        var words = string.Concat(Enumerable.Repeat("“Räumliche” überprüfung [of](https://x) *all* ", 200));
        var card = DecisionsCard.For(Scrutiny.Name, [.. Enumerable.Range(1, 6).Select(number => Item(number, ReplyKind.NeedLonger, ActionPointStatus.ExtensionRequested, reply => reply with { Text = words, DueText = words[..200] }))]);

        Assert.Null(ActionBot.Cards.CardLimits.TooMuch(card));
        CardCheck.Passes(card.ToJson());
    }

    [Fact]
    public void The_paper() => CardSnapshot.Matches(PaperCard.For(SpecimenPaper.Of("Provide an update on the “external review” of exclusions")), "paper");

    [Fact]
    public void Which_action() => CardSnapshot.Matches(ChoiceCard.ActionPoints("2 is done", [Point(1), Point(2) with { Exempt = true }], 7), "which-action");

    [Fact]
    public void One_action_as_its_clerk_sees_it()
    {
        var detail = new ActionDetail
        {
            Point = Point(1), Committee = Scrutiny, Meetings = [January, March], Slips = [], Answers = [], SeesAnswers = true, IsClerk = true, IsMine = false, Today = new(2026, 11, 25),
            History = [new TrailLine { HappenedAt = DateTimeOffset.Parse("2026-11-24T16:00Z", System.Globalization.CultureInfo.InvariantCulture), ByName = "Jo Hale", What = "opened" }],
            Line = new ListedAction
            {
                Id = Id(101), CommitteeId = Scrutiny.Id, Committee = Scrutiny.Name, Reference = "CFS-26-27-001", Text = "Provide an update on exclusions", Status = ActionPointStatus.Open, Exempt = false,
                Owner = "Director of Education", Holder = "Helen Marsh", DueKind = DueKind.Meeting, ReportsOn = January.HeldOn, Meeting = MeetingStatus.Confirmed, AskedOn = new(2026, 11, 24), Postponements = 0,
            },
        };

        CardSnapshot.Matches(DetailCard.For(detail, CouncilTime.In("Europe/London"), deeds: [ChangeForm.Of(detail)]), "one-action-its-clerk");
    }

    [Fact]
    public void A_calendar_file_to_agree_to_and_taken_over()
    {
        var import = new MeetingsImport([new CalendarPreview { Committee = Scrutiny, Changes = [CalendarChange.Move(January, new(2027, 1, 26)), new CalendarChange(null, March)] }], ["Line 9: '31 June' is no day of 2027."]);

        CardSnapshot.Matches(CalendarCard.AskAll("calendar.ics", import, new Dictionary<string, string> { ["kept"] = "calendar.ics" }), "calendar-file-to-agree-to");
        CardSnapshot.Matches(CalendarCard.DoneAll("calendar.ics", import, "f:1"), "calendar-file-done");
        CardSnapshot.Matches(CalendarCard.Done(import.Committees[0], "f:1"), "calendar-changed");
    }

    [Fact]
    public void What_a_clerk_has_to_see_to()
    {
        ClerkListEntry[] entries =
        [
            new() { Id = Id(61), Topic = $"{ClerkListEntry.Left}{Id(8):D}:{Id(9):D}:{Id(1):D}", CommitteeId = Id(1), Words = "Helen Marsh has left, says Microsoft 365: Director of Education is vacant, and nobody is asked about CFS-26-27-001. The directory has Kim Marsh, kim.marsh@northbridge.gov.uk as Director of Education.", RaisedAt = DateTimeOffset.UnixEpoch },
            new() { Id = Id(62), Topic = $"{ClerkListEntry.Calendar}{Id(1):D}:ab", CommitteeId = Id(1), Words = "The calendar differs from the register. Children's Scrutiny:\n  moved from 19 January 2027 to 26 January 2027\nNothing has changed yet.", RaisedAt = DateTimeOffset.UnixEpoch },
            new() { Id = Id(63), Topic = ClerkListEntry.Failure + "people", Words = "The directory has given no answer for two nights.", RaisedAt = DateTimeOffset.UnixEpoch },
        ];

        CardSnapshot.Matches(ClerksListCard.For(entries, isConnected: true), "clerks-list");
        CardSnapshot.Matches(ClerksListCard.For([], isConnected: true), "clerks-list-empty");
        CardSnapshot.Matches(ClerksListCard.Differs(Id(1), new CalendarPreview { Committee = Scrutiny, Changes = [CalendarChange.Move(January, new(2027, 1, 26))] }, []), "calendar-differs");
    }

    [Fact]
    public async Task A_message_that_becomes_an_action_an_action_in_a_message_and_a_link()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Settle the roof claim", exempt: true);

        var form = (await ExtendAsync(chat, "fetchTask", new() { ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = "<p>Could Parks look at the oak?</p>" }, ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Cllr Osei" } } } }))["task"]!["value"]!["card"]!["content"]!;
        CardSnapshot.Matches(Fixed(form), "log-action-form");
        CardSnapshot.Matches((await ExtendAsync(chat, "query", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "exclusions" }) }))["composeExtension"]!["attachments"]![0]!["content"]!, "action-in-a-message");
        CardSnapshot.Matches((await ExtendAsync(chat, "queryLink", new() { ["url"] = "https://actionbot.northbridge.gov.uk/committees/CFS" }))["composeExtension"]!["attachments"]![0]!["content"]!, "link-to-a-committee");
        CardSnapshot.Matches((await ExtendAsync(chat, "anonymousQueryLink", new() { ["url"] = "https://actionbot.northbridge.gov.uk/committees/CFS" }))["composeExtension"]!["attachments"]![0]!["content"]!, "link-for-a-stranger");
    }

    [Theory]
    [InlineData("Children, Education and Families Select Committee")]
    [InlineData("Children, Education and Families Budget and Performance Monitoring Sub-Committee of the Overview and Scrutiny Committee (Joint with the Schools' Forum & the Corporate Parenting Panel; Meeting in Public and in Private)")]
    public void However_long_a_committee_or_post_is_called_its_name_fits_wherever_it_stands(string name)
    {
        var committee = Scrutiny with { Name = name, Code = "CEFBPMSC" };
        var line = new ListedAction
        {
            Id = Id(101), CommitteeId = committee.Id, Committee = name, Reference = "CEFBPMSC-26-27-001", Text = "Provide an update on exclusions", Status = ActionPointStatus.Open, Exempt = false,
            Owner = name, OwnerPostId = Id(9), Holder = name, DueKind = DueKind.Meeting, ReportsOn = January.HeldOn, Meeting = MeetingStatus.Confirmed, AskedOn = new(2026, 11, 24), Postponements = 2,
        };
        var person = new Person { Id = Id(8), Name = "Helen Marsh" };
        var preview = new CalendarPreview { Committee = committee, Changes = [CalendarChange.Move(January, new(2027, 1, 26))] };
        var ahead = new MeetingAhead(committee, January, new(2027, 1, 11), "noon on Friday 8 January 2027");
        var silence = new Silence(committee, [], []);
        var said = new SaidActionSeen { Said = new SaidAction(Id(5), committee.Id, "Inspect the oak", name, "the January meeting", "q"), Committee = committee, Owner = name, Due = "at the meeting of 19 January 2027", ReportTo = January, Ahead = [January, March], Reference = "CEFBPMSC-26-27-001" };
        ActionBot.Cards.Card[] cards =
        [
            ListCard.Outstanding(new ActionList(new Wanted { CommitteeId = committee.Id }, [.. Enumerable.Repeat(line, 10)], 40, 4, new(2026, 11, 25)), name),
            ListCard.Mine(new ActionList(new Wanted(), [line], 1, 0, new(2026, 11, 25)), name),
            ListCard.Found(new ActionsFound(["x"], [line], true, new(2026, 11, 25)), name),
            SummaryCard.For(new CommitteeSummary(committee, [(ActionPointStatus.Open, 3)], 1, [line], line, silence, ahead, new(2026, 11, 25))),
            SilenceCard.For(silence, isClerk: true),
            NextMeetingsCard.For([ahead, ahead], name),
            DecisionsCard.For(name, [Item(1, ReplyKind.NotMine, ActionPointStatus.ReassignmentProposed, reply => reply with { ProposedOwner = name })]),
            PaperCard.For(SpecimenPaper.Of() with { Committee = name }),
            ChoiceCard.Committees("what's outstanding?", [.. Enumerable.Repeat(committee, 6)], 9),
            HasRoleCard.For(new ClaimOutcome.Given(person, RoleName.Clerk, committee, IsNew: true), "Northbridge Council"),
            ClaimCard.For(new RoleClaim { Id = Id(7), AadObjectId = "a", Name = "Jo Hale", Role = RoleName.Clerk, Committee = name }),
            IdentityCard.For(new IdentityProposal { Id = Id(9), PersonId = Id(8), AadObjectId = "a", Name = "Sam Patel" }, person, [name, name]),
            CalendarCard.Ask(preview, new Dictionary<string, string>()), CalendarCard.Done(preview, "f:1"), CalendarCard.AskAll(name, new MeetingsImport([preview], []), new Dictionary<string, string>()),
            ClerksListCard.Differs(committee.Id, preview, []), HolderCard.For(name, [new DirectoryPerson("a", name, null, null, name)]), MeetingsCard.Added(preview, [], "f:1"),
            RecordCard.For(said), RecordCard.For(said with { Questions = [name] }, name),
            DigestCard.For(new DigestContent(person, DigestKind.Scheduled, [new DigestEntry(Point(1), committee, January, new(2026, 11, 24), ReminderStep.Ask, DateTimeOffset.UnixEpoch, "noon on Friday 8 January 2027", "why")]) { Id = Id(9) }),
        ];

        Assert.All(cards, card =>
        {
            Assert.Null(ActionBot.Cards.CardLimits.TooMuch(card));
            CardCheck.Passes(card.ToJson());
            Assert.All(CouncilInChat.Actions(card.ToJson()), action => Assert.InRange(((string)action["title"]!).Length, 1, 80));
        });
    }

    // Ids are made anew each time.
    private static JsonNode Fixed(JsonNode card) => JsonNode.Parse(System.Text.RegularExpressions.Regex.Replace(card.ToJsonString(), "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "00000000-0000-7000-8000-000000000000"))!;

    private static async Task<JsonObject> ExtendAsync(CouncilInChat chat, string name, JsonObject value)
    {
        using var answer = await chat.Scene.BringAsync(Activities.Of("invoke", "Jo Hale", activity =>
        {
            activity["name"] = "composeExtension/" + name;
            activity["value"] = value;
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static DecisionsCard.Item Item(int number, ReplyKind kind, ActionPointStatus status, Func<Reply, Reply> with) => new(
        with(new Reply { Id = Id(30 + number), ActionPointId = Id(100 + number), PersonId = Id(8), PersonName = "Helen Marsh", RecordedBy = "Helen Marsh", MeetingId = January.Id, Kind = kind, ReceivedAt = DateTimeOffset.UnixEpoch }),
        Point(number) with { Status = status }, null, March.HeldOn);

    [Fact]
    public void What_another_committee_refers() => CardSnapshot.Matches(ReferralCard.Offer(Point(14), "Children's Scrutiny", "Cabinet", new(2026, 12, 8)), "referral");

    private static ActionPoint Point(int number) => new()
    {
        Id = Id(100 + number), CommitteeId = Scrutiny.Id, MunicipalYear = "26-27", Number = number, Reference = FormattableString.Invariant($"CFS-26-27-{number:000}"), Text = "Provide an update on exclusions",
        Quote = "That the Director of Education provides an update on exclusions.", MeetingId = Id(2), DueKind = DueKind.Meeting, ReportToMeetingId = January.Id, FirstDueKind = DueKind.Meeting, FirstReportToMeetingId = January.Id, Status = ActionPointStatus.Open,
    };

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
