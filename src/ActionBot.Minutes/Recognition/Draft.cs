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
        var phrase = owner is not null ? OwnerPhrases.Of(owner, Outline.Attendance) : null;
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
            Manner = due is null && followUp ? DueOfDeed.MannerIn(to, ReferenceEquals(from, to) ? start : 0, end) : null,
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

    private DuePhrase? DueIn(Passage passage, int start, int end, int? deed) => DueOfDeed.In(passage, start, end, deed, Outline.MeetingDate);

    // Where a marked action names its deed, the time belongs to that: "The drains were jetted in May, however, KA to find out".
    private int? Deed(Passage passage, int start, int end) =>
        passage.SentencesIn(start, end).SelectMany(sentence => sentence.Commitments(Outline.Attendance))
            .Where(commitment => !commitment.IsUsual && commitment.Verb != "done" && passage.Tokens[commitment.VerbToken].Start >= start && passage.Tokens[commitment.VerbToken].Start < end).Select(commitment => (int?)commitment.VerbToken).FirstOrDefault();

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
