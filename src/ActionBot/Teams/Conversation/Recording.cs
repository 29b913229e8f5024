using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>An action recorded by one sentence: shown with owner, due, meeting and reference, and opened once a clerk confirms.</summary>
public sealed partial class Recording(Database database, RecordAction record, PickPerson pick, Recognition recognition, Bearings bearings, Reach reach, TimeProvider time) : ITakePart
{
    private const int LongestName = 80;
    private const int LongestAction = 400;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.LogAction];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [RecordCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (said.Slots.Text is not { Length: > 0 } task)
        {
            await said.Turn.SayAsync("What is to be done, by whom and by when? Write for example: action: Head of Parks to inspect the oak by the March meeting", cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is { } committee)
        {
            // "report pitch fees to every meeting": how often stands in the due, and not in the task.
            var often = said.Slots.Due is null ? EveryMeeting().Match(task) : Match.Empty;
            var (what, due) = often is { Success: true, Index: > 0 } ? (task[..often.Index], often.Groups["when"].Value) : (task, said.Slots.Due?.Text);
            if (due is not null && SpokenDue.Whole(due, said.Text) is var whole && whole.Length > due.Length)
            {
                // "a week" of "a week on Friday" is no part of the task either.
                due = whole;
                what = EveryLeft().Replace(WeeksLeft().Replace(what, ""), "");
            }

            await OfferAsync(said.Turn, committee, Written(what), said.Slots.Owner ?? said.Slots.Person, due, said.Text, said.Today, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Remind the Head of Parks to bring the annual report", "I need Sam and Helen to meet the clubs", "Head of Leisure: 20 lockers to be replaced by 4 January": an action, where they are on the register.
        if (!said.Who.IsClerk || said.Text.Length > LongestAction || said.Text.TrimEnd().EndsWith('?') || said.Meaning is { Intent: Intent.LogAction or Intent.ImportMinutes, Confidence: >= Understand.Sure }
            || (AskedOf().Match(said.Text) is { Success: true } asked ? asked : ToBeDone().Match(said.Text)) is not { Success: true } found || ForAnswers().IsMatch(found.Groups["task"].Value))
        {
            return false;
        }

        var owner = found.Groups["owner"].Value.Trim();
        var understood = await database.ReadAsync(async session =>
        {
            var matcher = await OwnerMatcher.OfAsync(session);
            return JointOwners.In(owner, matcher).Count > 1 || matcher.Match(owner) is OwnerMatch.APost or OwnerMatch.APerson
                ? Understand.Message($"log: {owner} to {found.Groups["task"].Value}", said.Heard)
                : null;
        });
        if (understood is not { Intent: Intent.LogAction, Parts.Count: 0, Slots.Text.Length: > 0 })
        {
            return false;
        }

        await SaidAsync(said with { Meaning = understood with { Slots = understood.Slots with { Owner = owner, Person = null } } }, cancellation);
        return true;
    }

    /// <summary>Shows an action to whoever may confirm it: the speaker, if she clerks the committee, else its clerks.</summary>
    public async Task OfferAsync(Turn turn, Committee committee, string task, string? owner, string? due, string quote, DateOnly today, CancellationToken cancellation)
    {
        var action = new SaidAction(Guid.CreateVersion7(time.GetUtcNow()), committee.Id, task, owner, due, quote);
        if (await record.ShowAsync(action) is not { } seen)
        {
            return;
        }

        if (turn.Who.MayClerk(committee.Id))
        {
            await AskAsync(turn, action);
            await turn.ShowAsync(RecordCard.For(seen), cancellation);
            return;
        }

        var asked = await reach.ShowAsync(await reach.ClerksAsync(committee.Id, today), RecordCard.For(seen, turn.Who.Actor.Name), cancellation);
        await turn.SayAsync(asked.Count > 0
            ? $"The clerk of {committee.Name} records its actions. I have put yours to {string.Join(" and ", asked.Select(person => person.Name))}."
            : $"The clerk of {committee.Name} records its actions, and I can reach no clerk in Teams. Please tell them yourself.", cancellation);
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (RecordCard.Read(pressed.Data) is not { } action)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more. Say the action again, please.", cancellation);
            return;
        }

        switch (pressed.Words(RecordCard.Answer))
        {
            case RecordCard.Confirm:
                await CloseAsync(pressed.Turn);
                var (card, owner) = await ConfirmAsync(action, pressed.Turn);
                await pressed.Turn.RedrawAsync(card, cancellation);
                await recognition.OfOwnersAsync(pressed.Turn, [owner], pressed.Today, cancellation);
                break;
            case RecordCard.Change:
                var whose = pressed.Words("owner");
                if (pressed.Words(RecordCard.Picked) is { } picked)
                {
                    // What stood in the field before is the owner as it was, and no name for whoever was chosen.
                    var chosen = await pick.RunAsync(picked, whose == action.OwnerWords ? null : whose, pressed.Who, cancellation);
                    if (chosen is { Namesake: { } namesake, Identity: { } identity })
                    {
                        await recognition.AskAsync(pressed.Turn, namesake, [identity], pressed.Today, cancellation);
                    }

                    if (chosen.Person is null)
                    {
                        await pressed.Turn.NoteAsync(chosen.Doubt!, cancellation);
                        return;
                    }

                    whose = chosen.Person.Name;
                }

                await ChangeAsync(pressed.Turn, action with { Text = pressed.Words("text") ?? action.Text, OwnerWords = whose, DueWords = pressed.Day("meeting") is { } at ? $"the meeting on {Days.Plain(at)}" : pressed.Words("due") }, isPress: true, cancellation);
                break;
            default:
                await CloseAsync(pressed.Turn);
                await pressed.Turn.RedrawAsync(ReadBackCard.For("Not recorded."), cancellation);
                break;
        }
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        // An order about other actions is none about this one, even though it names an owner: "all of Sam's to Priya".
        if (RecordCard.Read(question.Data) is not { } action || said.Slots.References.Count > 0 || said.Slots.Query is not null || said.Slots.Reach == Understanding.Reach.All || Assigning.AllIn(said.Text) is not null)
        {
            return false;
        }

        // "The March meeting", where the card asks by when: whatever else that may begin.
        if (said.Meaning.Confidence < Understand.Sure && said.Text.Length <= LongestName && YesOrNo.In(said.Text) is null && await IsNewsAsync(action, AnswerRead.WithoutPreposition(said.Text.Trim().TrimEnd('.'))) is { } news)
        {
            await ChangeAsync(said.Turn, news, isPress: false, cancellation);
            return true;
        }

        // "make it Helen's instead", "no sorry, Sam's"
        if (Possessive().Match(said.Text) is { Success: true } whose && (await database.ReadAsync(session => OwnerSaid.FindAsync(session, whose.Groups["who"].Value))).Owner is not null)
        {
            await GiveAsync(said, action, whose.Groups["who"].Value, cancellation);
            return true;
        }

        switch (said.Meaning.Intent)
        {
            case Intent.Assign when (said.Slots.Owner ?? said.Slots.Person) is { } owner:
                await GiveAsync(said, action, owner, cancellation);
                return true;
            case Intent.SetDue when said.Slots.Due is { } due:
                await ChangeAsync(said.Turn, action with { DueWords = due.Text }, isPress: false, cancellation);
                return true;
            // Said to this card a bare answer needs no number: "by the March meeting", "for the Head of Parks".
            case Intent.Unknown or Intent.Help when DueAlone().Match(said.Text) is { Success: true } due && DuePhraseReader.Read(due.Groups["when"].Value) is not null:
                await ChangeAsync(said.Turn, action with { DueWords = due.Groups["when"].Value }, isPress: false, cancellation);
                return true;
            case Intent.Unknown or Intent.Help when OwnerAlone().Match(said.Text) is { Success: true } owner:
                await GiveAsync(said, action, owner.Groups["who"].Value, cancellation);
                return true;
            case Intent.Unknown when said.Text.Length <= LongestName && YesOrNo.In(said.Text) is null && said.Text.Trim().TrimEnd('.') is var words && await IsNewsAsync(action, words) is { } told:
                await ChangeAsync(said.Turn, told, isPress: false, cancellation);
                return true;
            default:
                if (YesOrNo.In(said.Text) is not { } yes)
                {
                    return false;
                }

                await CloseAsync(said.Turn);
                if (!yes)
                {
                    await said.Turn.ShowAsync(ReadBackCard.For("Not recorded."), cancellation);
                    return true;
                }

                var (card, recordedFor) = await ConfirmAsync(action, said.Turn);
                await said.Turn.ShowAsync(card, cancellation);
                await recognition.OfOwnersAsync(said.Turn, [recordedFor], said.Today, cancellation);
                return true;
        }
    }

    // "For Asha instead" is Asha. Nobody and no post is put on the register by a bare phrase: only what is plainly a title is taken as it is written.
    private async Task GiveAsync(Said said, SaidAction action, string words, CancellationToken cancellation)
    {
        var owner = Instead().Replace(words.Trim(), "");
        var (found, question) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, owner));
        if (found is null && !Appointments.Title().IsMatch(owner))
        {
            await said.Turn.SayAsync($"{question} The action is as I have shown it.", cancellation);
            return;
        }

        await ChangeAsync(said.Turn, action with { OwnerWords = owner }, isPress: false, cancellation);
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (RecordCard.Read(question.Data) is { } action && await record.ShowAsync(action) is { } seen)
        {
            await said.Turn.SayAsync(AskedAgain.Above, cancellation);
            await said.Turn.ShowAsync(RecordCard.For(seen), cancellation);
        }
    }

    private async Task ChangeAsync(Turn turn, SaidAction action, bool isPress, CancellationToken cancellation)
    {
        var card = await record.ShowAsync(action) is { } seen ? RecordCard.For(seen) : ReadBackCard.For("That committee is not on the register.");
        await AskAsync(turn, action);
        await (isPress ? turn.RedrawAsync(card, cancellation) : turn.ShowAsync(card, cancellation));
    }

    private async Task<(Cards.Card Card, Guid? Owner)> ConfirmAsync(SaidAction action, Turn turn)
    {
        var recorded = await record.RunAsync(action, turn.Who);
        return recorded switch
        {
            { Point: { } point } => (ReadBackCard.For(recorded.ReadBack, turn.Activity), point.OwnerPersonId),
            { Seen: { Questions.Count: > 0 } seen } when turn.Who.MayClerk(action.CommitteeId) => (RecordCard.For(seen), null),
            _ => (ReadBackCard.For(recorded.ReadBack), null),
        };
    }

    // To "Whose is it?" a name alone is the answer, to "By when?" a time alone.
    private async Task<SaidAction?> IsNewsAsync(SaidAction action, string words)
    {
        if (await record.ShowAsync(action) is not { } seen)
        {
            return null;
        }

        return seen.Due is null && DuePhraseReader.Read("by " + words) is not null ? action with { DueWords = words }
            : seen.Owner is null && (await database.ReadAsync(session => OwnerSaid.FindAsync(session, words))).Owner is not null ? action with { OwnerWords = words }
            : null;
    }

    private Task AskAsync(Turn turn, SaidAction action) =>
        database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, RecordCard.Verb, RecordCard.Data(action), time.GetUtcNow()));

    private Task CloseAsync(Turn turn) => database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));

    // "inspect the oak" begins a line of the register: with a capital.
    private static string Written(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    [GeneratedRegex(@"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+)*(?:remind|ask|tell|get|i\s+(?:need|want)|we\s+(?:need|want))\s+(?:the\s+)?(?<owner>\p{L}[^,:;.?]{1,110}?)\s+to\s+(?<task>\p{Ll}.{5,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskedOf();

    [GeneratedRegex(@"^\W*(?:the\s+)?(?<owner>\p{Lu}[^,:;.?0-9]{3,110}?)\s*:\s*(?<task>.{5,}?\bto\s+be\s+\p{Ll}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ToBeDone();

    // "ask Sam to answer 14", "remind Helen to reply": to be chased, and no action of its own.
    [GeneratedRegex(@"^(?:please\s+)?(?:answer|reply|respond|update|hurry|get\s+back|come\s+back|let\s+(?:me|us)\s+know|tell\s+(?:me|us)|say\s+where|look\s+at|do|finish|sort|send|give)\b(?=.*(?:\b(?:AP\s?)?[0-9]{1,3}\W*$|[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]+|\bit\W*$|\bthem\W*$|\b(?:me|us)\b|\banswers?\b))|^(?:please\s+)?(?:answer|reply|respond|hurry|get\s+back|come\s+back)\b|^take\s+(?:over\s+)?(?:AP\s?)?[0-9]|^(?:take|have|own)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForAnswers();

    [GeneratedRegex(@"[\s,]+(?:instead|rather|please|then|now|after\s+all|not\s+.+|rather\s+than\s+.+|instead\s+of\s+.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"[\s,]+(?:to|at)\s+(?<when>(?:every|each)(?:\s+(?:other|second|third|fourth))?\s+(?:(?:committee|panel|board|ordinary)\s+)?meeting)\W*$|[\s,]+(?:on\s+a\s+)?(?<when>(?:quarterly|monthly|annually|yearly|half-yearly|termly)(?:\s+basis)?|(?:every|each)\s+(?:quarter|month|year|term|six\s+months|three\s+months|two\s+months)|twice\s+a\s+year)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryMeeting();

    [GeneratedRegex(@"[\s,]+(?:(?:at|to|for)\s+)?(?:every|each)\s+(?:(?:other|second|third|fourth)\s+)?(?:(?:committee|panel|board|ordinary)\s+)?meeting(?:\s*,?\s*(?:from|starting|beginning|as\s+from)(?:\s+(?:with|in|at))?(?:\s+the)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryLeft();

    [GeneratedRegex(@"[\s,]+(?:a|one|two|three|four|[1-4])\s+(?:weeks?|fortnight)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeeksLeft();

    [GeneratedRegex(@"^\W*(?:(?:no|sorry|oh|actually|wait|please)\b\W*)*(?:(?:make|give)\s+it\s+(?:to\s+)?|it(?:['\u2019]s|\s+is|\s+should\s+be)\s+|that(?:['\u2019]s|\s+is)\s+)?(?:the\s+)?(?<who>\p{L}[\p{L} -]{1,60}?)['\u2019]s(?:\s+(?:instead|rather|really|actually|please|one|job|to\s+do|not\s+.+))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^\W*(?:it(?:['\u2019]s| is)\s+)?(?:due|by|for)\s+(?:(?:at|by|in|on)\s+)?(?<when>.{3,80}?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DueAlone();

    [GeneratedRegex(@"^\W*(?:it(?:['\u2019]s| is)\s+)?(?:for|owner:?|give it to)\s+(?:the\s+)?(?<who>.{2,80}?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnerAlone();
}
