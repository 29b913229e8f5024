using System.Net;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The message extension: an action found and put into a message, a message made into an action, and a link to one of our pages shown.</summary>
public sealed partial class MessageExtension(Database database, SearchActions search, Unfurling unfurling, RecordAction record, Reach reach, KnownNames names, TimeProvider time)
{
    private const int LongestMessage = 2000;
    private const int LongestTitle = 90;

    // A longer message is a story, and who is to do what in it is for the reader to say.
    private const int LongestSentence = 400;
    private static readonly Standing Nobody = new() { Actor = new Actor(null, "somebody") };

    /// <summary>Answers.</summary>
    public async Task AnswerAsync(Turn turn, ActivityContent.Extension used, DateOnly today, CancellationToken cancellation)
    {
        var answer = used.Name switch
        {
            "queryLink" => await UnfurlAsync(used, turn.Who),
            // Whoever has not installed the app is nobody, whatever else the activity says.
            "anonymousQueryLink" => await UnfurlAsync(used, Nobody),
            _ when turn.Who.Person is null => used.Name == "query" ? InvokeAnswer.NothingFound(Bearings.Stranger) : InvokeAnswer.Telling(Bearings.Stranger),
            "query" => await SearchAsync(turn, used),
            "fetchTask" => await FormAsync(turn, used, today),
            "submitAction" => await RecordAsync(turn, used, today, cancellation),
            _ => InvokeAnswer.Taken,
        };
        turn.TryAnswer(answer);
    }

    private async Task<InvokeAnswer> UnfurlAsync(ActivityContent.Extension used, Standing who)
    {
        var (card, title, text) = await unfurling.RunAsync(used.Parameters.GetValueOrDefault("url"), who);
        return InvokeAnswer.Found([(card, title, text)]);
    }

    // What is put into a message is read by whoever reads the message: nothing exempt is offered, whoever searches.
    private async Task<InvokeAnswer> SearchAsync(Turn turn, ActivityContent.Extension used)
    {
        var words = used.Parameters.GetValueOrDefault("words") ?? "";
        if (words.Trim().Length == 0)
        {
            return InvokeAnswer.NothingFound("Write words of the action, or its reference.");
        }

        var rows = (await search.RunAsync(words, null, InCompany.Of(turn.Who))).Rows;
        return rows.Count == 0
            ? InvokeAnswer.NothingFound($"Nothing is found for “{Shortened.To(words, 60)}”. Try fewer words, or the reference.")
            : InvokeAnswer.Found(rows.Select(row => (InsertedCard(row), $"{row.Reference}: {Shortened.To(row.Text, LongestTitle)}", $"{row.Owner}, {StatusWords.Of(row.Status)}")));
    }

    /// <summary>An action as it stands in somebody's message.</summary>
    internal static Card InsertedCard(ListedAction row) => new($"{row.Reference}: {Shortened.To(row.Text, LongestTitle)}", [
        TextBlock.Title($"{row.Reference} · {row.Committee}"),
        new TextBlock(Shortened.To(row.Text, LongestMessage)),
        new FactSet(
            new Fact("Owner", row.Owner),
            new Fact("Status", StatusWords.Of(row.Status)),
            new Fact("Reported to", $"the meeting of {Days.Plain(row.ReportsOn)}")),
    ]);

    private async Task<InvokeAnswer> FormAsync(Turn turn, ActivityContent.Extension used, DateOnly today)
    {
        var committees = await database.ReadAsync(CommitteeTable.AllAsync);
        if (committees.Count == 0)
        {
            return InvokeAnswer.Telling("There is no committee on the register yet. Whoever clerks one writes to me: I clerk Children's Scrutiny");
        }

        var own = committees.Where(committee => turn.Who.MayClerk(committee.Id)).ToList();
        var message = Plain(used.MessageHtml);
        var quote = message.Length == 0 ? "" : $"{(used.MessageAuthor is { } author ? $"{author}: " : "")}{message}{(used.MessageLink is { } link ? $" ({link})" : "")}";
        var (task, filled) = await ReadAsync(turn, message, used.Parameters, today);
        return InvokeAnswer.Asking("Log action", Form(own.Count > 0 ? own : committees, Guid.CreateVersion7(time.GetUtcNow()), task, quote, filled, []));
    }

