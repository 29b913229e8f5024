using System.Text.Json.Nodes;

namespace ActionBot.Tests.Graph;

/// <summary>Lists as Graph answers them: a page at a time, with the address of the next.</summary>
internal sealed class GraphPages(Func<string> address)
{
    /// <summary>How many things a page holds at most, whatever is asked for.</summary>
    public int Size { get; set; } = 100;

    // As Graph does: at most as many as it likes, and the address of the next page repeats what was asked.
    public JsonObject Paged(GraphRequest request, IEnumerable<JsonObject> items, string token = "$skip")
    {
        var all = items.ToList();
        var skip = request.Query.TryGetValue(token, out var skipped) ? int.Parse(skipped, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var size = request.Query.TryGetValue("$top", out var top) ? Math.Min(Size, int.Parse(top, System.Globalization.CultureInfo.InvariantCulture)) : Size;
        var page = Listed(all.Skip(skip).Take(size));
        if (all.Count > skip + size)
        {
            var asked = request.Query.Where(pair => pair.Key != token).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}").Append($"{token}={skip + size}");
            page["@odata.nextLink"] = $"{address()}{PathOf(request)}?{string.Join('&', asked)}";
        }

        return page;
    }

    public static JsonObject Listed(IEnumerable<JsonObject> items) => new() { ["value"] = new JsonArray([.. items]) };

    private static string PathOf(GraphRequest request) => request.Ids.Aggregate(request.Endpoint.Path, (path, id) => path.IndexOf("{}", StringComparison.Ordinal) is var at
        ? path[..at] + Uri.EscapeDataString(id) + path[(at + 2)..]
        : path);
}
