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
}
