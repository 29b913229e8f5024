namespace ActionBot.Understanding;

/// <summary>What a message would have the bot do. The names in camel case are what <c>understand</c> prints; there are no others.</summary>
public enum Intent
{
    /// <summary>None of our business, or nothing to do: nothing happens.</summary>
    Unknown,

    /// <summary>A greeting, or a question what can be done here.</summary>
    Help,

    /// <summary>An action point in one sentence.</summary>
    LogAction,

    /// <summary>Minutes to be read.</summary>
    ImportMinutes,

    /// <summary>Work at the desk: see, confirm, reject, split, merge findings (<see cref="Understood.Act"/> says which).</summary>
    Review,

    /// <summary>Gives an action another owner.</summary>
    Assign,

    /// <summary>Sets when an action is due or where it is reported.</summary>
    SetDue,

    /// <summary>The speaker's own actions.</summary>
    ListMine,

    /// <summary>What is outstanding.</summary>
    ListOutstanding,

    /// <summary>What is late.</summary>
    ListOverdue,

    /// <summary>Who has not answered.</summary>
    WhoIsSilent,

    /// <summary>One action in detail, with its history.</summary>
    Show,

    /// <summary>Actions that hold certain words.</summary>
    Search,

    /// <summary>What was resolved.</summary>
    ListResolutions,

    /// <summary>News of an action that is not done.</summary>
    Update,

    /// <summary>An action is done.</summary>
    Complete,

    /// <summary>More time is asked for.</summary>
    RequestExtension,

    /// <summary>An extension or a hand-over is granted or declined (<see cref="Understood.Act"/> says which).</summary>
    Decide,

    /// <summary>An action is somebody else's.</summary>
    NotMine,

    /// <summary>The committee has closed an action.</summary>
    Close,

    /// <summary>A closed or dropped action is open again.</summary>
    Reopen,

    /// <summary>An action is no longer needed, or superseded.</summary>
    Drop,

    /// <summary>An action goes to another body.</summary>
    Refer,

    /// <summary>A reminder by hand.</summary>
    ChaseNow,

    /// <summary>The speaker is away, or wants to be asked later; the person is the cover.</summary>
    Snooze,

    /// <summary>When the committee meets.</summary>
    ListMeetings,

    /// <summary>Meetings are added to a calendar.</summary>
    AddMeeting,

    /// <summary>A meeting is moved.</summary>
    MoveMeeting,

    /// <summary>A meeting does not take place.</summary>
    CancelMeeting,

    /// <summary>Who holds a post.</summary>
    SetPost,

    /// <summary>Who clerks, chairs or sits on a committee, the speaker included.</summary>
    SetRole,

    /// <summary>An action is exempt, or is so no longer (<see cref="Understood.Act"/> says which).</summary>
    Restrict,

    /// <summary>The paper for the next meeting.</summary>
    Report,

    /// <summary>A chair's brief or a weekly list is wanted, or is not wanted any more (<see cref="Understood.Act"/> says which).</summary>
    Overview,

    /// <summary>Letters about those who have not answered are drafted; nobody but the clerk sends them.</summary>
    Escalate,

    /// <summary>The last change is taken back.</summary>
    Undo,
}
