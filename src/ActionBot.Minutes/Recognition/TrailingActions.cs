using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A marker behind the sentence, in the same paragraph.
/// <para>Takes: "…agreed to explore that possibility. ACTION", "…report back (Action: JB)", "…Action SH", "Clerk to speak to the PCSO. Clerk to action.",
/// "Clerk to action contacting Abbey".</para>
/// <para>Refuses: "the Clerk was asked to take action", "urgent action was needed", "no further action".</para>
/// </summary>
internal sealed class TrailingActions : IRecogniser
{
    public void Read(Draft draft)
    {
        var attendance = draft.Outline.Attendance;
        foreach (var passage in draft.Passages.Where(passage => passage.Kind != PassageKind.Heading && !passage.IsFurniture && passage.Sentences.Exists(sentence => !sentence.IsTaken)).ToList())
        {
            var tokens = passage.Tokens;
            var taken = passage.Sentences.Where(sentence => sentence.IsTaken).ToList();
            var begins = 0;
            for (var at = 0; at < tokens.Count; at++)
            {
                if (!(tokens[at].Is("action") || tokens[at].Is("actions") || at > 0 && tokens[at - 1].Word is "(" or "[" && ActionMarkers.IsShortened(passage, at) || IsToAct(passage, at)) || tokens[at].Start < passage.TextStart)
                {
                    continue;
                }

                // What a marker in front has taken is not marked again.
                if (taken.Exists(sentence => sentence.FirstToken <= at && at < sentence.EndToken))
                {
                    begins = at + 1;
                    continue;
                }

                // "[ACTION CLOSED]", "(Action completed)": how it stands, and nothing is left.
                if (ActionMarkers.IsStanding(passage, at) && ActionMarkers.Standing(tokens[at + 1]) is { } stands)
                {
                    if (stands)
                    {
                        TakeOpen(draft, passage, begins, at);
                    }

                    foreach (var told in passage.Sentences.Where(sentence => sentence.FirstToken >= begins && sentence.FirstToken <= at + 2 && (!stands || sentence.EndToken > at)))
                    {
                        told.IsTaken = true;
                    }

                    begins = at = at + 3;
                    continue;
                }

                if (ToAction(passage, at) is { } toAction)
                {
                    // "Clerk to action returning the agreement. Clerk to action": the second says what the first has said.
                    if (begins > 0 && toAction.FirstToken == begins && toAction.EndToken - at <= 2)
                    {
                        foreach (var said in passage.Sentences.Where(sentence => sentence.FirstToken == begins))
                        {
                            said.IsTaken = true;
                        }

                        begins = at = toAction.EndToken;
                        continue;
                    }

                    Take(draft, passage, begins, toAction.FirstToken, toAction.EndToken, toAction.Owner, standsAlone: toAction.EndToken - at > 2);
                    begins = at = toAction.EndToken;
                }
                else if ((Marker(passage, at, attendance) ?? NameInFront(passage, at, attendance)) is { } marker)
                {
                    Take(draft, passage, begins, marker.FirstToken, marker.EndToken, marker.Owner, standsAlone: false);
                    begins = at = marker.EndToken;
                }
            }
        }
    }

    private static bool IsThanks(Passage passage, Sentence sentence) => passage.Text.AsSpan(sentence.Start) is var words && (words.StartsWith("Thanks ", StringComparison.Ordinal) || words.StartsWith("Thank ", StringComparison.Ordinal)) && !sentence.Has("letter", "write", "send", "card");

