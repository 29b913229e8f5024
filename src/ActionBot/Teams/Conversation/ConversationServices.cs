using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ActionBot.Teams.Conversation;

/// <summary>Registers the conversation and everybody who takes part in it.</summary>
public static class ConversationServices
{
    /// <summary>Registers them. A conversation registered before stays.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Greeting>().AddSingleton<Recognition>().AddSingleton<MessageExtension>().AddSingleton<Unfurling>().AddSingleton<Bearings>().AddSingleton<Reach>().AddSingleton<Settling>().AddSingleton<ClerksEntries>().AddSingleton<WaitsForClerk>().AddSingleton<KnownNames>().AddSingleton<Doubts>();
        services.TryAddSingleton<IConversation, Converse>();
        return services.AddClerksParts().AddOfficersParts();
    }

    // What clerks say: the register, the calendar, the desk, the actions.
    private static IServiceCollection AddClerksParts(this IServiceCollection services) => services
        .AddSingleton<LeaveSettled>().AddSingleton<ITakePart, LeaveCorrections>()
        .AddSingleton<ITakePart, HowTo>().AddSingleton<OneOwnerEach>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<OneOwnerEach>())
        .AddSingleton<PostsClaimed>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<PostsClaimed>()).AddSingleton<ITakePart, Appointments>().AddSingleton<ITakePart, RolesEnded>().AddSingleton<ClaimsDecided>().AddSingleton<ITakePart, RolesClaimed>().AddSingleton<ITakePart, Holders>()
        .AddSingleton<CalendarOffers>().AddSingleton<ITakePart, Calendars>()
        .AddSingleton<ITakePart, Replacements>().AddSingleton<ITakePart, Recording>()
        .AddSingleton<DeskShown>().AddSingleton<OwnersNamed>().AddSingleton<FindingsAmended>().AddSingleton<NumbersMeant>().AddSingleton<FindingsChanged>().AddSingleton<DueAsked>().AddSingleton<FindingAnswers>().AddSingleton<LeftUnreadTold>().AddSingleton<DeskLookedAt>().AddSingleton<DeskOwners>().AddSingleton<WishesWaiting>().AddSingleton<WhichWish>().AddSingleton<DecidedInWords>().AddSingleton<ComeRound>().AddSingleton<UndoLines>().AddSingleton<UndoNamed>().AddSingleton<AfterUndo>().AddSingleton<ITakePart, FindingOpen>().AddSingleton<ITakePart, DeskWork>()
        .AddSingleton<DeskButtons>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<DeskButtons>()).AddSingleton<DueAccepted>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<DueAccepted>())
        .AddSingleton<ReadHandedOver>().AddSingleton<FetchLink>().AddSingleton<ITakePart, HandOver>()
        .AddSingleton<Assigning>().AddSingleton<ITakePart, ClerksChanges>().AddSingleton<ITakePart, Rewording>().AddSingleton<ITakePart, ChangeForm>().AddSingleton<ITakePart, ClerksList>()
        .AddSingleton<ITakePart, TakeBack>();

    // What officers and chairs say: answers, lists, questions.
    private static IServiceCollection AddOfficersParts(this IServiceCollection services) => services
        .AddSingleton<WhichActions>().AddSingleton<LineByLine>().AddSingleton<ReadAgain>().AddSingleton<AnsweredActions>().AddSingleton<AnswerRead>().AddSingleton<RedrawDigests>().AddSingleton<TellOfAnswers>()
        .AddSingleton<AnswersKept>().AddSingleton<ITakePart, NotDoneAfterAll>().AddSingleton<ITakePart, AnsweringByLine>().AddSingleton<Answering>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<Answering>()).AddSingleton<ITakePart, AskedBack>().AddSingleton<DecisionsShown>().AddSingleton<ITakePart, Deciding>().AddSingleton<ITakePart, Approving>().AddSingleton<ITakePart, Absences>().AddSingleton<ITakePart, WhoIsWho>().AddSingleton<ITakePart, EnquiriesMade>().AddSingleton<ITakePart, OverviewsWished>().AddSingleton<ITakePart, Letters>()
        .AddSingleton<ITakePart, ListsAsked>().AddSingleton<ActionAsked>().AddSingleton<ITakePart>(provider => provider.GetRequiredService<ActionAsked>()).AddSingleton<ITakePart, SilenceAsked>().AddSingleton<ITakePart, SendAgainAsked>().AddSingleton<ITakePart, ChaseAsked>().AddSingleton<ITakePart, SearchAsked>()
        .AddSingleton<ITakePart, ResolutionsAsked>().AddSingleton<ITakePart, MeetingsAsked>().AddSingleton<ITakePart, Papers>().AddSingleton<ITakePart, LateAnswersAsked>()
        .AddSingleton<TellOfReferral>().AddSingleton<ITakePart, BetweenCommittees>().AddSingleton<ITakePart, PostsNamed>().AddSingleton<ITakePart, SubjectLooked>();
}
