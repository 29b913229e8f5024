using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Which desk is meant where none is named: the one shown last, else the one with something waiting; and how it is shown.</summary>
public sealed class DeskShown(Database database, Bearings bearings, TimeProvider time)
{
    /// <summary>The desk that is meant: the committee's minutes that still wait, else the newest. Null: the speaker has been told why there is none.</summary>
    public async Task<Desk?> DeskAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Findings are for a committee's clerk to confirm. Write “what's outstanding?” to see what was.", cancellation);
            return null;
        }

        if (await WaitingAsync(said) is { } waiting)
        {
            return waiting;
        }

        if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is not { } committee)
        {
            return null;
        }

        if (!said.Who.MayClerk(committee.Id))
        {
            await said.Turn.SayAsync($"Only a clerk of {committee.Name} can look at this desk.", cancellation);
            return null;
        }

        var desk = await database.ReadAsync(async session =>
            (await MinutesDocumentTable.WaitingOfAsync(session, committee.Id) ?? await MinutesDocumentTable.LatestOfAsync(session, committee.Id)) is { } document ? await Desk.OfAsync(session, document.Id) : null);
        if (desk is null)
        {
            await said.Turn.SayAsync($"There are no minutes of {committee.Name} on your desk. Write “Minutes of {committee.Name}, {Days.Plain(said.Today)}” with the text below it, or drop the file here.", cancellation);
        }

        return desk;
    }

    /// <summary>
    /// The desk that was shown last, as long as something waits on it. Else, without a committee named or meant in this conversation, the only one of
    /// hers with something waiting.
    /// </summary>
    public Task<Desk?> WaitingAsync(Said said) => database.ReadAsync(async session =>
    {
        var all = await CommitteeTable.AllAsync(session);
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, all) is [var one] ? one : null;
        if (said.Turn.Conversation.DeskDocumentId is { } lies && await Desk.OfAsync(session, lies) is { } last && said.Who.MayClerk(last.Committee.Id) && last.Waiting.Any() && (named is null || named.Id == last.Committee.Id))
        {
            return last;
        }

        var here = named ?? all.FirstOrDefault(committee => committee.Id == said.Turn.Conversation.CommitteeId && said.Who.MayClerk(committee.Id));
        if (here is not null)
        {
            return said.Who.MayClerk(here.Id) && await MinutesDocumentTable.WaitingOfAsync(session, here.Id) is { } document ? await Desk.OfAsync(session, document.Id) : null;
        }

        var waiting = new List<MinutesDocument>();
        foreach (var committee in said.Who.Clerks)
        {
            if (await MinutesDocumentTable.WaitingOfAsync(session, committee) is { } document)
            {
                waiting.Add(document);
            }
        }

        return waiting is [var only] ? await Desk.OfAsync(session, only.Id) : null;
    });

    /// <summary>Another desk of the same committee on which something waits.</summary>
    public Task<Desk?> OtherWaitingAsync(Said said, Desk desk) => database.ReadAsync(async session =>
        await MinutesDocumentTable.WaitingOfAsync(session, desk.Committee.Id) is { } document && document.Id != desk.Document.Id ? await Desk.OfAsync(session, document.Id) : null);

    /// <summary>A desk as this reader may see it, which thereby is the one shown last.</summary>
    public async Task<DeskSeen?> SeenAsync(Turn turn, Guid document)
    {
        var seen = await database.ReadAsync(session => DeskSeen.OfAsync(session, document));
        if (seen is not null && turn.Who.MayClerk(seen.Desk.Committee.Id))
        {
            await LaysAsync(turn, document);
        }

        // What nobody claimed cannot be told from exempt business: it is for the clerk alone.
        return turn.Conversation.Kind == ConversationKind.Personal ? seen?.WithUnclaimed() : seen is null ? null : seen with { OthersLookOn = true };
    }

    /// <summary>The desk card of a document that has just been laid there.</summary>
    public async Task<Card?> CardAsync(Turn turn, Guid document, IReadOnlyList<string> first) =>
        await SeenAsync(turn, document) is { } seen ? DeskCard.For(seen, DeskCard.FirstOf(seen.Desk), 0, first) : null;

    /// <summary>A desk as it is now, where it is kept.</summary>
    public Task<Desk?> OfAsync(Guid document) => database.ReadAsync(session => Desk.OfAsync(session, document));

    /// <summary>What was done at a desk, read back, with what is left on it.</summary>
    public async Task<Card> ReadBackAsync(Turn turn, Guid document, IReadOnlyList<string> sentences, bool changed, ExecuteAction? yes = null)
    {
        await LaysAsync(turn, document);
        var desk = (await database.ReadAsync(session => Desk.OfAsync(session, document)))!;
        var card = ReadBackCard.For(string.Join('\n', sentences), turn.Activity, TextBlock.Remark($"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}. {desk.Summary}"));
        card = card with { Actions = [.. yes is null ? [] : new CardAction[] { yes }, .. changed ? card.Actions : []] };
        return desk.Amber.FirstOrDefault() is { } next ? card with { Actions = [FindingCard.Button($"Go through {desk.Amber.Count().ToString(CultureInfo.InvariantCulture)} left", desk, next), .. card.Actions] }
            : desk.Waiting.Any() ? card with { Actions = [DeskCard.Button("Show what is left", desk, DeskCard.FirstOf(desk)), .. card.Actions] }
            : card;
    }

    /// <summary>Says that other minutes wait.</summary>
    public static Card OtherDesk(string first, Desk other)
    {
        var day = Days.Plain(other.Meeting.HeldOn);
        return ReadBackCard.For($"{first}\nThere are other minutes with findings left: {other.Committee.Name}, {day}. Look at them first.") with { Actions = [DeskCard.Button($"Show {day}", other, DeskCard.FirstOf(other))] };
    }

    private async Task LaysAsync(Turn turn, Guid document)
    {
        var now = time.GetUtcNow();
        await database.WriteAsync(session => ConversationTable.LaysAsync(session, turn.Conversation.ConversationId, document, now));
        turn.Lays(document, now);
    }
}
