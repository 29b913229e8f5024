using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>Puts a committee on the register and gives it its code.</summary>
public sealed class AddCommittee(Database database, TimeProvider time)
{
    /// <summary>Adds it, or finds the one of that name.</summary>
    /// <param name="name">"Children's Scrutiny".</param>
    /// <param name="code">The code wanted; null: the initials, made unique.</param>
    /// <param name="by">Who adds it.</param>
    public Task<CommitteeAdded> RunAsync(string name, string? code, Actor by) => database.WriteAsync(session => InAsync(session, name, code, by));

    /// <summary>Adds it within a wider transaction.</summary>
    public async Task<CommitteeAdded> InAsync(Session session, string name, string? code, Actor by)
    {
        var wanted = name.Trim();
        if (wanted.Length == 0)
        {
            return CommitteeAdded.No("A committee needs a name.");
        }

        if (code is not null && (code.Length is < 2 or > 8 || !code.All(char.IsAsciiLetterOrDigit)))
        {
            return CommitteeAdded.No($"'{code}' is no code: two to eight letters or figures, such as CFS.");
        }

        var all = await CommitteeTable.AllAsync(session);
        if (all.FirstOrDefault(one => string.Equals(one.Name, wanted, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            return new CommitteeAdded(there, New: false, null);
        }

        if (code is not null && all.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            return CommitteeAdded.No($"The code {taken.Code} belongs to {taken.Name}. Choose another.");
        }

        var now = time.GetUtcNow();
        var committee = new Committee
        {
            Id = Guid.CreateVersion7(now),
            Name = wanted,
            Code = code?.ToUpperInvariant() ?? CommitteeCode.From(wanted, all.Select(one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase)),
        };
        await CommitteeTable.InsertAsync(session, committee, now);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "committee", SubjectId = committee.Id, CommitteeId = committee.Id,
            ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = $"added {committee.Name} with the code {committee.Code}",
        });
        return new CommitteeAdded(committee, New: true, null);
    }
}

/// <summary>What became of adding a committee.</summary>
/// <param name="Committee">The committee, new or there already; null: refused.</param>
/// <param name="New">It was not there before.</param>
/// <param name="Refusal">Why not.</param>
public sealed record CommitteeAdded(Committee? Committee, bool New, string? Refusal)
{
    internal static CommitteeAdded No(string sentence) => new(null, false, sentence);
}
