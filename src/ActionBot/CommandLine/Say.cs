using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>Arguments and options that several verbs share, each with the sentence it answers nonsense with.</summary>
internal static class Say
{
    /// <summary>A day as yyyy-MM-dd. "2026-02-30" is refused: there is no such day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Plausible(result, name, text, day) ? day : null;
            }

            result.AddError($"{name} says '{text}', and that is no date. Write an existing day as yyyy-MM-dd, such as 2026-11-24.");
            return null;
        },
    };

    /// <summary>A moment as yyyy-MM-dd or yyyy-MM-ddTHH:mm, in council time.</summary>
    public static Option<DateTime?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd[THH:mm]",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            {
                return Plausible(result, name, text, DateOnly.FromDateTime(moment)) ? moment : null;
            }

            result.AddError($"{name} says '{text}', and that is no date. Write yyyy-MM-dd or yyyy-MM-ddTHH:mm, such as 2026-11-24T09:00.");
            return null;
        },
    };

    private static bool Plausible(ArgumentResult result, string name, string text, DateOnly day)
    {
        if (!Days.IsPlausible(day))
        {
            result.AddError($"{name} says '{text}', and no calendar of a council reaches there. Write a year between 1900 and 2199.");
        }

        return Days.IsPlausible(day);
    }

    /// <summary>--json.</summary>
    public static Option<bool> Json() => new("--json") { Description = "print data as JSON" };

    /// <summary>--committee NAME.</summary>
    public static Option<string> Committee(bool required = true) => new("--committee") { Description = "the committee's name, a part of it, or its code", HelpName = "NAME", Required = required };
}
