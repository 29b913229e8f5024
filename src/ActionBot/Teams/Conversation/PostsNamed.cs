using System.Text.RegularExpressions;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"HoP means the Head of Parks", "the Director of Education is now called Director of Children's Learning": the names of posts.</summary>
public sealed partial class PostsNamed(Database database, NamePost name) : ITakePart
{
    private const int LongestSentence = 200;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length > LongestSentence || Names().Match(said.Text) is not { Success: true } names)
        {
            return false;
        }

        var (one, other, instead) = (names.Groups["one"].Value.Trim(), names.Groups["other"].Value.Trim().Trim('“', '”', '"', '\''), names.Groups["now"].Success);
        // "Greg's post is now called Section 151 Officer": the one he holds.
        if (HisPost().Match(one) is { Success: true } his)
        {
            var (holders, titles) = await database.ReadAsync(async session =>
            {
                var people = (await PersonTable.AllAsync(session)).Where(person => person.LeftOn is null && WhoIsMeant.Names(person.Name, his.Groups["who"].Value)).ToList();
                return (people, people is [var only] ? await PostTable.TitlesOfAsync(session, only.Id, said.Today) : []);
            });
            if (titles is not [var held])
            {
                await said.Turn.SayAsync(holders.Count == 0 ? $"I know nobody called {his.Groups["who"].Value}. Say the post by its title: “the Head of Parks is now called {other}”."
                    : $"{string.Join(" or ", holders.Take(4).Select(person => person.Name))} {(titles.Count == 0 ? "holds no post that I know" : $"holds {string.Join(" and ", titles)}")}: say the post by its title.", cancellation);
                return true;
            }

            one = held;
        }

        var (known, isOther) = await database.ReadAsync(async session => (await PostTable.TitledAsync(session, one) is not null, await PostTable.TitledAsync(session, other) is not null));
        // Whichever of the two is on the register is meant by the other: "X means Y" says so in either order.
        if (!known && !(isOther && !instead))
        {
            return false;
        }

        var (done, readBack) = known ? await name.RunAsync(one, other, instead, said.Who) : await name.RunAsync(other, one, instead: false, said.Who);
        await (done ? said.Turn.ShowAsync(ReadBackCard.For(readBack, said.Turn.Activity), cancellation) : said.Turn.SayAsync(readBack, cancellation));
        return true;
    }

    [GeneratedRegex(@"^(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)['’]s?\s+(?:post|title|job(?:\s+title)?|role)$", RegexOptions.CultureInvariant)]
    private static partial Regex HisPost();

    // "HoP means the Head of Parks", "the Parks Manager is also called Head of Parks", "the Head of Parks is now called Head of Green Spaces"; not "what does HoP mean?" nor "the Head of Parks is Sam".
    [GeneratedRegex(
        @"^\W*(?:please\s+note\s+(?:that\s+)?|fyi\W+)?(?:the\s+(?:post\s+of\s+)?)?(?<one>[\p{L}][\p{L}\d&'’(), -]{0,100}?)\s+(?:means|stands\s+for|is\s+(?:just\s+|simply\s+)?(?:short\s+for|another\s+name\s+(?:for|of))|is\s+also\s+(?:called|known\s+as|named)|is\s+(?:sometimes\s+)?known\s+as|(?<now>(?:is|has\s+been|was|will\s+be)\s+(?:now\s+|from\s+now\s+on\s+)?(?:called|renamed|retitled|known\s+from\s+now\s+on\s+as)(?:\s+(?:as|to))?))\s+(?:the\s+)?(?<other>[\p{L}“""][\p{L}\d&'’(),“”"" -]{0,110}?)(?:\s+now)?\s*[.!]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
