using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Reads an officer's answer once more where a figure in it was taken for an action that is neither a line of his reminder nor his own: "all 42 were told (5/11)".</summary>
public sealed class ReadAgain(WhichActions which)
{
    /// <summary>The message with such figures left in its words; null: there is none in it.</summary>
    public async Task<Said?> WithoutFiguresAsync(Said said, DigestNow? digest)
    {
        if (said.Who.IsClerk || said is { IsOneOfSeveral: true, Meaning.Parts.Count: 0 } || said.Answered.Count > 0)
        {
            return null;
        }

        var figures = said.Meaning.Parts.Append(said.Meaning).SelectMany(part => part.Slots.References).Distinct().Select(Figure).OfType<int>().ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        var known = await which.NumbersAsync(digest, said.Who);
        if (figures.TrueForAll(known.Contains))
        {
            return null;
        }

        var meaning = Understand.Message(said.Text, said.Heard with { Numbers = known });
        return meaning.Parts.Append(meaning).SelectMany(part => part.Slots.References).Select(Figure).OfType<int>().All(figures.Contains) && Differs(meaning, said.Meaning) ? said with { Meaning = meaning } : null;
    }

    private static bool Differs(Understood one, Understood other) =>
        !one.Parts.Append(one).SelectMany(part => part.Slots.References).ToHashSet().SetEquals(other.Parts.Append(other).SelectMany(part => part.Slots.References));

    private static int? Figure(string reference) => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
