using System.Globalization;
using System.Text;
using ActionBot.ActionPoints;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>A digest in plain words, complete without a card: for phones, mail, screen readers and the demo. Pure.</summary>
public static class DigestText
{
    /// <summary>The whole message.</summary>
    public static string Of(DigestContent digest)
    {
        var text = new StringBuilder().Append(digest.Officer.Name).Append(": ").AppendLine(Opening(digest));
        var number = 0;
        foreach (var entry in digest.Entries)
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{++number}. ").Append(entry.Point.Reference);
            Entry(text, digest, entry);
        }

        text.AppendLine().Append(HowToAnswer(digest));
        return (digest.SaysWhatIsKept ? text.AppendLine().AppendLine().Append(WhatIsKept) : text).ToString();
    }

    /// <summary>What a lock screen may show: how many, and by when. An exempt action is neither named nor counted there.</summary>
    public static string Summary(DigestContent digest)
    {
        var open = digest.Entries.Where(entry => !entry.Point.Exempt).ToList();
        if (open.Count == 0)
        {
            return "ActionBot has a message for you.";
        }

        var committees = open.Select(entry => entry.Committee.Name).Distinct(StringComparer.Ordinal).ToList();
        var whose = committees.Count == 1 ? committees[0] : $"{committees.Count.ToString(CultureInfo.InvariantCulture)} committees";
        // A count that leaves the exempt ones out is none: the message lists them.
        var actions = open.Count < digest.Entries.Count ? "Your actions" : open.Count == 1 ? "One action" : $"{open.Count.ToString(CultureInfo.InvariantCulture)} actions";
        var asking = open.Find(entry => ReminderStep.Asks(entry.Step) && !entry.IsClosed);
        return asking is null ? $"{actions} for {whose}." : $"{actions} for {whose}: please answer by {asking.Closes}.";
    }

    /// <summary>What one entry asks of the officer, by its step.</summary>
    public static string Wants(DigestEntry entry) => entry.Step switch
    {
        ReminderStep.Told => DueOn(entry) is { } due
            ? $"{due} It is reported to the meeting of {Days.Full(entry.Meeting.HeldOn)}, and you will be asked in good time; no answer is needed now."
            : $"It is to be reported to the meeting of {Days.Full(entry.Meeting.HeldOn)}. You will be asked in good time; nothing is needed now.",
        ReminderStep.Notice => entry.Why,
        ReminderStep.Handover => Dated(entry, $"{entry.Why} It is to be reported to the meeting of {Days.Full(entry.Meeting.HeldOn)}; the papers close at {entry.Closes}."),
        ReminderStep.Remind => Dated(entry, $"{entry.Heard ?? "We have not heard from you yet."} The papers for {Days.Full(entry.Meeting.HeldOn)} close at {entry.Closes}."),
        ReminderStep.Warn => Dated(entry, $"The papers for {Days.Full(entry.Meeting.HeldOn)} close at {entry.Closes}. After that the committee will read that no update was received."),
        ReminderStep.Ask => Dated(entry, $"Where does it stand? Please answer by {entry.Closes}, for the meeting of {Days.Full(entry.Meeting.HeldOn)}.{(entry.Meeting.FirstHeldOn == entry.Meeting.HeldOn ? "" : $" It was first called for {Days.Plain(entry.Meeting.FirstHeldOn)}.")}"),
        _ => entry.Why,
    };

    private static string Dated(DigestEntry entry, string words) => DueOn(entry) is { } due ? $"{due} {words}" : words;

    // A date of its own is the committee's, and the officer reads it whenever he is asked. Of what is exempt nothing is said.
    private static string? DueOn(DigestEntry entry) => entry.Point is { DueKind: DueKind.Date, DueDate: { } day, Exempt: false } ? $"Due on {Days.Full(day)}." : null;

    /// <summary>The sentence a digest opens with.</summary>
    public static string Opening(DigestContent digest) => OnlyFor(digest) is { } away ? $"{OpeningOfCover(digest)} {away.Name}, for whom you cover until {Days.Plain(away.Until)}" : digest.Kind switch
    {
        DigestKind.Asked => "what the committee asked of you",
        DigestKind.Handover when digest.Entries.All(entry => entry.Step == ReminderStep.Handover) => "what has come to you with the post",
        DigestKind.Handover => "your actions before the papers go out, with what has come to you",
        DigestKind.Notice => digest.Entries.Any(IsDueAsBefore) ? "a meeting has changed" : "a meeting has changed, nothing is needed now",
        DigestKind.Scheduled => digest.Entries.Count == 1 ? "one action before the papers go out" : "your actions before the papers go out",
        _ when digest.Entries.All(entry => ReminderStep.IsManual(entry.Step)) => "a question from the clerk",
        _ => "sent again by the clerk",
    };

    /// <summary>For whom the reader covers in this entry, where the message has not said it of everything in it.</summary>
    public static string? CoversIn(DigestContent digest, DigestEntry entry) =>
        entry.Covers is { } away && OnlyFor(digest) is null ? $"You cover for {away.Name} until {Days.Plain(away.Until)}." : null;

    private static string OpeningOfCover(DigestContent digest) => digest.Kind switch
    {
        DigestKind.Asked => "what the committee asked of",
        DigestKind.Scheduled => digest.Entries.Count == 1 ? "one action before the papers go out, of" : "actions before the papers go out, of",
        _ => "a question from the clerk to",
    };

    // The one person everything in it belongs to, where the reader only covers. What has come with a post or moved says its own.
    private static Covering? OnlyFor(DigestContent digest) =>
        digest.Kind is not (DigestKind.Handover or DigestKind.Notice) && digest.Entries.Count > 0 && digest.Entries[0].Covers is { } first && digest.Entries.All(entry => entry.Covers == first) ? first : null;

    /// <summary>How to answer without any button.</summary>
    public static string HowToAnswer(DigestContent digest)
    {
        if (digest.Entries.All(entry => entry.Step == ReminderStep.Notice))
        {
            return digest.Entries.Any(IsDueAsBefore) ? "Nothing else has changed: answer here in your own words whenever you can." : "There is nothing to do.";
        }

        // By the number in this very list; where there is but one, none is needed.
        var number = digest.Entries.Count == 1 ? "" : "1 ";
        return digest.Kind == DigestKind.Asked
            ? $"If it is done already, or not yours, say so here: “{number}done, circulated on 9 November” or “{number}not mine, try Housing”."
            : $"Answer here in your own words: “{number}done, report circulated on 9 November”, “{number}will be ready by the 10th”, “{number}need until March, waiting for …” or “{number}not mine, try Housing”. One answer to each is enough: you will not be asked again for this meeting. Away? “I'm away until the 13th, ask {Colleague(digest)}” sends these to {Colleague(digest)}.";
    }

    // The notice itself names the day.
    private static bool IsDueAsBefore(DigestEntry entry) => entry.Step == ReminderStep.Notice && entry.Point is { DueKind: DueKind.Date, DueDate: { } due } && due <= DateOnly.FromDateTime(entry.ClosesAt.UtcDateTime);

    // Nobody is told to ask herself.
    private static string Colleague(DigestContent digest) => digest.Officer.Name.StartsWith("Priya ", StringComparison.OrdinalIgnoreCase) ? "Sam" : "Priya";

    /// <summary>What becomes of an answer, said once to every officer.</summary>
    public const string WhatIsKept =
        "What becomes of your answers: the committee's clerk reads them as you wrote them. The committee and the public read only what the clerk approves for the paper. I keep your answers and what happened to each action with the committee's records, and nothing else of what you write to me.";

    private static void Entry(StringBuilder text, DigestContent digest, DigestEntry entry)
    {
        EntryItself(text, entry);
        if (CoversIn(digest, entry) is { } covers)
        {
            text.Append("   ").AppendLine(covers);
        }
    }

    private static void EntryItself(StringBuilder text, DigestEntry entry)
    {
        if (entry.Point.Exempt)
        {
            // Whoever may read it can ask for it here; a message is read over shoulders.
            text.AppendLine(CultureInfo.InvariantCulture, $" (exempt; write “show {entry.Point.Reference}” to read it)");
            return;
        }

        text.Append(" · ").AppendLine(entry.Committee.Name)
            .Append("   ").AppendLine(entry.Point.Text);
        if (entry.Point.RecordedBy is { } recorded)
        {
            text.Append("   Recorded by ").AppendLine(recorded);
        }
        else if (!entry.Point.Quote.Contains(entry.Point.Text.Trim()[1..], StringComparison.Ordinal))
        {
            text.Append("   Minuted").Append(entry.AskedOn is { } day ? $" on {Days.Plain(day)}" : "").Append(": “").Append(entry.Point.Quote).AppendLine("”");
        }
        else if (entry.AskedOn is { } day)
        {
            text.Append("   Asked at the meeting of ").AppendLine(Days.Plain(day));
        }

        text.Append("   ").AppendLine(Wants(entry));
        if (entry.Earlier is { } earlier)
        {
            text.Append("   ").AppendLine(earlier);
        }
    }
}
