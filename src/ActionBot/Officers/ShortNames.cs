namespace ActionBot.Officers;

/// <summary>The short forms of given names: "Bea" is Beatrice, "Dave" is David. Pure.</summary>
internal static class ShortNames
{
    private const int Shortest = 3;

    // Those that are not the beginning of the name they stand for.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["bob"] = ["robert"], ["rob"] = ["robert"], ["bill"] = ["william"], ["billy"] = ["william"], ["dick"] = ["richard"], ["rick"] = ["richard"], ["jim"] = ["james"], ["jamie"] = ["james"], ["jack"] = ["john"], ["harry"] = ["henry", "harold"], ["ted"] = ["edward", "theodore"],
        ["ned"] = ["edward"], ["tony"] = ["anthony", "antony"], ["mike"] = ["michael"], ["mick"] = ["michael"], ["dave"] = ["david"], ["steve"] = ["stephen", "steven"], ["nick"] = ["nicholas", "nicola"], ["kate"] = ["katherine", "catherine", "kathryn"], ["katie"] = ["katherine", "catherine"],
        ["cathy"] = ["catherine"], ["liz"] = ["elizabeth"], ["lizzie"] = ["elizabeth"], ["betty"] = ["elizabeth"], ["beth"] = ["elizabeth", "bethany"], ["meg"] = ["margaret", "megan"], ["maggie"] = ["margaret"], ["peggy"] = ["margaret"], ["sue"] = ["susan", "suzanne"], ["sally"] = ["sarah"],
        ["tina"] = ["christina"], ["debbie"] = ["deborah"], ["becky"] = ["rebecca"], ["jenny"] = ["jennifer"], ["sandy"] = ["alexander", "alexandra"], ["sasha"] = ["alexander", "alexandra"], ["andy"] = ["andrew"], ["drew"] = ["andrew"], ["greg"] = ["gregory"], ["jeff"] = ["jeffrey", "geoffrey"],
        ["geoff"] = ["geoffrey"], ["terry"] = ["terence", "theresa"], ["vicky"] = ["victoria"], ["libby"] = ["elizabeth"], ["gerry"] = ["gerald", "geraldine"], ["larry"] = ["lawrence", "laurence"], ["frankie"] = ["frances", "francis"], ["fran"] = ["frances", "francesca"],
    };

    /// <summary>Whether a word is short for a given name; both in small letters.</summary>
    public static bool IsShortFor(string word, string given) =>
        word.Length >= Shortest && word.Length < given.Length && given.StartsWith(word, StringComparison.Ordinal) || (Others.TryGetValue(word, out var names) && names.Contains(given));
}
