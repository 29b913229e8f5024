using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Which action points an officer's answer is about: those named, those described, or those that a reminder still waits for.</summary>
public sealed partial class AnsweredActions(Database database, WhichActions which, NumbersMeant numbers)
{
    /// <summary>Finds them.</summary>
    /// <param name="said">The message.</param>
    /// <param name="part">The answer of it.</param>
    /// <param name="digest">The reminder it answers; null: none.</param>
    /// <returns>The action points; or those among which the speaker has to choose; and what has to be said of what is not found.</returns>
    public async Task<(IReadOnlyList<ActionPoint> Points, IReadOnlyList<ActionPoint>? Doubt, string? Sentence)> RunAsync(Said said, Understood part, DigestNow? digest)
    {
        var slots = said.Who.IsClerk ? part.Slots with { References = (await numbers.OfAsync(said with { Meaning = part }, Spoken.OfAction)).References } : part.Slots;
        if (slots.References.Count == 0 && slots.Query is null)
        {
            var unsaid = await which.UnsaidAsync(digest, said.Who);

            // "all done except 9": where 9 is not known for certain, nothing is taken for done
            foreach (var left in slots.But)
            {
                if (await which.ByReferenceAsync(left, said.Text, digest, said.Turn.Conversation.CommitteeId, said.Who) is not Found.One { Point: var kept })
                {
                    return ([], unsaid, null);
                }

                unsaid = [.. unsaid.Where(point => point.Id != kept.Id)];
            }

            return unsaid.Count switch
            {
                0 => ([], null, "Nothing is waiting for an answer from you. To answer for a certain action, say its number: “14 done, circulated on 9 November”."),
                1 => (unsaid, null, null),
                // "Both done" of three says of none which it is.
                _ when AllButSome.Counted(said.Text) is { } counted && counted != unsaid.Count => ([], unsaid, null),
                _ when (slots.Reach == Understanding.Reach.All || AllOfThem().IsMatch(said.Text)) && (said.Who.IsClerk || AllButSome.ReachesAll(said.Text)) => (unsaid, null, null),
                _ when !said.Who.IsClerk && NamedInWords.Of(said.Text, unsaid) is { } described => ([described], null, null),
                _ => ([], unsaid, null),
            };
        }

        var committee = slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var named] ? named.Id : said.Turn.Conversation.CommitteeId;
        var all = new List<Found>();
        var isOpen = !said.Who.IsClerk || digest is null || await which.LiesInFrontAsync(said, digest);
        foreach (var reference in slots.References)
        {
            // A clerk's "2" is the second line of her own reminder in answer to that alone; else it may be the second action of the register.
            if (!isOpen && reference.All(char.IsAsciiDigit) && await which.ByReferenceAsync(reference, said.Text, digest, committee, said.Who) is Found.One { Point: var line }
                && await which.ByReferenceAsync(reference, said.Text, null, committee, said.Who) is Found.One { Point: var numbered } && numbered.Id != line.Id)
            {
                return ([], [numbered, line], null);
            }

            all.Add(await which.ByReferenceAsync(reference, said.Text, digest, committee, said.Who));
        }

        // "1-3 are done" of an officer means what of it is his.
        if (!said.Who.IsClerk && Between().Match(said.Text) is { Success: true } between)
        {
            var (from, to) = (int.Parse(between.Groups["from"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(between.Groups["to"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            var own = all.Where((found, at) => !(int.TryParse(slots.References[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
                || found is Found.Several || (found is Found.One { Point: var point } && ActionPointAccess.MayAnswer(said.Who, point))).ToList();
            all = own.Count > 0 ? own : all;
        }

        if (slots.References.Count == 0)
        {
            all.Add(await which.ByWordsAsync(slots.Query!, digest, committee, said.Who));
        }

        return all.OfType<Found.Several>().FirstOrDefault() is { } several
            ? ([], several.Choices, null)
            : ([.. all.OfType<Found.One>().Select(one => one.Point)], null, all.OfType<Found.Nothing>().Select(nothing => nothing.Sentence).ToList() is { Count: > 0 } sentences ? string.Join(' ', sentences) : null);
    }

    // "1-3", "1 to 3"
    [GeneratedRegex(@"(?<![\w-])(?<from>[0-9]{1,3})\s*(?:-|–|to)\s*(?<to>[0-9]{1,3})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // "all done", "both done", "everything is done", "they're all done".
    [GeneratedRegex(@"\b(all(?:\s+of\s+them|\s+(?:three|four|five|six))?|both(?:\s+of\s+them)?|everything|the lot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllOfThem();
}
