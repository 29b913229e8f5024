namespace ActionBot.Outstanding;

/// <summary>How a line within a cell is set.</summary>
public enum Emphasis
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>It is what the eye should meet first.</summary>
    Strong,

    /// <summary>It is beside the point, and may stand back.</summary>
    Aside,
}
