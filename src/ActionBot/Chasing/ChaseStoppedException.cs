namespace ActionBot.Chasing;

/// <summary>A sweep stopped because nothing can be sent before somebody mends it. What was due stays due.</summary>
public sealed class ChaseStoppedException(string alarm) : Exception($"Nothing can be sent: {alarm} Everything due stays due. Look at Teams:AppId and its credential.");
