using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Officers;

namespace ActionBot.Enquiries;

/// <summary>
/// What somebody may read in lists, counts and searches: the same rule as <see cref="ActionPointAccess.MaySee(Standing, ActionPoint)"/>, where the
/// store decides. An exempt action outside the reader's circle is neither listed nor counted; only its reference can be asked for.
/// </summary>
/// <param name="Circle">Committees whose exempt business is open to him: clerked, chaired or sat on.</param>
/// <param name="Mine">Posts and people he answers for.</param>
/// <param name="Everything">The console.</param>
internal sealed record VisibleTo(string Circle, string Mine, bool Everything)
{
    /// <summary>The condition on a row <c>a</c> of action points; its values are the members of this record.</summary>
    public const string Condition =
        """
        (@Everything or not a.exempt
            or @Circle like '%' || cast(a.committee_id as text) || '%'
            or @Mine like '%' || cast(a.owner_post_id as text) || '%'
            or @Mine like '%' || cast(a.owner_person_id as text) || '%'
            or @Mine like '%' || cast(a.delegate_id as text) || '%')
        """;

    /// <summary>What this person may read; null for a stranger, who may read nothing.</summary>
    public static VisibleTo? Of(Standing who) => who.IsConsole || who.Person is not null
        ? new VisibleTo(Ids(who.Clerks.Concat(who.SitsOn)), Ids(who.Posts.Concat(who.CoversFor).Concat(who.Person is { } person ? [person.Id] : [])), who.IsConsole)
        : null;

    /// <summary>Whether everything of one committee is open to him: no row need be looked at.</summary>
    public bool SeesAllOf(Guid committeeId) => Everything || Circle.Contains(committeeId.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Ids(IEnumerable<Guid> ids) => string.Join(' ', ids.Distinct().Select(id => id.ToString("D", CultureInfo.InvariantCulture)));
}
