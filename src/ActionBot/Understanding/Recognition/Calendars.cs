using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Meetings that are added, moved or cancelled.</summary>
internal static class Calendars
{
    public static Understood? Cancel(Clause clause)
    {
        var none = clause.Find(clause.From, "no") is var no && no >= 0 && clause.Times.Length > 0 && clause.Names.At(no + 1, clause.To, NameKind.Committee) is { } missing && missing.Start == no + 1 ? new Cue(Concept.Cancel, no, no + 1) : no == clause.From && clause.Role == SpeakerRole.Clerk && clause.Times.Length > 0 && Questions.Capitals(clause, no + 1) is var whole && whole > no + 1 && clause.At(whole) is "in" or "on" or "this" or "next" && !Lexicon.IsGivenName(clause.At(no + 1)) && clause.Times[0].Start - whole <= 2 ? new Cue(Concept.Cancel, no, no + 1) : (Cue?)null;
        if (!Clerks(clause) || clause.Points || clause.AsksWh || clause.Question && !clause.Requested || (clause.Any(Concept.Cancel) ?? none) is not { } cancel || clause.At(cancel.Start) is not ("not" or "no" or "isn't" or "won't" or "aren't") && clause.Denied(cancel))
        {
            return null;
        }

        var time = clause.Time;
        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee) ?? (clause.Role == SpeakerRole.Clerk && time is not null ? Questions.Placed(clause) : null) ?? Questions.Called(clause);
        var meeting = clause.Has(Concept.Meeting) || clause.Times.Any(found => found.Kind == TimeKind.Meeting) || clause.Has(Concept.Calendar);
        // "Dec planning off": nothing but a month, a committee and "off"
        if (clause.Role == SpeakerRole.Clerk && clause.At(clause.To - 1) is "off" && clause.Count <= 5 && clause.Times is [{ } bare] && bare.Start == clause.From && (clause.Names.At(bare.End, clause.To, NameKind.Committee) is { } called && called.End == clause.To - 1 || Lexicon.IsDepartment(clause.At(bare.End)) && bare.End + 1 == clause.To - 1))
        {
            return Reading.Of(Intent.CancelMeeting, 0.8, "a month's meeting is off", new Slots { Committee = clause.Said(bare.End, clause.To - 1), Meeting = clause.Said(bare.Start, bare.End), Days = Days(clause, bare) });
        }

        if (clause.At(cancel.Start) is "off" && !(time is not null && clause.At(cancel.Start - 1) is "'s" or "is" or "are" && clause.At(cancel.Start - 2) is not "i") || time is null && committee is null && !meeting || clause.Role != SpeakerRole.Clerk && !meeting)
        {
            return null;
        }

        // "the caretaker is off sick today", "the Christmas meal is moved": no meeting of a committee
        if (clause.At(cancel.Start) is "off" && clause.At(cancel.End) is "sick" or "ill" or "work" or "poorly" or "duty" || Social(clause) && committee is null)
        {
            return null;
        }

        // "the Head of Roads is off until 1 February"
        if (clause.At(cancel.Start) is "off" && clause.Names.First(clause.From, cancel.Start, NameKind.Owner) is { } absent && absent.End - absent.Start > 1 && clause.Find(cancel.End, "until", "till", "til", "sick", "for") == cancel.End)
        {
            return null;
        }

        // "Tom's off sick until the 20th, Priya will cover"
        if (!meeting && committee is null && clause.At(cancel.Start) is "off" && clause.Names.Person(clause.From, clause.To) > 0)
        {
            return null;
        }

        if (clause.Has(Concept.ActionNoun) && !meeting || clause.Any(Concept.Away) is { } away && clause.At(away.Start) is "i'm" or "leave" or "a/l")
        {
            return null;
        }

        // "tomorrow's Education is off": a department's name where a meeting stands
        if (committee is null && time is { } whenever && clause.At(whenever.End) is "'s" && Lexicon.IsDepartment(clause.At(whenever.End + 1)))
        {
            committee = new NameMention(whenever.End + 1, whenever.End + 2, NameKind.Committee);
        }

