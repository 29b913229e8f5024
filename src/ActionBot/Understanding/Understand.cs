using ActionBot.Understanding.Language;
using ActionBot.Understanding.Likeness;
using ActionBot.Understanding.Recognition;

namespace ActionBot.Understanding;

/// <summary>
/// Reads one chat message. Pure: the same words, said by the same role on the same day, always mean the same. The message is freed of what
/// others wrote, cut into clauses, and each clause is put to every recogniser; the surest reading counts, and of two equally sure ones the earlier in the list.
/// </summary>
public static class Understand
{
    /// <summary>Below this the bot asks.</summary>
    public const double Sure = 0.5;

    // Nobody gives orders at such length; what is longer is a document, and its beginning says which.
    private const int Longest = 4000;

    private static readonly Func<Clause, Understood?>[] Recognisers =
    [
        Conversation.Undo,
        Logging.LogAction,
        MinutesGiven.ImportMinutes,
        Desk.Review,
        Endings.Reopen,
        Decisions.Decide,
        Decisions.Restrict,
        Endings.Drop,
        Assignments.Refer,
        Endings.Close,
        AgreedThen.Close,
        Calendars.Cancel,
        Calendars.Move,
        Registers.SetPost,
        Registers.SetRole,
        Calendars.Add,
        Papers.Report,
        Absences.Read,
        Overviews.Read,
        Overviews.Escalate,
        HandOvers.NotMine,
        Extensions.Extension,
        Completions.Complete,
        Delegations.Passes,
        Assignments.SetDue,
        Assignments.Assign,
        Chasers.ChaseNow,
        AskedAfter.WhoIsChased,
        AskedAfter.WhatWasSent,
        AskedAfter.WhatChanged,
        AskedAfter.WhichMinutes,
        AskedAfter.WhichCode,
        Questions.WhoIsSilent,
        Questions.ListMine,
        Lookups.ListMeetings,
        Lookups.ListResolutions,
        Lookups.Search,
        Questions.ListOverdue,
        Questions.ListOutstanding,
        Lookups.Show,
        Lookups.Became,
        Unfinished.Read,
        News.Update,
        Conversation.Help,
    ];

    /// <summary>What a message would have the bot do. Never throws: what is not understood is <see cref="Intent.Unknown"/>.</summary>
    /// <param name="text">As it was written; a mention of the bot, mark-up and quoted mail do no harm.</param>
    /// <param name="listening">What is known before it is read.</param>
    public static Understood Message(string text, Listening listening)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(listening);
        var own = OwnWords.Of(text, out var whyNot);
        if (whyNot is not null)
        {
            return Nothing(whyNot);
        }

        if (Forms.Read(own, listening) is { } form)
        {
            return form;
        }

        own = PutDown.Of(SpokenFor.Cut(Grumbles.Cut(own, listening.Role), listening.Role, out var principal), listening.Role);
        if (own is "?" or "??")
        {
            return new Understood { Intent = Intent.Help, Confidence = 0.8, Why = "a question mark alone" };
        }

        // A line of the reminder, quoted above the answer, says which action it is about
        if (listening.InThread.Count == 0 && OwnWords.Quoted(text) is { Length: > 0 } quoted && OfReminder(Language.Message.Of(quoted, listening)) is { } about)
        {
            var reply = Message(own, listening with { InThread = [about] });
            return reply is { Parts.Count: 0, Slots: { References.Count: 0, Query: null }, Intent: Intent.Complete or Intent.Update or Intent.RequestExtension or Intent.NotMine or Intent.Show or Intent.Drop or Intent.Close or Intent.Assign } ? reply with { Slots = reply.Slots with { References = [about] } } : reply;
        }

        var message = Language.Message.Of(own.Length > Longest ? own[..Longest] : own, listening);
        var clauses = Clauses.Of(message);
        if (listening.Role == SpeakerRole.Clerk && MinutesGiven.Pasted(own, clauses) is { } minutes)
        {
            return minutes;
        }

        if (Guards.Stopped(message, clauses) is { } stopped)
        {
            return stopped;
        }

