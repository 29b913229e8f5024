namespace ActionBot.Pages;

/// <summary>The pages and where they stand. They are for whoever sits at this machine in Development; without authentication nobody else reaches them.</summary>
internal static class PageRoutes
{
    /// <summary>Registers the pages.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services.AddSingleton<CommitteesPage>().AddSingleton<ChasingPage>();

    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (CommitteesPage page) => page.DrawAsync());
        routes.MapGet("/chasing", (ChasingPage page) => page.DrawAsync());
    }
}