    // What the chat would understand of the sentence stands in the form already: nobody types it again.
    private async Task<(string Task, IReadOnlyDictionary<string, string> Filled)> ReadAsync(Turn turn, string message, IReadOnlyDictionary<string, string> filled, DateOnly today)
    {
        if (message.Length is 0 or > LongestSentence)
        {
            return (message, filled);
        }

        var understood = await database.ReadAsync(async session => Understand.Message($"action: {message}", await PrepareListening.ForAsync(session, names, turn.Who, turn.Activity, today)));
        if (understood is not { Intent: Intent.LogAction, Slots: { Text: { Length: > 0 } task } slots } || (slots.Owner ?? slots.Person) is not { } owner)
        {
            return (message, filled);
        }

        var known = new Dictionary<string, string>(filled) { ["owner"] = owner };
        if (slots.Due is { } due)
        {
            known["due"] = due.Text;
        }

        return (string.Concat(char.ToUpperInvariant(task[0]).ToString(), task.AsSpan(1)), known);
    }

    private async Task<InvokeAnswer> RecordAsync(Turn turn, ActivityContent.Extension used, DateOnly today, CancellationToken cancellation)
    {
        var data = used.Parameters;
        if (!Guid.TryParse(data.GetValueOrDefault("id"), out var id) || !Guid.TryParse(data.GetValueOrDefault("committee"), out var committee) || data.GetValueOrDefault("text") is not { Length: > 0 } text)
        {
            return InvokeAnswer.Telling("Nothing was recorded: say what is to be done and for which committee.");
        }

        string? Filled(string name) => data.GetValueOrDefault(name) is { } words && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;
        var said = new SaidAction(id, committee, text.Trim(), Filled("owner"), Filled("due"), Filled("quote") ?? text);
        if (await record.ShowAsync(said) is not { } seen)
        {
            return InvokeAnswer.Telling("That committee is not on the register.");
        }

        if (!turn.Who.MayClerk(committee))
        {
            var asked = await reach.ShowAsync(await reach.ClerksAsync(committee, today), RecordCard.For(seen, turn.Who.Actor.Name), cancellation);
            return InvokeAnswer.Telling(asked.Count > 0 ? $"I have put it to the clerk of {seen.Committee.Name}, who records its actions." : $"I can reach no clerk of {seen.Committee.Name} in Teams. Please tell them yourself.");
        }

        return seen.Questions.Count > 0
            ? InvokeAnswer.Asking("Log action", Form([seen.Committee], id, said.Text, said.Quote, data, seen.Questions))
            : InvokeAnswer.Telling((await record.RunAsync(said, turn.Who)).ReadBack);
    }

    private static Card Form(IReadOnlyList<Committee> committees, Guid id, string text, string quote, IReadOnlyDictionary<string, string> filled, IReadOnlyList<string> questions) => new("Log action", [
        new TextBlock("It becomes an action point of the committee you choose; nobody else's actions change."),
        .. questions.Select(question => TextBlock.Toned(Tone.Warning, $"First: {question}")),
        new TextInput("text", "What is to be done", "Say what is to be done.") { IsRequired = true, IsMultiline = true, MaxLength = LongestMessage, Value = Shortened.To(text, LongestMessage) },
        new TextInput("owner", "Whose it is: a post or a person", "Name a post or a person.") { IsRequired = true, MaxLength = 200, Placeholder = "Head of Parks", Value = filled.GetValueOrDefault("owner") },
        new TextInput("due", "By when; empty is the next meeting", "Say a meeting or a day.") { MaxLength = 200, Placeholder = "the March meeting", Value = filled.GetValueOrDefault("due") },
        new ChoiceInput("committee", "For which committee", "Choose a committee.", [.. committees.Take(40).Select(committee => new Choice(committee.Name, committee.Id.ToString()))]) { IsRequired = true, Value = committees[0].Id.ToString() },
    ])
    {
        Actions = [new SubmitAction("Record it", new() { ["id"] = id.ToString(), ["quote"] = Shortened.To(quote, LongestMessage) })],
    };

    private static string Plain(string? html) => html is null ? "" : Shortened.To(WebUtility.HtmlDecode(Tag().Replace(html, " ")).Trim(), LongestMessage);

    [GeneratedRegex(@"<[^>]*>|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
