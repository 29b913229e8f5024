using Dapper;

namespace ActionBot.Storage;

/// <summary>What several statements came to, in the order they were asked.</summary>
internal sealed class Answers(SqlMapper.GridReader answers)
{
    /// <summary>All rows of the next one.</summary>
    public async Task<IReadOnlyList<T>> AllAsync<T>() => (await answers.ReadAsync<T>()).AsList();
}
