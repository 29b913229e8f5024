using System.Text.RegularExpressions;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who holds which post.</summary>
public sealed partial class Appointments(Database database, SetPost setPost, NoteAddress noteAddress, SuggestHolders suggest, MatchIdentity match, Recognition recognition) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.SetPost];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        await PostAsync(said, cancellation);
        // "…, with Cllr Amir Beg as a member": whoever else is named is not passed over unsaid.
        if (!said.IsOneOfSeveral && said.Slots.Person is { } holder && Roles().IsMatch(said.Text) && WhoIsWhat.People(said.Text, said.Slots.Committee).FirstOrDefault(name => !name.Contains(holder, StringComparison.OrdinalIgnoreCase) && !holder.Contains(name, StringComparison.OrdinalIgnoreCase) && said.Slots.Owner?.Contains(name, StringComparison.OrdinalIgnoreCase) != true) is { } other)
        {
            await said.Turn.SayAsync($"I noted nothing of {other}: say it for itself, as in “{other} is a member”.", cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if ((said.Who.IsClerk || said.Who.IsAdministrator) && said.Text.Length <= SeveralHolders.Longest && SeveralHolders.In(said.Text) is { Count: > 1 } holders)
        {
            foreach (var one in holders)
            {
                await PostAsync(said with { Text = one.Sentence, IsOneOfSeveral = true, Meaning = said.Meaning with { Intent = Intent.SetPost, Act = null, Parts = [], Alternatives = [], Confidence = 1, Slots = new Slots { Owner = one.Title, Person = one.Person } } }, cancellation);
            }

            return true;
        }

        if ((said.Who.IsClerk || said.Who.IsAdministrator) && said.Text.Length <= 400 && TwoPosts(said.Text) is { Count: > 1 } several)
        {
            return await PostsAsync(said, several, cancellation);
        }

        if ((said.Who.IsClerk || said.Who.IsAdministrator) && said.Text.Length <= 200 && AddressOf().Match(said.Text) is { Success: true } address)
        {
            await AddressAsync(said, address.Groups["who"].Value.Trim(), address.Groups["mail"].Value.TrimEnd('.', ')'), cancellation);
            return true;
        }

        // "Democratic Services is Nat Bowes, nat.bowes@…": the address tells which of the two is the person.
        if (said.Who.IsClerk && said.Text.Length <= 200 && WithAddress().Match(said.Text) is { Success: true } either && PersonBy(either.Groups["mail"].Value, either.Groups["one"].Value, either.Groups["other"].Value) is var (somebody, title)
            && said.Meaning is not { Intent: Intent.SetPost, Confidence: >= Understand.Sure, Slots: { Owner: not null, Person: not null } })
        {
            await PostAsync(said with { Meaning = said.Meaning with { Intent = Intent.SetPost, Act = null, Parts = [], Alternatives = [], Confidence = 1, Slots = new Slots { Owner = title, Person = somebody, Due = said.Slots.Due } } }, cancellation);
            return true;
        }

        // A title with commas or brackets of its own, which the register may not have yet.
        if (said.Who.IsClerk && said.Text.Length <= 300 && LongTitle().Match(said.Text) is { Success: true } named && Title().IsMatch(named.Groups["post"].Value) && !SaysMore().IsMatch(named.Groups["post"].Value))
        {
            await PostAsync(said with { Meaning = said.Meaning with { Intent = Intent.SetPost, Slots = said.Slots with { Owner = named.Groups["post"].Value, Person = named.Groups["person"].Value } } }, cancellation);
            return true;
        }

        return false;
    }

    // "Tom Avery is the Section 151 Officer and Mina Sethi is Director of Housing": each is noted, and what is not understood is asked about.
    private async Task<bool> PostsAsync(Said said, IReadOnlyList<string> sentences, CancellationToken cancellation)
    {
        var each = sentences.Select(words => said with { Text = words, Meaning = Understand.Message(words, said.Heard), IsOneOfSeveral = true }).ToList();
        if (!IsAppointment(each[0]))
        {
            return false;
        }

        foreach (var one in each)
        {
            await (IsAppointment(one) ? PostAsync(one, cancellation) : said.Turn.SayAsync($"And who holds which post in “{one.Text.Trim(' ', '.', ',')}”? Say it for itself, for example: the Director of Education is Helen Marsh, helen.marsh@…", cancellation));
        }

        return true;

        static bool IsAppointment(Said one) => one.Meaning is { Intent: Intent.SetPost, Parts.Count: 0, Slots: { Owner: not null, Person: not null } };
    }

    // "Sam's address is sam.patel@…": of somebody on the register.
    private async Task AddressAsync(Said said, string who, string mail, CancellationToken cancellation)
    {
        var named = (await database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is null && WhoIsMeant.Names(person.Name, who)).ToList();
        if (named is not [var person])
        {
            await said.Turn.SayAsync(named.Count == 0 ? $"I know nobody called {who}, so nothing is noted. Say which post they hold: the Director of Education is {who}, {mail}" : $"“{who}” may be {string.Join(" or ", named.Take(4).Select(one => one.Name))}. Say the whole name, please.", cancellation);
            return;
        }

        var noted = await noteAddress.RunAsync(person, mail, said.Who);
        await (noted.Person is { } known ? said.Turn.ShowAsync(ReadBackCard.For($"{known.Name}: {mail}.{KnownInTeams(known)}", said.Turn.Activity), cancellation) : said.Turn.SayAsync(noted.Refusal!, cancellation));
    }

    // Whose name stands in the address is the person; null: it is neither's, or both's.
    private static (string Person, string Title)? PersonBy(string mail, string one, string other)
    {
        var local = mail.Split('@')[0].Split('.', '-', '_').Where(part => part.Length > 2).ToList();
        bool Stands(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => local.Contains(word, StringComparer.OrdinalIgnoreCase));
        return (Stands(one), Stands(other)) switch { (true, false) => (one.Trim(), other.Trim()), (false, true) => (other.Trim(), one.Trim()), _ => null };
    }

    /// <summary>The sentences of several appointments in one, each with its own "is"; one: it tells of one. Pure.</summary>
    internal static IReadOnlyList<string> TwoPosts(string text)
    {
        foreach (Match joint in Joint().Matches(text))
        {
            var (first, rest) = (text[..joint.Index], text[(joint.Index + joint.Length)..]);
            if (Appoints().IsMatch(first) && Appoints().IsMatch(rest) && char.IsUpper(rest.TrimStart() is ['t', 'h', 'e', ' ', .. var post] ? post[0] : rest.TrimStart()[0]))
            {
                return [first, .. TwoPosts(rest)];
            }
        }

        return [text];
    }

    private async Task PostAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk && !said.Who.IsAdministrator)
        {
            await said.Turn.SayAsync("Only a clerk or an administrator can say who holds a post. Please ask the clerk to tell me.", cancellation);
            return;
        }

        var isVacant = said.Slots.Person is null && Vacant().IsMatch(said.Text);
        if (said.Slots is { Owner: { } asked, Person: null } && !isVacant)
        {
            await said.Turn.ShowAsync(HolderCard.For(Titled(asked), (await suggest.ForAsync(Titled(asked), cancellation)).Candidates), cancellation);
            return;
        }

        if (said.Slots.Owner is not { } title)
        {
            await said.Turn.SayAsync("Tell me the post and who holds it, for example: the Director of Education is Helen Marsh, helen.marsh@…", cancellation);
            return;
        }

        var mail = MailIn(said.Text);
        await recognition.RememberAsync(said.Turn, cancellation);
        var identity = await Roster.FindAsync(said, said.Slots.Person, mail, cancellation);
        // A first name alone is somebody the register knows, or asked about: nobody is made of it.
        if (said.Slots.Person is { } first && mail is null && identity is null && !first.Contains(' ', StringComparison.Ordinal))
        {
            var named = (await database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is null && WhoIsMeant.Names(person.Name, first)).ToList();
            if (named is not [var only])
            {
                await said.Turn.SayAsync(named.Count == 0
                    ? $"I know nobody called {first}, so nothing is noted yet. Say the whole name, and the mail address if you have it: the {Titled(title)} is {first} …, {first.ToLowerInvariant()}@…"
                    : $"“{first}” may be {string.Join(" or ", named.Take(4).Select(person => person.Name))}. Say the whole name, please.", cancellation);
                return;
            }

            said = said with { Meaning = said.Meaning with { Slots = said.Slots with { Person = only.Name } } };
        }

        var set = await setPost.RunAsync(Titled(title), said.Slots.Person, mail ?? identity?.Mail ?? identity?.Upn, said.Slots.Due?.Date ?? said.Today, said.Who.Actor, sinceEver: said.Slots.Due is null);
        if (set.Refusal is not null)
        {
            await said.Turn.SayAsync(set.Refusal, cancellation);
            return;
        }

        var holder = set.Holder is { AadObjectId: null } unknown && identity is not null ? (await match.SayAsync(unknown.Id, identity, said.Who)).Person ?? unknown : set.Holder;
        var from = said.Slots.Due?.Date is { } day ? $" from {Days.Plain(day)}" : "";
        await said.Turn.ShowAsync(ReadBackCard.For(
            holder is null ? $"{set.Post.Title} is vacant{from}. What it owes stays with the post; I ask nobody until you say who holds it." : Holds(set.Post, holder, from), said.Turn.Activity), cancellation);
        if (holder is { AadObjectId: null })
        {
            await recognition.AskAsync(said.Turn, holder, set.Namesakes, said.Today, cancellation);
        }
    }

    /// <summary>Who holds a post, read back.</summary>
    internal static string Holds(Post post, Person holder, string from) => $"{post.Title}: {holder.Name}{(holder.Mail is { } address ? $", {address}" : "")}{from}.{KnownInTeams(holder)}";

    /// <summary>How somebody is known in Teams, where he is not yet.</summary>
    internal static string KnownInTeams(Person person) => person switch
    {
        { AadObjectId: not null } => "",
        { Mail: { } mail } => $" I shall know {person.Name} in Teams by the address {mail}, as soon as they write to me or install me.",
        _ => $" I do not know {person.Name} in Teams yet: say it again with the mail address, and I shall.",
    };

    internal static string? MailIn(string text) => Mail().Match(text) is { Success: true } found ? found.Value.TrimEnd('.') : null;

    [GeneratedRegex(@"^\W*(?:please\s+note\s+)?(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,2})['\u2019]s?\s+(?:(?:new|e-?mail|mail|work)\s+)*(?:address|e-?mail|mail)\s+is\s+(?:now\s+)?(?<mail>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressOf();

    [GeneratedRegex(@"^\W*(?:the\s+)?(?<one>\p{Lu}[^@,;.:\n]{2,80}?)\s+is\s+(?:now\s+)?(?:the\s+)?(?<other>\p{Lu}[^@,;.:\n]{2,80}?)[\s,(;]+(?<mail>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[\s).]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WithAddress();

    // "the Director of Children, Education and Families is Helen Marsh, helen.marsh@…".
    [GeneratedRegex(@"^\W*(?:the\s+)?(?<post>\p{Lu}[^.@\n]{2,80}?[,(/][^.@\n]{2,120}?)\s+(?:is|will\s+be)\s+(?:now\s+)?(?<person>\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]*){1,3})(?:[\s,(]+\S+@\S+?)?(?:\s+(?:from|since)\s.{1,40})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongTitle();

    // "Colin has left, the new Head of Leisure" is a sentence and no title.
    [GeneratedRegex(@"\b(?:has|have|had|is|are|was|were|left|leaves|leaving|retired|retires|retiring|gone|moved|resigned|who|that|will|new|now|since)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMore();

    [GeneratedRegex(@"\b(?:head|director|manager|officer|chief|lead|leader|solicitor|treasurer|secretary|coordinator|assistant|engineer|surveyor|librarian|master|warden|ranger|auditor|accountant|planner|inspector|registrar|archivist|curator|caretaker|keeper|technician|architect|adviser|advisor|executive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Title();

    // "head of parks" is written as a title; "Head of SEND" stays as it is.
    internal static string Titled(string title) => title.Any(char.IsUpper) ? title : SmallWord().Replace(title, word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]);

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?:\s*[,;]\s*|\s+)(?:and|while|,)\s+|\s*;\s*|(?<=[\p{Ll})\]])[.]\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // A name and a post on either side of "is".
    [GeneratedRegex(@"^\W*(?:the\s+)?\p{Lu}[^.;\n]*?(?:[\w.+'-]+@[\w.-]+[^.;\n]*?)?\s+(?:is|will\s+be)\s+(?:now\s+|also\s+)?(?:the\s+|our\s+)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Appoints();

    [GeneratedRegex(@"\b(?:members?|chairs?|sits?|vice-?chair|joins|committee)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Roles();

    [GeneratedRegex(@"\b(vacant|nobody|no one|has left|is leaving)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vacant();

    [GeneratedRegex(@"\b(?!(?:of|for|and|the|to|in)\b)[a-z]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();
}
