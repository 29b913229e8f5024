using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Outstanding;

/// <summary>What stands in the paper for a meeting, in which order and under which heading.</summary>
public sealed class WritePaperTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Late_and_changed_matters_stand_before_those_without_news(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind, "2026-09-16T10:00Z");
        await scene.OpenAsync("Nothing heard", scene.September, scene.January);
        var changed = await scene.OpenAsync("Report on exclusions", scene.September, scene.January);
        var late = await scene.OpenAsync("Write to head teachers", scene.September, scene.November);
        var done = await scene.OpenAsync("Circulate the guidance", scene.September, scene.January);
        await scene.OpenAsync("Not before March", scene.September, scene.March);
        scene.On("2026-12-10T10:00Z");
        await scene.AnswerAsync(changed, ReplyKind.Update, "half way");
        await scene.AnswerAsync(done, ReplyKind.Done, "done");
        scene.On("2027-01-11T09:00Z");

        var paper = await scene.PaperAsync();

        Assert.Equal(
            ["Late: " + late.Reference, "ToAgree: " + done.Reference, "Changed: " + changed.Reference, "Other: CFS-26-27-001"],
            PaperScene.Contents(paper));
        Assert.Equal("4 matters are outstanding for this meeting: 1 late, 1 for the committee to agree, 1 changed since the last paper, 1 other; one more is due later.", paper.Summary);
        Assert.Equal("Changed since the meeting of 24 November 2026", paper.Sections[2].Heading);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_closed_is_printed_in_the_next_paper_and_never_again(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var (beforePublication, afterPublication, atTheMeeting) = (await scene.OpenAsync("One"), await scene.OpenAsync("Two"), await scene.OpenAsync("Three"));
        scene.On("2027-01-05T10:00Z");
        await scene.CloseAsync(beforePublication, scene.November, "20");
        scene.On("2027-01-14T10:00Z");
        await scene.CloseAsync(afterPublication, scene.November, "21");
        scene.On("2027-01-19T15:00Z");
        await scene.CloseAsync(atTheMeeting, scene.January, "31");
        scene.On("2027-05-20T10:00Z");

        Assert.Equal([$"Other: {afterPublication.Reference}, {atTheMeeting.Reference}", $"Ended: {beforePublication.Reference}"], PaperScene.Contents(await scene.PaperAsync(scene.January)));
        var march = await scene.PaperAsync(scene.March);
        Assert.Equal([$"Ended: {afterPublication.Reference}, {atTheMeeting.Reference}"], PaperScene.Contents(march));
        Assert.Equal("Closed at the meeting of 19 January 2027, minute 31", march.Sections[0].Matters[1].Status);
        Assert.Equal("Nothing is outstanding. 2 are no longer outstanding.", march.Summary);
        Assert.Empty((await scene.PaperAsync(scene.May)).Sections);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_stands_above_the_table_is_a_sentence_and_calls_nothing_without_news_that_has_some(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("Report on exclusions");
        Assert.Equal("One matter is outstanding.", (await scene.PaperAsync()).Summary);
        await scene.OpenAsync("Report on places");
        Assert.Equal("2 matters are outstanding.", (await scene.PaperAsync()).Summary);

        await using var late = await PaperScene.OnAsync(kind);
        await late.OpenAsync("Report on exclusions", by: Northbridge.Day("2026-11-27"));
        late.On("2026-12-01T10:00Z");
        Assert.Equal("One matter is outstanding, late.", (await late.PaperAsync()).Summary);
        await late.OpenAsync("Report on places", by: Northbridge.Day("2026-11-30"));
        Assert.Equal("2 matters are outstanding, all of them late.", (await late.PaperAsync()).Summary);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_committee_that_ended_was_first_promised_is_named_by_its_meeting_after_the_hand_over(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("Report on exclusions", to: scene.May);
        var people = await scene.Council.CommitteeAsync("People Scrutiny", "PS");
        await scene.Council.MeetingAsync(people, "2027-06-15");
        await scene.Chasing.ReplaceCommittee.RunAsync(scene.Committee, people, Northbridge.Day("2027-03-31"), Northbridge.Clerk(scene.Committee));
        scene.On("2027-06-01T10:00Z");

        var outcome = await scene.Write.RunAsync(people, Northbridge.Day("2027-06-15"), "csv");

        var matter = Assert.IsType<PaperOutcome.Written>(outcome).Paper.Sections.Single().Matters.Single();
        Assert.Equal(("meeting of 11 May 2027 (cancelled)", Northbridge.Day("2027-05-11"), "meeting of 15 June 2027"), (matter.FirstDue, matter.FirstDueOn, matter.Due));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_bare_number_of_the_minutes_is_no_label_in_the_paper(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        foreach (var label in new[] { "(ii)", "2.", "(b)", "Action Point 2", "AP3" })
        {
            await scene.OpenAsync($"Report on {label}", label: label);
        }

        Assert.Equal([null, null, null, "Action Point 2", "AP3"], (await scene.PaperAsync()).Sections.Single().Matters.Select(matter => matter.Label));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_referred_stays_on_the_list_and_stands_on_the_other_committees_too(Kind kind)
    {
        // Story 8: recruitment goes to the HR Committee.
        await using var scene = await PaperScene.OnAsync(kind);
        var hr = await scene.Council.CommitteeAsync("HR Committee", "HR");
        var theirs = await scene.Council.MeetingAsync(hr, "2027-01-26");
        var point = await scene.OpenAsync("Recruitment to be taken to the HR Committee");
        await new ReferActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), hr);

        Assert.Equal("Referred to HR Committee", PaperScene.Only(await scene.PaperAsync()).Status);
        var there = await scene.PaperAsync(theirs, hr);
        Assert.Equal(["ReferredHere: " + point.Reference], PaperScene.Contents(there));
        Assert.Equal(("Children and Families Scrutiny", "Referred to this committee"), (PaperScene.Only(there).AskedBy, PaperScene.Only(there).Status));
        Assert.Equal("Nothing is outstanding. 1 was referred to this committee.", there.Summary);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_is_late_because_a_meeting_was_cancelled(Kind kind)
    {
        // Story 5: not overdue meanwhile; the next meeting takes the report.
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("Report on exclusions");
        await scene.Council.ChangeMeetingAsync(scene.January with { Status = MeetingStatus.Cancelled });
        scene.On("2027-02-20T10:00Z");

        var printed = PaperScene.Only(await scene.PaperAsync());

        Assert.Equal((false, "meeting of 9 March 2027", 0), (printed.IsLate, printed.Due, printed.Postponements));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_falls_due_between_publication_and_the_meeting_is_not_late_in_the_pack(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("Circulate the guidance", by: Northbridge.Day("2027-01-10"));
        await scene.OpenAsync("Send the table", by: Northbridge.Day("2027-01-13"));
        scene.On("2027-01-18T10:00Z");

        Assert.Equal(["Late: CFS-26-27-001", "Other: CFS-26-27-002"], PaperScene.Contents(await scene.PaperAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_paper_of_a_past_meeting_can_be_had_of_minutes_that_were_confirmed_long_afterwards(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind, "2027-06-01T10:00Z");
        await scene.OpenAsync("Report on exclusions", label: "Action Point 2");

        var printed = PaperScene.Only(await scene.PaperAsync(scene.January));

        Assert.Equal(("Action Point 2", Northbridge.Day("2026-11-24")), (printed.Label, printed.AskedOn));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_cannot_be_written_is_refused_in_a_sentence(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.Council.MeetingAsync(scene.Committee, "2026-12-03", MeetingKind.Extraordinary);
        await scene.Council.ChangeMeetingAsync(scene.March with { Status = MeetingStatus.Cancelled });
        Assert.Equal(scene.January.HeldOn, (await scene.PaperAsync()).MeetingOn);

        Assert.Equal("'pdf' is no format of the paper. It comes as md, html, csv, docx.", await RefusalAsync(null, "pdf"));
        Assert.Equal("Children and Families Scrutiny has no meeting on 20 January 2027. Its next is on 19 January 2027.", await RefusalAsync("2027-01-20"));
        Assert.Equal("The meeting of Children and Families Scrutiny on 9 March 2027 is cancelled, and has no paper. Its next is on 19 January 2027.", await RefusalAsync("2027-03-09"));
        scene.On("2027-05-12T10:00Z");
        Assert.Equal(
            "Children and Families Scrutiny has no meeting ahead that a paper could be for. Put its next meeting on the calendar, or name a past one by its date.",
            await RefusalAsync(null));

        async Task<string> RefusalAsync(string? day, string format = "md") => Assert.IsType<PaperOutcome.Refused>(
            await scene.Write.RunAsync(scene.Committee, day is null ? null : Northbridge.Day(day), format)).Sentence;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_file_is_named_for_the_committee_the_paper_and_the_day(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);

        var written = Assert.IsType<PaperOutcome.Written>(await scene.Write.RunAsync(scene.Committee, null, "DOCX"));

        Assert.Equal("cfs-matters-outstanding-2027-01-19.docx", written.FileName);
        Assert.Equal("Nothing is outstanding.", written.Paper.Summary);
    }
}
