using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>Whom a drafted escalation goes to.</summary>
public enum EscalationTo
{
    /// <summary>Whoever covers the post.</summary>
    Cover,

    /// <summary>Whoever the officer reports to.</summary>
    LineManager,

    /// <summary>Whoever the line manager reports to.</summary>
    HeadOfService,

    /// <summary>The chief executive, in a letter the chair signs.</summary>
    ChiefExecutive,
}

/// <summary>
/// A letter about a silence, drafted for the clerk. It is never sent by the machine: she reads it, changes it, and sends it or lets it be.
/// The papers having closed the post's cover is asked, where it has none the line manager; after the meeting the head of service; a fortnight after it the chair writes to the
/// chief executive.
/// </summary>
/// <param name="To">To whom.</param>
/// <param name="Addressee">The person, where the register knows one.</param>
/// <param name="NotBefore">The first day on which it is drafted.</param>
/// <param name="Subject">One line. The reference alone where the action is exempt.</param>
/// <param name="Text">The draft.</param>
public sealed record EscalationDraft(EscalationTo To, Person? Addressee, DateOnly NotBefore, string Subject, string Text)
{
    private const int DaysAfterTheMeeting = 14;

    /// <summary>The letter that is due, or null while it is too early for one. Pure.</summary>
    /// <param name="silent">Who has not answered.</param>
    /// <param name="who">People and their line managers.</param>
    /// <param name="rules">The council's rules.</param>
    /// <param name="now">The moment.</param>
    public static EscalationDraft? For(SilentOwner silent, WhoAnswers who, ChaseRules rules, DateTimeOffset now)
    {
        var fortnight = silent.Meeting.HeldOn.AddDays(DaysAfterTheMeeting);
        var today = rules.Day(now);
        if (today >= fortnight)
        {
            return ToTheChiefExecutive(silent, fortnight);
        }

        if (!silent.PapersClosed)
        {
            return null;
        }

        var manager = who.PersonOf(silent.Officer.LineManagerId);
        if (today > silent.Meeting.HeldOn && who.PersonOf(manager?.LineManagerId) is { } head)
        {
            return AfterTheMeeting(silent, head);
        }

        var cover = silent.Point.OwnerPostId is { } post ? who.CoverOf(post, today) : null;
        return cover is not null && cover.Id != silent.Officer.Id
            ? BeforeTheMeeting(EscalationTo.Cover, silent, cover, rules)
            : BeforeTheMeeting(EscalationTo.LineManager, silent, manager, rules);
    }

    private static EscalationDraft AfterTheMeeting(SilentOwner silent, Person head) => new(
        EscalationTo.HeadOfService,
        head,
        silent.Meeting.HeldOn.AddDays(1),
        $"{silent.Point.Reference}: no update for {silent.Committee.Name}",
        $"""
        Dear {head.Name},

        {silent.Committee.Name} asked for {What(silent)}. {silent.WhoWasAsked}. {(silent.Declined is { } wish ? $"{wish.InWords}; the" : "The")} meeting of {Days.Full(silent.Meeting.HeldOn)} had no update.
        Could you let the committee have one, and attend its next meeting if it wishes to hear more?
        """);

    private static EscalationDraft BeforeTheMeeting(EscalationTo to, SilentOwner silent, Person? person, ChaseRules rules) => new(
        to,
        person,
        rules.Day(silent.ClosesAt),
        $"{silent.Point.Reference}: no update for {silent.Committee.Name}",
        $"""
        Dear {person?.Name ?? "…"},

        {silent.Committee.Name} asked for {What(silent)}. {silent.WhoWasAsked}{(silent.Declined is { } wish ? $". {wish.InWords}; no other answer has come." : silent.OnlyTheOwnerWasAsked ? $" and has not answered{(silent.HeardBefore is null ? "" : " since")}{silent.AndBefore}." : $"; no answer has come{silent.AndBefore}.")}
        The papers for the meeting of {Days.Full(silent.Meeting.HeldOn)} closed at {rules.Words(silent.ClosesAt)}; they say that no update was received.
        Could somebody give the committee an answer at the meeting?
        """);

    private static EscalationDraft ToTheChiefExecutive(SilentOwner silent, DateOnly fortnight) => new(
        EscalationTo.ChiefExecutive,
        null,
        fortnight,
        silent.Declined is null ? $"{silent.Point.Reference}: no answer to {silent.Committee.Name}" : $"{silent.Point.Reference}: no update for {silent.Committee.Name}",
        $"""
        Dear Chief Executive,

        {silent.Committee.Name} asked for {What(silent)}. It was to be reported to the meeting of {Days.Full(silent.Meeting.HeldOn)}.
        {(silent.OnlyTheOwnerWasAsked ? $"The officer responsible was asked on {AskedOn(silent)}" : silent.WhoWasAsked)}{(silent.Declined is { } wish ? $". {wish.InWords}" : "")}; a fortnight after the meeting the committee has no {(silent.Declined is null ? "answer" : "update")}{silent.AndBefore}.
        I should be grateful for a reply that I can report to the committee.

        Chair of {silent.Committee.Name}
        """);

    private static string What(SilentOwner silent) => silent.Point.Exempt ? $"the action {silent.Point.Reference}" : $"this ({silent.Point.Reference}): “{silent.Point.Text.TrimEnd('.', ' ')}”";

    private static string AskedOn(SilentOwner silent) => SilentOwner.Listed([.. silent.AskedOn.Select(Days.Plain)]);
}
