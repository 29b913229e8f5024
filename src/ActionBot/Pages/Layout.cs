namespace ActionBot.Pages;

/// <summary>What every page has around it. Plain, without scripts, readable on a phone, in the dark and on paper.</summary>
internal static class Layout
{
    private const string Style =
        """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #c9d1d9; --soft: #57606a; --accent: #1f4e79; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #30363d; --soft: #9ea7b3; --accent: #7cb8ef; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 3rem; font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; color: var(--ink); background: var(--paper); }
        header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; border-bottom: 2px solid var(--accent); padding-bottom: .5rem; }
        header strong { font-size: 1.1rem; }
        nav a { margin-right: 1rem; }
        a { color: var(--accent); }
        a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        h1 { font-size: 1.5rem; margin: 1.25rem 0 .5rem; }
        h2 { font-size: 1.15rem; margin: 1.5rem 0 .25rem; }
        h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
        .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        button { font: inherit; padding: .25rem .75rem; color: var(--paper); background: var(--accent); border: 1px solid var(--accent); border-radius: .25rem; cursor: pointer; }
        button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
        caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
        .keep { white-space: nowrap; }
        .soft { color: var(--soft); }
        @media print { nav { display: none; } }
        """;

    /// <summary>A whole page.</summary>
    /// <param name="council">The council's name.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="content">What stands on it, below its title.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Page(string council, string title, Html content, int status = StatusCodes.Status200OK) => Results.Content(
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · {council}</title>
            <style>{Html.Markup(Style)}</style>
            </head>
            <body>
            <header><strong>ActionBot · {council}</strong><nav aria-label="Pages"><a href="/">Committees</a><a href="/chasing">Chasing</a></nav></header>
            <main>
            <h1>{title}</h1>
            {content}
            </main>
            </body>
            </html>
            """).ToString(),
        "text/html; charset=utf-8",
        statusCode: status);
}
