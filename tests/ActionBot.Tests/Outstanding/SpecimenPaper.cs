using ActionBot.Outstanding;

namespace ActionBot.Tests.Outstanding;

/// <summary>A paper with everything a writer has to cope with.</summary>
internal static class SpecimenPaper
{
    /// <summary>Two sections; the first matter is late, put off twice, and holds what could break a format.</summary>
    public static MattersOutstanding Of(string action = "Provide an update on the exclusions review") => new()
    {
        Title = "Matters outstanding",
        Council = "Northbridge Council",
        Committee = "Children’s Scrutiny",
        Code = "CFS",
        MeetingOn = Northbridge.Day("2027-01-19"),
        Meeting = "Meeting of Tuesday 19 January 2027, 2pm",
        Position = "Answers received by noon on Friday 8 January 2027 are included.",
        Summary = "One matter is outstanding: late. 1 is no longer outstanding.",
        Sections =
        [
            new(PaperPlace.Late, "Late", null,
            [
                new()
                {
                    Reference = "CFS-26-27-014", Label = "Action Point 2", AskedOn = Northbridge.Day("2026-09-15"), AgendaItem = "Exclusions", Action = action,
                    Owner = "Director of Education", Holder = "Helen Marsh", FirstDue = "meeting of 24 November 2026", FirstDueOn = Northbridge.Day("2026-11-24"),
                    Due = "31 December 2026", DueOn = Northbridge.Day("2026-12-31"), Postponements = 2, Status = "In progress", IsLate = true,
                    Update = new("The reviewers expect to report in March.", Northbridge.Day("2026-11-09"), "No update received by 8 January 2027."),
                },
            ]),
            new(PaperPlace.Ended, "No longer outstanding", "Ended since the last paper, and printed this once.",
            [
                new()
                {
                    Reference = "CFS-26-27-003", AskedOn = Northbridge.Day("2026-09-15"), Action = "Write to head teachers", Owner = "Head of SEND", Holder = "vacant",
                    FirstDue = "no date set", Due = "no date set", Status = "Closed at the meeting of 24 November 2026, minute 20", Update = new(null, null, null),
                },
            ]),
        ],
    };
}
