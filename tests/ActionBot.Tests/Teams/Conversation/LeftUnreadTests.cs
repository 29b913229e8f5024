using ActionBot.Officers;
using ActionBot.Teams.Conversation;
using ActionBot.Understanding;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk said and what took no part in what was done is named and never dropped unsaid; what was no order is never complained of.</summary>
public sealed class LeftUnreadTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly string[] Names = ["Sam Patel", "Helen Marsh", "Dave Holt", "Head of Housing", "Director of Education"];

    [Theory]
    [InlineData("10 - Dave to do this for March", "10: is due at the meeting of 9 March 2027.", "Dave to do this for March")]
    [InlineData("10 - Rita to do this for March", "10: is due at the meeting of 9 March 2027.", "Rita to do this for March")]
    [InlineData("2 is for Sam, by March", "2: is for Sam Patel. 4 findings, 3 marked.", "by March")]
    [InlineData("3 is for Sam in March", "3: is for Sam Patel.", "3 is for Sam in March")]
    [InlineData("assign 1 to Sam by Friday", "CFS-26-27-001 belongs to Sam Patel now.", "assign 1 to Sam by Friday")]
    [InlineData("assign 1 to Sam, and Dave to be told", "CFS-26-27-001 belongs to Sam Patel now.", "Dave to be told")]
    [InlineData("close 1 agreed minute 31 and tell Dave Holt", "CFS-26-27-001 is closed at the meeting of 24 November 2026, minute 31.", "tell Dave Holt")]
    [InlineData("close 1 and print it", "CFS-26-27-001 is closed at the meeting of 24 November 2026.", "print it")]
    [InlineData("confirm all and send them out", "Confirmed 4: 1 action point (CFS-26-27-003).", "send them out")]
    [InlineData("move 1 to the March meeting and let Helen know", "CFS-26-27-001 is due at the meeting of 9 March 2027.", "let Helen know")]
    [InlineData("2 is exempt, para 3, and Sam may see it", "2: is exempt.", "Sam may see it")]
    [InlineData("close 1 and 2 at the November meeting, minutes 31 and 32", "CFS-26-27-001 is closed at the meeting of 24 November 2026, minute 31. CFS-26-27-002 is closed.", "minutes 31 and 32")]
    [InlineData("Dave Holt, Head of Housing, is a member", "Dave Holt sits on Children's Scrutiny.", "Head of Housing")]
    [InlineData("1 is for Sam; tell Helen; ring Dave", "1: is for Sam Patel.", "tell Helen|ring Dave")]
    public void What_took_no_part_is_named(string written, string told, string left) => Assert.Equal(left.Split('|'), Left(written, told));

    [Theory]
    [InlineData("hi, close 1 please. Many thanks, Jo", "CFS-26-27-001 is closed.")]
    [InlineData("Good morning Sam, 1 is for Dave", "1: is for Sam Patel, no, Dave Holt.")]
    [InlineData("1 is for Sam, thanks Helen", "1: is for Sam Patel.")]
    [InlineData("1 is for Sam. Cheers, Helen", "1: is for Sam Patel.")]
    [InlineData("1 is for Sam\nHelen Marsh", "1: is for Sam Patel.")]
    [InlineData("assign 1 to Sam because Helen Marsh is away until March", "CFS-26-27-001 belongs to Sam Patel now.")]
    [InlineData("assign 1 to Sam as Helen asked for that by Friday", "CFS-26-27-001 belongs to Sam Patel now.")]
    [InlineData("assign 1 to Sam, Helen is away", "CFS-26-27-001 belongs to Sam Patel now.")]
    [InlineData("assign 1 to Sam, who works for Helen Marsh", "CFS-26-27-001 belongs to Sam Patel now.")]
    [InlineData("drop 9, no longer needed because Dave Holt has left", "CFS-26-27-009 is no longer required: Dave Holt has left")]
    [InlineData("reject 4, it was answered by Helen Marsh", "Rejected 4.")]
    [InlineData("reject 2, Helen Marsh does that anyway", "Rejected 2: Helen Marsh does that anyway.")]
    [InlineData("14 is done, Helen sent it to Dave on 9 November", "CFS-26-27-014 is done.")]
    [InlineData("Sam says 14 is done, Dave Holt to send it on by Friday", "Recorded for Sam Patel: CFS-26-27-014 is done.")]
    [InlineData("close 14, Helen reported on 24 November, minute 31", "CFS-26-27-014 is closed at the meeting of 24 November 2026, minute 31.")]
    [InlineData("close 14 agreed, minute 31(b)", "CFS-26-27-014 is closed, minute 31(b).")]
    [InlineData("action: Helen Marsh to bring 20 copies to Dave by Friday", "CFS-26-27-031 is recorded.")]
    [InlineData("log: Dave Holt to inspect the oak by March", "CFS-26-27-031 is recorded.")]
    [InlineData("print for 14: Dave Holt to report in March.", "The paper prints for CFS-26-27-014: “…”")]
    [InlineData("the paper should say for 14: Helen to circulate it by Friday", "The paper prints for CFS-26-27-014: “…”")]
    [InlineData("2 should read: Dave to report on 3 by March", "CFS-26-27-002 reads now …")]
    [InlineData("3 is for Sam (Helen's deputy)", "3: is for Sam Patel.")]
    [InlineData("3 is for Sam - “Dave to do it by March”", "3: is for Sam Patel.")]
    [InlineData("confirm 1-3 and 5", "Confirmed 1–3 and 5: 4 action points.")]
    [InlineData("confirm 1, 2 and 3, thanks", "Confirmed 1–3: 3 action points.")]
    [InlineData("6 is for Helen and Sam together", "6 is now 2 for Helen and 3 for Sam: the same task for each.")]
    [InlineData("assign 1 and 2 to the Head of Housing, due at the March meeting", "CFS-26-27-001 belongs to Head of Housing now. CFS-26-27-002 belongs to Head of Housing now. CFS-26-27-001 is due at the meeting of 9 March 2027.")]
    [InlineData("assign 1 to Sam by Friday", "CFS-26-27-001 belongs to Sam Patel now. CFS-26-27-001 is due by 27 November 2026.")]
    [InlineData("all of Helen's to Sam", "CFS-26-27-001 belongs to Sam Patel now.")]
    [InlineData("Sam leaves on 31 December, Helen Marsh takes over as Head of Housing", "Head of Housing: Helen Marsh.")]
    [InlineData("who has 14, and is Dave doing it by March?", "Sam Patel has CFS-26-27-014.")]
    [InlineData("restrict 14, para 3", "CFS-26-27-014 is exempt under paragraph 3.")]
    [InlineData("1 is due at the next meeting, not before", "1: is due at the meeting of 19 January 2027.")]
    [InlineData("mark 3 exempt and keep it that way", "3: is exempt.")]
    [InlineData("close 14 and note that 3 schools asked", "CFS-26-27-014 is closed.")]
    [InlineData("undo", "Undone.")]
    public void What_is_no_order_of_its_own_is_never_complained_of(string written, string told) => Assert.Empty(Left(written, told));

    [Theory]
    [InlineData("3 - Dave to do this for March")]
    [InlineData("3 due in March and Dave Holt to do it")]
    [InlineData("3 for March, Dave will pick it up")]
    public async Task Who_is_to_do_it_is_noted_beside_the_time(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Dave Holt");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        (await jo.SaysAsync(said)).Sees("3: is for Dave", "3: is due at the meeting of 9 March 2027").SeesNothingOf("I did not read");
    }

    [Theory]
    [InlineData("Dave Holt, Head of Planning, is a member")]
    [InlineData("the Head of Planning is Dave Holt, who is a member")]
    public async Task A_post_and_a_seat_in_one_sentence_are_both_noted(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Dave Holt");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("Head of Planning: Dave Holt", "Dave Holt sits on Children's Scrutiny").SeesNothingOf("I did not read");
    }

    [Fact]
    public async Task The_answer_ends_with_what_was_not_read_and_only_where_something_was_done()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Dave Holt");
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("close 1 agreed minute 31 and tell Dave Holt")).Sees("CFS-26-27-001 is closed", "I did not read “tell Dave Holt”. Say it on its own, please.");
        (await jo.SaysAsync("show me 1 and tell Dave Holt")).SeesNothingOf("I did not read");
        (await jo.SaysAsync("undo")).Sees("Undone").SeesNothingOf("I did not read");
    }

    private static IReadOnlyList<string> Left(string written, string told)
    {
        var listening = new Listening(SpeakerRole.Clerk, Today) { Committees = ["Children's Scrutiny", "CFS"], Posts = ["Head of Housing", "Director of Education"], People = ["Sam Patel", "Helen Marsh", "Dave Holt"], AtTheDesk = true };
        return LeftUnread.In(written, told, Understand.Message(written, listening), IsName, clause => Understand.Message(clause, listening), Today);
    }

    private static bool IsName(string words) => new OwnerMatcher([], [], [.. Names.Select(Person)]).NamesWholly(words);

    private static Person Person(string name) => new() { Id = Guid.CreateVersion7(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)), Name = name, Kind = PersonKind.Officer };
}
