using System.Globalization;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>
/// Draws up the supplement to a published paper: each matter that was answered after the papers had closed, with the words a clerk approved for the public. It is drawn as the
/// paper would be if it still took answers, so that status and due are those of the answer. Pure.
/// </summary>
public static class DrawUpSupplement
{
    /// <summary>The supplement of one meeting; or why there is none.</summary>
    public static (MattersOutstanding? Paper, string? Refusal) From(PaperWorld world)
    {
        var closed = world.Dates.AnswersClose;
        if (world.Now <= closed)
        {
            return (null, $"The paper for {Days.Plain(world.Meeting.HeldOn)} takes answers until {world.AnswersClose}: nothing is late yet, and the paper itself holds what comes in.");
        }

        // An answer given on the day of the meeting or later is the next paper's.
        var until = world.Now < world.Dates.MeetingDay ? world.Now : world.Dates.MeetingDay;
        bool IsLate(Reply reply) => reply.MeetingId == world.Meeting.Id && reply.ReceivedAt > closed && reply.ReceivedAt <= until;
        var late = world.Items.Where(item => item.Replies.Any(IsLate)).ToList();
        var approved = late.Where(item => item.Replies.Any(reply => IsLate(reply) && PublicWords.OrNone(reply.ApprovedText) is not null)).ToList();
        if (approved.Count == 0)
        {
            return (null, late.Count == 0
                ? $"No answer came after the papers for {Days.Plain(world.Meeting.HeldOn)} had closed: there is nothing to supplement."
                : $"{Answers(late.Count)} came after the papers for {Days.Plain(world.Meeting.HeldOn)} had closed, and no words of {(late.Count == 1 ? "it" : "them")} are approved for the public yet. Approve what may be printed first.");
        }

        var then = world with { Dates = world.Dates with { AnswersClose = until } };
        var matters = approved.Select(item => new ListedMatter(then, item)).Where(matter => matter.Place != PaperPlace.NotListed).ToList();
        return (new MattersOutstanding
        {
            Title = $"{DrawUpPaper.Title(world)}: supplement",
            Council = world.Council,
            Committee = world.Committee.Name,
            Code = world.Committee.Code,
            MeetingOn = world.Meeting.HeldOn,
            Meeting = DrawUpPaper.Meeting(world),
            Position = $"Received after {world.AnswersClose}, when the papers closed. The published paper stands as it was.",
            Summary = matters.Count == 1 ? "One matter was answered since." : $"{matters.Count.ToString(CultureInfo.InvariantCulture)} matters were answered since.",
            Sections = [new PaperSection(PaperPlace.AfterClosing, "Received after publication", null, [.. DrawUpPaper.InOrder(matters).Select(matter => MatterInWords.Of(then, matter))])],
        }, null);
    }

    private static string Answers(int count) => count == 1 ? "One answer" : $"{count.ToString(CultureInfo.InvariantCulture)} answers";
}
