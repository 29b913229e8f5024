using System.Text;
using ActionBot.Outstanding;

namespace ActionBot.Tests.Outstanding;

public sealed class MarkdownPaperTests
{
    [Fact]
    public void The_whole_paper_reads_as_Markdown()
    {
        const string Expected =
            """
            # Matters outstanding

            **Northbridge Council, Children’s Scrutiny**  
            Meeting of Tuesday 19 January 2027, 2pm

            Answers received by noon on Friday 8 January 2027 are included.

            One matter is outstanding: late. 1 is no longer outstanding.

            ## Late

            | Reference | Action | Owner | Due | Status | Latest update |
            | --- | --- | --- | --- | --- | --- |
            | **CFS-26-27-014**<br>Action Point 2<br>*15 September 2026*<br>*Exclusions* | Provide an update on the exclusions review | Director of Education<br>*Helen Marsh* | 31 December 2026<br>*First due: meeting of 24 November 2026; put off twice* | **Late**<br>In progress | No update received by 8 January 2027.<br>The reviewers expect to report in March.<br>*Reply of 9 November 2026* |

            ## No longer outstanding

            Ended since the last paper, and printed this once.

            | Reference | Action | Owner | Due | Status | Latest update |
            | --- | --- | --- | --- | --- | --- |
            | **CFS-26-27-003**<br>*15 September 2026* | Write to head teachers | Head of SEND<br>*vacant* | No date set | Closed at the meeting of 24 November 2026, minute 20 |  |

            """;
        Assert.Equal(Expected, Text(SpecimenPaper.Of()));
    }

    [Fact]
    public void What_looks_like_mark_up_is_printed_as_it_was_written() =>
        Assert.Contains(@"| Cut costs by \| or \<b\>more\</b\> \*now\* \[see A\] |", Text(SpecimenPaper.Of("Cut costs by | or <b>more</b> *now* [see A]")), StringComparison.Ordinal);

    private static string Text(MattersOutstanding paper) => Encoding.UTF8.GetString(new MarkdownPaper().Write(paper));
}
