using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Finds which of the wishes that wait for her decision a clerk means; where that is in doubt it asks.</summary>
public sealed partial class WhichWish(Database database, WishesWaiting wishes, FindActionPoints find, Bearings bearings)
{
    /// <summary>"Yes to Sam's extension": what Sam waits for; "yes": the one thing that waits.</summary>
    /// <returns>It; null: it was asked or said which can be meant.</returns>
    public async Task<IReadOnlyList<ActionPoint>?> PointsAsync(Said said, CancellationToken cancellation)
    {
        var slots = said.Slots;
        if (slots.References.Count > 0)
        {
            var found = new List<ActionPoint>();
            foreach (var reference in slots.References)
            {
                switch (await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, said.Text), new Where(await wishes.IdsAsync(said.Who), said.Turn.Conversation.CommitteeId is { } here && said.Who.MayClerk(here) ? here : null), said.Who))
                {
                    // "5" is printed beside the one that waits, and is the number of another: which of the two has to be said.
                    case Found.One one when !IsTheNumberOf(one.Point, reference) && !PrintedLabel.AsWritten(reference, said.Text).StartsWith("AP", StringComparison.Ordinal) && await NumberedAsync(said.Who, one.Point, reference) is { } other:
                        await bearings.AskWhichAsync(said, [other, one.Point], cancellation);
                        return null;
                    case Found.One one:
                        found.Add(one.Point);
                        break;
                    case Found.Several several:
                        await bearings.AskWhichAsync(said, several.Choices, cancellation);
                        return null;
                    case Found.Nothing nothing:
                        await said.Turn.SayAsync(nothing.Sentence, cancellation);
                        return null;
                }
            }

            return found;
        }

        var all = await wishes.OfAsync(said.Who);
        var waiting = all.Where(one => one.Reply.Kind != (HandsOver().IsMatch(said.Text) ? ReplyKind.NeedLonger : Extends().IsMatch(said.Text) ? ReplyKind.NotMine : ReplyKind.Done)).ToList();
        var meant = slots.Person is { } name ? [.. waiting.Where(one => WhoIsMeant.Names(one.Reply.PersonName, name))]
            : slots.Query is { } query ? [.. waiting.Where(one => SearchWords.Of(query).All(word => one.Point.Text.Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)))]
            : waiting;
        switch (meant.Count)
        {
            case 1:
                return [meant[0].Point];
            case 0 when slots.Person is null && slots.Query is { } called && Called(called, all) is { } only:
                return [only];
            case 0 when all.Count > 0:
                // Never that nothing waits where something does.
                await (slots.Person is { } nobody && !all.Any(one => WhoIsMeant.Names(one.Reply.PersonName, nobody))
                    ? said.Turn.SayAsync($"Nothing of {nobody}'s waits for your decision, so nothing has changed. What waits: {string.Join(", ", all.Select(one => $"{one.Point.Reference} ({one.Reply.PersonName})"))}.", cancellation)
                    : bearings.AskWhichAsync(said, [.. all.Select(one => one.Point).DistinctBy(point => point.Id)], cancellation));
                return null;
            case 0:
                await said.Turn.SayAsync(slots.Person is null ? "Nothing waits for your decision." : $"Nothing of {slots.Person}'s waits for your decision.", cancellation);
                return null;
            default:
                await bearings.AskWhichAsync(said, [.. meant.Select(one => one.Point)], cancellation);
                return null;
        }
    }

    // "Neil's exempt one", "the Payroll Manager's": by whoever asked, and of several by the mark.
    private static ActionPoint? Called(string query, IReadOnlyList<(ActionPoint Point, Reply Reply)> all)
    {
        var words = query.Replace("\u2019s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Split([' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        var named = all.Where(one => one.Reply.PersonName.Split(' ').Any(part => words.Contains(part, StringComparer.OrdinalIgnoreCase))).ToList();
        var marked = words.Contains("exempt", StringComparer.OrdinalIgnoreCase) ? [.. (named.Count > 0 ? named : all).Where(one => one.Point.Exempt)] : named;
        return marked is [var only] ? only.Point : null;
    }

    private static bool IsTheNumberOf(ActionPoint point, string reference) => !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || point.Number == number;

    private async Task<ActionPoint?> NumberedAsync(Standing who, ActionPoint point, string reference) => who.MayClerk(point.CommitteeId)
        ? (await database.ReadAsync(session => ActionPointTable.OutstandingOfAsync(session, point.CommitteeId))).FirstOrDefault(one => one.Id != point.Id && IsTheNumberOf(one, reference)) : null;

    /// <summary>The wish that words name; null: they name none of them, and it is said or asked which is meant.</summary>
    public async Task<ActionPoint?> AboutAsync(Said said, string about, IReadOnlyList<(ActionPoint Point, Reply Reply)> among, CancellationToken cancellation)
    {
        var points = among.Select(one => one.Point).DistinctBy(point => point.Id).ToList();
        if (NamedInWords.Of(about, points, enough: 1) is { } named)
        {
            return named;
        }

        var all = await database.ReadAsync(async session =>
        {
            var open = new List<ActionPoint>();
            foreach (var committee in said.Who.Clerks)
            {
                open.AddRange(await ActionPointTable.OutstandingOfAsync(session, committee));
            }

            return open;
        });
        if (NamedInWords.Of(about, all, enough: 1) is { } other)
        {
            await said.Turn.SayAsync($"{other.Reference} waits for no decision of yours, so nothing has changed. What waits: {string.Join(", ", points.Select(point => point.Reference))}.", cancellation);
            return null;
        }

        if (points is [var only] && !SaysSubject().IsMatch(about))
        {
            return only;
        }

        await bearings.AskWhichAsync(said, points, cancellation);
        return null;
    }

    // A word that may name a subject; "it", "that one", "now" do not.
    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex SaysSubject();

    // "yes to Sam's extension", "he can have longer"; not "yes, hand it over".
    [GeneratedRegex(@"\b(exten\w*|longer|more time|slip\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Extends();

    // "yes, hand it over", "agree to the transfer".
    [GeneratedRegex(@"\b(hand\w*[- ]?(it )?over|transfer\w*|reassign\w*|new owner)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HandsOver();
}
