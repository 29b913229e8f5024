using ActionBot.Minutes.Evaluation;

namespace ActionBot.Minutes.Tests.Evaluation;

/// <summary>The scorer against cases counted by hand.</summary>
public sealed class ScorerTests
{
    [Fact]
    public void A_perfect_reading_scores_full_marks()
    {
        var gold = Document(Action("Clerk to write to the school", owner: "Clerk", due: "by Friday"), Limb("That the report be noted"));
        var card = Scored(gold, gold);
        Assert.Equal(1.0, card.Share("found action", "gold action"));
        Assert.Equal(1.0, card.Share("right resolution", "predicted resolution"));
        Assert.Equal(1.0, card.Share("owner right", "matched"));
        Assert.Equal(1.0, card.Share("due right", "due"));
    }

    [Fact]
    public void Half_of_the_words_in_common_is_a_match_and_less_is_none()
    {
        // Four words of four and of four in common with two: F1 = 2·2/8 = 0.5. One in common: 0.25.
        Assert.Equal(1, Scored(Document(Action("clerk writes letter today")), Document(Action("clerk writes nothing ever")))["found action"]);
        Assert.Equal(0, Scored(Document(Action("clerk writes letter today")), Document(Action("clerk eats nothing ever")))["found action"]);
    }

    [Fact]
    public void Each_item_matches_once_and_a_second_copy_is_a_false_alarm()
    {
        var card = Scored(Document(Action("Clerk to write")), Document(Action("Clerk to write"), Action("Clerk to write")));
        Assert.Equal((1, 2, 1), (card["found action"], card["predicted action"], card["right action"]));
    }

    [Fact]
    public void An_action_never_matches_a_resolution() => Assert.Equal(0, Scored(Document(Action("Clerk to write")), Document(Limb("Clerk to write")))["found action"]);

    [Fact]
    public void A_suggestion_is_never_missed_and_never_a_false_alarm()
    {
        var card = Scored(Document(Action("signs could be larger", strength: "suggestion")), Document(Action("bins might be moved", strength: "suggestion")));
        Assert.Equal((0, 0, 1), (card["gold action"], card["predicted action"], card["suggestions"]));
    }

    [Fact]
    public void A_promise_read_out_of_a_suggestion_is_a_false_alarm()
    {
        var card = Scored(Document(Action("signs could be larger", strength: "suggestion")), Document(Action("signs could be larger")));
        Assert.Equal((1, 0, 1), (card["predicted action"], card["right action"], card["alarms in empty"]));
    }

    [Fact]
    public void Another_place_that_says_the_same_counts_as_the_quote()
    {
        var gold = Document(Action("Action: JL to resubmit the form") with { AlsoAt = ["she would send it in once more"] });
        Assert.Equal(1, Scored(gold, Document(Action("she would send it in once more")))["found action"]);
    }

    [Fact]
    public void A_span_on_which_careful_readers_differ_is_counted_apart()
    {
        var gold = Document() with { Neutral = ["The minutes were approved as a correct record"] };
        var card = Scored(gold, Document(Limb("The minutes were approved as a correct record.")));
        Assert.Equal((1, 1, 0), (card["alarms in empty"], card["neutral resolution"], card["alarms in empty, neutral left out"]));

        var promised = Scored(Document() with { Neutral = ["she would send it in"] }, Document(Action("she would send it in")));
        Assert.Equal((1, 1), (promised["neutral action"], promised["neutral action undertaking"] + promised["neutral action explicit"]));
    }

    [Theory]
    [InlineData("Director of Place", "the Director of Place", 1)]
    [InlineData("Councillor Osei", "Cllr Osei", 1)]
    [InlineData("Cllr Anne Osei", "Osei", 1)]
    [InlineData("Clerk", null, 0)]
    [InlineData(null, "Clerk", 0)]
    [InlineData(null, null, 1)]
    [InlineData("Clerk", "Chair", 0)]
    public void An_owner_is_right_when_the_one_name_stands_in_the_other(string? annotated, string? read, int right) =>
        Assert.Equal(right, Scored(Document(Action("write to the school", owner: annotated)), Document(Action("write to the school", owner: read)))["owner right"]);

    [Fact]
    public void Annotations_survive_the_way_to_json_and_back()
    {
        var document = Document(Action("Clerk to write – “soon”", owner: "Clerk", due: "by Friday")) with { Committee = "Children’s Panel", FutureMeetings = [new DateOnly(2024, 2, 29)] };
        var read = ExtractedDocument.FromJson(document.ToJson());
        Assert.Equal(document.ToJson(), read?.ToJson());
        Assert.Contains("Children’s", document.ToJson(), StringComparison.Ordinal);
    }

    private static Scorecard Scored(ExtractedDocument gold, ExtractedDocument prediction)
    {
        var card = new Scorecard();
        Scorer.Add(card, gold, prediction);
        return card;
    }

    private static ExtractedDocument Document(params ExtractedItem[] items) => new() { Items = items };

    private static ExtractedItem Action(string quote, string strength = "undertaking", string? owner = null, string? due = null) =>
        new() { Kind = "action", Strength = strength, Quote = quote, Owner = owner, Due = new ExtractedDue(due, null), FollowUp = true };

    private static ExtractedItem Limb(string quote) => new() { Kind = "resolution", Strength = "explicit", Quote = quote };
}
