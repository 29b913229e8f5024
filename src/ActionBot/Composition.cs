using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.CommandLine;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Graph;
using ActionBot.Graph.People;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Pages;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>Which object is made of which: the same list for the web host, the command line and the demo.</summary>
internal static class Composition
{
    /// <summary>Registers everything but the channel and the scheduler. Every use case is without state of its own and made once.</summary>
    public static IServiceCollection AddActionBot(this IServiceCollection services, Settings settings, TimeProvider time) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Council)
        .AddSingleton(new ClaimPolicy(settings.IsDevelopment))
        .AddSingleton(settings.Chasing)
        .AddSingleton(time)
        .AddSingleton(Database.From(settings.ConnectionString))
        .AddSingleton<Migrator>()
        .AddSingleton(CouncilTime.In(settings.Council.TimeZone))
        .AddSingleton<ChaseRules>()
        .AddSingleton<ICutOff>(provider => provider.GetRequiredService<ChaseRules>())
        .AddUseCases()
        .AddJobs()
        .AddPages()
        .AddGraph(settings.Graph, settings.BotIdentity)
        .AddAdvice(settings);

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<AddCommittee>().AddSingleton<AddMeetings>().AddSingleton<WriteCalendar>()
