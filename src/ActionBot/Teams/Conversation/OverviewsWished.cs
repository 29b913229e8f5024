using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Chasing.Overviews;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Brief me before each meeting", "my team's actions every Monday": overviews that nobody gets unasked.</summary>
public sealed class OverviewsWished(Database database, Bearings bearings, SetCommitteeRules setRules, SetWeeklyList setWeekly) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Overview];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not { } person)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        await (said.Meaning.Act is "weekly" or "noWeekly" ? WeeklyAsync(said, person, cancellation) : BriefAsync(said, cancellation));
    }

    private async Task BriefAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.Chairs.Count == 0, cancellation) is not { } committee)
        {
            return;
        }

        var days = said.Meaning.Act == "noBrief" ? 0
            : int.TryParse(said.Slots.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
            : SetCommitteeRules.UsualBriefDays;
        await said.Turn.ShowAsync(Card.Saying((await setRules.RunAsync(committee.Id, new CommitteeDays { Brief = days }, said.Who)).Sentence), cancellation);
    }

    private async Task WeeklyAsync(Said said, Person speaker, CancellationToken cancellation)
    {
        var reader = speaker;
        if (said.Slots.Person is { } name)
        {
            var people = (await database.ReadAsync(PersonTable.AllAsync)).Where(one => one.LeftOn is null && one.Kind != PersonKind.Outsider).ToList();
            var exact = people.FindAll(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            var named = exact.Count > 0 ? exact : people.FindAll(one => one.Name.Split(' ').Any(part => part.Equals(name, StringComparison.OrdinalIgnoreCase)));
            if (named is not [var only])
            {
                await bearings.AskForAsync(said, MeaningKept.Person, named.Count == 0 ? $"I know nobody called “{name}”. Say the whole name as it stands on the register." : $"Which {name}: {string.Join(" or ", named.Take(4).Select(one => one.Name))}? Write the whole name, please.", cancellation);
                return;
            }

            reader = only;
        }

        await said.Turn.ShowAsync(Card.Saying((await setWeekly.RunAsync(reader, said.Meaning.Act == "weekly", said.Who)).Sentence), cancellation);
    }
}
