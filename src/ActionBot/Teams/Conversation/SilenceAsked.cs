using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who has not answered, whom no message reached, and the other way round who has answered.</summary>
public sealed partial class SilenceAsked(Database database, WhoIsSilent silent, Bearings bearings, CouncilTime clock) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.WhoIsSilent];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [SilenceCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await SilentAsync(one, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Text.Length > 120)
        {
            return false;
        }

        if (HaveAnswered().Match(said.Text) is { Success: true } asked)
        {
            if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is { } committee)
            {
                await said.Turn.SayAsync(await AnsweredAsync(said, committee, asked.Groups["when"].Value.ToLowerInvariant()), cancellation);
            }

            return true;
        }

        if (!NotReached().IsMatch(said.Text))
        {
            return false;
        }

        await SilentAsync(said, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (pressed.Id("committee") is not { } id || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is not { } committee)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(await SilenceAsync(pressed.Turn, committee, Math.Max(0, pressed.Figure("from") ?? 0)), cancellation);
    }

    private async Task SilentAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(await SilenceAsync(said.Turn, committee, 0), cancellation);
        }
    }

    private async Task<Card> SilenceAsync(Turn turn, Committee committee, int from) =>
        turn.Who.MayClerk(committee.Id) || turn.Who.SitsOn.Contains(committee.Id)
            ? SilenceCard.For(await silent.RunAsync(committee, turn.Activity.Kind == ConversationKind.Personal ? turn.Who : InCompany.Of(turn.Who)), turn.Who.MayClerk(committee.Id), from)
            : Card.Saying($"Who has not answered is for the clerks and members of {committee.Name}. “what's outstanding for {committee.Name}?” shows where its actions stand.");

    private async Task<string> AnsweredAsync(Said said, Committee committee, string when)
    {
        var reader = Reader.Of(said.Turn);
        if (!reader.MayClerk(committee.Id) && !reader.SitsOn.Contains(committee.Id))
        {
            return $"Who has answered is for the clerks and members of {committee.Name}.";
        }

        var (from, until) = when switch
        {
            "today" => (said.Today, said.Today),
            "yesterday" => (said.Today.AddDays(-1), said.Today.AddDays(-1)),
            "this week" => (said.Today.AddDays(-(((int)said.Today.DayOfWeek + 6) % 7)), said.Today),
            _ => (DateOnly.MinValue, said.Today),
        };
        var answers = await database.ReadAsync(async session =>
        {
            var found = new List<(string Name, string Reference)>();
            foreach (var reply in (await ReplyTable.OfCommitteeAsync(session, committee.Id)).Where(reply => !reply.Undone && clock.Day(reply.ReceivedAt) >= from && clock.Day(reply.ReceivedAt) <= until))
            {
                // Without a day only what is still open counts: what was closed last year answers nothing now.
                if (await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is { } point && ActionPointAccess.MaySee(reader, point) && (when.Length > 0 || point.IsOutstanding))
                {
                    found.Add((reply.PersonName, point.Reference));
                }
            }

            return found;
        });
        var day = when.Length > 0 ? $" {when}" : "";
        var people = answers.GroupBy(one => one.Name).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} ({string.Join(", ", one.Select(answer => answer.Reference).Distinct().Order(StringComparer.Ordinal))})").ToList();
        return people.Count == 0
            ? $"{committee.Name}: nobody has answered{day}. “who has not answered?” lists who is still to."
            : $"{committee.Name}: {(people.Count == 1 ? "one person has" : $"{people.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} people have")} answered{day}: {string.Join("; ", people)}. “who has not answered?” lists who is still to.";
    }

    // "who answered today?", "who has replied this week?"; not "who has not answered?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|please|ok)\W+)*(?:tell\s+me\s+|show\s+me\s+)?(?:who(?:['\u2019]?s|\s+has|\s+have|\s+all)?|which\s+(?:officers|people|owners)(?:\s+have)?)\s+(?:already\s+|all\s+)?(?:answered|replied|responded|reported\s+back|come\s+back\s+to\s+(?:me|us|you))(?:\s+(?:already|so\s+far|yet))?(?:\s+(?<when>today|yesterday|this\s+week))?(?:\s+for\s+[^?]{2,80})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HaveAnswered();

    // "who could not be reached?", "which messages did not arrive?".
    [GeneratedRegex(@"^\W*(?:who|whom|which\s+messages|what|did\s+(?:any|everything|all))\b[^.]{0,40}\b(?:could(?:\s+not|n['\u2019]?t)\s+(?:be\s+)?reach(?:ed)?|(?:was|were)(?:\s+not|n['\u2019]?t)\s+reached|(?:did(?:\s+not|n['\u2019]?t)\s+(?:arrive|get\s+(?:it|through)))|failed\s+to\s+(?:arrive|send)|cannot\s+be\s+reached|can['\u2019]?t\s+be\s+reached|(?:is|are)\s+unreachable)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex NotReached();
}
