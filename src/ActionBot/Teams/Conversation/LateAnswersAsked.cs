using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Late answers": what came after the papers had closed, for the clerk alone, with the button that approves words; approved ones make a supplement.</summary>
public sealed partial class LateAnswersAsked(Database database, ListLateAnswers late, Bearings bearings, CouncilSettings council) : ITakePart
{
    private const int MostAtOnce = 8;
    private const int LongestMessage = 120;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length > LongestMessage || !Asks().IsMatch(said.Text))
        {
            return false;
        }

        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Late answers are for a clerk of the committee: officers write candidly, and only approved words are for others.", cancellation);
        }
        else if (said.Turn.Activity.Kind != ConversationKind.Personal)
        {
            await said.Turn.SayAsync("Officers' own words are for you alone: ask me in the chat we two have.", cancellation);
        }
        else if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is { } committee)
        {
            await ShowAsync(said, committee, cancellation);
        }

        return true;
    }

    private async Task ShowAsync(Said said, Committee committee, CancellationToken cancellation)
    {
        var (meetingOn, doubt) = await Papers.MeetingAsync(said, committee, database, council);
        var (meeting, answers, refusal) = doubt is null ? await late.RunAsync(committee, meetingOn, said.Who) : (null, [], doubt);
        if (meeting is null || answers.Count == 0)
        {
            await said.Turn.SayAsync(refusal ?? $"No answer has come after the papers for {Days.Plain(meeting!.HeldOn)} closed.", cancellation);
            return;
        }

        var items = await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, [.. answers.Select(one => one.Reply.Id).TakeLast(MostAtOnce)]));
        await said.Turn.ShowAsync(DecisionsCard.For(committee.Name, items, Remark(answers, Days.Plain(meeting.HeldOn))), cancellation);
    }

    private static string Remark(IReadOnlyList<LateAnswer> answers, string day)
    {
        var count = answers.Count == 1 ? "One answer" : $"{answers.Count.ToString(CultureInfo.InvariantCulture)} answers";
        var shown = answers.Count > MostAtOnce ? $" These are the last {MostAtOnce.ToString(CultureInfo.InvariantCulture)}." : "";
        return $"{count} came after the papers for {day} had closed; the published paper stands as it was.{shown} Words you approve go into the supplement: “the supplement for {day}”.";
    }

    // "late answers", "show me the late replies for January", "what came in late?", "which answers came after the papers?"; not "what is late?", which asks for overdue actions.
    [GeneratedRegex(
        @"^\W*(?:(?:can|could)\s+(?:you|i)\s+|please\s+)?(?:(?:show|list|give|see|have)\s+)?(?:me\s+)?(?:any\s+|the\s+|all\s+(?:the\s+)?|are\s+there\s+any\s+)?late\s+(?:answers?|replies|updates?|responses?)\b|^\W*(?:what|which|did\s+any)\b[^.]{0,40}\b(?:c[ao]me?|arrived?|received)\b[^.]{0,20}\b(?:late\b|after\s+(?:the\s+)?(?:papers?|agenda|pack|cut[\s-]?off|publication|deadline)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
