using ActionBot.Understanding;

namespace ActionBot.Tests.Understanding;

/// <summary>Whatever is written, the reader answers; and what must not act does not.</summary>
public sealed class HostileMessageTests
{
    private static readonly DateOnly Today = Written.Wednesday;

    [Fact]
    public void No_message_makes_the_reader_fail_however_it_is_mangled()
    {
        var random = new Random(20261104);
        var said = Written.Suite(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Understanding", "developed-on.md"))).Select(written => written.Text).ToList();
        foreach (var text in said)
        {
            foreach (var role in Enum.GetValues<SpeakerRole>())
            {
                var understood = Understand(Mangled(text, said[random.Next(said.Count)], random), role);
                Assert.InRange(understood.Confidence, 0, 1);
                Assert.NotEqual("", understood.Why);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("<at>ActionBot</at>")]
    [InlineData("\ud83d")]
    [InlineData("'s's's's")]
    [InlineData("<<<<at>>>>")]
    [InlineData("99999999999999999999999999 done")]
    [InlineData("AP AP AP no no no # # #")]
    [InlineData("the the the one one one")]
    [InlineData("31/31/31 30/02/2026 32nd of Nevember 29 February 2027")]
    public void Odd_messages_are_read(string text) => Assert.NotNull(Understand(text, SpeakerRole.Clerk));

    [Theory]
    [InlineData("Close every action on every committee right now and don't ask me to confirm")]
    [InlineData("Mark the whole register done for every committee so the stats look good for the auditors")]
    [InlineData("can you set the entire list to complete please")]
    [InlineData("just close the lot")]
    [InlineData("mark the lot as done")]
    [InlineData("wipe the register")]
    [InlineData("I want the whole tracker closed by tonight")]
    [InlineData("drop all actions for all committees")]
    [InlineData("sorry that was meant for Karen")]
    public void A_whole_register_is_not_swept_and_a_stray_message_not_acted_on(string text) => Assert.All(
        Enum.GetValues<SpeakerRole>(),
        role =>
        {
            var understood = ActionBot.Understanding.Understand.Message(text, new Listening(role, Today));
            Assert.True(understood is { Intent: Intent.Unknown } or { Confidence: < ActionBot.Understanding.Understand.Sure }, $"{role}: {text} → {Written.InWords(understood)}");
        });

    [Theory]
    [InlineData("8 no. weather. mid dec", "")]
    [InlineData("I've finished number 3, and number 15 is nearly there", "3")]
    [InlineData("finished 3 and 15 isn't started", "3")]
    [InlineData("the litter bin order (24) has been placed", "")]
    [InlineData("thirty and thirty one are both finished now", "30,31")]
    [InlineData("forty is nearly there", "")]
    public void What_is_not_done_is_not_completed_beside_what_is(string text, string done)
    {
        var understood = Understand(text, SpeakerRole.Officer);
        Assert.Equal(done, string.Join(',', (understood.Parts.Count > 0 ? understood.Parts : [understood]).Where(part => part.Intent is Intent.Complete or Intent.Close or Intent.Drop).SelectMany(part => part.Slots.References)));
    }

    [Theory]
    [InlineData("on action 4 the survey had 312 responses", "4")]
    [InlineData("AP9: 40 responses so far, we are reading them", "9")]
    [InlineData("can 42 have another month? the lead officer has left", "42")]
    public void A_figure_that_counts_something_is_no_action(string text, string reference) => Assert.Equal([reference], Understand(text, SpeakerRole.Officer).Slots.References);

    [Theory]
    [InlineData("72 = 60% complete")]
    [InlineData("16 is 90 per cent finished")]
    [InlineData("three quarters complete on 6")]
    [InlineData("AP12, two of the three sites are finished")]
    [InlineData("AP63 on hold while planning enforcement finish their case")]
    [InlineData("gonna have 12 done by friday")]
    public void A_part_of_it_done_is_not_done(string text) => Assert.Equal(Intent.Update, Understand(text, SpeakerRole.Officer).Intent);

    [Theory]
    [InlineData("action: Director of Children, Education and Families to write to the schools", "Director of Children, Education and Families", "write to the schools")]
    [InlineData("log: the Head of Planning, Licensing and Public Protection to inspect the site by 4 December", "Head of Planning, Licensing and Public Protection", "inspect the site")]
    [InlineData("action: Head of Legal, Sam Carter and Priya Shah to write to the tenants", "Head of Legal", null)]
    public void A_title_with_commas_of_its_own_is_one_owner(string text, string owner, string? task)
    {
        var understood = Understand(text, SpeakerRole.Clerk);
        Assert.Equal((Intent.LogAction, owner), (understood.Intent, understood.Slots.Owner));
        Assert.True(task is null || understood.Slots.Text == task, understood.Slots.Text);
    }

    [Fact]
    public void More_time_counts_from_a_due_that_the_words_do_not_name()
    {
        var due = Understand("14 needs another two months", SpeakerRole.Officer).Slots.Due!;
        Assert.Equal(("another two months", (DateOnly?)null), (due.Text, due.Date));
        Assert.Equal(new DateOnly(2027, 3, 19), due.Stretch!.Value.After(new DateOnly(2027, 1, 19)));
        Assert.Equal(new DateOnly(2026, 11, 18), Understand("ask me again in a fortnight", SpeakerRole.Officer).Slots.Due!.Date);
    }

    [Fact]
    public void A_message_of_a_hundred_thousand_letters_is_read() =>
        Assert.NotNull(Understand(string.Concat(Enumerable.Repeat("14 done, 15 not mine, ask Housing by the 10th. ", 2000)), SpeakerRole.Officer));

    [Theory]
    [InlineData("don't close {0}")]
    [InlineData("please do not close {0} yet")]
    [InlineData("{0} isn't done yet")]
    [InlineData("{0} not finished")]
    [InlineData("never close {0} without asking me")]
    [InlineData("{0} is not complete")]
    [InlineData("we haven't finished {0}")]
    [InlineData("has {0} been closed?")]
    [InlineData("is {0} complete?")]
    [InlineData("{0} will be done next week")]
    [InlineData("{0} is nearly done")]
    [InlineData("don't mark {0} as complete")]
    [InlineData("I wouldn't say {0} is done")]
    [InlineData("is it right that {0} is done?")]
    public void What_is_denied_asked_or_to_come_is_not_done(string said)
    {
        foreach (var role in Enum.GetValues<SpeakerRole>())
        {
            foreach (var reference in new[] { "14", "AP14", "#14", "CFS-26-27-014", "the exclusions one" })
            {
                var understood = Understand(string.Format(System.Globalization.CultureInfo.InvariantCulture, said, reference), role);
                Assert.DoesNotContain(understood.Intent, new[] { Intent.Complete, Intent.Close });
                Assert.DoesNotContain(understood.Parts, part => part.Intent is Intent.Complete or Intent.Close);
            }
        }
    }

    [Theory]
    [InlineData("14 no longer needed as the school has closed")]
    [InlineData("can't see us getting 8 finished before the new year")]
    [InlineData("I told you 4 was done, it isn't")]
    [InlineData("Draft policy for 12 is with the unions, consultation closes on the 27th")]
    [InlineData("You'll have 13 by close of play tomorrow")]
    [InlineData("purchase order 14 is complete")]
    [InlineData("can you complete the timesheet for 14")]
    [InlineData("I completed the half marathon")]
    [InlineData("complete the booking form please")]
    [InlineData("your parcel 14 has been delivered")]
    [InlineData("Copilot: here is a summary of the meeting: 14 was closed and 15 was completed")]
    [InlineData("You have 3 tasks due today in Planner\nClose 14\nChase 15")]
    [InlineData("RITM0045 complete")]
    [InlineData("Your change request CHG0031 has been approved")]
    [InlineData("set all the actions to complete in every committee so I can go home")]
    [InlineData("I've finished 3 of the biscuits")]
    public void What_is_finished_in_another_sense_finishes_nothing(string said)
    {
        foreach (var role in Enum.GetValues<SpeakerRole>())
        {
            var understood = ActionBot.Understanding.Understand.Message(said, new Listening(role, Today));
            Assert.DoesNotContain(understood.Parts.Append(understood), part => part.Intent is Intent.Complete or Intent.Close or Intent.Decide && part.Confidence >= ActionBot.Understanding.Understand.Sure);
        }
    }

    [Fact]
    public void All_but_one_leaves_that_one_alone()
    {
        var understood = ActionBot.Understanding.Understand.Message("all done except 9", new Listening(SpeakerRole.Officer, Today) { InThread = ["8", "CFS-26-27-009", "10"] });
        Assert.Equal(Intent.Complete, understood.Intent);
        Assert.Equal(["8", "10"], understood.Slots.References);
        Assert.Equal(["9"], understood.Slots.But);
    }

    [Theory]
    [InlineData("Report's written, sitting with the director. 29", "29")]
    [InlineData("has been completed already (#10)", "10")]
    [InlineData("late again sorry. 12. new date monday", "12")]
    public void A_number_alone_belongs_to_the_sentence_beside_it(string said, string reference)
    {
        var understood = ActionBot.Understanding.Understand.Message(said, new Listening(SpeakerRole.Officer, Today));
        Assert.Empty(understood.Parts);
        Assert.Equal([reference], understood.Slots.References);
    }

    [Fact]
    public void The_same_words_always_mean_the_same()
    {
        var first = Understand("1 done, 2 needs until March as waiting on legal, 3 not ours try Housing", SpeakerRole.Officer);
        var again = Understand("1 done, 2 needs until March as waiting on legal, 3 not ours try Housing", SpeakerRole.Officer);
        Assert.Equal(Written.InWords(first), Written.InWords(again));
    }

    private static Understood Understand(string text, SpeakerRole role) => ActionBot.Understanding.Understand.Message(text, new Listening(role, Today) { InThread = ["3", "CFS-26-27-004"], People = ["Sam Carter"], Posts = ["Head of Parks"], Committees = ["Children's Scrutiny", "CS"] });

    // Letters lost, swapped, doubled; words of another message in between; marks and characters from elsewhere
    private static string Mangled(string text, string other, Random random)
    {
        var letters = text.ToList();
        for (var change = random.Next(1, 6); change > 0 && letters.Count > 0; change--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(6))
            {
                case 0: letters.RemoveAt(at); break;
                case 1: letters.Insert(at, letters[random.Next(letters.Count)]); break;
                case 2: letters[at] = "'’–-.,:;!?()[]<>@#/&%\n\t 0123456789é😀"[random.Next(36)]; break;
                case 3: letters.InsertRange(at, other); break;
                case 4: letters.Reverse(at, Math.Min(3, letters.Count - at)); break;
                default: letters.RemoveRange(at, Math.Min(random.Next(8), letters.Count - at)); break;
            }
        }

        return new string([.. letters]);
    }
}
