using ActionBot.Cards;
using ActionBot.Officers;

namespace ActionBot.Teams;

/// <summary>What this person can say here, with buttons that say it. Pure.</summary>
public static class WelcomeCard
{
    /// <summary>The card.</summary>
    /// <param name="who">Whom it is for.</param>
    /// <param name="administers">He approves claims of a role.</param>
    /// <param name="council">The council's name.</param>
    /// <param name="kind">A welcome or help.</param>
    /// <param name="notUnderstood">What was said and not understood; null: help was asked for.</param>
    /// <param name="real">What is on the register and may stand in examples; null: nothing yet.</param>
    public static Card For(Standing who, bool administers, string council, WelcomeKind kind, string? notUnderstood = null, RealExamples? real = null)
    {
        var known = Known(who);
        var title = kind == WelcomeKind.Help ? "What you can write here" : $"Hello{(FirstName(who) is { } name ? " " + name : "")}, I am ActionBot";
        string[] roles = [.. known.Select(part => part.Role), .. administers ? ["You approve who clerks and who chairs."] : Array.Empty<string>()];
        return new Card(title, [
            TextBlock.Title(title),
            .. notUnderstood is null ? [] : new CardElement[] { new TextBlock($"I did not understand “{Shortened.To(notUnderstood.ReplaceLineEndings(" "), 120)}”, and nothing was changed.") },
            new TextBlock($"I keep what the committees of {council} asked for: what was promised, who owes it, and what is due when the next papers go out."),
            .. roles.Select(role => new TextBlock(role)),
            TextBlock.Heading(known.Count == 0 ? "What brings you here?" : "For example"),
            .. (known.Count == 0 ? Beginnings : known.SelectMany(part => part.Examples)).Distinct().Take(6).Select(example => new TextBlock($"“{(real is null ? example : real.In(example))}”") { Spacing = Spacing.Small }),
            TextBlock.Remark(known.Count == 0 ? "Write as you would to a colleague; the wording does not matter." : who.Clerks.Count > 0
                ? "Write as you would to a colleague; the wording does not matter. Ask how a thing is done, “how do I close an action?”, “how do I mark something exempt?”, and I give you the words for it; also for approving, leave, letters, referrals, the calendar and the paper."
                : "Write as you would to a colleague; the wording does not matter. Ask how a thing is done, “how do I hand it over?”, “how do I get the paper?”, and I give you the words for it."),
        ])
        {
            Actions = [.. (known.Count == 0 ? Openings : known.SelectMany(part => part.Buttons)).DistinctBy(button => button.Title).Take(4)],
        };
    }

    private static readonly string[] Beginnings =
        ["I clerk Children's Scrutiny", "Cllr Osei chairs it", "my actions", "what's outstanding for Children's Scrutiny?"];

    private static readonly SubmitAction[] Openings =
        [Say("I clerk a committee"), Say("I chair one"), Say("I get actions")];

    private static List<(string Role, string[] Examples, SubmitAction[] Buttons)> Known(Standing who)
    {
        var known = new List<(string, string[], SubmitAction[])>();
        if (who.Clerks.Count > 0)
        {
            known.Add(("You clerk: give me minutes and I show you what was asked for, to confirm.",
                ["Minutes of Children's Scrutiny, 17 September 2019", "action: Head of Parks to inspect the oak by the March meeting", "the matters outstanding paper for January, in Word"],
                [Say("who hasn't replied?"), Say("what's outstanding?")]));
        }

        if (who.Chairs.Count > 0 || who.SitsOn.Count > 0)
        {
            known.Add((who.Chairs.Count > 0 ? "You chair: ask me what is outstanding, what is late and who owes it." : "You sit on a committee: ask me what is outstanding.",
                ["what's outstanding?", "how long has 14 been going on?", "when do we next meet?"],
                [Say("what's outstanding?"), Say("anything overdue?")]));
        }

        if (who.Posts.Count > 0 || (known.Count == 0 && who.Person is { Kind: PersonKind.Officer }))
        {
            known.Add(("You get actions: answer in a sentence, several at once if you like.",
                ["1 done. 2 need till March. 3 not ours, Housing", "I'm away until the 13th, ask Priya"],
                [Say("my actions")]));
        }

        return known;
    }

    private static SubmitAction Say(string words) => SubmitAction.Saying(string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1)), words);

    // "Helen Marsh" is Helen; whoever stands with a title, "Cllr Amara Osei", is Cllr Osei.
    private static string? FirstName(Standing who)
    {
        var names = (who.Person?.Name ?? who.Actor.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names switch
        {
            [] => null,
            ["Cllr" or "Cllr." or "Councillor" or "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof" or "Professor" or "Rev" or "Revd" or "Sir" or "Dame" or "Lord" or "Lady" or "Baroness" or "Alderman", .., var family] => $"{names[0]} {family}",
            _ => names[0],
        };
    }
}
