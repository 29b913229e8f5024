using System.Globalization;

namespace ActionBot.Understanding.Language;

// Meetings, and the hour at which they begin.
internal sealed partial class Times
{
    private static readonly HashSet<string> MeetingNouns = ["meeting", "meetings", "mtg", "mtgs", "committee", "ctte", "cttee", "panel", "agenda", "cycle", "session", "board"];

    // "next meeting", "annual meeting", "meeting on 21 January", "meeting after next"
    private TimeMention? Meeting(int at)
    {
        var word = Word(at);
        // "last nights meeting", "yesterdays meeting": the apostrophe is left out
        if (word is "last" && Word(at + 1) is "nights" or "weeks" or "months" && MeetingNouns.Contains(Word(at + 2) ?? "") && Word(at + 2) is not "session")
        {
            return new TimeMention(at, at + 3, TimeKind.Meeting, null);
        }

        if (word is "yesterdays" or "todays" or "tonights" or "mondays" or "tuesdays" or "wednesdays" or "thursdays" or "fridays" && MeetingNouns.Contains(Word(at + 1) ?? "") && Word(at + 1) is not "session" and not "meetings")
        {
            return new TimeMention(at, at + 2, TimeKind.Meeting, null);
        }

        if (word is "special" or "extraordinary" or "ordinary" or "budget" && Word(at - 1) is "the" && Word(at - 2) is "for" or "to" or "until" or "till" or "by" && Word(at + 2) is not "on" || word is "next" or "last" or "annual" or "following" or "first" or "previous" or "same" or "forthcoming" or "upcoming" or "latest" or "recent")
        {
            var noun = at + 1;
            while (Word(noun) is "ordinary" or "scheduled" or "full" or "annual" or "formal" or "public" or "council" or "committee" or "extraordinary" or "special" && MeetingNouns.Contains(Word(noun + 1) ?? ""))
            {
                noun++;
            }

            if (MeetingNouns.Contains(Word(noun) ?? "") && Word(noun) is not "committee")
            {
                return new TimeMention(at, Behind(noun + 1), TimeKind.Meeting, null);
            }

            // "report to the next Health Board": a meeting by its body
            if (word is "next" or "following" && (Word(at - 1) is "the" ? Word(at - 2) : Word(at - 1)) is "to" or "at" or "by" or "until" or "till")
            {
                for (var body = at + 1; body < tokens.Length && body - at <= 4 && tokens[body].IsWord && tokens[body].Capital; body++)
                {
                    if (Lexicon.IsCommitteeNoun(Word(body)!) || Lexicon.IsCommitteeName(Word(body)!) && !(body + 1 < tokens.Length && tokens[body + 1].Capital))
                    {
                        return new TimeMention(at, body + 1, TimeKind.Meeting, null);
                    }
                }
            }

            // "set it for the next P&R", "due at the next F&GP"
            if (word is "next" or "following" && Word(at + 1) is { } letters && letters.Contains('&', StringComparison.Ordinal) && (Word(at - 1) is "the" ? Word(at - 2) : Word(at - 1)) is "to" or "at" or "by" or "until" or "till" or "for" && Array.Exists(tokens, token => token.Word is "due" or "set" or "deadline" or "defer" or "extend" or "move" or "slip" or "bring" or "report" or "till" or "until"))
            {
                return new TimeMention(at, at + 2, TimeKind.Meeting, null);
            }

            return word is "next" && Word(at + 1) is "time" or "one" || word is "following" && Word(at + 1) is "one" ? new TimeMention(at, at + 2, TimeKind.Meeting, null) : null;
        }

        // "due for 20 is the annual council", "back to full council"
        if (word is "annual" or "full" && Word(at + 1) is "council" && Array.Exists(tokens, token => token.Word is "due" or "deadline" or "defer" or "extend") && Word(at + 2) is not ("tax" or "house" or "officer" or "officers") && (Word(at - 1) is "is" or "at" or "by" or "for" or "be" or "until" || Word(at - 1) is "the" && Word(at - 2) is "is" or "at" or "by" or "for" or "be" or "until" or "to"))
        {
            return new TimeMention(at, at + 2, TimeKind.Meeting, null);
        }

        // "the meeting in June"
        if (word is "meeting" or "mtg" && Word(at + 1) == "in" && Word(at - 1) is "the" && Word(at - 2) is "to" or "for" or "until" or "till" or "by" && Month(at + 2) is { } within)
        {
            return within with { Start = at, Kind = TimeKind.Meeting };
        }

        // "can it go to the one after?"
        if (word is "one" && Word(at - 1) is "the" && Word(at + 1) == "after" && Word(at - 2) is "to" or "for" or "until" or "till" or "at" or "by")
        {
            return new TimeMention(at, Word(at + 2) is "next" or "that" or "this" ? at + 3 : at + 2, TimeKind.Meeting, null);
        }

        if (word is "meeting" or "mtg" && Word(at + 1) == "after" && Word(at + 2) is "next" or "that")
        {
            return new TimeMention(at, at + 3, TimeKind.Meeting, null);
        }

        // Minutes and calendars speak of "the meeting on 19 January": there the day alone is meant, as said.
        return null;
    }

