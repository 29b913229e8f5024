namespace ActionBot.Pages;

/// <summary>The pages, for whoever sits at this machine in Development.</summary>
internal static class FrontPage
{
    public static void MapPages(this IEndpointRouteBuilder routes) => routes.MapGet("/", () => Results.Text("ActionBot"));
}
