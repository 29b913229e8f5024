using ActionBot.Understanding;

namespace ActionBot.Tests.Understanding;

/// <summary>Whole suites of messages as people write them. The figures of each intent stand in the message of a test that fails, and every message whose slots are not as wanted.</summary>
public sealed class SuiteTests
{
    [Theory]
    [InlineData("developed-on.md", 97, 95)]
    [InlineData("second.md", 97, 95)]
    [InlineData("third.md", 95, 93)]
    [InlineData("fourth.md", 97, 95)]
    [InlineData("fifth.md", 97, 95)]
    [InlineData("sixth.md", 97, 95)]
    [InlineData("seventh.md", 98, 92)]
    [InlineData("eighth.md", 98, 90)]
    [InlineData("ninth.md", 97, 89)]
    [InlineData("tenth.md", 97, 76)]
    [InlineData("eleventh.md", 97, 89)]
    [InlineData("twelfth.md", 98, 91)]
    [InlineData("thirteenth.md", 98, 96)]
    [InlineData("fourteenth.md", 98, 96)]
    [InlineData("fifteenth.md", 98, 97)]
    [InlineData("sixteenth.md", 98, 97)]
    [InlineData("seventeenth.md", 99, 95)]
    [InlineData("eighteenth.md", 99, 95)]
    [InlineData("nineteenth.md", 99, 96)]
    [InlineData("twentieth.md", 98, 95)]
    [InlineData("twentyfirst.md", 99, 98)]
    [InlineData("twentysecond.md", 98, 88)]
    [InlineData("twentythird.md", 98, 93)]
    [InlineData("twentyfourth.md", 97, 95)]
    [InlineData("twentyfifth.md", 98, 94)]
    [InlineData("twentysixth.md", 99, 90)]
    [InlineData("twentyseventh.md", 99, 97)]
    [InlineData("twentyeighth.md", 99, 97)]
    [InlineData("twentyninth.md", 99, 98)]
    [InlineData("thirtieth.md", 99, 98)]
    [InlineData("thirtyfirst.md", 97, 95)]
    [InlineData("thirtysecond.md", 97, 95)]
    [InlineData("thirtythird.md", 97, 95)]
    [InlineData("thirtyfourth.md", 97, 89)]
    [InlineData("thirtyfifth.md", 98, 91)]
    [InlineData("thirtysixth.md", 98, 91)]
    [InlineData("thirtyeighth.md", 96, 93)]
    [InlineData("thirtyninth.md", 98, 95)]
    [InlineData("of-closing.md", 98, 95)]
    [InlineData("of-leave.md", 97, 95)]
    [InlineData("fortieth.md", 98, 94)]
    [InlineData("fortyfirst.md", 98, 92)]
    [InlineData("of-owners.md", 97, 97)]
    public void People_are_understood_as_they_write(string file, double intents, double slots)
    {
        var suite = Suite(file);
        var read = suite.Select(written => (Written: written, Understood: written.Understand())).ToList();
        var right = 100.0 * read.Count(one => one.Written.IntentIsRight(one.Understood)) / read.Count;
        var counted = read.Select(one => one.Written.Slots(one.Understood)).ToList();
        var rightSlots = 100.0 * counted.Sum(one => one.Right) / counted.Sum(one => one.Expected);
        Assert.True(right >= intents && rightSlots >= slots, $"{file}: intents {right:0.0} %, slots {rightSlots:0.0} %{Environment.NewLine}{PerIntent(read)}{Environment.NewLine}{PerSlot(read)}");
    }

