using ActionBot.Understanding;

namespace ActionBot.Tests.Understanding;

/// <summary>A figure in what an officer tells is no action, and stays where he wrote it.</summary>
public sealed class FiguresInAnswersTests
{
    [Theory]
    [InlineData("4 - 37 garages are empty, list attached", "4")]
    [InlineData("4 – 37 garages are empty, list attached", "4")]
    [InlineData("4 - 37 empty so far", "4")]
    [InlineData("3 - 2 of the 5 blocks are finished", "3")]
    [InlineData("1: about 20-25 people came", "1")]
    [InlineData("CFS-26-27-001 done: £4,500 spent, 14 plots re-let", "CFS-26-27-001")]
    [InlineData("2 done, 1,250 letters sent", "2")]
    [InlineData("1-3 are done", "1,2,3")]
    [InlineData("1 - 3 done", "1,2,3")]
    [InlineData("1 - 3", "1,2,3")]
    [InlineData("2 to 4 done", "2,3,4")]
    public void Only_the_number_of_the_action_points_at_one(string text, string references)
    {
        var understood = Understand.Message(text, new Listening(SpeakerRole.Officer, Northbridge.Day("2026-11-24")));

        Assert.True(understood.Confidence >= Understand.Sure || text == "1 - 3", $"{understood.Intent} at {understood.Confidence}: {understood.Why}");
        Assert.Equal(references, string.Join(',', understood.Slots.References.Concat(understood.Parts.SelectMany(part => part.Slots.References))));
    }

    [Theory]
    [InlineData("4 - 37 garages are empty, list attached", "37 garages are empty, list attached")]
    [InlineData("3 - 2 of the 5 blocks are finished", "2 of the 5 blocks are finished")]
    [InlineData("1: about 20-25 people came", "about 20-25 people came")]
    [InlineData("1 done: £4,500 spent, 14 plots re-let", "£4,500 spent, 14 plots re-let")]
    public void The_words_are_kept_with_their_figures(string text, string words) =>
        Assert.Equal(words, Understand.Message(text, new Listening(SpeakerRole.Officer, Northbridge.Day("2026-11-24"))).Slots.Text);

    [Fact]
    public void Part_of_it_finished_is_not_done() =>
        Assert.Equal(Intent.Update, Understand.Message("3 - 2 of the 5 blocks are finished", new Listening(SpeakerRole.Officer, Northbridge.Day("2026-11-24"))).Intent);
}
