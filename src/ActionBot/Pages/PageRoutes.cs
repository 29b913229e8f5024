namespace ActionBot.Pages;

/// <summary>The pages and where they stand. They are for whoever sits at this machine in Development; without authentication nobody else reaches them.</summary>
internal static class PageRoutes
{
    /// <summary>Registers the pages.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services.AddOpenApi("v1", Api.Describe).AddSingleton<CommitteesPage>().AddSingleton<CommitteePage>().AddSingleton<ChasingPage>();

    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapApi();
        routes.MapGet("/", (CommitteesPage page) => page.DrawAsync());
        routes.MapGet("/committees/{code}", (string code, CommitteePage page) => page.DrawAsync(code));
        routes.MapGet("/chasing", (ChasingPage page) => page.DrawAsync());
        routes.MapPost("/chasing/send-again", (HttpRequest request, ChasingPage page) => page.SendAgainAsync(request));
    }
}
