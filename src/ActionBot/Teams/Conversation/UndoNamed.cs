using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes back what is named by a number: the speaker's own last change of that action, or of the finding of that number.</summary>
public sealed class UndoNamed(Database database, UndoChange undoChange, UndoAtDesk undoAtDesk, UndoReply undoReply, ApproveAnswer approve)
{
    private const int MostLookedBack = 40;

    /// <summary>"Undo 2" takes back the speaker's own last change of that action and leaves what the same message did to others.</summary>
    /// <param name="by">Whoever takes back.</param>
    /// <param name="references">The numbers.</param>
    /// <param name="named">The kind of change that was named with them; null: the last one of each.</param>
    /// <param name="quoted">What was named, as it was written.</param>
    public async Task<(string Words, IReadOnlyList<TrailLine> Lines)> RunAsync(Standing by, IReadOnlyList<string> references, (string Words, Func<TrailLine, bool> Means)? named, string quoted)
    {
        var (sentences, lines) = (new List<string>(), new List<TrailLine>());
        var recent = by.Person is null ? [] : await database.ReadAsync(async session =>
        {
            var found = new List<(ActionPoint Point, TrailLine Line)>();
            // What the paper prints of an action is taken back where that is named.
            foreach (var line in (await Trail.UndoableAsync(session, by.Person.Id, MostLookedBack)).Where(line => line.Subject == UndoChange.Subject || (named is not null && line.Subject == ApproveAnswer.Subject)))
            {
                if (await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point)
                {
                    found.Add((point, line));
                }
            }

            return found;
        });
        var newest = by.Person is null ? null : await database.ReadAsync(session => Trail.LastUndoableAsync(session, by.Person.Id));
        foreach (var reference in references)
        {
            var meant = recent.FindAll(one => one.Point.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase) || one.Point.Number.ToString(CultureInfo.InvariantCulture) == reference.TrimStart('0'));
            // "The exemption of 13" is that change of it, and not whatever was done to it since.
            if (named is var (words, means) && meant.Count > 0 && !UndoWords.IsOfTheDesk(words))
            {
                meant = meant.FindAll(one => means(one.Line));
                if (meant.Count == 0)
                {
                    sentences.Add($"I find no change of yours to {reference} that “{quoted}” names, so nothing is undone.");
                    continue;
                }
            }

            // Of a finding and an action of that number the one that was changed last, where nothing else was done since; else it may be either.
            if (named is null && meant.Count > 0 && await DeedAtDeskAsync(by, reference) is { } atDesk && newest is not null && newest.Id != atDesk.Id && newest.Id != meant[0].Line.Id)
            {
                sentences.Add($"You have changed finding {reference} and {meant[0].Point.Reference} since, so nothing is undone yet: write “undo finding {reference}” or “undo {meant[0].Point.Reference}”.");
                continue;
            }

            if (await OfFindingAsync(by, reference, named?.Words, meant.Count == 0 || (named is var (of, _) && UndoWords.IsOfTheDesk(of)) ? null : meant[0].Line.HappenedAt) is { } ofFinding)
            {
                sentences.Add(ofFinding.Words);
                lines.AddRange(ofFinding.Lines);
                continue;
            }

            if (meant.Count == 0 || meant.Exists(one => one.Point.Id != meant[0].Point.Id))
            {
                sentences.Add(meant.Count == 0 ? $"You have changed nothing about {reference} that can be undone." : $"{reference} may be {string.Join(" or ", meant.Select(one => one.Point.Reference).Distinct())}: say the whole reference.");
                continue;
            }

            var line = meant[0].Line;
            if (line.Subject == ApproveAnswer.Subject)
            {
                sentences.Add(await approve.TakeBackAsync(line, by));
                lines.Add(line);
                continue;
            }

            var outcome = (await database.ReadAsync(session => ReplyTable.GivenInAsync(session, line.Id))).Count > 0 ? await undoReply.RunAsync(by, line.Id) : await undoChange.RunAsync(by, line.Id);
            sentences.Add(outcome switch { ChangeOutcome.Changed changed => changed.ReadBack, ChangeOutcome.Refused refused => refused.Sentence, _ => "" });
            lines.Add(line);
        }

        return (string.Join('\n', sentences), lines);
    }

    private async Task<TrailLine?> DeedAtDeskAsync(Standing by, string reference) =>
        by.IsClerk && by.Person is { } person && int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await database.ReadAsync(session => Trail.UndoableAsync(session, person.Id, MostLookedBack))).FirstOrDefault(line => UndoAtDesk.FindingsOf(line).Contains(number))
            : null;

    // "undo 13" of a clerk who has just changed finding 13: the deed at the desk, where it was done to that finding alone.
    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)?> OfFindingAsync(Standing by, string reference, string? named, DateTimeOffset? after)
    {
        if (!int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await DeedAtDeskAsync(by, reference) is not { } deed || deed.HappenedAt <= after)
        {
            return null;
        }

        // "The exemption of 13" is no owner that finding 13 was given.
        if (named is not null && !await database.ReadAsync(session => UndoAtDesk.DidAsync(session, deed, number, (before, now) => UndoWords.IsOf(named, before, now))))
        {
            return null;
        }

        return UndoAtDesk.FindingsOf(deed) is { Count: > 1 } together
            ? ($"Findings {Numbers.Of(together)} were changed together, so {reference} is not taken back alone. “Undo the findings” takes back all of it.", [])
            : (await undoAtDesk.RunAsync(deed, by), [deed]);
    }
}
