using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Finds which actions an answer or a question concerns. Of whoever got a reminder a number means the line it was shown under there; where that has no
/// such line, the reference. What was meant is read back with its reference.
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

    /// <summary>
    /// Whether the reminder is the last that lies before the speaker: he quotes it, or has written nothing since it came but answers to it. To a clerk a number is
    /// a line of hers only then; she speaks of the register all day.
    /// </summary>
    public Task<bool> LiesInFrontAsync(Said said, DigestNow digest) => database.ReadAsync(async session =>
    {
        if (digest.Digest.SentAt is not { } sent || (said.Turn.Activity.ReplyToId is { } quoted && await DigestTable.StandingAsAsync(session, quoted, digest.Digest.OfficerId) is not null))
        {
            return true;
        }

        var answers = new HashSet<DateTimeOffset>();
        foreach (var entry in digest.Content.Entries)
        {
            answers.UnionWith((await ReplyTable.OfAsync(session, entry.Point.Id)).Where(reply => reply.DigestId == digest.Digest.Id).Select(reply => reply.ReceivedAt));
        }

        return await InboundActivityTable.OthersSinceAsync(session, said.Turn.Activity.ConversationId, said.Turn.Activity.Id, sent) <= answers.Count;
    });

    /// <summary>The action that a number or reference means, in the light of a reminder.</summary>
    /// <param name="reference">As understood: "2", "CFS-26-27-014".</param>
    /// <param name="text">The whole message: "AP2" and "002" name a reference and no place in a list.</param>
    /// <param name="digest">The reminder; null: none.</param>
    /// <param name="committeeId">The committee that was named or that the conversation is about.</param>
    /// <param name="who">Who answers.</param>
    public async Task<Found> ByReferenceAsync(string reference, string text, DigestNow? digest, Guid? committeeId, Standing who)
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
                    var alike => new Found.Several(alike),
                };
            }

            if (Line(entries, reference, number, text) is { } line)
            {
                return new Found.One(line);
            }

            if (entries.Select(entry => entry.Point).Where(point => point.Number == number || PrintedLabel.Is(point, number)).ToList() is [var numbered])
            {
                return new Found.One(numbered);
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

    /// <summary>The numbers that mean an action to whoever answers: the lines of the reminder, the references and printed labels in it, and what else is his own.</summary>
    public async Task<IReadOnlySet<int>> NumbersAsync(DigestNow? digest, Standing who)
    {
        var points = digest?.Content.Entries.Select(entry => entry.Point).ToList() ?? [];
        var numbers = Enumerable.Range(1, points.Count).Concat(points.Select(point => point.Number)).Concat(points.Select(point => PrintedLabel.NumberOf(point)).OfType<int>()).ToHashSet();
        foreach (var line in (await list.MineAsync(who, new Wanted { Most = 200 })).Rows)
        {
            numbers.Add(int.Parse(line.Reference.AsSpan(line.Reference.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    /// <summary>What was said, with the reference of the line in place of each number that is one of the reminder the speaker got last.</summary>
    public async Task<Said> InReminderAsync(Said said)
    {
        if (!said.Slots.References.Any(one => char.IsAsciiDigit(one[0])) || await DigestAsync(said) is not { } digest)
        {
            return said;
        }

        string Of(string reference) => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !PrintedLabel.IsSaid(said.Text, number)
            && Line(digest.Content.Entries, reference, number, said.Text) is { } line ? line.Reference : reference;
        return said with { Meaning = said.Meaning with { Slots = said.Slots with { References = [.. said.Slots.References.Select(Of)] } } };
    }

    // "002" is how a reference ends, and nobody counts so.
    private static ActionPoint? Line(IReadOnlyList<DigestEntry> entries, string reference, int number, string text) =>
        number >= 1 && number <= entries.Count && reference[0] != '0' && !Padded().Matches(text).Any(match => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == number) ? entries[number - 1].Point : null;

    private async Task<IReadOnlyList<Guid>> OwnAsync(DigestNow? digest, Standing who) =>
        [.. digest?.Content.Entries.Select(entry => entry.Point.Id) ?? [], .. (await list.MineAsync(who, new Wanted { Most = 200 })).Rows.Select(line => line.Id)];

    [GeneratedRegex(@"(?<![\w-])0[0-9]{2,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Padded();
}
