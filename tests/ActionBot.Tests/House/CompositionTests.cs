using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Graph;
using ActionBot.Scheduling;
using ActionBot.Teams;
using ActionBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ActionBot.Tests.House;

/// <summary>Everything can be made of what is registered: a start does not try it, so this does.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_can_be_made_with_Graph_and_without(bool withGraph)
    {
        await using var store = await TestDatabase.EmptyAsync(Kind.Sqlite);
        var settings = new Settings
        {
            ConnectionString = store.ConnectionString,
            Council = new CouncilSettings { Name = "Northbridge Council" },
            Chasing = new ChasingSettings(),
            IsDevelopment = true,
            Teams = new TeamsSettings { AppId = "11111111-2222-3333-4444-555555555555", TenantId = "66666666-7777-8888-9999-000000000000", ClientSecret = "kept elsewhere" },
            Graph = withGraph ? new GraphSettings { People = true, Leave = true, Install = true, Calendar = true, Documents = true, Transcripts = true, ToDo = true } : new GraphSettings(),
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddActionBot(settings, TimeProvider.System).AddTeams(settings.Teams).AddHostedService<Ticker>();
        builder.Host.UseDefaultServiceProvider(made => (made.ValidateOnBuild, made.ValidateScopes) = (true, true));
        await using var app = builder.Build();

        foreach (var service in builder.Services.Where(service => !service.ServiceType.IsGenericTypeDefinition && service.ServiceType.Assembly == typeof(Settings).Assembly))
        {
            Assert.NotNull(app.Services.GetService(service.ServiceType));
        }

        Assert.Equal(withGraph ? 10 : 7, app.Services.GetRequiredService<IReadOnlyList<Job>>().Count);
    }
}
