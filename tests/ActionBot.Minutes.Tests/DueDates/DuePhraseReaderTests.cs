using ActionBot.Minutes.DueDates;

namespace ActionBot.Minutes.Tests.DueDates;

/// <summary>By when, in the words of minutes: every kind of time that practice knows, and words that are none.</summary>
public sealed class DuePhraseReaderTests
{
    [Theory]
    [InlineData("The Clerk would report to the next meeting.", "to the next meeting", DueForm.NextMeeting)]
    [InlineData("Officers to bring figures at the next meeting of the Panel.", "at the next meeting of the Panel", DueForm.NextMeeting)]
    [InlineData("An update would be brought to the January meeting.", "to the January meeting", DueForm.MeetingInMonth)]
    [InlineData("The plan would come back at its meeting in November.", "at its meeting in November", DueForm.MeetingInMonth)]
    [InlineData("It would be settled at the meeting on 21 January.", "at the meeting on 21 January", DueForm.MeetingOnDate)]
    [InlineData("Details would be sent following the meeting.", "following the meeting", DueForm.AfterThisMeeting)]
    [InlineData("He would discuss it with her outside the meeting.", "outside the meeting", DueForm.AfterThisMeeting)]
    [InlineData("The Clerk to reply within a fortnight.", "within a fortnight", DueForm.Within)]
    [InlineData("A note would follow within 10 working days.", "within 10 working days", DueForm.Within)]
    [InlineData("The scheme would be reviewed in six months.", "in six months", DueForm.InPeriod)]
    [InlineData("A report would be presented in 12 months.", "in 12 months", DueForm.InPeriod)]
    [InlineData("It would be finished in the next 6-12 months.", "in the next 6-12 months", DueForm.InPeriod)]
    [InlineData("Figures would be provided by the end of the quarter.", "by the end of the quarter", DueForm.EndOfQuarter)]
    [InlineData("The register would be complete by year end.", "by year end", DueForm.EndOfYear)]
    [InlineData("The plan would come early in the new municipal year.", "early in the new municipal year", DueForm.NewMunicipalYear)]
    [InlineData("The working group would be set up after the election.", "after the election", DueForm.AfterElection)]
    [InlineData("Officers would report before recess.", "before recess", DueForm.Season)]
    [InlineData("It would be published in the autumn.", "in the autumn", DueForm.Season)]
    [InlineData("Schools would be told in the spring term.", "in the spring term", DueForm.Season)]
    [InlineData("A list would be circulated in due course.", "in due course", DueForm.Undated)]
    [InlineData("The matter would be brought to a future meeting.", "to a future meeting", DueForm.Undated)]
    [InlineData("The dates would be shared when available.", "when available", DueForm.Undated)]
    [InlineData("He would write as soon as possible.", "as soon as possible", DueForm.Undated)]
    [InlineData("The Board would receive regular updates.", "regular updates", DueForm.Recurring)]
    [InlineData("They would report at their next update.", "at their next update", DueForm.NextItem)]
    [InlineData("It would be covered in the next report.", "in the next report", DueForm.NextItem)]
    [InlineData("The Chair undertook to circulate the letter by email.", "by email", DueForm.AfterThisMeeting)]
    [InlineData("Officers would provide a written response.", "a written response", DueForm.AfterThisMeeting)]
    [InlineData("Figures would be part of the report in Q3.", "in Q3", DueForm.EndOfQuarter)]
    [InlineData("It would come with the Q4 report.", "with the Q4 report", DueForm.EndOfQuarter)]
    [InlineData("The changes would be made for future reports.", "for future reports", DueForm.NextItem)]
    public void Each_row_of_the_practice_notes_is_read_as_its_own_kind_of_time(string sentence, string words, DueForm form)
    {
        var phrase = Assert.Single(DuePhraseReader.Find(sentence));
        Assert.Equal((words, form), (phrase.Text, phrase.Form));
    }

