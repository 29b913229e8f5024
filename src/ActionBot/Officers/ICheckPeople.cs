namespace ActionBot.Officers;

/// <summary>The check of everybody on the register against the council's directory.</summary>
public interface ICheckPeople
{
    /// <summary>Checks everybody now. Leavers who are hard to believe are put on the clerk's list, and nothing is changed about them.</summary>
    /// <param name="cancellation">Gives up.</param>
    Task RunAsync(CancellationToken cancellation);

    /// <summary>A person says that those who were doubted have left: they are looked up once more, and taken to have left if that is still so.</summary>
    /// <param name="by">A clerk or an administrator.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was done, in sentences.</returns>
    Task<string> BelieveAsync(Standing by, CancellationToken cancellation);
}
