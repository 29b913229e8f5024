namespace ActionBot.Graph;

/// <summary>What Graph answered to one question.</summary>
/// <param name="Value">What came; meaningless where it did not go well.</param>
/// <param name="Trouble">Why nothing came; null: it went well.</param>
internal sealed record GraphAnswer<T>(T? Value, GraphTrouble? Trouble)
{
    /// <summary>Whether it went well.</summary>
    public bool Came => Trouble is null;
}

/// <summary>What stands in the way of an answer.</summary>
/// <param name="Kind">What kind of trouble it is.</param>
/// <param name="Status">The HTTP status, where one came.</param>
/// <param name="Why">For the log and the operator: never a word of what was asked or sent.</param>
internal sealed record GraphTrouble(TroubleKind Kind, int? Status, string Why)
{
    /// <summary>What was asked for does not exist.</summary>
    public bool IsNotFound => Status == 404;

    /// <summary>Who asks may not.</summary>
    public bool IsForbidden => Status is 401 or 403;
}

/// <summary>What a trouble means for a deed: whether it was done, was not, or may have been.</summary>
internal enum TroubleKind
{
    /// <summary>Refused: certainly not done, and asking again changes nothing.</summary>
    Refused,

    /// <summary>Certainly not done, and worth another try later: too busy, unreachable, no token.</summary>
    NotYet,

    /// <summary>It may have been done: a failure of the server, a connection that broke, an answer that cannot be read.</summary>
    InDoubt,
}
