using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Intents in words short enough for a button. Pure.</summary>
public static class IntentWords
{
    /// <summary>"Record an action".</summary>
    public static string Of(Intent intent) => intent switch
    {
        Intent.Help => "See what I can write here",
        Intent.LogAction => "Record an action",
        Intent.ImportMinutes => "Hand over minutes",
        Intent.Review => "Go through the findings",
        Intent.Assign => "Give it to somebody else",
        Intent.SetDue => "Change when it is due",
        Intent.ListMine => "See my actions",
        Intent.ListOutstanding => "See what is outstanding",
        Intent.ListOverdue => "See what is overdue",
        Intent.WhoIsSilent => "See who has not replied",
        Intent.Show => "See one action and its history",
        Intent.Search => "Search the actions",
        Intent.ListResolutions => "See what was resolved",
        Intent.Update => "Give an update",
        Intent.Complete => "Say that it is done",
        Intent.RequestExtension => "Ask for more time",
        Intent.Decide => "Decide a request",
        Intent.NotMine => "Say that it is not mine",
        Intent.Close => "Close it",
        Intent.Reopen => "Reopen it",
        Intent.Drop => "Drop it",
        Intent.Refer => "Refer it to another committee",
        Intent.ChaseNow => "Send a reminder now",
        Intent.Snooze => "Say that I am away",
        Intent.ListMeetings => "See the meetings",
        Intent.AddMeeting => "Add a meeting",
        Intent.MoveMeeting => "Move a meeting",
        Intent.CancelMeeting => "Cancel a meeting",
        Intent.SetPost => "Say who holds a post",
        Intent.SetRole => "Say who clerks or chairs",
        Intent.Restrict => "Change who may see it",
        Intent.Report => "Get the paper",
        Intent.Overview => "Get a brief or a weekly list",
        Intent.Escalate => "Draft letters about the silent",
        Intent.Undo => "Take the last change back",
        _ => "Something else",
    };
}
