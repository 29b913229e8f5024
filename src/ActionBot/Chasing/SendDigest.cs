using ActionBot.Chasing.Overviews;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// Sends one digest: claims it, looks again, sends, records. Whatever is cut short between claiming and recording stays claimed, and the next
/// sweep puts it in doubt: nothing is ever sent twice by the machine, and nothing is lost in silence.
/// </summary>
internal sealed class SendDigest(Database database, TimeProvider time, ChaseRules rules, IOfficerMessenger messenger, KnownCouncil known, string instance)
{
    /// <summary>Sends it.</summary>
    /// <returns>What became of it; null where another instance has it.</returns>
    public async Task<Attempt?> RunAsync(Guid id)
    {
        if (await database.WriteAsync(session => ClaimAsync(session, id)) is not var (digest, letter))
        {
            return null;
        }

        if (letter is null)
        {
            return new Attempt(digest, null);
        }

        var outcome = await AttemptAsync(letter);
        var after = After(digest, outcome, time.GetUtcNow());
        if (!await database.WriteAsync(session => DigestTable.RecordAsync(session, after, instance)))
        {
            after = after with { State = DigestState.Unconfirmed };
        }

        return new Attempt(after, outcome);
    }

    /// <summary>What an attempt's outcome makes of a digest: the table of the design.</summary>
    internal Digest After(Digest digest, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent sent => digest with { State = DigestState.Sent, SentAt = now, ConversationId = sent.ConversationId, ActivityId = sent.ActivityId, Reason = sent.Note },
        SendOutcome.NotYet notYet => digest with { State = DigestState.Due, NotBefore = now + (notYet.After ?? rules.Settings.RetryAfter), Reason = notYet.Reason },
        SendOutcome.Unauthorised unauthorised => digest with { State = DigestState.Due, Reason = unauthorised.Reason },
        SendOutcome.Undeliverable undeliverable => digest with { State = DigestState.Undeliverable, Reason = undeliverable.Reason },
        SendOutcome.InDoubt doubt => digest with { State = DigestState.Unconfirmed, Reason = doubt.Reason },
        _ => digest with { State = DigestState.Unconfirmed, Reason = "The messenger gave no answer that is known." },
    };

    private async Task<SendOutcome> AttemptAsync(Func<OfficerMessage> letter)
    {
        using var limit = new CancellationTokenSource(rules.Settings.SendTimeout, time);
        try
        {
            // Shutting down does not cut an attempt short: half a send is a message in doubt.
            return await messenger.SendAsync(letter(), limit.Token);
        }
#pragma warning disable CA1031 // Whatever it was, the message may have left.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            // The exception's own words may quote the message; its kind is enough for the ledger.
            return new SendOutcome.InDoubt($"The attempt broke off ({broken.GetType().Name}).");
        }
    }

    // What is claimed is written down only when the transaction is over, so that nobody waits for a card to be drawn.
    private async Task<(Digest Digest, Func<OfficerMessage>? Letter)?> ClaimAsync(Session session, Guid id)
    {
        var now = time.GetUtcNow();
        if (await DigestTable.ClaimAsync(session, id, instance, now) is not (var digest, var stamp, var hadBefore, var found))
        {
            return null;
        }

        var today = rules.Day(now);
        var council = await known.OfAsync(session, today, stamp);
        var who = council.Who;
        var kept = new List<Planned>();
        string? withdrawn = null;
        var overview = DigestKind.IsOverview(digest.Kind) ? await LookAtOverview.ForAsync(session, digest.OfficerId, who, today) : null;
        foreach (var planned in found.Of(council))
        {
            if ((overview is null ? LookAgain.WithdrawnBecause(planned, digest.CreatedAt, who, rules, now) : overview.WithdrawnBecause(planned)) is { } why)
            {
                await DigestTable.WithdrawAsync(session, planned.Reminder.Id, why);
                withdrawn = why;
            }
            else
            {
                kept.Add(planned);
            }
        }

        if (kept.Count > 0 && who.PersonOf(digest.OfficerId) is { } officer)
        {
            if (overview is not null)
            {
                var content = Overview.Of(officer, digest.Kind, kept, who, today);
                return (digest, () => new OfficerMessage(officer, OverviewText.Summary(content), OverviewText.Of(content), OverviewText.Card(content).Written(), digest.Id));
            }

            var entries = ReadDigest.InOrder(kept.Select(planned => ReadDigest.NotAfterItsTime(ReadDigest.EntryOf(planned, rules, digest, who), digest, time.GetUtcNow())));
            var asking = new DigestContent(officer, digest.Kind, entries) { Id = digest.Id, SaysWhatIsKept = !hadBefore };
            return (digest, () => new OfficerMessage(officer, DigestText.Summary(asking), DigestText.Of(asking), DigestCard.For(asking).Written(), digest.Id));
        }

        var gone = digest with { State = DigestState.Withdrawn, Reason = withdrawn ?? "Nothing was left in it." };
        await DigestTable.RecordAsync(session, gone, instance);
        return (gone, null);
    }
}

/// <summary>A digest that was claimed, and what became of it.</summary>
/// <param name="Digest">Where it stands now.</param>
/// <param name="Outcome">What the messenger said; null where nothing was left to send.</param>
internal sealed record Attempt(Digest Digest, SendOutcome? Outcome);