        var slots = new Slots().With(clause, committee);
        return Reading.Of(Intent.CancelMeeting, meeting || time is not null ? 0.91 : 0.7, "a meeting does not take place", slots with { Meeting = time is { } when ? clause.Said(when.Start, when.End) : null, Days = Days(clause, time), Reason = Reading.Reason(clause, loose: clause.Starts("cancel", "call", "scrap", "drop", "pull") || clause.At(cancel.Start) is "off" or "cancelled" || cancel.End < clause.To && clause.Token(cancel.End).Kind is TokenKind.Comma or TokenKind.Dash, out var given) is { } why && given > cancel.End - 1 && given > (time?.End ?? 0) - 1 ? why : cancel.Start == clause.From && time is { } none2 && none2.End < clause.To && !clause.Token(none2.End).IsWord ? Reading.Rest(clause, none2.End) ?? Reading.Trailing(clause) : cancel.Start == clause.From || time is { } off && off.End < clause.To ? Reading.Trailing(clause) : null });
    }

    public static Understood? Move(Clause clause)
    {
        // "Noting from the Minute of 28 October: Chief Officer to bring back a paper": somebody's task moves no meeting
        if (clause.Starts("noting", "record", "action") || clause.At(clause.From) is "note" && clause.Find(clause.From, ":") > 0)
        {
            return null;
        }

        // "Finance cttee now 24 November not 17"
        if (clause.Role == SpeakerRole.Clerk && clause.Find(clause.From, "now") is var now && now - clause.From is > 0 and <= 5 && clause.Times is [{ Date: not null } later, ..] && (later.Start == now + 1 || later.Start == now + 2 && clause.At(now + 1) is "on") && clause.At(later.End) is "not" && clause.To - later.End is 2 or 3 && clause.Token(clause.To - 1).Kind is TokenKind.Number or TokenKind.Ordinal && clause.At(now - 1) is "cttee" or "committee" or "ctte" or "cmte" or "board" or "panel" or "meeting" or "council" or "scrutiny")
        {
            var body = clause.At(now - 1) is "cttee" or "ctte" or "cmte" or "meeting" ? now - 1 : now;
            return Reading.Of(Intent.MoveMeeting, 0.88, "a meeting is on another day", new Slots { Committee = clause.Said(clause.From, body), Meeting = clause.Said(clause.To - 1, clause.To), Due = clause.Due(later), Days = Days(clause, later) });
        }

        if (!Clerks(clause) || clause.Points || clause.AsksWh || clause.Question && !clause.Requested || (clause.Any(Concept.Move) ?? (clause.Parted(["bring", "put", "push", "move", "shift", "pull"], ["forward", "back", "off"]) ? new Cue(Concept.Move, clause.From, clause.From + 1) : Goes(clause))) is not { } move || clause.Denied(move) && clause.At(move.Start) is not ("instead" or "not" or "rather"))
        {
            return null;
        }

        // "Bridge Board won't now meet on 9 December"
        if (clause.Any(Concept.Cancel) is { } off && off.Covers(move.Start))
        {
            return null;
        }

        // "put back a week from the 19th to the 26th": how far is no day
        var times = clause.Times is [{ Kind: TimeKind.Span } far, { } day2] && clause.At(far.Start - 1) is "back" or "forward" or "by" or "a" && clause.At(day2.Start - 1) is "to" or "till" or "until" or "the" ? [day2] : clause.Times.Length > 2 ? Array.FindAll(clause.Times, time => time.Kind != TimeKind.Span) : clause.Times;
        if (times.Length > 2 && times[0].Kind == TimeKind.Meeting && Times.MonthOf(clause.At(times[0].Start)) == 0)
        {
            times = times[1..];
        }

        // "moves to 10 Feb, half term": why, and no day
        var holiday = times.Length == 3 && times[2].Kind == TimeKind.Vague && clause.Token(times[2].Start - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket;
        times = holiday ? times[..2] : times;

        // "Jan audit is now the 19th not the 12th"
        if (times.Length == 3 && times[0].Start == clause.From && (clause.At(times[2].Start - 1) is "not" || clause.At(times[2].Start - 2) is "not"))
        {
            times = times[..2];
        }

        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee) ?? Questions.Called(clause) ?? (Goes(clause) is not null ? Bodies.Capitalised(clause) : null);
        // "Move Audit from 8 December to 15 December": the order is no part of the name
        committee = committee is { } ordered && ordered.Start == clause.From && ordered.End - ordered.Start > 1 && clause.At(ordered.Start) is "move" or "shift" or "put" or "push" or "switch" or "swap" or "change" or "reschedule" or "postpone" or "bring" ? ordered with { Start = ordered.Start + 1 } : committee;
        committee = committee is { } clash && times.Length > 0 && clash.Start > times[^1].End && clause.Find(times[^1].End, ",", "-", "–", "(", "as", "because") is >= 0 and var because && because < clash.Start ? null : committee;
        var meeting = clause.Has(Concept.Meeting) || times.Any(time => time.Kind == TimeKind.Meeting);
        if (Social(clause) && committee is null && !meeting)
        {
            return null;
        }

        if (times.Length == 0 || times.Length == 1 && committee is null && !meeting && !Adjourns(clause.At(move.Start)) || times.Length == 1 && !meeting && clause.At(move.Start) is "now" or "is now" or "should be" or "change" or "instead")
        {
            return null;
        }

        // The old day comes first, but for "now 16 March instead of the 9th"
        var backwards = clause.Find(clause.From, "instead", "not", "rather") is var instead && instead > 0 && times.Length > 1 && times[0].End <= instead && instead < times[1].Start && clause.At(times[1].Start - 1) is "of" or "the" or "not" or "than";
        TimeMention? old = times.Length > 2 && times[0].Kind == TimeKind.Meeting ? times[0] : times.Length > 1 ? backwards ? times[1] : times[0] : meeting && times[0].Kind == TimeKind.Meeting && clause.At(times[0].Start - 1) is not "to" ? times[0] : null;
        TimeMention? fresh = times.Length > 2 && times[0].Kind == TimeKind.Meeting ? times[^1] : times.Length > 1 ? backwards ? times[0] : times[1] : old is null ? times[0] : null;
        if (fresh is null && clause.Role != SpeakerRole.Clerk)
        {
            return null;
        }

        // "the November meeting has moved to the 17th": of November
        DueWords? due = fresh is { } to ? Within(clause, old, to) : null;
        var last = Math.Max(Math.Max(fresh?.End ?? 0, old?.End ?? 0), Math.Max(move.End, committee?.End ?? 0));
        var reason = Reading.Reason(clause, loose: false, out var given) is { } why && given >= last ? why : last < clause.To && clause.Token(last).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket && clause.To - last is > 1 and <= 14 && clause.At(last + 1) is not ("same" or "at" or "papers" or "usual" or "not" or "and" or "please" or "can" or "now" or "instead" or "update" or "let") && (holiday || clause.Times.All(time => time.Start < last)) ? clause.Whole(last + 1, clause.To) : null;
        return Reading.Of(
            Intent.MoveMeeting,
            fresh is not null && (old is not null || committee is not null) ? 0.92 : 0.72,
            "a meeting is moved",
            new Slots().With(clause, committee) with { Meeting = old is { } was ? clause.Said(was.Start, was.Date is not null && clause.At(was.End - 1) is "meeting" ? was.End - 1 : was.End) : null, Due = due, Reason = reason, Days = fresh is { } day && due?.Date is { } date ? [new MeetingDay(due.Text, date, day.Clock)] : [] });
    }

    // "Members' Development on the 7th should go to the 9th", "Planning B has gone from the 8th to the 15th"
    private static Cue? Goes(Clause clause) => clause.Role != SpeakerRole.Officer && clause.Times is [{ Kind: TimeKind.Day } old, { Kind: TimeKind.Day } fresh] && clause.Find(clause.From, "go", "gone", "goes", "went") is > 0 and var goes && goes < fresh.Start && (clause.At(fresh.Start - 1) is "to" || clause.At(fresh.Start - 1) is "the" && clause.At(fresh.Start - 2) is "to") && (old.End <= goes || clause.Find(goes, "from") is > 0 and var from && from < old.Start) && Bodies.Capitalised(clause) is not null ? new Cue(Concept.Move, goes, goes + 1) : null;

    private static bool Social(Clause clause) => clause.Word("meal", "lunch", "party", "dinner", "drinks", "quiz", "interview", "interviews", "appointment", "delivery", "social", "training", "breakfast", "fete", "match", "game", "jumper", "raffle", "bake", "fayre", "cakes", "biscuits");

    // "We adjourned to 1 December": which meeting goes without saying.
    private static bool Adjourns(string word) => word.StartsWith("adjourn", StringComparison.Ordinal) || word.StartsWith("reconven", StringComparison.Ordinal);

    private static DueWords Within(Clause clause, TimeMention? old, TimeMention fresh)
    {
        var due = clause.Due(fresh);
        if (old is not { } was || fresh.Kind is not TimeKind.Day || Array.FindIndex(clause.Message.Tokens, fresh.Start, fresh.End - fresh.Start, token => token.Kind is TokenKind.Ordinal) is not (>= 0 and var figure) || figure + 1 < fresh.End && fresh.Clock is null || figure > fresh.Start && Times.MonthOf(clause.At(figure - 1)) > 0)
        {
            return due;
        }

        var month = 0;
        for (var at = was.Start; at < was.End && month == 0; at++)
        {
            month = Times.MonthOf(clause.At(at));
        }

        month = month == 0 && was.Date is { } oldDay && clause.Token(was.Start).Kind != TokenKind.Ordinal ? oldDay.Month : month;
        if (month == 0)
        {
            return due;
        }

        var today = clause.Listening.Today;
        var day = clause.Token(figure).Value;
        var year = month < today.Month || (month == today.Month && day < today.Day) ? today.Year + 1 : today.Year;
        return day <= DateTime.DaysInMonth(year, month) ? due with { Date = new DateOnly(year, month, day) } : due;
    }

    // "Finance also meets on …", "extra date for Rural Affairs: …": whoever meets is a committee, whatever it is called
    private static (int From, int To)? Body(Clause clause, TimeMention day)
    {
        var from = clause.At(clause.From) is "the" ? clause.From + 1 : clause.From;
        var meets = clause.Find(from, "also", "meets", "meet", "will", "is", "sits");
        if (meets > from && meets - from <= 4 && clause.Find(meets, "meet", "meets", "meeting", "sits", "sit") is var verb && verb >= meets && verb - meets <= 2 && verb < day.Start && clause.At(from) is not ("we" or "i" or "it" or "they" or "this" or "that" or "there" or "next" or "our") && (clause.Token(from).Capital || clause.At(meets - 1) is "forum" or "board" or "panel" or "group"))
        {
            return (from, meets);
        }

        // "new meeting: Quality and Safety, 21/01/27", "extra meeting - Children and Families - 9 December"
        if (clause.Find(clause.From, "meeting", "mtg", "date") is >= 0 and var noun && noun - clause.From <= 2 && noun + 2 < day.Start && clause.Token(noun + 1).Kind is TokenKind.Colon or TokenKind.Dash && clause.Token(noun + 2).Capital)
        {
            var end = noun + 2;
            while (end < day.Start && clause.Token(end).IsWord && clause.At(end) is not ("on" or "at" or "for"))
            {
                end++;
            }

            return end > noun + 2 && end - noun <= 8 ? (noun + 2, end) : null;
        }

        if (clause.Find(clause.From, "for", "of") is var of && of > 0 && of < day.Start && clause.Token(of + 1).Capital && clause.Find(of, ":", "-", "–", ",", "on", "is") is var stop && stop - of is > 1 and <= 5 && stop < day.Start && !clause.Covered(of + 1))
        {
            return (of + 1, stop);
        }

        return null;
    }

    public static Understood? Add(Clause clause)
    {
        if (!Clerks(clause) || clause.Points || clause.AsksWh || clause.Question && !clause.Requested)
        {
            return null;
        }

        // "the meeting of 24 November was adjourned" adds none
        if (clause.Any(Concept.Move) is { } adjourned && Adjourns(clause.At(adjourned.Start)))
        {
            return null;
        }

        // "can you book me a meeting room for Tuesday"
        if (clause.Parted(["bring", "put", "push", "move", "shift", "pull"], ["forward", "back", "off"]) || clause.Word("room", "rooms", "taxi", "hotel", "train", "flight", "desk", "parking") && !clause.Word("committee"))
        {
            return null;
        }

        // "I've got a meeting with the police about it tomorrow" tells of work, and of no committee
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "i've" or "we've" or "i" or "we" or "i'm" or "we're" or "not" or "have" && clause.Names.First(clause.From, clause.To, NameKind.Committee) is null || clause.Role == SpeakerRole.Officer && clause.Has(Concept.Done, Concept.NotBegun) && clause.Has(Concept.Progress))
        {
            return null;
        }

        // An officer's calendar is the clerk's business
        if (clause.Role == SpeakerRole.Officer && clause.Opens(Concept.Add) is null && !clause.Word("meets", "meet", "sits"))
        {
            return null;
        }

        // "meeting the trust on 12 November about it": the officer meets somebody
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "meeting" && clause.At(clause.From + 1) is "the" or "with" or "them" or "him" or "her" or "a" or "our")
        {
            return null;
        }

        var days = clause.Times.Where(time => (time.Kind is TimeKind.Day || time is { Kind: TimeKind.Meeting, Date: not null }) && time.Date >= clause.Listening.Today).ToArray();
        if (days.Length == 0 || clause.Has(Concept.Cancel) || clause.Has(Concept.Minutes))
        {
            return null;
        }

        // "outstanding actions for the Harbour Board for the 15 December meeting" asks for a list
        if (clause.Has(Concept.Outstanding, Concept.Late) && clause.Has(Concept.ActionNoun) || clause.Has(Concept.Silent))
        {
            return null;
        }

        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee) ?? Questions.Called(clause);
        var meets = clause.Any(Concept.Convene, Concept.Meeting) is not null || clause.Times.Any(time => time.Kind == TimeKind.Meeting);
        meets |= committee is not null && clause.Word("extraordinary", "special", "additional", "extra");
        var adds = clause.Any(Concept.Add) is not null && clause.Opens(Concept.Add) is not null || clause.Has(Concept.Add) && meets;
        var isOn = clause.Word("is", "are", "on", "for") || clause.Has(Concept.Convene);
        // "Licensing: 14 January, 11 February, 11 March 2027"
        var bare = committee is { } body && body.Start - clause.From <= 1 && (clause.At(body.End) is ":" or "-" or "–" || clause.Token(Math.Min(body.End, clause.To - 1)).Value is >= 2020 and <= 2100 && clause.At(body.End + 1) is ":" && days[0].Start == body.End + 2) && days[0].Start <= body.End + 2 && days[^1].End == clause.To;
        if (!bare && !(meets && (adds || isOn) || adds && (committee is not null || clause.Word("calendar", "date", "dates")) || committee is not null && clause.Word("dates") && isOn))
        {
            return null;
        }

        if (!clause.Has(Concept.Meeting, Concept.Convene, Concept.Add, Concept.Calendar) && !bare)
        {
            return null;
        }

        var last = days[^1];
        var slots = new Slots().With(clause, committee);
        if (committee is null && Lexicon.IsDepartment(clause.At(clause.From)) && clause.At(clause.From + 1) is "dates" or "meetings")
        {
            slots = slots with { Committee = clause.Said(clause.From, clause.From + 1) };
        }
        else if (committee is null && Body(clause, days[0]) is { } called)
        {
            slots = slots with { Committee = clause.Said(called.From, called.To) };
        }

        // "19 Jan, 16 Feb, 16 Mar all at 7"
        var (end, hour) = AllAt(clause, last.End);
        return Reading.Of(Intent.AddMeeting, 0.88, "meetings are added", slots with { Meeting = clause.Said(days[0].Start, end), Days = [.. days.SelectMany(day => Days(clause, day)).Select(day => day with { StartsAt = day.StartsAt ?? hour })] });
    }

    private static (int End, TimeOnly? Hour) AllAt(Clause clause, int end)
    {
        var at = clause.At(end) is "," ? end + 1 : end;
        at = clause.At(at) is "all" or "each" or "both" ? at + 1 : -1;
        at = at > 0 && clause.At(at) is "starting" or "beginning" ? at + 1 : at;
        return at > 0 && clause.At(at) is "at" or "from" && at + 1 < clause.To && (clause.Token(at + 1).Kind is TokenKind.Clock || clause.At(at + 1) is "noon" || clause.Token(at + 1) is { Kind: TokenKind.Number, Value: -1 or (>= 1 and <= 12) }) ? (at + 2, Times.ClockOf(clause.At(at + 1))) : (end, null);
    }

    private static IReadOnlyList<MeetingDay> Days(Clause clause, TimeMention? time) => time is { Date: { } date } day ? [new MeetingDay(clause.Said(day.Start, day.End)!, date, day.Clock)] : [];

    private static bool Clerks(Clause clause) => clause.Role != SpeakerRole.Officer || clause.Has(Concept.Meeting);
}
