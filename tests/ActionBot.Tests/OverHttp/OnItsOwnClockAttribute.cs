namespace ActionBot.Tests.OverHttp;

/// <summary>A promise that needs the program started on several days; a visible skip where ACTIONBOT_UNDER_TEST is the URL of one that runs already.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnItsOwnClockAttribute : FactAttribute
{
    public OnItsOwnClockAttribute()
    {
        if (ProgramUnderTest.IsElsewhere)
        {
            Skip = "The program runs elsewhere, and its clock cannot be set.";
        }
    }
}
