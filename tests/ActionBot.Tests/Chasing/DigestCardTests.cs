using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Cards;

namespace ActionBot.Tests.Chasing;

public sealed class DigestCardTests
{
    private static readonly Committee Children = new() { Id = Id(1), Name = "Children's Scrutiny", Code = "CFS" };
    private static readonly Committee Planning = new() { Id = Id(2), Name = "Planning Committee", Code = "PLA" };

    [Fact]
    public void Everything_somebody_owes_stands_on_one_card_with_where_it_comes_from() => CardSnapshot.Matches(
        DigestCard.For(new DigestContent(Helen, DigestKind.Scheduled,
        [
            Entry(3, "Provide an update on the external review of exclusions", Children, ReminderStep.Ask),
            Entry(5, "Settle the claim about the roof", Children, ReminderStep.Remind, exempt: true),
            Entry(9, "Report on the tree survey", Planning, ReminderStep.Warn, quote: "Officers undertook to report on the “tree survey”."),
        ]) { Id = Id(9), SaysWhatIsKept = true }),
        "digest-of-three");

    [Fact]
    public void One_action_is_answered_without_ticking_it() => CardSnapshot.Matches(
        DigestCard.For(new DigestContent(Helen, DigestKind.Asked, [Entry(3, "Provide an update on exclusions", Children, ReminderStep.Told)]) { Id = Id(9) }), "digest-of-one");

    [Fact]
    public void What_has_been_answered_says_so_and_is_not_asked_again()
    {
        var digest = new DigestContent(Helen, DigestKind.Scheduled, [Entry(3, "Provide an update", Children, ReminderStep.Ask), Entry(4, "Report on trees", Children, ReminderStep.Ask)]) { Id = Id(9) };

        CardSnapshot.Matches(DigestCard.For(digest, new Dictionary<Guid, string> { [Id(103)] = "Closed by Jo Hale, 24 November 2026 at 10.42am: nothing more is needed.", [Id(104)] = "You answered, 18 December 2026 at 9.31am: done." }), "digest-answered");
    }

    [Fact]
    public void A_moved_meeting_asks_for_nothing() => CardSnapshot.Matches(
        DigestCard.For(new DigestContent(Helen, DigestKind.Notice, [Entry(3, "Provide an update", Children, ReminderStep.Notice) with { Why = "The meeting of 19 January has moved to 26 January 2027." }]) { Id = Id(9) }), "digest-notice");

    [Theory]
    [InlineData(25, 120)]
    [InlineData(60, 800)]
    [InlineData(3, 6000)]
    public void However_much_it_is_every_action_is_on_a_page_under_its_own_number(int actions, int letters)
    {
        var entries = Enumerable.Range(1, actions).Select(number => Entry(number, new string('ä', letters), Children, ReminderStep.Ask, quote: new string('ö', letters * 2))).ToList();
        var digest = new DigestContent(Helen, DigestKind.Scheduled, entries) { Id = Id(9), SaysWhatIsKept = true };

        var seen = new List<string>();
        for (var page = 0; page < actions; page++)
        {
            var card = DigestCard.For(digest, page: page);
            Assert.Null(CardLimits.TooMuch(card));
            CardCheck.Passes(card.ToJson());
            var numbers = card.InWords().Split('\n').Where(line => line.Contains(" · Children's Scrutiny", StringComparison.Ordinal)).ToList();
            if (seen.Contains(numbers[0]))
            {
                break;
            }

            seen.AddRange(numbers);
        }

        Assert.Equal(Enumerable.Range(1, actions).Select(number => FormattableString.Invariant($"{number}. CFS-26-27-{number:000} · Children's Scrutiny")), seen);
    }

    private static Person Helen { get; } = new() { Id = Id(7), Name = "Helen Marsh" };

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static DigestEntry Entry(int number, string text, Committee committee, string step, bool exempt = false, string? quote = null)
    {
        var meeting = new Meeting { Id = Id(20), CommitteeId = committee.Id, HeldOn = new DateOnly(2027, 1, 19), FirstHeldOn = new DateOnly(2027, 1, 19) };
        var point = new ActionPoint
        {
            Id = Id(100 + number), CommitteeId = committee.Id, MunicipalYear = "26-27", Number = number, Reference = FormattableString.Invariant($"{committee.Code}-26-27-{number:000}"), Text = text, Quote = quote ?? text, MeetingId = Id(21),
            DueKind = DueKind.Meeting, ReportToMeetingId = meeting.Id, FirstDueKind = DueKind.Meeting, FirstReportToMeetingId = meeting.Id, Exempt = exempt,
        };
        return new DigestEntry(point, committee, meeting, new DateOnly(2026, 11, 24), step, new DateTimeOffset(2027, 1, 8, 12, 0, 0, TimeSpan.Zero), "noon on Friday 8 January 2027", "Why.");
    }
}
