using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What is to be so once it is agreed, by what is said of it behind "would", "should" or "will": a post, a price, a day, whether a thing goes ahead, where the money goes.
/// <para>Takes: "Sam would be the new secretary", "tickets would be £5", "the fair will be on 6 July", "this should not go ahead", "the fee should stay the same", "the profits should go to the hospice", "Ann would represent the group".</para>
/// <para>Refuses: "this would be a good idea", "Sam would be pleased", "the letter should go to the owner", "the item would be on the agenda", "it could be £5 or more".</para>
/// </summary>
internal static class HousePredicates
{
    private const int LongestPost = 5;

    /// <summary>The predicate behind a modal fixes the matter; the verb stands at a token.</summary>
    public static bool Fix(Sentence sentence, int modal, int verb) =>
        verb + 1 < sentence.EndToken && (GoesAhead(sentence, modal, verb) || sentence.Tokens[modal].Word is "would" or "will" or "should" && (IsAPost(sentence, modal, verb) || IsAPrice(sentence, modal, verb) || IsADay(sentence, verb) || StaysTheSame(sentence, verb) || IsWhereItGoes(sentence, modal, verb)));

    /// <summary>Who has a post, what something costs and where meetings are held is had with the word: nobody has to do anything for it.</summary>
    public static bool SendsNobody(Sentence sentence, int modal, int verb) =>
        verb + 1 < sentence.EndToken && (IsAPost(sentence, modal, verb) || IsAPrice(sentence, modal, verb) || StaysTheSame(sentence, verb) || IsADay(sentence, verb) || Text(sentence, modal - 1) is "meetings" && sentence.Tokens[verb].Is("be") && sentence.Tokens[verb + 1].Is("held") && verb + 2 < sentence.EndToken && sentence.Tokens[verb + 2].Word is "in" or "at" or "on");

    /// <summary>"the new secretary", "signatories", "acting chair": a post, from a token on.</summary>
    public static bool NamesAPost(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + LongestPost); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Role) || Text(sentence, at).ToLowerInvariant() is "secretary" or "treasurer" or "signatory" or "signatories" or "chairperson" or "trustee" or "trustees" or "representative" or "representatives" or "delegate" or "president")
            {
                return true;
            }

            if (!(sentence.Tokens[at].Is(WordClass.Article) || Text(sentence, at) is "new" or "next" or "acting" or "joint" or "deputy" or "honorary" or "cheque" or "bank" or "our" or "its" or "official"))
            {
                return false;
            }
        }

        return false;
    }

    // "Sam would be the new secretary", "Sam and Jo would be signatories", "Ann would represent the group"; "the Clerk would be the best person" names no post.
    private static bool IsAPost(Sentence sentence, int modal, int verb) =>
        (sentence.Tokens[modal - 1].IsCapital || Text(sentence, modal - 1) is "he" or "she") && (sentence.Tokens[verb].Is("be") && NamesAPost(sentence, verb + 1) || sentence.Tokens[verb].Is("represent") && sentence.Tokens[verb + 1].Word is "the" or "us" && !sentence.Tokens[modal].Is("will"));

    // "tickets would be £5", "entry would be free", "children would be charged half price", "tickets will cost £5"
    private static bool IsAPrice(Sentence sentence, int modal, int verb)
    {
        var what = Text(sentence, modal - 1).ToLowerInvariant();
        var priced = HouseRulings.IsPaid(sentence, sentence.FirstToken, modal) || what is "tickets" or "entry" or "entrance" or "admission" or "teas" or "cost" or "children" or "adults" or "members" or "raffle";
        if (!priced)
        {
            return false;
        }

        var behind = sentence.Tokens[verb].Is("be") && sentence.Tokens[verb + 1].Word is "charged" || sentence.Tokens[verb].Is("be") && Text(sentence, verb + 1) is "charged" ? verb + 2 : verb + 1;
        return (sentence.Tokens[verb].Is("be") || Text(sentence, verb) is "cost" or "pay") && behind < sentence.EndToken && (Text(sentence, behind) is ['\u00a3', ..] or "free" || sentence.Passage.Text[sentence.Tokens[behind].Start] == '\u00a3' || Text(sentence, behind) is "half" && behind + 1 < sentence.EndToken && Text(sentence, behind + 1) is "price");
    }

    // "will be on 6 July", "would be on Saturday 6 July", "would be 6 July"
    private static bool IsADay(Sentence sentence, int verb)
    {
        var day = sentence.Tokens[verb + 1].Is("on") ? verb + 2 : verb + 1;
        return sentence.Tokens[verb].Is("be") && day < sentence.EndToken && CalendarDates.ReadAt(sentence.Tokens, sentence.Passage.Text, day) is { Month: not null };
    }

    // "should go ahead", "could proceed", "should not go ahead"
    private static bool GoesAhead(Sentence sentence, int modal, int verb) =>
        sentence.Tokens[modal].Word is "should" or "could" or "can" or "may" && (sentence.Tokens[verb].Is("go") && sentence.Tokens[verb + 1].Is("ahead") || sentence.Tokens[verb].Is("proceed") && sentence.Tokens[verb + 1].Word is "." or "with" or "as");

    // "should stay the same", "would remain unchanged"
    private static bool StaysTheSame(Sentence sentence, int verb) =>
        Text(sentence, verb) is "stay" or "remain" && (sentence.Tokens[verb + 1].Is("the") && verb + 2 < sentence.EndToken && Text(sentence, verb + 2) is "same" || Text(sentence, verb + 1) is "unchanged" or "as" or "open" or "closed" or "free");

    // "the profits should go to the hospice", "meetings should move to the school"
    private static bool IsWhereItGoes(Sentence sentence, int modal, int verb) =>
        sentence.Tokens[verb + 1].Word is "to" or "towards" && (sentence.Tokens[verb].Is("go") && Text(sentence, modal - 1) is "profits" or "profit" or "proceeds" or "money" or "funds" or "takings" or "surplus" or "donations" || Text(sentence, verb) is "move" && Text(sentence, modal - 1) is "meetings" or "group" or "meeting");

    private static string Text(Sentence sentence, int at) => sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End];
}
