using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees.Calendar;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One action in detail: what was asked in whose words, how long it has been going on, how often it slipped, what was said, what happened. Pure.</summary>
public static class DetailCard
{
    /// <summary>Under this name a button asks for the whole history.</summary>
    public const string All = "all";

    private const int LongestWords = 600;
    private const int LongestAnswer = 320;
    private const int NewestLines = 6;
    private const int MostLines = 40;
    private const int NewestAnswers = 3;

    /// <summary>The card.</summary>
    /// <param name="detail">What its reader may see.</param>
    /// <param name="clock">The council's clock.</param>
    /// <param name="wholeHistory">Every line of the history, not the newest alone.</param>
    /// <param name="deeds">What the reader can do about it, at most four buttons.</param>
    /// <param name="form">What is to be filled in for them.</param>
    public static Card For(ActionDetail detail, CouncilTime clock, bool wholeHistory = false, IReadOnlyList<CardAction>? deeds = null, IReadOnlyList<CardElement>? form = null)
    {
        var point = detail.Point;
        // What happened matters most recently; a long life is read from its end.
        var history = detail.History.TakeLast(wholeHistory ? MostLines : NewestLines).ToList();
        var card = new Card(point.Exempt ? point.Reference : $"{point.Reference}: {Shortened.To(point.Text, 100)}", [
            TextBlock.Title($"{point.Reference} · {detail.Committee.Name}"),
            .. Standing(detail),
            new TextBlock(Shortened.To(point.Text, LongestWords)),
            .. Minuted(point),
            new FactSet([.. Facts(detail, clock.Day(detail.Point.ConfirmedAt))]),
            .. Slips(detail),
            .. Answers(detail, clock),
            TextBlock.Heading(history.Count < detail.History.Count ? "What happened lately" : "What happened"),
            .. history.Select(one => new TextBlock(Line(one, clock)) { Spacing = Spacing.Small }),
            .. form ?? [],
        ])
        {
            Actions =
            [
                .. (deeds ?? []).Take(4),
                .. history.Count < detail.History.Count && !wholeHistory
                    ? [new ExecuteAction("Whole history", ListCard.ShowVerb, new Dictionary<string, string> { [ListCard.Action] = point.Id.ToString(), [All] = "yes" })]
                    : Array.Empty<CardAction>(),
            ],
        };
        return CardLimits.TooMuch(card) is null || !wholeHistory ? card : For(detail, clock, wholeHistory: false, deeds, form);
    }

    private static IEnumerable<CardElement> Standing(ActionDetail detail)
    {
        var line = detail.Line;
        if (line.IsLateOn(detail.Today))
        {
            yield return TextBlock.Toned(Tone.Attention, $"{LineInWords.Due(line, detail.Today)}, {StatusWords.Of(line.Status)}");
        }
        else
        {
            var words = string.Concat(StatusWords.Of(line.Status)[..1].ToUpperInvariant(), StatusWords.Of(line.Status).AsSpan(1));
            yield return LineInWords.ToneOf(line, detail.Today) is var tone and not Tone.Default ? TextBlock.Toned(tone, words) : new TextBlock(words) { Weight = TextWeight.Bolder };
        }

        if (line.Exempt)
        {
            yield return TextBlock.Remark($"Exempt{(detail.Point.ExemptParagraph is { } paragraph ? $" under paragraph {paragraph}" : "")}: not for the public.");
        }
    }

    private static IEnumerable<CardElement> Minuted(ActionPoint point) =>
        point.RecordedBy is not null ? [] : point.Quote.Contains(point.Text.Trim(), StringComparison.Ordinal) && point.Quote.Length < point.Text.Length + 40 ? [] : [TextBlock.Remark("In the minutes:"), new Verbatim(Shortened.To(point.Quote, LongestWords))];

