using System.Runtime.CompilerServices;
using ActionBot.Understanding.Likeness;

namespace ActionBot.Tests.Understanding;

/// <summary>What is learnt from the suites of how people word things, and how far it may be trusted.</summary>
public sealed class LikenessTests
{
    private static readonly string[] LeftOut = ["seventeenth.md", "eighteenth.md", "nineteenth.md"];

    [Fact]
    public void What_is_shipped_was_learnt_from_the_suites_as_they_are()
    {
        var messages = Suites().SelectMany(suite => suite.Messages).ToList();
        if (Environment.GetEnvironmentVariable("ACTIONBOT_LEARN") is "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/ActionBot/Understanding/Likeness/learnt.txt"), Learning.From(messages).Written());
            return;
        }

        Assert.True(Learning.Fingerprint(messages) == Learnt.FromTheSuites.From, "The suites have changed: run this test once with ACTIONBOT_LEARN=1, build, and run all.");
    }

    [Fact]
    public void Messages_it_never_learnt_are_told_apart_by_their_wording()
    {
        var suites = Suites();
        var learnt = Learning.From([.. suites.Where(suite => !LeftOut.Contains(suite.Name)).SelectMany(suite => suite.Messages)]);
        var guesses = suites.Where(suite => LeftOut.Contains(suite.Name)).SelectMany(suite => suite.Messages).Select(written =>
        {
            var likely = learnt.Likelihoods(Learning.FeaturesOf(written));
            var chance = likely.Max();
            return (Wanted: Learning.MeaningOf(written), Said: learnt.Meanings[Array.IndexOf(likely, chance)], Chance: chance);
        }).ToList();
        var sure = guesses.Where(guess => guess.Chance >= 0.7).ToList();
        Assert.True(guesses.Count(guess => guess.Wanted == guess.Said) >= 0.85 * guesses.Count, $"{guesses.Count(guess => guess.Wanted == guess.Said)} of {guesses.Count}");
        Assert.True(sure.Count(guess => guess.Wanted == guess.Said) >= 0.96 * sure.Count, $"of the sure {sure.Count(guess => guess.Wanted == guess.Said)} of {sure.Count}");
        Assert.DoesNotContain(guesses, guess => guess is { Wanted: "unknown", Chance: >= 0.9f } && guess.Said != "unknown");
    }

    [Fact]
    public void It_says_which_words_spoke_for_it()
    {
        var understood = ActionBot.Understanding.Understand.Message("why is the gritting one down to me, thats highways", new ActionBot.Understanding.Listening(ActionBot.Understanding.SpeakerRole.Officer, Written.Wednesday));
        Assert.Equal((ActionBot.Understanding.Intent.NotMine, "highways"), (understood.Intent, understood.Slots.Owner));
        Assert.StartsWith("worded most like notMine (“", understood.Why, StringComparison.Ordinal);
        Assert.True(understood.Confidence < ActionBot.Understanding.Understand.Sure && understood.Alternatives.Count > 0, "what would change anything is asked first");
    }

    private static List<(string Name, IReadOnlyList<Written> Messages)> Suites() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Understanding"), "*.md").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), Written.Suite(File.ReadAllText(file))))];

    private static string Here([CallerFilePath] string path = "") => path;
}
