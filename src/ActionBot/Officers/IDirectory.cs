namespace ActionBot.Officers;

/// <summary>Somebody as the council's directory knows him.</summary>
/// <param name="EntraId">The object id in Entra ID.</param>
/// <param name="Name">The name shown there.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="Upn">The sign-in name.</param>
/// <param name="JobTitle">The job title, as the directory has it.</param>
/// <param name="IsEnabled">The account is in use.</param>
public sealed record DirectoryPerson(string EntraId, string Name, string? Mail, string? Upn, string? JobTitle, bool IsEnabled = true);

/// <summary>What the directory answered.</summary>
/// <param name="People">Who was found; none where it failed.</param>
/// <param name="Failure">Why there is no answer, a sentence; null: there is one, and it may be nobody.</param>
public sealed record DirectoryAnswer(IReadOnlyList<DirectoryPerson> People, string? Failure = null);

/// <summary>The council's directory of people. It answers questions and changes nothing; what is made of an answer is for the clerk to say.</summary>
public interface IDirectory
{
    /// <summary>There is one. Without it every question is answered with nobody.</summary>
    bool IsOn { get; }

    /// <summary>People by name, the beginning of a name, or mail address; people whose account is out of use are left out.</summary>
    Task<DirectoryAnswer> FindAsync(string words, CancellationToken cancellation);

    /// <summary>People of exactly this job title; people whose account is out of use are left out.</summary>
    Task<DirectoryAnswer> WithTitleAsync(string jobTitle, CancellationToken cancellation);

    /// <summary>Whoever has that object id in Entra ID, whether his account is in use or not.</summary>
    Task<DirectoryAnswer> WithIdAsync(string entraId, CancellationToken cancellation);
}

/// <summary>No directory is connected: people come from rosters, files and the clerk.</summary>
public sealed class NoDirectory : IDirectory
{
    private static readonly Task<DirectoryAnswer> Nobody = Task.FromResult(new DirectoryAnswer([]));

    /// <inheritdoc />
    public bool IsOn => false;

    /// <inheritdoc />
    public Task<DirectoryAnswer> FindAsync(string words, CancellationToken cancellation) => Nobody;

    /// <inheritdoc />
    public Task<DirectoryAnswer> WithTitleAsync(string jobTitle, CancellationToken cancellation) => Nobody;

    /// <inheritdoc />
    public Task<DirectoryAnswer> WithIdAsync(string entraId, CancellationToken cancellation) => Nobody;
}
