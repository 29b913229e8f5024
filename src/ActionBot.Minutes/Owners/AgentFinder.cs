using System.Collections.Frozen;

using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Owners;

/// <summary>Finds who stands in front of a verb: reads backwards from it over a name, a post or a body, and stops where the clause begins.</summary>
internal static class AgentFinder
{
    private const int LongestTitle = 14;

    /// <summary>The agent that ends right before a token.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">The clause does not begin before this token.</param>
    /// <param name="verb">The first token of the verb group.</param>
    /// <param name="attendance">Who was there.</param>
    public static Agent? Before(Passage passage, int first, int verb, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var end = verb;
        while (end > first && (tokens[end - 1].Is(WordClass.Adverb) || tokens[end - 1].Is("had") || tokens[end - 1].Is(",") || end - 1 > first && end == verb && IsManner(passage, end - 1)))
        {
            end--;
        }

        // "very kindly offered"
        end -= end < verb && end - 1 > first && tokens[end - 1].Is("very") ? 1 : 0;

        // "Cabinet Members present welcomed…"
        if (end - 1 > first && tokens[end - 1].Is("present") && (tokens[end - 2].Is(WordClass.Collective) || tokens[end - 2].Is(WordClass.Role)))
        {
            end--;
        }

        if (end < verb && tokens[end].Is(",") && Aside(passage, first, end) is { } aside)
        {
            end = aside;
        }

        if (end <= first)
        {
            return null;
        }

        var start = Start(passage, first, end, attendance);
        if (start >= end)
        {
            return null;
        }

        // "Gillian Marr, Head of Housing, agreed to…": the name before the comma is the one meant.
        if (start - 1 > first && tokens[start - 1].Is(",") && end < verb && tokens[end].Is(","))
        {
            var name = Start(passage, first, start - 1, attendance);
            if (name < start - 1 && AgentKinds.Of(passage, name, start - 1, attendance) is AgentKind.Person or AgentKind.Post)
            {
                (start, end) = (name, start - 1);
            }
        }

        // "The Clerk in consultation with the Chair would reply": the one in front of it, who only asks the other.
        if (BesideOthers(tokens, first, start) is { } beside && Before(passage, first, beside, attendance) is { Acts: true } main)
        {
            return main;
        }

        start = BehindATitle(tokens, start, end, passage, attendance) ?? BehindHerOffice(tokens, start, end);
        while (start < end - 1 && (tokens[start].Is(WordClass.Article) || tokens[start].Word is "/" or "&"))
        {
            start++;
        }

        return new Agent(AgentKinds.Of(passage, start, end, attendance), start, end, passage.Text[tokens[start].Start..tokens[end - 1].End]);
    }

    // "officers from the parks team", "a representative from the Agency"
    private static bool IsWhoCame(Token token) => token.Word is "officers" or "officer" or "representatives" or "representative" or "staff" or "colleagues" or "volunteers";

    private static int? BesideOthers(List<Token> tokens, int first, int start)
    {
        var with = start - 1 > first && tokens[start - 1].Is(WordClass.Article) ? start - 2 : start - 1;
        return with - 2 > first && tokens[with].Is("with") && tokens[with - 2].Is("in") ? with - 2 : null;
    }

    // "Bricks and Mortar NW", "Harbour Estate MG": the title of the matter ran into the initials of somebody who was there. "Head of HR" is a post.
    private static int? BehindATitle(List<Token> tokens, int start, int end, Passage passage, Attendance attendance)
    {
        var last = tokens[end - 1];
        if (end - start < 3 || last.Shape != Shape.Upper || last.End - last.Start is not (2 or 3) || tokens[end - 2].Shape != Shape.Capital || !attendance.Knows(passage.Text[last.Start..last.End]))
        {
            return null;
        }

        return tokens.FindIndex(start, end - start - 1, token => token.Is(WordClass.Role) || token.Is(WordClass.Courtesy) || token.Is(WordClass.Body)) < 0 ? end - 1 : null;
    }