    private static void Take(Draft draft, Passage passage, int begins, int first, int end, Agent? owner, bool standsAlone)
    {
        var tokens = passage.Tokens;
        while (first > begins && tokens[first - 1].Is("*"))
        {
            first--;
        }

        var start = tokens[first].Start;
        var behind = tokens[Math.Min(end, tokens.Count) - 1].End;
        var carrier = passage.Sentences.LastOrDefault(sentence => sentence.Start < start && sentence.FirstToken >= begins) ?? passage.Sentences.LastOrDefault(sentence => sentence.Start <= start);
        var from = carrier is null ? start : Math.Min(carrier.Start, start);

        // "…find a spare. ACTION Ross Gordon Ritchie to quote ACTION Ross": without full stops the task begins behind the marker before it.
        if (carrier is not null && begins > carrier.FirstToken && begins < first)
        {
            from = tokens[begins].Start;
        }

        // "Clerk to report blocked drains – Clerk to action." is one; "Clerk to action contacting Abbey" stands by itself.
        if (standsAlone)
        {
            from = start;
        }
        else if (carrier is { Count: < 4, Index: > 0 } && passage.Sentences[carrier.Index - 1] is { IsTaken: false } before && before.FirstToken >= begins)
        {
            // "MM asked RB for a ballpark figure. Agreed. ACTION RB": a word or two says nothing without the sentence before.
            from = before.Start;
        }

        else if (carrier is { Index: > 0 } && IsThanks(passage, carrier) && passage.Sentences[carrier.Index - 1] is { IsTaken: false } asked && asked.FirstToken >= begins)
        {
            // "FU will ask the ranger. Thanks were given to Stephen. Action FU": nobody has to act on thanks.
            from = asked.Start;
        }

        foreach (var sentence in passage.Sentences.Where(sentence => sentence.End > from && sentence.Start < behind))
        {
            sentence.IsTaken = true;
        }

        if (owner?.Text.ToLowerInvariant() is "nil" or "none" or "n/a" or "no one" || !standsAlone && carrier is not null && MarkedTasks.HasNone(carrier, draft.Outline.Attendance))
        {
            return;
        }

        var spoken = owner ?? (carrier is null ? null : LabelledActions.SpokenOwner(carrier, draft.Outline.Attendance));
        draft.Add(nameof(TrailingActions), "the marker stands behind the sentence", FindingKind.ActionPoint, Strength.Explicit, passage, from, behind, spoken, new Draft.Options(Reference: passage.Label));
    }

