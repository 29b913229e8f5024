using ActionBot.Minutes.Formats;
using static ActionBot.Minutes.Tests.Formats.WordFileWriter;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>A Word file gives the words that Word shows: its own numbers, its tables, changes accepted, comments and what is hidden left out.</summary>
public sealed class WordFileTests
{
    [Fact]
    public async Task Paragraphs_are_parted_and_runs_are_joined() =>
        Assert.Equal(
            "Audit Panel\n\nThe Clerk would write.",
            (await OpenedAsync(Document(P("Audit Panel") + "<w:p><w:r><w:t>The Cl</w:t></w:r><w:proofErr/><w:hyperlink><w:r><w:t>erk</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> would write.</w:t></w:r></w:p>"))).Text);

    [Fact]
    public async Task Numbers_that_Word_puts_before_paragraphs_are_there_in_several_levels_and_with_letters()
    {
        var text = (await OpenedAsync(Document(
            N("EXCLUSIONS") + N("Report", level: 1) + N("That it be noted", level: 2) + N("That the Clerk write", level: 2) + N("as agreed", level: 3) + N("TREES") + N("Report", level: 1) + N("That it be noted", level: 2),
            List("decimal|%1.", "decimal|%1.%2", "lowerLetter|(%3)", "lowerRoman|%4)")))).Text;
        Assert.Equal("1. EXCLUSIONS\n\n1.1 Report\n\n(a) That it be noted\n\n(b) That the Clerk write\n\ni) as agreed\n\n2. TREES\n\n2.1 Report\n\n(a) That it be noted", text);
    }

