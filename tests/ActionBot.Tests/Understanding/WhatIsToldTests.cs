using ActionBot.Understanding;

namespace ActionBot.Tests.Understanding;

/// <summary>What an officer tells stands in the paper in his own words: whole pieces of them, and nothing of what only leads up to them, says that it is done or tells the bot what to do.</summary>
public sealed class WhatIsToldTests
{
    [Theory]
    [InlineData("14 is done, keys handed back on Tuesday", "keys handed back on Tuesday")]
    [InlineData("keys handed back on Tuesday so that's 14 done", "keys handed back on Tuesday")]
    [InlineData("The survey went to members last night, so please mark 14 complete", "survey went to members last night")]
    [InlineData("The survey went to members last night. 14 done.", "survey went to members last night")]
    [InlineData("AP14 complete - notice displayed from 2 November, taken down today. Kind regards, Moira", "notice displayed from 2 November, taken down today")]
    [InlineData("Further to your reminder I can confirm that action 14 was completed when the lease was signed on 19 November", "lease was signed on 19 November")]
    [InlineData("As far as Legal is concerned 14 is finished, the deed was sealed in May", "deed was sealed in May")]
    [InlineData("Number 14: all 12 lamp columns replaced, so complete from my point of view", "all 12 lamp columns replaced")]
    [InlineData("tell the cttee the hedge at Priory Lane was cut on Monday so thats AP14 sorted", "hedge at Priory Lane was cut on Monday")]
    [InlineData("Please record that the bond was released in June. That discharges 14.", "bond was released in June")]
    public void Of_what_is_done_the_news_is_kept_whole(string words, string told) => Assert.Equal((Intent.Complete, told), Heard(words));

    [Theory]
    [InlineData("14 done")]
    [InlineData("14 is done, thanks for the reminder")]
    [InlineData("14 was finished yesterday morning")]
    [InlineData("Please can you mark 14 as complete")]
    [InlineData("As far as I'm concerned 14 is closed")]
    public void The_bare_fact_is_no_news(string words) => Assert.Equal((Intent.Complete, null), Heard(words));

    [Theory]
    [InlineData("for 14 the kerbs have been ordered, six weeks", "kerbs have been ordered, six weeks")]
    [InlineData("Legal have come back on 14, they want two clauses changed", "Legal have come back on 14, they want two clauses changed")]
    [InlineData("still waiting on the county for 14", "still waiting on the county")]
    [InlineData("With regard to 14, I can advise that the tender closes on 11 December and bids will then be scored", "tender closes on 11 December and bids will then be scored")]
    [InlineData("Just by way of an update on 14, as the Chair asked last week, two quotes are in and the third is promised", "two quotes are in and the third is promised")]
    [InlineData("half of 14 is done, the rest hinges on the weather", "half of 14 is done, the rest hinges on the weather")]
    public void Of_what_goes_on_the_sentence_stays_a_sentence(string words, string told) => Assert.Equal((Intent.Update, told), Heard(words));

    [Theory]
    [InlineData("Need more time on 14, the Agency still haven't sent their model, say end of February", "Agency still haven't sent their model")]
    [InlineData("14 - six more weeks, the new system only goes live mid January", "new system only goes live mid January")]
    public void Why_more_time_is_needed_stands_beside_what_is_asked_for(string words, string why)
    {
        var heard = Understand.Message(words, new Listening(SpeakerRole.Officer, new DateOnly(2026, 11, 30)));
        Assert.Equal((Intent.RequestExtension, why), (heard.Intent, heard.Slots.Reason is { } reason && reason.StartsWith("the ", StringComparison.Ordinal) ? reason[4..] : heard.Slots.Reason));
    }

    [Fact]
    public void A_day_that_is_promised_is_kept_as_one()
    {
        var heard = Understand.Message("For 14, I'll circulate the note on Wednesday", new Listening(SpeakerRole.Officer, new DateOnly(2026, 11, 30)));
        Assert.Equal((Intent.Update, "I'll circulate the note on Wednesday", new DateOnly(2026, 12, 2)), (heard.Intent, heard.Slots.Text, heard.Slots.Due?.Date));
    }

    private static (Intent Intent, string? Text) Heard(string words)
    {
        var heard = Understand.Message(words, new Listening(SpeakerRole.Officer, new DateOnly(2026, 11, 30)));
        return (heard.Intent, heard.Slots.Text);
    }
}
