using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Finds whose meeting it was where no line of the page says so: by the minutes that were approved, by who was elected to its chair, by the one body that the talk names in full.</summary>
internal static class NameInTalk
{
    /// <summary>The name in "The minutes of the meeting of the Harrowell Housing Forum held on 3 October 2018 were approved", "minutes of the Road Safety Board meeting held on 11 March"; null where nothing says it.</summary>
    public static string? OfLastMeeting(List<Passage> passages)
    {
        for (var i = 0; i < Math.Min(passages.Count, 40); i++)
        {
            var text = passages[i].Text;
            foreach (var words in (ReadOnlySpan<string>)["inutes of the ", "inutes of "])
            {
                var at = text.IndexOf(words, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                var rest = text[(at + words.Length)..];
                foreach (var more in (ReadOnlySpan<string>)["last ", "previous ", "meetings of the ", "meeting of the ", "meetings of ", "meeting of ", "the "])
                {
                    rest = rest.StartsWith(more, StringComparison.OrdinalIgnoreCase) ? rest[more.Length..] : rest;
                }

                if (Leading(rest) is { } name && (rest[name.Length..].Contains("eeting", StringComparison.Ordinal) || rest[name.Length..].Contains(" held ", StringComparison.Ordinal) || rest[name.Length..].TrimStart().StartsWith("on ", StringComparison.Ordinal)))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The body that does in the text what only the meeting does: "The Armed Forces Covenant Board considered a report", "elected Chairman of the Health and Wellbeing Board"; null where it is named in one word or not at all.
    /// <para>Refuses: "The Governance Committee had considered the report in May", "the Leisure Trust agreed with the Council that".</para>
    /// </summary>
    public static string? OfTheTalk(List<Passage> passages) => Chaired(passages) ?? TheOnlyOne(passages) ?? Doing(passages);

    /// <summary>
    /// The one body of its kind that the text names in full, where the text speaks of "the Forum" besides.
    /// <para>Refuses: a text that names two forums, and "the sub-committee" beside "the Scrutiny Committee".</para>
    /// </summary>
    private static string? TheOnlyOne(List<Passage> passages)
    {
        const int furthest = 80;
        var named = new Dictionary<string, (string Name, int Times, bool Acts, string Kind)>(StringComparer.OrdinalIgnoreCase);
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(passages.Count, furthest); i++)
        {
            var tokens = passages[i].Tokens;
            for (var at = 1; at < tokens.Count; at++)
            {
                if (!tokens[at].Is(WordClass.Body) || tokens[at].Word is not ("committee" or "forum" or "board" or "panel" or "commission" or "sub-committee" or "joint-committee") || at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.Body) && tokens[at + 1].IsCapital)
                {
                    continue;
                }

                var first = at;
                while (first > 0 && (tokens[first - 1].IsCapital && !tokens[first - 1].Is(WordClass.Article) && !tokens[first - 1].Is(WordClass.Joint) || tokens[first - 1].Word is "and" or "&" or "of" && first > 1 && tokens[first - 2].IsCapital && !tokens[first - 2].Is(WordClass.Courtesy)) && at - first < 9)
                {
                    first--;
                }

                // "Members of the Board", "Chair of Early Years Forum": what stands in front of "of" is a post.
                for (var of = first; of < at; of++)
                {
                    first = tokens[of].Is("of") && of > 0 && (tokens[of - 1].Is(WordClass.Role) || tokens[of - 1].Is(WordClass.Collective) || tokens[of - 1].Is("chair")) ? of + 1 : first;
                }

                if (at - first >= 1 && tokens[at].IsCapital && !tokens[first].Is("this"))
                {
                    var name = passages[i].Text[tokens[first].Start..tokens[at].End];
                    var acts = at + 1 < tokens.Count && tokens[at + 1].Shape == Shape.Lower && (tokens[at + 1].Is(WordClass.VerbPast) || tokens[at + 1].Is(WordClass.Be) || tokens[at + 1].Is(WordClass.Have) || tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Word is "members" or "meeting" or "to" || tokens[at + 1].Is("unanimously"))
                        || first > 1 && tokens[first - 1].Is("the") && tokens[first - 2].Is("of") && first > 2 && (tokens[first - 3].Is(WordClass.Role) || tokens[first - 3].Word is "members" or "meeting");
                    var before = named.GetValueOrDefault(name);
                    named[name] = (name, before.Times + 1, before.Acts || acts, tokens[at].Word!);
                }
                else if (tokens[at - 1].Is("the") || tokens[at].IsCapital && first == at)
                {
                    spoken[tokens[at].Word!] = spoken.GetValueOrDefault(tokens[at].Word!) + 1;
                }
            }
        }

        if (spoken.Count == 0 && named.Count != 1)
        {
            return null;
        }

        var kind = spoken.Count > 0 ? spoken.MaxBy(one => one.Value).Key : named.Values.First().Kind;
        var ofKind = named.Values.Where(one => one.Kind == kind).ToList();
        var bySelf = spoken.GetValueOrDefault(kind);
        return ofKind.Count == 1 && ofKind[0].Acts && !MeetingName.IsAKind(ofKind[0].Name) && ofKind[0].Name is not ("Public Forum" or "Open Forum") && !char.IsAsciiDigit(ofKind[0].Name[^(ofKind[0].Name.Length - ofKind[0].Name.IndexOf(' ') + 1)]) && ofKind[0].Times + bySelf > 2 && (bySelf > 1 || ofKind[0].Times > 1 && named.Count == 1) ? ofKind[0].Name : null;
    }

    // "elected Chairman of the Health and Wellbeing Board"
    private static string? Chaired(List<Passage> passages)
    {
        const int furthest = 60;
        for (var i = 0; i < Math.Min(passages.Count, furthest); i++)
        {
            var words = passages[i].Text.AsSpan();
            var elected = words.IndexOf(" elected Chair", StringComparison.Ordinal);
            elected = elected < 0 ? words.IndexOf(" elected Vice", StringComparison.Ordinal) : elected;
            var of = elected < 0 ? -1 : words[elected..].IndexOf(" of the ", StringComparison.Ordinal);
            if (of is > 0 and < 30 && Leading(passages[i].Text.Substring(elected + of + 8, Math.Min(100, passages[i].Text.Length - elected - of - 8))) is { } whose)
            {
                return whose;
            }
        }

        return null;
    }

    private static string? Doing(List<Passage> passages)
    {
        const int furthest = 60;
        for (var i = 0; i < Math.Min(passages.Count, furthest); i++)
        {
            foreach (var sentence in passages[i].Sentences)
            {
                var tokens = sentence.Tokens;
                var first = sentence.FirstToken + (tokens[sentence.FirstToken].Is("the") ? 1 : 0);
                if (first + 2 < sentence.EndToken && tokens[first].IsCapital && Leading(passages[i].Text[tokens[first].Start..Math.Min(sentence.End, tokens[first].Start + 100)]) is { } name)
                {
                    var behind = passages[i].TokenFrom(tokens[first].Start + name.Length);
                    if (behind < sentence.EndToken && tokens[behind].Word is "considered" or "received" or "noted" or "agreed" or "resolved" or "discussed" or "reviewed" or "approved" or "requested" or "endorsed" && tokens[behind].Shape != Shape.Figure)
                    {
                        return name;
                    }
                }
            }
        }

        return null;
    }

    // The name with which words begin, of two words at least: "Early Years Forum" in "Early Years Forum meeting".
    private static string? Leading(string rest)
    {
        var end = 0;
        var last = 0;
        while (end < rest.Length && end < 90)
        {
            var stop = rest.IndexOf(' ', end);
            stop = stop < 0 ? rest.Length : stop;
            var word = rest[end..stop].TrimEnd(',', '.', ';', ':');
            if (word.Length == 0 || !(char.IsUpper(word[0]) || word is "and" or "&" or "of" or "for" or "committee" or "board" or "forum" or "panel"))
            {
                break;
            }

            last = Array.Exists(MeetingName.Bodies, body => body != "Meeting" && body.Equals(word, StringComparison.OrdinalIgnoreCase)) && !(word == "Council" && end > 0 && rest[stop..].TrimStart() is ['A' or 'P', ..]) ? end + word.Length : last;
            if (rest[end..stop].Length != word.Length)
            {
                break;
            }

            end = stop + 1;
        }

        var name = rest[..last];
        if (name.IndexOf(' ') is var blank and > 0 && Array.Exists(MeetingName.NotNames, not => not.Equals(name[..blank], StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return last > 0 && name.Contains(' ', StringComparison.Ordinal) && !MeetingName.IsAKind(name) && char.IsUpper(name[0]) && !name.StartsWith("Previous", StringComparison.Ordinal) ? name : null;
    }
}
