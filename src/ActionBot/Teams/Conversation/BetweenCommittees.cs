using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What goes on between two committees: one takes what the other referred to it, or both ask for the same thing together.</summary>
public sealed partial class BetweenCommittees(Database database, AcceptReferral accept, AskTogether together, TellOfReferral tell, FindActionPoints find, Bearings bearings) : ITakePart
{
    private const int LongestSentence = 200;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ReferralCard.Verb];

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(ReferralCard.Which) is not { } id)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        var taken = await accept.RunAsync(id, pressed.Who);
        await pressed.Turn.RedrawAsync(taken.Point is null ? Card.Saying(taken.ReadBack) : ReadBackCard.For(taken.ReadBack, pressed.Turn.Activity), cancellation);
        if (taken.Point is not null && await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is { } referred)
        {
            await tell.TakenAsync(referred, taken.ReadBack, pressed.Who, pressed.Today, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > LongestSentence)
        {
            return false;
        }

        if (Together().Match(said.Text) is { Success: true } both)
        {
            return await LinkAsync(said, both.Groups["one"].Value, both.Groups["other"].Value, cancellation);
        }

        // "Take it", "no thanks, they can keep it": of the one that was referred here.
        if (TakesIt().Match(said.Text) is { Success: true } wish && await WaitingForHerAsync(said.Who) is [var only])
        {
            if (wish.Groups["no"].Success)
            {
                await said.Turn.SayAsync($"Nothing is taken: {only.Reference} stays with {await database.ReadAsync(async session => (await CommitteeTable.ByIdAsync(session, only.CommitteeId))!.Name)} until it is. Its clerk takes the referral back with “undo the referral”, or gives it another due; please tell them that you do not take it.", cancellation);
                return true;
            }

            return await TakeAsync(said, only, "", cancellation);
        }

        if (Takes().Match(said.Text) is not { Success: true } takes)
        {
            return false;
        }

        // "accept 14" means a finding or a wish for longer, unless it is something that was referred to a committee of hers.
        var which = takes.Groups["which"].Value;
        if (await ReferredAsync(said.Who, which) is { } point)
        {
            return await TakeAsync(said, point, takes.Groups["rest"].Value, cancellation);
        }

        if (await database.ReadAsync(session => ActionPointTable.ByReferenceAsync(session, which.ToUpperInvariant())) is not { } other || said.Who.MayClerk(other.CommitteeId))
        {
            return false;
        }

        await said.Turn.SayAsync($"{other.Reference} is not referred to a committee of yours.", cancellation);
        return true;
    }

    private async Task<bool> TakeAsync(Said said, ActionPoint point, string rest, CancellationToken cancellation)
    {
        var meetings = await database.ReadAsync(session => MeetingTable.OfAsync(session, point.ReferredToCommitteeId!.Value));
        var (meeting, owner, received) = ((Meeting?)null, (Owner?)null, (DateOnly?)null);
        foreach (Match piece in Pieces().Matches(rest))
        {
            var words = piece.Groups["words"].Value.Trim(' ', ',', '.');
            if (piece.Groups["lead"].Value.StartsWith("rec", StringComparison.OrdinalIgnoreCase))
            {
                received = MeetingNamed.DayIn(words, said.Today);
                if (received is null)
                {
                    await said.Turn.SayAsync($"On which day was it received? Say for example: take {point.Reference}, received 14 October", cancellation);
                    return true;
                }
            }
            else if (words.Contains("meeting", StringComparison.OrdinalIgnoreCase) || MeetingNamed.Find(words, meetings, said.Today).Count > 0)
            {
                if (MeetingNamed.Find(words, meetings, said.Today) is not [{ TakesReports: true } only])
                {
                    await said.Turn.SayAsync($"There is not one meeting called “{words}” that could take it. “when do we next meet?” shows them.", cancellation);
                    return true;
                }

                meeting = only;
            }
            else
            {
                (owner, var question) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, words));
                if (question is not null)
                {
                    await said.Turn.SayAsync(question, cancellation);
                    return true;
                }
            }
        }

        var taken = await accept.RunAsync(point.Id, said.Who, meeting, owner, received);
        if (taken.Point is null)
        {
            await said.Turn.SayAsync(taken.ReadBack, cancellation);
            return true;
        }

        await said.Turn.ShowAsync(ReadBackCard.For(taken.ReadBack, said.Turn.Activity), cancellation);
        await tell.TakenAsync(point, taken.ReadBack, said.Who, said.Today, cancellation);
        return true;
    }

    private async Task<bool> LinkAsync(Said said, string one, string other, CancellationToken cancellation)
    {
        if (await OneAsync(said, one, cancellation) is not { } joins || await OneAsync(said, other, cancellation) is not { } with)
        {
            return true;
        }

        // Whichever of the two is hers joins the other.
        var (mine, theirs) = said.Who.MayClerk(joins.CommitteeId) ? (joins, with) : (with, joins);
        switch (await together.RunAsync(mine.Id, theirs.Id, said.Who))
        {
            case ChangeOutcome.Changed done:
                await said.Turn.ShowAsync(ReadBackCard.For(done.ReadBack, said.Turn.Activity), cancellation);
                break;
            case ChangeOutcome.Refused refused:
                await said.Turn.SayAsync(refused.Sentence, cancellation);
                break;
        }

        return true;
    }

    private async Task<ActionPoint?> OneAsync(Said said, string reference, CancellationToken cancellation) =>
        await bearings.ActionPointsAsync(said with { Meaning = said.Meaning with { Slots = new Slots { References = [reference.Contains('-', StringComparison.Ordinal) ? reference.ToUpperInvariant() : reference] } } }, toClerk: true, cancellation) is [var point] ? point : null;

    // What is exempt shows its reference alone to another committee's clerk, and can be taken by it all the same.
    private async Task<ActionPoint?> ReferredAsync(Standing who, string reference) => await find.ByReferenceAsync(reference, Where.Anywhere, who) switch
    {
        Found.One { Point: var point } => IsForHers(point, who) ? point : null,
        Found.Several several => several.Choices.Where(point => IsForHers(point, who)).ToList() is [var only] ? only : null,
        _ => await database.ReadAsync(session => ActionPointTable.ByReferenceAsync(session, reference.ToUpperInvariant())) is { Exempt: true } exempt && IsForHers(exempt, who) ? exempt : null,
    };

    // What was referred to a committee of hers and nobody has taken.
    private Task<IReadOnlyList<ActionPoint>> WaitingForHerAsync(Standing who) => database.ReadAsync(async session =>
    {
        var open = await ActionPointTable.OutstandingAsync(session);
        return (IReadOnlyList<ActionPoint>)[.. open.Where(point => IsForHers(point, who) && !open.Any(other => other.CommitteeId == point.ReferredToCommitteeId && other.Id != point.Id && (other.AskedWithId ?? other.Id) == (point.AskedWithId ?? point.Id)))];
    });

    private static bool IsForHers(ActionPoint point, Standing who) => point is { Status: ActionPointStatus.Referred, ReferredToCommitteeId: { } to } && who.MayClerk(to);

    private const string Reference = @"(?:(?:AP|action)\s?)?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-)?[0-9]{1,5}";

    [GeneratedRegex(@"^\W*(?:(?:ok|yes|please|right|sure)\b\W*)*(?:(?:we(?:['\u2019]ll|\s+will)?\s+)?(?:take|accept|have|pick)\s+(?:it|that|this|the\s+referral)(?:\s+(?:on|over|up|one|then|please))*|(?:we(?:['\u2019]re|\s+are)\s+)?happy\s+to\s+(?:take|accept|have)\s+(?:it|that|this)(?:\s+(?:on|over|one))*|(?<no>(?:no(?:\s+thanks?|\s+thank\s+you)?\W+)?(?:(?:they|\p{L}[\p{L} &'\u2019-]{2,60}?)\s+(?:can|should|may|must)\s+(?:keep|have)\s+(?:it|that(?:\s+one)?|this|[A-Z]{2,8}-\d\d-\d\d-\d+)(?:\s+back)?|(?:decline|refuse|send\s+back|return)\s+(?:the\s+)?referral|we\s+(?:do\s+not|don['\u2019]?t|won['\u2019]?t)\s+(?:take|want)\s+(?:it|that|this))))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesIt();

    // "take CFS-26-27-014", "we'll take CFS-26-27-014 for the March meeting", "HR accepts 14, received 14 October"; not "take 14 off the list".
    [GeneratedRegex(@"^\W*(?:please\s+|yes,?\s+)?(?:(?:we(?:['\u2019]ll|\s+will)?|(?:the\s+)?\p{L}[\p{L} &'\u2019-]{1,40}?)\s+)?(?:takes?|accepts?)(?:\s+(?:on|over))?\s+(?:the\s+referral\s+(?:of\s+)?)?(?<which>" + Reference + @")(?<rest>(?:,?\s+(?:for|at|to|received)\b.*)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Takes();

    // " for the March meeting", ", for the Head of HR", ", received on 14 October".
    [GeneratedRegex(@"\b(?<lead>for|at|to|received(?:\s+on)?)\s+(?:the\s+)?(?<words>.+?)(?=,?\s+(?:for|at|to|received)\b|,|\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    // "ask 14 together with HS-26-27-003", "link 14 with HS-26-27-003", "14 and HS-26-27-003 are asked together".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:ask|link|join)\s+(?<one>" + Reference + @")\s+(?:together\s+with|with|and|to)\s+(?<other>" + Reference + @")(?:\s+together)?|(?<one>" + Reference + @")\s+and\s+(?<other>" + Reference + @")\s+(?:are|should\s+be|can\s+be)\s+(?:asked|linked|chased)\s+together)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Together();
}
