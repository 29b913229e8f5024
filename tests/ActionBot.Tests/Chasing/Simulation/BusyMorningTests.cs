using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Storage;
using Xunit.Abstractions;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>
/// Mornings on which three messages are on their way at once and life goes on meanwhile: somebody answers, somebody goes on leave, the meeting moves, an instance dies, Teams has a
/// bad day. What stands in the register is held against what happened. ACTIONBOT_SEEDS=100 plays a thousand mornings.
/// </summary>
public sealed class BusyMorningTests(ITestOutputHelper output)
{
    private const int MorningsASeed = 10;
    private const int MostAgain = 2;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_happens_while_several_messages_leave_at_once_is_heeded_by_every_later_one_and_none_is_sent_twice_or_lost(Kind kind)
    {
        var seeds = ManyOfficers.Seeds;
        var (scene, november) = await ManyOfficers.OnTheDayOfAskingAsync(kind, officers: 8);
        await using var standing = scene;
        var (mornings, deaths, arrived, withdrawn, happened) = (0, 0, 0, 0, 0);
        // Senders race: where the meeting moves before anything else, no message may be left for the rest to happen on. Such a morning is made up for by another.
        while (mornings < MorningsASeed * seeds || (happened < 2 * MorningsASeed * seeds && mornings < MostAgain * MorningsASeed * seeds))
        {
            var seed = ++mornings;
            var morning = new Morning(scene, november, new ChanceForAll(seed));
            await morning.PlayAsync();
            Assert.True(morning.Broken.Count == 0, $"seed {seed}: {string.Join("; ", morning.Broken)}");
            (deaths, arrived, withdrawn, happened) = (deaths + morning.Deaths, arrived + morning.Model.Arrived, withdrawn + morning.Withdrawn, happened + morning.Happened);
        }

        output.WriteLine($"{kind}: {seeds} seeds, {mornings} busy mornings with three senders, {happened} answers, moves and leaves in the middle, {deaths} deaths, {arrived} messages arrived, {withdrawn} taken out in time, 0 twice, 0 lost");
        // Fewer would mean that little went on while messages left.
        Assert.True(happened >= 2 * MorningsASeed * seeds && withdrawn >= MorningsASeed * seeds && arrived >= MorningsASeed * seeds && deaths > 0, $"{happened} happened, {withdrawn} withdrawn, {arrived} arrived, {deaths} deaths");
    }

    private sealed class Morning(ChasingScene scene, Meeting november, Random chance)
    {
        private readonly Database register = scene.Council.Database;
        private readonly ImpatientTime time = new(ChasingScene.At("2026-11-02T09:00Z"));
        private readonly Lock gate = new();

        private readonly ChaseRules rules = new(scene.Rules.Council, scene.Rules.Settings with
        {
            Senders = 3, SendTimeout = TimeSpan.FromSeconds(90), ClaimHolds = TimeSpan.FromSeconds(180), RetryAfter = TimeSpan.FromSeconds(30), TellOnConfirmation = false,
        });

        private Queue<Func<Task>> events = new();
        private (Guid Officer, DateTimeOffset At)? answered;
        private (Guid Officer, DateTimeOffset At)? away;
        private DateTimeOffset? moved;

        public DeliveryModel Model { get; } = new();

        public List<string> Broken => Model.Broken;

        public int Deaths { get; private set; }

        public int Happened { get; private set; }

        public int Withdrawn { get; private set; }

        public async Task PlayAsync()
        {
            await ResetAsync();
            var points = (await register.ReadAsync(ActionPointTable.OutstandingAsync)).ToList();
            var who = await register.ReadAsync(session => ChaseWorld.LoadWhoAsync(session, Northbridge.Day("2026-11-02")));
            var officers = points.Select(point => (Point: point, Officer: who.HolderOf(point.OwnerPostId!.Value, Northbridge.Day("2026-11-02"))!)).ToList();
            var (answers, leaves) = (officers[chance.Next(officers.Count)], officers[chance.Next(officers.Count)]);
            Func<Task>[] all = [() => AnswerAsync(answers.Point, answers.Officer), () => LeaveAsync(leaves.Officer), MoveAsync];
            // On some mornings the meeting stays where it is, so that the others are seen too.
            events = new(all.Take(chance.Next(3) == 0 ? 3 : 2).OrderBy(_ => chance.Next(100)));

            await SweepAsync(chance.Next(20, 160));
            time.AdvanceTo(time.GetUtcNow().AddSeconds(chance.Next(240)));
            await SweepAsync(int.MaxValue);
            for (var rest = 0; rest < 3; rest++)
            {
                time.AdvanceTo(time.GetUtcNow().AddMinutes(5));
                using var pace = new SendingPace(register, time, rules);
                await new RunChase(register, time, rules, new WellConnector(Model), pace, new KnownCouncil()).RunAsync(default);
            }

            Check(await register.ReadAsync(DigestsWritten.AllAsync), [.. officers.Select(one => one.Officer)]);
        }

