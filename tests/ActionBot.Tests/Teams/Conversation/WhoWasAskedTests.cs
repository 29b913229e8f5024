using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Reminders, lists and letters say who was really asked, for whom, and what was answered: nobody who asked for longer is told to have kept silent.</summary>
public sealed class WhoWasAskedTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_asked_for_longer_and_was_declined_is_nowhere_said_not_to_have_answered(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Report on exclusions");
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "need until the March meeting, the DfE have not published");
        await chat.SayAsync("Jo Hale", "no to Helen's extension, the committee wants it in January");

        var reminder = Assert.Single(await chat.SweepAtAsync("2027-01-04T09:30Z"), heard => heard.To == "Helen Marsh" && !heard.IsUpdate).Words;
        Assert.Contains("You asked for longer on 18 December 2026, which was declined. The papers for", reminder, StringComparison.Ordinal);
        Assert.DoesNotContain("not heard from you", reminder, StringComparison.Ordinal);

        await chat.SweepAtAsync("2027-01-08T12:30Z");
        var list = Assert.Single(await chat.SayAsync("Jo Hale", "who is silent?")).Words;
        Assert.Contains("Helen Marsh asked for longer on 18 December 2026, which was declined", list, StringComparison.Ordinal);
        Assert.DoesNotContain("not answered", list, StringComparison.Ordinal);
        var letter = Assert.Single(await chat.SayAsync("Jo Hale", "draft the letters")).Words;
        Assert.Contains("Helen Marsh was asked on 18 December 2026 and 4 January 2027. Helen Marsh asked for longer on 18 December 2026, which was declined; no other answer has come.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("not answered", letter, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cover_reads_for_whom_and_until_when_and_the_letter_names_who_was_really_asked(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Report on exclusions");
        var lee = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Single(person => person.Name == "Lee Ward");
        var now = chat.Scene.Time.GetUtcNow();
        await chat.Council.Database.WriteAsync(session => AbsenceTable.InsertAsync(session, new Absence
        {
            Id = Guid.CreateVersion7(now), PersonId = chat.Helen.Id, FromDate = Northbridge.Day("2026-12-14"), UntilDate = Northbridge.Day("2026-12-31"), CoverPersonId = lee.Id, Source = "said in chat",
        }, now));

        var asked = Assert.Single(await chat.AskOwnersAsync(), heard => heard.To == "Lee Ward");
        Assert.Contains("One action before the papers go out, of Helen Marsh, for whom you cover until 31 December 2026", asked.Words, StringComparison.Ordinal);

        var reminder = Assert.Single(await chat.SweepAtAsync("2027-01-04T09:30Z"), heard => heard.To == "Helen Marsh").Words;
        Assert.Contains("We have had no answer yet: Lee Ward covered for you until 31 December 2026.", reminder, StringComparison.Ordinal);
        Assert.DoesNotContain("come to you", reminder, StringComparison.Ordinal);

        await chat.SweepAtAsync("2027-01-08T12:30Z");
        Assert.Contains(
            "Lee Ward, covering for Helen Marsh, was asked on 18 December 2026 and Helen Marsh on 4 January 2027; no answer has come.",
            Assert.Single(await chat.SayAsync("Jo Hale", "draft the letters")).Words,
            StringComparison.Ordinal);
        Assert.Contains("18 Dec (Lee Ward, covering for Helen Marsh), 4 Jan", Assert.Single(await chat.SayAsync("Jo Hale", "who is silent?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_action_that_has_come_to_somebody_does_not_make_her_own_ones_newcomers()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var (parks, _) = await chat.Council.HeldPostAsync("Head of Parks", "Hal Brennan");
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(parks), "Price the new bins");
        await chat.AskOwnersAsync();
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2027-01-02T10:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await chat.SayAsync("Jo Hale", "assign 2 to the Director of Education");

        var reminder = Assert.Single(await chat.SweepAtAsync("2027-01-04T09:30Z"), heard => heard.To == "Helen Marsh").Words;

        Assert.Contains("Your actions before the papers go out, with what has come to you", reminder, StringComparison.Ordinal);
        Assert.Contains("It is yours now; Hal Brennan was asked for it before.", reminder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show me the letter to Hal")]
    [InlineData("draft the letter about Hal Brennan")]
    public async Task The_letter_to_one_of_them_is_shown_alone(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var (parks, _) = await chat.Council.HeldPostAsync("Head of Parks", "Hal Brennan");
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(parks), "Price the new bins");
        await chat.AskOwnersAsync();
        await chat.SweepAtAsync("2027-01-08T12:30Z");

        var letter = Assert.Single(await chat.SayAsync("Jo Hale", words)).Words;

        Assert.Contains("Hal Brennan was asked on 18 December 2026 and has not answered.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen Marsh", letter, StringComparison.Ordinal);
        Assert.Contains("No letter about Sam is due.", Assert.Single(await chat.SayAsync("Jo Hale", "show me the letter to Sam")).Words, StringComparison.Ordinal);
    }
}
