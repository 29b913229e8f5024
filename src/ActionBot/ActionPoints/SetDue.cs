using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>Changes by when an action point is due. The first due stays; a later one counts as a postponement, and every change keeps who, why, from and to.</summary>
public sealed class SetDue(ChangeActionPoint change, CouncilTime clock, ILastTold lastTold)
{
    /// <summary>Sets it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="due">The new due.</param>
    /// <param name="from">The meeting it is reported to now.</param>
    /// <param name="to">The meeting it will be reported to.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, Due due, Meeting from, Meeting to, string? why = null) =>
        change.AfterReadingAsync(id, by, why, async (session, moment) =>
        {
            var corrects = await CorrectedDue.OfAsync(session, id, due, by, moment, clock, lastTold);
            return now => Decide(now, by, due, from, to, corrects);
        });

    internal static StepResult Decide(ActionPoint now, Standing by, Due due, Meeting from, Meeting to, CorrectedDue? corrects = null)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "set the due date of") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (!now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)}: reopen it first.");
        }

        // The same day or meeting in other words is the same due: it was not moved, and did not slip.
        if ((now.Due with { Text = due.Text }) == due && now.Status != ActionPointStatus.ExtensionRequested)
        {
            return StepResult.Refuse($"{now.Reference} is due {Words(due, to)} already.");
        }

        var later = (due.Date ?? to.HeldOn) > (corrects?.Day ?? now.DueDate ?? from.HeldOn);
        var before = corrects?.Postponements ?? now.Postponements;
        var status = now.Status == ActionPointStatus.ExtensionRequested ? ActionPointStatus.InProgress : now.Status;
        return StepResult.Change(
            now with
            {
                DueText = due.Text,
                DueKind = due.Kind,
                DueDate = due.Date,
                EveryNthMeeting = due.EveryNthMeeting,
                ReportToMeetingId = due.ReportToMeetingId,
                Postponements = before + (later ? 1 : 0),
                Status = status,
            },
            $"due {Words(due, to)}" + (later ? " (put off)" : ""),
            $"{now.Reference} is due {Words(due, to)}.") with { Deed = Deed.DueSet };
    }

    /// <summary>A due as it is read back: "at the meeting of 19 January 2027", "by 3 July 2027".</summary>
    public static string Words(Due due, Meeting to) => due.Kind switch
    {
        DueKind.Date when due.Date is { } date => $"by {Days.Plain(date)}, reported to the meeting of {Days.Plain(to.HeldOn)}",
        DueKind.Undated => $"without a date, listed at the meeting of {Days.Plain(to.HeldOn)}",
        DueKind.Recurring => $"at {Due.Every(due.EveryNthMeeting)}, next at that of {Days.Plain(to.HeldOn)}",
        _ => $"at the meeting of {Days.Plain(to.HeldOn)}",
    };
}
