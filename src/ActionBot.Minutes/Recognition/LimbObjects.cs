using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Verbs of limbs that settle one thing and ask for another: it is what they are done to that says whether a hand has to move when the meeting is over.</summary>
/// <remarks>To accept an apology is done with the word, to accept a quotation has somebody place the order; an item is removed from a list by saying so, a stone from the yard by carrying it.</remarks>
internal static class LimbObjects
{
    private static readonly string[] Prices = ["quotation", "quotations", "quote", "quotes", "tender", "tenders", "estimate"];

    private static readonly string[] Listed =
        ["item", "items", "action", "actions", "planner", "tracker", "agenda", "agendas", "list", "register", "programme", "committee", "board", "panel", "group", "membership", "wording", "word", "words", "paragraph", "clause", "section", "condition", "conditions", "reference", "references", "name", "names", "restriction", "restrictions", "suspension", "delegation", "risk", "risks", "minutes", "minute", "plan", "policy", "budget", "requirement", "whip", "signatory", "signatories", "trustee", "representative"];

    private static readonly string[] Rules =
        ["constitution", "rules", "lease", "licence", "agreement", "policy", "byelaws", "bylaws", "mandate", "protocol", "website", "locks", "lock"];

    private static readonly string[] Purses = ["fund", "funds", "reserve", "reserves", "budget", "deposit"];

    private static readonly string[] Money = ["money", "monies", "sum", "surplus", "balance", "underspend", "proceeds", "remainder"];

    private static readonly string[] Sayings = ["concern", "concerns", "objection", "objections", "opposition", "disappointment", "dismay", "support", "thanks", "appreciation", "regret", "gratitude"];

    private static readonly string[] Firms = ["contractor", "supplier", "bid"];

    private static readonly string[] Accounts = ["account", "accounts"];

    private static readonly string[] Standing = ["debit", "subscription", "order", "contract", "insurance", "membership", "licence"];

    private static readonly string[] Receptions = ["reception", "dinner", "fair", "lunch", "exhibition", "ceremony", "event", "party"];

    private static readonly string[] Leagues = ["association", "scheme", "federation", "institute", "network", "campaign", "society", "alliance"];

    private static readonly string[] Courtesies = ["congratulations", "thanks", "condolences", "sympathy", "apologies", "support", "sympathies", "wishes"];

    /// <summary>Weighs the verb at a token by what it is done to; null where that does not matter.</summary>
    public static Weight? WeightOf(Passage passage, int at, int end)
    {
        var tokens = passage.Tokens;
        var token = tokens[at];
        var isPassive = at > 0 && tokens[at - 1].Is("be");
        if (IsHereAndNow(passage, at, end))
        {
            return Weight.Settles;
        }

        switch (Lexicon.BaseOf(token.Word!))
        {
            // "accept the £300 quotation", "that the estimate from Hill Bros be approved": somebody places the order. "approve the tender process" and "the revenue estimates" are papers.
            case "accept" or "approve" or "agree" when (isPassive || token.Is(WordClass.VerbBase)) && NamesAPrice(passage, at, end, isPassive):
                return Weight.Asks;

            // "endorsed the protocol for adoption by Full Council": it goes there
            case "approve" or "endorse" or "agree" or "support" when GoesOnToABody(passage, at, end):
                return Weight.AsksInAnyCase;

            case "accept" when (isPassive || token.Is(WordClass.VerbBase)) && Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).Take(4), Firms):
                return Weight.Asks;

