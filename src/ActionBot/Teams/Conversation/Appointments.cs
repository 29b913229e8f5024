using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who clerks, chairs and sits on what, and who holds which post.</summary>
public sealed partial class Appointments(
    Database database, ClaimRole claimRole, GiveRole giveRole, SetPost setPost, SuggestHolders suggest, MatchIdentity match, LookUpStanding standing, PostsClaimed posts, KnownNames names, Recognition recognition, Bearings bearings, Reach reach, CouncilSettings council, TimeProvider time) : ITakePart
{
    private const string Role = "role";
    private const string NewCommittee = "new";
    private const int MostClaims = 5;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.SetRole, Intent.SetPost];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ClaimCard.Verb];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) =>
        said.Meaning.Intent == Intent.SetPost ? PostAsync(said, cancellation)
        : (RoleWords.In(said.Slots.Owner) ?? RoleWords.In(said.Meaning.Act) ?? RoleWords.In(said.Text)) is not { } role ? posts.AskAsync(said, cancellation)
        : said.Slots.Person is null ? ClaimAsync(said, role, said.Slots.Committee, cancellation)
        : GiveAsync(said, said.Slots.Person, role, cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(ClaimCard.Claim) is not { } claim)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For(await DecideAsync(claim, pressed.Words(ClaimCard.Answer) == ClaimCard.Approve, pressed.Who, pressed.Today, cancellation)), cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if ((said.Who.IsClerk || said.Who.IsAdministrator) && said.Text.Length <= 400 && TwoPosts(said.Text) is { Count: > 1 } several)
        {
            return await PostsAsync(said, several, cancellation);
        }

        // A title with commas or brackets of its own, which the register may not have yet.
        if (said.Who.IsClerk && said.Text.Length <= 300 && LongTitle().Match(said.Text) is { Success: true } named && Title().IsMatch(named.Groups["post"].Value))
        {
            await PostAsync(said with { Meaning = said.Meaning with { Intent = Intent.SetPost, Slots = said.Slots with { Owner = named.Groups["post"].Value, Person = named.Groups["person"].Value } } }, cancellation);
            return true;
        }

        // The language reads names of committees it knows; one nobody knows yet is the rest of the sentence.
        if (CommitteeClaimed.Read(said.Text) is var (role, whole) && said.Slots.Committee != whole && FindCommittee.Named(whole, await database.ReadAsync(CommitteeTable.AllAsync)).Count == 0)
        {
            await ClaimAsync(said, role, whole, cancellation);
            return true;
        }

        // "I clerk banana": nobody's name yet, and worth a question rather than the help.
        if ((said.Meaning.Intent == Intent.Unknown || said.Meaning.Confidence < Understand.Sure) && CommitteeClaimed.InDoubt(said.Text) is var (wanted, words))
        {
            await ClaimAsync(said, wanted, words, cancellation);
            return true;
        }

        // "I chair one", as the button of the welcome says it.
        if (said.Text.Length <= 60 && ChairsOne().Match(said.Text) is { Success: true } bare && RoleWords.In(bare.Value) is { } some)
        {
            await ClaimAsync(said, some, committee: null, cancellation);
            return true;
        }

        // What waits for an administrator are claims: asked for in a question, or answered by one word where there is but one.
        if (said.Who is { IsAdministrator: true, IsClerk: false } && said.Text.Length <= 80 && (ClaimsAsked().IsMatch(said.Text) || BareVerdict().IsMatch(said.Text)))
        {
            await ClaimsAsync(said, cancellation);
            return true;
        }

        if (WhoIsMeant.Claim(said.Text) is not var (name, approves))
        {
            return false;
        }

        var waiting = (await database.ReadAsync(RoleClaimTable.WaitingAsync)).Where(claim => WhoIsMeant.Names(claim.Name, name)).ToList();
        if (waiting.Count > 1 && said.Slots.Committee is { } committee)
        {
            waiting = waiting.FindAll(claim => claim.Committee.Contains(committee, StringComparison.OrdinalIgnoreCase));
        }

        // Whoever decides nothing learns nothing of who claims what.
        await said.Turn.SayAsync(
            !said.Who.IsAdministrator && !said.Who.IsClerk ? "Who has which part in a committee is for an administrator to approve."
            : waiting is [var only] ? await DecideAsync(only.Id, approves, said.Who, said.Today, cancellation)
            : waiting.Count == 0 ? $"No claim of {name}'s waits to be approved."
            : $"{name} claims {string.Join(" and ", waiting.Select(claim => $"to {RoleWords.Does(claim.Role)} {claim.Committee}"))}. Say the committee with it: “approve {name} as clerk of {waiting[0].Committee}”.",
            cancellation);
        return true;
    }

    private async Task ClaimsAsync(Said said, CancellationToken cancellation)
    {
        var open = await database.ReadAsync(RoleClaimTable.WaitingAsync);
        if (open is [var one] && BareVerdict().Match(said.Text) is { Success: true } verdict)
        {
            await said.Turn.SayAsync(await DecideAsync(one.Id, !verdict.Groups["no"].Success, said.Who, said.Today, cancellation), cancellation);
            return;
        }

        foreach (var claim in open.Take(MostClaims))
        {
            await said.Turn.ShowAsync(ClaimCard.For(claim), cancellation);
        }

        if (open.Count == 0)
        {
            await said.Turn.SayAsync("No claim waits to be approved.", cancellation);
        }
    }

    private async Task<string> DecideAsync(Guid claim, bool approves, Standing by, DateOnly today, CancellationToken cancellation)
    {
        switch (await claimRole.DecideAsync(claim, approves, by, today))
        {
            case ClaimOutcome.Given given:
                await reach.ShowAsync([given.Person], HasRoleCard.For(given, council.Name), cancellation);
                return $"{given.Person.Name} {RoleWords.DoesHe(given.Role)} {given.Committee.Name} from today. I have told {given.Person.Name}.";
            case ClaimOutcome.Declined declined:
                await reach.ShowAsync(
                    [Reach.Somebody(declined.Claim.AadObjectId, declined.Claim.Name)],
                    ReadBackCard.For($"{by.Actor.Name} did not approve that you {RoleWords.Does(declined.Claim.Role)} {declined.Claim.Committee}. If that is a mistake, please ask them."), cancellation);
                return $"Declined: {declined.Claim.Name} does not {RoleWords.Does(declined.Claim.Role)} {declined.Claim.Committee}.";
            case ClaimOutcome.Refused refused:
                return refused.Sentence;
            default:
                throw new InvalidOperationException("A claim is given, declined or refused.");
        }
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.TryGetValue(NewCommittee, out var proposed) && question.Data.TryGetValue(Role, out var part) && Enum.TryParse<RoleName>(part, out var wanted) && YesOrNo.In(said.Text) is { } yes)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            await (yes ? ClaimAsync(said, wanted, proposed, cancellation, isSure: true) : ClaimAsync(said, wanted, null, cancellation));
            return true;
        }

        // "Which committee do you clerk?" – "Children's Scrutiny". Whatever is understood as something else was no answer.
        if (!question.Data.TryGetValue(Role, out var name) || !Enum.TryParse<RoleName>(name, out var role) || said.Meaning.Intent is not (Intent.Unknown or Intent.SetRole) || said.Text.Length is 0 or > 100 || said.Text.TrimEnd().EndsWith('?') || YesOrNo.In(said.Text) is not null || AnsweredMeaning.SaysNothing(said.Text))
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        // A sentence that names another role wins over the question: "sorry, I chair Housing Scrutiny".
        if (OwnRole().Match(said.Text) is { Success: true } own)
        {
            if (RoleWords.In(own.Value) is not { } named)
            {
                await posts.AskAsync(said, cancellation);
                return true;
            }

            role = named;
        }
        else if (ClaimsNone().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("Then I note nothing. Write “help” whenever you need me.", cancellation);
            return true;
        }

        await ClaimAsync(said, role, (CommitteeClaimed.Name(said.Text) is { } whole && whole.Contains(',', StringComparison.Ordinal) ? whole : said.Slots.Committee) ?? Answer().Match(said.Text).Groups["name"].Value.Trim(), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.TryGetValue(Role, out var name) && Enum.TryParse<RoleName>(name, out var role))
        {
            await said.Turn.SayAsync(AskedAgain.Of(question.Data.TryGetValue(NewCommittee, out var proposed) ? IsItNew(proposed) : WhichCommittee(role)), cancellation);
        }
    }

    private static string IsItNew(string committee) => $"I know no committee called “{committee}”. Shall I put a new one of that name on the register? Write “yes”, or the committee's name";

    private static string WhichCommittee(RoleName role) => $"Which committee do you {RoleWords.Does(role)}? Write its name, for example: Children's Scrutiny";

    private async Task ClaimAsync(Said said, RoleName role, string? committee, CancellationToken cancellation, bool isSure = false)
    {
        if (said.Turn.Activity.From.AadObjectId is not { } id)
        {
            await said.Turn.SayAsync("Teams does not tell me who you are, so I cannot give you a part in a committee. Please write to me in the chat we two have alone.", cancellation);
            return;
        }

        if (string.IsNullOrWhiteSpace(committee) || committee is "it" or "a committee" or "one")
        {
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, ClaimCard.Verb, new Dictionary<string, string> { [Role] = role.ToString() }, time.GetUtcNow()));
            await said.Turn.SayAsync(WhichCommittee(role), cancellation);
            return;
        }

        // What sounds like no committee's name is put on the register by a "yes" alone.
        if (!isSure && !CommitteeClaimed.SoundsLikeOne(committee) && FindCommittee.Named(committee, await database.ReadAsync(CommitteeTable.AllAsync)).Count == 0)
        {
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, ClaimCard.Verb, new Dictionary<string, string> { [Role] = role.ToString(), [NewCommittee] = committee }, time.GetUtcNow()));
            await said.Turn.SayAsync(IsItNew(committee), cancellation);
            return;
        }

        var identity = Recognition.Identity(await said.Turn.MembersAsync(cancellation), id) ?? new TeamsIdentity(id, said.Turn.Activity.From.Name, null, null);
        switch (await claimRole.RunAsync(identity, role, committee, said.Who, said.Today))
        {
            case ClaimOutcome.Given given:
                said.Turn.Recognise(await standing.OfAsync(id, identity.Name, said.Turn.Activity.Id, said.Today));
                await AboutAsync(said.Turn, given.Committee.Id);
                await said.Turn.ShowAsync(HasRoleCard.For(given, council.Name), cancellation);
                break;
            case ClaimOutcome.Waiting waiting:
                await said.Turn.SayAsync(await AskForApprovalAsync(waiting, said.Today, cancellation), cancellation);
                break;
            case ClaimOutcome.Refused refused:
                await said.Turn.SayAsync(refused.Sentence, cancellation);
                break;
        }
    }

    private async Task<string> AskForApprovalAsync(ClaimOutcome.Waiting waiting, DateOnly today, CancellationToken cancellation)
    {
        var administrators = await reach.AdministratorsAsync(today);
        var deciders = administrators.Count > 0 ? administrators : waiting.CommitteeId is { } id ? await reach.ClerksAsync(id, today) : [];
        var asked = await reach.ShowAsync(deciders, ClaimCard.For(waiting.Claim), cancellation);
        var claim = $"you {RoleWords.Does(waiting.Claim.Role)} {waiting.Claim.Committee}";
        return asked.Count > 0
            ? $"Thank you. That {claim} has to be approved first, and I have asked {Names(asked)}. I write to you here as soon as it is decided."
            : $"Thank you. That {claim} has to be approved by an administrator, and I can reach none. Whoever runs ActionBot puts an administrator's Entra object id into Council:Administrators; once that person has written “hello” to me, say it again.";
    }

    private async Task GiveAsync(Said said, string person, RoleName role, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk && !said.Who.IsAdministrator)
        {
            await said.Turn.SayAsync("Only a clerk or an administrator can say who has which part in a committee. If you mean yourself, write for example: I chair Children's Scrutiny", cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: !said.Who.IsAdministrator, cancellation) is not { } committee)
        {
            return;
        }

        var mail = MailIn(said.Text);
        await recognition.RememberAsync(said.Turn, cancellation);
        var given = await giveRole.RunAsync(new NamedPerson(person, mail, await Roster.FindAsync(said, person, mail, cancellation)), role, committee, said.Who, said.Today);
        if (given.Person is not { } who)
        {
            await said.Turn.SayAsync(given.Refusal!, cancellation);
            return;
        }

        await said.Turn.ShowAsync(ReadBackCard.For($"{person} {RoleWords.DoesHe(role)} {committee.Name}.{KnownInTeams(who)}", said.Turn.Activity), cancellation);
        await recognition.AskAsync(said.Turn, who, given.Namesakes, said.Today, cancellation);
    }

    // "Tom Avery is the Section 151 Officer and Mina Sethi is Director of Housing": each is noted, and what is not understood is asked about.
    private async Task<bool> PostsAsync(Said said, IReadOnlyList<string> sentences, CancellationToken cancellation)
    {
        var each = await database.ReadAsync(async session =>
        {
            var listening = await PrepareListening.ForAsync(session, names, said.Who, said.Turn.Activity, said.Today);
            return sentences.Select(words => said with { Text = words, Meaning = Understand.Message(words, listening), IsOneOfSeveral = true }).ToList();
        });
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

    private static string KnownInTeams(Person person) => person switch
    {
        { AadObjectId: not null } => "",
        { Mail: { } mail } => $" I shall know {person.Name} in Teams by the address {mail}, as soon as they write to me or install me.",
        _ => $" I do not know {person.Name} in Teams yet: say it again with the mail address, and I shall.",
    };

    private Task AboutAsync(Turn turn, Guid committeeId)
    {
        turn.IsAbout(committeeId);
        return database.WriteAsync(session => ConversationTable.MeansAsync(session, turn.Conversation.ConversationId, committeeId));
    }

    private static string Names(IReadOnlyList<Person> people) => people.Count == 1 ? people[0].Name : $"{string.Join(", ", people.SkipLast(1).Select(person => person.Name))} and {people[^1].Name}";

    internal static string? MailIn(string text) => Mail().Match(text) is { Success: true } found ? found.Value.TrimEnd('.') : null;

    // "the Director of Children, Education and Families is Helen Marsh, helen.marsh@…".
    [GeneratedRegex(@"^\W*(?:the\s+)?(?<post>\p{Lu}[^.@\n]{2,80}?[,(/][^.@\n]{2,120}?)\s+(?:is|will\s+be)\s+(?:now\s+)?(?<person>\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]*){1,3})(?:[\s,(]+\S+@\S+?)?(?:\s+(?:from|since)\s.{1,40})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongTitle();

    [GeneratedRegex(@"\b(?:head|director|manager|officer|chief|lead|leader|solicitor|treasurer|secretary|coordinator|assistant|engineer|surveyor|librarian)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Title();

    // "head of parks" is written as a title; "Head of SEND" stays as it is.
    internal static string Titled(string title) => title.Any(char.IsUpper) ? title : SmallWord().Replace(title, word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]);

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?:\s*[,;]\s*|\s+)(?:and|while|,)\s+|\s*;\s*|(?<=\p{Ll})[.]\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // A name and a post on either side of "is".
    [GeneratedRegex(@"^\W*(?:the\s+)?\p{Lu}[^.;\n]*?(?:[\w.+'-]+@[\w.-]+[^.;\n]*?)?\s+(?:is|will\s+be)\s+(?:now\s+|also\s+)?(?:the\s+|our\s+)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Appoints();

    [GeneratedRegex(@"\b(vacant|nobody|no one|has left|is leaving)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vacant();

    [GeneratedRegex(@"\b(?!(?:of|for|and|the|to|in)\b)[a-z]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"\bi(?:['\u2019]m|\s+am)?\s+(?:now\s+|only\s+|just\s+|also\s+)*(?:the\s+|a\s+)?(?:(?:vice-?)?chair(?:s|man|woman|person)?|clerk|sit\s+on|member|get\s+actions)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnRole();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey)\b\W*)?i\s+(?:clerk|chair|sit\s+on)\s+(?:one|some|a\s+committee|one\s+of\s+them)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChairsOne();

    [GeneratedRegex(@"^\W*(?:what|who|anything|is\s+anything|any\s+claims?|which\s+claims?|show\s+(?:me\s+)?the\s+claims?)\b[^.]{0,20}\b(?:wait(?:s|ing)?|claims?|to\s+approve|needs?\s+me)\b[^.]{0,30}$|^\W*(?:any|the|show\s+(?:me\s+)?the)\s+claims?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClaimsAsked();

    [GeneratedRegex(@"^\W*(?:(?:yes\W+)?approved?|(?<no>declined?|refused?))(?:\s+(?:it|that))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareVerdict();

    // "No", "none, sorry", "I don't clerk any".
    [GeneratedRegex(@"^\W*(?:(?:no(?:ne)?|nothing|nobody|sorry|nope|not\s+(?:any|one|me)|(?:no,?\s+)?i\s+(?:do\s+not|don['\u2019]?t|am\s+not|clerk\s+none)\b.*|forget\s+it|never\s*mind|cancel(?:\s+that)?|thanks|thank\s+you|leave\s+it)\b\W*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClaimsNone();

    // "It's the Children's Scrutiny." is "Children's Scrutiny".
    [GeneratedRegex(@"^\W*(?:(?:sorry\W+|no\W+)?(?:it['\u2019]?s|it is|that['\u2019]?s|i(?:['\u2019]m|\s+am)?\s+(?:the\s+|a\s+)?(?:clerk(?:\s+of)?|chair(?:\s+of)?|sit on|member of))\s+)?(?:the\s+)?(?<name>.+?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
