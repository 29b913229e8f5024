using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whoever asks who is who is answered from the register, and not sent to the help.</summary>
public sealed class WhoIsWhoInChatTests
{
    [Theory]
    [InlineData("who is the Director of Education?", "Director of Education: Helen Marsh.")]
    [InlineData("who's the head of housing", "Head of Housing: Sam Patel.")]
    [InlineData("Who is Helen Marsh?", "Helen Marsh: Director of Education.")]
    [InlineData("which posts does Sam Patel hold?", "Sam Patel: Head of Housing.")]
    [InlineData("who is Lee Ward", "Lee Ward is on the register, and holds no post there.")]
    [InlineData("who is Jo Hale?", "Jo Hale: clerks Children's Scrutiny.")]
    [InlineData("who chairs Children's Scrutiny?", "Ama Osei chairs Children's Scrutiny.")]
    [InlineData("who's the clerk of CFS", "Jo Hale clerks Children's Scrutiny.")]
    [InlineData("who is our chair?", "Ama Osei chairs Children's Scrutiny.")]
    [InlineData("who sits on it?", "I have not noted who sits on Children's Scrutiny.")]
    [InlineData("who chairs Harbours?", "I know no committee called “Harbours”. I know Children's Scrutiny (CFS).")]
    [InlineData("is Sam Patel away this week?", "I have not noted that Sam Patel is away.")]
    public async Task Who_holds_a_post_and_who_clerks_and_chairs(string asked, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        Assert.Equal(answer, Assert.Single(await chat.SayAsync("Helen Marsh", asked)).Words);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_away_is_told_who_covers_and_so_are_others(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        Assert.Contains("I have not noted that you are away", Assert.Single(await chat.SayAsync("Helen Marsh", "who covers me?")).Words, StringComparison.Ordinal);
        Assert.Contains("noted nobody as away", Assert.Single(await chat.SayAsync("Jo Hale", "who is away this week?")).Words, StringComparison.Ordinal);

        await chat.SayAsync("Helen Marsh", "away 26 to 30 November, ask Sam Patel");

        Assert.Equal("You are away from 26 November 2026 to 30 November 2026; Sam Patel covers.", Assert.Single(await chat.SayAsync("Helen Marsh", "who is covering for me next week")).Words);
        Assert.Equal("Helen Marsh is away from 26 November 2026 to 30 November 2026; Sam Patel covers.", Assert.Single(await chat.SayAsync("Jo Hale", "who covers for Helen Marsh?")).Words);
        Assert.Equal("Helen Marsh is away from 26 November 2026 to 30 November 2026; Sam Patel covers.", Assert.Single(await chat.SayAsync("Jo Hale", "who's away this week?")).Words);
        Assert.Equal("Director of Education: Helen Marsh. Helen Marsh is away from 26 November 2026 to 30 November 2026; Sam Patel covers.", Assert.Single(await chat.SayAsync("Ama Osei", "who is the Director of Education?")).Words);
    }

    [Fact]
    public async Task When_somebody_has_left_who_follows_in_each_post_is_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();

        var heard = await chat.SayAsync("Jo Hale", "Sam Patel has left");

        Assert.Contains("Sam Patel holds Head of Housing on the register until you say who follows.", heard[0].Words, StringComparison.Ordinal);
        Assert.Contains("Who holds the post Head of Housing?", heard[1].Words, StringComparison.Ordinal);
        var (answer, _) = await chat.PressAsync("Jo Hale", heard[1].Card!, "Note it", new() { ["name"] = "Dana Reed" });
        Assert.Contains("Head of Housing: Dana Reed", answer, StringComparison.Ordinal);
        Assert.Equal("No post on the register is vacant.", Assert.Single(await chat.SayAsync("Jo Hale", "which posts are vacant?")).Words);
        Assert.StartsWith("Head of Housing is vacant", Assert.Single(await chat.SayAsync("Jo Hale", "the Head of Housing is vacant")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Vacant: Head of Housing. Write who holds one", Assert.Single(await chat.SayAsync("Jo Hale", "any vacancies?")).Words, StringComparison.Ordinal);
        Assert.Contains("Lee Ward holds no post on the register", Assert.Single(await chat.SayAsync("Jo Hale", "Lee Ward is leaving on Friday")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jo Hale", "close all", "“what's outstanding?” lists them")]
    [InlineData("Jo Hale", "close everything please", "“what's outstanding?” lists them")]
    [InlineData("Helen Marsh", "mark every action complete", "“my actions” lists them")]
    public async Task An_order_to_do_everything_at_once_is_told_that_it_is_not_done(string who, string order, string way)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the exclusions report");

        var said = Assert.Single(await chat.SayAsync(who, order)).Words;

        Assert.StartsWith("I do nothing to all actions on one word", said, StringComparison.Ordinal);
        Assert.Contains(way, said, StringComparison.Ordinal);
        Assert.Equal(ActionBot.ActionPoints.ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_happened_at_the_last_meeting_is_what_it_resolved(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 22 September 2026\n\nItem 4 Admissions\n\nRESOLVED that the admissions policy be approved.");
        await chat.SayAsync("Jo Hale", "confirm 1");
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 20 October 2026\n\nItem 4 Transport\n\nRESOLVED that the school transport scheme be extended.");
        await chat.SayAsync("Jo Hale", "20 October 2026");
        await chat.SayAsync("Jo Hale", "confirm 1");

        var last = Assert.Single(await chat.SayAsync("Ama Osei", "what happened at the last meeting?")).Words;
        Assert.Contains("20 October 2026: what was resolved", last, StringComparison.Ordinal);
        Assert.Contains("school transport scheme", last, StringComparison.Ordinal);
        Assert.DoesNotContain("admissions policy", last, StringComparison.Ordinal);
        Assert.Contains("admissions policy", Assert.Single(await chat.SayAsync("Ama Osei", "what came out of the September meeting?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_in_one_message_are_both_answered()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");

        var heard = await chat.SayAsync("Ama Osei", "what's overdue and when do we meet next?");

        Assert.Equal(2, heard.Count);
        Assert.Contains("19 January 2027", heard[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wished_for_and_waits_is_listed_and_a_question_wishes_for_nothing()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        await chat.SayAsync("Helen Marsh", $"{first.Reference} needs until March");

        foreach (var asked in new[] { "who's asked for more time?", "which extensions have been asked for?" })
        {
            var list = Assert.Single(await chat.SayAsync("Ama Osei", asked)).Words;
            Assert.Contains(first.Reference, list, StringComparison.Ordinal);
            Assert.DoesNotContain(second.Reference, list, StringComparison.Ordinal);
        }

        await chat.SayAsync("Helen Marsh", "has anyone asked for an extension?");
        Assert.Equal(ActionBot.ActionPoints.ActionPointStatus.Open, (await chat.NowAsync(second)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_post_is_known_by_another_name_or_a_new_title_and_either_can_be_undone(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        Assert.Equal("DoE is another name of Director of Education. Minutes and messages may say either.", Assert.Single(await chat.SayAsync("Jo Hale", "DoE means the Director of Education")).Words);
        Assert.Equal("Director of Education: Helen Marsh.", Assert.Single(await chat.SayAsync("Jo Hale", "who is the DoE?")).Words);

        chat.Scene.Time.AdvanceTo(chat.Scene.Time.GetUtcNow().AddMinutes(5));
        Assert.Equal("Director of Education is called Director of Learning from now on. The old title stays known.", Assert.Single(await chat.SayAsync("Jo Hale", "the Director of Education is now called Director of Learning")).Words);
        Assert.Equal("Director of Learning: Helen Marsh.", Assert.Single(await chat.SayAsync("Jo Hale", "who is the Director of Education?")).Words);
        await chat.SayAsync("Jo Hale", "undo");
        Assert.Equal("Director of Education: Helen Marsh.", Assert.Single(await chat.SayAsync("Jo Hale", "who is the Director of Education?")).Words);
        await chat.SayAsync("Jo Hale", "undo");
        Assert.Empty(await chat.Council.Database.ReadAsync(PostTable.AliasesAsync));
    }

    [Theory]
    [InlineData("Jo Hale", "Head of Housing means the Director of Education", "'Director of Education' is the Director of Education on the register: one name cannot mean two posts.")]
    [InlineData("Lee Ward", "DoE means the Director of Education", "Only a clerk or an administrator can name posts.")]
    public async Task A_name_never_means_two_posts_and_is_given_by_a_clerk(string who, string words, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        Assert.Equal(answer, Assert.Single(await chat.SayAsync(who, words)).Words);
        Assert.Empty(await chat.Council.Database.ReadAsync(PostTable.AliasesAsync));
    }
}
