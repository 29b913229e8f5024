using System.Globalization;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>"Send me a brief ten working days before each meeting", "my team's actions every Monday", "no more weekly list".</summary>
internal static class Overviews
{
    public const string Brief = "brief";
    public const string NoBrief = "noBrief";
    public const string Weekly = "weekly";
    public const string NoWeekly = "noWeekly";

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static Understood? Read(Clause clause)
    {
        if (clause.Points || clause.AsksWh || clause.Count > 24)
        {
            return null;
        }

        return ReadBrief(clause) ?? ReadWeekly(clause);
    }

    /// <summary>"Draft the letters", "draft a letter to the line manager", "what letters could we write?"</summary>
    public static Understood? Escalate(Clause clause)
    {
        var letters = clause.Find(clause.From, "letter", "letters", "escalation", "escalations", "escalate");
        if (letters < 0 || clause.Role != SpeakerRole.Clerk || clause.Points || clause.Count > 16 || clause.Has(Concept.Done) || clause.Word("sent"))
        {
            return null;
        }

        var drafts = clause.At(letters) == "escalate" ? letters == clause.From : clause.Find(clause.From, "draft", "drafted", "show", "prepare") is var verb && verb >= 0 && verb < letters && verb - clause.From <= 2;
        var named = clause.Names.First(clause.From, letters, NameKind.Owner, NameKind.Person) is not null;
        return drafts && !named
            ? Reading.Of(Intent.Escalate, 0.84, "letters about those who have not answered", new Slots().With(clause, clause.Names.First(clause.From, clause.To, NameKind.Committee)))
            : null;
    }

    private static Understood? ReadBrief(Clause clause)
    {
        var at = clause.Find(clause.From, "brief", "briefs", "briefing", "briefings");
        if (at < 0 || clause.At(at) is "briefing" or "briefings" && clause.At(at + 1) is "note" or "paper" or "session" or "for" or "on")
        {
            return null;
        }

        var stops = Stops(clause, at);
        var verb = clause.At(at) is "brief" && clause.At(at + 1) is "me" or "us" or "the";
        var orders = stops || verb || clause.Find(clause.From, "send", "get", "have", "give", "want", "like", "gets", "wants", "start", "need", "receive", "set") is var order && order >= 0 && order < at || at == clause.From || clause.At(at - 1) is "chair's" or "chairs" or "my" or "the" && at - clause.From <= 2;
        // "a brief on exclusions" is a paper that somebody is asked for
        if (!orders || !(stops || clause.Find(clause.From, "before", "ahead", "meeting", "meetings", "chair", "chair's", "chairs", "every", "each", "always") >= 0))
        {
            return null;
        }

        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee);
        return Reading.Of(Intent.Overview, 0.86, stops ? "no brief before meetings any more" : "a brief before each meeting", new Slots().With(clause, committee) with { Text = stops ? null : DaysBefore(clause) }, stops ? NoBrief : Brief);
    }

    private static Understood? ReadWeekly(Clause clause)
    {
        var weekly = clause.Find(clause.From, "weekly", "week", "mondays", "monday");
        var what = clause.Find(clause.From, "list", "lists", "team's", "teams", "team", "service's", "people's", "overview", "summary");
        if (weekly < 0 || what < 0 || clause.At(weekly) is "week" && clause.At(weekly - 1) is not ("each" or "every" or "a" or "per") || clause.At(weekly) is "monday" && clause.At(weekly - 1) is not ("every" or "each"))
        {
            return null;
        }

        var stops = Stops(clause, Math.Min(weekly, what));
        if (!stops && clause.Find(clause.From, "send", "get", "give", "want", "like", "gets", "wants", "start", "have", "receive", "please", "mail") < 0 && Math.Min(weekly, what) - clause.From > 2)
        {
            return null;
        }

        // "send Sam Patel the weekly list": said of somebody else
        var person = clause.Names.First(clause.From, clause.To, NameKind.Person);
        return Reading.Of(Intent.Overview, clause.At(what) is "team's" or "teams" or "team" ? 0.93 : 0.84, stops ? "no weekly list any more" : "a weekly list of what the team owes", new Slots().With(clause, person), stops ? NoWeekly : Weekly);
    }

    private static bool Stops(Clause clause, int before)
    {
        var stop = clause.Find(clause.From, "stop", "no", "end", "cancel", "without", "unsubscribe", "don't", "off");
        return stop >= 0 && (stop < before || clause.At(stop) is "off") && !(clause.At(stop) is "no" && clause.At(stop + 1) is "later" or "less");
    }

    // "ten working days before": the figure, however it is written.
    private static string? DaysBefore(Clause clause)
    {
        for (var at = clause.From; at + 1 < clause.To; at++)
        {
            if (clause.At(at + 1) is not ("day" or "days" or "working" or "clear"))
            {
                continue;
            }

            if (clause.Token(at).Kind == TokenKind.Number)
            {
                return clause.At(at);
            }

            if (Array.IndexOf(Numbers, clause.At(at)) is var number and > 0)
            {
                return number.ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
