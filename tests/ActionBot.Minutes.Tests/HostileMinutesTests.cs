using System.Globalization;
using System.Text;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Tests.Specimens;

namespace ActionBot.Minutes.Tests;

/// <summary>Minutes that were cut, shuffled, doubled and spoilt: whatever comes, the reader answers, and what it quotes stands in the document.</summary>
public sealed class HostileMinutesTests
{
    private const int Mutations = 10_000;
    private const int Seed = 20_261_124;

    private static readonly string[] Spoilers =
        ["\0", "\u00a0", "\t\t", "|", "((((((((", "))))", ". . . .", "\r", "\f", "\ud800", "\u202e", "ACTION", "RESOLVED", "RESOLVED:\n(a) ", "Action: ", " to to to ", "—", "(i) (ii) (iii) ", "32/13/9999", "1.1.1.1.1.1.1.1", "\u0130", "AGREED –", " that that that", ": - ; :"];

    [Fact]
    public void Ten_thousand_spoilt_specimens_are_read_without_an_exception_and_every_quote_stands_where_it_is_said_to()
    {
        // A chance that is the same on every machine: a failure names its round.
        var chance = new Random(Seed);
        var originals = Specimen.All.Select(specimen => specimen.Minutes).ToList();
        var reader = new MinutesReader();
        for (var round = 0; round < Mutations; round++)
        {
            var text = Spoilt(originals[chance.Next(originals.Count)], originals[chance.Next(originals.Count)], chance);
            var reading = reader.Read(text);
            foreach (var finding in reading.Findings)
            {
                Assert.True(finding.Quote.Length > 0 && finding.Start >= 0 && finding.Length >= 0 && finding.Start + finding.Length <= text.Length, string.Create(CultureInfo.InvariantCulture, $"Round {round}: the span of '{finding.Quote}' lies outside the document."));
                Assert.True(StandsIn(finding.Quote, text.AsSpan(finding.Start, finding.Length)), string.Create(CultureInfo.InvariantCulture, $"Round {round}: '{finding.Quote}' does not stand where it is said to."));
            }
        }
    }

    // What looks one word too far does so at the end of a paragraph, or at its beginning: each is broken off behind every word, and begins with every word.
    [Fact]
    public void A_paragraph_that_breaks_off_or_begins_at_any_word_is_read_without_an_exception()
    {
        var reader = new MinutesReader();
        foreach (var paragraph in Specimen.All.SelectMany(specimen => specimen.Minutes.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            for (var cut = paragraph.IndexOf(' ', StringComparison.Ordinal); cut > 0; cut = paragraph.IndexOf(' ', cut + 1))
            {
                foreach (var text in (string[])[paragraph[..cut], paragraph[(cut + 1)..]])
                {
                    var broken = Record.Exception(() => reader.Read(text));
                    Assert.True(broken is null, $"'{text}': {broken}");
                }
            }
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("Clerk to ")]
    [InlineData("Cllr A and ")]
    [InlineData("RESOLVED that ")]
    [InlineData("that the Director of Place and the ")]
    [InlineData("(a) That it be noted; ")]
    [InlineData("ACTION: JB\n")]
    [InlineData("a | b | c\n")]
    [InlineData("He would write. ")]
    [InlineData("in the next 6 - ")]
    [InlineData("Of ")]
    public void A_document_ten_times_as_long_costs_no_more_than_in_proportion(string piece)
    {
        // Time is judged by what it costs in memory, which is counted and not clocked: work that grows with the square allocates with the square here.
        var small = Cost(string.Concat(Enumerable.Repeat(piece, 300)));
        var large = Cost(string.Concat(Enumerable.Repeat(piece, 3_000)));
        Assert.True(large < 15 * small + 1_000_000, string.Create(CultureInfo.InvariantCulture, $"'{piece}' 300 times allocates {small:N0} bytes, 3,000 times {large:N0}."));
    }

    // What is looked up in a paragraph for each of its sentences costs time with the square of the paragraph's length, whatever it allocates.
    [Theory]
    [InlineData("The Director of Education agreed to report. ")]
    [InlineData("x Minutes: ")]
    [InlineData("word")]
    public void A_document_without_line_breaks_is_read_in_pieces_and_nothing_of_it_is_lost(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000));
        var passages = PassageBuilder.Build(text);

        Assert.True(passages.Count > 1);
        Assert.All(passages, passage => Assert.InRange(passage.Text.Length, 1, LineReader.Longest));
        Assert.Equal(text.Count(char.IsLetter), passages.Sum(passage => passage.Text.Count(char.IsLetter)));
    }

    [Fact]
    public void An_empty_document_is_no_reason_to_stumble() => Assert.Empty(new MinutesReader().Read("").Findings);

    // "2114/BC The roof" stopped a whole reading: what stands for a number is not always one
    [Fact]
    public void A_label_of_any_shape_is_no_reason_to_stumble()
    {
        const string letters = "0123456789ABCabcivxIVX/.-:() ";
        var chance = new Random(2114);
        for (var round = 0; round < 200; round++)
        {
            var lines = Enumerable.Range(0, 100).Select(_ => $"{new string([.. Enumerable.Range(0, chance.Next(1, 12)).Select(_ => letters[chance.Next(letters.Length)])])} The Clerk to write to the county.");
            Assert.NotNull(new MinutesReader().Read(string.Join('\n', lines)));
        }

        Assert.NotNull(new MinutesReader().Read("2114/BC The roof of the pavilion"));
    }

    private static long Cost(string text)
    {
        var reader = new MinutesReader();
        reader.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Spoilt(string text, string other, Random chance)
    {
        var spoilt = new StringBuilder(text);
        for (var times = chance.Next(1, 6); times > 0; times--)
        {
            var at = chance.Next(spoilt.Length + 1);
            var length = Math.Min(chance.Next(1, 40), spoilt.Length - at);
            switch (chance.Next(8))
            {
                case 0:
                    spoilt.Remove(at, length);
                    break;
                case 1:
                    spoilt.Insert(at, Spoilers[chance.Next(Spoilers.Length)]);
                    break;
                case 2:
                    spoilt.Insert(at, spoilt.ToString(at, length));
                    break;
                case 3:
                    spoilt.Insert(at, other.AsSpan(chance.Next(other.Length / 2), other.Length / 3));
                    break;
                case 4:
                    spoilt.Replace("\n", chance.Next(2) == 0 ? " " : "\r\n");
                    break;
                case 5:
                    spoilt.Replace(". ", ".");
                    break;
                case 6:
                    spoilt.Length = at;
                    break;
                default:
                    for (var i = at; i < at + length; i++)
                    {
                        spoilt[i] = chance.Next(3) == 0 ? (char)chance.Next(1, 0x2100) : char.ToUpperInvariant(spoilt[i]);
                    }

                    break;
            }
        }

        return spoilt.ToString();
    }

    // Every letter of the quote stands there; so may what is no word of it: a name in the margin, the foot of a page, a cell between two lines of another.
    private static bool StandsIn(string quote, ReadOnlySpan<char> span)
    {
        var left = new Dictionary<char, int>();
        foreach (var letter in span)
        {
            left[letter] = left.GetValueOrDefault(letter) + 1;
        }

        foreach (var letter in quote.Where(letter => !LineReader.IsBlank(letter)))
        {
            if (!left.TryGetValue(letter, out var count) || count == 0)
            {
                return false;
            }

            left[letter] = count - 1;
        }

        return true;
    }
}
