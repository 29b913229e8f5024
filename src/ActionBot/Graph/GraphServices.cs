using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees.Calendar;
using ActionBot.Graph.Calendars;
using ActionBot.Graph.Documents;
using ActionBot.Graph.People;
using ActionBot.Graph.Reach;
using ActionBot.Graph.ToDo;
using ActionBot.Intake;
using ActionBot.Officers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ActionBot.Graph;

/// <summary>Registers what is switched on. What is off is registered as something that knows nothing, so that no room needs to ask.</summary>
public static class GraphServices
{
    /// <summary>Registers the capabilities of Graph that the settings switch on.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The settings, checked.</param>
    /// <param name="bot">The bot's own registration, which asks where the settings name nobody else.</param>
    public static IServiceCollection AddGraph(this IServiceCollection services, GraphSettings settings, GraphIdentity? bot)
    {
        services.AddSingleton(settings);
        if (settings.IsOn)
        {
            services.AddSingleton(provider => new GraphDoor(
                settings, GraphIdentity.Of(settings, bot)?.Credential(settings.Authority), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<TryCapabilities>();
        }

        if (settings.People)
        {
            services.AddSingleton<IDirectory, GraphDirectory>().AddSingleton<LookUpPeople>().AddSingleton<CheckPeople>()
                .AddSingleton<ICheckPeople>(provider => provider.GetRequiredService<CheckPeople>());
        }

        if (settings.Leave)
        {
            services.AddSingleton<ILeave, GraphLeave>().AddSingleton<HeedLeave>();
        }

        if (settings.Install)
        {
            services.AddSingleton<IPersonalApp, GraphPersonalApp>();
        }

        if (settings.Mail)
        {
            services.AddSingleton<IMail, GraphMail>();
        }

        if (settings.Calendar)
        {
            services.AddSingleton<IMeetingSource, GraphMeetings>().AddSingleton<FollowMeetingSource>();
        }

        if (settings.Documents)
        {
            services.AddSingleton<ISharedDocuments, GraphDocuments>();
        }

        if (settings.Transcripts)
        {
            services.AddSingleton<ITranscripts, GraphTranscripts>();
        }

        if (settings.ToDo)
        {
            services.AddSingleton<TodoLists>().AddSingleton<KeepTasks>();
        }

        return services.AddWithoutGraph();
    }

    private static IServiceCollection AddWithoutGraph(this IServiceCollection services)
    {
        services.TryAddSingleton<IDirectory, NoDirectory>();
        services.TryAddSingleton<ISharedDocuments, NoSharedDocuments>();
        services.TryAddSingleton<ITranscripts, NoTranscripts>();
        return services;
    }
}
