using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Who was there, so that "JO to put it up" has an owner with a name. Initials are those printed behind a name, else those the name gives.</summary>
internal sealed class Attendance
{
    private readonly Dictionary<string, string> byInitials = new(StringComparer.Ordinal);
    private readonly HashSet<string> firstNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> aloneInList = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> surnames = new(StringComparer.Ordinal);

    /// <summary>The full name initials stand for; null where nobody or more than one bears them.</summary>
    public string? NameOf(string initials) => byInitials.GetValueOrDefault(initials.Replace(".", "", StringComparison.Ordinal)) is { Length: > 0 } name ? name : null;

    /// <summary>Whether these letters stand for somebody who was there.</summary>
    public bool Knows(string initials) => byInitials.ContainsKey(initials.Replace(".", "", StringComparison.Ordinal));

    /// <summary>Whether a name and a post are the same person's, as the list of those present says: "Cllr Salter" and "Chair", where it has "Cllr G Salter (Chair)".</summary>
    public bool AreOne(string name, string post) => holders.TryGetValue(post, out var surname) && name.EndsWith(surname, StringComparison.Ordinal);

    /// <summary>Whether somebody there is called by this first name, or people commonly are.</summary>
    public bool IsFirstName(string word) => firstNames.Contains(word) || GivenNames.Contains(word);

    /// <summary>Whether somebody there is called by this first name. "Thomas" and "Lewis" are surnames as often.</summary>
    public bool IsCalled(string word) => firstNames.Contains(word);

    /// <summary>Whether the list of those present has this one word as somebody: "Present: Ray, Joan, Keith".</summary>
    public bool IsPresentAs(string word) => aloneInList.Contains(word);

    /// <summary>Behind a name of which the page runs on into another: "Ross" before "Gordon Ritchie", where Ross is known and is no Gordon. Null where the name may go on.</summary>
    public int? FirstNameAlone(Passage passage, int first, int end)
    {
        // "Martin Bexley/Ruth Calder": the slash joins two whole names.
        if (first + 1 >= end || !surnames.TryGetValue(Word(passage, first), out var known) || !passage.Tokens[first + 1].IsCapital || Letters(passage, first + 1).Contains('/'))
        {
            return null;
        }

        var isWhole = known.Contains(Word(passage, first + 1));
        return !isWhole ? first + 1 : first + 2 < end && passage.Tokens[first + 2].IsCapital ? first + 2 : null;
    }

    private static string Word(Passage passage, int token) => Letters(passage, token).ToString();

    private static ReadOnlySpan<char> Letters(Passage passage, int token) => passage.Text.AsSpan(passage.Tokens[token].Start, passage.Tokens[token].End - passage.Tokens[token].Start);

    /// <summary>A meeting whose list of those present is not known.</summary>
    public static Attendance Nobody { get; } = new();

    public static Attendance Read(List<Passage> passages)
    {
        var attendance = new Attendance();
        var inList = 0;
        foreach (var passage in passages.Take(40))
        {
            var text = passage.Text;
            var starts = text.StartsWith("Present", StringComparison.OrdinalIgnoreCase) || text.Contains("resent:", StringComparison.OrdinalIgnoreCase) || text.Contains("ttendance", StringComparison.Ordinal) || text.StartsWith("Attendees", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Attending", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("Apologies", StringComparison.OrdinalIgnoreCase) || text.Contains("embers present", StringComparison.OrdinalIgnoreCase);
            inList = starts ? 6 : passage.Label is not null ? 0 : inList - 1;
            if (starts || inList > 0 || text.Contains('('))
            {
                attendance.Take(passage, infer: starts || inList > 0);
            }
        }

        foreach (var passage in passages)
        {
            attendance.TakeFirstNames(passage);
        }

        return attendance;
    }

    // "Gareth Pugh explained…" in one item makes "Gareth would go back" somebody in the next.
    private void TakeFirstNames(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at] is not { Shape: Shape.Capital, Class: WordClass.None, Word: null } first)
            {
                continue;
            }

