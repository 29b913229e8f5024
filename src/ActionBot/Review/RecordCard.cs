using ActionBot.Cards;

namespace ActionBot.Review;

/// <summary>An action that was said in one sentence, to confirm or to change. Pure.</summary>
public static class RecordCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(RecordAction);

    /// <summary>Under this name a button carries what is to be done.</summary>
    public const string Answer = "answer";

    /// <summary>Under this name the Entra object id of whoever was chosen comes back.</summary>
    public const string Picked = "picked";

    /// <summary>The answer that confirms.</summary>
    public const string Confirm = "confirm";

    /// <summary>The answer that changes what was filled in.</summary>
    public const string Change = "change";

    private const int LongestTask = 2000;

    /// <summary>The card.</summary>
    /// <param name="seen">What it amounts to.</param>
    /// <param name="proposedBy">Who said it, where a clerk is asked to record it; null: she said it herself.</param>
    public static Card For(SaidActionSeen seen, string? proposedBy = null)
    {
        var title = proposedBy is null ? $"Record this for {seen.Committee.Name}?" : $"{proposedBy} asks: record this for {seen.Committee.Name}?";
        return new Card(title, [
            TextBlock.Title(title),
            new TextBlock(Shortened.To(seen.Said.Text, LongestTask)),
            new FactSet(
                new Fact("Owner", seen.Owner ?? "to be said"),
                new Fact("Due", seen.Due ?? "to be said"),
                new Fact("Reported to", seen.ReportTo is { } meeting ? Storage.Days.Full(meeting.HeldOn) : "no meeting yet"),
                new Fact("Reference", seen.Reference ?? "once there is a meeting")),
            .. seen.Questions.Select(question => TextBlock.Toned(Tone.Warning, $"First: {question}")),
            TextBlock.Remark(seen.Questions.Count == 0 ? "Nobody hears of it before you confirm. You can also write “yes”, “due at the March meeting” or “for the Head of Parks”." : "Write the answer, or press Change."),
        ])
        {
            Actions =
            [
                .. seen.Questions.Count == 0 ? (CardAction[])[new ExecuteAction("Confirm", Verb, Data(seen.Said, Confirm))] : [],
                new ShowCardAction("Change", [
                    new TextInput("text", "What is to be done", "Say what is to be done.") { IsRequired = true, IsMultiline = true, MaxLength = LongestTask, Value = Shortened.To(seen.Said.Text, LongestTask) },
                    new TextInput("owner", "Whose it is: a post or a person", "Name a post or a person.") { Placeholder = "Head of Parks", MaxLength = 200, Value = seen.Said.OwnerWords },
                    ChoiceInput.Person(Picked, "Or somebody of the organisation", "Choose somebody, or write the name above."),
                    new TextInput("due", "By when", "Say a meeting or a day.") { Placeholder = "the March meeting", MaxLength = 200, Value = seen.Said.DueWords },
                    .. seen.Ahead.Count == 0 ? Array.Empty<CardElement>() : [new ChoiceInput("meeting", "Or at this meeting", "Choose a meeting, or write when above.", [.. seen.Ahead.Select(meeting => new Choice(Storage.Days.Full(meeting.HeldOn), Storage.Days.Iso(meeting.HeldOn)))])],
                ], [new ExecuteAction("Show it so", Verb, Data(seen.Said, Change))]),
                new ExecuteAction("Do not record it", Verb, Data(seen.Said, "no")),
            ],
        };
    }

    /// <summary>What the buttons carry: the action as it was said, for the id alone would know nothing.</summary>
    public static Dictionary<string, string> Data(SaidAction said, string? answer = null)
    {
        var data = new Dictionary<string, string> { ["id"] = said.Id.ToString(), ["committee"] = said.CommitteeId.ToString(), ["task"] = Shortened.To(said.Text, LongestTask), ["quote"] = Shortened.To(said.Quote, LongestTask) };
        foreach (var (name, value) in new[] { ("whose", said.OwnerWords), ("when", said.DueWords), (Answer, answer) })
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    /// <summary>The action that a button carried; null: it carries none.</summary>
    public static SaidAction? Read(IReadOnlyDictionary<string, string> data) =>
        Guid.TryParse(data.GetValueOrDefault("id"), out var id) && Guid.TryParse(data.GetValueOrDefault("committee"), out var committee) && data.GetValueOrDefault("task") is { Length: > 0 } task
            ? new SaidAction(id, committee, task, data.GetValueOrDefault("whose"), data.GetValueOrDefault("when"), data.GetValueOrDefault("quote") ?? task)
            : null;
}
