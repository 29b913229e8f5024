using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Finds which actions an answer concerns. In a reminder's thread, and in the conversation the reminder came to, a number means the number it was
/// shown under there, else the reference's; where the two are different actions the speaker is asked.
/// </summary>
public sealed partial class WhichActions(Database database, ReadDigest readDigest, ListActions list, FindActionPoints find)
{
    /// <summary>The reminder a message answers: the one quoted or replied to, else the last one this officer got here. Null: none.</summary>
    public async Task<DigestNow?> DigestAsync(Said said)
    {
        if (said.Who.Person is not { } person || said.Turn.Activity.Kind != ConversationKind.Personal)
        {
            return null;
        }

        var digest = await database.ReadAsync(async session =>
            (said.Turn.Activity.ReplyToId is { } quoted ? await DigestTable.StandingAsAsync(session, quoted, person.Id) : null) ?? await DigestTable.LatestOfAsync(session, person.Id));
        return digest is null ? null : await readDigest.RunAsync(digest.Id);
    }

    /// <summary>The action that a number or reference means, in the light of a reminder.</summary>
    /// <param name="reference">As understood: "2", "CFS-26-27-014".</param>
    /// <param name="text">The whole message: "AP2" and "no 2" name a reference and no place in a list.</param>
    /// <param name="all">Every number of the message: "1 … 2 … 3" is counted off the list.</param>
    /// <param name="digest">The reminder; null: none.</param>
    /// <param name="committeeId">The committee that was named or that the conversation is about.</param>
    /// <param name="who">Who answers.</param>
    public async Task<Found> ByReferenceAsync(string reference, string text, IReadOnlyList<string> all, DigestNow? digest, Guid? committeeId, Standing who)
    {
        if (digest is not null && int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var entries = digest.Content.Entries;
            if (PrintedLabel.IsSaid(text, number))
            {
                return entries.Select(entry => entry.Point).Where(point => PrintedLabel.Is(point, number)).ToList() switch
                {
                    [var printed] => new Found.One(printed),
                    [] => await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, text), new Where(await OwnAsync(digest, who), committeeId), who),
                    var alike => new Found.Several(reference, alike),
                };
            }

            var placed = number >= 1 && number <= entries.Count && !NamesReference(text, number) ? entries[number - 1].Point : null;
            var numbered = entries.Select(entry => entry.Point).Where(point => point.Number == number || PrintedLabel.Is(point, number)).ToList();
            switch (placed, numbered)
            {
                case ({ } one, _) when numbered.TrueForAll(point => point.Id == one.Id) || IsCountedOff(all, entries.Count):
                    return new Found.One(one);
                case (null, [var one]):
                    return new Found.One(one);
                case ({ } one, { Count: > 0 }):
                    return new Found.Several(reference, [.. numbered.Prepend(one).DistinctBy(point => point.Id)]);
            }
        }

        return await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, text), new Where(await OwnAsync(digest, who), committeeId), who);
    }

    /// <summary>The action that is described: "the exclusions one".</summary>
    public async Task<Found> ByWordsAsync(string query, DigestNow? digest, Guid? committeeId, Standing who) =>
        await find.ByWordsAsync(query, new Where(await OwnAsync(digest, who), committeeId), who);

    /// <summary>The actions that go without saying: what a reminder still waits for, else what is outstanding of the speaker's own.</summary>
    public async Task<IReadOnlyList<ActionPoint>> UnsaidAsync(DigestNow? digest, Standing who)
    {
        if (digest is not null)
        {
            var waiting = digest.Content.Entries.Select(entry => entry.Point).Where(point => !digest.News.ContainsKey(point.Id)).ToList();
            return waiting.Count > 0 ? waiting : [.. digest.Content.Entries.Select(entry => entry.Point).Where(point => point.IsOutstanding)];
        }

        var own = (await list.MineAsync(who, new Wanted { Most = 6 })).Rows;
        return await database.ReadAsync(async session =>
        {
            var points = new List<ActionPoint>();
            foreach (var line in own)
            {
                points.Add((await ActionPointTable.ByIdAsync(session, line.Id))!);
            }

            return (IReadOnlyList<ActionPoint>)points;
        });
    }

    /// <summary>"AP2", "no 2", "#2", "action point 2": a reference, and no place in a list.</summary>
    internal static bool NamesReference(string text, int number) =>
        Named().Matches(text).Any(match => match.Groups["number"].ValueSpan.TrimStart('0').SequenceEqual(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"1 done. 2 need till March. 3 not ours": counted off the list from its beginning, which nobody does with references.</summary>
    internal static bool IsCountedOff(IReadOnlyList<string> all, int listed) =>
        all.Count > 1 && all.Distinct().Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0).Order().SequenceEqual(Enumerable.Range(1, all.Distinct().Count())) && all.Count <= listed;

    private async Task<IReadOnlyList<Guid>> OwnAsync(DigestNow? digest, Standing who) =>
        [.. digest?.Content.Entries.Select(entry => entry.Point.Id) ?? [], .. (await list.MineAsync(who, new Wanted { Most = 200 })).Rows.Select(line => line.Id)];

    [GeneratedRegex(@"(?:\bAP\s*|\bno\.?\s*|\bnumber\s+|#|\baction(?:\s+point)?\s+)(?<number>\d{1,5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
