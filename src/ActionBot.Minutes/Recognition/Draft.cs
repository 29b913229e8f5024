using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>The reading as it grows: what each recogniser has taken, and what is left for those after it.</summary>
internal sealed class Draft(MinutesOutline outline, bool explain)
{
    private readonly List<Placed> findings = [];
    private readonly List<PassageDecision> decisions = [];
    private Dictionary<string, string>? presenters;

    public MinutesOutline Outline { get; } = outline;

    public IReadOnlyList<Passage> Passages => Outline.Passages;

    public IReadOnlyList<Placed> Findings => findings;

    public IReadOnlyList<PassageDecision> Decisions => decisions;

    /// <summary>Passages nobody has taken as a whole: no headings, no furniture.</summary>
    public IEnumerable<Passage> Open => Said.Where(passage => !passage.IsTaken);

    /// <summary>Sentences nobody has taken.</summary>
    public IEnumerable<Sentence> OpenSentences
    {
        get
        {
            foreach (var passage in Said)
            {
                foreach (var sentence in passage.Sentences)
                {
                    if (!sentence.IsTaken)
                    {
                        yield return sentence;
                    }
                }
            }
        }
    }

    // Every recogniser goes through the whole document: without an iterator for each passage of it.
    private IEnumerable<Passage> Said => Outline.Passages.Where(passage => passage.Kind != PassageKind.Heading && !passage.IsFurniture);

    public bool IsTaken(Passage passage) => passage.IsTaken;

    /// <summary>Takes a passage out of the way of later recognisers.</summary>
    public void Close(Passage passage, string recogniser, string why)
    {
        passage.IsTaken = true;
        foreach (var sentence in passage.Sentences)
        {
            sentence.IsTaken = true;
        }

        if (explain)
        {
            decisions.Add(new PassageDecision(passage.Text, passage.InDocument(0), passage.AgendaItem, recogniser, why));
        }
    }

    /// <summary>Takes a passage out of the way but for the sentences behind a place of it, which later recognisers still read.</summary>
    public void CloseInPart(Passage passage, int end, string recogniser, string why)
    {
        var open = passage.Sentences.Where(sentence => !sentence.IsTaken && sentence.Start >= end).ToList();
        Close(passage, recogniser, why);
        open.ForEach(sentence => sentence.IsTaken = false);
    }

    /// <summary>Notes why a sentence was refused, for <c>explain</c>, and takes it out of the way.</summary>
    public void Refuse(Sentence sentence, string recogniser, string why)
    {
        sentence.IsTaken = true;
        if (explain)
        {
            decisions.Add(new PassageDecision(sentence.Text, sentence.Passage.InDocument(sentence.Start), sentence.Passage.AgendaItem, null, $"{recogniser}: {why}"));
        }
    }

    /// <summary>Adds a finding whose words stand in one passage.</summary>
    public void Add(string recogniser, string why, FindingKind kind, Strength strength, Passage passage, int start, int end, Agent? owner, Options? options = null) =>
        Add(recogniser, why, kind, strength, passage, start, passage, end, owner, options);

    /// <summary>Adds a finding whose words run from one passage into a later one.</summary>
    public void Add(string recogniser, string why, FindingKind kind, Strength strength, Passage from, int start, Passage to, int end, Agent? owner, Options? options = null)
    {
        var span = from.InDocument(start, ReferenceEquals(from, to) ? end : from.Text.Length);
        var last = ReferenceEquals(from, to) ? span : to.InDocument(0, end);

        // The cells of a row may stand in the document in another order than its words; the quote is the document's.
        var quote = !ReferenceEquals(from, to) ? string.Join(' ', Between(from, start, to, end))
            : from.Kind == PassageKind.Row ? string.Join(' ', Outline.Document.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : from.Text[start..end];
        var followUp = kind == FindingKind.ActionPoint || (options?.FollowUp ?? false);
        var due = options?.Due ?? (followUp ? DueIn(to, ReferenceEquals(from, to) ? start : 0, end, options?.DueFrom ?? (ReferenceEquals(from, to) ? Deed(from, start, end) : null)) ?? (ReferenceEquals(from, to) ? null : DueIn(from, start, from.Text.Length, null)) : null);
        var phrase = followUp && owner is not null ? OwnerPhrases.Of(owner, Outline.Attendance) : null;
        findings.Add(new Placed(new Finding
        {
            Kind = kind,
            Strength = strength,
            Quote = quote,
            Start = span.Start,
            Length = Math.Max(span.End, last.End) - span.Start,
            AgendaItem = from.AgendaItem ?? from.ItemLabel,
            Reference = options?.Reference ?? from.Label,
            Owner = phrase,
            // "The service would investigate": nobody can be asked by that name, but whoever presented the item may be the one.
            SuggestedOwner = followUp && (phrase is null || phrase.IsCollective) ? Presenter(from.AgendaItem) : null,
            Due = due is null ? null : DocumentDates.Fix(due, Outline),
            FollowUp = followUp,
            Exempt = from.Exempt,
            Recogniser = recogniser,
            Why = why,
        }, from, start, to, end));
        if (explain)
        {
            decisions.Add(new PassageDecision(quote, span.Start, from.AgendaItem, recogniser, why));
        }
    }

    /// <summary>The officer who presented an item, read once for all items.</summary>
    private string? Presenter(string? item)
    {
        if (presenters is null)
        {
            presenters = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var passage in Passages)
            {
                if (!presenters.ContainsKey(passage.AgendaItem ?? "") && OwnerPhrases.PresenterIn(passage, Outline.Attendance) is { } presenter)
                {
                    presenters.Add(passage.AgendaItem ?? "", presenter);
                }
            }
        }

        return presenters.GetValueOrDefault(item ?? "");
    }

