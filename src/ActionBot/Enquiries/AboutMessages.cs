using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;

namespace ActionBot.Enquiries;

/// <summary>Whom and what a question about messages is limited to; nothing set: everybody.</summary>
public sealed record AboutMessages
{
    /// <summary>To this person.</summary>
    public Person? Person { get; init; }

    /// <summary>To whoever answers for this post.</summary>
    public Post? Post { get; init; }

    /// <summary>About this action.</summary>
    public ActionPoint? Point { get; init; }

    /// <summary>For this committee.</summary>
    public Committee? Committee { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    internal bool Means(ActionPoint point, Guid officer) =>
        (Point is null || Point.Id == point.Id) && (Committee is null || Committee.Id == point.CommitteeId) && (Person is null || Person.Id == officer) && (Post is null || point.OwnerPostId == Post.Id);
}
