using ActionBot.Understanding.Language;
using ActionBot.Understanding.Recognition;

namespace ActionBot.Understanding.Likeness;

/// <summary>
/// What a message would mean by its wording alone, heard beside the recognisers: where these find nothing in it, or one thing while its wording plainly says another.
/// A recogniser that reads it that way too fills the slots, and otherwise they are filled from what the meaning needs. What would change anything is then asked first.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>
    /// What a reading adds to the likelihood of what it read: much where its recogniser is sure, little else. Learnt from neither, two strangers' sets of 250 were told rightly at 90.0 and 94.0 % with this, at 86.4 and
    /// 93.6 % where wording was heard only from one half on, and at 79.6 and 88.0 % by the recognisers alone; readings of which they are sure are right in 93 of 100, others in 60 to 85.
    /// </summary>
    private const double OfSure = 0.6, OfUnsure = 0.2, SureFrom = 0.87;

    /// <summary>Less likely than this it is not heard where no recogniser found anything: the conversation itself may know what was said.</summary>
    private const float Heard = 0.4f;

    /// <summary>Where an action is pointed at, it is some business of ours already.</summary>
    private const float HeardOfAnAction = 0.3f;

    /// <summary>From here on a look-up is made without asking whether it was meant.</summary>
    private const float Outweighs = 0.7f;

    /// <summary>From here on nobody is asked: 99 in 100 are right.</summary>
    private const float Certain = 0.9f;

    private const int Fewest = 3;

    // Nothing is changed by these; a wrong one costs a glance
    private static readonly Intent[] Harmless = [Intent.Help, Intent.ListMine, Intent.ListOutstanding, Intent.ListOverdue, Intent.WhoIsSilent, Intent.Show, Intent.Search, Intent.ListResolutions, Intent.ListMeetings, Intent.Report];

    private static readonly Intent[] OnActions = [Intent.Complete, Intent.Update, Intent.NotMine, Intent.RequestExtension, Intent.SetDue, Intent.Assign, Intent.Close, Intent.Reopen, Intent.Drop, Intent.Refer, Intent.Restrict, Intent.Decide, Intent.ChaseNow];

    // The recognisers deny these on purpose where something is said not to be so: "35 partly done"
    private static readonly Intent[] Ends = [Intent.Complete, Intent.Close, Intent.Drop];

    /// <summary>The answer, or what the wording says instead.</summary>
    /// <param name="message">What was said.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="answer">What the recognisers made of it.</param>
    /// <param name="read">Reads it once more: where a recogniser reads a clause as this intent, that reading counts.</param>
    public static Understood On(Message message, List<Clause> clauses, Understood answer, Func<Intent, Understood> read)
    {
        // "no idea", "what?", "supplement": so few words are worded like nothing
        if ((answer.Intent == Intent.Unknown || answer.Confidence >= SureFrom) && message.Tokens.Count(token => token.IsWord) < Fewest && !message.Points(0, message.Tokens.Length))
        {
            return answer;
        }

        // Minutes are worded like the orders in them; their title says what they are
        if (answer is { Intent: Intent.ImportMinutes, Confidence: >= SureFrom })
        {
            return answer;
        }

        // What is asked beside the lists has a recogniser for each of its questions
        if (clauses.Count == 0 || answer.Act is not null && Array.IndexOf(Harmless, answer.Intent) >= 0 || message.Listening.AtTheDesk && answer.Intent != Intent.Unknown || clauses.Exists(Guards.Forbids))
        {
            return answer;
        }

        var learnt = Learnt.FromTheSuites;
        var features = Wording.Of(message);
        var likely = learnt.Likelihoods(features);
        var already = Array.IndexOf(learnt.Meanings, Meaning(answer));
        var best = already < 0 ? already : Heaviest(likely, answer, already);
        // A letter or a brief has no wording of its own, and what is read as it is worded needs no second opinion
        if (best == already)
        {
            return answer;
        }

        var chance = likely[best];
        var parts = answer.Parts.Count;
        // "Accepted as done on 16 November": where a meeting is told at which it was agreed, the whole sentence has been read
        if (parts == 0 && answer is { Intent: Intent.Close, Confidence: >= AgreedThen.Whole })
        {
            return answer;
        }

        if (learnt.Meanings[best] is "unknown")
        {
            // What points at an action is some business of ours
            return chance >= Certain || !message.Points(0, message.Tokens.Length)
                ? new Understood { Intent = Intent.Unknown, Confidence = 0, Why = $"worded as what is none of our business ({Telling(learnt, features, best)})" }
                : answer;
        }

        // "the minutes are on page 4 of the Gazette": where they stand, and none given
        if (learnt.Meanings[best] is "importMinutes" && answer.Intent == Intent.Unknown && MinutesGiven.Elsewhere(message))
        {
            return answer;
        }

        // An officer closes nothing and records nothing: what he calls closed and what he will do is his answer
        if (message.Listening.Role == SpeakerRole.Officer && learnt.Meanings[best] is "close" or "reopen" or "decide" or "logAction" && answer.Intent != Intent.Unknown)
        {
            return answer;
        }

        // An officer who passes an action on says so in few words, which are those of one who disowns it
        if (message.Listening.Role == SpeakerRole.Officer && answer is { Intent: Intent.Assign, Confidence: >= SureFrom })
        {
            return answer;
        }

        // Peace until a day is asked for in few words, which are those of one who asks for more time
        if (parts == 0 && answer is { Intent: Intent.Snooze, Confidence: >= 0.84 } && clauses.Exists(clause => clause.Has(Concept.LeaveAlone, Concept.AskLater) || Absences.Silences(clause)))
        {
            return answer;
        }

        if (!Enum.TryParse<Intent>(learnt.Meanings[best], ignoreCase: true, out var intent) || answer.Intent == Intent.Unknown && chance < (message.Points(0, message.Tokens.Length) ? HeardOfAnAction : Heard) || intent == Intent.RequestExtension && message.Listening.Role != SpeakerRole.Officer && (answer.Intent == Intent.Decide || !message.Points(0, message.Tokens.Length)) || parts > 0 && chance < Certain)
        {
            return answer;
        }

        // Nothing acts on an action that nobody names, but the answer of an officer to his reminder
        if (Array.IndexOf(OnActions, intent) >= 0 && !message.Points(0, message.Tokens.Length) && message.Listening.InThread.Count == 0 && !(message.Listening.Role == SpeakerRole.Officer && intent is Intent.Complete or Intent.Update or Intent.NotMine or Intent.RequestExtension) && !(intent == Intent.Decide && chance >= Certain && message.Names.First(0, message.Tokens.Length, NameKind.Person) is not null) && !message.References.Any(reference => reference.Reach != Reach.Named))
        {
            return answer;
        }

        // Of several answers it is one: the others stand beside it
        if (parts > 0 && answer.Parts.Any(part => part.Intent == intent) && answer.Parts.All(part => part.Slots.References.Count > 0))
        {
            return answer;
        }

        var why = $"worded most like {Name(intent)} ({Telling(learnt, features, best)})";
        if (Read(read(intent), intent) is { } reading)
        {
            return chance >= Certain || Array.IndexOf(Harmless, intent) >= 0 ? reading with { Why = $"{reading.Why}; {why}" } : Asked(reading, answer, intent, why);
        }

        if (Array.IndexOf(Ends, intent) >= 0 && (answer.Intent != Intent.Unknown || intent is not Intent.Drop && Array.Exists(message.Tokens, token => Denies(token.Word))))
        {
            return answer;
        }

        var filled = new Understood { Intent = intent, Slots = Filled.For(intent, message, clauses), Confidence = Array.IndexOf(Harmless, intent) >= 0 ? chance >= Outweighs ? 0.6 : 0.49 : 0.45, Why = why };
        // "chair says yes to 4 and no to 6" is no one decision
        if (intent == Intent.Decide && filled.Slots.References.Count > 1 && Array.Exists(message.Tokens, token => token.Is("yes")) && Array.Exists(message.Tokens, token => token.Is("no")))
        {
            return answer;
        }

        // "6 is for both" gives it to nobody, and "what was undone?" shows nothing
        if (intent == Intent.Assign && filled.Slots is { Owner: null, Person: null } || intent == Intent.Show && filled.Slots is { References.Count: 0, Query: null } && message.Listening.InThread.Count == 0)
        {
            return answer;
        }

        return Array.IndexOf(Harmless, intent) >= 0 ? filled : Asked(filled, answer, intent, why);
    }

    // What it is learnt as: several answers of one kind are that kind
    private static string Meaning(Understood answer) =>
        answer.Parts.Select(part => part.Intent).Distinct().Count() > 1 ? "several" : Name(answer.Parts.Count > 0 ? answer.Parts[0].Intent : answer.Intent);

    // The likeliest meaning, what the recognisers read counted in
    private static int Heaviest(float[] likely, Understood answer, int read)
    {
        var adds = answer.Intent == Intent.Unknown ? 0 : answer.Parts.Count > 0 || answer.Confidence >= SureFrom ? OfSure : OfUnsure;
        return Enumerable.Range(0, likely.Length).MaxBy(at => likely[at] + (at == read ? adds : 0));
    }

    private static Understood Asked(Understood reading, Understood answer, Intent intent, string why) =>
        reading with { Confidence = 0.45, Why = why, Alternatives = answer.Intent == Intent.Unknown || answer.Parts.Count > 0 ? [intent] : [intent, answer.Intent] };

    // One reading out of several: what another clause points at belongs to it
    private static Understood? Read(Understood reading, Intent intent)
    {
        if (reading.Parts.Count == 0)
        {
            return reading.Intent == intent ? reading : null;
        }

        var those = reading.Parts.Where(part => part.Intent == intent).ToList();
        if (those.Count == reading.Parts.Count)
        {
            return reading;
        }

        var named = reading.Parts.FirstOrDefault(part => part.Slots.References.Count > 0 || part.Slots.Query is not null)?.Slots;
        return those is not [{ } only] ? null
            : only.Slots is { References.Count: 0, Query: null } && named is not null ? only with { Slots = only.Slots with { References = named.References, Query = named.Query, Due = only.Slots.Due ?? named.Due } }
            : reading.Parts.Any(part => part != only && part.Slots.References.Except(only.Slots.References).Any()) ? null
            : only;
    }

    // "I wouldn't say 14 is done": what no recogniser takes may be denied
    private static bool Denies(string word) => word.EndsWith("n't", StringComparison.Ordinal) || word is "not" or "never" or "cannot" or "hardly" or "if" or "when" or "once" or "unless" or "until" or "nearly" or "almost" or "will" or "no" or "?";

    private static string Telling(Learnt learnt, List<string> features, int meaning) => string.Join(", ", learnt.Telling(features, meaning).Distinct().Select(words => $"“{words}”"));

    private static string Name(Intent intent) => char.ToLowerInvariant(intent.ToString()[0]) + intent.ToString()[1..];
}
