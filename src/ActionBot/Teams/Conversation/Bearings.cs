using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Finds what a message is about: the committee, and the action points that "14", "AP2" or "the exclusions one" mean. Where that is in doubt it asks
/// with a button for each, and what was said is taken up again once it is answered.
/// </summary>
public sealed partial class Bearings(Database database, TimeProvider time)
{
    private const int MostChoices = 5;
    private const int MostLookedAt = 40;

    /// <summary>The committee that is meant: the one named, else this conversation's, else the speaker's only one.</summary>
    /// <param name="said">The message.</param>
    /// <param name="toClerk">Only a clerk does what was asked for: her own committees come before the conversation's.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>The committee; null: the speaker has been asked, or told that there is none.</returns>
    public async Task<Committee?> CommitteeAsync(Said said, bool toClerk, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        if (said.Slots.Committee is { } words)
        {
            var named = FindCommittee.Named(words, all);
            // "The panel meets on 20 May": whichever is meant anyway.
            if (named.Count == 0 && OurBody().IsMatch(words) && Meant(said, all, toClerk) is { } ours)
            {
                return await AboutAsync(said.Turn, ours);
            }

            if (named.Count == 0)
            {
                await said.Turn.SayAsync(all.Count == 0
                    ? $"There is no committee on the register yet. Whoever clerks {words} writes: I clerk {words}."
                    : $"I know no committee called “{words}”. I know {InWords(all)}.", cancellation);
                return null;
            }

            return named.Count == 1 ? await AboutAsync(said.Turn, named[0]) : await AskAsync(said, named, cancellation);
        }

        return Meant(said, all, toClerk) is { } only ? await AboutAsync(said.Turn, only) : await AskAsync(said, all, cancellation, toClerk);
    }

    /// <summary>The committee that goes without saying; null: there is none, or a doubt.</summary>
    public static Committee? Meant(Said said, IReadOnlyList<Committee> all, bool toClerk)
    {
        var here = all.FirstOrDefault(committee => committee.Id == said.Turn.Conversation.CommitteeId);
        var own = all.Where(committee => toClerk ? said.Who.MayClerk(committee.Id) : IsOwn(said.Who, committee)).ToList();
        return here is not null && (!toClerk || own.Count == 0 || own.Contains(here)) ? here
            : own.Count == 1 ? own[0]
            : own.Count == 0 && all.Count == 1 ? all[0]
            : null;
    }

    /// <summary>The action points that are meant.</summary>
    /// <param name="said">The message.</param>
    /// <param name="toClerk">Only a clerk does what was asked for.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>The action points, all of them open to the speaker; null: the speaker has been asked, or told why not.</returns>
    public async Task<IReadOnlyList<ActionPoint>?> ActionPointsAsync(Said said, bool toClerk, CancellationToken cancellation)
    {
        if (said.Who.Person is null && !said.Who.IsConsole)
        {
            await said.Turn.SayAsync(Stranger, cancellation);
            return null;
        }

        if (said.Slots.References.Count == 0)
        {
            return await ByQueryAsync(said, toClerk, cancellation);
        }

        var found = new List<ActionPoint>();
        foreach (var reference in said.Slots.References)
        {
            if (await OneAsync(said, reference, toClerk, cancellation) is not { } point)
            {
                return null;
            }

            if (!ActionPointAccess.MaySee(said.Who, point))
            {
                await said.Turn.SayAsync(OnlyTheReference(point), cancellation);
                return null;
            }

            found.Add(point);
        }

        return found;
    }

    /// <summary>What somebody hears who is nobody on the register.</summary>
    public const string Stranger = "You are not on the register yet, so I can show you nothing and change nothing. A clerk can add you in one sentence: “the Head of Parks is Sam Patel, sam.patel@…”.";

    /// <summary>All that is shown of an exempt action point outside its circle.</summary>
    public static string OnlyTheReference(ActionPoint point) => $"{point.Reference} is exempt. I may show you its reference and nothing else; the committee's clerk can tell you more.";

