using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"I'm away until the 13th, ask Priya": whoever is away is not asked; the cover is, or the messages wait.</summary>
public sealed partial class Absences(Database database, SetAbsence setAbsence, LeaveSettled settled, PeopleNamed people, Bearings bearings) : ITakePart
{
    private const string Verb = "undoAbsence";
    private const string Absence = "absence";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Snooze];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not { } person)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (Leaving().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("Whoever follows in a post is for the committee's clerk to say: please tell them. If you are only away for a while, say from when until when, and who covers.", cancellation);
            return;
        }

        if (!Away().IsMatch(said.Text) && said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Nothing has changed. I ask owners in time for the papers and at no other hour, and never somebody who has answered. To have less asked: “Sam is away until the 13th, Priya covers”, “due 14 at the March meeting”, or “drop 14, no longer needed because …”.", cancellation);
            return;
        }

        if (!Away().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("I ask in time for the papers and at no other hour. If you need longer, say until when: “14 needs until March”. If you are away, say so: “away until the 13th, ask Priya”.", cancellation);
            return;
        }

        if (said.Answered.Count == 0 && AwayDays.IsPartOfADay(said.Text, said.Today))
        {
            await said.Turn.SayAsync("Nothing is noted: I count leave in whole days, and part of a day changes nothing of what I send.", cancellation);
            return;
        }

        if (DaysOf(said) is not var (from, until))
        {
            await bearings.AskForAsync(said, MeaningKept.Due, AwayDays.BeginsOnly(said.Text) ? "Until when? Write for example: until 31 March" : "From when until when are you away? Write for example: 9 to 13 November", cancellation);
            return;
        }

        var absent = LeaveSaid.Absent(said.Text);
        var (away, unknown) = absent is null ? (person, null) : await NamedAsync(absent, except: null, said.Today, "is away");
        if (away is null)
        {
            await said.Turn.SayAsync(unknown!, cancellation);
            return;
        }

        var (cover, doubt) = await CoverAsync(said, away, absent);
        if (doubt is not null)
        {
            await bearings.AskForAsync(said, MeaningKept.Person, doubt, cancellation);
            return;
        }

        // Days that lie across a leave of his which is noted do not stand beside it.
        if (said.Who.IsClerk || away.Id == person.Id)
        {
            var noted = (await database.ReadAsync(session => AbsenceTable.FromAsync(session, said.Today))).Where(absence => absence.PersonId == away.Id).ToList();
            if (cover?.Id != away.Id && until >= from && await settled.RunAsync(said.Turn, away, WhichLeave.Across(from, until, noted, said.Today), cover is not null ? new CoverWish(cover) : LeaveSaid.NoCover(said.Text) ? new CoverWish(null) : null, said.Today, cancellation))
            {
                return;
            }
        }

        var set = await setAbsence.RunAsync(away, from, until, cover, said.Who);
        // A cover whom no message reaches is none.
        var readBack = set.Absence is null || cover is not { AadObjectId: null } ? set.ReadBack
            : $"{set.ReadBack} I cannot write to {cover.Name} in Teams yet: ask {cover.Name} to write me a word, or name somebody else.";
        await said.Turn.ShowAsync(
            set.Absence is null ? Card.Saying(readBack) : Card.Saying(readBack) with { Actions = [new ExecuteAction("Undo", Verb, new Dictionary<string, string> { [Absence] = set.Absence.Id.ToString() })] },
            cancellation);
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation) => await (pressed.Id(Absence) is { } id
        ? pressed.Turn.RedrawAsync(Card.Saying(await setAbsence.TakeBackAsync(id, pressed.Who)), cancellation)
        : pressed.Turn.NoteAsync("This button is not in use any more.", cancellation));

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not { } person || said.Text.Length > 120)
        {
            return false;
        }

        if (Leaving().IsMatch(said.Text) && said.Slots.References.Count == 0)
        {
            await SaidAsync(said, cancellation);
            return true;
        }

        // "Sam is back", said by a clerk.
        if (said.Who.IsClerk && HeIsBack().Match(said.Text) is { Success: true } back)
        {
            var (somebody, doubt) = await NamedAsync(back.Groups["who"].Value.Trim(), except: null, said.Today, "is back");
            if (somebody is null)
            {
                await said.Turn.SayAsync(doubt!, cancellation);
                return true;
            }

            var his = (await database.ReadAsync(session => AbsenceTable.FromAsync(session, said.Today))).Where(absence => absence.PersonId == somebody.Id).ToList();
            await (his.Count == 0
                ? said.Turn.SayAsync($"I have not noted that {somebody.Name} is away.", cancellation)
                : said.Turn.ShowAsync(ReadBackCard.For(await setAbsence.BackAsync(his.Find(absence => absence.Covers(said.Today)) ?? his[0], said.Today, said.Who), said.Turn.Activity), cancellation));
            return true;
        }

        if (!NotAway().IsMatch(said.Text))
        {
            return false;
        }

        var noted = (await database.ReadAsync(session => AbsenceTable.FromAsync(session, said.Today))).Where(absence => absence.PersonId == person.Id).ToList();
        if (noted.Count == 0)
        {
            await said.Turn.SayAsync("I have not noted that you are away.", cancellation);
            return true;
        }

        // The one that is on, else the next.
        await said.Turn.ShowAsync(ReadBackCard.For(await setAbsence.BackAsync(noted.Find(absence => absence.Covers(said.Today)) ?? noted[0], said.Today, said.Who), said.Turn.Activity), cancellation);
        return true;
    }

    // The whole sentence may say more than the slot: "away from the 9th, back on the 16th". Leave that only begins ("maternity leave from 1 December") ends on no day that was said.
    private static (DateOnly From, DateOnly Until)? DaysOf(Said said)
    {
        var begins = AwayDays.BeginsOnly(said.Text);
        var answered = said.Answered.TryGetValue(MeaningKept.Due, out var when) ? (begins ? AwayDays.Read($"{said.Text} until {when}", said.Today) : null) ?? AwayDays.Read("away " + when, said.Today) : null;
        return answered ?? AwayDays.Read(said.Text, said.Today) ?? (said.Slots.Due is { } due && !begins ? AwayDays.Read(due.Text, said.Today) : null);
    }

    private async Task<(Person? Cover, string? Doubt)> CoverAsync(Said said, Person away, string? absent)
    {
        foreach (var mentioned in said.Mentioned.Select(one => one.AadObjectId).OfType<string>())
        {
            if (await database.ReadAsync(session => PersonTable.ByAadObjectIdAsync(session, mentioned)) is { } known && known.Id != away.Id)
            {
                return (known, null);
            }
        }

        // Of a sentence with two people in it the slots hold one, and not always the one who covers.
        var name = said.Answered.GetValueOrDefault(MeaningKept.Person) ?? LeaveSaid.Cover(said.Text) ?? (absent is null ? said.Slots.Person ?? said.Slots.Owner : said.Slots.Person is { } other && other != absent ? other : null);
        return name is null ? (null, null) : await NamedAsync(name, away, said.Today, "covers");
    }

    private async Task<(Person? Person, string? Doubt)> NamedAsync(string name, Person? except, DateOnly today, string does)
    {
        var named = (await people.RunAsync(name, today)).Where(one => one.Id != except?.Id).ToList();
        return named.Count switch
        {
            1 => (named[0], null),
            0 => (null, $"I know nobody called “{name}”, so I have noted nothing yet. Say the whole name as it stands on the register{(does == "covers" ? ", or leave the cover out" : "")}."),
            _ => (null, $"Which {name} {does}: {string.Join(" or ", named.Take(4).Select(one => one.Name))}? Write the whole name, please."),
        };
    }

    [GeneratedRegex(@"^\W*(?<who>(?!(?:i|we|it|he|she|they|that|this|what|who|when|is|the\s+(?:meeting|report|paper))\b)\p{L}[\p{L} -]{1,40}?)(?:['\u2019]s|\s+is)\s+back(?:\s+(?:now|again|early|today|at\s+work|from\s+(?:leave|holiday)))*[.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeIsBack();

    // "I'm back", "I'm not away after all", "I am not on leave any more", "forget that I'm away".
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|ok|actually|sorry|no|oh|but)\W+)*(?:i['\u2019]?m\s+back(?:\s+(?:now|again|early|today|at work))?|i\s+am\s+back(?:\s+(?:now|again|early|today|at work))?|(?:i['\u2019]?m|i\s+am)\s+not\s+(?:going\s+to\s+be\s+)?(?:away|on\s+leave|off)(?:\s+(?:after\s+all|any\s*more|now|at\s+all))?(?:\s+(?:in|on|next|this|from)\s+[^,;.]{2,40})?(?:\s*[,;.–—-]\s*[^?]{3,60})?|(?:forget|cancel)\s+(?:that\s+i\W?a?m\s+away|my\s+(?:leave|absence)))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAway();

    // "I am leaving on 31 January, Asha takes over": for good, which a clerk has to say.
    [GeneratedRegex(@"\bi(?:['\u2019]?m|\s+am|\s+will\s+be)\s+(?:leaving|retiring|moving\s+on|resigning)(?!\s+(?:it|this|that|at|early)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaving();

    // "away", "on leave", "out of the office", "Priya's covering"; not "ask me again next week".
    [GeneratedRegex(@"\b(away|leave|holidays?|vacation|off|out|absent|absence|sick|cover(s|ing|ed)?|not in|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Away();
}