            // "open a separate account", "close the account": at the bank. The market is opened and a matter closed by saying so.
            case "open" or "close" when Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).Take(8), Accounts):
            case "cancel" when Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).Take(6), Standing):
            case "host" when Has(passage, Object(passage, at, end), Receptions):
            case "join" when Has(passage, Object(passage, at, end).Take(7), Leagues):
            case "spend" when HasMoney(passage, isPassive ? Subject(passage, at) : Object(passage, at, end)):
            case "carry" when at + 1 < tokens.Count && tokens[at + 1].Is("out"):
                return Weight.Asks;

            // "take appropriate action"; "take no action" leaves it
            case "take" when !isPassive && token.Is(WordClass.VerbBase) && Has(passage, Object(passage, at, end).Take(4), "action", "steps") && !Has(passage, Object(passage, at, end).Take(3), "no"):
                return Weight.Asks;

            case "take" when isPassive && Has(passage, Subject(passage, at), "action", "advice") && !Has(passage, Subject(passage, at), "no") || !isPassive && token.Is(WordClass.VerbBase) && Has(passage, Object(passage, at, end).Take(3), "advice"):
            case "extend" when Has(passage, Object(passage, at, end).Take(3), "invitation", "invitations"):
            case "approve" when Has(passage, Object(passage, at, end).Take(2), "expenditure", "spending") && HasMoney(passage, Object(passage, at, end)):
                return Weight.Asks;

            case "adjourn" when Has(passage, Object(passage, at, end), "minutes", "moments", "break"):
                return Weight.Settles;

            // "continue the appointment of a Secretary to the next meeting"
            case "continue" when at + 1 < tokens.Count && !tokens[at + 1].Is("to") && Object(passage, at, end).Any(one => tokens[one].Is("to") && Object(passage, one, end).Take(5).Any(meeting => tokens[meeting].Is("meeting"))):
                return Weight.AsksInAnyCase;

            // "delegate authority to the Director to submit a response", "authorise the Clerk to order signs": a thing is to come of it. Leave to sign, amend or award is leave.
            case "delegate" or "authorise" when NamesWhatIsToCome(passage, at, end, Lexicon.BaseOf(token.Word!)):
                return Weight.AsksInAnyCase;

            case "represent" when at + 3 < tokens.Count && Object(passage, at, end).Take(4).Any(one => tokens[one].Is("on")) && !Object(passage, at, end).Any(one => tokens[one].Shape == Shape.Figure):
            case "treat" when at + 2 < tokens.Count && Object(passage, at, end).Any(one => tokens[one].Is("as")):
                return Weight.Settles;

            // "adopted forthwith": whoever is in such haste wants it done
            case "adopt" when at + 1 < tokens.Count && (tokens[at + 1].Word is "forthwith" or "immediately" || Object(passage, at, end).Any(one => tokens[one].Is("forthwith"))):
                return Weight.AsksInAnyCase;

            // "offer the tenant the garden" is told to the tenant; "offer its congratulations" is done with the word.
            case "offer" when isPassive || token.Is(WordClass.VerbBase):
                return Has(passage, Object(passage, at, end), Courtesies) ? Weight.Settles : Weight.Asks;

            case "introduce" when isPassive || token.Is(WordClass.VerbBase) && at > 0 && (tokens[at - 1].Is("to") || tokens[at - 1].Is(WordClass.Pronoun) || tokens[at - 1].Is(WordClass.Modal) || tokens[at - 1].Is(WordClass.Body)):
                return Weight.Asks;

            // "remove the stone trough" from the yard, or "item 4 from the tracker"
            case "remove" when isPassive || token.Is(WordClass.VerbBase):
                return Has(passage, isPassive ? Subject(passage, at).Concat(Object(passage, at, end)) : Object(passage, at, end), Listed) || Object(passage, at, end).Any(one => tokens[one].Is(WordClass.Courtesy)) ? Weight.Settles : Weight.Asks;

            // "change the constitution", "the locks be changed"; "change the date", "change the name of the item" are done by saying so
            case "change" when Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).TakeWhile(one => !tokens[one].Is(WordClass.Preposition)), Rules):
                return Weight.Asks;

            // "put this money into a ring-fenced fund", "transfer £500 to reserves": a line in the accounts
            case "put" or "place" or "transfer" or "move" or "add" when HasMoney(passage, isPassive ? Subject(passage, at) : Object(passage, at, end)) && Has(passage, Object(passage, at, end), Purses):
                return Weight.Settles;

            case "register" when Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).Take(3), Sayings):
                return Weight.Settles;

            // "care should be taken"
            case "take" when isPassive && Has(passage, Subject(passage, at), "care") || !isPassive && Has(passage, Object(passage, at, end).Take(2), "care"):
                return Weight.Settles;

            // "the following conditions will be added to the licence": what is granted, and on what terms
            case "add" when Has(passage, isPassive ? Subject(passage, at) : Object(passage, at, end).Take(4), "condition", "conditions", "informative"):
                return Weight.Settles;

            // "the vacancy be filled by the co-option of Mrs Dale": with that it is
            case "fill" when Has(passage, Object(passage, at, end).Take(4), "co-option", "cooption", "appointment", "election"):
                return Weight.Settles;

            // "Joan asked for £150 for lamps", and it was agreed: somebody pays it out
            case "ask" or "request" or "apply" when token.Is(WordClass.VerbPast) && !isPassive && HasSum(passage, at, end):
                return Weight.AsksInAnyCase;

            default:
                return null;
        }
    }

    // "undertake the exercise at the end of the meeting", "be discussed later in the meeting": over before anybody goes home.
    // Refuses: "at the end of the meeting on 4 May", "at the next meeting".
    private static bool IsHereAndNow(Passage passage, int at, int end)
    {
        var rest = passage.Text.AsSpan(passage.Tokens[at].End, Math.Max(0, end - passage.Tokens[at].End));
        foreach (var now in (ReadOnlySpan<string>)["at the end of the meeting", "at the close of the meeting", "later in the meeting", "at this meeting", "later in this meeting", "at the end of this meeting"])
        {
            if (rest.IndexOf(now, StringComparison.OrdinalIgnoreCase) is var found and > 0)
            {
                var behind = rest[(found + now.Length)..].TrimStart();
                return !(behind.StartsWith("on ", StringComparison.Ordinal) || behind.StartsWith("in ", StringComparison.Ordinal) || behind.StartsWith("of ", StringComparison.Ordinal)) && !rest[..found].Contains(" and ", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool NamesAPrice(Passage passage, int at, int end, bool isPassive)
    {
        var tokens = passage.Tokens;
        return (isPassive ? Subject(passage, at) : Object(passage, at, end)).Any(one => IsOneOf(passage, one, Prices) && tokens[one].Shape == Shape.Lower
            && !(one + 1 < tokens.Count && (IsOneOf(passage, one + 1, ["process", "documents", "document", "report", "list", "evaluation", "exercise", "procedure", "procedures", "specification"]))));
    }

    // "for adoption by Full Council", "for approval by Cabinet"; refuses "for approval in principle"
    private static bool GoesOnToABody(Passage passage, int at, int end)
    {
        var tokens = passage.Tokens;
        foreach (var one in Object(passage, at, end))
        {
            if (tokens[one].Is("for") && one + 3 < tokens.Count && tokens[one + 3].End <= end && IsOneOf(passage, one + 1, ["adoption", "approval", "ratification", "endorsement", "determination"]) && tokens[one + 2].Is("by")
                && Enumerable.Range(one + 3, Math.Min(4, tokens.Count - one - 3)).Any(body => tokens[body].Is(WordClass.Body) && tokens[body].IsCapital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesWhatIsToCome(Passage passage, int at, int end, string verb)
    {
        var tokens = passage.Tokens;
        for (var one = at + 1; one + 1 < tokens.Count && tokens[one + 1].End <= end && one - at < 20; one++)
        {
            if (tokens[one].Is("to") && tokens[one + 1].Is(WordClass.VerbBase))
            {
                return Lexicon.BaseOf(tokens[one + 1].Word!) is "prepare" or "draft" or "submit" or "write" or "produce" or "compile" or "publish" or "respond" or "reply"
                    || verb == "authorise" && Lexicon.BaseOf(tokens[one + 1].Word!) is "order" or "purchase" or "buy" or "obtain" or "apply" or "arrange" or "instruct" or "book" or "seek" or "contact" or "advertise";
            }
        }

        return false;
    }

    private static bool HasMoney(Passage passage, IEnumerable<int> tokens) => tokens.Any(one => passage.Text[passage.Tokens[one].Start] == '\u00a3' || IsOneOf(passage, one, Money));

    private static bool HasSum(Passage passage, int at, int end) =>
        at + 2 < passage.Tokens.Count && passage.Tokens[at + 1].Is("for") && Object(passage, at + 1, end).Take(3).Any(one => passage.Text[passage.Tokens[one].Start] == '\u00a3');

    // The words behind the verb, up to the next joint or mark of its sentence.
    private static IEnumerable<int> Object(Passage passage, int at, int end)
    {
        var tokens = passage.Tokens;
        for (var one = at + 1; one < tokens.Count && one - at < 16 && tokens[one].End <= end && !tokens[one].Is(WordClass.Joint) && tokens[one].Word is not ("." or ";" or ":"); one++)
        {
            yield return one;
        }
    }

    // The words in front of "be", back to "that", a mark or the beginning.
    private static IEnumerable<int> Subject(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        for (var one = at - 2; one >= 0 && at - one < 18 && !tokens[one].Is("that") && !tokens[one].Is("and") && tokens[one].Word is not ("." or ";" or ":"); one--)
        {
            yield return one;
        }
    }

    private static bool Has(Passage passage, IEnumerable<int> tokens, params string[] words) => tokens.Any(one => IsOneOf(passage, one, words));

    private static bool IsOneOf(Passage passage, int at, string[] words)
    {
        var text = passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start);
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
