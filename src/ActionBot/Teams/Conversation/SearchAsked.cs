using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Actions that hold certain words.</summary>
public sealed class SearchAsked(Database database, SearchActions search) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Search];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await FindAsync(one, cancellation);
        }
    }

    private async Task FindAsync(Said said, CancellationToken cancellation)
    {
        var committee = await CommitteeSaid.NamedAsync(database, said);
        var words = said.Slots.Query ?? said.Slots.Text ?? said.Text;
        await said.Turn.ShowAsync(ListCard.Found(await search.RunAsync(words, committee?.Id, Reader.Of(said.Turn)), committee?.Name), cancellation);
    }
}
