using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;
using ActionBot.Understanding;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whatever a button does can be said in words: nobody is left at a card that his client does not draw.</summary>
public sealed class TypedTwinsTests
{
    // Verb of a button, who presses it, what he can write instead, and the intent it has by itself; Unknown: words that mean the button alone, each with a transcript below.
    private static readonly (string Verb, SpeakerRole As, string Words, Intent Intent)[] Twins =
    [
        (DoubtCard.Verb, SpeakerRole.Officer, "the first one", Intent.Show),
        (ClaimCard.Verb, SpeakerRole.Clerk, "approve Jo Hale's claim", Intent.Unknown),
        (IdentityCard.Verb, SpeakerRole.Clerk, "yes, that is Sam Patel", Intent.Unknown),
        (CalendarCard.Verb, SpeakerRole.Clerk, "yes", Intent.Unknown),
        (RecordCard.Verb, SpeakerRole.Clerk, "yes", Intent.Unknown),
        (ReplacementCard.Verb, SpeakerRole.Clerk, "yes", Intent.Unknown),
        (nameof(ImportMinutes), SpeakerRole.Clerk, "Children's Scrutiny", Intent.Unknown),
        (DeskCard.Verb, SpeakerRole.Clerk, "show me the findings", Intent.Review),
        (FindingCard.Verb, SpeakerRole.Clerk, "show me finding 4", Intent.Show),
        (nameof(ConfirmFindings), SpeakerRole.Clerk, "confirm 1-3 and 5", Intent.Review),
        (FindingCard.AcceptDue, SpeakerRole.Clerk, "yes", Intent.Unknown),
        ("findingOpen", SpeakerRole.Clerk, "confirm it", Intent.Review),
        (PostClaimCard.Verb, SpeakerRole.Clerk, "the Head of SEND is Helen Marsh", Intent.SetPost),
        (nameof(AmendFindings), SpeakerRole.Clerk, "2 is for the Head of SEND", Intent.Assign),
        (nameof(RejectFindings), SpeakerRole.Clerk, "reject 4, it was answered", Intent.Review),
        (nameof(ChangeActionPoint), SpeakerRole.Clerk, "assign 14 to the Head of SEND", Intent.Assign),
        (nameof(SetPost), SpeakerRole.Clerk, "the Head of SEND is Sam Patel", Intent.SetPost),
        (ClerksListCard.Verb, SpeakerRole.Clerk, "what needs me?", Intent.Unknown),
        (ClerksListCard.Follow, SpeakerRole.Clerk, "take over the calendar of CFS", Intent.Unknown),
        (nameof(UndoChange), SpeakerRole.Clerk, "undo", Intent.Undo),
        (DigestCard.Done, SpeakerRole.Officer, "1 done, circulated on 9 November", Intent.Complete),
        (DigestCard.Update, SpeakerRole.Officer, "1: the draft is with legal", Intent.Update),
        (DigestCard.NeedLonger, SpeakerRole.Officer, "1 needs until March", Intent.RequestExtension),
        (DigestCard.NotMine, SpeakerRole.Officer, "1 is not mine, try Housing", Intent.NotMine),
        (DigestCard.Redraw, SpeakerRole.Officer, "my actions", Intent.ListMine),
        (AnswersCard.Verb, SpeakerRole.Officer, "undo CFS-26-27-002", Intent.Undo),
        ("answerByLine", SpeakerRole.Officer, "yes", Intent.Unknown),
        (DecisionsCard.Grant, SpeakerRole.Clerk, "yes to Helen's extension", Intent.Decide),
        (DecisionsCard.Decline, SpeakerRole.Clerk, "no to Helen's extension", Intent.Decide),
        (DecisionsCard.Approve, SpeakerRole.Clerk, "approve the answer to 14", Intent.Review),
        (DecisionsCard.ApproveAll, SpeakerRole.Clerk, "approve all answers for the paper", Intent.Review),
        ("OpenAlike", SpeakerRole.Clerk, "14 should go to Sam as well as Helen", Intent.Assign),
        (FindingCard.ForEach, SpeakerRole.Clerk, "6 is for both", Intent.Unknown),
        ("undoAbsence", SpeakerRole.Officer, "I'm back", Intent.Unknown),
        (nameof(CorrectAbsence), SpeakerRole.Officer, "my leave is only until the 8th", Intent.Snooze),
        (WantedData.Verb, SpeakerRole.Chair, "what's outstanding?", Intent.ListOutstanding),
        (ListCard.ShowVerb, SpeakerRole.Chair, "show 14", Intent.Show),
        (SilenceCard.Verb, SpeakerRole.Clerk, "who hasn't replied?", Intent.WhoIsSilent),
        (SilenceCard.AgainVerb, SpeakerRole.Clerk, "send CFS-26-27-008 again", Intent.ChaseNow),
        (SilenceCard.ChaseVerb, SpeakerRole.Clerk, "chase 14", Intent.ChaseNow),
        (LettersCard.Verb, SpeakerRole.Clerk, "draft the letters", Intent.Escalate),
        (ResolutionsCard.Verb, SpeakerRole.Chair, "what did we resolve about exclusions?", Intent.ListResolutions),
        (SummaryCard.Verb, SpeakerRole.Chair, "what's outstanding at a glance?", Intent.ListOutstanding),
        (ReferralCard.Verb, SpeakerRole.Clerk, "take CFS-26-27-014", Intent.Review),
        (Papers.Consent, SpeakerRole.Clerk, "show me the paper for January here", Intent.Report),
    ];