    [Theory]
    [InlineData("Clerk to submit by 14th.", "by 14th", DueForm.OnDate)]
    [InlineData("Comments to the Clerk no later than 3 May.", "no later than 3 May", DueForm.OnDate)]
    [InlineData("He would reply by 5pm on Friday.", "by 5pm on Friday", DueForm.OnWeekday)]
    [InlineData("He would reply by close of business on 3 May.", "by close of business on 3 May", DueForm.OnDate)]
    [InlineData("He will raise it on Mon afternoon.", "on Mon afternoon", DueForm.OnWeekday)]
    [InlineData("It will go out w/c 5 October.", "w/c 5 October", DueForm.OnDate)]
    [InlineData("He would send it by end January.", "by end January", DueForm.InMonth)]
    [InlineData("He would send it by mid-March.", "by mid-March", DueForm.InMonth)]
    [InlineData("NP to bring a draft to the September Board.", "to the September Board", DueForm.MeetingInMonth)]
    [InlineData("It would be reported at the next Full Council.", "at the next Full Council", DueForm.NextMeeting)]
    [InlineData("HT to bring it to the next FGB.", "to the next FGB", DueForm.NextMeeting)]
    [InlineData("It would go to the next Scrutiny Meeting, held on Thursday 12 October 2023, for decision.", "to the next Scrutiny Meeting, held on Thursday 12 October 2023", DueForm.MeetingOnDate)]
    [InlineData("The matter to be put on the agenda for the next meeting.", "on the agenda for the next meeting", DueForm.NextMeeting)]
    [InlineData("He would circulate it in advance of the next meeting.", "in advance of the next meeting", DueForm.NextMeeting)]
    [InlineData("It would be included in the next progress report.", "in the next progress report", DueForm.NextItem)]
    [InlineData("The layout would be changed for later meetings.", "for later meetings", DueForm.Undated)]
    [InlineData("It would be discussed at a later date.", "at a later date", DueForm.Undated)]
    [InlineData("He would send it when it becomes available.", "when it becomes available", DueForm.Undated)]
    [InlineData("All to complete the audit by half term.", "by half term", DueForm.Season)]
    [InlineData("It would come back after the summer recess.", "after the summer recess", DueForm.Season)]
    [InlineData("It would be set up after the local elections.", "after the local elections", DueForm.AfterElection)]
    [InlineData("It would be considered in the 2024/25 municipal year.", "in the 2024/25 municipal year", DueForm.NewMunicipalYear)]
    [InlineData("It would be reviewed after six months.", "after six months", DueForm.InPeriod)]
    [InlineData("The Board would have one every six months.", "every six months", DueForm.Recurring)]
    [InlineData("The notes would go out with the October 2019 agenda pack.", "with the October 2019 agenda pack", DueForm.MeetingInMonth)]
    [InlineData("A summary would be sent with the papers for the next meeting.", "with the papers for the next meeting", DueForm.NextMeeting)]
    [InlineData("A list would come back for the September Area Panel.", "for the September Area Panel", DueForm.MeetingInMonth)]
    [InlineData("A list to be provided for September Area Panel.", "for September Area Panel", DueForm.MeetingInMonth)]
    [InlineData("A chart would be brought to a future Area Panel.", "to a future Area Panel", DueForm.Undated)]
    [InlineData("The drivers would come to the next Member Development Morning.", "to the next Member Development Morning", DueForm.NextItem)]
    [InlineData("A target would be set at the next target setting review.", "at the next target setting review", DueForm.NextItem)]
    [InlineData("He would bring the programme to each committee meeting.", "to each committee meeting", DueForm.Recurring)]
    [InlineData("Holders would be told of the inspection two weeks in advance.", "two weeks in advance", DueForm.Season)]
    [InlineData("The papers would go out ten days before the meeting.", "ten days before the meeting", DueForm.Season)]
    [InlineData("The numbers would be shown before any final decisions were taken.", "before any final decisions were taken", DueForm.Season)]
    [InlineData("The Clerk to take down the capped stretch at once.", "at once", DueForm.Undated)]
    [InlineData("The Clerk to write as a matter of urgency.", "as a matter of urgency", DueForm.Undated)]
    [InlineData("The Clerk to report for next time.", "for next time", DueForm.NextMeeting)]
    [InlineData("It would be raised at Monday's meeting.", "at Monday's meeting", DueForm.OnWeekday)]
    [InlineData("It would come back at the meeting after next.", "at the meeting after next", DueForm.InPeriod)]
    [InlineData("The Clerk to reply by Monday 11th.", "by Monday 11th", DueForm.OnDate)]
    [InlineData("He would check the timbers before final approval.", "before final approval", DueForm.Season)]
    [InlineData("Jo to plan the joint meeting for June 2012.", "for June 2012", DueForm.InMonth)]
    [InlineData("A copy will be circulated with the minutes.", "with the minutes", DueForm.Undated)]
    [InlineData("They would meet in the first week of April.", "in the first week of April", DueForm.InMonth)]
    public void The_same_times_in_other_words_are_read_too(string sentence, string words, DueForm form)
    {
        var phrase = Assert.Single(DuePhraseReader.Find(sentence));
        Assert.Equal((words, form), (phrase.Text, phrase.Form));
    }

