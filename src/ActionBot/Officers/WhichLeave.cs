using ActionBot.Committees.Calendar;
using ActionBot.Understanding;

namespace ActionBot.Officers;

/// <summary>What becomes of the leaves that are noted when somebody corrects one, or says days that lie across one. Pure.</summary>
public abstract partial record WhichLeave
{
    // Days so far from a leave are none of its correction.
    private const int Near = 60;

    private WhichLeave()
    {
    }

    /// <summary>It is about no leave that is noted.</summary>
    public sealed record NoLeave : WhichLeave;

    /// <summary>It is about leave, and none is noted.</summary>
    public sealed record NoneNoted : WhichLeave;

    /// <summary>These are over, or withdrawn.</summary>
    /// <param name="Leaves">The leaves.</param>
    public sealed record Ends(IReadOnlyList<Absence> Leaves) : WhichLeave;

    /// <summary>One has other days.</summary>
    /// <param name="Leave">The leave.</param>
    /// <param name="Right">How it is right.</param>
    public sealed record Becomes(Absence Leave, LeaveAsItIs Right) : WhichLeave;

    /// <summary>It has to be asked which.</summary>
    /// <param name="Choices">What may be meant, the likeliest first.</param>
    public sealed record Doubtful(IReadOnlyList<Choice> Choices) : WhichLeave;

    /// <summary>One of several things that may be meant.</summary>
    /// <param name="Leave">The leave it is about; null: a new one.</param>
    /// <param name="Right">How that is to be; null: it is to be taken out.</param>
    public sealed record Choice(Absence? Leave, LeaveAsItIs? Right);

    /// <summary>What a correction does.</summary>
    /// <param name="said">The correction.</param>
    /// <param name="noted">His leaves that are not over, in their order.</param>
    /// <param name="last">The leave that was spoken of last; null: something else was.</param>
    /// <param name="today">The day in council time.</param>
    public static WhichLeave Of(LeaveCorrected said, IReadOnlyList<Absence> noted, Guid? last, DateOnly today)
    {
        var named = InMonth(said.Words, noted);
        var spoken = noted.FirstOrDefault(leave => leave.Id == last);
        return said.Kind switch
        {
            LeaveCorrection.Over when noted.Where(leave => leave.Covers(today)).ToList() is { Count: > 0 } running => new Ends(running),
            LeaveCorrection.Over when noted.Count == 0 => said.Corrects ? new NoneNoted() : new NoLeave(),
            LeaveCorrection.Over when AwayDays.Longer(said.Words) is not null => OtherDays(said, noted, spoken, today),
            LeaveCorrection.Over when !said.Corrects => new Doubtful([.. (spoken is null ? noted : [spoken]).Select(leave => new Choice(leave, null))]),
            LeaveCorrection.Over or LeaveCorrection.Withdrawn => named switch
            {
                [] => new NoneNoted(),
                [var only] => new Ends([only]),
                _ when spoken is not null && named.Contains(spoken) => new Ends([spoken]),
                _ when All(said.Words) => new Ends(named),
                _ => new Doubtful([.. named.Select(leave => new Choice(leave, null))]),
            },
            LeaveCorrection.InOnDays when said.Corrects && noted.Count > 0 && AwayDays.Read(said.Words, today) is null && AwayDays.OneEnd(said.Words, today) is (null, null) => Of(said with { Kind = LeaveCorrection.Withdrawn }, noted, last, today),
            LeaveCorrection.InOnDays => InOn(said, named.Count > 0 ? named : noted, today),
            LeaveCorrection.Wrong => noted.Count == 0 ? new NoneNoted() : new Doubtful([.. (spoken is null ? noted : [spoken]).Select(leave => new Choice(leave, null))]),
            _ => OtherDays(said, OfMonth(said.Words, noted), spoken, today),
        };
    }

    /// <summary>What days do that are said as a leave of their own: across one that is noted they do not stand beside it.</summary>
    /// <returns>What becomes of that; <see cref="NoLeave"/>: they touch none.</returns>
    public static WhichLeave Across(DateOnly from, DateOnly until, IReadOnlyList<Absence> noted, DateOnly today)
    {
        var touched = noted.Where(leave => leave.FromDate <= until && leave.UntilDate >= from).ToList();
        if (touched.Count == 0)
        {
            return new NoLeave();
        }

        // Whoever is away and says until when speaks of that leave.
        if (touched.Find(leave => from == today && leave.FromDate < today) is { } running)
        {
            return new Becomes(running, new LeaveAsItIs(running.FromDate, until) { InPlaceOf = Ids(touched) });
        }

        return touched.Find(leave => leave.FromDate == from || leave.UntilDate == until) is { } same
            ? new Becomes(same, new LeaveAsItIs(from, until) { InPlaceOf = Ids(touched) })
            : new Doubtful([
                new Choice(touched[0], new LeaveAsItIs(from, until) { InPlaceOf = Ids(touched) }),
                .. touched[0].FromDate < from != touched[^1].UntilDate > until ? (Choice[])[new Choice(touched[0], new LeaveAsItIs(Earlier(from, touched[0].FromDate), Later(until, touched.Max(leave => leave.UntilDate))) { InPlaceOf = Ids(touched) })] : [],
            ]);
    }

    private static WhichLeave InOn(LeaveCorrected said, IReadOnlyList<Absence> noted, DateOnly today)
    {
        foreach (var near in noted.Select(leave => Later(today, leave.FromDate)).Prepend(today).Distinct().Take(said.Corrects ? int.MaxValue : 1))
        {
            if (AwayDays.Read(said.Words, today, near) is var (from, until) && noted.FirstOrDefault(leave => leave.FromDate <= until && leave.UntilDate >= from) is { } leave)
            {
                return Without(leave, from, until);
            }
        }

        return said.Corrects ? new NoneNoted() : new NoLeave();
    }