        var answer = Answer.Of(message, clauses, clause => Read(clause));
        // "I am in on Thursday after all", "that leave was wrong", "I jumped the gun on 2" are read whole: no likeness to other messages adds to them.
        var taken = Corrected(own, clauses, NotDoneAfterAll(own, listening, answer));
        // Where a recogniser asks on purpose ("the March meeting" and nothing else), its question stands
        answer = !ReferenceEquals(taken, answer) ? taken
            : answer is { Alternatives.Count: > 1, Confidence: < Sure } ? answer
            : SecondOpinion.On(message, clauses, answer, intent => Answer.Of(message, clauses, clause => Read(clause, intent)));
        answer = Subjects.Named(message, clauses, Bodies.Named(message, clauses, answer));
        answer = principal is null ? answer : Reporting.For(principal, answer);
        answer = Recognition.Unfinished.Hangs(message, answer) ? answer with { Confidence = Math.Min(answer.Confidence, 0.48), Alternatives = [answer.Intent], Why = $"{answer.Why}; nothing says of what" } : answer;
        answer = Corrected(own, clauses, NotDoneAfterAll(own, listening, answer));
        answer = listening.Role == SpeakerRole.Clerk && answer.Confidence < Sure ? Reporting.Dictated(own) ?? answer : answer;
        return answer.Intent == Intent.Unknown && Conversation.Greets(message) ? new Understood { Intent = Intent.Help, Confidence = 0.8, Why = "a greeting" } : answer;
    }

    private static Understood Corrected(string own, List<Clause> clauses, Understood answer)
    {
        if (answer.Parts.Count > 0 || LeaveCorrected.In(own) is not { NamesLeave: true, Corrects: true } corrected || answer.Slots.References.Count > 0 && !corrected.CountsDaysAlone)
        {
            return answer;
        }

        // What stood as numbers of actions were days: "4 to 8 January, not 4 to 15".
        if (answer.Intent == Intent.Snooze)
        {
            return answer.Slots.References.Count == 0 ? answer : answer with { Slots = answer.Slots with { References = [] } };
        }

        var days = clauses.Find(clause => clause.Times.Length > 0);
        var due = days is null ? null : Reading.Due(days) ?? days.LastTime;
        // "A day early" and "here today" are no days of the leave.
        return new Understood
        {
            Intent = Intent.Snooze, Confidence = 0.85, Why = "a leave that is noted is corrected",
            Slots = new Slots { Person = corrected.Whose, Due = corrected.Kind != LeaveCorrection.Over && due is { Stretch: null } when ? days!.Due(when) : null },
        };
    }

    // "I marked 2 done by mistake", "I was wrong about 2": news that it is not done, however much it sounds like a done or an undo
    private static Understood NotDoneAfterAll(string own, Listening listening, Understood answer)
    {
        if (listening.Role != SpeakerRole.Officer)
        {
            return answer;
        }

        if (DoneTakenBack.Swapped(own) is var (done, not))
        {
            return answer with
            {
                Intent = Intent.Complete, Confidence = 0.9, Alternatives = [], Slots = new Slots(), Why = "one was taken for the other",
                Parts = [new Understood { Intent = Intent.Complete, Confidence = 0.9, Slots = new Slots { References = [done] } }, new Understood { Intent = Intent.Update, Confidence = 0.9, Slots = new Slots { References = [not], Text = "not done after all" } }],
            };
        }

        return answer is { Parts.Count: 0, Slots.References.Count: > 0, Intent: Intent.Complete or Intent.Show or Intent.Unknown } or { Parts.Count: 0, Slots.References.Count: > 0, Intent: Intent.Undo or Intent.Update, Confidence: < Sure } && DoneTakenBack.Retracts(own)
            ? answer with { Intent = Intent.Update, Act = null, Confidence = 0.85, Alternatives = [], Why = "a done is taken back" }
            : answer;
    }

    // The action that a reminder's line names: its first number, however it is written there
    private static string? OfReminder(Message quoted) => quoted.References.Where(reference => reference.Numbers.Length > 0).SelectMany(reference => reference.Numbers).Distinct().Take(2).ToList() switch
    {
        [var only] => only,
        [] => Array.FindIndex(quoted.Tokens, token => token.Kind == TokenKind.Number && token.Value is > 0 and < 1000) is >= 0 and var at && at <= 3 && !References.Covered(quoted.Times, at, out _) ? quoted.Tokens[at].Word : null,
        _ => null,
    };

    // A reading of the preferred intent counts before a surer one of another
    private static Understood? Read(Clause clause, Intent? preferred = null)
    {
        if (Guards.Forbids(clause))
        {
            return Nothing("told not to do something: nothing is done");
        }

        Understood? best = null;
        Understood? second = null;
        foreach (var recogniser in Recognisers)
        {
            if (recogniser(clause) is not { } read)
            {
                continue;
            }

            var reading = AskedAfter.Within(clause, read);
            if (reading.Intent == preferred)
            {
                return reading;
            }

            if (best is null || reading.Confidence > best.Confidence)
            {
                second = best;
                best = reading;
            }
            else if (second is null || reading.Confidence > second.Confidence)
            {
                second = reading;
            }
        }

        // Two readings about as likely, and neither sure: the bot asks
        return best is not null && second is not null && second.Intent != best.Intent && best.Confidence < 0.75 && best.Confidence - second.Confidence < 0.05
            ? best with { Confidence = Math.Min(best.Confidence, 0.48), Alternatives = [best.Intent, second.Intent] }
            : best;
    }

    private static Understood Nothing(string why) => new() { Intent = Intent.Unknown, Confidence = 0, Why = why };
}
