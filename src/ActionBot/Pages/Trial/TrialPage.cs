using System.Reflection;

namespace ActionBot.Pages.Trial;

/// <summary>The page itself: three conversations side by side and a clock. It is the only page with a script, for it stands in for Teams.</summary>
internal static class TrialPage
{
    private const string Folder = "ActionBot.Pages.Trial.";

    private static readonly Dictionary<string, string> Types = new() { ["try.css"] = "text/css", ["try.js"] = "text/javascript", ["cards.js"] = "text/javascript" };

    public static IResult Draw() => Serve("try.html", "text/html; charset=utf-8");

    public static IResult File(string file) => Types.TryGetValue(file, out var type) ? Serve(file, type + "; charset=utf-8") : Results.NotFound();

    private static IResult Serve(string file, string type) => Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)!, type);
}
