namespace ActionBot.Minutes.Structure;

/// <summary>
/// Where each letter of a passage stands in the document. The words of a line stand there one behind the other, so a place is kept only where that breaks:
/// a new line, collapsed blanks, the next cell.
/// </summary>
internal sealed class TextMap
{
    private readonly int[] places;
    private readonly int[] documentPlaces;

    private TextMap(int[] places, int[] documentPlaces)
    {
        this.places = places;
        this.documentPlaces = documentPlaces;
    }

    /// <summary>A passage whose letters stand in the document as they are, from a place on.</summary>
    public static TextMap Straight(int start) => new([0], [start]);

    /// <summary>Where a letter of the passage stands.</summary>
    public int At(int place)
    {
        var piece = Piece(place);
        return documentPlaces[piece] + place - places[piece];
    }

    /// <summary>The first and the last place in the document of a stretch of the passage, whose parts may stand there in another order.</summary>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Behind its last letter.</param>
    public (int First, int Last) Bounds(int start, int end)
    {
        var (first, last) = (At(start), At(end - 1));
        for (var piece = Piece(start); piece < places.Length && places[piece] < end; piece++)
        {
            var from = Math.Max(start, places[piece]);
            var to = Math.Min(end, piece + 1 < places.Length ? places[piece + 1] : end) - 1;
            first = Math.Min(first, documentPlaces[piece] + from - places[piece]);
            last = Math.Max(last, documentPlaces[piece] + to - places[piece]);
        }

        return (first, last);
    }

    private int Piece(int place)
    {
        var piece = places.AsSpan().BinarySearch(place);
        return piece >= 0 ? piece : Math.Max(0, ~piece - 1);
    }

    /// <summary>Grows with the passage.</summary>
    internal sealed class Builder
    {
        private readonly List<int> places = [];
        private readonly List<int> documentPlaces = [];

        /// <summary>From this place of the passage on, letters stand at this place of the document and behind it.</summary>
        public void Add(int place, int documentPlace)
        {
            if (places.Count > 0 && documentPlaces[^1] + place - places[^1] == documentPlace)
            {
                return;
            }

            if (places.Count > 0 && places[^1] == place)
            {
                documentPlaces[^1] = documentPlace;
                return;
            }

            places.Add(place);
            documentPlaces.Add(documentPlace);
        }

        /// <summary>Where the letter in front of a place stands in the document.</summary>
        public int Before(int place) => documentPlaces[^1] + place - 1 - places[^1];

        /// <summary>Forgets what was said from a place on.</summary>
        public void Cut(int place)
        {
            while (places.Count > 0 && places[^1] >= place)
            {
                places.RemoveAt(places.Count - 1);
                documentPlaces.RemoveAt(documentPlaces.Count - 1);
            }
        }

        public void Clear()
        {
            places.Clear();
            documentPlaces.Clear();
        }

        public TextMap Build() => new([.. places], [.. documentPlaces]);
    }
}
