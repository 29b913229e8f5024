using System.Text.Json.Nodes;
using ActionBot.Cards;

namespace ActionBot.Tests.Cards;

public sealed class CardTests
{
    private static readonly IReadOnlyDictionary<string, string> About14 = new Dictionary<string, string> { ["point"] = "0198f0a2" };

    [Fact]
    public void A_card_with_every_building_block_is_drawn_as_it_was_last_looked_at() => CardSnapshot.Matches(Everything(), "every-building-block");

    [Fact]
    public void The_words_of_a_card_are_those_it_shows()
    {
        string[] expected =
        [
            "CFS-26-27-014",
            "Overdue by 12 days",
            "That the Director bring “an update” on exclusions",
            "Owner: Director of Education",
            "Committee: Children's Scrutiny",
            "14 · Helen Marsh",
            "Reference · What · Due",
            "CFS-26-27-009 · Oak inspection · 9 March 2027",
        ];

        Assert.Equal(expected, Everything().InWords().Split('\n'));
        Assert.StartsWith("CFS-26-27-014\nOverdue by 12 days", (string?)Everything().ToJson()["fallbackText"]);
    }

    [Fact]
    public void A_button_says_the_same_to_clients_that_do_not_know_it()
    {
        var button = Everything().ToJson()["body"]!.AsArray()[^1]!["actions"]![0]!;

        Assert.Equal(("Action.Execute", "complete"), ((string?)button["type"], (string?)button["verb"]));
        Assert.Equal("""{"point":"0198f0a2","verb":"complete"}""", button["fallback"]!["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("see [our policy](http://elsewhere.example)", @"see \[our policy](http://elsewhere.example)")]
    [InlineData("2 * 3, _really_, `code` and ~this~", @"2 \* 3, \_really\_, \`code\` and \~this\~")]
    [InlineData("action_log.docx is O'Brien’s “log” – 100 %", "action_log.docx is O'Brien’s “log” – 100 %")]
    [InlineData("first line\nsecond", "first line\n\nsecond")]
    [InlineData("C:\\papers", "C:\\\\papers")]
    public void Nothing_anybody_wrote_is_taken_for_markup(string words, string literal)
    {
        var card = new Card("A card", [new TextBlock(words)]).ToJson();

        Assert.Equal(literal, (string?)card["body"]![0]!["text"]);
    }

    [Fact]
    public void The_exact_words_of_an_answer_of_800_words_fit_and_come_through()
    {
        var answer = string.Join(' ', Enumerable.Repeat("“Waiting for the DfE’s letter” – said *twice*", 115));
        var card = new Card("An answer", [TextBlock.Title("What Helen Marsh answers"), new Verbatim(answer)]);

        Assert.True(answer.Split(' ').Length >= 800);
        CardCheck.Passes(card.ToJson());
        Assert.Equal(answer, (string?)card.ToJson()["body"]![1]!["inlines"]![0]!["text"]);
    }

    [Fact]
    public void A_colour_is_not_to_be_had_without_words()
    {
        Assert.Throws<ArgumentException>(() => TextBlock.Toned(Tone.Attention, " "));
    }

    [Fact]
    public void Too_many_buttons_or_bytes_are_named_in_a_sentence()
    {
        var button = new ExecuteAction("Done", "complete", About14);
        var form = new ShowCardAction("Longer", [], [button, button]);

        Assert.Null(CardLimits.TooMuch(new Card("Six", [new ActionSet(button, button)]) { Actions = [button, form] }));
        Assert.Equal("The card “Seven” has 7 buttons; 6 are the most.", CardLimits.TooMuch(new Card("Seven", [new ActionSet(button, button, button)]) { Actions = [button, form] }));
        Assert.Contains("make pages", CardLimits.TooMuch(new Card("Long", [new TextBlock(new string('a', CardLimits.Bytes))])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_put_on_as_many_cards_as_it_takes_and_nothing_is_lost()
    {
        var entries = Enumerable.Range(1, 90).Select(number => $"{number}: " + new string('é', number == 40 ? 2000 : 220)).ToList();
        Card Draw(IReadOnlyList<string> page) => new("Outstanding", [.. page.Select(entry => new TextBlock(entry))]);

        var pages = CardPages.Of(entries, 12, Draw);

        Assert.Equal(entries, pages.SelectMany(page => page));
        Assert.All(pages, page => CardCheck.Passes(Draw(page).ToJson()));
        Assert.Equal(12, pages[0].Count);
        Assert.Contains(pages, page => page.Count < 12 && page.Any(entry => entry.StartsWith("40:", StringComparison.Ordinal)));
        Assert.Throws<ArgumentException>(() => CardPages.Of([new string('é', 9000)], 12, Draw));
    }

    [Theory]
    [InlineData("to bring an update on exclusions", 40, "to bring an update on exclusions")]
    [InlineData("to bring an update on exclusions", 20, "to bring an update …")]
    [InlineData("exclusionsexclusionsexclusions", 12, "exclusionse…")]
    public void Long_words_are_cut_where_a_word_ends(string words, int length, string cut)
    {
        Assert.Equal(cut, Shortened.To(words, length));
        Assert.True(cut.Length <= length);
    }

    [Theory]
    [InlineData("version", "\"1.6\"", "version is 1.6")]
    [InlineData("body", """[{"type":"Carousel"}]""", "knows no Carousel")]
    [InlineData("body", """[{"type":"TextBlock","text":"a","wrap":true,"labelPosition":"inline"}]""", "has no property labelPosition")]
    [InlineData("body", """[{"type":"TextBlock","wrap":true}]""", "needs text")]
    [InlineData("body", """[{"type":"Input.Text","id":"why","errorMessage":"Say why"}]""", "without label")]
    [InlineData("body", """[{"type":"Input.Text","id":"why","label":"Why"}]""", "without label or error message")]
    [InlineData("body", """[{"type":"Container","style":"attention","items":[{"type":"TextBlock","text":"14","wrap":true}]}]""", "a colour without words")]
    [InlineData("body", """[{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Done","verb":"complete"}]}]""", "no submission")]
    [InlineData("body", """[{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Done","verb":"complete","fallback":{"type":"Action.Submit","title":"Done","data":{"verb":"close"}}}]}]""", "no submission")]
    [InlineData("body", """[{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Open","url":"http://plain.example"}]}]""", "not https")]
    [InlineData("body", """[{"type":"Chart.Donut","data":[]}]""", "without fallback")]
    [InlineData("body", """[{"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[]}]}]""", "longer or shorter")]
    [InlineData("body", """[{"type":"Input.Toggle","id":"a","label":"l","errorMessage":"e","title":"t"},{"type":"Input.Toggle","id":"a","label":"l","errorMessage":"e","title":"t"}]""", "2 times")]
    [InlineData("fallbackText", "\"\"", "no fallbackText")]
    public void The_check_sees_what_Teams_would_stumble_over(string property, string value, string problem)
    {
        var card = new Card("A card", [new TextBlock("Words")]).ToJson();
        Assert.Empty(CardCheck.Problems(card));

        card[property] = JsonNode.Parse(value);

        Assert.Contains(CardCheck.Problems(card), found => found.Contains(problem, StringComparison.Ordinal));
    }

    private static Card Everything() => new(
        "CFS-26-27-014 is overdue",
        [
            TextBlock.Title("CFS-26-27-014"),
            new Container(TextBlock.Toned(Tone.Attention, "Overdue by 12 days"), new Verbatim("That the Director bring “an update” on exclusions")),
            new FactSet(new Fact("Owner", "Director of Education"), new Fact("Committee", "Children's Scrutiny")),
            new ColumnSet(new Column(new TextBlock("14")) { Width = "auto" }, new Column(new TextBlock("Helen Marsh") { IsSubtle = true })),
            Table.Of([("Reference", 2), ("What", 3), ("Due", 2)], [["CFS-26-27-009", "Oak inspection", "9 March 2027"]]),
            new TextInput("answer", "Where does it stand?", "Write at least a word.") { IsMultiline = true, IsRequired = true, MaxLength = 4000 },
            new DateInput("until", "Until when?", "Choose a day to come.") { Min = new DateOnly(2026, 11, 25) },
            new ChoiceInput("which", "Which actions?", "Tick at least one.", [new Choice("14 – exclusions", "14"), new Choice("9 – oak", "9")]) { IsMultiSelect = true, Style = ChoiceStyle.Expanded },
            ChoiceInput.Person("who", "Whose is it?", "Choose a person."),
            new ToggleInput("exempt", "Who may read it?", "Tick or leave it.", "It is exempt"),
        ])
    {
        Actions =
        [
            new ExecuteAction("Done", "complete", About14),
            new ShowCardAction("Need longer", [new TextInput("reason", "Why?", "Say why.")], [new ExecuteAction("Ask for it", "requestExtension", About14)]),
            new OpenUrlAction("Open the register", new Uri("https://actions.northbridge.example/14")),
            SubmitAction.Saying("Help", "help"),
        ],
        Refresh = new CardRefresh(new ExecuteAction("Look again", "show", About14), ["29:helen"]),
        Wide = true,
    };
}
