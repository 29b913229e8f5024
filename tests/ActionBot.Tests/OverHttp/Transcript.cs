using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Tests.OverHttp;

/// <summary>
/// A story as it is written down: each line somebody does something, and below it what is then to be seen.
/// <code>
/// at 2026-11-24 10:00              the program is started, anew if it ran, on that moment (UTC)
/// Jo installs the app
/// Jo: I clerk Children's Scrutiny
///   | a further line of the same message
///   &lt; You clerk                     is seen
///   ! Undo                         is not seen
/// Jo in the channel: help
/// Helen presses [Done]
///   news = circulated              a field of the card, filled in before
/// Helen hears                      unasked, since the program was started
/// Helen hears nothing
/// The ledger shows                 the page /chasing, as soon as it does
/// Teams answers Helen 429 after 600 · Teams answers Helen 403 BotNotInConversationRoster · Teams drops Helen
/// </code>
/// </summary>
internal sealed partial record Transcript(string Title, IReadOnlyList<Transcript.Step> Steps)
{
    /// <summary>One thing that happens.</summary>
    internal sealed record Step(int Line, Deed Deed, string Who, string Words)
    {
        public List<string> Seen { get; } = [];

        public List<string> NotSeen { get; } = [];

        public Dictionary<string, string> FilledIn { get; } = [];
    }

    /// <summary>What can happen.</summary>
    internal enum Deed
    {
        Start,
        Install,
        Say,
        SayInChannel,
        Press,
        Hear,
        HearNothing,
        Trouble,
        Ledger,
    }

    /// <summary>Whether it can only be played where the clock can be set and the program started again.</summary>
    public bool NeedsItsOwnClock => Steps.Count(step => step.Deed == Deed.Start) > 1;

    /// <summary>Reads a story.</summary>
    /// <exception cref="FormatException">A line is none of the above.</exception>
    public static Transcript Read(string markdown)
    {
        var lines = markdown.Split('\n').Select(line => line.TrimEnd()).ToList();
        var steps = new List<Step>();
        for (var index = lines.FindIndex(line => line.StartsWith("at ", StringComparison.Ordinal)); index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.StartsWith("  |", StringComparison.Ordinal) && steps is [.., { } said])
            {
                steps[^1] = said with { Words = said.Words + "\n" + (line.Length > 4 ? line[4..] : "") };
            }
            else if (line.StartsWith("  < ", StringComparison.Ordinal))
            {
                steps[^1].Seen.Add(line[4..]);
            }
            else if (line.StartsWith("  ! ", StringComparison.Ordinal))
            {
                steps[^1].NotSeen.Add(line[4..]);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal) && line.Split(" = ") is [var field, var value])
            {
                steps[^1].FilledIn[field.Trim()] = value;
            }
            else if (line.Length > 0)
            {
                steps.Add(StepOf(line, index + 1));
            }
        }

        return new Transcript(lines[0].TrimStart('#', ' '), steps);
    }

    private static Step StepOf(string line, int number)
    {
        foreach (var (form, deed) in (ReadOnlySpan<(Regex, Deed)>)
        [
            (Starting(), Deed.Start), (Troubling(), Deed.Trouble), (Installing(), Deed.Install), (SayingInChannel(), Deed.SayInChannel), (Saying(), Deed.Say),
            (Pressing(), Deed.Press), (HearingNothing(), Deed.HearNothing), (Hearing(), Deed.Hear), (Reckoning(), Deed.Ledger),
        ])
        {
            if (form.Match(line) is { Success: true } match)
            {
                return new Step(number, deed, match.Groups["who"].Value, match.Groups["words"].Value);
            }
        }

        throw new FormatException($"Line {number.ToString(CultureInfo.InvariantCulture)} of the transcript is no step: {line}");
    }

    [GeneratedRegex(@"^at (?<words>\d{4}-\d\d-\d\d \d\d:\d\d)$")]
    private static partial Regex Starting();

    [GeneratedRegex(@"^Teams (answers|drops) (?<who>\w+) ?(?<words>.*)$")]
    private static partial Regex Troubling();

    [GeneratedRegex(@"^(?<who>\w+) installs the app$")]
    private static partial Regex Installing();

    [GeneratedRegex(@"^(?<who>\w+) in the channel: (?<words>.*)$")]
    private static partial Regex SayingInChannel();

    [GeneratedRegex(@"^(?<who>\w+): (?<words>.*)$")]
    private static partial Regex Saying();

    [GeneratedRegex(@"^(?<who>\w+) presses \[(?<words>.*)\]$")]
    private static partial Regex Pressing();

    [GeneratedRegex(@"^(?<who>\w+) hears nothing$")]
    private static partial Regex HearingNothing();

    [GeneratedRegex(@"^(?<who>\w+) hears$")]
    private static partial Regex Hearing();

    [GeneratedRegex("^The ledger shows$")]
    private static partial Regex Reckoning();
}