    [Fact]
    public async Task A_list_that_starts_anew_a_list_that_goes_on_and_a_bullet_are_told_apart()
    {
        var numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
            """;
        var text = (await OpenedAsync(Document(N("one") + N("two") + P("between") + N("three") + N("restarted", list: 2) + N("after it", list: 2) + N("odd", list: 3), numbering))).Text;
        Assert.Equal("I. one\n\nII. two\n\nbetween\n\nIII. three\n\nIV. restarted\n\nV. after it\n\n• odd", text);
    }

    [Fact]
    public async Task Numbers_come_from_a_style_too_and_a_paragraph_can_do_without()
    {
        var styles = """
            <w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Lower"><w:basedOn w:val="Item"/><w:rPr><w:caps/></w:rPr></w:style>
            """;
        var text = (await OpenedAsync(Document(
            P("first", """<w:pStyle w:val="Item"/>""") + P("resolved", """<w:pStyle w:val="Lower"/>""") + P("plain", """<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>"""),
            List("decimal|ACTION %1:"), styles))).Text;
        Assert.Equal("ACTION 1: first\n\nACTION 2: RESOLVED\n\nplain", text);
    }

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted_and_the_clerk_is_told()
    {
        var opened = await OpenedAsync(Document(
            """
            <w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:del><w:r><w:delText>Director</w:delText></w:r></w:del><w:ins><w:r><w:t>Assistant Director</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> to report</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">to the </w:t></w:r></w:p><w:p><w:r><w:t>March meeting.</w:t></w:r></w:p>
            <w:p><w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>moved here</w:t></w:r></w:moveTo></w:p>
            <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """));
        Assert.Equal("The Assistant Director to report\n\nto the March meeting.\n\nmoved here", opened.Text);
        Assert.Equal(["The document holds tracked changes; it was read as if all of them were accepted."], opened.Warnings);
    }

    [Fact]
    public async Task Comments_hidden_text_instructions_of_fields_and_prompts_of_forms_are_left_out()
    {
        var opened = await OpenedAsync(Document(
            """
            <w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>minute 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>
            <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:sdt><w:sdtPr><w:alias w:val="Chair"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Councillor Vale (Chair)</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """));
        Assert.Equal("See minute 4\n\nCouncillor Vale (Chair)", opened.Text);
        Assert.Equal(["The document holds comments; they were left out."], opened.Warnings);
    }

    [Fact]
    public async Task A_text_box_is_read_once_and_behind_the_paragraph_it_hangs_on()
    {
        var box = "<w:txbxContent>" + P("ACTION: Clerk to write") + "</w:txbxContent>";
        Assert.Equal(
            "Beside it\n\nACTION: Clerk to write\n\nafter",
            (await OpenedAsync(Document($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>Beside it</w:t></w:r></w:p>" + P("after")))).Text);
    }

    [Fact]
    public async Task The_head_of_the_page_is_read_once_where_the_body_does_not_say_it_and_notes_stand_at_the_end() =>
        Assert.Equal(
            "Audit Panel, 24 November 2026\n\nMinutes\n\nNoted.\n\nSee the report.",
            (await OpenedAsync(Document(P("Minutes") + "<w:p><w:r><w:t>Noted.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", header: P("Audit Panel, 24 November 2026") + P("Page 1") + P("Minutes"),
                footnotes: """<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>See the report.</w:t></w:r></w:p></w:footnote>"""))).Text);

    [Fact]
    public async Task A_table_of_actions_gives_an_action_a_row_with_owner_and_time()
    {
        var reading = await ReadAsync(Document(P("Actions") + Table(["No", "Action", "Who", "By when"], ["1", "Ring the school about the gate", "JB", "May"], ["2", P("Write to the county") + P("about the verge"), "Clerk", "the March meeting"])));
        Assert.Equal(
            [("Ring the school about the gate", "JB", "May"), ("Write to the county about the verge", "Clerk", "the March meeting")],
            reading.Findings.Select(finding => (finding.Quote.Split(" | ")[1], finding.Owner!.Text, finding.Due!.Text)));
    }

    [Fact]
    public async Task Minutes_that_stand_in_a_table_are_read_as_minutes_and_the_names_beside_them_as_owners()
    {
        var reading = await ReadAsync(Document(Table(
            ["Item", "", "Action"],
            ["1.", P("WARM SPACES") + P("Members heard that the hall had been open on four days a week and that attendance had doubled since October. The Clerk would ask the county for a further grant and report back.") + P("The report was noted."), P("Clerk")],
            ["2.", P("TREES") + P("The oak by the pond had been inspected."), ""])));
        var finding = Assert.Single(reading.Findings, finding => finding.Kind == FindingKind.ActionPoint);
        Assert.StartsWith("The Clerk would ask the county for a further grant", finding.Quote, StringComparison.Ordinal);
        Assert.Equal("Clerk", finding.Owner?.Text);
    }

    [Fact]
    public async Task Tasks_that_stand_in_an_action_column_are_actions()
    {
        var reading = await ReadAsync(Document(Table(
            ["Item", "Discussion", "Action"],
            ["1.", P("Warm spaces") + P("Members heard that the hall had been open on four days a week and that attendance had doubled since October, which everybody welcomed warmly."), "Clerk to ask the county for a further grant by 3 March 2027"])));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Strength.Explicit, "Clerk", "by 3 March 2027"), (finding.Strength, finding.Owner?.Text, finding.Due?.Text));
    }

    [Fact]
    public async Task A_discussion_beside_a_table_of_actions_is_read_as_it_runs_and_the_actions_as_a_table()
    {
        var talk = string.Concat(Enumerable.Repeat("Members heard that the hall had been open on four days a week. ", 3));
        var text = (await OpenedAsync(Document(Table(["Ref", "Background", "Action", "Owner"], ["1", P(talk) + P("RESOLVED: That it be noted."), "Report on damp", "Head of Housing"], ["2", "", "Arrange a visit", "SP"])))).Text;
        Assert.Equal($"1 {talk.Trim()}\n\nRESOLVED: That it be noted.\n\nRef | Action | Owner\n1 | Report on damp | Head of Housing\nRef | Action | Owner\n2 | Arrange a visit | SP", text);
    }

    [Fact]
    public async Task Cells_over_several_columns_and_rows_keep_the_columns_in_their_places()
    {
        var table = """<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Owner</w:t></w:r></w:p></w:tc></w:tr>"""
            + """<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Ring</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>now</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>JB</w:t></w:r></w:p></w:tc></w:tr>"""
            + """<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>later</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>TH</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""";
        Assert.Equal("Action |  | Owner\nRing | now | JB\n | later | TH", (await OpenedAsync(Document(table))).Text);
    }

    [Fact]
    public async Task The_strict_vocabulary_and_paths_written_on_Windows_are_read_as_well()
    {
        var strict = new WordFileWriter().With("document", """<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>RESOLVED: That it be noted.</w:t></w:r></w:p></w:body></w:document>""").ToBytes();
        Assert.Equal("RESOLVED: That it be noted.", (await OpenedAsync(strict)).Text);
    }

    private static async Task<DocumentOutcome.Opened> OpenedAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var outcome = await DocumentOpener.OpenAsync(stream, "minutes.docx");
        return Assert.IsType<DocumentOutcome.Opened>(outcome, exactMatch: true);
    }

    private static async Task<MinutesReading> ReadAsync(byte[] file) => new MinutesReader().Read((await OpenedAsync(file)).Text);
}
