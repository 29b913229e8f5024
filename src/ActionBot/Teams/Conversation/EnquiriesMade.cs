using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What people ask beside the lists: who is chased next and when, what was sent to whom, what has changed, which minutes are in, a committee's code.</summary>
public sealed partial class EnquiriesMade(
    Database database, ShowPlanned planned, ShowSent sent, ListChanges changes, ListMinutes minutes, WhichActions which, NumbersMeant numbers, Bearings bearings, ChaseRules rules, CouncilTime clock) : ITakePart
{
    private const int DaysOfNews = 7;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Acts => [Asked.Planned, Asked.Sent, Asked.Changed, Asked.MinutesKept, Asked.Code];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await (one.Meaning.Act switch
            {
                Asked.Planned or Asked.Sent => MessagesAsync(one, cancellation),
                Asked.Changed => ChangedAsync(one, cancellation),
                Asked.MinutesKept => MinutesAsync(one, cancellation),
                _ => CodeAsync(one, cancellation),
            });
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length > 100 || !AboutMe().IsMatch(said.Text))
        {
            return false;
        }

        await said.Turn.SayAsync(said.Who.Person is not { } person
            ? "You are not on the register, and I keep nothing about you but what Teams says of a conversation: your name in Teams, and where to write back."
            : $"You stand on the register as {person.Name}{(person.Mail is { } mail ? $", {mail}" : "")}: “who is {person.Name}?” shows with which posts and parts. {DigestText.WhatIsKept}", cancellation);
        return true;
    }

    private async Task MessagesAsync(Said said, CancellationToken cancellation)
    {
        if (await AboutAsync(said, cancellation) is not { } about)
        {
            return;
        }

        var (who, behind) = (said.Who, said.Meaning.Act == Asked.Sent);
        if (!who.IsClerk && (behind || who.SitsOn.Count == 0))
        {
            // What he was sent, and will be, everybody may see; of others only their clerks, and of what lies ahead the members too.
            if (about.Post is not null || about.Person is { } other && other.Id != who.Person?.Id || who.SitsOn.Count > 0 && about is { Person: null, Point: null })
            {
                await said.Turn.SayAsync("What I write to others is for the clerks of their committees. “What did you send me?” and “when will you remind me?” show what is yours.", cancellation);
                return;
            }

            about = about with { Person = who.Person };
        }

        // The timetable of everybody is the clerks' and the chairs', each for their own: members ask after one person, one post or one action.
        var ofAll = !behind && about is { Person: null, Post: null, Point: null };
        if (ofAll && !who.IsClerk && who.Chairs.Count == 0)
        {
            await said.Turn.SayAsync("Whom I write to, and when, is for the clerks and the chair of the committee. “When will you ask Sam Patel?” and “when will you remind somebody about 14?” I answer; “what's outstanding?” shows where things stand.", cancellation);
            return;
        }

        var (name, inCompany) = (about.Point?.Reference ?? (about.Person?.Id == who.Person?.Id ? null : about.Person?.Name) ?? (about.Post is { } title ? $"the {title.Title}" : null), InCompanyOf(said));
        var self = about.Person?.Id == who.Person?.Id && about.Point is null;
        await said.Turn.ShowAsync(behind
            ? SentCard.For(await sent.RunAsync(about, who, inCompany), self ? "to you" : name is null ? null : $"{(about.Point is null ? "to" : "about")} {name}", rules)
            : PlannedCard.For(await planned.RunAsync(about, ofAll ? who with { SitsOn = who.Chairs } : who, inCompany), self ? "you" : name, rules), cancellation);
    }

    // Whom and what is meant; null: the speaker has been asked, or told why not.
    private async Task<AboutMessages?> AboutAsync(Said said, CancellationToken cancellation)
    {
        var about = new AboutMessages();
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        if (said.Slots.Committee is { } body && FindCommittee.Named(body, all) is [var named])
        {
            about = about with { Committee = named };
        }

        if (said.Slots.Period is { } then)
        {
            about = about with { From = then.From, Until = then.Until };
            if (then.Meeting is { } words && (about.Committee ?? Bearings.Meant(said, all, toClerk: false)) is { } meets
                && MeetingNamed.Find(words, await database.ReadAsync(session => MeetingTable.OfAsync(session, meets.Id)), said.Today) is [var meeting, ..])
            {
                about = then.Edge == PeriodEdge.Since ? about with { From = meeting.HeldOn } : about with { Until = meeting.HeldOn };
            }
        }

        if (said.Slots.References.Count > 0 || said.Slots.Query is not null)
        {
            return await numbers.AsActionsAsync(await which.InReminderAsync(said), Spoken.OfAction, cancellation) is { } actions && await bearings.ActionPointsAsync(actions, toClerk: said.Who.IsClerk, cancellation) is [var point, ..] ? about with { Point = point } : null;
        }

        if ((said.Slots.Owner ?? said.Slots.Person) is not { } name)
        {
            return OfSelf(said.Text) ? about with { Person = said.Who.Person } : about;
        }

        var (post, person, doubt) = await OwnerSaid.AskedAfterAsync(database, said.Slots);
        if (doubt is not null && FindCommittee.Named(name, all) is [var meant])
        {
            // "the chase plan for Audit": a service and a committee may be called the same.
            return about with { Committee = meant };
        }

        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return null;
        }

        return await database.ReadAsync(async session => about with
        {
            Post = post is { } title ? await PostTable.ByIdAsync(session, title) : null,
            Person = person is { } id ? await PersonTable.ByIdAsync(session, id) : null,
        });
    }

    private async Task ChangedAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var committee = said.Slots.Committee is { } body && FindCommittee.Named(body, all) is [var named] ? named : null;
        var (from, until) = (said.Slots.Period?.From ?? said.Today.AddDays(-DaysOfNews), said.Slots.Period is { Meeting: null } then ? then.Until : null);
        if (said.Slots.Period is { Meeting: { } words })
        {
            if ((committee ?? Bearings.Meant(said, all, toClerk: false) ?? await bearings.CommitteeAsync(said, toClerk: false, cancellation)) is not { } meets)
            {
                return;
            }

            var held = (await database.ReadAsync(session => MeetingTable.OfAsync(session, meets.Id))).Where(meeting => meeting.HeldOn <= said.Today).ToList();
            (committee, from) = (meets, MeetingNamed.Find(words, held, said.Today.AddDays(1)) is [.., var last] ? last.HeldOn : from);
        }

        await said.Turn.ShowAsync(ChangesCard.For(await changes.RunAsync(from, until, committee, said.Who, InCompanyOf(said), ByHimself().IsMatch(said.Text)), committee?.Name, clock), cancellation);
    }

    private async Task MinutesAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is not { } committee)
        {
            return;
        }

        var (all, isClerk) = (await minutes.RunAsync(committee, InCompanyOf(said) ? Reader.Of(said.Turn) : said.Who), said.Who.MayClerk(committee.Id));
        if (said.Slots.Meeting is not { } words)
        {
            await said.Turn.ShowAsync(MinutesCard.For(committee, all, isClerk, clock), cancellation);
            return;
        }

        var calendar = await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id));
        var held = calendar.Where(meeting => meeting.HeldOn <= said.Today).ToList();
        if (MeetingNamed.Find(words, held, said.Today) is not [.., var meant])
        {
            await said.Turn.SayAsync($"{committee.Name} has held no meeting that I could call “{words}”.{(isClerk ? $" Minutes can be handed over all the same: write “Minutes of {committee.Name}, 17 September 2026” and paste the text." : "")}", cancellation);
            return;
        }

        var found = all.FirstOrDefault(meeting => meeting.MeetingId == meant.Id);
        await said.Turn.SayAsync(found?.ImportedAt is null
            ? $"No: the minutes of {Days.Plain(meant.HeldOn)} have not been handed over yet.{(isClerk ? " " + MinutesCard.HowTo(committee, meant.HeldOn) : "")}"
            : $"Yes. {MinutesCard.Line(found, isClerk, clock)}", cancellation);
    }

    private async Task CodeAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var named = said.Slots.Committee is { } words ? FindCommittee.Named(words, all) : [];
        var annual = named is [var only] ? (await database.ReadAsync(session => MeetingTable.OfAsync(session, only.Id))).Where(meeting => meeting.Kind == MeetingKind.Annual).Select(meeting => meeting.HeldOn) : [];
        await said.Turn.SayAsync((named.Count, all.Count) switch
        {
            (1, _) => $"{named[0].Name} has the code {named[0].Code}: its actions are called {named[0].Code}-{MunicipalYear.Of(said.Today, annual)}-001 and so on.",
            (_, 0) => "There is no committee on the register yet. Whoever clerks one writes for example: I clerk Children's Scrutiny.",
            _ when said.Slots.Committee is { } unknown && named.Count == 0 => $"I know no committee called “{unknown}”. I know {Listed(all)}.",
            _ => $"I know {Listed(named.Count > 1 ? named : all)}.",
        }, cancellation);
    }

    private static string Listed(IReadOnlyList<Committee> committees) => string.Join(", ", committees.Take(12).Select(committee => $"{committee.Name} ({committee.Code})")) + (committees.Count > 12 ? $" and {committees.Count - 12} more" : "");

    // "What do you know about me?", "what data do you keep?"
    [GeneratedRegex(@"^\W*(?:what|which)\s+(?:(?:data|information|details)\s+)?(?:do|have)\s+you\s+(?:got\s+)?(?:know|keep|hold|store|stored|kept|recorded|have)(?:\s+(?:data|information))?(?:\s+(?:about|on|of)\s+(?:me|us))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutMe();

    // "what have I changed today?"
    [GeneratedRegex(@"\b(?:have|did|had)\s+i\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByHimself();

    private static bool InCompanyOf(Said said) => said.Turn.Activity.Kind != ConversationKind.Personal;

    private static bool OfSelf(string text) => text.Split([' ', '?', '.', ',', '!'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.ToLowerInvariant() is "me" or "i" or "us");
}
