using System.Globalization;
using ActionBot.Cards;

namespace ActionBot.Chasing.Ledger;

/// <summary>The drafted letters, for the clerk alone to take or leave. Pure.</summary>
public static class LettersCard
{
    /// <summary>The verb of the button that shows them.</summary>
    public const string Verb = "draftLetters";

    /// <summary>Under this name a button says which committee.</summary>
    public const string Committee = "committee";

    private const int Most = 8;

    /// <summary>The card.</summary>
    /// <param name="committee">The committee's name.</param>
    /// <param name="letters">The letters.</param>
    public static Card For(string committee, IReadOnlyList<DraftedLetter> letters)
    {
        if (letters.Count == 0)
        {
            return new Card("No letter is due", [TextBlock.Title($"{committee}: no letter is due"), new TextBlock("Nobody is silent whose papers have closed.")]);
        }

        for (var shown = Math.Min(Most, letters.Count); ; shown--)
        {
            var card = Draw(committee, letters, shown);
            if (shown == 1 || CardLimits.TooMuch(card) is null)
            {
                return card;
            }
        }
    }

    private static Card Draw(string committee, IReadOnlyList<DraftedLetter> letters, int shown) => new("Letters that could be written", [
        TextBlock.Title($"{committee}: {(letters.Count == 1 ? "one letter" : $"{letters.Count.ToString(CultureInfo.InvariantCulture)} letters")} that could be written"),
        .. letters.Take(shown).Select(letter => new Container([
            new TextBlock(letter.Draft.Subject) { Weight = TextWeight.Bolder },
            TextBlock.Remark($"To {To(letter.Draft)}"),
            new Verbatim(letter.Draft.Text) { Spacing = Spacing.Small },
        ]) { Separator = true, Spacing = Spacing.Medium }),
        .. shown < letters.Count ? [TextBlock.Remark($"And {(letters.Count - shown).ToString(CultureInfo.InvariantCulture)} more, when these are seen to.")] : Array.Empty<CardElement>(),
        TextBlock.Remark("I send none of these. Take what you want into a mail of your own, change it, or let it be."),
    ]);

    private static string To(EscalationDraft draft)
    {
        var whom = draft.To switch
        {
            EscalationTo.Cover => "whoever covers the post",
            EscalationTo.LineManager => "the line manager",
            EscalationTo.HeadOfService => "the head of service",
            _ => "the chief executive, for the chair to sign",
        };
        return draft.Addressee is { } person ? $"{whom}: {person.Name}{(person.Mail is { } mail ? $", {mail}" : "")}" : whom;
    }
}