    /// <summary>Takes findings back, and notes why for <c>explain</c>.</summary>
    public void Remove(string recogniser, string why, Predicate<Placed> which) => findings.RemoveAll(placed =>
    {
        if (!which(placed))
        {
            return false;
        }

        if (explain)
        {
            decisions.Add(new PassageDecision(placed.Finding.Quote, placed.Finding.Start, placed.Finding.AgendaItem, null, $"{recogniser}: {why}"));
        }

        return true;
    });

    private IEnumerable<string> Between(Passage from, int start, Passage to, int end)
    {
        yield return from.Text[start..];
        for (var i = from.Index + 1; i < Passages.Count && !ReferenceEquals(Passages[i], to); i++)
        {
            yield return Passages[i].Text;
        }

        yield return to.Text[..end];
    }

    private DuePhrase? DueIn(Passage passage, int start, int end, int? preferFrom)
    {
        var tokens = passage.Tokens;
        var (first, last) = (passage.TokenFrom(start), passage.TokensUntil(end));
        if (last <= first)
        {
            return null;
        }

        // A day that was over when the meeting was held is no time to do anything by.
        var found = DuePhraseReader.Find(passage, first, last).Where(one => !IsPast(one.Phrase) && !IsOfAThing(tokens, one.Start, one.Phrase)).ToList();
        if (found.Count == 0)
        {
            return BareDate(passage, first, last);
        }

        // The time that follows the deed is the deed's; one in front of it counts where none follows and the clause begins with it ("That at the January meeting…", not
        // "whose terms ended on 31 May"), or where it stands with the verb ("would shortly circulate", "papers in future should say").
        var after = found.Where(one => preferFrom is not { } from || one.Start >= from).ToList();
        if (after.Count == 0)
        {
            found = [.. found.Where(one => one.Start == first || tokens[one.Start - 1].Shape == Shape.Mark || tokens[one.Start - 1].Word is "that" or "and" or "but" or "so" || StandsWith(passage, passage.TokenFrom(tokens[one.Start].Start + one.Phrase.Text.Length), preferFrom!.Value) || StandsWithTheAsked(passage, passage.TokenFrom(tokens[one.Start].Start + one.Phrase.Text.Length), preferFrom!.Value))];
        }

        if (found.Count == 0)
        {
            return null;
        }

        return (after.Count > 0 ? after : found).OrderBy(one => Rank(one.Phrase)).First().Phrase;
    }

    // Where a marked action names its deed, the time belongs to that: "The drains were jetted in May, however, KA to find out".
    private int? Deed(Passage passage, int start, int end) =>
        passage.SentencesIn(start, end).SelectMany(sentence => sentence.Commitments(Outline.Attendance))
            .Where(commitment => !commitment.IsUsual && commitment.Verb != "done" && passage.Tokens[commitment.VerbToken].Start >= start && passage.Tokens[commitment.VerbToken].Start < end).Select(commitment => (int?)commitment.VerbToken).FirstOrDefault();

