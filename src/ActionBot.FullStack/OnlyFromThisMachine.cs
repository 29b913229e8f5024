using ActionBot.Teams;
using Hangfire.Dashboard;

namespace ActionBot.FullStack;

/// <summary>The lock on Hangfire's pages: whoever sits at the machine itself. Nothing is shown to anybody beyond it, not through a proxy either.</summary>
internal sealed class OnlyFromThisMachine : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => LocalCaller.WhyNot(context.GetHttpContext()) is null;
}
