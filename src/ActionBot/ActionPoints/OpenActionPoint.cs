using System.Text.Json;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>What a clerk confirmed and is now to be tracked.</summary>
public sealed record NewActionPoint
{
    /// <summary>The id it is to have; null: a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whose.</summary>
    public required Committee Committee { get; init; }

    /// <summary>The meeting it came from.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>"26-27", the municipal year of that meeting.</summary>
    public required string MunicipalYear { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>The words of the minutes or of the message.</summary>
    public required string Quote { get; init; }

    /// <summary>The printed label.</summary>
    public string? Label { get; init; }

    /// <summary>The agenda item.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The owner as minuted.</summary>
    public string? OwnerText { get; init; }

    /// <summary>Whose it is.</summary>
    public required Owner Owner { get; init; }

    /// <summary>By when.</summary>
    public required Due Due { get; init; }

    /// <summary>Not for the public.</summary>
    public bool Exempt { get; init; }

    /// <summary>The paragraph that makes it so.</summary>
    public string? ExemptParagraph { get; init; }

    /// <summary>Who recorded it, where it stands in no minutes.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The finding it was confirmed from.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>The limb of a resolution it follows up.</summary>
    public Guid? ResolutionLimbId { get; init; }
}

/// <summary>Opens an action point and gives it its reference: committee code, municipal year, number. A number is never used twice.</summary>
public sealed class OpenActionPoint(TimeProvider time)
{
    /// <summary>Opens it within the transaction that confirms it. The caller has asked whether that is allowed.</summary>
    public async Task<ActionPoint> InAsync(Session session, NewActionPoint wanted, Standing by)
    {
        var now = time.GetUtcNow();
        await CommitteeTable.HoldAsync(session, wanted.Committee.Id);
        var number = (int)await ActionPointTable.LastNumberAsync(session, wanted.Committee.Code, wanted.MunicipalYear) + 1;
        var point = new ActionPoint
        {
            Id = wanted.Id ?? Guid.CreateVersion7(now),
            CommitteeId = wanted.Committee.Id,
            MunicipalYear = wanted.MunicipalYear,
            Number = number,
            Reference = Reference(wanted.Committee, wanted.MunicipalYear, number),
            Label = wanted.Label,
            Text = wanted.Text,
            Quote = wanted.Quote,
            RecordedBy = wanted.RecordedBy,
            AgendaItem = wanted.AgendaItem,
            MeetingId = wanted.Meeting.Id,
            FindingId = wanted.FindingId,
            ResolutionLimbId = wanted.ResolutionLimbId,
            OwnerText = wanted.OwnerText,
            OwnerPostId = wanted.Owner.PostId,
            OwnerPersonId = wanted.Owner.PersonId,
            DueText = wanted.Due.Text,
            DueKind = wanted.Due.Kind,
            DueDate = wanted.Due.Date,
            EveryNthMeeting = wanted.Due.EveryNthMeeting,
            ReportToMeetingId = wanted.Due.ReportToMeetingId,
            FirstDueText = wanted.Due.Text,
            FirstDueKind = wanted.Due.Kind,
            FirstDueDate = wanted.Due.Date,
            FirstReportToMeetingId = wanted.Due.ReportToMeetingId,
            Status = ActionPointStatus.Open,
            Exempt = wanted.Exempt,
            ExemptParagraph = wanted.ExemptParagraph,
            ConfirmedAt = now,
            ChangedAt = now,
            Version = 1,
        };
        await ActionPointTable.InsertAsync(session, point);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now),
            HappenedAt = now,
            Subject = "action point",
            SubjectId = point.Id,
            CommitteeId = point.CommitteeId,
            ByPersonId = by.Actor.PersonId,
            ByName = by.Actor.Name,
            What = $"opened for {wanted.Owner.Name}",
            Through = by.Actor.Through,
            AfterVersion = 1,
            // What was said in one sentence is taken back as a mistake; what came of minutes goes back to the desk with its finding.
            BeforeState = wanted.Id is null ? null : JsonSerializer.Serialize(point with { Status = ActionPointStatus.NoLongerRequired, StatusNote = ActionPoint.Mistake }, ActionPointJson.Default.ActionPoint),
        });
        return point;
    }

    /// <summary>"CFS-26-27-014".</summary>
    public static string Reference(Committee committee, string municipalYear, int number) => FormattableString.Invariant($"{committee.Code}-{municipalYear}-{number:000}");
}