    [Theory]
    [InlineData("developed-on.md")]
    [InlineData("second.md")]
    [InlineData("third.md")]
    [InlineData("fourth.md")]
    [InlineData("fifth.md")]
    [InlineData("sixth.md")]
    [InlineData("seventh.md")]
    [InlineData("eighth.md")]
    [InlineData("ninth.md")]
    [InlineData("tenth.md")]
    [InlineData("eleventh.md")]
    [InlineData("twelfth.md")]
    [InlineData("thirteenth.md")]
    [InlineData("fourteenth.md")]
    [InlineData("fifteenth.md")]
    [InlineData("sixteenth.md")]
    [InlineData("seventeenth.md")]
    [InlineData("eighteenth.md")]
    [InlineData("nineteenth.md")]
    [InlineData("twentieth.md")]
    [InlineData("twentyfirst.md")]
    [InlineData("twentysecond.md")]
    [InlineData("twentythird.md")]
    [InlineData("twentyfourth.md")]
    [InlineData("twentyfifth.md")]
    [InlineData("twentysixth.md")]
    [InlineData("twentyseventh.md")]
    [InlineData("twentyeighth.md")]
    [InlineData("twentyninth.md")]
    [InlineData("thirtieth.md")]
    [InlineData("thirtyfirst.md")]
    [InlineData("thirtysecond.md")]
    [InlineData("thirtythird.md")]
    [InlineData("thirtyfourth.md")]
    [InlineData("thirtyfifth.md")]
    [InlineData("thirtysixth.md")]
    [InlineData("thirtyeighth.md")]
    [InlineData("thirtyninth.md")]
    [InlineData("of-closing.md")]
    [InlineData("of-leave.md")]
    [InlineData("fortieth.md")]
    [InlineData("fortyfirst.md")]
    [InlineData("of-owners.md")]
    public void Nothing_that_is_none_of_our_business_is_acted_on(string file)
    {
        var acted = Suite(file).Where(written => written.Expected is [("unknown", _)])
            .Select(written => (Written: written, Understood: written.Understand()))
            .Where(one => one.Understood.Intent is not (Intent.Unknown or Intent.Help) && one.Understood.Confidence >= ActionBot.Understanding.Understand.Sure)
            .Select(one => $"{one.Written.Line}: {one.Written.Text} → {Written.InWords(one.Understood)}");
        Assert.Empty(acted);
    }

    [Theory]
    [InlineData("all sent")]
    [InlineData("all sent, cheers")]
    [InlineData("not me guv")]
    [InlineData("signed, sealed, delivered")]
    public void An_officer_who_may_mean_an_answer_is_asked_where_nothing_says_of_what(string words)
    {
        var understood = ActionBot.Understanding.Understand.Message(words, new Listening(SpeakerRole.Officer, Written.Wednesday));
        Assert.True(understood.Intent is Intent.Unknown || understood.Confidence < ActionBot.Understanding.Understand.Sure && understood.Alternatives.Count > 0, $"{understood.Intent} {understood.Confidence}");
    }

    [Fact]
    public void In_an_action_s_thread_it_is_an_answer_to_that()
    {
        var answered = ActionBot.Understanding.Understand.Message("not me guv", new Listening(SpeakerRole.Officer, Written.Wednesday) { InThread = ["3"] });
        Assert.Equal(Intent.NotMine, answered.Intent);
        Assert.True(answered.Confidence >= ActionBot.Understanding.Understand.Sure, "in an action's thread it answers");
    }

    private static IReadOnlyList<Written> Suite(string file) => Written.Suite(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Understanding", file)));

    private static string PerIntent(IEnumerable<(Written Written, Understood Understood)> read) => string.Join(
        Environment.NewLine,
        read.GroupBy(one => one.Written.Expected[0].Intent).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            $"{group.Key}: {group.Count(one => one.Written.IntentIsRight(one.Understood))} of {group.Count()}{string.Concat(group.Where(one => !one.Written.IntentIsRight(one.Understood)).Select(one => $"{Environment.NewLine}    {one.Written.Line} {one.Written.Text} → {Written.InWords(one.Understood)}"))}"));

    private static string PerSlot(IEnumerable<(Written Written, Understood Understood)> read) => string.Join(
        Environment.NewLine,
        read.Where(one => one.Written.IntentIsRight(one.Understood) && one.Written.Slots(one.Understood) is var (expected, right) && right < expected).Select(one =>
            $"    {one.Written.Line} {one.Written.Text}{Environment.NewLine}        wanted {Written.InWords(one.Written.Expected)}{Environment.NewLine}        said   {Written.InWords(one.Understood)}"));
}
