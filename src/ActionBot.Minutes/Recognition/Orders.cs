using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// An order to nobody, as a clerk notes it for herself: the deed alone opens the sentence.
/// <para>Takes: "Find out whether the school needs more chairs.", "Chase the County about the street light", "To write to the school about parking.", "Drain blocked at the pump. Report to Highways."</para>
/// <para>Refuses: "Contact the Clerk on 01234 567890", "Send your comments to …" (to whoever reads it), "To receive apologies" (the agenda's), "Report to Council", "Ask the Leader" (headings), "Contact: Mrs Bell".</para>
/// </summary>
internal sealed class Orders : IRecogniser
{
    private const int Longest = 40;

    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (!sentence.IsTaken && Signed(draft, sentence) is { } owner)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(Orders), "an order, and whose it is behind it", FindingKind.ActionPoint, Strength.Explicit, sentence.Passage, sentence.Start, sentence.End, owner, new Draft.Options(DueFrom: sentence.FirstToken, Reference: sentence.Passage.Label));
                continue;
            }

            if (sentence.IsTaken || sentence.Count < 4 || sentence.Count > Longest || sentence.Span[^1] is '?' or ':' || sentence.Span[^1] != '.' && sentence.Index == 0 && sentence.Passage.Kind != PassageKind.ListItem || Verb(sentence) is not { } verb || IsToTheReader(sentence) || ReportedDone.Is(sentence, verb))
            {
                continue;
            }

            sentence.IsTaken = true;
            draft.Add(nameof(Orders), $"an order to {sentence.Tokens[verb].Word}, to nobody named", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: verb, Reference: sentence.Passage.Label));
        }
    }

    // "Book the hall – KT", "Ring the school (Secretary)". Refuses: "Plan review – JB", "Chair – Mrs Bell", which are titles.
    private static Agent? Signed(Draft draft, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        // "To arrange for a sign on the bridge – Cllr Orr"
        var verb = tokens[sentence.FirstToken].Is("to") && sentence.Count > 5 ? sentence.FirstToken + 1 : sentence.FirstToken;
        var first = tokens[verb];
        var isPlain = sentence is { Index: 0, Count: >= 4 and <= Longest } && sentence.Passage.Sentences.Count == 1 && tokens[sentence.FirstToken].IsCapital && first.Word is "book" or "write" or "ring" or "phone" or "contact" or "chase" or "obtain" or "get" or "find" or "ask" or "send" or "circulate" or "arrange" or "buy" or "order" or "check" or "draft" or "prepare" or "produce"
            or "invite" or "email" or "speak" or "collect" or "return" or "replace" or "repair" or "remove" or "install" or "clear" or "clean" or "paint" or "add" or "put" or "include" or "upload" or "publish" or "organise" or "remind" or "inform" or "follow" or "liaise" or "confirm" or "submit" or "investigate";
        return isPlain && !IsAFootnote(sentence) && MarkedTasks.IsOrder(sentence.Passage, verb) ? ActionTexts.AtTheEnd(sentence.Passage, sentence.Start, draft.Outline.Attendance) : null;
    }

    private static int? Verb(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var first = sentence.FirstToken;
        if (!tokens[first].IsCapital || tokens[first].Shape == Shape.Upper)
        {
            return null;
        }

        // "To report the gully": the agenda has its own verbs, and other words stand before them.
        if (tokens[first].Is("to"))
        {
            return tokens[first + 1].Shape == Shape.Lower && IsErrand(sentence, first + 1, said: true) && !IsTalkOfTheAgenda(sentence, first) ? first + 1 : null;
        }

        // "Email Addresses – the Secretary has all of these": a title with capitals, and a dash behind it.
        if (tokens[first + 1].IsCapital && tokens.FindIndex(first + 1, Math.Min(4, sentence.EndToken - first - 1), token => token.Is("-")) > 0)
        {
            return null;
        }

        return IsErrand(sentence, first, said: false) ? first : null;
    }

    // The verb and what it must govern: "Check with the bank", "Contact the insurers", "Report to Highways". Refuses: "Check register", "Contact details".
    private static bool IsErrand(Sentence sentence, int verb, bool said)
    {
        var tokens = sentence.Tokens;
        var next = tokens[verb + 1];
        var thing = next.Is(WordClass.Article) || next.Shape == Shape.Capital || next.Word is "this" or "these" or "it" or "them" or "all" or "him" or "her";
        return tokens[verb].Word switch
        {
            "chase" or "contact" or "invite" or "remind" or "inform" or "notify" or "circulate" or "investigate" or "obtain" or "arrange" or "ring" or "phone" or "email" or "ask" => thing && !next.Is(WordClass.Role) || thing && next.Is(WordClass.Article) || said || next.Word is "up" or "quotes" or "quotations" or "whether" or "if" || next.Shape == Shape.Lower && next.Is(WordClass.Collective),
            "find" => next.Word is "out" or "a" or "an",
            "check" => next.Word is "with" or "whether" or "if" or "that" or "the" or "on" or "when" or "how" or "what",
            "write" or "speak" or "talk" or "reply" or "respond" => next.Word is "to" or "with" && verb + 2 < sentence.EndToken,
            "enquire" or "liaise" => true,
            "look" => next.Word is "into",
            "follow" => next.Is("up"),
            "get" => next.Word is "a" or "an" or "the" || next.Is(WordClass.Document) || IsBehindTalk(sentence, next),
            "seek" => thing || next.Is(WordClass.Document) || next.Word is "quotes" or "quotations" or "advice" or "permission" || IsBehindTalk(sentence, next),
            "send" or "put" or "add" => thing,
            "report" => said && thing || next.Is("to") && verb + 2 < sentence.EndToken && tokens[verb + 2].Shape == Shape.Capital && !tokens[verb + 2].Is(WordClass.Body) && sentence.Index > 0,
            _ => false,
        };
    }

    // "Gate repaired. Seek independent survey.", "Lease looked at. Get legal advice.": a word that says which, and something was said in front of it.
    private static bool IsBehindTalk(Sentence sentence, Token next) =>
        sentence.Index > 0 && next.Shape == Shape.Lower && !next.Is(WordClass.Preposition) && !next.Is(WordClass.Joint) && !next.Is(WordClass.VerbBase) && !next.Is("to")
        && sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Word is "is" or "are" or "was" or "were") < 0;

    // "To invite nominations", "To ask questions on the report", "To report on the budget": what an agenda is for; in talk something was said before it.
    private static bool IsTalkOfTheAgenda(Sentence sentence, int to) =>
        sentence.Has("nominations", "questions", "apologies", "members", "councillors") || sentence.Index == 0 && sentence.Tokens[to + 1].Word is "report" or "invite" or "ask" or "inform";

    // "Contact Officer: Head of Roads – Ann Bell": the foot of a page, not an order.
    private static bool IsAFootnote(Sentence sentence) => sentence.Tokens[sentence.FirstToken].Is("contact") && sentence.Tokens[sentence.FirstToken + 1] is { IsCapital: true } post && post.Is(WordClass.Role);

    // "Contact the Clerk for further information", "Email us at …", "Write to your MP": said to whoever reads it.
    private static bool IsToTheReader(Sentence sentence)
    {
        foreach (var word in sentence.Span.ToString().Split(' '))
        {
            if (word.Contains('@') || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || word.Length > 4 && word.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return true;
            }

            if (word.TrimEnd('.', ',') is "you" or "your" or "us" or "our" or "telephone" or "tel" or "ext")
            {
                return true;
            }
        }

        // "Contact Officer: Jean Rudd"
        if (sentence.Tokens.FindIndex(sentence.FirstToken, Math.Min(4, sentence.Count), token => token.Is(":")) > 0)
        {
            return true;
        }

        return sentence.Has("information") && sentence.Has("further", "more");
    }
}
