using System.Globalization;

namespace ActionBot.Tests.OverHttp;

/// <summary>The conversation and the chasing through the door of a running program, whichever carries the protocol and starts the jobs: the stories of the folder Transcripts.</summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "OverHttp", "Transcripts");

    public static TheoryData<string> Stories => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(Playable).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task It_goes_as_it_is_written(string story)
    {
        await using var stage = await Stage.OpenAsync();
        foreach (var step in Of(story).Steps)
        {
            await stage.PlayAsync(step);
        }
    }

    // A program that runs elsewhere has its own clock and is not ours to start again.
    private static bool Playable(string story) => !ProgramUnderTest.IsElsewhere || !Of(story).NeedsItsOwnClock;

    private static Transcript Of(string story) => Transcript.Read(File.ReadAllText(Path.Combine(Folder, story + ".md")));

    /// <summary>Where a story is played: a register, a Teams, the people, and the program as it runs at the moment.</summary>
    private sealed class Stage(LoopbackTeams teams) : IAsyncDisposable
    {
        // The channel is another in every story, as the people are.
        private readonly string channel = $"19:{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@thread.tacv2";
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("actionbot-http-");
        private readonly Dictionary<string, Somebody> people = [];
        private ProgramUnderTest? program;
        private int started;

        public static async Task<Stage> OpenAsync() => new(await LoopbackTeams.StartAsync());

        public async Task PlayAsync(Transcript.Step step)
        {
            switch (step.Deed)
            {
                case Transcript.Deed.Start:
                    await StartAsync(step.Words);
                    return;
                case Transcript.Deed.Ledger:
                    await program!.ShowsAsync("/chasing", step.Seen);
                    return;
            }

            var (who, before, answer) = (People(step.Who), teams.Count, "");
            var place = step.Deed == Transcript.Deed.SayInChannel ? who.Channel : who.Chat;
            switch (step.Deed)
            {
                case Transcript.Deed.Trouble:
                    teams.Next(who.Chat, TroubleOf(step.Words));
                    break;
                case Transcript.Deed.Install:
                    await who.InstallsAsync(program!);
                    break;
                case Transcript.Deed.Say or Transcript.Deed.SayInChannel:
                    await who.SaysAsync(program!, step.Words, step.Deed == Transcript.Deed.SayInChannel);
                    break;
                case Transcript.Deed.Press:
                    answer = await who.PressesAsync(program!, step.Words, step.FilledIn);
                    break;
                case Transcript.Deed.Hear:
                    before = started;
                    break;
                case Transcript.Deed.HearNothing:
                    Assert.DoesNotContain(teams.Since(started, who.Chat), one => !one.IsUpdate);
                    break;
            }

            var seen = await teams.HearAsync(place, step.Seen, before, answer);
            Assert.All(step.NotSeen, words => Assert.False(seen.Contains(words, StringComparison.OrdinalIgnoreCase), $"Line {step.Line}: {step.Who} must not see “{words}”:\n{seen}"));
        }

        public async ValueTask DisposeAsync()
        {
            if (program is not null)
            {
                await program.DisposeAsync();
            }

            await teams.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private async Task StartAsync(string moment)
        {
            if (program is not null)
            {
                await program.DisposeAsync();
            }

            started = teams.Count;
            program = await ProgramUnderTest.StartAsync($"Data Source={Path.Combine(folder.FullName, "register.db")};Pooling=False", moment);
        }

        private static LoopbackTeams.Trouble TroubleOf(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => new(0, null, null),
            [var status, "after", var seconds] => new(int.Parse(status, CultureInfo.InvariantCulture), null, int.Parse(seconds, CultureInfo.InvariantCulture)),
            [var status, ..] all => new(int.Parse(status, CultureInfo.InvariantCulture), all.ElementAtOrDefault(1), null),
        };

        private Somebody People(string first)
        {
            if (!people.TryGetValue(first, out var who))
            {
                people[first] = who = new Somebody(teams, FullName(first), channel);
            }

            return who;
        }

        private static string FullName(string first) => first switch
        {
            "Jo" => "Jo Carter",
            "Helen" => "Helen Marsh",
            "Sam" => "Sam Patel",
            "Ama" => "Ama Osei",
            "Priya" => "Priya Shah",
            "Kit" => "Kit Lowe",
            _ => throw new FormatException($"Nobody of these stories is called {first}."),
        };
    }
}
