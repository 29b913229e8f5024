using ActionBot.Committees;

namespace ActionBot.Replies;

/// <summary>Knows when the papers of a meeting close. The chasing rules decide it; replies only ask, to tell late ones apart.</summary>
public interface ICutOff
{
    /// <summary>The moment in UTC.</summary>
    DateTimeOffset Of(Committee committee, Meeting meeting);

    /// <summary>The day of a moment, in council time.</summary>
    DateOnly Day(DateTimeOffset moment);

    /// <summary>A moment as people read it, in council time: "noon on Friday 8 January 2027".</summary>
    string Words(DateTimeOffset moment);
}
