using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>What verbs need of the register: the one that is meant, or a sentence.</summary>
internal static class Register
{
    /// <summary>The one committee these words mean. One that has ended is meant only where none that exists is: its last minutes come in late.</summary>
    public static async Task<Committee> CommitteeAsync(Database database, string words)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var found = FindCommittee.Named(words, all) is { Count: > 0 } living ? living : FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.EveryAsync));
        return found.Count switch
        {
            1 => found[0],
            0 when all.Count == 0 => throw new VerbFailedException($"There is no committee '{words}': the register holds none yet. Add it: committees add \"{words}\""),
            0 => throw new VerbFailedException($"There is no committee '{words}'. On the register: {string.Join(", ", all.Select(one => one.Name))}."),
            _ => throw new VerbFailedException($"'{words}' may mean {string.Join(" or ", found.Select(one => one.Name))}. Write more of the name, or the code."),
        };
    }

    /// <summary>The one person of this name or mail address.</summary>
    public static async Task<Person> PersonAsync(Database database, string words)
    {
        var found = (await database.ReadAsync(PersonTable.AllAsync)).Where(person => person.Name.Equals(words, StringComparison.OrdinalIgnoreCase) || string.Equals(person.Mail, words, StringComparison.OrdinalIgnoreCase)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new VerbFailedException($"There is nobody called '{words}' on the register. people import and posts set put people on it."),
            _ => throw new VerbFailedException($"Several people are called '{words}'. Give the mail address."),
        };
    }

    /// <summary>The meeting of a committee on a day.</summary>
    public static async Task<Meeting> MeetingAsync(Database database, Committee committee, DateOnly day)
    {
        var meetings = await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id));
        return meetings.FirstOrDefault(meeting => meeting.HeldOn == day)
            ?? throw new VerbFailedException(
                $"{committee.Name} has no meeting on {Days.Plain(day)}. Its meetings: {(meetings.Count == 0 ? "none yet" : string.Join(", ", meetings.Select(meeting => Days.Plain(meeting.HeldOn))))}.");
    }
}
