namespace ActionBot.Teams;

/// <summary>Why somebody is told what can be said here.</summary>
public enum WelcomeKind
{
    /// <summary>He has just arrived, or said hello.</summary>
    Welcome,

    /// <summary>He asked for help, or was not understood.</summary>
    Help,
}