    // "the minutes of the meeting held on 4 May (and reconvened on 7 May)", "the letter dated 3 June": the day belongs to the thing.
    // Refuses: "be circulated on 4 May", "to be held on 7 May".
    private static bool IsOfAThing(List<Token> tokens, int at, DuePhrase phrase) =>
        at > 0 && (tokens[at - 1].Is("held") || at > 1 && tokens[at].Is("on") && phrase.Form == DueForm.OnDate && tokens[at - 1].Is(WordClass.Participle) && tokens[at - 1].Shape == Shape.Lower && !tokens[at - 2].Is(WordClass.Be) && !tokens[at - 2].Is(WordClass.Have) && !tokens[at - 2].Is(WordClass.Adverb) && !tokens[at - 1].Is(WordClass.VerbBase));

    private bool IsPast(DuePhrase phrase) => phrase.Date is { } date && Outline.MeetingDate is { } held && date < held;

    // "asked whether the leaflet could go out before half term and Jo agreed to look into it": the time of what was asked is the time of the answer.
    // Refuses: "The gate was mended before half term and Jo agreed to paint the fence".
    private static bool StandsWithTheAsked(Passage passage, int from, int verb)
    {
        var tokens = passage.Tokens;
        if (!(from < verb && verb - from <= 8 && (tokens[from].Is("and") || tokens[from].Is(",") && tokens[from + 1].Is("and"))))
        {
            return false;
        }

        var thing = verb + 1;
        while (thing < tokens.Count && thing - verb < 3 && tokens[thing].Is(WordClass.Preposition))
        {
            thing++;
        }

        return thing < tokens.Count && tokens[thing].Word is "it" or "this" or "that" or "so" && Enumerable.Range(from, verb - from).Any(at => tokens[at].Is(WordClass.Commit));
    }

    private static bool StandsWith(Passage passage, int from, int verb)
    {
        for (var at = from; at < verb; at++)
        {
            var token = passage.Tokens[at];
            // "has a meeting on Thursday evening at which he will raise it", "on 4 May, where she would ask", "on 4 May after which she would ask"
            if (token.Word is "which" or "where" or "when" && at - from <= 2)
            {
                return true;
            }

            if (!(token.Is("at") || token.Is("after") && at == from || token.Is(",") || token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Adverb) || token.Is("to")))
            {
                return false;
            }
        }

        return from <= verb;
    }

    // "Open meeting at the Reading Room April 2, Clerk to attend", "to meet the manager, 12/3/15": a day without a preposition, between marks or before one.
    private DuePhrase? BareDate(Passage passage, int first, int last)
    {
        var tokens = passage.Tokens;
        for (var at = first; at < last; at++)
        {
            if (CalendarDates.ReadAt(tokens, passage.Text, at) is not { Month: not null } date || date.EndToken > last)
            {
                continue;
            }

            var hour = DuePhraseScanner.HourEnd(tokens, passage.Text, date.EndToken, last);
            var closes = hour > date.EndToken || date.EndToken >= last || tokens[date.EndToken].Shape == Shape.Mark || tokens[date.EndToken].Is("and");
            var before = at > first ? tokens[at - 1] : default;
            var phrase = new DuePhrase { Text = passage.Text[tokens[at].Start..tokens[hour - 1].End], Form = DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole };
            if (closes && at > first && !IsPast(phrase) && (before.Word is "," or "-" or ":" or "(" || before.Shape == Shape.Lower && before.Is(WordClass.Participle) || before.Shape == Shape.Capital && !before.Is(WordClass.Month) && before.Word is null))
            {
                return phrase;
            }

            at = date.EndToken - 1;
        }

        return null;
    }

    // A day is worth more than "in due course", and both more than "by email".
    private static int Rank(DuePhrase phrase) => phrase switch
    {
        { Form: DueForm.AfterThisMeeting, Text: ['b' or 'B', 'y', ..] or ['i' or 'I', 'n', ..] or ['a' or 'A', ' ', ..] } => 2,
        { Form: DueForm.Undated or DueForm.NextItem } => 1,
        _ => 0,
    };

    /// <summary>A finding and where its words stand.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Passage">The passage in which they begin.</param>
    /// <param name="Start">Where they begin in it.</param>
    /// <param name="To">The passage in which they end.</param>
    /// <param name="End">Behind the last of them.</param>
    internal readonly record struct Placed(Finding Finding, Passage Passage, int Start, Passage To, int End);

    /// <summary>What a recogniser knows beyond the words.</summary>
    /// <param name="FollowUp">A limb that somebody has to act on.</param>
    /// <param name="Reference">The printed label.</param>
    /// <param name="Due">The time, where it stands elsewhere (a cell).</param>
    /// <param name="DueFrom">The token of the deed: a time behind it is preferred.</param>
    public sealed record Options(bool FollowUp = false, string? Reference = null, DuePhrase? Due = null, int? DueFrom = null);
}