    // "next meeting in March", "first meeting after Easter"
    private int Behind(int end) => Word(end) is "in" or "after" && (Day(Skip(end + 1, "the")) ?? Month(end + 1)) is { } time ? time.End
        : Word(end) is "after" && Seasons.Contains(Word(end + 1) ?? "") ? end + 2 : end;

    // "16 March at 2pm", "9 March 2027 10am", "12 January at 6"
    private TimeMention WithClock(TimeMention time)
    {
        if (time.Kind is not (TimeKind.Day or TimeKind.Month))
        {
            return time;
        }

        // "tomorrow afternoon", "Friday morning"
        if (time.Kind is TimeKind.Day && Word(time.End) is "morning" or "afternoon" or "evening" or "lunchtime" or "night" && (Weekdays.ContainsKey(tokens[time.End - 1].Word) || tokens[time.End - 1].Word is "tomorrow" or "yesterday"))
        {
            return time with { End = time.End + 1 };
        }

        // "Friday pm"
        if (time.Kind is TimeKind.Day && Word(time.End) is "pm" or "am" && Weekdays.ContainsKey(tokens[time.End - 1].Word))
        {
            return time with { End = time.End + 1 };
        }

        var at = Skip(Skip(time.End, ","), "at");
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Clock)
        {
            return time with { End = at + 1, Clock = ClockOf(tokens[at].Word) };
        }

        if (at > time.End && at < tokens.Length && Word(at - 1) == "at" && (tokens[at].Kind == TokenKind.Number && tokens[at].Value is >= 1 and <= 12 or -1 || Word(at) is "noon"))
        {
            return time with { End = at + 1, Clock = ClockOf(tokens[at].Word) };
        }

        if (Word(at) == "noon")
        {
            return time with { End = at + 1, Clock = new TimeOnly(12, 0) };
        }

        return time;
    }

    // "March meeting", "19 January meeting", "January's meeting", "March committee"
    private TimeMention WithMeeting(TimeMention time)
    {
        var at = Skip(time.End, "'s");
        while (Word(at) is "ordinary" or "scheduled" or "scrutiny" or "full" or "council" && MeetingNouns.Contains(Word(at + 1) ?? ""))
        {
            at++;
        }

        return MeetingNouns.Contains(Word(at) ?? "") && time.Kind is TimeKind.Day or TimeKind.Month or TimeKind.Vague or TimeKind.Span && Word(at) is not ("meetings" or "session")
            ? time with { End = at + 1, Kind = TimeKind.Meeting, Date = time.Kind == TimeKind.Day ? time.Date : null }
            : time;
    }

    internal static TimeOnly? ClockOf(string word)
    {
        var afternoon = word.EndsWith("pm", StringComparison.Ordinal);
        var figures = word.TrimEnd('a', 'p', 'm').Split(':', '.');
        if (word == "noon")
        {
            return new TimeOnly(12, 0);
        }

        if (!int.TryParse(figures[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return null;
        }

        var minute = figures.Length > 1 && int.TryParse(figures[1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said < 60 ? said : 0;

        // Nobody convenes a committee at two or six in the morning.
        hour = afternoon && hour < 12 ? hour + 12 : !word.EndsWith("am", StringComparison.Ordinal) && !word.Contains(':', StringComparison.Ordinal) && hour is > 0 and < 8 ? hour + 12 : hour;
        return new TimeOnly(hour % 24, minute);
    }
}
