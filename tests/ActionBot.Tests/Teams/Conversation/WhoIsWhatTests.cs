using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Posts and roles told in one message are each noted, and what is not understood of it is said and not dropped.</summary>
public sealed class WhoIsWhatTests
{
    [Theory]
    [InlineData("Pip Farrow is Tree Officer. Ama Beg is a member", "Pip Farrow is Tree Officer|Ama Beg is a member")]
    [InlineData("The Head of Parks is Pip Farrow; Cllr Ama Beg is a member, and Cllr Kath Dunmore stays as chair.", "The Head of Parks is Pip Farrow|Cllr Ama Beg is a member|Cllr Kath Dunmore stays as chair")]
    [InlineData("Pip Farrow is Tree Officer and Ama Beg chairs it", "Pip Farrow is Tree Officer|Ama Beg chairs it")]
    public void Each_is_a_sentence(string text, string sentences) => Assert.Equal(sentences.Split('|'), WhoIsWhat.Of(text));

    [Theory]
    [InlineData("The Director of Education and Skills is Helen Marsh, helen.marsh@northbridge.gov.uk")]
    [InlineData("Is Pip Farrow Tree Officer? Ama Beg is a member.")]
    [InlineData("Report on the trees is late. please chase Pip")]
    public void What_tells_of_one_or_of_something_else_is_not_parted(string text) => Assert.Empty(WhoIsWhat.Of(text));

    [Fact]
    public async Task Posts_and_roles_in_one_message_are_all_noted()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Amir Beg", PersonKind.Councillor);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("The Tree Officer is Nina Farr, nina.farr@northbridge.gov.uk. Cllr Amir Beg is a member, and Cllr Ama Osei stays as the one in charge."))
            .Sees("Tree Officer: Nina Farr", "Amir Beg", "I could not read “Cllr Ama Osei stays as the one in charge”");

        Assert.Contains(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Tree Officer");
    }

    [Theory]
    [InlineData("The Events Officer is Nina Farr, and Cllr Amir Beg sits on the committee as a member.")]
    [InlineData("Nina Farr is Events Officer and Amir Beg is a member")]
    [InlineData("Amir Beg serves on the committee, Nina Farr is the Events Officer")]
    [InlineData("Events Officer: Nina Farr. Member: Cllr Amir Beg")]
    [InlineData("Cllr Amir Beg joins the committee; the Events Officer is Nina Farr")]
    public async Task The_post_is_hers_and_the_seat_is_his(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var amir = await chat.Council.PersonAsync("Amir Beg", PersonKind.Councillor);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("Events Officer: Nina Farr", "Amir Beg sits on Children's Scrutiny").SeesNothingOf("Nina Farr sits");

        Assert.Equal([amir.Id], (await RolesAsync(chat)).Where(role => role.Name == RoleName.Member).Select(role => role.PersonId));
    }

    [Theory]
    [InlineData("Nina Farr takes the Events Officer post and Cllr Amir Beg joins the committee")]
    [InlineData("Nina Farr, whom Cllr Amir Beg knows, is a member of the committee now or so")]
    [InlineData("Nina Farr with Cllr Amir Beg as a member of Children's Scrutiny")]
    public async Task Where_it_is_not_sure_who_is_what_nobody_is_let_in_to_what_is_exempt(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Amir Beg", PersonKind.Councillor);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("Nina Farr sits");

        var nina = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).FirstOrDefault(person => person.Name == "Nina Farr");
        Assert.DoesNotContain(await RolesAsync(chat), role => role.PersonId == nina?.Id);
    }

    [Theory]
    [InlineData("Nina Farr is Town Centre Manager and Amir Beg is vice-chair")]
    [InlineData("Nina Farr is Town Centre Manager. Cllr Beg is the vice chair")]
    public async Task A_vice_chair_is_no_chair_and_is_said_beside_the_post(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Amir Beg", PersonKind.Councillor);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("Town Centre Manager: Nina Farr", "no vice-chairs");

        Assert.Single(await RolesAsync(chat), role => role.Name == RoleName.Chair);
    }

    [Fact]
    public async Task Whoever_else_is_named_beside_a_post_is_not_passed_over()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.PersonAsync("Amir Beg", PersonKind.Councillor);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("Our Events Officer is Nina Farr, with Cllr Amir Beg as a member")).Sees("Events Officer: Nina Farr", "I noted nothing of Cllr Amir Beg");
    }

    private static Task<IReadOnlyList<Role>> RolesAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(RoleTable.AllAsync);
}
