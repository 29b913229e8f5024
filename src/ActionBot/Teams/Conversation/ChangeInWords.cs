using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What a change was and whom it has to do with, for whoever takes it back.</summary>
internal static class ChangeInWords
{
    /// <summary>What was done.</summary>
    public static async Task<string> OfAsync(Session session, TrailLine line) =>
        line.Subject is UndoChange.Subject or ApproveAnswer.Subject && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point ? $"{point.Reference}, {line.What}" : line.What;

    /// <summary>Whom and what a change has to do with: its own words, and of an action its task, its owner and whoever answered.</summary>
    public static async Task<string> AboutAsync(Session session, TrailLine line)
    {
        var words = new List<string?> { line.What };
        if (line.Subject is UndoChange.Subject or ApproveAnswer.Subject && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point)
        {
            words.AddRange([point.Reference, point.Text, point.OwnerText]);
            words.AddRange((await ReplyTable.OfAsync(session, point.Id)).Select(reply => reply.PersonName));
            var (posts, people) = (await PostTable.AllAsync(session), await PersonTable.AllAsync(session));
            var holders = point.OwnerPostId is { } post ? (await PostTable.HoldingsOfAsync(session, post)).Select(holding => holding.PersonId).ToHashSet() : [];
            words.AddRange(posts.Where(one => one.Id == point.OwnerPostId).Select(one => one.Title));
            words.AddRange(people.Where(person => person.Id == point.OwnerPersonId || person.Id == point.DelegateId || holders.Contains(person.Id)).Select(person => person.Name));
        }

        return string.Join('\n', words.OfType<string>());
    }

    /// <summary>Which of them undoing would show to the public; null: none.</summary>
    public static async Task<string?> LiftsAsync(Session session, IReadOnlyList<TrailLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Subject == UndoChange.Subject && ActionPointStates.Before(line) is { Exempt: false } && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { Exempt: true, IsOutstanding: true } point && line.What.StartsWith("made exempt", StringComparison.Ordinal))
            {
                return point.Reference;
            }

            if (line.Subject == UndoAtDesk.Subject && await UndoAtDesk.LiftsAsync(session, line) is { Count: > 0 } findings)
            {
                return $"Finding {Numbers.Of(findings)}";
            }
        }

        return null;
    }
}
