using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>The least a conversation can do: it welcomes everybody as who he is, and whatever else it hears it answers with what can be said here.</summary>
public sealed partial class GreetAndHelp(CouncilSettings council) : IConversation
{
    /// <inheritdoc />
    public Task AnswerAsync(Turn turn, CancellationToken cancellation) => turn.Activity.Content switch
    {
        ActivityContent.Installation { Added: true, IsUpgrade: false } or ActivityContent.Roster { BotAdded: true } =>
            // Teams says the same twice when the bot is installed, in either order.
            turn.IsNewConversation ? ShowAsync(turn, WelcomeKind.Welcome, cancellation) : Task.CompletedTask,
        ActivityContent.Message { Text: var text } when Thanks().IsMatch(text) => Task.CompletedTask,
        ActivityContent.Message { Text: var text } => ShowAsync(turn, Greeting().IsMatch(text) ? WelcomeKind.Welcome : WelcomeKind.Help, cancellation),
        ActivityContent.Press { IsRefresh: false } => turn.NoteAsync("This button is not in use any more. Write “help” and I will show you what is.", cancellation),
        _ => Task.CompletedTask,
    };

    private Task<string?> ShowAsync(Turn turn, WelcomeKind kind, CancellationToken cancellation)
    {
        var administers = turn.Who.IsAdministrator || (turn.Activity.From.AadObjectId is { } id && council.Administrators.Contains(id));
        return turn.ShowAsync(WelcomeCard.For(turn.Who, administers, council.Name, kind), cancellation);
    }

    // "Hello", "good morning", "hi there!"; not "hi, what is outstanding?".
    [GeneratedRegex(@"^\W*(hi|hiya|hello|hey|good\s+(morning|afternoon|evening)|bore\s+da)(\s+(there|all|everyone|actionbot))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    // "thanks!", "Thank you very much"; not "thanks, 14 is done".
    [GeneratedRegex(@"^\W*(thanks|thank\s+you|ta|cheers|great|ok|okay)(\s+(very|so|a\s+lot|much|again))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
