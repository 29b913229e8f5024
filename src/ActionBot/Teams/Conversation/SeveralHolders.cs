using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Who holds which post, several in one sentence with their addresses: "Beatrice Hallam is our Harbour Master (beatrice@…), Wanda Price the Coastal Engineer
/// (wanda@…) and Gus Mowbray, gus@…, Head of Legal". Pure.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Title">Which post.</param>
/// <param name="Address">The address; null: not said.</param>
internal sealed partial record SeveralHolders(string Person, string Title, string? Address)
{
    /// <summary>Longer ones are text.</summary>
    public const int Longest = 600;

    /// <summary>The same as a sentence of its own.</summary>
    public string Sentence => $"the {Title} is {Person}{(Address is null ? "" : $", {Address}")}";

    /// <summary>Reads them; none where it says anything else, names one, or leaves one without a post.</summary>
    public static IReadOnlyList<SeveralHolders> In(string text)
    {
        if (text.Length > Longest || text.TrimEnd().EndsWith('?') || Mail().Count(text) < 1)
        {
            return [];
        }

        var (all, person, title, mail) = (new List<SeveralHolders>(), (string?)null, (string?)null, (string?)null);
        foreach (var piece in Joint().Split(text).Select(piece => Courtesy().Replace(piece, "").Trim()).Where(piece => piece.Length > 0))
        {
            if (Mail().Match(piece) is { Success: true } address && address.Length >= piece.TrimEnd('.').Length)
            {
                // Behind a whole one it is that one's.
                if (person is null && title is null && all.Count > 0 && all[^1].Address is null)
                {
                    all[^1] = all[^1] with { Address = address.Value };
                }
                else if (mail is null)
                {
                    mail = address.Value;
                }
                else
                {
                    return [];
                }
            }
            else if (Read(piece) is not var (who, post) || (who is not null && person is not null) || (post is not null && title is not null))
            {
                return [];
            }
            else
            {
                (person, title) = (who ?? person, post ?? title);
            }

            if (person is not null && title is not null)
            {
                all.Add(new SeveralHolders(person, title, mail));
                (person, title, mail) = (null, null, null);
            }
        }

        return person is null && title is null && mail is null && all.Count > 1 && all.Exists(one => one.Address is not null) ? all : [];
    }

    // A person, a post, or both of them in either order; null: something else.
    private static (string? Person, string? Title)? Read(string piece)
    {
        if (Both().Match(piece) is { Success: true } both && (both.Groups["one"].Value.Trim(), both.Groups["other"].Value.Trim()) is var (one, other))
        {
            return (IsPost(one), IsPost(other)) switch
            {
                (false, true) when IsName(one) => (one, other),
                (true, false) when IsName(other) => (other, one),
                _ => null,
            };
        }

        var bare = Article().Replace(piece, "");
        return IsPost(bare) ? (null, bare) : IsName(bare) ? (bare, null) : null;
    }

    private static bool IsPost(string words) => words.Length <= 80 && Appointments.Title().IsMatch(words) && Capital().IsMatch(words) && !Tells().IsMatch(words);

    private static bool IsName(string words) => Name().IsMatch(words);

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\s*[,;()]\s*(?:and\s+)?|\s+(?:and|[–—-])\s+|\.(?=\s+\p{Lu}|\s*$)\s*|\s+(?=[\w.+'-]+@)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|and|also|so|please|note|that|we\s+have|then)\b\W*)*|^(?:his|her|their)\s+(?:e-?)?mail(?:\s+address)?(?:\s+is)?\s*|^e?-?mail:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(?:the\s+|our\s+)?(?<one>\p{Lu}.{2,80}?)(?:\s+(?:is|will\s+be|becomes|as)\s+(?:now\s+|also\s+)?(?:the\s+|our\s+)?|['\u2019]s\s+(?:the\s+|our\s+)?|\s+(?:the|our)\s+|\s*[:=]\s*(?:the\s+)?)(?<other>\p{Lu}.{2,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"^(?:the|our)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"\b(?:is|are|has|have|was|will|to|who|left|says?|asked|chairs?|member|clerks?)\b|\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex(@"^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]*){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
