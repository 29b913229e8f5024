namespace ActionBot.Chasing;

/// <summary>A sweep stopped because nothing can be sent before somebody mends it. What was due stays due.</summary>
public sealed class ChaseStoppedException(string alarm) : Exception($"{Alarm} {alarm} Everything due stays due. Look at Teams:AppId and its credential.")
{
    /// <summary>How the sentence begins: health turns at once for a job that failed with it, for no later run mends it by itself.</summary>
    public const string Alarm = "Nothing can be sent:";
}
