using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Chasing.Overviews;
using ActionBot.CommandLine;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Graph;
using ActionBot.Graph.People;
using ActionBot.Graph.ToDo;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Pages;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Teams;
using ActionBot.Teams.Connector;

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
        .AddSingleton<ILastTold, LastTold>()
        .AddUseCases()
        .AddJobs()
        .AddPages()
        .AddGraph(settings.Graph, settings.BotIdentity)
        .AddSingleton(new StartOfHost(settings.ServeRefusal, settings is { IsDevelopment: true, TeamsAppId: null }))
        .AddAdvice(settings);

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<AddCommittee>().AddSingleton<AddMeetings>().AddSingleton<WriteCalendar>()
        .AddSingleton<SetPost>().AddSingleton<NamePost>().AddSingleton<NoteAddress>().AddSingleton<SetRole>().AddSingleton<SetAbsence>().AddSingleton<CorrectAbsence>().AddSingleton<PeopleNamed>().AddSingleton<ImportPeople>().AddSingleton<KnownStandings>().AddSingleton<LookUpStanding>().AddSingleton<MatchIdentity>().AddSingleton<SuggestHolders>().AddSingleton<PickPerson>()
        .AddSingleton<ChangeActionPoint>().AddSingleton<OpenActionPoint>().AddSingleton<UndoChange>().AddSingleton<CloseActionPoint>().AddSingleton<TransferActionPoint>().AddSingleton<AskTogether>().AddSingleton<AcceptReferral>()
        .AddSingleton<AssignOwner>().AddSingleton<OpenAlike>().AddSingleton<SetDue>().AddSingleton<DropActionPoint>().AddSingleton<ReopenActionPoint>().AddSingleton<ReferActionPoint>().AddSingleton<RestrictActionPoint>().AddSingleton<RewordActionPoint>()
        .AddSingleton<ClaimRole>().AddSingleton<GiveRole>().AddSingleton<EndRole>().AddSingleton<UndoAppointment>().AddSingleton<UndoCalendar>().AddSingleton<RecordAction>().AddSingleton<UndoAtDesk>()
        .AddSingleton(_ => new Minutes.MinutesReader())
        .AddSingleton<DraftFindings>().AddSingleton<FollowCalendar>().AddSingleton<ImportMinutes>()
        .AddSingleton<ConfirmFindings>().AddSingleton<AmendFindings>().AddSingleton<RejectFindings>().AddSingleton<SplitFinding>().AddSingleton<MergeFindings>()
        .AddSingleton(provider => SpecimenFolder.Of(provider.GetRequiredService<CouncilSettings>(), provider.GetRequiredService<Database>())).AddSingleton<KeepSpecimens>().AddSingleton<ForgetRejected>()
        .AddSingleton<RecordReply>().AddSingleton<DecideExtension>().AddSingleton<DecideReassignment>().AddSingleton<ApproveAnswer>().AddSingleton<UndoReply>()
        .AddSingleton<KnownCouncil>().AddSingleton<PlanChase>().AddSingleton<SendingPace>().AddSingleton<RunChase>().AddSingleton<ReadDigest>()
        .AddSingleton<ChangeCalendar>().AddSingleton<ImportMeetings>().AddSingleton<ReplaceCommittee>().AddSingleton<EndCommittees>().AddSingleton<UndoReplacement>()
        .AddSingleton<ChaseLedger>().AddSingleton<DraftEscalations>().AddSingleton<TellOfSilence>().AddSingleton<TellOfPause>().AddSingleton<TellOfUnreached>().AddSingleton<ChaseNow>().AddSingleton<SendAgain>().AddSingleton<SetCommitteeRules>().AddSingleton<SetWeeklyList>()
        .AddSingleton<WritePaper>().AddSingleton<ListLateAnswers>().AddSingleton<ExportRegister>()
        .AddSingleton<ListActions>().AddSingleton<SearchActions>().AddSingleton<FindActionPoints>().AddSingleton<ShowAction>().AddSingleton<ListResolutions>().AddSingleton<NextMeetings>().AddSingleton<WhoIsSilent>().AddSingleton<SummariseCommittee>()
        .AddSingleton<ShowPlanned>().AddSingleton<ShowSent>().AddSingleton<ListChanges>().AddSingleton<ListMinutes>();

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton(RecurringJobs.All)
        .AddSingleton<ForgetInbound>().AddSingleton<TellClerks>().AddSingleton<HolidaysEnd>()
        .AddSingleton<RunJob>()
        .AddSingleton<JobHealth>();

    // What doctor tries beyond the register; without Graph nothing of it is loaded.
    private static IServiceCollection AddAdvice(this IServiceCollection services, Settings settings)
    {
        if (settings.Teams.IsRegistered)
        {
            services.AddSingleton<AskForAdvice>(provider => cancellation => TryToken.AdviceAsync(provider.GetRequiredService<IConnectorToken>(), provider.GetRequiredService<TimeProvider>(), cancellation));
        }

        return settings.Graph.IsOn
            ? services.AddSingleton<AskForAdvice>(provider => async cancellation =>
                [.. (await provider.GetRequiredService<TryCapabilities>().RunAsync(cancellation)).Select(tried => tried.Advice).OfType<string>()])
            : services;
    }
}
