using ActionBot.Understanding;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>Understanding ten messages of every register, from "14's done" to a long polite mail, against cutting the same messages into words.</summary>
[MemoryDiagnoser]
public class UnderstandingMessages
{
    private static readonly char[] Gaps = [' ', ',', '.', ':', '\n'];

    private readonly (SpeakerRole Role, string Text)[] messages =
    [
        (SpeakerRole.Officer, "14's done"),
        (SpeakerRole.Officer, "1 and 3 done, 2 needs till the 10th – waiting on legal"),
        (SpeakerRole.Officer, "Hi, just to let you know that action 14 has now been completed. The briefing note was circulated to all members on 2 November. Kind regards, Helen"),
        (SpeakerRole.Officer, "asking for an extenstion on CFS-26-27-014 to 9 March becuase the contractor is off sick"),
        (SpeakerRole.Clerk, "action: Director of Education to bring an update on the exclusions review to the January meeting"),
        (SpeakerRole.Clerk, "the meetings of Children's Scrutiny are 19 January 2027, 9 March 2027 at 2pm"),
        (SpeakerRole.Clerk, "the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk"),
        (SpeakerRole.Chair, "what's outstanding for Children's scrutiny?"),
        (SpeakerRole.Chair, "how long has the exclusions one been going on"),
        (SpeakerRole.Officer, "did you see the football last night"),
    ];

    private readonly DateOnly today = new(2026, 11, 4);

    /// <summary>The floor: the words alone.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 10)]
    public int CutIntoWords()
    {
        var words = 0;
        foreach (var (_, text) in messages)
        {
            words += text.ToLowerInvariant().Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Length;
        }

        return words;
    }

    /// <summary>Ours, a message.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public int UnderstandThem()
    {
        var understood = 0;
        foreach (var (role, text) in messages)
        {
            understood += (int)Understand.Message(text, new Listening(role, today)).Intent;
        }

        return understood;
    }
}
