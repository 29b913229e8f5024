namespace ActionBot.Officers;

/// <summary>Who might hold a post.</summary>
/// <param name="Candidates">Shown to the clerk, who says which one it is; never taken by themselves.</param>
/// <param name="Words">The same to read, or why there is nobody.</param>
public sealed record HolderSuggestions(IReadOnlyList<DirectoryPerson> Candidates, string Words);

/// <summary>Looks in the directory for people whose job title is a post's, so that the clerk need not type a name.</summary>
public sealed class SuggestHolders(IDirectory directory)
{
    private const int MostShown = 9;

    /// <summary>Looks them up.</summary>
    /// <param name="title">The post's title.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HolderSuggestions> ForAsync(string title, CancellationToken cancellation)
    {
        if (!directory.IsOn)
        {
            return new HolderSuggestions([], "No directory is connected: say the name and the mail address.");
        }

        var answer = await directory.WithTitleAsync(title, cancellation);
        return answer switch
        {
            { Failure: { } failure } => new HolderSuggestions([], failure),
            { People: [] } => new HolderSuggestions([], $"Nobody in the directory has the job title {title}: say the name and the mail address."),
            { People: var people } => new HolderSuggestions(
                people, string.Join(Environment.NewLine, people.Take(MostShown).Select(person => $"{title}: {person.Name}{(person.Mail is null ? "" : $", {person.Mail}")}?"))),
        };
    }
}
