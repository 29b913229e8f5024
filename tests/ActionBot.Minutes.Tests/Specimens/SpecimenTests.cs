using System.Globalization;
using System.Text;
using ActionBot.Minutes.Recognition;

namespace ActionBot.Minutes.Tests.Specimens;

/// <summary>Every specimen is read, and must give exactly what it expects.</summary>
public sealed class SpecimenTests
{
    public static TheoryData<string> Names => new(Specimen.All.Select(specimen => specimen.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_specimen_gives_what_it_promises(string name)
    {
        var specimen = Specimen.Named(name);
        var reading = new MinutesReader().Read(specimen.Text, explain: true);
        var faults = Faults(specimen, reading);
        Assert.True(faults.Count == 0, Explained(specimen, reading, faults));
    }

    [Fact]
    public void Every_recogniser_has_a_specimen_that_it_reads()
    {
        var silent = Recognisers.InOrder.Select(recogniser => recogniser.GetType().Name).Where(name => !Specimen.All.Any(specimen => specimen.Recogniser == name)).ToList();
        Assert.True(silent.Count == 0, $"No specimen says 'Recogniser: {string.Join("' or '", silent)}'. Write minutes that show the construction, and beside them what only looks like it.");
    }

    private static List<string> Faults(Specimen specimen, MinutesReading reading)
    {
        var faults = new List<string>();
        var left = reading.Findings.ToList();
        foreach (var expected in specimen.Findings)
        {
            var found = left.Find(finding => Kind(finding) == expected.Kind && Plain(finding.Quote) == Plain(expected.Quote));
            if (found is null)
            {
                faults.Add($"not found: {expected.Kind}, {expected.Strength}: {expected.Quote}");
                continue;
            }

            left.Remove(found);
            Compare(faults, expected, found, specimen);
        }

        faults.AddRange(left.Select(finding => $"found, and not expected: {Kind(finding)}, {Strength(finding)} (by {finding.Recogniser}: {finding.Why}): {finding.Quote}"));
        foreach (var negative in specimen.Negatives)
        {
            if (!Plain(specimen.Text).Contains(Plain(negative), StringComparison.Ordinal))
            {
                faults.Add($"the specimen's own 'Not findings' does not stand in its minutes: {negative}");
            }
            else if (reading.Findings.FirstOrDefault(finding => Plain(finding.Quote).Contains(Plain(negative), StringComparison.Ordinal)) is { } taken)
            {
                faults.Add($"must be no part of a finding, but {taken.Recogniser} took it ({taken.Why}): {negative}");
            }
        }

        foreach (var (fact, said) in specimen.Facts)
        {
            var read = Fact(reading, fact);
            if (fact == "warning" ? !read.Contains(said, StringComparison.Ordinal) : read != said)
            {
                faults.Add($"{fact}: expected '{said}', read '{read}'");
            }
        }

        return faults;
    }

    private static void Compare(List<string> faults, ExpectedFinding expected, Finding found, Specimen specimen)
    {
        void Same(string field, string? wanted, string? read)
        {
            if (wanted != read)
            {
                faults.Add($"{field} of '{Short(expected.Quote)}': expected {wanted ?? "none"}, read {read ?? "none"}");
            }
        }

        Same("strength", expected.Strength, Strength(found));
        Same("owner", expected["owner"], found.Owner?.Text);
        Same("due", expected["due"], found.Due?.Text);
        Same("by", expected["by"] ?? specimen.Recogniser, found.Recogniser);
        if (found.Kind == FindingKind.Resolution)
        {
            Same("follow-up", expected["follow-up"] ?? "no", found.FollowUp ? "yes" : "no");
        }

        foreach (var field in (ReadOnlySpan<string>)["item", "reference", "due date", "full name", "exempt", "suggested"])
        {
            if (expected[field] is { } wanted)
            {
                Same(field, wanted, field switch
                {
                    "item" => found.AgendaItem,
                    "reference" => found.Reference,
                    "due date" => found.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    "full name" => found.Owner?.FullName,
                    "suggested" => found.SuggestedOwner,
                    _ => found.Exempt ? "yes" : "no",
                });
            }
        }
    }

    private static string Fact(MinutesReading reading, string fact) => fact switch
    {
        "committee" => reading.Committee ?? "none",
        "date" => reading.MeetingDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none",
        "future" => reading.FutureMeetings.Count == 0 ? "none" : string.Join(", ", reading.FutureMeetings.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        "warning" => string.Join(' ', reading.Warnings),
        "unclaimed" => reading.Unclaimed.Count == 0 ? "none" : string.Join(" / ", reading.Unclaimed.Select(passage => passage.Text)),
        _ => $"no such fact as '{fact}'",
    };

    private static string Explained(Specimen specimen, MinutesReading reading, List<string> faults)
    {
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"{specimen.Name} ({specimen.Recogniser}): {specimen.Rule}\n");
        foreach (var fault in faults)
        {
            message.Append("  - ").Append(fault).Append('\n');
        }

        message.Append("How each passage was decided:\n");
        foreach (var decision in reading.Decisions)
        {
            message.Append(CultureInfo.InvariantCulture, $"  [{decision.Recogniser ?? "refused"}] {decision.Why}: {Short(decision.Text)}\n");
        }

        return message.ToString();
    }

    private static string Kind(Finding finding) => finding.Kind == FindingKind.ActionPoint ? "action" : "resolution";

    private static string Strength(Finding finding) => finding.Strength.ToString().ToLowerInvariant();

    private static string Short(string words) => words.Length > 90 ? words[..90] + "…" : words;

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
