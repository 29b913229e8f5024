namespace ActionBot.Tests.Pages;

/// <summary>A promise that is kept in a real browser: Chromium where it is installed, a visible skip where it is not and nobody requires it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InABrowserAttribute : FactAttribute
{
    public InABrowserAttribute()
    {
        if (Chromium is null && !Required.Parts.Contains("browser"))
        {
            Skip = "No Chromium is installed here.";
        }
    }

    public static string? Chromium { get; } =
        ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);
}
