namespace ActionBot.Minutes.Recognition;

/// <summary>Knows one construction of English minutes. It reads what nobody before it has taken, adds findings, and takes out of the way what only looks like one.</summary>
internal interface IRecogniser
{
    void Read(Draft draft);
}