    // "Committee member Sue Vance", "planning officer Jane Hill": what she is in small letters, and behind it the name.
    private static int BehindHerOffice(List<Token> tokens, int start, int end)
    {
        for (var at = end - 3; at >= start; at--)
        {
            if (tokens[at] is { Shape: Shape.Lower } office && office.Is(WordClass.Role))
            {
                return tokens.FindIndex(at + 1, end - at - 1, token => token is not { Shape: Shape.Capital, Class: WordClass.None, Word: null }) < 0 ? at + 1 : start;
            }
        }

        return start;
    }

    private static bool OpensWithManner(Passage passage, int at) => SaysHow(passage, at);

    // "generously offered", "willingly undertook": how, between who and what. "family", "assembly" and "Sally" are none.
    private static bool IsManner(Passage passage, int at) =>
        passage.Tokens[at] is { Shape: Shape.Lower, Word: null } && SaysHow(passage, at);

    // What ends in -ly and says what something is, or whose, and not how something is done.
    private static readonly FrozenSet<string> Things = new[] { "family", "supply", "assembly", "anomaly", "monopoly", "elderly" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool SaysHow(Passage passage, int at) =>
        passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start) is [_, _, _, _, .., 'l', 'y'] word && !Things.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The grammatical subject with which a stretch of words begins: what stands before its first finite verb.</summary>
    public static Agent? Subject(Passage passage, int first, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = first + 1; at < end; at++)
        {
            var token = tokens[at];
            if (token.Shape == Shape.Lower
                && (token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have) || token.Word is "did" or "does" or "do" || (token.Is(WordClass.VerbS) && !token.Is(WordClass.Document) && (tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Pronoun)) && tokens[at - 1].Class is WordClass.None or WordClass.Pronoun) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || (token.Is(WordClass.VerbPast) && !tokens[at - 1].Is(WordClass.Article))))
            {
                return Before(passage, first, at, attendance);
            }
        }

        return null;
    }

    // "The Clerk, in consultation with the Chair, would reply": what stands between the commas is no agent.
    private static int? Aside(Passage passage, int first, int closing)
    {
        var tokens = passage.Tokens;
        for (var at = closing - 1; at > first && closing - at < 13; at--)
        {
            if (tokens[at].Is(","))
            {
                return tokens[at + 1].Is(WordClass.Preposition) || tokens[at + 1].Word is "together" or "along" or "working" or "if" or "as" ? at : null;
            }
        }

        return null;
    }

    private static int Start(Passage passage, int first, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var at = end;
        var joined = false;
        while (at > first && end - at < LongestTitle)
        {
            var token = tokens[at - 1];
            joined |= token.Word is "and" or "&";
            if (token.Is(")") && at < tokens.Count + 1)
            {
                var open = at - 2;
                while (open > first && !tokens[open].Is("("))
                {
                    open--;
                }

                // "12. (iii) Training Governor to update": what only counts belongs to no name.
                if (open < first || !tokens[open].Is("(") || at - open > 8 || at - open == 3 && at - 1 < end - 1 && (open == first || !tokens[open - 1].IsCapital && !tokens[open - 1].Is(WordClass.Role)))
                {
                    break;
                }

                at = open;
                continue;
            }

            // "ACTION DS to send", "Agreed Clerk to write": the marker is no part of the name.
            if ((token.Shape == Shape.Upper || token.Shape == Shape.Capital && at == end - 1 && tokens[at].Shape == Shape.Upper && tokens[at].End - tokens[at].Start <= 3) && (token.Is("action") || token.Is("actions")) || token.Is(WordClass.Commit))
            {
                break;
            }

            if (token.Is(".") && at - 2 >= first && (tokens[at - 2].Is(WordClass.Courtesy) || tokens[at - 2].End - tokens[at - 2].Start == 1 && tokens[at - 2].Shape != Shape.Mark || tokens[at - 2].Shape == Shape.Upper && passage.Text.AsSpan(tokens[at - 2].Start, tokens[at - 2].End - tokens[at - 2].Start).Contains('.')))
            {
                at--;
                continue;
            }

            // "AT offered to write", "TO will make a list": initials that are also words, in capitals in front of a verb in small letters.
            if (at == end && token is { Shape: Shape.Upper } initials && initials.End - initials.Start == 2 && (token.Is(WordClass.Preposition) || token.Word is "to" or "so" or "as" or "or" or "if" or "we" or "he" or "be" or "am" or "do" or "go" or "us" or "me") && tokens[at] is { Shape: Shape.Lower } && (at - 2 < first || tokens[at - 2].Shape is Shape.Mark or Shape.Lower))
            {
                return at - 1;
            }

            // "Cllr A Pell": an initial, and no article.
            if (token.Is("a") && token.IsCapital && at - 2 >= first && tokens[at - 2].Is(WordClass.Courtesy))
            {
                at--;
                continue;
            }

            // "Consequently officers agreed"; "Planning officers agreed" is who they are.
            if (at < end && tokens[at].Shape == Shape.Lower && token.Shape == Shape.Capital && OpensWithManner(passage, at - 1))
            {
                break;
            }

            if (token.Is(WordClass.Courtesy) || token.Is(WordClass.Pronoun) || token.Is(WordClass.Role) || token.Is(WordClass.Body) || token.Is(WordClass.Collective))
            {
                at--;

                // "I Jackson will attend": an initial
                if (token.Is("i") && at + 1 < end && tokens[at + 1] is { Shape: Shape.Capital, Class: WordClass.None, Word: null } && tokens[at].Shape != Shape.Lower)
                {
                    break;
                }

                if (token.Is(WordClass.Pronoun))
                {
                    break;
                }

                continue;
            }

            // "Unfortunately JS had to leave", "Finally Cllr Ames agreed": how the sentence begins is no part of the name.
            if (at < end && token is { Shape: Shape.Capital, Word: null } && tokens[at].IsCapital && token.End - token.Start > 5 && passage.Text.AsSpan(token.Start, token.End - token.Start) is [.., 'l', 'l', 'y'] or [.., 'e', 'l', 'y'] or [.., 's', 'l', 'y'] or [.., 'n', 'l', 'y'])
            {
                break;
            }

            // "Will Scarlett confirmed": a first name, where a surname follows it.
            if (at < end && token is { Shape: Shape.Capital } will && will.Is("will") && tokens[at] is { Shape: Shape.Capital, Class: WordClass.None, Word: null })
            {
                at--;
                continue;
            }

            if (token.IsCapital && !token.Is(WordClass.Joint) && !token.Is(WordClass.Preposition) && !token.Is(WordClass.Modal) && !(token.Is(WordClass.Article) && token.Shape != Shape.Upper))
            {
                at--;
                continue;
            }

            // "Cllrs Ames, Pike and Hale": a comma between names that an "and" closes.
            if (token.Is(",") && joined && at < end && (tokens[at].IsCapital || tokens[at].Is(WordClass.Article)) && at - 2 >= first && tokens[at - 2].IsCapital)
            {
                at--;
                continue;
            }

            // "ME and/or TF to take it on"
            if (token is { Shape: Shape.Lower, Word: null } && at < end && tokens[at].IsCapital && at - 2 >= first && tokens[at - 2].IsCapital && passage.Text.AsSpan(token.Start, token.End - token.Start) is "and/or")
            {
                at--;
                joined = true;
                continue;
            }

            // "RC, MB, CN to make posters": initials, and no "and" before the last.
            if (token.Is(",") && at < end && tokens[at] is { Shape: Shape.Upper } right && right.End - right.Start is 2 or 3 && at - 2 >= first && tokens[at - 2] is { Shape: Shape.Upper, Word: null } beside && beside.End - beside.Start is 2 or 3 && attendance.Knows(passage.Text[beside.Start..beside.End]) && (at == end - 1 || tokens[at + 1].Is(",")))
            {
                at--;
                continue;
            }

            if (token.Is(",") && at < end && IsDepartment(tokens, first, at - 1, end))
            {
                at--;
                continue;
            }

            if (token.Is("&") || token.Is("/") || token.Is("-") && at < end && tokens[at].IsCapital && at - 2 >= first && tokens[at - 2].IsCapital && tokens[at - 2].End == token.Start)
            {
                at--;
                continue;
            }

            if (token.Is("-") && at == end - 1 && at - 2 >= first && IsOffice(passage, at - 1) && passage.Text[tokens[at].Start..tokens[at].End] is var office && !attendance.IsFirstName(office) && !attendance.IsPresentAs(office))
            {
                at--;
                continue;
            }

            // "Clerk with Cllr Ash to obtain": both; "to meet with Cllr Ash" is no name.
            if (at < end && token.Is("with") && at - 2 >= first && (tokens[at - 2].Is(WordClass.Role) && tokens[at - 2].IsCapital || at - 3 >= first && tokens[at - 3].Is(WordClass.Courtesy)) && (tokens[at].Is(WordClass.Courtesy) || tokens[at].Is(WordClass.Role) || tokens[at].Is(WordClass.Article)))
            {
                at--;
                continue;
            }

            // "Section 151 Officer": the section of the Act is a part of the title.
            if (at < end && token.Shape == Shape.Figure && at - 2 >= first && tokens[at].Is(WordClass.Role) && passage.Text.AsSpan(tokens[at - 2].Start, tokens[at - 2].End - tokens[at - 2].Start).Equals("section", StringComparison.OrdinalIgnoreCase))
            {
                at -= 2;
                continue;
            }

            // "Consultant in Public Health"; "the officer in the Chamber" is no post.
            if (at < end && token.Is("in") && at - 2 >= first && tokens[at - 2].Is(WordClass.Role) && tokens[at].IsCapital)
            {
                at--;
                continue;
            }

            // "Director of Education", "Leader of the Council", "Cllr Stobbs and Cllr Ostler", "JO and FD"
            if (at < end && (token.Is("of") || token.Is("for") || token.Is("and") || token.Is("to") || token.Is("from") && IsWhoCame(tokens[at - 2 < 0 ? 0 : at - 2])) && at - 2 >= first)
            {
                var left = tokens[at - 2];
                var links = token.Is("from") || token.Is("of") && left.Is(WordClass.Collective) && tokens[at].Is(WordClass.Body) || (token.Is("and") ? left.IsCapital || left.Is(WordClass.Role) || left.Is(WordClass.Body) || left.Is(")") : left.Is(WordClass.Role) || left.Is(WordClass.Body) || (left.IsCapital && !token.Is("to")));
                if (links && (!token.Is("to") || left.Is(WordClass.Role) && (tokens[at].IsCapital || tokens[at].Is(WordClass.Article) && at + 1 < end && tokens[at + 1].IsCapital)))
                {
                    at--;
                    continue;
                }
            }

            if (token.Is(WordClass.Article))
            {
                // "of the Council" goes on; "the Clerk" begins here.
                if (at < end && at - 3 >= first && (tokens[at - 2].Is("from") && IsWhoCame(tokens[at - 3]) || tokens[at - 2].Is("of") && (tokens[at - 3].Is(WordClass.Role) || tokens[at - 3].Is(WordClass.Collective) || tokens[at - 3].IsCapital) || tokens[at - 2].Is("to") && tokens[at - 3].Is(WordClass.Role) && tokens[at].IsCapital && tokens[at].Is(WordClass.Body)))
                {
                    at--;
                    continue;
                }

                // "Cllr Pike and the Clerk", "the Head of Housing and the Section 151 Officer"
                if (at < end && at - 3 >= first && tokens[at - 2].Word is "and" or "&" && (tokens[at - 3].IsCapital || tokens[at - 3].Is(WordClass.Role)) && OpensATitle(tokens, at, end))
                {
                    at--;
                    joined = true;
                    continue;
                }

                return at - 1;
            }

            // "After some talk Bryony agreed": plain words stand in front of a post, and not of somebody's first name.
            if (at < end && token is { Shape: Shape.Lower } && !token.Is(WordClass.Preposition) && !token.Is(WordClass.Joint) && tokens[at] is { Shape: Shape.Capital } name && (at == end - 1 && name is { Word: null, Class: WordClass.None } || attendance.IsFirstName(passage.Text[name.Start..name.End])))
            {
                break;
            }

            // "we have not had a bill Cllr Ames to ask": a name with its courtesy begins with that.
            if (at < end && tokens[at].Is(WordClass.Courtesy))
            {
                break;
            }

            // "the planning officer", "each partner organisation": plain words between the article and the head.
            // "the Chair asked R Bevan": a verb behind a subject is no part of a name.
            if (token.Shape == Shape.Lower && token.Is(WordClass.VerbPast) && at - 2 >= first && (tokens[at - 2].Is(WordClass.Role) || tokens[at - 2].Is(WordClass.Body) || tokens[at - 2].Is(WordClass.Collective) || tokens[at - 2].IsCapital))
            {
                break;
            }

            if (token.Shape == Shape.Lower && !token.Is(WordClass.Joint) && !token.Is(WordClass.Modal) && !token.Is(WordClass.Be) && !token.Is(WordClass.Have) && !token.Is(WordClass.Preposition) && !token.Is(WordClass.Reporting)
                && ArticleBefore(tokens, first, at - 1) is { } article)
            {
                if (article - 2 >= first && tokens[article - 1].Is("from") && IsWhoCame(tokens[article - 2]))
                {
                    at = article;
                    continue;
                }

                return article;
            }

            break;
        }

        return at;
    }

    /// <summary>
    /// Whether behind a comma stands what a post is for: "Assistant Director, Planning", "Head of Service, Adult Care and Health".
    /// <para>Refuses: "the Clerk, Cllr Ames and", "the Chair, having heard", "the Chair, Vice-Chair and Clerk".</para>
    /// </summary>
    internal static bool IsDepartment(List<Token> tokens, int first, int comma, int end)
    {
        while (end > comma + 2 && tokens[end - 1].Is(WordClass.Adverb))
        {
            end--;
        }

        for (var at = comma + 1; at < end; at++)
        {
            var token = tokens[at];
            var links = at > comma + 1 && at + 1 < end && (token.Word is "and" or "&" or "of" or "for" or "the");
            if (!links && !(token.IsCapital && !token.Is(WordClass.Courtesy) && !token.Is(WordClass.Role)))
            {
                return false;
            }
        }

        for (var at = comma - 1; at >= first && comma - at < 8 && end > comma + 1; at--)
        {
            var token = tokens[at];
            if (token.IsCapital && token.Is(WordClass.Role))
            {
                return !token.Is("member") && !token.Is("chair") && !token.Is("chairman") && !token.Is("clerk");
            }

            if (!token.IsCapital && !(token.Word is "of" or "for" or "and" or "&"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether behind a dash stands, in one word, what a post is for: "Assistant Director – Environment". Refuses: "Chair – Hazel", "Clerk – Minutes".</summary>
    internal static bool IsOffice(Passage passage, int dash)
    {
        var tokens = passage.Tokens;
        return dash > 0 && dash + 1 < tokens.Count && tokens[dash + 1] is { Shape: Shape.Capital } office && !office.Is(WordClass.Role) && !office.Is(WordClass.Courtesy) && !GivenNames.Contains(passage.Text.AsSpan(office.Start, office.End - office.Start))
            && tokens[dash - 1] is { IsCapital: true } post && post.Is(WordClass.Role) && post.End < tokens[dash].Start && !post.Is("clerk") && !post.Is("chair") && !post.Is("chairman");
    }

    // "Clerk", "Deputy Town Clerk", "Section 151 Officer": capitals and figures as far as the post's noun. "Harbour Working Group of the Clerk" is no post.
    private static bool OpensATitle(List<Token> tokens, int at, int end)
    {
        const int longest = 4;
        var from = at;
        while (at < Math.Min(end, from + longest) && !tokens[at].Is(WordClass.Role) && (tokens[at].IsCapital || tokens[at].Shape == Shape.Figure && at > from))
        {
            at++;
        }

        return at < Math.Min(end, from + longest) && tokens[at].Is(WordClass.Role);
    }

    private static int? ArticleBefore(List<Token> tokens, int first, int at)
    {
        for (var back = at; back >= first && at - back < 5; back--)
        {
            if (tokens[back].Is(WordClass.Article))
            {
                return back;
            }

            // "The rules do not allow members to": a verb stands between.
            if (tokens[back].Word is "does" or "did" or "do" or "not" || tokens[back].Shape == Shape.Mark || tokens[back].Is(WordClass.Joint) || tokens[back].Is(WordClass.Modal) || tokens[back].Is(WordClass.Be) || tokens[back].Is(WordClass.Preposition))
            {
                return null;
            }
        }

        return null;
    }
}
