using System.Text;
using AngleSharp.Dom;

namespace ActionBot.Minutes.Formats;

/// <summary>What is particular to the pages of Modern.gov, which most councils of England publish their minutes on, and to other committee systems: their furniture and their titles.</summary>
internal static class ModernGovPage
{
    // Links of the item, its documents, the menu, the breadcrumb, the tools beside the page. mgActionList holds links, no actions.
    private static readonly string[] FurnitureClasses =
    [
        "mgActionList", "mgBulletList", "mgLinks", "mgMenu", "mgBreadcrumb", "breadcrumb", "breadcrumbs", "mgFooter", "mgHeader", "mgSideMenu", "mgFileSize", "mgHide", "skip-link", "skip", "cookie", "cookies", "cookie-banner", "menu", "navbar", "navigation",
        "sidebar", "widget", "sr-only", "visually-hidden", "screen-reader-text", "DocumentListItem", "SkipNav", "share", "social", "pagination", "comments-area", "post-navigation",
    ];

    /// <summary>Belongs to the page and not to the minutes.</summary>
    public static bool IsFurniture(IElement element) => element.ClassList.Length > 0 && Array.Exists(FurnitureClasses, element.ClassList.Contains);

    /// <summary>The title of an agenda item.</summary>
    public static bool IsTitle(IElement element) => element.ClassList.Contains("mgAiTitleTxt") || element.ClassList.Contains("mgSubTitleTxt");

    /// <summary>Takes from a title what the system adds to it: "EXCLUSIONS pdf icon PDF 133 KB ref: 13567".</summary>
    public static void TidyTitle(StringBuilder title)
    {
        var words = title.ToString();
        foreach (var added in (string[])["pdf icon", " PDF ", "ref: "])
        {
            var at = words.IndexOf(added, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsAddition(words[at..]))
            {
                words = words[..at].TrimEnd();
            }
        }

        title.Clear().Append(words);
    }

    // "PDF 133 KB", "pdf icon PDF 1 MB", "ref: 13567": nothing but that to the end of the title.
    private static bool IsAddition(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word.Equals("pdf", StringComparison.OrdinalIgnoreCase) || word is "icon" or "KB" or "MB" or "ref:" || word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '/'));
}
