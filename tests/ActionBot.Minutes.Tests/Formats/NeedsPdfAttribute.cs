namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Needs <c>pdftotext</c> of poppler-utils. Where it is not installed the test is a visible skip, unless ACTIONBOT_REQUIRE names pdf: then it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsPdfAttribute : FactAttribute
{
    public NeedsPdfAttribute()
    {
        var isRequired = (Environment.GetEnvironmentVariable("ACTIONBOT_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains("pdf");
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")));
        Skip = isThere || isRequired ? null! : "pdftotext of poppler-utils is not installed.";
    }
}
