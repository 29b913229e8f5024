using System.Globalization;
using ActionBot.ActionPoints;

namespace ActionBot.Enquiries;

/// <summary>A wish for a list, as a button carries it.</summary>
public static class WantedData
{
    /// <summary>The verb of the buttons that turn pages and narrow a list.</summary>
    public const string Verb = "listActions";

    /// <summary>Under this name a list says whose own it is.</summary>
    public const string Mine = "mine";

    /// <summary>Under this name a choice narrows the list.</summary>
    public const string Narrow = "narrow";

    private static CultureInfo Plain => CultureInfo.InvariantCulture;

    /// <summary>The wish as a button carries it.</summary>
    /// <param name="wanted">The wish.</param>
    /// <param name="mine">It is the reader's own list.</param>
    public static Dictionary<string, string> Of(Wanted wanted, bool mine = false)
    {
        var data = new Dictionary<string, string> { ["from"] = wanted.From.ToString(Plain) };
        Put("committee", wanted.CommitteeId?.ToString());
        Put("status", wanted.Status?.ToString());
        Put("post", wanted.OwnerPostId?.ToString());
        Put("person", wanted.OwnerPersonId?.ToString());
        Put("late", wanted.Late ? "yes" : null);
        Put("since", wanted.Since is { } since ? Storage.Days.Iso(since) : null);
        Put("until", wanted.Until is { } until ? Storage.Days.Iso(until) : null);
        Put("reportsTo", wanted.ReportsTo?.ToString());
        Put("putOff", wanted.PutOff ? "yes" : null);
        Put("oldest", wanted.Oldest ? "yes" : null);
        Put("exempt", wanted.Exempt ? "yes" : null);
        Put("askedAt", wanted.AskedAt?.ToString());
        Put(Mine, mine ? "yes" : null);
        return data;

        void Put(string name, string? value)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }
    }

    /// <summary>The wish a button carried, narrowed by what was chosen beside it. What cannot be read is left out.</summary>
    public static Wanted Read(IReadOnlyDictionary<string, string> data)
    {
        var wanted = new Wanted
        {
            CommitteeId = Id("committee"), OwnerPostId = Id("post"), OwnerPersonId = Id("person"), Late = data.ContainsKey("late"), PutOff = data.ContainsKey("putOff"),
            Oldest = data.ContainsKey("oldest"), Exempt = data.ContainsKey("exempt"), AskedAt = Id("askedAt"),
            Status = Enum.TryParse<ActionPointStatus>(data.GetValueOrDefault("status"), out var status) && Enum.IsDefined(status) ? status : null,
            Since = Day("since"), Until = Day("until"), ReportsTo = Id("reportsTo"),
            From = int.TryParse(data.GetValueOrDefault("from"), NumberStyles.None, Plain, out var from) ? from : 0,
        };
        return data.GetValueOrDefault(Narrow) switch
        {
            "all" => new Wanted { CommitteeId = wanted.CommitteeId },
            "late" => new Wanted { CommitteeId = wanted.CommitteeId, Late = true },
            { } chosen when chosen.StartsWith("status:", StringComparison.Ordinal) && Enum.TryParse<ActionPointStatus>(chosen[7..], out var one) => new Wanted { CommitteeId = wanted.CommitteeId, Status = one },
            { } chosen when chosen.StartsWith("post:", StringComparison.Ordinal) && Guid.TryParse(chosen[5..], out var post) => new Wanted { CommitteeId = wanted.CommitteeId, OwnerPostId = post },
            { } chosen when chosen.StartsWith("person:", StringComparison.Ordinal) && Guid.TryParse(chosen[7..], out var person) => new Wanted { CommitteeId = wanted.CommitteeId, OwnerPersonId = person },
            _ => wanted,
        };

        DateOnly? Day(string name) => DateOnly.TryParseExact(data.GetValueOrDefault(name), "O", Plain, DateTimeStyles.None, out var day) ? day : null;

        Guid? Id(string name) => Guid.TryParse(data.GetValueOrDefault(name), out var id) ? id : null;
    }
}
