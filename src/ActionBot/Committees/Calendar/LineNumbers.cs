namespace ActionBot.Committees.Calendar;

/// <summary>On which line, counted from 1, a place of a text stands.</summary>
internal sealed class LineNumbers(string text)
{
    private readonly int[] breaks = [.. text.Index().Where(one => one.Item == '\n').Select(one => one.Index)];

    public int Of(int place)
    {
        var found = Array.BinarySearch(breaks, place);
        return (found < 0 ? ~found : found) + 1;
    }
}
