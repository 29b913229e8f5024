namespace ActionBot.Storage;

/// <summary>The store says no, in a sentence for the person who started the program.</summary>
public sealed class StorageRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
