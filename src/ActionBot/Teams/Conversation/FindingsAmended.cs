using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>A finding amended in words: whose it is, when it is due, whether it is exempt.</summary>
public sealed class FindingsAmended(AmendFindings amend, RejectFindings reject, SplitFinding split, Storage.Database database)
{
    /// <summary>Amends findings as a sentence says.</summary>
    public async Task<DeskOutcome> RunAsync(Said said, Desk desk, IReadOnlyCollection<int> numbers) => said.Meaning.Intent switch
    {
        Intent.Assign when (said.Slots.Owner ?? said.Slots.Person) is { } owner => await OwnerAsync(desk.Document.Id, numbers, owner, said.Who),
        Intent.SetDue when said.Slots.Due is { } due => await DueAsync(desk.Document.Id, numbers, SpokenDue.Whole(due.Text, said.Text), said.Who, said.Today),
        Intent.Drop => await reject.RunAsync(desk.Document.Id, numbers, AsWritten.In(said.Text, said.Slots.Reason), said.Who),
        Intent.Restrict => await amend.ExemptAsync(desk.Document.Id, numbers, said.Meaning.Act != "lift", said.Who),
        _ => new DeskOutcome.Refused("Say whose it is or by when: “2 is for the Head of SEND”, “2 is due at the March meeting”."),
    };

    /// <summary>Whose findings are; one of several owners becomes one for each.</summary>
    public async Task<DeskOutcome> OwnerAsync(Guid document, IReadOnlyCollection<int> numbers, string owner, Standing by) =>
        numbers.Count == 1 && await AreSeveralAsync(owner) ? await split.ForEachAsync(document, numbers.First(), owner, by) : await amend.OwnerAsync(document, numbers, owner, by);

    private Task<bool> AreSeveralAsync(string owner) => database.ReadAsync(async session =>
        JointOwners.In(owner, await OwnerMatcher.OfAsync(session)).Count > 1);

    /// <summary>When findings are due, in somebody's words.</summary>
    public async Task<DeskOutcome> DueAsync(Guid document, IReadOnlyCollection<int> numbers, string words, Standing by, DateOnly today) =>
        SpokenDue.Read(words, today) is { } phrase
            ? await amend.DueAsync(document, numbers, phrase, by)
            : new DeskOutcome.Refused($"“{words}” names no time I know. Say such as “the March meeting”, “3 July” or “in due course”.");
}
