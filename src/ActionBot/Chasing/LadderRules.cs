using ActionBot.Committees;

namespace ActionBot.Chasing;

/// <summary>How many working days before publication day each step stands.</summary>
/// <param name="Ask">The first ask.</param>
/// <param name="Remind">The reminder.</param>
/// <param name="Warn">The warning of the cut-off.</param>
/// <param name="CutOff">The day at whose noon the papers close.</param>
/// <param name="BeforeClosure">An ask keeps so many working days of distance from a closure, and a due date that comes before publication is asked for so many working days before.</param>
public sealed record LadderRules(int Ask = 10, int Remind = 5, int Warn = 2, int CutOff = 1, int BeforeClosure = 5)
{
    /// <summary>A committee's own figures where it has them.</summary>
    public LadderRules For(Committee committee) => this with
    {
        Ask = committee.AskDays ?? Ask,
        Remind = committee.RemindDays ?? Remind,
        Warn = committee.WarnDays ?? Warn,
        CutOff = committee.CutOffDays ?? CutOff,
    };
}