    // "The Head of Assets reported that work is in progress to bring the return to the Committee. … [ACTION OPEN]": the sentence that says what is to come.
    private static void TakeOpen(Draft draft, Passage passage, int begins, int marker)
    {
        var before = passage.Sentences.Where(sentence => sentence.FirstToken >= begins && sentence.EndToken <= marker + 3 && sentence.FirstToken < marker - 1 && !sentence.IsTaken && sentence.Count > 3).ToList();
        var carrier = before.FindLast(sentence => sentence.Commitments(draft.Outline.Attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame != Frame.Unreal))
            ?? before.Find(sentence => sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count - 1, token => token.Is("to")) is var to && to > 0 && sentence.Tokens[to + 1].Is(WordClass.VerbBase)) ?? before.FirstOrDefault();
        if (carrier is not null)
        {
            carrier.IsTaken = true;
            draft.Add(nameof(TrailingActions), "marked as open behind it", FindingKind.ActionPoint, Strength.Explicit, passage, carrier.Start, carrier.End, LabelledActions.SpokenOwner(carrier, draft.Outline.Attendance), new Draft.Options(Reference: passage.Label));
        }
    }

    // "…re delegates required. The Clerk would action.": nothing but that.
    private static bool WouldAction(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        return tokens[at - 1].Word is "would" or "will" && (at + 1 >= tokens.Count || tokens[at + 1].Is(".")) && passage.Sentences.Exists(sentence => sentence.Index > 0 && sentence.FirstToken < at && at < sentence.EndToken && at - sentence.FirstToken < 7);
    }

    // "(GW to Act)", "[Clerk to act]"
    private static bool IsToAct(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        return at > 2 && at + 1 < tokens.Count && tokens[at - 1].Is("to") && tokens[at + 1].Word is ")" or "]" && passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start).Equals("act", StringComparison.OrdinalIgnoreCase);
    }

    // "Clerk to action", "Mike Sewell to action", "Clerk to action returning the agreement"
    private static (int FirstToken, int EndToken, Agent Owner)? ToAction(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (at < 2 || !(tokens[at - 1].Is("to") || WouldAction(passage, at)) || tokens[at].Shape != Shape.Lower && !IsToAct(passage, at) && !(tokens[at].Shape == Shape.Capital && tokens[at - 1].Is("to") && tokens[at - 1].Shape == Shape.Lower && (at + 1 >= tokens.Count || tokens[at + 1].Is("."))))
        {
            return null;
        }

        var owner = AgentFinder.Before(passage, 0, at - 1, Attendance.Nobody);
        if (owner is not { Acts: true } && !(owner is { Kind: AgentKind.Thing } && tokens[owner.FirstToken].IsCapital))
        {
            return null;
        }

        // "Olly to action.": a first name that no list of those present is at hand to vouch for
        owner = owner is { Kind: AgentKind.Thing } && owner.EndToken - owner.FirstToken == 1 && tokens[owner.FirstToken] is { Shape: Shape.Capital, Word: null } ? owner with { Kind = AgentKind.Person } : owner;
        if (WouldAction(passage, at))
        {
            return (owner.FirstToken > 0 && tokens[owner.FirstToken - 1].Is(WordClass.Article) ? owner.FirstToken - 1 : owner.FirstToken, Math.Min(at + 2, tokens.Count), owner);
        }

        if (IsToAct(passage, at))
        {
            return (owner.FirstToken > 0 && tokens[owner.FirstToken - 1].Word is "(" or "[" ? owner.FirstToken - 1 : owner.FirstToken, at + 2, owner);
        }

        var end = at + 1;
        while (end < tokens.Count && !tokens[end].Is(".") && !(tokens[end].IsCapital && tokens[end - 1].Is(")")))
        {
            end++;
        }

        // "(Clerk to action)"
        var opening = owner.FirstToken > 0 && tokens[owner.FirstToken - 1].Word is "(" or "[" ? owner.FirstToken - 1 : owner.FirstToken;
        return (opening, Math.Min(end + 1, tokens.Count), owner);
    }

    private static (int FirstToken, int EndToken, Agent? Owner)? Marker(Passage passage, int at, Attendance attendance)
    {
        var tokens = passage.Tokens;
        if (at == 0)
        {
            return null;
        }

        // "KP will advertise this in the bulletin (new action 10/02)."
        if (tokens[at - 1].Is("new") && at > 2 && tokens[at - 2].Word is "(" or "[")
        {
            var closing = at + 1;
            while (closing < tokens.Count && closing < at + 4 && tokens[closing].Word is not (")" or "]"))
            {
                closing++;
            }

            return closing < tokens.Count && tokens[closing].Word is ")" or "]" ? (at - 2, closing + 1, null) : null;
        }

        // "The gate is broken. For action by the Clerk."
        if (at + 2 < tokens.Count && tokens[at - 1].Is("for") && tokens[at - 1].IsCapital && tokens[at + 1].Is("by") && passage.Sentences.Exists(sentence => sentence.FirstToken == at - 1 && sentence.Count < 10) && Name(passage, tokens[at + 2].Is("the") ? at + 3 : at + 2, attendance) is { } bidden)
        {
            return (at - 1, bidden.End, bidden.Owner);
        }

        if (!tokens[at].IsCapital || ActionTexts.IsTitle(passage, at))
        {
            return null;
        }

        if (ActionMarkers.IsShortened(passage, at))
        {
            var behind = at + 1 < tokens.Count && tokens[at + 1].Word is "." or ":" or "-" ? at + 2 : at + 1;
            return Name(passage, behind, attendance) is { } who && tokens[who.End - 1].Word is ")" or "]" or "." ? (at - 1, who.End, who.Owner) : null;
        }

        // "…bring a report in May. (Action)"
        if (tokens[at - 1].Word is "(" or "[" && at + 1 < tokens.Count && tokens[at + 1].Word is ")" or "]" && at - 1 > passage.TokenFrom(passage.TextStart))
        {
            return (at - 1, at + 2, null);
        }

        var upper = tokens[at].Shape == Shape.Upper;
        var bracket = tokens[at - 1].Word is "(" or "[";
        var begins = tokens[at - 1].Word is "." or ";" or ")" or "-" or "?" or "*" || bracket;
        var last = at + 1 >= tokens.Count;
        if (last)
        {
            return upper || begins ? (at, at + 1, null) : null;
        }

        // "…on the steps up to the bridge Action by Bridges Warden": "by" makes the word a marker wherever the name ends the sentence.
        if (tokens[at + 1].Word is "by" or "for" && Name(passage, at + 2, attendance) is { } doer && (doer.End >= tokens.Count || tokens[doer.End - 1].Word is "." or ")" or "]"))
        {
            return (bracket ? at - 1 : at, doer.End, doer.Owner);
        }

        if (!(upper || begins))
        {
            // "…to share with Carers Network    Action Aidan": without a stop in front only somebody who is known will do.
            if (tokens[at - 1].Shape != Shape.Mark && Name(passage, at + 1, attendance) is { } lone && lone.End >= tokens.Count && (attendance.IsFirstName(lone.Owner.Text) || attendance.Knows(lone.Owner.Text) || IsInitials(lone.Owner.Text) || lone.Owner.Text is "Clerk" or "Chair"))
            {
                return (at, lone.End, lone.Owner);
            }

            return tokens[at + 1].Word is ":" or "-" && Name(passage, at + 2, attendance) is { } inline && inline.End >= tokens.Count - 1 ? (at, inline.End, inline.Owner) : null;
        }

        // "…more widely. Action 3.01: CP"
        var number = tokens[at + 1].Shape == Shape.Figure && at + 2 < tokens.Count && tokens[at + 2].Word is ":" or "-" ? at + 2 : at + 1;
        var from = tokens[number].Word is ":" or "-" ? number + 1 : number;
        if (from < tokens.Count && Name(passage, from, attendance) is { } name)
        {
            return (bracket ? at - 1 : at, name.End, name.Owner);
        }

        // "ACTION" with the next sentence behind it.
        return upper && begins && tokens[at + 1].Word is "." ? (at, at + 2, null) : null;
    }

    // "FM will monitor what is left. FM Action.", "… Clerk ACTION": the name in front of the word, as a sentence of its own.
    private static (int FirstToken, int EndToken, Agent? Owner)? NameInFront(Passage passage, int at, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var closes = at + 1 >= tokens.Count || tokens[at + 1].Is(".");
        var sentence = passage.Sentences.FindIndex(one => one.FirstToken <= at && at < one.EndToken);
        return closes && tokens[at].IsCapital && sentence > 0 && passage.Sentences[sentence].FirstToken is var first && first < at && at - first < 6 && ActionTexts.IsName(passage, first, at, attendance)
            ? (first, Math.Min(at + 2, tokens.Count), new Agent(AgentKind.Person, first, at, passage.Text[tokens[first].Start..tokens[at - 1].End]))
            : null;
    }

    // "Action J M", "Action NL", "Action D.P.": two letters or three, however they are printed.
    private static bool IsInitials(string name)
    {
        var letters = 0;
        foreach (var letter in name)
        {
            if (char.IsUpper(letter))
            {
                letters++;
            }
            else if (letter is not ('.' or ' ' or '/'))
            {
                return false;
            }
        }

        return letters is 2 or 3 && name.Length <= 6;
    }

    private static (int End, Agent Owner)? Name(Passage passage, int first, Attendance attendance)
    {
        if (ActionMarkers.NameEnd(passage, first, attendance) is not { } end || MarkedTasks.GoesOn(passage, end, attendance))
        {
            return null;
        }

        var tokens = passage.Tokens;
        var owner = new Agent(AgentKind.Person, first, end, passage.Text[tokens[first].Start..tokens[end - 1].End].TrimEnd('.', ' '));
        end = ActionMarkers.TimeBehind(passage, end) ?? end;
        while (end < tokens.Count && tokens[end].Word is ")" or "]" or ".")
        {
            end++;
        }

        return (end, owner);
    }
}
