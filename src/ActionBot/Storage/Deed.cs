namespace ActionBot.Storage;

/// <summary>What kind of deed a line of history tells of, where something later depends on it. How it is worded is for whoever reads it.</summary>
public enum Deed
{
    /// <summary>The due was set.</summary>
    DueSet,

    /// <summary>It was given to somebody.</summary>
    Assigned,

    /// <summary>Whoever was asked said that it belongs to somebody else.</summary>
    SaidToBelong,

    /// <summary>The confirmed minutes corrected it.</summary>
    Corrected,
}
