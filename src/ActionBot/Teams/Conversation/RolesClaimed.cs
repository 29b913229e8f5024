using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who clerks, chairs and sits on what: claimed by whoever says it of himself, given by a clerk or an administrator.</summary>
public sealed partial class RolesClaimed(
    Database database, ClaimRole claimRole, GiveRole giveRole, LookUpStanding standing, ClaimsDecided claims, PostsClaimed posts, Recognition recognition, Bearings bearings, CouncilSettings council, TimeProvider time) : ITakePart
{
    private const string Role = "role";
    private const string NewCommittee = "new";
    private const string Whom = "whom";
    private const string Of = "of";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.SetRole];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ClaimCard.Verb];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) =>
        (RoleWords.In(said.Slots.Owner) ?? RoleWords.In(said.Meaning.Act) ?? RoleWords.In(said.Text)) is not { } role ? posts.AskAsync(said, cancellation)
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

        await pressed.Turn.RedrawAsync(ReadBackCard.For(await claims.DecideAsync(claim, pressed.Words(ClaimCard.Answer) == ClaimCard.Approve, pressed.Who, pressed.Today, cancellation)), cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length <= 160 && said.Slots.References.Count == 0 && ViceChair().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("I keep clerks, chairs and members of a committee, and no vice-chairs, so nothing is noted yet. A vice-chair asks and sees what a member does: write “Cllr Beg is a member”, or “I am a member of …” of yourself; and who chairs for itself: “Cllr Osei chairs it”.", cancellation);
            return true;
        }

        // "Amir Beg is a member", "Cllr Rowe joins the committee", "Member: Cllr Beg": of the committee that is spoken of.
        if (said.Who.IsClerk && said.Text.Length <= 160 && GivesRole().Match(said.Text) is { Success: true } gives && (gives.Groups["seat"].Success ? RoleName.Member : RoleWords.In(gives.Groups["role"].Value)) is { } part && said.Meaning is not { Intent: Intent.SetRole, Slots.Committee: not null })
        {
            await GiveAsync(said with { Meaning = said.Meaning with { Slots = new Slots() } }, gives.Groups["who"].Value, part, cancellation, asks: part == RoleName.Clerk);
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

        return await claims.HearsAsync(said, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Data.TryGetValue(Whom, out var whom) && question.Data.TryGetValue(Role, out var asked) && Enum.TryParse<RoleName>(asked, out var theirs) && Guid.TryParse(question.Data.GetValueOrDefault(Of), out var of))
        {
            if (YesOrNo.In(said.Text) is not { } sure)
            {
                return false;
            }

            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            if (sure && await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, of)) is { } theirCommittee)
            {
                await GiveInAsync(said, whom, null, theirs, theirCommittee, cancellation);
            }
            else
            {
                await said.Turn.SayAsync("Left as it is: nobody has a new part.", cancellation);
            }

            return true;
        }

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
        if (question.Data.GetValueOrDefault(MeaningKept.Sentence) is { } sentence)
        {
            await said.Turn.SayAsync(AskedAgain.Of(sentence), cancellation);
        }
        else if (question.Data.TryGetValue(Role, out var name) && Enum.TryParse<RoleName>(name, out var role))
        {
            await said.Turn.SayAsync(AskedAgain.Of(question.Data.TryGetValue(NewCommittee, out var proposed) ? IsItNew(proposed) : WhichCommittee(role)), cancellation);
        }
    }

    /// <summary>Whether a sentence gives somebody a part in the committee that is spoken of: "Cllr Osei is a member".</summary>
    internal static bool Gives(string text) => GivesRole().IsMatch(text);

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
                await said.Turn.IsAboutAsync(database, given.Committee.Id);
                await said.Turn.ShowAsync(HasRoleCard.For(given, council.Name), cancellation);
                break;
            case ClaimOutcome.Waiting waiting:
                await said.Turn.SayAsync(await claims.AskAsync(waiting, said.Today, cancellation), cancellation);
                break;
            case ClaimOutcome.Refused refused:
                await said.Turn.SayAsync(refused.Sentence, cancellation);
                break;
        }
    }

    private async Task GiveAsync(Said said, string person, RoleName role, CancellationToken cancellation, bool asks = false)
    {
        if (!said.Who.IsClerk && !said.Who.IsAdministrator)
        {
            await said.Turn.SayAsync("Only a clerk or an administrator can say who has which part in a committee. If you mean yourself, write for example: I chair Children's Scrutiny", cancellation);
            return;
        }

        // Access to what is exempt hangs on it: what the chair did, or what belongs to somebody, makes nobody chair.
        if (TellsOfOne().IsMatch(said.Text))
        {
            await said.Turn.SayAsync("I am not sure that this says who has which part in a committee, so nothing has changed. Say it for itself, as in “Cllr Osei chairs it” and “Cllr Beg is a member”.", cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: !said.Who.IsAdministrator, cancellation) is not { } committee)
        {
            return;
        }

        // Access to what is exempt hangs on it: where two are named it is not guessed which of them it is said of.
        if (WhoIsWhat.People(said.Text, said.Slots.Committee) is { Count: > 1 } people)
        {
            await said.Turn.SayAsync($"That names {string.Join(" and ", people.Take(4))}, and I am not sure who is what, so nothing has changed. Say each for itself, as in “Cllr Osei is a member” and “the Head of Parks is Sam Patel”.", cancellation);
            return;
        }

        // Whoever clerks sees what is exempt, so a sentence that only sounds like it is asked first.
        if (asks)
        {
            var sentence = $"Shall {person} {RoleWords.Does(role)} {committee.Name}? Whoever does sees what is exempt, and changes it. Write “yes” or “no”";
            await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, ClaimCard.Verb, new Dictionary<string, string> { [Role] = role.ToString(), [Whom] = person, [Of] = committee.Id.ToString(), [MeaningKept.Sentence] = sentence }, time.GetUtcNow()));
            await said.Turn.SayAsync($"{sentence}; nothing has changed yet.", cancellation);
            return;
        }

        await GiveInAsync(said, person, Appointments.MailIn(said.Text), role, committee, cancellation);
    }

    private async Task GiveInAsync(Said said, string person, string? mail, RoleName role, Committee committee, CancellationToken cancellation)
    {
        await recognition.RememberAsync(said.Turn, cancellation);
        var given = await giveRole.RunAsync(new NamedPerson(person, mail, await Roster.FindAsync(said, person, mail, cancellation)), role, committee, said.Who, said.Today);
        if (given.Person is not { } who)
        {
            await said.Turn.SayAsync(given.Refusal!, cancellation);
            return;
        }

        await said.Turn.ShowAsync(ReadBackCard.For($"{person} {RoleWords.DoesHe(role)} {committee.Name}.{(given.Namesakes.Count > 0 ? Recognition.IsAsked(who, given.Namesakes) : Appointments.KnownInTeams(who))}", said.Turn.Activity), cancellation);
        await recognition.AskAsync(said.Turn, who, given.Namesakes, said.Today, cancellation);
    }

    [GeneratedRegex(@"\bi(?:['\u2019]m|\s+am)?\s+(?:now\s+|only\s+|just\s+|also\s+)*(?:the\s+|a\s+)?(?:(?:vice-?)?chair(?:s|man|woman|person)?|clerk|sit\s+on|member|get\s+actions)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnRole();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey)\b\W*)?i\s+(?:clerk|chair|sit\s+on)\s+(?:one|some|a\s+committee|one\s+of\s+them)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChairsOne();

    // "No", "none, sorry", "I don't clerk any".
    [GeneratedRegex(@"^\W*(?:(?:no(?:ne)?|nothing|nobody|sorry|nope|not\s+(?:any|one|me)|(?:no,?\s+)?i\s+(?:do\s+not|don['\u2019]?t|am\s+not|clerk\s+none)\b.*|forget\s+it|never\s*mind|cancel(?:\s+that)?|thanks|thank\s+you|leave\s+it)\b\W*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClaimsNone();

    // "It's the Children's Scrutiny." is "Children's Scrutiny".
    [GeneratedRegex(@"^\W*(?:(?:sorry\W+|no\W+)?(?:it['\u2019]?s|it is|that['\u2019]?s|i(?:['\u2019]m|\s+am)?\s+(?:the\s+|a\s+)?(?:clerk(?:\s+of)?|chair(?:\s+of)?|sit on|member of))\s+)?(?:the\s+)?(?<name>.+?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    // Somebody by name: "who is the clerk", "she is the clerk" and "nobody is chair now" give nobody anything.
    private const string Named = @"(?<who>(?!(?i:who\w*|whose|what|which|where|when|why|how|is|are|was|does|did|he|she|it|they|we|you|i|this|that|these|those|there|here|nobody|no[\s-]?one|none|somebody|someone|anybody|anyone|everybody|everyone|each|neither|either|both|all|if|whether|perhaps|maybe|while|because|since|until|the|our|my|your|his|her|their|its|not|never|today|tomorrow|yesterday|now|then|so|say|suppose|once|one|another|nothing)\b)(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,2})";

    [GeneratedRegex(@"^\W*(?:(?:please|ok|and|also)\b\W*)*(?:" + Named + @"\s+(?:(?:is|becomes|will\s+be|remains?|stays?(?:\s+on)?|continues?)\s+(?:(?:as|now|also|still|a|the|our|its)\s+)*(?<role>member|chair(?:man|woman|person)?|clerk)(?:\s+(?:of|on)\s+(?:the\s+|this\s+|our\s+)?(?:committee|panel|board|it))?|(?:is|are|will\s+be)\s+(?:(?:also|now)\s+)*(?<seat>one\s+of\s+(?:the|our|its)\s+members|a\s+member\s+(?:of\s+(?:ours|it)|here|too)|on\s+(?:the|our|this)\s+(?:committee|panel|board))|(?<role>(?:sits|serves)\s+on|joins)\s+(?:the|our|this)\s+(?:committee|panel|board)(?:\s+as\s+a\s+member)?)|(?i:in)\s+the\s+(?<role>chair)\s+(?:we\s+have(?:\s+got)?|we['\u2019]ve\s+got|sits)\s+" + Named + @"|(?<role>Member|Chair|Clerk)\s*:\s*" + Named + @")(?:\s+(?:now|too|as\s+well|please))*[^\w?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex GivesRole();

    // "put back Wanda's extension on the pier, the chair has come round"; not "Wanda is the chair", "the chair is Wanda", "the chair has changed: Cllr Osei chairs it".
    [GeneratedRegex(@"(?:[,;\u2013-]\s*|\b(?:as|because|since|now|so|and|but)\s+(?:that\s+)?)(?:the|our)\s+(?:chair(?:man|woman|person)?|clerk|members?)(?:['\u2019]s|\s+(?:has|have|had|is|are|was|were|came|comes|agree[sd]?|want(?:s|ed)?|thinks?|thought|sa(?:ys|id)|did|does|would|insists?))\s+(?!now\s+\p{Lu}|\p{Lu}|Cllr\b)\p{Ll}+|^\W*(?:put|give|grant|let|allow|approve|restore|bring|refuse|decline)\b[^.]*\p{L}['\u2019]s\s+(?!(?:the|our|a|an)\b)\p{Ll}+[^.]*\b(?:the|our)\s+chair\b", RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfOne();

    // "Cllr Beg is vice-chair", "add Cllr Barlow as vice chair", "I'm vice chair of Planning"; not "action: Cllr Beg as vice-chair to write to the bus company",
    // "briefing sent to the chair and vice-chair", "make an appointment with the vice-chair".
    [GeneratedRegex(@"^\W*(?:(?:please|ok|and|so|also|sorry)\b\W*)*(?:(?:add|make|note|put)\s+[^.:?]{2,40}?(?:\s+(?:down\s+)?as)?|[^.:?]{1,40}?(?:['\u2019](?:m|s)|\s+(?:is|am|becomes|will\s+be)))\s+(?:(?:now|the|our|a|elected)\s+)*(?<!\b(?:with|for|to|from|by|of|about|on|at|and|or|after|before|behind|via|through|see|ask|tell|email|phone|ring)\s+(?:(?:the|our|a|new)\s+)?)(?:vice|deputy)[\s-]?chair(?:man|woman|person)?(?:\s+(?:of|for|now|from|too)\b[^.:?]{0,60})?[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ViceChair();
}