        private void Check(IReadOnlyList<Digest> digests, IReadOnlyList<Person> officers)
        {
            Model.Check(digests);
            Withdrawn = digests.Count(digest => digest.State == DigestState.Withdrawn);
            foreach (var digest in digests)
            {
                if (digest.State == DigestState.Sending || (digest.State == DigestState.Due && digest.NotBefore <= time.GetUtcNow()) || (digest.State == DigestState.Withdrawn && digest.Reason is null))
                {
                    Broken.Add($"a message is left as {digest.State}, {digest.Reason}");
                }

                if (digest.State != DigestState.Sent || digest.Kind != DigestKind.Scheduled)
                {
                    continue;
                }

                // What was claimed once the answer, the leave or the move stood in the register must have heeded it.
                if ((answered is var (whoAnswered, at) && digest.OfficerId == whoAnswered && digest.ClaimedAt > at) || (away is var (whoIsAway, since) && digest.OfficerId == whoIsAway && digest.ClaimedAt > since) || digest.ClaimedAt > moved)
                {
                    Broken.Add($"{digest.Id} was claimed at {digest.ClaimedAt:O} and sent although it was no longer to be: answered {digest.OfficerId == answered?.Officer} {answered?.At:O}, away {digest.OfficerId == away?.Officer} {away?.At:O}, moved {moved:O}");
                }
            }

            foreach (var officer in officers.Where(officer => moved is null && officer.Id != answered?.Officer && officer.Id != away?.Officer && !digests.Any(digest => digest.OfficerId == officer.Id && digest.State is DigestState.Sent or DigestState.Unconfirmed or DigestState.Undeliverable)))
            {
                Broken.Add($"{officer.Name} was forgotten");
            }
        }

        private async Task AnswerAsync(ActionPoint point, Person officer)
        {
            var by = await scene.Council.StandingAsync(officer);
            Assert.IsType<ReplyOutcome.Recorded>(await new RecordReply(register, time, new ChangeActionPoint(register, time), rules).RunAsync(new Answer(point.Id, ReplyKind.Update, "half way"), by));
            answered = (officer.Id, time.GetUtcNow());
        }

        private async Task LeaveAsync(Person officer)
        {
            await scene.Council.AwayAsync(officer, "2026-11-02", "2026-11-09");
            away = (officer.Id, time.GetUtcNow());
        }

        private async Task MoveAsync()
        {
            await scene.Council.ChangeMeetingAsync(november with { HeldOn = Northbridge.Day("2026-12-01") });
            moved = time.GetUtcNow();
        }

        private async Task NextAsync()
        {
            Func<Task>? next;
            lock (gate)
            {
                if (!events.TryDequeue(out next))
                {
                    return;
                }

                Happened++;
            }

            await next();
            // Whatever is claimed from now on is claimed later than that.
            time.AdvanceTo(time.GetUtcNow().AddSeconds(1));
        }

        private async Task SweepAsync(int fatal)
        {
            var points = 0;
            void Point()
            {
                if (Interlocked.Increment(ref points) >= fatal)
                {
                    throw new DiedException();
                }
            }

            try
            {
                var mortal = register.Interrupted(Point);
                using var pace = new SendingPace(mortal, time, rules);
                await new RunChase(mortal, time, rules, new Meanwhile(new SeededConnector(chance, time, Model, Point, meanwhile: null), NextAsync), pace, new KnownCouncil()).RunAsync(default);
            }
            catch (DiedException)
            {
                Deaths++;
            }
        }

        private async Task ResetAsync()
        {
            await scene.Council.ChangeMeetingAsync(november);
            await register.WriteAsync(async session =>
            {
                foreach (var rows in (string[])["reminders", "replies", "digests", "absences"])
                {
                    await session.ChangeAsync($"delete from {rows} where id is not null");
                }

                await session.ChangeAsync("update action_points set status = 'Open' where status <> 'Open'");
                await session.ChangeAsync("update sending_pace set free_at = @now where name = 'messages'", new { now = time.GetUtcNow() });
            });
        }
    }

    /// <summary>Something happens just before a message reaches Teams.</summary>
    private sealed class Meanwhile(IOfficerMessenger teams, Func<Task> happens) : IOfficerMessenger
    {
        public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            await happens();
            return await teams.SendAsync(message, cancellation);
        }
    }

    /// <summary>One seed for several senders at once.</summary>
    private sealed class ChanceForAll(int seed) : Random(seed)
    {
        private readonly Lock gate = new();

        public override int Next(int maxValue)
        {
            lock (gate)
            {
                return base.Next(maxValue);
            }
        }

        public override int Next(int minValue, int maxValue)
        {
            lock (gate)
            {
                return base.Next(minValue, maxValue);
            }
        }
    }
}
