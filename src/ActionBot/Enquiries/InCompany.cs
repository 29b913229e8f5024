using ActionBot.Officers;

namespace ActionBot.Enquiries;

/// <summary>Somebody as he may be answered where others read along: in a channel or a group chat nothing exempt and no officer's candid word is shown, whoever asks.</summary>
public static class InCompany
{
    /// <summary>The same person without what is open to him alone.</summary>
    public static Standing Of(Standing who) => new() { Actor = who.Actor, Person = who.Person is { } person ? person with { Id = Guid.Empty } : null };
}