            if (tokens[at + 1] is { Shape: Shape.Capital, Class: WordClass.None, Word: null } && first.End - first.Start > 2 && (at == 0 || !tokens[at - 1].Is(WordClass.Article)) && (at + 2 >= tokens.Count || tokens[at + 2].Shape != Shape.Capital))
            {
                firstNames.Add(passage.Text[first.Start..first.End]);
                TakeSurname(Word(passage, at), Word(passage, at + 1));
            }
            else if (at + 3 < tokens.Count && Letters(passage, at + 1) is "and" or "&" && tokens[at + 2] is { Shape: Shape.Capital, Class: WordClass.None, Word: null } second && Letters(passage, at + 3) is "will" or "would" or "to" or "agreed" or "have" && (GivenNames.Contains(Word(passage, at)) || GivenNames.Contains(Word(passage, at + 2))))
            {
                // "Wendy and Ellis will look for a food truck" makes "Ellis will write" somebody; "Devon and Cornwall will share the cost" makes nobody of Cornwall
                firstNames.Add(passage.Text[first.Start..first.End]);
                firstNames.Add(passage.Text[second.Start..second.End]);
            }
            else if (at + 2 < tokens.Count && Letters(passage, at + 1) is "van" or "von" or "de" or "der" or "du" or "le" or "la" or "ap" or "ab" or "al" && (tokens[at + 2].IsCapital || Letters(passage, at + 2) is "der" or "den"))
            {
                // "Ingrid van Rees"
                firstNames.Add(Word(passage, at));
            }
        }
    }

    private void TakeSurname(string first, string last)
    {
        if (!surnames.TryGetValue(first, out var known))
        {
            surnames.Add(first, known = new HashSet<string>(StringComparer.Ordinal));
        }

        known.Add(last);
    }

    // "A.Vigrass", "K.O'Donoghue": an initial and a name without the blank between them.
    private static string? Dotted(Passage passage, Token token)
    {
        var word = passage.Text.AsSpan(token.Start, token.End - token.Start);
        var dot = word.LastIndexOf('.');
        return dot is 1 or 3 && word.Length > dot + 2 && char.IsUpper(word[0]) && char.IsUpper(word[dot + 1]) && char.IsLower(word[^1]) ? $"{word[0]}{word[dot + 1]}" : null;
    }

    private static bool IsInitialsOf(Passage passage, List<Token> name, Token letters)
    {
        for (var at = 0; at < name.Count; at++)
        {
            if (passage.Text[name[at].Start] != passage.Text[letters.Start + at])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(Passage passage, bool infer)
    {
        var tokens = passage.Tokens;
        var name = new List<Token>();
        for (var at = 0; at <= tokens.Count; at++)
        {
            var token = at < tokens.Count ? tokens[at] : default;
            if (infer && at < tokens.Count && Dotted(passage, token) is { } dotted)
            {
                byInitials.TryAdd(dotted, passage.Text[token.Start..token.End]);
                continue;
            }

            // "Mr Huw Gray HG", "Ms Jan Ellis (Clerk) JE": initials behind the name without brackets; they end it.
            if (at < tokens.Count && name.Count >= 2 && token.Shape == Shape.Upper && token.End - token.Start == name.Count && IsInitialsOf(passage, name, token))
            {
                byInitials[passage.Text[token.Start..token.End]] = string.Join(' ', name.Select(word => passage.Text[word.Start..word.End]));
                name.Clear();
                continue;
            }

            // "Jan Ellis", "April Orr": a month that a name goes on from is a first name.
            if (at < tokens.Count && token.IsCapital && !token.Is(WordClass.Courtesy) && (token.Class is WordClass.None || token.Is(WordClass.Month) && token.Shape == Shape.Capital && at + 1 < tokens.Count && tokens[at + 1] is { Shape: Shape.Capital, Class: WordClass.None }))
            {
                name.Add(token);
                continue;
            }

            if (at < tokens.Count && (token.Is(WordClass.Courtesy) || (token.Is(".") && name.Count > 0 && name[^1].End - name[^1].Start <= 2)))
            {
                continue;
            }

            // "Mrs C Firth, Town Clerk (CF)": initials behind a post.
            if (infer && name.Count < 2 && at + 2 < tokens.Count && token.Is("(") && tokens[at + 1].Shape == Shape.Upper && tokens[at + 1].End - tokens[at + 1].Start <= 3 && tokens[at + 2].Is(")"))
            {
                byInitials.TryAdd(passage.Text[tokens[at + 1].Start..tokens[at + 1].End], "");
            }

            if (infer && name.Count > 0 && at + 2 < tokens.Count && token.Is("(") && tokens[at + 1].Is(WordClass.Role) && tokens[at + 2].Is(")"))
            {
                holders.TryAdd(Word(passage, at + 1), passage.Text[name[^1].Start..name[^1].End]);
            }

            if (infer && name is [{ Shape: Shape.Capital, Word: null } one] && (at >= tokens.Count || token.Word is "," or "." or "and" or "&"))
            {
                aloneInList.Add(passage.Text[one.Start..one.End]);
            }

            if (name.Count >= 2)
            {
                var full = string.Join(' ', name.Select(word => passage.Text[word.Start..word.End]));
                var printed = at + 2 < tokens.Count && token.Is("(") && tokens[at + 2].Is(")") && tokens[at + 1].Shape == Shape.Upper && tokens[at + 1].End - tokens[at + 1].Start <= 4
                    ? passage.Text[tokens[at + 1].Start..tokens[at + 1].End]
                    : null;
                if (printed is not null)
                {
                    byInitials[printed] = full;
                }
                else if (infer)
                {
                    var initials = string.Concat(name.Select(word => passage.Text[word.Start]));
                    byInitials[initials] = byInitials.TryGetValue(initials, out var other) && other != full ? "" : full;
                }

                if (name[0].End - name[0].Start > 2)
                {
                    firstNames.Add(passage.Text[name[0].Start..name[0].End]);
                    TakeSurname(passage.Text[name[0].Start..name[0].End], passage.Text[name[^1].Start..name[^1].End]);
                }
            }

            name.Clear();
        }
    }
}
