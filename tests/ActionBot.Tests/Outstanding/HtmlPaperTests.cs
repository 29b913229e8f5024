using System.Text;
using ActionBot.Outstanding;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ActionBot.Tests.Outstanding;

public sealed class HtmlPaperTests
{
    [Fact]
    public void The_page_says_its_language_and_title_and_has_one_main_heading()
    {
        using var page = Page(SpecimenPaper.Of());

        Assert.Equal(("en-GB", "Matters outstanding, Children’s Scrutiny, 19 January 2027"), (page.DocumentElement.GetAttribute("lang"), page.Title));
        Assert.Equal("Matters outstanding", Assert.Single(page.QuerySelectorAll("main > h1")).TextContent);
        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [href]"));
    }

    [Fact]
    public void Every_table_is_named_by_its_heading_and_heads_its_columns_and_rows()
    {
        using var page = Page(SpecimenPaper.Of());

        var tables = page.QuerySelectorAll("table");
        Assert.Equal(2, tables.Length);
        Assert.All(tables, table =>
        {
            Assert.NotNull(page.GetElementById(table.GetAttribute("aria-labelledby")!));
            Assert.Equal(["Reference", "Action", "Owner", "Due", "Status", "Latest update"], table.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope")));
        });
    }

    [Fact]
    public void Late_is_a_word()
    {
        using var page = Page(SpecimenPaper.Of());

        Assert.Equal("Late", page.QuerySelector("tr.late td strong")!.TextContent);
    }

    [Fact]
    public void Words_stay_words_whatever_they_look_like()
    {
        const string Nasty = "<script>alert(1)</script> & \"£5m’s\" worth";
        using var page = Page(SpecimenPaper.Of(Nasty));

        Assert.Equal(Nasty, page.QuerySelector("tbody td")!.TextContent);
        Assert.Empty(page.Scripts);
    }

    [Fact]
    public void It_is_made_for_paper_too() =>
        Assert.Contains("display: table-header-group", Encoding.UTF8.GetString(new HtmlPaper().Write(SpecimenPaper.Of())), StringComparison.Ordinal);

    private static IHtmlDocument Page(MattersOutstanding paper) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new HtmlPaper().Write(paper)));
}
