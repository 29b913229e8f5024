using System.Text.RegularExpressions;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Who could be Head of Parks?": asks who holds a post, with whoever the directory has under that title, and notes whom the clerk chose or wrote.</summary>
public sealed partial class Holders(Database database, SetPost setPost, SuggestHolders suggest, PickPerson pick, Recognition recognition) : ITakePart
{
    private const int MostAsked = 3;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [HolderCard.Verb];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            return false;
        }

        if (await PostAskedAsync(said) is not { } post)
        {
            return await PersonGoneAsync(said, cancellation);
        }

        await said.Turn.ShowAsync(HolderCard.For(post, (await suggest.ForAsync(post, cancellation)).Candidates), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (picked, name, mail) = (pressed.Words(PickerFields.Picked), pressed.Words(HolderCard.Name), pressed.Words(HolderCard.Mail));
        if (!(pressed.Who.IsClerk || pressed.Who.IsAdministrator) || pressed.Words(HolderCard.Post) is not { } title)
        {
            await pressed.Turn.NoteAsync("Only a clerk or an administrator can say who holds a post.", cancellation);
            return;
        }

        if (picked is null && name is null)
        {
            await pressed.Turn.NoteAsync("Choose who holds it, or write the name, then press it again.", cancellation);
            return;
        }

        if (mail is not null && Appointments.MailIn(mail) != mail)
        {
            await pressed.Turn.NoteAsync($"“{mail}” is no mail address. Put it right, or leave it out.", cancellation);
            return;
        }

        PostSet set;
        if (picked is not null)
        {
            var chosen = await pick.RunAsync(picked, name, pressed.Who, cancellation);
            if (chosen is { Namesake: { } namesake, Identity: { } identity })
            {
                await recognition.AskAsync(pressed.Turn, namesake, [identity], pressed.Today, cancellation);
            }

            if (chosen.Person is not { } person)
            {
                await pressed.Turn.NoteAsync(chosen.Doubt!, cancellation);
                return;
            }

            set = await setPost.RunAsync(title, person, pressed.Today, pressed.Who.Actor, sinceEver: true);
        }
        else
        {
            set = await setPost.RunAsync(title, name, mail, pressed.Today, pressed.Who.Actor, sinceEver: true);
        }

        if (set.Holder is not { } holder)
        {
            await pressed.Turn.NoteAsync(set.Refusal!, cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For(Appointments.Holds(set.Post, holder, ""), pressed.Turn.Activity), cancellation);
        if (holder.AadObjectId is null)
        {
            await recognition.AskAsync(pressed.Turn, holder, set.Namesakes, pressed.Today, cancellation);
        }
    }

    // "Sam Patel has left": who follows in each post is asked. What he owes in his own name stays his until it is handed on.
    private async Task<bool> PersonGoneAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length > 140 || Gone().Match(said.Text) is not { Success: true } told)
        {
            return false;
        }

        var name = told.Groups["person"].Value.Trim();
        var (people, titles) = await database.ReadAsync(async session =>
        {
            var named = (await PersonTable.AllAsync(session)).Where(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || person.Name.Split(' ').Any(part => part.Equals(name, StringComparison.OrdinalIgnoreCase))).ToList();
            return (named, named is [var one] ? await PostTable.TitlesOfAsync(session, one.Id, said.Today) : []);
        });
        if (people is not [var gone])
        {
            if (people.Count > 1)
            {
                await said.Turn.SayAsync($"“{name}” may be {string.Join(" or ", people.Take(4).Select(person => person.Name))}. Say the whole name, please.", cancellation);
            }

            return people.Count > 1;
        }

        await said.Turn.SayAsync($"{(titles.Count == 0 ? $"{gone.Name} holds no post on the register, so nothing is vacant." : $"{gone.Name} holds {string.Join(" and ", titles)} on the register until you say who follows. What a post owes goes with the post.")} What is {gone.Name}'s by name goes with “all of {gone.Name}'s to …”.", cancellation);
        foreach (var title in titles.Take(MostAsked))
        {
            await said.Turn.ShowAsync(HolderCard.For(title, (await suggest.ForAsync(title, cancellation)).Candidates), cancellation);
        }

        return true;
    }

    // A post of the register, or what is plainly the title of one.
    private async Task<string?> PostAskedAsync(Said said)
    {
        if (said.Text.Length > 140 || WhoHolds().Match(said.Text) is not { Success: true } asked)
        {
            return null;
        }

        var title = asked.Groups["post"].Value.Trim();
        // Where somebody holds it, that is the answer; where nobody does, a holder is asked for.
        if (asked.Groups["asks"].Success && await database.ReadAsync(async session =>
            await PostTable.TitledAsync(session, title) is { } known && (await PostTable.HoldingsOfAsync(session, known.Id)).Any(holding => holding.HoldsOn(said.Today))))
        {
            return null;
        }

        return (await database.ReadAsync(session => PostTable.TitledAsync(session, title)))?.Title ?? (asked.Groups["gone"].Success || !Appointments.Title().IsMatch(title) ? null : Appointments.Titled(title));
    }

    // "Who could be Director of Education?", "set the holder of the Head of Parks", "the Head of Parks has left".
    [GeneratedRegex(@"^\W*(?:(?:please\s+)?(?:who\s+(?:could|might|should|can|will)\s+(?:hold|be|take(?:\s+over)?|become)|(?<asks>who\s+holds)|candidates\s+for|(?:suggest|find)\s+(?:somebody|someone|a\s+holder|a\s+successor)\s+for|(?:set|change|say|choose)\s+(?:who\s+holds|the\s+(?:holder|post)(?:\s+of)?)|there(?:['\u2019]s|\s+is)\s+a\s+new)\s+(?:the\s+post\s+of\s+)?(?:the\s+)?(?<post>[^?.!,]{4,100}?)(?:\s+post)?|the\s+(?<post>[^?.!,]{4,100}?)\s+(?<gone>has\s+(?:left|gone|changed|moved\s+on|retired)))\s*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoHolds();

    // "Sam Patel has left", "Helen Marsh is leaving on Friday", "Sam doesn't work here any more".
    [GeneratedRegex(@"^\W*(?:(?:fyi|please\s+note(?:\s+that)?|just\s+so\s+you\s+know|hi|hello)\b\W*)*(?<person>\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,3})(?:['\u2019]s|\s+(?:has|is|have))?\s+(?:now\s+|just\s+|also\s+)?(?:left|leaving|leaves|gone|retired|retiring|retires|resigned|moved\s+on|(?:no\s+longer|doesn['\u2019]?t)\s+works?(?:\s+(?:here|for\s+us|for\s+the\s+council))?(?:\s+any\s*more)?)(?:\s+(?:us|the\s+council|the\s+authority))?(?:\s+(?:on|last|at|this|next|in)\s+[^.,;]{2,30})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Gone();
}
