using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>How limbs look on the page: their labels, how deep they stand, and whether the next paragraph is one more.</summary>
internal static class LimbShapes
{
    private const int LongestHead = 60;

    /// <summary>Lines without labels of their own that go on with the decision: all in the subjunctive, all with "That", or all with the number of an application: "24/001 Quay House – Approve".</summary>
    public static bool AreLike(Passage limb, Passage next) =>
        limb.Words.StartsWith("That ", StringComparison.Ordinal) && next.Words.StartsWith("In the event ", StringComparison.Ordinal) && next.Sentences.Count == 1 && next.Text.Contains(", that ", StringComparison.Ordinal) ||
        Lines(limb) && Lines(next) || IsAppointment(limb) && IsAppointment(next) || IsVerbLine(limb, out var letter) && IsVerbLine(next, out var following) && following == letter + 1 || limb.Words.StartsWith("That ", StringComparison.Ordinal) && next.Words.StartsWith("That ", StringComparison.Ordinal)
        || Body(limb) is { } verb && Body(next) == verb
        || limb.Label is { } label && next.Label is { } other && label.Contains('/', StringComparison.Ordinal) && other.Contains('/', StringComparison.Ordinal) && label.Length == other.Length && DecisionFormulas.At(next) is null;

    // "The Cabinet noted the comments" and "The Cabinet noted the outcome" below it: the verb of decision behind the body.
    private static string? Body(Passage passage) =>
        passage.Kind == PassageKind.Text && passage.Tokens.FindIndex(token => token.Is(WordClass.VerbPast) || token.Is(WordClass.VerbS)) is var verb and > 0 and < 5 && passage.Tokens[verb - 1].Is(WordClass.Body) && passage.Tokens[verb - 1].IsCapital && Deeds.IsDecision(passage.Tokens[verb].Word!) ? passage.Tokens[verb].Word : null;

    /// <summary>"(a)", "i)", "1.": what opens a list; "(b)" goes on with another, and a bullet opens one only with "That" or "To".</summary>
    public static bool OpensAList(Passage passage) =>
        passage.Label is { } label ? label.AsSpan().Trim("()[].") is "a" or "A" or "i" or "1" : passage.Words.StartsWith("To ", StringComparison.OrdinalIgnoreCase);

    // "Cllr Orr be appointed to the Trust" and the like below it, a line each and no labels: only a limb stands in the subjunctive.
    private static bool Lines(Passage passage)
    {
        var be = passage.Kind == PassageKind.Text ? passage.Tokens.FindIndex(token => token.Is("be") && token.Shape == Shape.Lower) : -1;
        return be > 1 && passage.Sentences.Count == 1 && !passage.Tokens[be - 1].Is("to") && !passage.Tokens.Exists(token => token.Is(WordClass.Modal) || token.Is(WordClass.Reporting) || token.Word is "agreed" or "that" or "was" or "were") && be + 1 < passage.Tokens.Count && passage.Tokens[be + 1].Is(WordClass.Participle);
    }

    /// <summary>Under "Decision" pages also print who was absent and that nobody declared an interest: "There were no declarations of interest." decides nothing.</summary>
    public static bool Decides(Passage passage)
    {
        if (passage.Kind == PassageKind.ListItem && (passage.Label is null || IsLabelOfALimb(passage.Label)) || passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passage.Words.StartsWith("To ", StringComparison.Ordinal))
        {
            return true;
        }

        var first = passage.Tokens.Find(token => token.Start >= passage.TextStart);

        // "to note the progress" below "Decision:"
        if (first.Is("to") && passage.Tokens.FindIndex(token => token.Start > first.Start) is var behind and > 0 && passage.Tokens[behind].Is(WordClass.VerbBase))
        {
            return true;
        }

        // "Adopt option 1, which keeps the ferry": an order
        if (first is { Shape: Shape.Capital, Word: { } order } && first.Is(WordClass.VerbBase) && !first.Is(WordClass.Document) && (Deeds.IsSettled(order) || Deeds.IsFollowedUp(order)) && order is not "use" && passage.Kind == PassageKind.Text && passage.Tokens.Count > 3 && !passage.Text.EndsWith(':'))
        {
            return true;
        }

        // "the following Notice of Motion was before the Council –": the motion stands below, and what became of it below that.
        if (LeadsOn(passage) && passage.Text.Contains(" was before the ", StringComparison.Ordinal))
        {
            return false;
        }

        // "DEALT with the application as detailed in the Appendix"
        if (passage.Text.StartsWith("DEALT ", StringComparison.Ordinal))
        {
            return true;
        }

        // "The Chair welcomed everyone." is talk.
        if (passage.Tokens.Count > 3 && passage.Tokens[0].Is("the") && passage.Tokens[1].Is(WordClass.Role) && passage.Tokens[2].Word is "welcomed" or "thanked" or "opened")
        {
            return false;
        }

        return !(first.Word is "there" or "no" or "none" or "apologies" or "apology" or "use") && !passage.Tokens.Exists(token => token.Word is "considered" or "presented" or "introduced" or "submitted" && token.Shape == Shape.Lower)
            && passage.Tokens.Exists(token => token.Word is { } word && Deeds.IsDecision(word) || token.Is("be") || IsNamed(passage, token) || token.Word is { } verb && token.Is(WordClass.VerbS) && Deeds.IsSettled(Lexicon.BaseOf(verb)));
    }

