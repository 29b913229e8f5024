using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>"Give it to me", "4 is mine": an owner is found by his name, so that the speaker's own stands in the place of the pronoun. Pure.</summary>
internal static partial class InMyName
{
    /// <summary>The words with the speaker's name.</summary>
    public static string Of(string words, Standing who) => who.Person is { Name: var name } ? Mine().Replace(ToMe().Replace(words, $"${{before}} {name}"), $"${{before}} {name}'s") : words;

    // Not "fine by me", "works for me", "send it to me", "remind me".
    [GeneratedRegex(@"(?<before>(?<!\b(?:fine|right|ok|okay|good|works|suits|happy|agreed|send|sent|report|reported|write|wrote|answer|answered|reply|replied|talk|spoke|back|important|clear)(?:\s+\w+)?\s+)\b(?:to|for|with))\s+me\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToMe();

    [GeneratedRegex(@"(?<before>\b(?:is|are)(?:\s+both)?)\s+mine\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mine();
}
