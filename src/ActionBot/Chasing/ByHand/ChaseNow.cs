using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.ByHand;

/// <summary>
/// A clerk has an owner asked now, beside the ladder: one message an officer a day, and so many for an action point and meeting as the
/// settings allow. It leaves with the next sweep, in office hours like every other, and after the papers have closed as well.
/// </summary>
public sealed class ChaseNow(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>Has the owners of these action points asked.</summary>
    /// <param name="actionPointIds">Which ones.</param>
    /// <param name="by">A clerk of their committees.</param>
    public Task<ByHandOutcome> RunAsync(IReadOnlyList<Guid> actionPointIds, Standing by) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var who = await ChaseWorld.LoadWhoAsync(session, rules.Day(now));
        var (wishes, refused) = (new List<Wish>(), new List<string>());
        foreach (var id in actionPointIds.Distinct())
        {
            switch (await DecideAsync(session, id, by, who, now))
            {
                case (var wish, null):
                    wishes.Add(wish!);
                    break;
                case (_, var sentence):
                    refused.Add(sentence);
                    break;
            }
        }

        var made = new List<MadeByHand>();
        foreach (var officer in wishes.GroupBy(wish => wish.Officer.Id))
        {
            var (message, sentence) = await MakeAsync(session, [.. officer], by, now);
            if (message is not null)
            {
                made.Add(message);
            }
            else
            {
                refused.Add(sentence!);
            }
        }

        var readBack = made.Select(one => $"I write to {one.Officer.Name} about {string.Join(", ", one.Points.Select(point => point.Reference))}{When(one.Digest, now)}; if it does not arrive, “who hasn't replied?” says so.").Concat(refused);
        return new ByHandOutcome(made, refused, string.Join(" ", readBack));
    });

    /// <summary>When a message made now leaves: at once in office hours, else as the office opens next.</summary>
    internal static (DateOnly Day, DateTimeOffset NotBefore) Leaves(ChaseRules rules, DateTimeOffset now)
    {
        var day = rules.Day(now);
        while (true)
        {
            if (rules.LeavesOn(day, now) is { } moment)
            {
                return (day, moment);
            }

            day = day.AddDays(1);
        }
    }

    private async Task<(Wish? Wish, string? Refusal)> DecideAsync(Session session, Guid id, Standing by, WhoAnswers who, DateTimeOffset now)
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { } point || !ActionPointAccess.MaySee(by, point))
        {
            return (null, "There is no such action point, or it is not open to you.");
        }

        if (ActionPointAccess.OnlyTheClerk(by, point, "have somebody chased for") is { } notAllowed)
        {
            return (null, notAllowed);
        }

        if (!point.IsChased)
        {
            return (null, $"{point.Reference} is {StatusWords.Of(point.Status)}: nobody is asked for it.");
        }

        if (point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed)
        {
            return (null, $"{point.Reference} waits for your decision ({StatusWords.Of(point.Status)}): the owner has answered.");
        }

        var (day, _) = Leaves(rules, now);
        var answerer = who.On(day, point.OwnerPostId, point.OwnerPersonId, point.DelegateId);
        if (answerer is { Person: { AadObjectId: null, Mail: null, Kind: not PersonKind.Outsider } unknown, HeldUntil: null })
        {
            return (null, $"{point.Reference}: {unknown.Name} is not known in Teams, so nothing can be sent. Telephone, or say who it is with the mail address.");
        }

        if (answerer is not { Person: { Kind: not PersonKind.Outsider } officer, HeldUntil: null })
        {
            return (null, $"{point.Reference}: {(answerer.Person is { Kind: PersonKind.Outsider } outsider ? $"{outsider.Name} is outside the council: write yourself." : answerer.Note ?? "Nobody can be asked.")}");
        }

        var calendar = await MeetingTable.OfAsync(session, point.CommitteeId);
        if (ReportingMeeting.Of(point, calendar, rules.Day(now)) is not { } meeting)
        {
            return (null, $"{point.Reference} has no meeting to be reported to: add the next one first.");
        }

        // What did not arrive was no chasing; it keeps its number all the same.
        var byHand = (await DigestTable.RemindersOfAsync(session, id)).Where(one => one.MeetingId == meeting.Id && one.MeetingOn == meeting.HeldOn && ReminderStep.IsManual(one.Step)).ToList();
        var earlier = 0;
        foreach (var one in byHand)
        {
            earlier += await DigestTable.ByIdAsync(session, one.DigestId) is { State: DigestState.Undeliverable } ? 0 : 1;
        }

        return earlier < rules.Settings.ManualPerCycle
            ? (new Wish(point, (await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, meeting, officer, byHand.Count + 1), null)
            : (null, $"{point.Reference} was chased by hand {(earlier == 1 ? "once" : $"{earlier.ToString(System.Globalization.CultureInfo.InvariantCulture)} times")} for the meeting of {Days.Plain(meeting.HeldOn)}. Telephone.");
    }

    private async Task<(MadeByHand? Made, string? Refusal)> MakeAsync(Session session, IReadOnlyList<Wish> wishes, Standing by, DateTimeOffset now)
    {
        var (day, notBefore) = Leaves(rules, now);
        var officer = wishes[0].Officer;
        // Once a day is enough; what did not arrive does not use the day up.
        var today = (await DigestTable.OfDayAsync(session, officer.Id, day)).Where(one => DigestKind.IsManual(one.Kind) && one.State != DigestState.Withdrawn).ToList();
        if (today.Find(one => one.State != DigestState.Undeliverable) is { } standing)
        {
            return (null, standing.State switch
            {
                DigestState.Unconfirmed => $"A message to {officer.Name} on {Days.Plain(day)} may have arrived and may not. “Who hasn't replied?” shows it: whether it is sent again is for you to say.",
                DigestState.Sent => $"{officer.Name} has been written to by hand on {Days.Plain(day)} already; once a day is enough. Telephone, or try again tomorrow.",
                _ => $"A message to {officer.Name} waits to leave already; once a day is enough.",
            });
        }

        var digest = new Digest { Id = Guid.CreateVersion7(now), OfficerId = officer.Id, OnDate = day, Kind = DigestKind.Manual(today.Count + 1), NotBefore = notBefore, CreatedAt = now };
        var reminders = wishes.Select(wish => new Reminder
        {
            Id = Guid.CreateVersion7(now), DigestId = digest.Id, ActionPointId = wish.Point.Id, OfficerId = officer.Id, MeetingId = wish.Meeting.Id, MeetingOn = wish.Meeting.HeldOn,
            Step = ReminderStep.Manual(wish.Number), Why = Why(wish, by, now),
        });
        if ((await DigestTable.MakeAsync(session, [digest], [.. reminders])).Count == 0)
        {
            return (null, $"{officer.Name} is written to already. Look again in a moment.");
        }

        foreach (var point in wishes.Select(wish => wish.Point))
        {
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "action point", SubjectId = point.Id, CommitteeId = point.CommitteeId,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"had {officer.Name} asked",
            });
        }

        return (new MadeByHand(digest, officer, [.. wishes.Select(wish => wish.Point)]), null);
    }

    private string Why(Wish wish, Standing by, DateTimeOffset now)
    {
        var closes = rules.Of(wish.Committee, wish.Meeting);
        return now < closes
            ? $"{by.Actor.Name} asks where it stands. Please answer by {rules.Words(closes)}, for the meeting of {Days.Full(wish.Meeting.HeldOn)}."
            : $"{by.Actor.Name} asks where it stands. The papers for {Days.Full(wish.Meeting.HeldOn)} have closed; an answer is reported at the meeting.";
    }

    private string When(Digest digest, DateTimeOffset now) => digest.NotBefore > now ? $" at {rules.Words(digest.NotBefore)}, when the office is open" : "";

    /// <summary>One action point whose owner can be asked, for the nth time by hand.</summary>
    private sealed record Wish(ActionPoint Point, Committee Committee, Meeting Meeting, Person Officer, int Number);
}
