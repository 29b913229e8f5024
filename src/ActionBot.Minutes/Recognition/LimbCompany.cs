using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Verbs of limbs that the words behind them turn round: to establish a party is work, to be established <em>as a committee</em> is done with the word.</summary>
internal static class LimbCompany
{
    private const int Near = 5;

    /// <summary>Weighs the verb at a token by the words beside it; null where they do not matter.</summary>
    public static Weight? WeightOf(Passage passage, int at, int end)
    {
        var tokens = passage.Tokens;
        var before = at > 0 ? tokens[at - 1] : default;
        var next = at + 1 < tokens.Count && tokens[at + 1].End <= end ? tokens[at + 1] : default;
        return Lexicon.BaseOf(tokens[at].Word!) switch
        {
            // "to hold their next meeting in the library": where it is held is settled
            "hold" when (before.Is("to") || before.Is("be")) && Names(passage, at, at + 3, end, "meeting") && Names(passage, at, at + 2, end, "next") => Weight.Settles,

            // "be established as a Committee of the Council", "be constituted with effect from May"; "that a working party be established" has to be got together.
            "establish" when before.Is("be") && next.Is("as") => Weight.Settles,

            // "serve a counter notice", "that notice be served on the owner"; "serve on the Forum" is a seat.
            "serve" when Names(passage, at - Near, at, end, "notice", "notices", "order", "papers", "summons") || Names(passage, at, at + Near, end, "notice", "notices", "order", "papers", "summons") => Weight.AsksInAnyCase,

            // "continue to meet in the Town Hall", "continue to use the old form": nothing changes. "continue to chase the owner" is work.
            "meet" or "use" or "operate" or "employ" or "apply" or "support" or "hold" when before.Is("to") && at > 1 && Lexicon.BaseOf(tokens[at - 2].Word ?? "") == "continue" => Weight.Settles,

            // "be approved for consultation", "agreed for circulation": it goes out. "be noted for information" goes nowhere.
            "approve" or "agree" or "endorse" when next.Is("for") && Names(passage, at, at + 4, end, "consultation", "circulation") => Weight.AsksInAnyCase,

            // "be left in the hands of the Clerk", "to leave it to the Chair's discretion"
            "leave" when Names(passage, at, at + 6, end, "hands") => Weight.AsksInAnyCase,

            // "be adopted and reviewed in two years", "that the rules be reviewed after six months": somebody brings it back then.
            "review" or "reconsider" or "revisit" when before.Word is "be" or "and" && IsTimed(passage, at, end) => Weight.AsksInAnyCase,

            // "the dates be confirmed in due course", "be determined at a later date": it is not yet.
            "confirm" or "determine" or "decide" or "agree" or "finalise" or "fix" or "set" when before.Is("be") && IsPutOff(passage, at, end) => Weight.AsksInAnyCase,

            // "be agreed by the Allotments Sub-Committee": by others, and not by "the Committee" whose minutes these are
            "approve" or "agree" or "adopt" or "determine" or "ratify" or "confirm" when before.Is("be") && next.Is("by") && IsNamedBody(passage, at + 2, end) => Weight.AsksInAnyCase,

            // "the Clerk have authority to spend up to £500": may, and need not.
            _ when before.Is("to") && at > 1 && tokens[at - 2].Word is "authority" or "powers" or "power" && at > 3 && Holds(tokens, at - 3) => Weight.Settles,
            _ => null,
        };
    }

    private static bool IsTimed(Passage passage, int verb, int end) =>
        DuePhraseReader.Find(passage, verb + 1, passage.TokensUntil(end)).Exists(due => due.Start <= verb + 4 && due.Phrase.Form is DueForm.InPeriod or DueForm.Within or DueForm.NextMeeting or DueForm.MeetingInMonth or DueForm.InMonth or DueForm.Season or DueForm.EndOfYear);

    private static bool IsPutOff(Passage passage, int verb, int end) =>
        DuePhraseReader.Find(passage, verb + 1, passage.TokensUntil(end)).Exists(due => due.Start == verb + 1 && due.Phrase.Form is DueForm.Undated or DueForm.NextMeeting);

    // "the Allotments Sub-Committee", "the Policy and Resources Committee"
    private static bool IsNamedBody(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        var at = first + (first < tokens.Count && tokens[first].Is("the") ? 1 : 0);
        var last = at;
        while (last < tokens.Count && tokens[last].End <= end && (tokens[last].IsCapital || last > at && tokens[last].Is("and")))
        {
            last++;
        }

        return last - at > 1 && tokens[last - 1].Is(WordClass.Body);
    }

    // "have authority", "has the authority", "have delegated authority"
    private static bool Holds(List<Token> tokens, int at) => tokens[at].Is(WordClass.Have) || at > 0 && tokens[at - 1].Is(WordClass.Have);

    private static bool Names(Passage passage, int first, int last, int end, params ReadOnlySpan<string> words)
    {
        for (var at = Math.Max(0, first); at <= last && at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            foreach (var word in words)
            {
                if (passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
