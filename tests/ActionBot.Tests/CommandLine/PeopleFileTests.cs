namespace ActionBot.Tests.CommandLine;

/// <summary>The list of people as Excel saves it: names keep their letters, and what would leave a gap in messages and papers is refused with its line.</summary>
public sealed class PeopleFileTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task A_name_keeps_its_letters_however_the_list_was_saved(string encoding)
    {
        var file = console.Write("people.csv", StandardInputTests.Bytes("name,mail,post\nZoë Smith,z@x.gov.uk,Head of Zoos\n", encoding));

        Assert.Equal("1 people, 1 posts held." + Environment.NewLine, (await console.RunAsync($"people import {file}")).Out);
        Assert.Contains("Head of Zoos: Zoë Smith", (await console.RunAsync("posts set \"Head of Zoos\" --holder \"Zoë Smith\"")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,mail,post\n\"Unclosed,x@x.gov.uk,Head of X\nAnn,a@x.gov.uk,Head of A\n", "Line 2 opens a quotation mark that is never closed")]
    [InlineData("name,mail,post\nAnn,notamail,Head of A\n", "Line 2 has the mail address 'notamail', and that is none.")]
    [InlineData("name,mail,post\nAnn,a@x.gov.uk,Head of A\nBen,b@x.gov.uk,head of a\n", "Head of A stands in the rows of Ann and Ben, and one person holds a post")]
    [InlineData("", "'people.csv' is empty")]
    public async Task A_list_that_would_be_taken_wrongly_is_refused_whole_with_its_line(string csv, string sentence)
    {
        var file = console.Write("people.csv", csv);

        var answer = await console.RunAsync($"people import {file}");

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Contains("There is nobody called 'Ann'", (await console.RunAsync("people set Ann --weekly-list true")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_refused_by_its_own_name_as_no_list_of_people()
    {
        var file = console.Write("people.csv", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);

        Assert.Equal("actionbot: 'people.csv' is a workbook or another packed file, and that cannot be read here. Hand over people as a CSV file with a column 'name'." + Environment.NewLine, (await console.RunAsync($"people import {file}")).Error);
    }

    [Theory]
    [InlineData("posts set \"Head of Q\" --holder \"\"", "Nobody is named as the holder of Head of Q.")]
    [InlineData("posts set \"\" --holder Ann", "The post has no title.")]
    [InlineData("posts set \" \" --vacant", "The post has no title.")]
    [InlineData("posts set \"Head of Q\" --holder Ann --mail bad", "'bad' is no mail address.")]
    public async Task A_post_without_title_holder_or_true_address_is_refused(string command, string sentence)
    {
        var answer = await console.RunAsync(command);

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
    }
}