    [Theory]
    [InlineData("by 3 July 2020", 3, 7, 2020)]
    [InlineData("by Friday 3 July 2020", 3, 7, 2020)]
    [InlineData("by 03/07/2020", 3, 7, 2020)]
    [InlineData("at the meeting on 3 July 2020", 3, 7, 2020)]
    public void A_date_written_whole_is_fixed_by_the_words_themselves(string words, int day, int month, int year) =>
        Assert.Equal(new DateOnly(year, month, day), DuePhraseReader.Read(words)?.Date);

    [Theory]
    [InlineData("by 31 June 2020")]
    [InlineData("by the 10th")]
    [InlineData("in March")]
    [InlineData("at the next meeting")]
    public void A_date_that_is_not_whole_or_does_not_exist_is_never_guessed(string words) => Assert.Null(DuePhraseReader.Read(words)?.Date);

    [Theory]
    [InlineData("within a fortnight", 2, DueUnit.Weeks)]
    [InlineData("within 10 working days", 10, DueUnit.WorkingDays)]
    [InlineData("within five days", 5, DueUnit.Days)]
    [InlineData("in six months' time", 6, DueUnit.Months)]
    [InlineData("in the next 6 – 12 months", 12, DueUnit.Months)]
    [InlineData("in two meetings' time", 2, DueUnit.Meetings)]
    public void A_span_is_counted_and_a_range_counts_to_its_end(string words, int count, DueUnit unit)
    {
        var phrase = DuePhraseReader.Read(words);
        Assert.Equal((count, unit), (phrase?.Count, phrase?.Unit));
    }

    [Theory]
    [InlineData("The Committee asked about the roof.")]
    [InlineData("He would write to the landlord.")]
    [InlineData("Cllr May would speak to the Clerk.")]
    [InlineData("The budget of 2019 was spent.")]
    [InlineData("Cllrs Dando and Pike to look at the Christmas lights contract.")]
    [InlineData("Clerk to write to the Winter Gardens.")]
    [InlineData("He would write to the March Town Council.")]
    [InlineData("The Friday Club to be asked.")]
    [InlineData("The works to commence not before October.")]
    [InlineData("The minutes for September to be changed.")]
    [InlineData("The minutes for 12th May 2015 to be changed.")]
    [InlineData("A summary of missed collections for February 2024 to be sent to members.")]
    [InlineData("She would discuss topics for next year’s work programme.")]
    [InlineData("Officers would find points to be used for future projects.")]
    public void Words_that_name_no_time_give_none(string sentence) => Assert.Empty(DuePhraseReader.Find(sentence));

    [Theory]
    [InlineData("10th", DueForm.OnDate)]
    [InlineData("the March meeting", DueForm.MeetingInMonth)]
    [InlineData("Friday", DueForm.OnWeekday)]
    [InlineData("June", DueForm.InMonth)]
    [InlineData("Spring", DueForm.Season)]
    [InlineData("ASAP", DueForm.Undated)]
    [InlineData("undated", DueForm.Undated)]
    [InlineData("31 Oct", DueForm.OnDate)]
    public void A_cell_or_an_answer_is_a_time_without_a_preposition(string words, DueForm form) => Assert.Equal(form, DuePhraseReader.Read(words)?.Form);
}
