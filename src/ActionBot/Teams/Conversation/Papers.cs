using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Hands over the paper for a meeting: as a file where Teams takes one, which its reader may accept or leave, else as a card. What the offer carries is
/// no permission: the paper is written anew for whoever accepts it.
/// </summary>
public sealed partial class Papers(Database database, WritePaper write, Bearings bearings, FileUpload upload, CouncilSettings council, TimeProvider time) : ITakePart
{
    /// <summary>The verb under which the answer to an offered file comes.</summary>
    public const string Consent = "fileConsent";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Report];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [Consent];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is not { } committee)
        {
            return;
        }

        var (meetingOn, doubt) = await MeetingAsync(said, committee, database, council);
        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return;
        }

        var format = Excel().IsMatch(said.Text) ? "csv" : Web().IsMatch(said.Text) ? "html" : "docx";
        var supplement = IsSupplement().IsMatch(said.Text);
        var outcome = await WriteAsync(committee, meetingOn, format, supplement);
        if (outcome is not PaperOutcome.Written paper)
        {
            await said.Turn.SayAsync(((PaperOutcome.Refused)outcome).Sentence, cancellation);
            return;
        }

        if (Pdf().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("I write no PDF: here it is in Word, which saves it as one.", cancellation);
        }

        if (said.Turn.Activity.Kind != ConversationKind.Personal || Here().IsMatch(said.Text) || !await OfferAsync(said.Turn, committee, paper, format, supplement, cancellation))
        {
            await said.Turn.ShowAsync(PaperCard.For(paper.Paper, said.Turn.Activity.Kind == ConversationKind.Personal), cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Text.Length > 120 || !Preview().IsMatch(said.Text))
        {
            return false;
        }

        await SaidAsync(said with { Text = $"{said.Text} (here)", Meaning = said.Meaning with { Intent = Intent.Report, Act = null, Parts = [], Alternatives = [], Confidence = 1 } }, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Turn.Activity.Content is not ActivityContent.FileConsent consent || pressed.Who.Person is null)
        {
            return;
        }

        var (activity, number) = (pressed.Turn.Activity, consent.Context.GetValueOrDefault("file"));
        if (!Guid.TryParse(number, out var id) || activity.From.AadObjectId is not { } answers
            || await database.ReadAsync(session => FileOffer.ForAsync(session, id, answers, activity.ConversationId, time.GetUtcNow())) is not { } offer)
        {
            await pressed.Turn.SayAsync("That file was not offered to you here, or too long ago. Ask for the paper again, please.", cancellation);
            return;
        }

        if (!consent.Accepted || consent.Place is not { } place)
        {
            await pressed.Turn.SayAsync("As you like: nothing was saved. “the paper, here” shows it in the chat instead.", cancellation);
            return;
        }

        if (await AgainAsync(offer) is not { } paper)
        {
            await pressed.Turn.SayAsync("I do not know that file any more. Ask for the paper again, please.", cancellation);
            return;
        }

        var sentence = await upload.PutAsync(place, paper.Content, cancellation);
        await (sentence is null
            ? pressed.Turn.SayAsync(OutgoingMessage.Delivering(place), cancellation)
            : pressed.Turn.SayAsync(sentence, cancellation));
    }

    private Task<PaperOutcome> WriteAsync(Committee committee, DateOnly? meetingOn, string format, bool supplement) =>
        supplement ? write.SupplementAsync(committee, meetingOn, format) : write.RunAsync(committee, meetingOn, format);

    // False: it could not be offered, and is shown instead.
    private async Task<bool> OfferAsync(Turn turn, Committee committee, PaperOutcome.Written paper, string format, bool supplement, CancellationToken cancellation)
    {
        if (turn.Activity.From.AadObjectId is not { } reader)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var offer = new FileOffer { Id = Guid.CreateVersion7(now), AadObjectId = reader, ConversationId = turn.Activity.ConversationId, CommitteeId = committee.Id, MeetingOn = paper.Paper.MeetingOn, Format = format, IsSupplement = supplement };
        await database.WriteAsync(session => FileOffer.InsertAsync(session, offer, now));
        return await turn.SayAsync(OutgoingMessage.Offering(paper.FileName, $"{paper.Paper.DocumentTitle}. {paper.Paper.Summary}", paper.Content.Length, offer.Id.ToString("N")), cancellation) is not null;
    }

    private async Task<PaperOutcome.Written?> AgainAsync(FileOffer offer) =>
        await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, offer.CommitteeId)) is { } committee ? await WriteAsync(committee, offer.MeetingOn, offer.Format, offer.IsSupplement) as PaperOutcome.Written : null;

    /// <summary>The day of the meeting that was named; null: none was. A doubt is a sentence that asks.</summary>
    internal static async Task<(DateOnly? MeetingOn, string? Doubt)> MeetingAsync(Said said, Committee committee, Database database, CouncilSettings council)
    {
        if ((said.Slots.Meeting ?? said.Slots.Due?.Text ?? (ForWhich().Match(said.Text) is { Success: true } named ? named.Groups["meeting"].Value : null)) is not { } words || Next().IsMatch(words))
        {
            return (null, null);
        }

        var meetings = await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id));
        // The one that was named, also where it has been held: late answers and supplements are asked for afterwards.
        if (MeetingNamed.Find(words, meetings, said.Today) is [var meant])
        {
            return (meant.HeldOn, null);
        }

        return WhenSaid.Read(said.Slots.Due ?? new DueWords(words), said.Today, committee, meetings, council) is { Question: null, ReportToMeetingId: { } id }
            ? (meetings.First(meeting => meeting.Id == id).HeldOn, null)
            : (null, $"{committee.Name} has no meeting called “{words}” on its calendar. “when do we next meet?” shows them.");
    }

    [GeneratedRegex(@"\b(excel|csv|spreadsheet|xlsx?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Excel();

    [GeneratedRegex(@"\b(html|web ?page)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    // "show me the paper here", "as text"; not "the paper for January, in Word".
    [GeneratedRegex(@"\b(here|in (the )?chat|as (plain )?text|on (the )?screen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Here();

    [GeneratedRegex(@"^\s*(the\s+)?next(\s+(one|meeting|time))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Next();

    // "what came in late for 14 January?", "the supplement for the last meeting"
    [GeneratedRegex(@"\b(?:for|of|at|from|before)\s+(?:the\s+)?(?<meeting>(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+20[0-9]{2}\b)?|(?:last|previous)\s+(?:meeting|one|time)|[0-9]{1,2}(?:st|nd|rd|th)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForWhich();

    // "the supplement for January", "supplementary paper please".
    [GeneratedRegex(@"\bsupplement(ary)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsSupplement();

    // "show me what the paper will look like", "what does the paper say?", "preview the paper".
    [GeneratedRegex(@"^\W*(?:(?:please|can\s+(?:i|you)|could\s+(?:i|you)|let\s+me|i['\u2019]d\s+like\s+to)\s+)*(?:(?:show(?:\s+me)?|see|tell\s+me)\s+)?(?:what|how)\s+(?:will\s+|does\s+|would\s+|is\s+)?the\s+paper\s+(?:will\s+|would\s+|is\s+going\s+to\s+)?(?:look|looks|say|says|read|reads)(?:\s+like)?|^\W*(?:please\s+)?(?:preview|(?:see|show\s+me)\s+a\s+preview\s+of)\s+the\s+paper\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preview();

    [GeneratedRegex(@"\bpdf\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pdf();
}
