using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What the words for an action turned out to mean.</summary>
public abstract record Found
{
    private Found()
    {
    }

    /// <summary>One action point.</summary>
    public sealed record One(ActionPoint Point) : Found;

    /// <summary>Several fit: to be chosen from.</summary>
    public sealed record Several(IReadOnlyList<ActionPoint> Choices) : Found;

    /// <summary>None does, in a sentence that says what to do; of an exempt one outside its circle the reference alone.</summary>
    public sealed record Nothing(string Sentence) : Found;
}

/// <summary>Where a short reference is looked for.</summary>
/// <param name="Own">What the speaker answers for, first of all; from a digest, where the message answers one.</param>
/// <param name="CommitteeId">The committee that was named, or that the conversation is about.</param>
public sealed record Where(IReadOnlyList<Guid> Own, Guid? CommitteeId)
{
    /// <summary>Nothing is known but who speaks.</summary>
    public static Where Anywhere { get; } = new([], null);
}

/// <summary>
/// Finds the action meant by "CFS-26-27-014", "CFS 14", "14", "AP2" or "the exclusions one". A short one means, in this order: what the speaker is
/// asked about, the committee that was named or that the conversation is about, the committees he clerks, chairs or sits on, what is his own, and then
/// everything. Within one committee what is outstanding goes before what is closed, and a newer year before an older.
/// </summary>
public sealed partial class FindActionPoints(Database database)
{
    private const int MostChoices = 5;

