using System.Text.RegularExpressions;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Who clerks, chairs or sits on a committee no longer: said by its clerk, an administrator, or whoever gives the part up.</summary>
public sealed partial class RolesEnded(Database database, EndRole end, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (RoleEnded.Read(said.Text) is not { } ended)
        {
            return false;
        }

        var about = said with { Meaning = said.Meaning with { Slots = said.Slots with { Committee = ended.Committee } } };
        if (await bearings.CommitteeAsync(about, toClerk: said.Who.IsClerk, cancellation) is not { } committee)
        {
            return true;
        }

        var holders = await database.ReadAsync(session => RoleTable.HoldersAsync(session, ended.Role, committee.Id, said.Today));
        var meant = holders.Where(person => ended.Who is { } name ? WhoIsMeant.Names(person.Name, Title().Replace(name, "")) : person.Id == said.Who.Person?.Id).ToList();
        if (meant is not [var who])
        {
            await said.Turn.SayAsync(
                meant.Count > 1 ? $"{string.Join(" and ", meant.Select(person => person.Name))} {RoleWords.Does(ended.Role)} {committee.Name}: say the whole name."
                : ended.Who is null ? $"I have not noted that you {RoleWords.Does(ended.Role)} {committee.Name}."
                : $"I have not noted that {ended.Who} {RoleWords.DoesHe(ended.Role)} {committee.Name}.",
                cancellation);
            return true;
        }

        await (await end.RunAsync(who.Id, ended.Role, committee, said.Who, said.Today) is { } refusal
            ? said.Turn.SayAsync(refusal, cancellation)
            : said.Turn.ShowAsync(ReadBackCard.For($"{who.Name} no longer {RoleWords.DoesHe(ended.Role)} {committee.Name}.", said.Turn.Activity), cancellation));
        return true;
    }

    [GeneratedRegex(@"^(?:Cllr\.?|Councillor)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