    private async Task<ActionPoint?> OneAsync(Said said, string reference, bool toClerk, CancellationToken cancellation)
    {
        var wanted = reference.Trim().TrimStart('#').ToUpperInvariant();
        if (Whole().IsMatch(wanted))
        {
            if (await database.ReadAsync(session => ActionPointTable.ByReferenceAsync(session, wanted)) is { } whole)
            {
                return whole;
            }

            await said.Turn.SayAsync($"There is no action point {wanted}. Write “what's outstanding?” and I show you the list.", cancellation);
            return null;
        }

        if (!int.TryParse(Figures().Match(wanted).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await said.Turn.SayAsync($"I do not know what “{reference}” refers to. Write an action point as 14 or CFS-26-27-014.", cancellation);
            return null;
        }

        var isLabel = Label().IsMatch(wanted) || PrintedLabel.IsSaid(said.Text, number);
        // "CFS 14" names the committee by its code.
        var inCommittee = Code().Match(wanted) is { Success: true } code ? said with { Meaning = said.Meaning with { Slots = said.Slots with { Committee = said.Slots.Committee ?? code.Value } } } : said;
        if (await WhereNumberIsAsync(inCommittee, number, isLabel, toClerk) is { } only)
        {
            return only;
        }

        if (await CommitteeAsync(inCommittee, toClerk, cancellation) is not { } committee)
        {
            return null;
        }

        var all = await database.ReadAsync(session => FindActionPoints.NumberedAsync(session, number, committee.Id));
        // A label is printed again at each meeting: where two open ones carry it, it is asked which.
        if (isLabel && all.Where(one => one.IsOutstanding && PrintedLabel.Is(one, number)).ToList() is { Count: > 1 } alike && alike.TrueForAll(one => ActionPointAccess.MaySee(said.Who, one)))
        {
            await AskWhichAsync(said, alike, cancellation);
            return null;
        }

        var point = Numbered(all, number, isLabel);
        if (point is null)
        {
            await said.Turn.SayAsync($"{committee.Name} has no action point {number.ToString(CultureInfo.InvariantCulture)}. Write “what's outstanding?” and I show you the list.", cancellation);
        }

        return point;
    }

    // Nobody said which committee: if only one of the speaker's own has that number, that one is meant.
    private Task<ActionPoint?> WhereNumberIsAsync(Said said, int number, bool isLabel, bool toClerk) => database.ReadAsync(async session =>
    {
        var all = await CommitteeTable.AllAsync(session);
        if (said.Slots.Committee is not null || Meant(said, all, toClerk) is not null)
        {
            return null;
        }

        var numbered = (await FindActionPoints.NumberedAsync(session, number, null)).ToLookup(point => point.CommitteeId);
        var hits = new List<ActionPoint>();
        foreach (var committee in all.Where(committee => numbered.Contains(committee.Id)))
        {
            if (Numbered([.. numbered[committee.Id]], number, isLabel) is { } hit && (toClerk ? said.Who.MayClerk(committee.Id) : ActionPointAccess.MaySee(said.Who, hit)))
            {
                hits.Add(hit);
            }
        }

        return hits.Count == 1 ? hits[0] : null;
    });

    /// <summary>The action point that a bare number or a printed label means among those of one committee: an outstanding one first, the newest first.</summary>
    internal static ActionPoint? Numbered(IReadOnlyList<ActionPoint> all, int number, bool isLabel)
    {
        var labelled = all.Where(point => PrintedLabel.Is(point, number)).OrderByDescending(point => point.IsOutstanding).ThenByDescending(point => point.ConfirmedAt).FirstOrDefault();
        var numbered = all.Where(point => point.Number == number).OrderByDescending(point => point.IsOutstanding).ThenByDescending(point => point.ConfirmedAt).FirstOrDefault();
        return isLabel ? labelled ?? numbered : numbered ?? labelled;
    }

    private async Task<IReadOnlyList<ActionPoint>?> ByQueryAsync(Said said, bool toClerk, CancellationToken cancellation)
    {
        if (said.Slots.Query is not { } query)
        {
            await AskForAsync(said, MeaningKept.Reference, "Which one do you mean? Say its number, as in 14 or CFS-26-27-014, or a word of it: “the exclusions one”.", cancellation);
            return null;
        }

        var hits = (await database.ReadAsync(async session =>
        {
            var found = new List<ActionPoint>();
            foreach (var committee in toClerk ? said.Who.Clerks.Select(id => (Guid?)id) : [null])
            {
                found.AddRange(await FindActionPoints.HoldingAsync(session, query, committee, said.Who, MostLookedAt));
            }

            return found;
        })).FindAll(point => point.IsOutstanding);
        // What the conversation is about goes before what others ask for.
        if (!toClerk && said.Turn.Conversation.CommitteeId is { } here && hits.FindAll(point => point.CommitteeId == here) is { Count: > 0 } nearer)
        {
            hits = nearer;
        }

        switch (hits.Count)
        {
            case 1:
                return hits;
            case 0:
                await said.Turn.SayAsync($"I find nothing outstanding about “{query}”. Say the number instead, or write “search {query}”.", cancellation);
                return null;
            default:
                await AskWhichAsync(said, hits, cancellation);
                return null;
        }
    }

    private async Task<Committee?> AskAsync(Said said, IReadOnlyList<Committee> among, CancellationToken cancellation, bool toClerk = false)
    {
        var own = among.Where(committee => toClerk ? said.Who.MayClerk(committee.Id) : IsOwn(said.Who, committee)).ToList();
        var choices = own.Count > 1 ? own : among;
        if (choices.Count == 0)
        {
            await said.Turn.SayAsync("There is no committee on the register yet. Whoever clerks one writes for example: I clerk Children's Scrutiny.", cancellation);
            return null;
        }

        await KeepAsync(said, MeaningKept.Committee);
        await said.Turn.ShowAsync(ChoiceCard.Committees(said.Quoted, [.. choices.Take(MostChoices)], choices.Count), cancellation);
        return null;
    }

    /// <summary>Asks which of several action points is meant; what was said is taken up again once it is answered.</summary>
    internal async Task AskWhichAsync(Said said, IReadOnlyList<ActionPoint> among, CancellationToken cancellation)
    {
        await KeepAsync(said, MeaningKept.Reference);
        await said.Turn.ShowAsync(ChoiceCard.ActionPoints(said.Quoted, [.. among.Take(MostChoices)], among.Count), cancellation);
    }

    /// <summary>Asks for what is missing in one sentence; what was said is taken up again once it is answered.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="asked">What is missing, as <see cref="MeaningKept"/> names it.</param>
    /// <param name="sentence">The question.</param>
    /// <param name="cancellation">The end of the program.</param>
    internal async Task AskForAsync(Said said, string asked, string sentence, CancellationToken cancellation)
    {
        if (!said.IsOneOfSeveral)
        {
            await KeepAsync(said, asked, sentence);
        }

        await said.Turn.SayAsync(sentence, cancellation);
    }

    private Task KeepAsync(Said said, string asked, string? sentence = null) => database.WriteAsync(session =>
    {
        var data = new Dictionary<string, string>(said.Answered) { [DoubtCard.Words] = said.Quoted, [MeaningKept.Asked] = asked };
        data.Remove(asked);
        data.Remove(MeaningKept.Sentence);
        if (sentence is not null)
        {
            data[MeaningKept.Sentence] = sentence;
        }

        return OpenQuestion.AskAsync(session, said.Turn.Activity, DoubtCard.Verb, data, time.GetUtcNow());
    });

    private async Task<Committee> AboutAsync(Turn turn, Committee committee)
    {
        await turn.IsAboutAsync(database, committee.Id);
        return committee;
    }

    private static bool IsOwn(Standing who, Committee committee) => who.MayClerk(committee.Id) || who.Chairs.Contains(committee.Id) || who.SitsOn.Contains(committee.Id);

    private static string InWords(IReadOnlyList<Committee> all) =>
        string.Join(", ", all.Take(MostChoices).Select(committee => $"{committee.Name} ({committee.Code})")) + (all.Count > MostChoices ? $" and {(all.Count - MostChoices).ToString(CultureInfo.InvariantCulture)} more" : "");

    [GeneratedRegex(@"^(?:the\s+|our\s+|this\s+)?(?:committee|panel|board|forum|working\s+group|sub-?committee|scrutiny)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurBody();

    [GeneratedRegex("^[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex("^(?:AP|ACTION)[^A-Z0-9]*(?:POINT)?[^A-Z0-9]*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // "CFS14", "CFS-14", "CFS 14"; "AP2" is a label.
    [GeneratedRegex("^(?!AP[0-9 -]|ACTION)[A-Z]{2,8}(?=[ -]?[0-9]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