    /// <summary>Finds one by its reference, whole or short.</summary>
    public Task<Found> ByReferenceAsync(string said, Where where, Standing who) => database.ReadAsync<Found>(async session =>
    {
        if (VisibleTo.Of(who) is null)
        {
            return new Found.Nothing("I do not know you yet, so I can show you nothing. A clerk can put you on the register.");
        }

        var words = said.Trim().ToUpperInvariant();
        if (Whole().Match(words) is { Success: true } whole)
        {
            return await ActionPointTable.ByReferenceAsync(session, $"{whole.Groups["code"].Value}-{whole.Groups["year"].Value}-{int.Parse(whole.Groups["number"].ValueSpan, CultureInfo.InvariantCulture):000}") is { } exact
                ? Shown(exact, who)
                : new Found.Nothing($"There is no action {said.Trim()}. “my actions” and “what's outstanding?” show what there is.");
        }

        if (Short().Match(words) is not { Success: true } figure || !int.TryParse(figure.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new Found.Nothing($"“{said.Trim()}” is no reference I know. Write it as CFS-26-27-014, or 14 alone.");
        }

        var before = figure.Groups["code"].Value;
        var asPrinted = before is "AP" or "ACTION";
        var reference = new ShortReference(number, asPrinted, asPrinted || before is "" or "NO" ? null : before);
        // Where nothing is printed so, the register's own number is meant.
        return await ShortAsync(session, reference, where, who) ?? (asPrinted ? await ShortAsync(session, reference with { AsPrinted = false }, where, who) : null)
            ?? new Found.Nothing($"I find no action {reference} that is open to you. “my actions” and “what's outstanding?” show what there is.");
    });

    /// <summary>Finds one by its subject: "the exclusions one". What is outstanding and the speaker's own goes first.</summary>
    public Task<Found> ByWordsAsync(string said, Where where, Standing who) => database.ReadAsync<Found>(async session =>
    {
        var words = SearchWords.Of(said);
        if (words.Count == 0)
        {
            return new Found.Nothing("Say a word or two of what the action is about, or its number.");
        }

        var points = (await HoldingAsync(session, said, where.CommitteeId, who, MostChoices * 4)).ToList();
        var nearest = points.FindAll(point => where.Own.Contains(point.Id)) is { Count: > 0 } own ? own
            : points.FindAll(point => point.IsOutstanding && who.Answers(point.OwnerPostId, point.OwnerPersonId, point.DelegateId)) is { Count: > 0 } mine ? mine
            : points.FindAll(point => point.IsOutstanding) is { Count: > 0 } open ? open
            : points;
        return Choose(said, nearest, who) ?? new Found.Nothing($"I find no action about “{string.Join(' ', words)}”. Say it in other words, or give its number.");
    });

    /// <summary>The newest action points that hold what is looked for and are open to somebody, closed ones too.</summary>
    internal static async Task<IReadOnlyList<ActionPoint>> HoldingAsync(Session session, string question, Guid? committeeId, Standing who, int most)
    {
        var (words, points) = (SearchWords.Of(question), new List<ActionPoint>());
        if (words.Count > 0 && VisibleTo.Of(who) is { } visible)
        {
            foreach (var id in await FoundByWords.ActionPointsAsync(session, words, committeeId, visible, most))
            {
                points.Add((await ActionPointTable.ByIdAsync(session, id))!);
            }
        }

        return points;
    }

    private async Task<Found?> ShortAsync(Session session, ShortReference said, Where where, Standing who)
    {
        var own = new List<ActionPoint>();
        foreach (var id in where.Own)
        {
            own.AddRange(await session.AllAsync<ActionPoint>($"select {ActionPointTable.Columns} from action_points where id = @id", new { id }));
        }

        if (Nearest(own, said) is { Count: > 0 } asked)
        {
            return Choose(said.ToString(), asked, who);
        }

        // "AP2 done" of somebody whose own Action Point 2 is closed is about that one, and not about another committee's.
        if (said is { AsPrinted: true, Code: null }
            && Nearest([.. (await NumberedAsync(session, said.Number, null)).Where(point => who.Answers(point.OwnerPostId, point.OwnerPersonId, point.DelegateId))], said) is { Count: > 0 } once)
        {
            return Choose(said.ToString(), once, who);
        }

        // In a committee that was named even an exempt one is answered for, by its reference alone.
        if (said.Code is not null)
        {
            return Choose(said.ToString(), Nearest([.. (await NumberedAsync(session, said.Number, null)).Where(point => point.Reference.StartsWith(said.Code + "-", StringComparison.Ordinal))], said), who);
        }

        if (where.CommitteeId is { } named)
        {
            return Choose(said.ToString(), Nearest(await NumberedAsync(session, said.Number, named), said), who);
        }

        var circle = new List<ActionPoint>();
        foreach (var committee in who.Clerks.Concat(who.SitsOn).Distinct())
        {
            circle.AddRange(Nearest(await NumberedAsync(session, said.Number, committee), said));
        }

        if (circle.Count > 0)
        {
            return Choose(said.ToString(), circle, who);
        }

        var all = (await NumberedAsync(session, said.Number, null)).Where(point => point.IsOutstanding && ActionPointAccess.MaySee(who, point)).ToList();
        var mine = all.FindAll(point => who.Answers(point.OwnerPostId, point.OwnerPersonId, point.DelegateId));
        return Choose(said.ToString(), Nearest(mine.Count > 0 ? mine : all, said), who);
    }

    /// <summary>Everything of this number or printed under it, of one committee or of all.</summary>
    internal static Task<IReadOnlyList<ActionPoint>> NumberedAsync(Session session, int number, Guid? committee) => session.AllAsync<ActionPoint>(
        $"""
        select {ActionPointTable.Columns} from action_points
        where {(committee is null ? "" : "committee_id = @committee and ")}(number = @number or label in (@point, @ap, @spaced, @action))
        """,
        new
        {
            committee, number, point = FormattableString.Invariant($"Action Point {number}"), ap = FormattableString.Invariant($"AP{number}"), spaced = FormattableString.Invariant($"AP {number}"), action = FormattableString.Invariant($"Action {number}"),
        });

    // Of each committee one: what is open before what is closed, the number before the printed label, the newest first. Where the label was said
    // every open one that is printed so, for it is used again at each meeting; and what has no label may go by its number.
    private static List<ActionPoint> Nearest(IReadOnlyList<ActionPoint> points, ShortReference said) =>
    [
        .. points.Where(point => said.Means(point)).GroupBy(point => point.CommitteeId).SelectMany(ofOne => ofOne
            .OrderBy(point => said.AsPrinted && point.Label is null)
            .ThenByDescending(point => point.IsOutstanding)
            .ThenByDescending(point => point.Number == said.Number)
            .ThenByDescending(point => point.ConfirmedAt).ThenByDescending(point => point.Reference, StringComparer.Ordinal)
            .Take(said.AsPrinted ? Math.Max(1, ofOne.Count(point => point is { IsOutstanding: true, Label: not null })) : 1)),
    ];

    private static Found? Choose(string said, List<ActionPoint> points, Standing who) => points.Count switch
    {
        0 => null,
        1 => Shown(points[0], who),
        _ => new Found.Several([.. points.Where(point => ActionPointAccess.MaySee(who, point)).Take(MostChoices)]),
    };

    private static Found Shown(ActionPoint point, Standing who) =>
        ActionPointAccess.MaySee(who, point) ? new Found.One(point) : new Found.Nothing(ShowAction.OnlyItsReference(point.Reference));

    /// <summary>A number without its year, perhaps with its committee's code, or as the minutes printed it.</summary>
    private sealed record ShortReference(int Number, bool AsPrinted, string? Code)
    {
        public bool Means(ActionPoint point) => PrintedLabel.Is(point, Number) || (point.Number == Number && (!AsPrinted || point.Label is null));

        public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
    }

    // "CFS-26-27-014", "cfs 26-27 14".
    [GeneratedRegex(@"^#?(?<code>[A-Z][A-Z0-9]{0,9})[- /]?(?<year>\d\d-\d\d)[- /](?<number>\d{1,5})$")]
    private static partial Regex Whole();

    // "14", "AP2", "no. 14", "#14", "CFS 14", "CFS-014"; not "2019 minutes".
    [GeneratedRegex(@"^#?(?<code>[A-Z][A-Z0-9]{0,9})?[. -]*(?<number>\d{1,5})$")]
    private static partial Regex Short();
}
