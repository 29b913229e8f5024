using System.Collections.Concurrent;

namespace ActionBot.Storage;

/// <summary>What was made of one register, one of each kind, with the stamp it was made under.</summary>
internal sealed class KeptUnderStamp
{
    private readonly ConcurrentDictionary<Type, (string Stamp, object Made)> all = [];

    /// <summary>What was made under this stamp; null: nothing of its kind.</summary>
    public T? Under<T>(string stamp)
        where T : class => all.TryGetValue(typeof(T), out var kept) && kept.Stamp == stamp ? (T)kept.Made : null;

    /// <summary>Keeps it in the place of what there was of its kind.</summary>
    public void Keep<T>(string stamp, T made)
        where T : class => all[typeof(T)] = (stamp, made);
}
