using System.Text;
using ActionBot.CommandLine.Demo;
using ActionBot.Minutes;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>
/// Reading minutes: the whole pipeline over plain text, against decoding the same bytes and walking their lines, which every reader must do.
/// One operation is one megabyte (10^6 bytes) of minutes in several house styles, so that 1 s / Mean is MB/s.
/// </summary>
[MemoryDiagnoser]
public class ReadingMinutes
{
    private const int OneMegabyte = 1_000_000;
    private static readonly string[] Styles = ["children-2026-09-15.txt", "children-2026-11-24.txt", "housing-2026-09-22.txt", "housing-2026-11-17.txt", "audit-2026-11-10.html"];

    private readonly List<byte[]> documents = [];
    private readonly MinutesReader reader = new();

    /// <summary>Meetings of ordinary length: each document holds its style's items several times over, some 15 kB.</summary>
    [GlobalSetup]
    public void Write()
    {
        var texts = Styles.Select(style => TrialMinutes.Read(style).Text).ToList();
        for (var (written, at) = (0, 0); written < OneMegabyte; at++)
        {
            var text = string.Join("\n\n", Enumerable.Repeat(texts[at % texts.Count], 10));
            documents.Add(Encoding.UTF8.GetBytes(text));
            written += documents[^1].Length;
        }
    }

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int DecodeAndWalkLines() => documents.Sum(bytes =>
    {
        var lines = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).AsSpan().EnumerateLines())
        {
            lines += line.Length > 0 ? 1 : 0;
        }

        return lines;
    });

    /// <summary>Ours.</summary>
    [Benchmark]
    public int ReadFindings() => documents.Sum(bytes => reader.Read(Encoding.UTF8.GetString(bytes)).Findings.Count);
}
