using System.Data.Common;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>Whatever breaks a verb and was foreseen by nobody, in one sentence: what was found, and what to do.</summary>
internal static class LastResort
{
    /// <summary>Whether whoever looks into it asked for more than the sentence.</summary>
    public static bool ShowsTrace => Environment.GetEnvironmentVariable("ACTIONBOT_TRACE") is "1" or "true";

    /// <summary>The sentence.</summary>
    public static string Sentence(Exception broken) => broken switch
    {
        StorageRefusedException => broken.Message,
        DbException => $"The register does not answer as it should: {Line(broken)}. Look at ConnectionStrings:ActionBot; where it stood well before, put back the last backup.",
        UnauthorizedAccessException or IOException => $"{Line(broken)}. Look at that path, and at who may read and write there.",
        _ => $"Something broke that ActionBot did not foresee: {Line(broken)} ({broken.GetType().Name}). Run it again with the environment variable ACTIONBOT_TRACE=1, and send what it prints to whoever maintains ActionBot.",
    };

    private static string Line(Exception broken) => string.Join(' ', broken.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
