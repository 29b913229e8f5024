using System.Text;
using ActionBot.Minutes.Formats;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Pages as committee systems and parishes publish them: the words of the minutes, and nothing of the page around them.</summary>
public sealed class HtmlPageTests
{
    [Fact]
    public void A_Modern_gov_meeting_page_gives_its_items_with_numbers_titles_decisions_and_minutes()
    {
        var opened = Opened(
            """
            <!DOCTYPE html><html><head><title>Agenda and minutes</title></head><body>
            <div class="mgMenu"><ul><li>Councillors</li></ul></div>
            <div id="mgContent" class="mgContent"><h1>Agenda and minutes</h1><h2 class="mgSubTitleTxt">Children's Scrutiny - Tuesday, 17th September, 2019 7.00 pm</h2>
            <ul class="mgActionList"><li><a>Attendance details</a></li><li><a>Agenda frontsheet PDF 133 KB</a></li></ul>
            <table class="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">21.</p></td><td>
            <p class="mgAiTitleTxt"><a class="mgAiTitleLnk">EXCLUSIONS FROM SECONDARY SCHOOLS</a> <span>pdf icon PDF 133 KB</span></p>
            <ul class="mgBulletList"><li>Appendix 1 , item 21. PDF 2 MB</li></ul>
            <p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>RESOLVED: That the report be noted.</p></div>
            <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The&nbsp;Director would circulate the guidance.</p><p>Action Point 1: That the Director of Education provides an update.</p>
            <p>The panel then ... <a href="mgAi.aspx?ID=1">view the full minutes text for item 21.</a></p></div></td></tr></table></div>
            <div class="mgFooter">Powered by</div></body></html>
            """);
        Assert.Equal(
            "Agenda and minutes\n\nChildren's Scrutiny - Tuesday, 17th September, 2019 7.00 pm\n\n21. EXCLUSIONS FROM SECONDARY SCHOOLS\n\nDecision:\n\nRESOLVED: That the report be noted.\n\nMinutes:\n\n"
            + "The Director would circulate the guidance.\n\nAction Point 1: That the Director of Education provides an update.\n\nThe panel then ... view the full minutes text for item 21.",
            opened.Text);
        var reading = new MinutesReader().Read(opened.Text);
        Assert.Equal(3, reading.Findings.Count);
        Assert.Equal(["The text of item 21 breaks off: the page shows the rest only on the item's own page. Hand that in as well."], reading.Warnings);
    }

    [Fact]
    public void A_decision_page_and_an_issue_page_keep_their_labels()
    {
        Assert.Equal(
            "Decision details\n\nDecision Maker: Leader of the Council\n\nDecision:\n\nThat the lease be renewed.",
            Opened("""<html><body><div class="mgContent"><h1>Decision details</h1><p><span class="mgLabel">Decision Maker:&nbsp;</span>Leader of the Council</p><h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>That the lease be renewed.</p></div></div></body></html>""").Text);
    }

    [Fact]
    public void A_page_that_is_one_form_is_read_as_CMIS_has_it()
    {
        Assert.Equal(
            "Meeting of the Housing Committee\n\nStatus:\n\nConfirmed\n\nRESOLVED: That it be noted.",
            Opened("""<html><body><form id="Form"><input type="hidden" value="x"/><div id="dnn_ContentPane"><h2>Meeting of the Housing Committee</h2><div class="holder"><div class="DNNLabel">Status:</div><div class="Value">Confirmed</div></div><ul><li class="DocumentListItem"><a>Agenda</a></li></ul><p>RESOLVED: That it be noted.</p></div></form></body></html>""").Text);
    }

    [Fact]
    public void A_parish_page_with_breaks_for_paragraphs_and_lists_with_letters_is_read_as_it_looks() =>
        Assert.Equal(
            "Minutes of 3 March\n\nPresent: Cllr Vale\nIn the chair: Cllr Osei\n\nClerk to write to the owner.\n\n(a) To note\n\n(b) To ask the Clerk\n\n3. third",
            Opened("""<html><body><header>Anytown Parish</header><article><header><h1>Minutes of 3 March</h1></header><p>Present: Cllr Vale<br>In the chair: Cllr Osei<br><br/>Clerk to write to the owner.</p><ol type="a"><li><p>To note</p></li><li><p>To ask the Clerk</p></li></ol><ol start="3"><li>third</li></ol></article><aside>Events</aside></body></html>""").Text);

    [Fact]
    public void A_page_with_several_articles_is_read_whole() =>
        Assert.Equal("First\n\nSecond", Opened("<html><body><article>First</article><article>Second</article></body></html>").Text);

    [Fact]
    public void Cells_over_several_rows_and_columns_keep_the_columns_in_their_places() =>
        Assert.Equal(
            "Item | Action | Owner\nGates | Ring the school | JB\n | Write home | TH",
            Opened("<table><tr><th>Item</th><th>Action</th><th>Owner</th></tr><tr><td rowspan=2>Gates</td><td>Ring the school</td><td>JB</td></tr><tr><td>Write home</td><td>TH</td></tr></table>").Text);

    private static DocumentOutcome.Opened Opened(string html) => Assert.IsType<DocumentOutcome.Opened>(DocumentOpener.OpenText(Encoding.UTF8.GetBytes(html), "page.html"));
}
