using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>Four months of a council's autumn, from the first minutes to the paper and the next meeting. Every step is a use case; the clock is simulated.</summary>
/// <param name="app">The application.</param>
/// <param name="clock">Its clock.</param>
/// <param name="narrator">Who tells it.</param>
/// <param name="besides">What else happens every day after the morning's sweep; null: nothing.</param>
internal sealed class Story(IServiceProvider app, SimulatedClock clock, Narrator narrator, Func<CancellationToken, Task>? besides = null)
{
    private static readonly TimeOnly SweepAt = new(9, 0);

    private readonly TrialCouncil council = new(app);
    private readonly CouncilTime local = app.GetRequiredService<CouncilTime>();

    /// <summary>When it begins.</summary>
    public static DateTimeOffset Begins { get; } = new(2026, 9, 16, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Tells it.</summary>
    public async Task TellAsync(CancellationToken cancellation)
    {
        var clerk = new ClerkAtWork(app, council, narrator);
        narrator.Chapter("The council");
        await council.FoundAsync();
        narrator.Tell($"Northbridge, England: three committees, {TrialCouncil.PostCount} posts, a calendar from September to Easter. {TrialCouncil.ClerkName} clerks all three.");

        narrator.Chapter("The minutes come in");
        await AutumnMinutesAsync(clerk, cancellation);

        narrator.Chapter("A meeting moves, and Christmas comes");
        await BeforeChristmasAsync(clerk, cancellation);

        narrator.Chapter("January: the papers close");
        await TowardsTheMeetingAsync(clerk, cancellation);

        narrator.Chapter("Housing's papers close, Children's meets, and what is left");
        await AfterTheMeetingAsync(clerk, cancellation);
    }

    private async Task AutumnMinutesAsync(ClerkAtWork clerk, CancellationToken cancellation)
    {
        var september = await clerk.HandOverAsync(TrialCouncil.Children, "children-2026-09-15.txt", "undertakings in running text, nothing marked");
        await clerk.ConfirmAsync(september, "figures for each locality");
        await clerk.DueAsync(september, "write to head teachers", "at the next meeting");
        await clerk.ConfirmAsync(september, "write to head teachers");

        await LiveUntilAsync("2026-09-23", "10:00", cancellation);
        var damp = await clerk.HandOverAsync(TrialCouncil.Housing, "housing-2026-09-22.txt", "RESOLVED with lettered limbs");
        await clerk.ConfirmMarkedAsync(damp);

        await LiveUntilAsync("2026-11-03", "11:20", cancellation);
        var brushing = await clerk.AnswerAsync("Nia Evans", TrialCouncil.Children, "head teachers", ReplyKind.Done, "done, 31 of 40 schools have signed up");
        await clerk.ApproveAsync(brushing, "31 of 40 schools have joined the scheme.");

        await LiveUntilAsync("2026-11-11", "10:00", cancellation);
        var audit = await clerk.HandOverAsync(TrialCouncil.Audit, "audit-2026-11-10.html", "a web page, decisions in numbered lists");
        await clerk.DueAsync(audit, "write to the services", "at the next meeting");
        await clerk.ConfirmMarkedAsync(audit);
        await clerk.ConfirmAsync(audit, "a table of them");
        await clerk.OwnerAsync(audit, "agency staff", "Chief Finance Officer");
        await clerk.ConfirmAsync(audit, "agency staff");
        await clerk.RejectAsync(audit, "update the programme", "that is business as usual");

        await LiveUntilAsync("2026-11-18", "10:00", cancellation);
        var trees = await clerk.HandOverAsync(TrialCouncil.Housing, "housing-2026-11-17.txt", "ACTION lines");
        await clerk.ConfirmMarkedAsync(trees);
        await clerk.RejectAsync(trees, "speak to the owner", "he spoke to him the same evening");

        await LiveUntilAsync("2026-11-25", "10:00", cancellation);
        var exclusions = await clerk.HandOverAsync(TrialCouncil.Children, "children-2026-11-24.txt", "numbered action points, one of them in private");
        await clerk.ConfirmMarkedAsync(exclusions);
        var teachers = await council.PointAsync(TrialCouncil.Children, "head teachers");
        clerk.Heard(
            $"close {teachers.Number} agreed, minute 20",
            await app.GetRequiredService<CloseActionPoint>().RunAsync(teachers.Id, await clerk.ClerkAsync(), await council.MeetingAsync(TrialCouncil.Children, "2026-11-24"), "20"));
    }

    private async Task BeforeChristmasAsync(ClerkAtWork clerk, CancellationToken cancellation)
    {
        await LiveUntilAsync("2026-12-09", "15:00", cancellation);
        await clerk.AnswerAsync("Sam Patel", TrialCouncil.Children, "home education guidance", ReplyKind.Done, "done, sent to all members this morning");
        var away = await app.GetRequiredService<SetAbsence>().RunAsync(
            await council.PersonAsync("Sam Patel"), TrialCouncil.Day("2026-12-14"), TrialCouncil.Day("2027-01-08"), await council.PersonAsync("Leah Brown"), await council.StandingAsync("Sam Patel"));
        narrator.Talk("Sam Patel", "I'm away from 14 December until 8 January, Leah's covering", away.ReadBack);

        await LiveUntilAsync("2026-12-17", "10:00", cancellation);
        var january = await council.MeetingAsync(TrialCouncil.Housing, "2027-01-12");
        var moved = CalendarChange.Move(january, TrialCouncil.Day("2027-01-26"));
        var change = app.GetRequiredService<ChangeCalendar>();
        var housing = await council.CommitteeAsync(TrialCouncil.Housing);
        narrator.Talk(TrialCouncil.ClerkName, "the January meeting of Housing has moved to the 26th", string.Join('\n', CalendarPreviewText.Of(await change.ShowAsync(housing, [moved]))));
        narrator.Talk(TrialCouncil.ClerkName, "yes", "Moved.");
        await change.RunAsync(housing, [moved], await clerk.ClerkAsync(), "the hall is needed for the election count");
        await LiveUntilAsync("2026-12-17", "10:05", cancellation);
        await SweepAsync(cancellation);
        await LiveUntilAsync("2026-12-22", "10:00", cancellation);
        narrator.Tell("Between 24 December and 3 January nobody is written to: the office is closed or nobody would answer.");
    }

    private async Task TowardsTheMeetingAsync(ClerkAtWork clerk, CancellationToken cancellation)
    {
        await LiveUntilAsync("2027-01-05", "11:40", cancellation);
        var march = await council.MeetingAsync(TrialCouncil.Children, "2027-03-09");
        var review = await clerk.AnswerAsync(
            "Helen Marsh", TrialCouncil.Children, "external review", ReplyKind.NeedLonger, "need until March, the reviewers are still waiting for the DfE",
            answer => answer with { DueText = "March", DueMeetingId = march.Id, Reason = "the reviewers are still waiting for the DfE" });
        var point = await council.PointAsync(TrialCouncil.Children, "external review");
        clerk.Heard($"yes to Helen's extension of {point.Number}, the chair agrees", await app.GetRequiredService<DecideExtension>().GrantAsync(point.Id, await clerk.ClerkAsync(), why: "the chair agrees"));
        await clerk.ApproveAsync(review, "The external reviewers expect to report in March.");

        await LiveUntilAsync("2027-01-08", "12:15", cancellation);
        await TellOfSilenceAsync(cancellation);
        var letters = await app.GetRequiredService<DraftEscalations>().RunAsync(await council.CommitteeAsync(TrialCouncil.Children), await clerk.ClerkAsync());
        narrator.Talk(TrialCouncil.ClerkName, "draft the letters", string.Join("\n\n", letters.Letters.OrderBy(letter => letter.Silent.Point.Reference, StringComparer.Ordinal).Select(letter => $"To {letter.Draft.Addressee?.Name}, {letter.Draft.Subject}\n{letter.Draft.Text}")));
        narrator.Tell("They are drafts. She sends them herself, or lets them be.");

        await LiveUntilAsync("2027-01-11", "09:30", cancellation);
        narrator.Tell("Publication day. The papers closed at noon on Friday; whoever has not answered stands in the paper as silent.");
        await ShowPaperAsync(TrialCouncil.Children, "2027-01-19");

        await LiveUntilAsync("2027-01-13", "16:05", cancellation);
        await clerk.AnswerAsync("Sam Patel", TrialCouncil.Children, "figures for each locality", ReplyKind.Update, "back at my desk: the figures are ready, I will bring them to the meeting");
        narrator.Tell("Too late for the pack, which stays as it was published. The clerk has the answer on her list of late ones, for the chair to read out.");
    }

    private async Task AfterTheMeetingAsync(ClerkAtWork clerk, CancellationToken cancellation)
    {
        await LiveUntilAsync("2027-01-15", "12:15", cancellation);
        await TellOfSilenceAsync(cancellation);

        await LiveUntilAsync("2027-01-20", "09:30", cancellation);
        var meeting = await council.MeetingAsync(TrialCouncil.Children, "2027-01-19");
        foreach (var (about, minute) in new[] { ("home education guidance", "33"), ("figures for each locality", "34") })
        {
            var point = await council.PointAsync(TrialCouncil.Children, about);
            clerk.Heard($"close {point.Number} agreed, minute {minute}", await app.GetRequiredService<CloseActionPoint>().RunAsync(point.Id, await clerk.ClerkAsync(), meeting, minute));
        }

        var plan = await app.GetRequiredService<PlanChase>().RunAsync(local.Moment(TrialCouncil.Day("2027-03-31"), SweepAt));
        narrator.Tell("What comes next, up to Easter (nobody is written to between Good Friday, 26 March, and Easter Monday):");
        foreach (var message in plan.Messages.OrderBy(message => message.OnDate).ThenBy(message => message.Officer.Name, StringComparer.Ordinal))
        {
            narrator.Item($"{Days.Brief(message.OnDate)}  {message.Officer.Name}: {string.Join(", ", message.Reminders.Select(reminder => $"{reminder.Point.Reference} {reminder.Step.ToLowerInvariant()}"))}");
        }
    }

    private async Task ShowPaperAsync(string committee, string day)
    {
        var outcome = await app.GetRequiredService<WritePaper>().RunAsync(await council.CommitteeAsync(committee), TrialCouncil.Day(day), "docx");
        var paper = outcome as PaperOutcome.Written ?? throw new InvalidOperationException(((PaperOutcome.Refused)outcome).Sentence);
        narrator.Talk(TrialCouncil.ClerkName, "the matters outstanding paper for January, in Word", $"{paper.FileName} ({paper.Content.Length / 1024} kB); as a web page, Markdown or CSV too.");
        narrator.Show(PaperOnTerminal.Of(paper.Paper));
    }

    // The sweep of every morning, as the scheduler would start it, and then on to the moment.
    private async Task LiveUntilAsync(string day, string at, CancellationToken cancellation)
    {
        var until = local.Moment(TrialCouncil.Day(day), TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        for (var morning = Morning(local.Day(clock.GetUtcNow())); morning < until; morning = Morning(local.Day(morning).AddDays(1)))
        {
            if (morning > clock.GetUtcNow())
            {
                cancellation.ThrowIfCancellationRequested();
                clock.MoveTo(morning);
                await SweepAsync(cancellation);
                await (besides?.Invoke(cancellation) ?? Task.CompletedTask);
            }
        }

        clock.MoveTo(until);
    }

    // What the scheduler does every quarter of an hour; in the story, when the papers have closed.
    private async Task TellOfSilenceAsync(CancellationToken cancellation)
    {
        await app.GetRequiredService<TellOfSilence>().RunAsync(cancellation);
        await app.GetRequiredService<TellClerks>().RunAsync(cancellation);
        narrator.Deliver();
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        await app.GetRequiredService<RunChase>().RunAsync(cancellation);
        narrator.Deliver();
    }

    private DateTimeOffset Morning(DateOnly day) => local.Moment(day, SweepAt);
}
