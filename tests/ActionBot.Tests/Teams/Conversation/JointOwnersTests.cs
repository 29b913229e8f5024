using ActionBot.ActionPoints;
using ActionBot.Officers;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Of owners that are named together none is lost: each gets an action of his own, once the clerk has said so.</summary>
public sealed class JointOwnersTests
{
    private const string Minutes = "Minutes of Children's Scrutiny, 24 November 2026\nPresent: Cllr Osei\nAction Point 1: The Head of Housing and the Director of Education to report on transport costs to the March meeting.\nAction Point 2: The Head of Housing to inspect the oak by the January meeting.";

    [Theory]
    [InlineData("1 is for both")]
    [InlineData("for each")]
    [InlineData("1 is for the Head of Housing and the Director of Education")]
    public async Task Minutes_that_name_two_are_asked_about_and_give_one_action_to_each(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("confirm all")).Sees("'Head of Housing and the Director of Education' are two");

        (await jo.SaysAsync(words)).Sees("1 is now 3 for the Head of Housing and 4 for the Director of Education");
        (await jo.SaysAsync("confirm 3 and 4")).Sees("2 action points");
        var points = await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync);
        var shared = points.Where(point => point.Text.Contains("transport", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, shared.Select(point => point.OwnerPostId).OfType<Guid>().Distinct().Count());
        Assert.All(shared, point => Assert.Equal("Head of Housing and the Director of Education", point.OwnerText));
        Assert.Equal(3, points.Count);
    }

    [Fact]
    public async Task The_findings_card_has_a_button_for_it_and_undo_makes_it_one_again()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("show finding 1");
        (await jo.PressesAsync("One action for each")).Sees("1 is now 3 for the Head of Housing and 4 for the Director of Education");
        (await jo.SaysAsync("undo")).Sees("Undone: 1 is on the desk as before.");
        (await jo.SaysAsync("1 is for the Director of Education")).Sees("1: is for Director of Education");
        await jo.SaysAsync("confirm 1");
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Fact]
    public async Task An_action_said_for_two_is_shown_as_two_before_it_is_recorded_and_taken_back_together()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        // The register knows one of them: the other is not dropped for it.
        (await jo.SaysAsync("action: Head of Housing and Head of Parks to report on the oak by the March meeting")).Sees("Head of Housing and Head of Parks (new on the register), an action each");
        (await jo.SaysAsync("yes")).Sees("CFS-26-27-001 and CFS-26-27-002 are recorded");
        Assert.Equal(2, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
        (await jo.PressesAsync("Undo")).Sees("CFS-26-27-001 is withdrawn", "CFS-26-27-002 is withdrawn");
        Assert.Empty(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Theory]
    [InlineData("Head of SEND and Director of Education", "Head of SEND", "Director of Education")]
    [InlineData("the Head of SEND, the Director of Education and Sam Patel", "Head of SEND", "Director of Education", "Sam Patel")]
    [InlineData("Head of Parks & Director of Education", "Head of Parks", "Director of Education")]
    [InlineData("Director of Education together with the Head of Drains", "Director of Education", "Head of Drains")]
    [InlineData("Director of Children, Education and Families")]
    [InlineData("Head of Legal and Monitoring Officer")]
    [InlineData("Director of Education and Skills")]
    [InlineData("Director of Education and officers")]
    [InlineData("Head of SEND")]
    [InlineData("Helen Marsh and the Director of Education", "Helen Marsh", "Director of Education")]
    public void One_title_with_an_and_of_its_own_is_one_owner(string words, params string[] owners)
    {
        Post[] posts = [.. new[] { "Head of SEND", "Director of Education", "Director of Children, Education and Families", "Head of Legal and Monitoring Officer" }.Select(title => new Post { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Title = title })];
        Person[] people = [new Person { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Name = "Sam Patel", Kind = PersonKind.Officer }];

        Assert.Equal(owners, JointOwners.In(words, new OwnerMatcher(posts, [], people)));
    }
}