    [Fact]
    public async Task Every_verb_of_every_card_has_words_that_do_the_same()
    {
        await using var scene = await TeamsScene.StartAsync();
        ITakePart[] parts = [scene.Service<Greeting>(), scene.Service<Recognition>(), .. scene.Service<IEnumerable<ITakePart>>()];

        Assert.Equal(parts.SelectMany(part => part.Verbs).Append(DoubtCard.Verb).Order(StringComparer.Ordinal), Twins.Select(twin => twin.Verb).Order(StringComparer.Ordinal));
        var listening = new Listening(SpeakerRole.Clerk, Northbridge.Day("2026-11-24")) { Committees = ["Children's Scrutiny", "CFS"], Posts = ["Head of SEND"], People = ["Helen Marsh"], AtTheDesk = true };
        Assert.All(Twins, twin => Assert.True(
            Understand.Message(twin.Words, listening with { Role = twin.As }).Intent == twin.Intent,
            $"“{twin.Words}” is {Understand.Message(twin.Words, listening with { Role = twin.As }).Intent}, not {twin.Intent}."));
    }

    [Theory]
    [InlineData("approve AP14's answer", "14", null, null, false)]
    [InlineData("please approve the answer to 14 for the paper", "14", null, null, false)]
    [InlineData("print Helen's answer on 14", "14", "Helen", null, false)]
    [InlineData("print Helen Marsh's answer on CFS-26-27-014 as: The report was circulated.", "CFS-26-27-014", "Helen Marsh", "The report was circulated.", false)]
    [InlineData("approve Helen's words", null, "Helen", null, false)]
    [InlineData("the paper should say for 14: The report was circulated; 30 schools have it.", "14", null, "The report was circulated; 30 schools have it.", false)]
    [InlineData("print for 14: “Circulated.”", "14", null, "Circulated.", false)]
    [InlineData("change what the paper prints for 3 to: Draft policy received 15 December", "3", null, "Draft policy received 15 December", false)]
    [InlineData("change what the paper prints for CFS-26-27-003 to “Draft policy received”", "CFS-26-27-003", null, "Draft policy received", false)]
    [InlineData("the paper should say 'The 14 plots are re-let' for CFS-26-27-003", "CFS-26-27-003", null, "The 14 plots are re-let", false)]
    [InlineData("print \"The draft policy is on track.\" for 3", "3", null, "The draft policy is on track.", false)]
    [InlineData("don't print the answer to 14", "14", null, null, true)]
    [InlineData("take Helen’s answer out of the paper", null, "Helen", null, true)]
    public void Words_for_the_paper_are_read(string text, string? reference, string? person, string? words, bool takesOut) =>
        Assert.Equal(new PaperWords(reference, person, words, takesOut), PaperWords.Read(text));

