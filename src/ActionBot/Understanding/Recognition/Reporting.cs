using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What the readings of officers' answers share: who reports for whom, and what is not part of the news.</summary>
internal static class Reporting
{
    /// <summary>"Sam says", "Priya has told me": the person for whom somebody else answers.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="behind">The token behind those words.</param>
    public static NameMention? Speaker(Clause clause, out int behind)
    {
        behind = clause.From;
        for (var at = clause.From; at < Math.Min(clause.To, clause.From + 5); at++)
        {
            if (clause.Names.At(at, clause.To, clause.Role == SpeakerRole.Officer ? [NameKind.Person] : [NameKind.Owner, NameKind.Person]) is { } name && name.Start == at && !clause.Covered(at))
            {
                var verb = name.End;
                while (clause.At(verb) is "has" or "just" or "have" or "'s" or "also" or "tells" or "told" && clause.At(verb) is not ("tells" or "told"))
                {
                    verb++;
                }

                if (clause.At(verb) is "says" or "said" or "reports" or "told" or "tells" or "confirms" or "confirmed" or "reckons" or "reported" or "let" or "informs" or "advised" or "advises" or "emailed" or "rang" or "phoned" or "mentioned" or "finished" or "completed" or "done" or "thinks" or "has" or "states")
                {
                    behind = clause.At(verb) is "finished" or "completed" or "done" ? verb : verb + 1;
                    while (behind < clause.To && clause.At(behind) is "me" or "us" or "that" or "to" or "say" or "in" or "know" or "saying" or "by" or "email" or "and" or "said" or "," or "he" or "she" or "they" or "says" or "say")
                    {
                        behind++;
                    }

                    // "Angus told me in the corridor that 14's finished"
                    if (clause.Find(behind, "that") is var that && that > behind && that - behind <= 5 && clause.Reference is { } told && told.Start > that)
                    {
                        behind = that + 1;
                    }

                    return name;
                }
            }
        }

        // "according to Sam", "for Sam"
        return null;
    }

    public static void TakeReferences(Clause clause, bool[] taken)
    {
        foreach (var mention in clause.References)
        {
            // "on 25 we've surveyed all the culverts", "sent 11 off to Kerry", "will have 39 with you": words of the sentence, and it falls apart without them
            if (clause.Points && mention is { Reach: not Reach.Named, Numbers.Length: 0 } && mention.Start > clause.From || mention is { Numbers.Length: 1 } && mention.End - mention.Start == 1 && mention.End + 1 < clause.To && clause.At(mention.Start - 1) is "sent" or "have" or "passed" or "took" && clause.At(mention.End) is "off" or "with" or "to" or "back" or "over" or "round")
            {
                continue;
            }

            clause.TakeWithPreposition(taken, mention.Start, mention.End);
            if (clause.At(mention.End) is ":" or ")" or "-" or "–" or "'s" or ",")
            {
                clause.Take(taken, mention.End, mention.End + 1);
            }
        }
    }
}
