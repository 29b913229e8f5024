using ActionBot.Chasing;
using ActionBot.Storage;

namespace ActionBot.Tests.Chasing;

/// <summary>Every digest there is: the program itself never asks for all of them.</summary>
internal static class DigestsWritten
{
    /// <summary>All, oldest first.</summary>
    public static Task<IReadOnlyList<Digest>> AllAsync(Session session) => session.AllAsync<Digest>("select * from digests order by created_at, id");

    /// <summary>Those in a state, newest first.</summary>
    public static async Task<IReadOnlyList<Digest>> InAsync(Session session, DigestState state) => [.. (await AllAsync(session)).Where(digest => digest.State == state).Reverse()];
}