    [Theory]
    [InlineData("approve 14")]
    [InlineData("confirm all")]
    [InlineData("the paper for January, in Word")]
    [InlineData("print the paper")]
    [InlineData("Helen's answer was that it is done")]
    [InlineData("what was the answer to 14?")]
    [InlineData("approved: the answer is on page 3")]
    [InlineData("take 14 off the list")]
    public void Other_words_are_not(string text) => Assert.Null(PaperWords.Read(text));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_clerk_approves_rewords_and_takes_out_an_answer_in_words(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 done, legal sat on it for a month");

        foreach (var who in new[] { "Helen Marsh", "Ama Osei", "Lee Ward", "Somebody Strange" })
        {
            await chat.SayAsync(who, "approve AP1's answer");
            Assert.Null(await PrintedAsync(chat, first));
        }

        Assert.Contains("The paper prints for CFS-26-27-001: “", Assert.Single(await chat.SayAsync("Jo Hale", "approve AP1's answer")).Words, StringComparison.Ordinal);
        Assert.Contains("legal sat on it", await PrintedAsync(chat, first), StringComparison.Ordinal);
        await chat.SayAsync("Jo Hale", "print Helen's answer on 1 as: The report was circulated.");
        Assert.Equal("The report was circulated.", await PrintedAsync(chat, first));
        Assert.Contains("prints no answer for CFS-26-27-001", Assert.Single(await chat.SayAsync("Jo Hale", "don't print the answer to 1")).Words, StringComparison.Ordinal);
        Assert.Null(await PrintedAsync(chat, first));
        Assert.Contains("Nobody has answered CFS-26-27-002", Assert.Single(await chat.SayAsync("Jo Hale", "approve the answer to 2")).Words, StringComparison.Ordinal);

        // Two answers of hers wait: which one is asked, and the word that was said is taken up again.
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("Helen Marsh", "CFS-26-27-002: the draft is with the DfE");
        Assert.Equal("Which one do you mean?", Assert.Single(await chat.SayAsync("Jo Hale", "approve Helen's answer")).Summary);
        Assert.Contains("The paper prints for CFS-26-27-002", Assert.Single(await chat.SayAsync("Jo Hale", "CFS-26-27-002")).Words, StringComparison.Ordinal);
        Assert.Equal((true, true), (await PrintedAsync(chat, first) is null, await PrintedAsync(chat, second) is not null));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_namesake_is_settled_in_words(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of Parks is Sam Patel");
        var sam = Talk.With(scene, "Sam Patel", "s.patel@northbridge.gov.uk");
        await sam.SaysAsync("hello");
        (await sam.SaysAsync("yes, that is Sam Patel")).SeesNothingOf("known in Teams");

        (await jo.SaysAsync("no, that is not Sam Patel")).Sees("is not the Sam Patel of the register");
        (await jo.SaysAsync("yes, that's Sam Patel")).Sees("Sam Patel is known in Teams now");
        sam.Looks().Sees("I know now who you are");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_claim_is_decided_in_words_by_whoever_may(Kind kind)
    {
        var council = new CouncilSettings { Name = "Northbridge Council" };
        council.Administrators.Add("Ada Min");
        await using var scene = await TeamsScene.StartAsync(kind, council: council);
        var (ada, jo, lee) = (Talk.With(scene, "Ada Min"), Talk.With(scene, "Jo Hale"), Talk.With(scene, "Lee Ward"));
        await ada.SaysAsync("hello");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await lee.SaysAsync("I chair Children's Scrutiny");

        (await jo.SaysAsync("approve Jo Hale's claim")).Sees("for an administrator to approve");
        (await ada.SaysAsync("approve Jo Hale's claim")).Sees("Jo Hale clerks Children's Scrutiny from today");
        jo.Looks().Sees("You clerk Children's Scrutiny");
        (await ada.SaysAsync("decline Lee as chair of Children's Scrutiny")).Sees("Declined: Lee Ward does not chair");
        lee.Looks().Sees("did not approve");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task More_shows_the_next_page_and_leaves_a_question_alone_that_waits_for_its_answer(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        for (var number = 1; number <= 30; number++)
        {
            await chat.AskAsync($"Report on matter {number}");
        }

        Assert.Contains("CFS-26-27-001", Assert.Single(await chat.SayAsync("Jo Hale", "what's outstanding?")).Card!.ToJsonString(), StringComparison.Ordinal);
        var next = Assert.Single(await chat.SayAsync("Jo Hale", "show me more")).Card!.ToJsonString();
        Assert.Matches(" of 30, the longest late first", next);
        Assert.DoesNotContain("CFS-26-27-001", next, StringComparison.Ordinal);

        await chat.SayAsync("Jo Hale", "action: Director of Education to list the voids by the March meeting");
        await chat.SayAsync("Jo Hale", "what's outstanding?");
        Assert.Contains(await chat.SayAsync("Jo Hale", "yes"), one => one.Words.Contains("CFS-26-27-031 is recorded", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_answer_of_several_is_taken_back_in_words(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 done, circulated. 2 done too");

        var heard = await chat.SayAsync("Helen Marsh", "undo CFS-26-27-002");

        Assert.Contains(heard, one => one.To == "Helen Marsh" && one.Words.Contains("Undone. CFS-26-27-002 is open again.", StringComparison.Ordinal));
        Assert.Contains(heard, one => one.To == "Jo Hale" && one.Words.StartsWith("Helen Marsh has taken back", StringComparison.Ordinal));
        Assert.Equal((ActionPointStatus.ProposedComplete, ActionPointStatus.Open), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));
        Assert.Contains("changed nothing about 7", Assert.Single(await chat.SayAsync("Helen Marsh", "undo 7")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm back")]
    [InlineData("I am not away after all")]
    [InlineData("undo")]
    public async Task Whoever_is_not_away_after_all_says_so(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.Council.PersonAsync("Priya Shah");
        await chat.SayAsync("Helen Marsh", "away 24 November to 8 January, Priya's covering");
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.StartsWith(words == "undo" ? "Undone: Helen Marsh is not away" : "I have taken out that you are away", Assert.Single(await chat.SayAsync("Helen Marsh", words)).Words, StringComparison.Ordinal);
        Assert.Equal("Helen Marsh", Assert.Single(await chat.AskOwnersAsync()).To);
    }

    [Theory]
    [InlineData("the first one")]
    [InlineData("Ask for more time")]
    public async Task A_meaning_is_chosen_in_words(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        Assert.Equal("What did you mean?", Assert.Single(await chat.SayAsync("Helen Marsh", "March would be better")).Summary);

        Assert.Contains("CFS-26-27-001 needs longer", string.Concat((await chat.SayAsync("Helen Marsh", words)).Select(one => one.Words)), StringComparison.Ordinal);
    }

    private static async Task<string?> PrintedAsync(CouncilInChat chat, ActionPoint point) =>
        await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)) is [.., var newest] ? newest.ApprovedText : null;
}
