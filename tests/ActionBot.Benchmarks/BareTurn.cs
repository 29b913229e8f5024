using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ActionBot.Benchmarks;

#pragma warning disable RS0030 // The floor is what the database does without any of our own code.

/// <summary>The floor of a chat turn: takes an activity, writes one row durably, reads one by its index, posts one answer. Nothing else.</summary>
internal static class BareTurn
{
    public static async Task<int> RunAsync(string url, string? file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        using var client = new HttpClient();
        var source = file is null ? null : $"Data Source={file}";
        if (source is not null)
        {
            using var connection = Open(source);
            Run(connection, "create table if not exists seen (id text primary key, said text not null)");
        }

        app.MapGet("/healthz/live", () => Results.Text("alive"));
        app.MapPost("/api/messages", async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body);
            var (id, text) = (activity.RootElement.GetProperty("id").GetString()!, activity.RootElement.GetProperty("text").GetString()!);
            if (source is not null)
            {
                using var connection = Open(source);
                Run(connection, "insert into seen (id, said) values ($id, $text)", ("$id", id), ("$text", text));
                using var read = connection.CreateCommand();
                read.CommandText = "select said from seen where id = $id";
                read.Parameters.AddWithValue("$id", id);
                text = (string)read.ExecuteScalar()!;
            }

            var place = $"{activity.RootElement.GetProperty("serviceUrl").GetString()}/v3/conversations/{Uri.EscapeDataString(activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!)}/activities";
            using var answer = await client.PostAsJsonAsync(place, new Answer("message", text));
            answer.EnsureSuccessStatusCode();
        });
        await app.RunAsync();
        return 0;
    }

    // The same promises as the register: a committed row survives a power cut.
    private static SqliteConnection Open(string source)
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 15000;");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, string Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private sealed record Answer(string Type, string Text);
}