    private static IEnumerable<Fact> Facts(ActionDetail detail, DateOnly recordedOn)
    {
        var (point, line, today) = (detail.Point, detail.Line, detail.Today);
        yield return new Fact("Owner", LineInWords.Owner(line));
        yield return new Fact("Due", LineInWords.Due(line, today));
        yield return point.RecordedBy is { } recorded ? new Fact("Recorded", $"by {recorded} on {Days.Plain(recordedOn)}, in no minutes") : new Fact("Asked", $"meeting of {Days.Plain(line.AskedOn)}{(point.AgendaItem is { } item ? $", {Shortened.To(item, 80)}" : "")}");
        if (point.IsOutstanding)
        {
            yield return new Fact("Going on", $"{LineInWords.Since(line.AskedOn, today)}{(LineInWords.PutOff(point.Postponements) is { } putOff ? $", {putOff}" : ", never put off")}");
        }

        if (point.StatusNote is { } note)
        {
            yield return new Fact("Note", Shortened.To(note, 200));
        }

        if (point.Status == ActionPointStatus.Closed)
        {
            var at = detail.Meetings.FirstOrDefault(meeting => meeting.Id == point.ClosedAtMeetingId);
            yield return new Fact("Closed", $"{(at is null ? "by the clerk" : $"at the meeting of {Days.Plain(at.HeldOn)}")}{(point.ClosedMinute is { } minute ? $", minute {minute}" : "")}");
        }

        if (detail.Successor is { } successor)
        {
            yield return new Fact("Superseded by", successor);
        }

        if (point.Label is { } label)
        {
            yield return new Fact("Printed as", label);
        }
    }

    private static IEnumerable<CardElement> Slips(ActionDetail detail)
    {
        if (detail.Slips.Count == 0)
        {
            yield break;
        }

        yield return TextBlock.Heading("How it slipped");
        foreach (var slip in detail.Slips.TakeLast(5))
        {
            var why = slip.Why is { } reason && detail.SeesAnswers ? $" ({Shortened.To(reason, 120)})" : "";
            yield return new TextBlock($"From {Day(detail, slip.FromDate, slip.FromMeetingId)} to {Day(detail, slip.ToDate, slip.ToMeetingId)}, by {slip.ChangedBy}{why}") { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> Answers(ActionDetail detail, CouncilTime clock)
    {
        var answers = detail.Answers.TakeLast(NewestAnswers).ToList();
        if (answers.Count == 0)
        {
            yield break;
        }

        yield return TextBlock.Heading(answers.Count < detail.Answers.Count ? "The last answers" : "What was answered");
        foreach (var answer in answers)
        {
            var day = Days.Plain(clock.Day(answer.ReceivedAt));
            yield return TextBlock.Remark(detail.SeesAnswers
                ? $"{answer.PersonName}, {day}: {Of(answer.Kind)}{(answer.AfterCutOff ? ", after the papers had closed" : "")}{(answer.ApprovedText is null ? "" : ", approved for the paper")}"
                : $"An answer came on {day}{(answer.Text is null ? "; the clerk has not approved its words for others to read" : "")}");
            if (answer.Text is { Length: > 0 } words)
            {
                yield return new Verbatim(Shortened.To(words, LongestAnswer));
            }
        }
    }

    /// <summary>"done", "an update", "needs longer".</summary>
    public static string Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "done",
        ReplyKind.Update => "an update",
        ReplyKind.NeedLonger => "needs longer",
        ReplyKind.NotMine => "not theirs",
        _ => "waits for others",
    };

    private static string Day(ActionDetail detail, DateOnly? date, Guid meetingId) => date is { } day ? Days.Plain(day)
        : detail.Meetings.FirstOrDefault(meeting => meeting.Id == meetingId) is { } meeting ? $"the meeting of {Days.Plain(meeting.HeldOn)}"
        : "a meeting of another committee";

    private static string Line(TrailLine line, CouncilTime clock) =>
        $"{Days.Plain(clock.Day(line.HappenedAt))}: {line.What}, by {line.ByName}{(line.Why is { } why ? $" ({Shortened.To(why, 160)})" : "")}";
}
