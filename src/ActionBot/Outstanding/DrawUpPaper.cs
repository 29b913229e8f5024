using System.Globalization;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>Draws up the paper: what goes in, in which section and in which order, and what is said above it. Pure.</summary>
public static class DrawUpPaper
{
    /// <summary>The paper of one meeting.</summary>
    public static MattersOutstanding From(PaperWorld world)
    {
        var matters = world.Items.Select(item => new ListedMatter(world, item)).ToList();
        var sections = matters
            .Where(matter => matter.Place != PaperPlace.NotListed)
            .GroupBy(matter => matter.Place)
            .OrderBy(group => group.Key)
            .Select(group => Section(world, group.Key, [.. InOrder(group).Select(matter => MatterInWords.Of(world, matter))]))
            .ToList();
        return new MattersOutstanding
        {
            Title = Title(world),
            Council = world.Council,
            Committee = world.Committee.Name,
            Code = world.Committee.Code,
            MeetingOn = world.Meeting.HeldOn,
            Meeting = Meeting(world),
            Position = world.Now > world.Dates.AnswersClose
                ? $"Answers received by {world.AnswersClose} are included."
                : $"Draft of {Days.Plain(world.Today)}. Answers are taken until {world.AnswersClose}.",
            Summary = Summary(sections, matters.Count(matter => matter.IsDueLater)),
            Sections = sections,
        };
    }

    /// <summary>What this committee calls its paper.</summary>
    internal static string Title(PaperWorld world) => PublicWords.OrNone(world.Committee.ReportTitle) ?? "Matters outstanding";

    /// <summary>"Meeting of Tuesday 19 January 2027, 2 pm, Civic Centre".</summary>
    internal static string Meeting(PaperWorld world) => $"Meeting of {Days.Full(world.Meeting.HeldOn)}"
        + (world.Meeting.StartsAt is { } at ? $", {Days.Clock(at)}" : "")
        + (PublicWords.OrNone(world.Meeting.Place) is { } place ? $", {place}" : "");

    /// <summary>What is due first is oldest and stands first; what has no date stands last.</summary>
    internal static IEnumerable<ListedMatter> InOrder(IEnumerable<ListedMatter> matters) => matters
        .OrderBy(matter => matter.DueOn ?? DateOnly.MaxValue)
        .ThenByDescending(matter => matter.Point.Postponements)
        .ThenBy(matter => matter.Point.MunicipalYear, StringComparer.Ordinal)
        .ThenBy(matter => matter.Point.Number);

    private static PaperSection Section(PaperWorld world, PaperPlace place, IReadOnlyList<PrintedMatter> matters)
    {
        var since = world.LastDates is { } last ? $"since the meeting of {Days.Plain(last.MeetingOn)}" : "since they were asked for";
        var (heading, explanation) = place switch
        {
            PaperPlace.Late => ("Late", null),
            PaperPlace.ToAgree => ("For the committee to agree", "Their owners say that these are complete, or ask for longer. They stay outstanding until the committee agrees."),
            PaperPlace.Changed => ($"Changed {since}", null),
            PaperPlace.Other => ("Other matters outstanding", null),
            PaperPlace.ReferredHere => ("Referred to this committee", "Another committee asked for these and passed them on."),
            PaperPlace.Ended => ("No longer outstanding", "Ended since the last paper, and printed this once."),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "not a section"),
        };
        return new PaperSection(place, heading, explanation, matters);
    }

    private static string Summary(IReadOnlyList<PaperSection> sections, int later)
    {
        var outstanding = sections.Where(section => section.Place < PaperPlace.ReferredHere).ToList();
        var total = outstanding.Sum(section => section.Matters.Count);
        var parts = outstanding.Select(section => Count(section) + (section.Place == PaperPlace.Other ? section.Matters.Count == 1 ? " other" : " others" : " " + Sort(section.Place))).ToList();
        var sentences = sections.Where(section => section.Place >= PaperPlace.ReferredHere).Select(section => Count(section) + (section.Place == PaperPlace.Ended
            ? section.Matters.Count == 1 ? " is no longer outstanding." : " are no longer outstanding."
            : section.Matters.Count == 1 ? " was referred to this committee." : " were referred to this committee."));
        // What a later meeting waits for is counted, so that nobody misses it: the list in chat holds it too.
        var here = later > 0 ? " for this meeting" : "";
        var first = (total, outstanding) switch
        {
            (0, _) => $"Nothing is outstanding{here}",
            (1, [{ Place: PaperPlace.Other }]) => $"One matter is outstanding{here}",
            (1, [var only]) => $"One matter is outstanding{here}, {Sort(only.Place)}",
            (_, [{ Place: PaperPlace.Other }]) => string.Create(CultureInfo.InvariantCulture, $"{total} matters are outstanding{here}"),
            (_, [var only]) => string.Create(CultureInfo.InvariantCulture, $"{total} matters are outstanding{here}, all of them {Sort(only.Place)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{total} matters are outstanding{here}: {string.Join(", ", parts)}"),
        };
        first += (later, total) switch { (0, _) => ".", (1, 0) => "; one matter is due later.", (1, _) => "; one more is due later.", (_, 0) => $"; {later.ToString(CultureInfo.InvariantCulture)} matters are due later.", _ => $"; {later.ToString(CultureInfo.InvariantCulture)} more are due later." };
        return string.Join(' ', sentences.Prepend(first));
    }

    private static string Sort(PaperPlace place) => place switch
    {
        PaperPlace.Late => "late",
        PaperPlace.ToAgree => "for the committee to agree",
        PaperPlace.Changed => "changed since the last paper",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "says nothing about a matter"),
    };

    private static string Count(PaperSection section) => section.Matters.Count.ToString(CultureInfo.InvariantCulture);
}
