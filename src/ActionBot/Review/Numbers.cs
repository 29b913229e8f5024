using System.Globalization;
using ActionBot.Intake;

namespace ActionBot.Review;

/// <summary>Numbers of findings as a clerk says them. Pure.</summary>
public static class Numbers
{
    /// <summary>"1–3 and 5".</summary>
    public static string Of(IEnumerable<DraftFinding> findings) => Of(findings.Select(finding => finding.Number));

    /// <summary>"1–3 and 5".</summary>
    public static string Of(IEnumerable<int> numbers)
    {
        var runs = new List<(int From, int To)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].To == number - 1)
            {
                runs[^1] = (runs[^1].From, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        var words = runs.SelectMany(run => run.To - run.From == 1
            ? [run.From.ToString(CultureInfo.InvariantCulture), run.To.ToString(CultureInfo.InvariantCulture)]
            : new[] { run.From == run.To ? run.From.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{run.From}–{run.To}") }).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    /// <summary>"1 action point", "3 action points".</summary>
    public static string Count(int count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");
}