    /// <summary>Under "Decisions:" some pages print the talk, and below it "Resolved: That the update be noted": "The Chair told members that the map would be circulated." is talk then.</summary>
    public static bool IsTalkAbove(Draft draft, int at)
    {
        const int near = 5;
        const int opening = 14;
        var limb = draft.Passages[at];
        if (limb.Kind != PassageKind.Text || limb.Tokens.FindIndex(0, Math.Min(opening, limb.Tokens.Count), token => token.Shape == Shape.Lower && (token.Is(WordClass.Reporting) && !token.Is(WordClass.Document) && !(token.Word is { } word && Deeds.IsDecision(word)) || token.Word is "told" or "informed")) < 0)
        {
            return false;
        }

        for (var below = at + 1; below < Math.Min(draft.Passages.Count, at + near) && draft.Passages[below].AgendaItem == limb.AgendaItem; below++)
        {
            if (draft.Passages[below].Text.StartsWith("Resolved", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "The new roads are named Ferry Way and Quay Court": under "Decision" the present tense names them.
    private static bool IsNamed(Passage passage, Token token) => token.Is(WordClass.Be) && passage.Text.AsSpan(token.End).StartsWith(" named ");

    /// <summary>"7. Motion" or "12. Ferry Lane" below a lettered limb: a title, and no limb of its list. "1. Note the plan" below "(a) officers be asked to" is one.</summary>
    public static bool IsTitleBelow(Passage limb, Passage next) =>
        IsBulletedTitle(limb, next) ||
        limb.Label is ['(', not (>= '0' and <= '9'), ..] && limb.Text.AsSpan().TrimEnd() is [.., '.'] && next.Label is [>= '0' and <= '9', .., '.'] && !next.Label.StartsWith("1.", StringComparison.Ordinal) && next.Text.Length < LongestHead && char.IsLetter(next.Text.AsSpan().TrimEnd()[^1])
        && !next.Tokens.Exists(token => token.Is(WordClass.VerbBase) && !token.Is(WordClass.Document) || token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Word is "to" or "that");

    // "- Next Meeting" below "- Clerk to find a room for the talks.": no full stop, no verb, every word with a capital. Refuses: "- Councillor Orr" in a list of names.
    private static bool IsBulletedTitle(Passage limb, Passage next) =>
        limb is { Kind: PassageKind.ListItem, Label: null } && limb.Text.AsSpan().TrimEnd() is [.., '.'] && next is { Kind: PassageKind.ListItem, Label: null } && next.TokenFrom(next.TextStart) is var first && next.Tokens.Count - first is > 1 and < 7
        && char.IsLetter(next.Text.AsSpan().TrimEnd()[^1]) && !next.Tokens.Exists(token => token.Start >= next.TextStart && (token.Is(WordClass.Courtesy) || token.Is(WordClass.VerbBase) && !token.Is(WordClass.Document) && !token.IsCapital || token.Is(WordClass.Participle) && !token.IsCapital || token.Is(WordClass.Modal) && !token.IsCapital || token.Is(WordClass.Be) || token.Word is "to" or "that"))
        && !next.Tokens.Exists(token => token.Start >= next.TextStart && token.Shape == Shape.Lower && token.Word is not ("of" or "and" or "the" or "for" or "in")) && !(next.Tokens[first].Is(WordClass.VerbBase) && !next.Tokens[first].Is(WordClass.Document) && next.Tokens[first].Word is not "next");

    /// <summary>Ends in a colon or a dash.</summary>
    public static bool LeadsOn(Passage limb) => limb.Text.AsSpan().TrimEnd() is [.., '-' or '\u2013' or ':'];

    /// <summary>"notices be amended;" with "the register be published; and" below it: the semicolon promises one more, whatever it begins with.</summary>
    public static bool GoesOn(Passage limb, Passage next) =>
        next.Kind == PassageKind.Text && next.Sentences.Count <= 2 && DecisionFormulas.At(next) is null && limb.Text.AsSpan().TrimEnd() is var words && (words[^1] == ';' || words.EndsWith("; and", StringComparison.Ordinal) || words.EndsWith(", and", StringComparison.Ordinal));

    // "A Considered the progress" and "B Subject to the budget, Cabinet agreed the works" below it: a letter without a bracket
    private static bool IsVerbLine(Passage passage, out char letter)
    {
        letter = passage.Text.Length > 0 ? passage.Text[0] : ' ';
        return passage.Kind == PassageKind.Text && passage.Tokens.Count > 2 && passage.Tokens[0].End == 1 && char.IsUpper(letter) && passage.Tokens[1].IsCapital && (passage.Tokens[1].Is(WordClass.VerbPast) || passage.Tokens.Count > 6);
    }

    /// <summary>"Chair of the Audit Committee: Councillor Pell", "Policy Committee – Councillor Bird (Chairman)": a post and who has it.</summary>
    public static bool IsAppointment(Passage passage)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        var parts = tokens.FindIndex(Math.Min(first, tokens.Count), token => token.Word is ":" or "-");
        return passage.Kind is PassageKind.Text or PassageKind.ListItem or PassageKind.Heading && parts > first && parts + 1 < tokens.Count && (tokens[parts + 1].Is(WordClass.Courtesy) || tokens[parts + 1].IsCapital && parts + 2 < tokens.Count && tokens[parts + 2].IsCapital)
            && tokens.FindIndex(first, parts - first, token => token.Is(WordClass.Body) || token.Is(WordClass.Role) || token.Word is "vice-chair" or "vice-chairman") >= 0 && !tokens.Exists(token => token.Is(WordClass.Modal));
    }

    /// <summary>"Harbours and Beaches 16.07.24" between "e) …" and "f) …"</summary>
    public static bool GoesOnBelow(Draft draft, int last, int at) =>
        at + 1 < draft.Passages.Count && draft.Passages[at].Text.Length < LongestHead && draft.Passages[last].Label is { } label && draft.Passages[at + 1] is { Label: { } next, Kind: PassageKind.ListItem } && Labels.Follows(label, next)
        && DecisionFormulas.At(draft.Passages[at]) is null;

    /// <summary>The paragraph below a formula is a limb: it begins with "That", or carries the label of one.</summary>
    public static bool IsLimb(Draft draft, int i, bool inList)
    {
        if (i >= draft.Passages.Count)
        {
            return false;
        }

        var passage = draft.Passages[i];
        if (passage.Kind is PassageKind.Heading or PassageKind.Row || DecisionFormulas.At(passage) is not null || Markers.Begins(passage.Text))
        {
            return false;
        }

        if (passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passage.Words.StartsWith("That,", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A labelled paragraph below a decision is a limb, unless it is the next numbered item of the minutes.
        return passage.Kind == PassageKind.ListItem && (passage.Label is null || IsLabelOfALimb(passage.Label) && (inList || !char.IsAsciiDigit(passage.Label[0]) || passage.Label.Length <= 2));
    }

    // "(a)", "iv)", "12." – "1.2", "F04:04/24" and "SC18" number the minutes.
    private static bool IsLabelOfALimb(string label)
    {
        var inner = label.AsSpan().Trim("()[].");
        return inner.Length is > 0 and <= 4 && (inner.ContainsAnyExceptInRange('0', '9') ? !inner.ContainsAnyInRange('0', '9') : inner.Length <= 2);
    }

    /// <summary>Stands below the parent in the list.</summary>
    public static bool IsRomanOrDeeper(Passage passage, Passage parent) => passage.Kind == PassageKind.ListItem && (passage.Indent > parent.Indent || IsDeeper(passage));

    /// <summary>"(i)", "iv)".</summary>
    public static bool IsRoman(string label) => label.Trim('(', ')', '.').All(letter => letter is 'i' or 'v' or 'x');

    /// <summary>Carries a Roman label of two letters or more, which lists use one step down.</summary>
    public static bool IsDeeper(Passage passage) => passage.Label is { Length: > 2 } label && label.Trim('(', ')', '.').All(letter => letter is 'i' or 'v' or 'x');
}
