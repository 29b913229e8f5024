using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Somebody has a part in a committee now: what that is, and what to write next. Pure.</summary>
public static class HasRoleCard
{
    /// <summary>The card.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="council">The council's name.</param>
    public static Card For(ClaimOutcome.Given given, string council)
    {
        var title = $"You {RoleWords.Does(given.Role)} {given.Committee.Name}";
        return new Card(title, [
            TextBlock.Title(title),
            new TextBlock($"{(given.IsNew ? $"{given.Committee.Name} is on the register of {council} now" : $"{given.Committee.Name} is on the register of {council}")}, with the code {given.Committee.Code}, which begins the reference of each of its actions."),
            TextBlock.Heading("What you can write next"),
            .. Next(given).Select(example => new TextBlock($"“{example}”") { Spacing = Spacing.Small }),
        ])
        {
            Actions = [SubmitAction.Saying("What else can I write?", "help")],
        };
    }

    private static string[] Next(ClaimOutcome.Given given) => given.Role == RoleName.Clerk
        ?
        [
            $"the meetings of {given.Committee.Name} are 19 January 2027, 9 March 2027 at 2pm",
            "the Director of Education is Helen Marsh, helen.marsh@…",
            "Cllr Osei chairs it",
            $"Minutes of {given.Committee.Name}, 17 September 2026 (then the text, or drop the file here)",
        ]
        : ["what's outstanding?", "anything overdue?", "when do we next meet?"];
}
