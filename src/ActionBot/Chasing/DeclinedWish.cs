using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>Somebody wished for longer or for another owner, and it was declined: an answer all the same, though no update.</summary>
/// <param name="Reply">The answer.</param>
/// <param name="OnDate">Its day in council time.</param>
public sealed record DeclinedWish(Reply Reply, DateOnly OnDate)
{
    /// <summary>"Hal Brennan asked for longer on 18 December 2026, which was declined".</summary>
    public string InWords => Said(Reply.PersonName);

    /// <summary>The same to somebody, who may be the one that wished it: "You asked for longer on 18 December 2026, which was declined".</summary>
    public string InWordsTo(Guid personId) => Said(Reply.PersonId == personId ? "You" : Reply.PersonName);

    private string Said(string who) => Reply.Kind == ReplyKind.NeedLonger
        ? $"{who} asked for longer on {Days.Plain(OnDate)}, which was declined"
        : $"{who} said on {Days.Plain(OnDate)} that it belongs to somebody else, which was declined";
}
