using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>
/// Finds by when something is to be done, in the words of minutes or of chat, and says what kind of time those words name. It works out no
/// dates beyond those written whole: that needs a calendar.
/// </summary>
public static class DuePhraseReader
{
    /// <summary>Reads a phrase that is nothing but a time: "the March meeting", "10th", "undated".</summary>
    /// <returns>The phrase; null where the words name no time.</returns>
    public static DuePhrase? Read(string words)
    {
        var passage = Passages.Of(words);
        if (words.Trim().ToLowerInvariant() is "undated" or "no date" or "whenever" or "open")
        {
            return new DuePhrase { Text = words.Trim(), Form = DueForm.Undated };
        }

        var found = Find(passage, 0, passage.Tokens.Count);
        return found.Count > 0 ? found[0].Phrase : Bare(passage);
    }

    /// <summary>Every time that a text names, in its order.</summary>
    public static IReadOnlyList<DuePhrase> Find(string text)
    {
        var passage = Passages.Of(text);
        return [.. Find(passage, 0, passage.Tokens.Count).Select(found => found.Phrase)];
    }

    internal static List<(int Start, DuePhrase Phrase)> Find(Passage passage, int first, int end)
    {
        var found = new List<(int, DuePhrase)>();
        for (var at = first; at < end; at++)
        {
            if (new DuePhraseScanner(passage, at, end).Read() is { } hit)
            {
                hit = WithItsLimit(passage, hit, end);
                found.Add((at, hit.Phrase with { Text = passage.Text[passage.Tokens[at].Start..passage.Tokens[hit.End - 1].End] }));
                at = hit.End - 1;
            }
        }

        return found;
    }

    // "late in June ahead of the next meeting", "as soon as possible and prior to the election": two ways of saying one time; whichever names one is it.
    private static (DuePhrase Phrase, int End) WithItsLimit(Passage passage, (DuePhrase Phrase, int End) hit, int end)
    {
        var tokens = passage.Tokens;
        var at = hit.End + (hit.End < end && tokens[hit.End].Is("and") ? 1 : 0);
        return at < end && tokens[at] is { Shape: Shape.Lower, Word: "before" or "ahead" or "prior" } && new DuePhraseScanner(passage, at, end).Read() is { } limit
            ? (hit.Phrase.Form == DueForm.Undated ? limit.Phrase : hit.Phrase, limit.End)
            : hit;
    }

    /// <summary>A cell or an answer that is a time without a preposition: "June", "Spring", "31 Oct", "Friday".</summary>
    internal static DuePhrase? Bare(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (CalendarDates.ReadAt(tokens, passage.Text, at) is { } date)
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole };
            }

            if (tokens[at].Shape == Shape.Figure && tokens.Count == 1 && CalendarDates.DayOf(passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start)) is { } day && !char.IsAsciiDigit(passage.Text[tokens[at].End - 1]))
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.OnDate, Day = day };
            }

            if (CalendarDates.MonthOf(tokens[at]) is { } month)
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.InMonth, Month = month, Year = CalendarDates.YearAt(tokens, passage.Text, at + 1, out _) };
            }

            if (tokens[at].Is("spring") || tokens[at].Is("summer") || tokens[at].Is("autumn") || tokens[at].Is("winter"))
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.Season, Season = tokens[at].Word };
            }

            if (tokens[at].Is(WordClass.Weekday))
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.OnWeekday, Weekday = DuePhraseScanner.WeekdayOf(tokens[at]) };
            }

            if (tokens[at].Is("ongoing") || tokens[at].Is("asap"))
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = tokens[at].Is("asap") ? DueForm.Undated : DueForm.Recurring };
            }

            if (tokens[at].Is("next") && at + 1 < tokens.Count && tokens[at + 1].Is("meeting"))
            {
                return new DuePhrase { Text = passage.Text.Trim(), Form = DueForm.NextMeeting };
            }
        }

        return null;
    }
}