    // What is left of a leave without days on which he is in; a weekend alone is none.
    private static WhichLeave Without(Absence leave, DateOnly from, DateOnly until)
    {
        (DateOnly From, DateOnly Until)? before = leave.FromDate < from && HasWorkingDay(leave.FromDate, from.AddDays(-1)) ? (leave.FromDate, from.AddDays(-1)) : null;
        (DateOnly From, DateOnly Until)? after = leave.UntilDate > until && HasWorkingDay(until.AddDays(1), leave.UntilDate) ? (until.AddDays(1), leave.UntilDate) : null;
        return (before ?? after) is var (first, last) ? new Becomes(leave, new LeaveAsItIs(first, last) { Again = before is null ? null : after }) : new Ends([leave]);
    }

    private static WhichLeave OtherDays(LeaveCorrected said, IReadOnlyList<Absence> noted, Absence? spoken, DateOnly today)
    {
        var right = noted.Select(leave => (Leave: leave, Right: Corrected(said.Words, leave, today, spoken == leave || said.Corrects && noted.Count == 1))).Where(one => one.Right is not null).Select(one => new Choice(one.Leave, one.Right! with { InPlaceOf = Touched(noted, one.Leave, one.Right!) })).ToList();
        var meant = right.Find(choice => choice.Leave == spoken) ?? (right.FindAll(choice => Overlaps(choice.Leave!, choice.Right!)) is [var only] ? only : right is [var single] ? single : null);
        if (!said.NamesLeave)
        {
            // What speaks of days alone is about leave where that was spoken of last; where it was not, it may be.
            return meant is null ? new NoLeave()
                : meant.Leave == spoken ? new Becomes(meant.Leave!, meant.Right!)
                : said.Corrects && Overlaps(meant.Leave!, meant.Right!) ? new Doubtful([meant])
                : new NoLeave();
        }

        return meant is { Leave: { } leave, Right: { } days } ? new Becomes(leave, days)
            : right.Count > 1 ? new Doubtful(right)
            : said.Corrects && noted.Count > 1 && AwayDays.Read(said.Words, today) is var (from, until) ? new Doubtful([.. noted.Take(3).Select(one => new Choice(one, new LeaveAsItIs(from, until))), new Choice(null, new LeaveAsItIs(from, until))])
            : new NoLeave();
    }

    /// <summary>A leave with the days that are said of it; null: they are none of its.</summary>
    private static LeaveAsItIs? Corrected(string words, Absence leave, DateOnly today, bool wherever)
    {
        var near = Later(today, leave.FromDate);
        var ends = AwayDays.OneEnd(words, today, near);
        if (AwayDays.Longer(words) is { } longer && ends is (null, null) && AwayDays.BackOn(words, today, near) is null)
        {
            // "Back a day early" is a shorter leave, "a week later" another time.
            return ShiftsWhole(words)
                ? Valid(leave.FromDate.AddDays(longer), leave.UntilDate.AddDays(longer))
                : Valid(leave.FromDate, leave.UntilDate.AddDays(longer));
        }

        if (AwayDays.BackOn(words, today, near) is { } back)
        {
            var from = AwayDays.Read(words, today, near) is var (begins, _) && begins != today && Named(words, begins) ? begins : leave.FromDate;
            return back.AddDays(-1) is var last && last >= leave.FromDate && last <= leave.UntilDate.AddDays(Near) ? Valid(from, last) : null;
        }

        if (ends.Last is { } until)
        {
            return until >= leave.FromDate && until <= leave.UntilDate.AddDays(Near) ? Valid(leave.FromDate, until) : null;
        }

        if (AwayDays.Length(words) is { } length && AwayDays.Read(words, today, near) is null && ends.First is null)
        {
            return Valid(leave.FromDate, leave.FromDate.AddDays(length - 1));
        }

        if (AwayDays.Read(words, today, near) is var (first, end) && !(first == end && ends.First == first) && (wherever || first <= leave.UntilDate && end >= leave.FromDate))
        {
            return Valid(first, end);
        }

        if (ends.First is { } start)
        {
            return start >= leave.FromDate.AddDays(-Near) && start <= leave.UntilDate ? Valid(start, leave.UntilDate)
                // A start behind its end is a leave moved as it was.
                : wherever && start > leave.UntilDate ? Valid(start, start.AddDays(leave.UntilDate.DayNumber - leave.FromDate.DayNumber)) : null;
        }

        return near == leave.FromDate || AwayDays.Read(words, today, leave.FromDate) is not var (since, to) || since > leave.UntilDate || to < leave.FromDate ? null : Valid(since, to);
    }

    private static LeaveAsItIs? Valid(DateOnly from, DateOnly until) => until < from ? null : new LeaveAsItIs(from, until);

    private static bool Overlaps(Absence leave, LeaveAsItIs right) => right.From <= leave.UntilDate && right.Until >= leave.FromDate;

    private static IReadOnlyList<Guid> Touched(IReadOnlyList<Absence> noted, Absence leave, LeaveAsItIs right) => [.. noted.Where(other => other.Id != leave.Id && Overlaps(other, right)).Select(other => other.Id)];

    private static IReadOnlyList<Guid> Ids(IEnumerable<Absence> leaves) => [.. leaves.Select(leave => leave.Id)];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool HasWorkingDay(DateOnly from, DateOnly until)
    {
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                return true;
            }
        }

        return false;
    }
}
