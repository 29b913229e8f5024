using ActionBot.Intake;
using ActionBot.Minutes;

namespace ActionBot.Tests.Intake;

public sealed class SpokenWordsTests
{
    private const string Transcript =
        """
        WEBVTT

        0a1f3c52-11aa-4b1e-9c2d-000000000001/14-0
        00:00:03.120 --> 00:00:05.480
        <v Ama Osei>Thank you. I'll be brief.</v>

        0a1f3c52-11aa-4b1e-9c2d-000000000001/15-0
        00:12:31.120 --> 00:12:33.480
        <v Helen Marsh>The figures are with the DfE. I&#39;ll circulate them to</v>

        0a1f3c52-11aa-4b1e-9c2d-000000000001/15-1
        00:12:33.480 --> 00:12:35.000
        <v Helen Marsh>all members next week.</v>

        00:13:00.000 --> 00:13:04.000
        <v Sam Patel>Leave that with me.
        I will come back to that in a moment.</v>

        00:14:00.000 --> 00:14:04.000
        <v Ama Osei>We'll see how it goes. I will ask Members to vote.</v>
        """;

    [Fact]
    public void What_somebody_promises_is_amber_with_who_said_it_and_when()
    {
        var reading = SpokenWords.Read(Transcript, Northbridge.Day("2026-11-24"));

        Assert.Equal(
            [("Helen Marsh", "I'll circulate them to all members next week."), ("Sam Patel", "Leave that with me.")],
            reading.Findings.Select(finding => (finding.Owner!.Text, finding.Quote)));
        Assert.All(reading.Findings, finding => Assert.Equal((Strength.Undertaking, "Spoken"), (finding.Strength, finding.Recogniser)));
        Assert.Equal("Spoken by Helen Marsh at 00:12:31, in the transcript and not in the minutes.", reading.Findings[0].Why);
        Assert.Equal(Northbridge.Day("2026-11-24"), reading.MeetingDate);
    }

    [Fact]
    public void A_findings_words_stand_where_it_says()
    {
        var reading = SpokenWords.Read(Transcript, null);
        Assert.All(reading.Findings, finding => Assert.Equal(finding.Quote, reading.Text.Substring(finding.Start, finding.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT")]
    [InlineData("WEBVTT\n\n<v ")]
    [InlineData("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v>I'll circulate it.")]
    [InlineData("WEBVTT\n\n00:00:01.000 -->\n<v A>I'll circulate it.</v><v B>I'll send it.</v>")]
    public void An_odd_transcript_is_read_as_far_as_it_goes(string transcript) => Assert.NotNull(SpokenWords.Read(transcript, null).Findings);
}
