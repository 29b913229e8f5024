namespace ActionBot.Officers;

/// <summary>What somebody is to the council; the tone of a message and who may be chased depend on it.</summary>
public enum PersonKind
{
    /// <summary>An employee.</summary>
    Officer,

    /// <summary>An elected or co-opted member.</summary>
    Councillor,

    /// <summary>A partner outside the tenant: police, health, a school. Never messaged; the clerk relays.</summary>
    Outsider,
}

/// <summary>Somebody who holds posts, owns action points, clerks, chairs or asks.</summary>
public sealed record Person
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>"Helen Marsh".</summary>
    public required string Name { get; init; }

    /// <summary>Mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>The sign-in name in Microsoft 365; mostly the mail address.</summary>
    public string? Upn { get; init; }

    /// <summary>The object id in Entra ID: what every authorisation goes by. Null until the person is matched.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Officer, councillor or outsider.</summary>
    public PersonKind Kind { get; init; }

    /// <summary>Who is told when nobody answers.</summary>
    public Guid? LineManagerId { get; init; }

    /// <summary>The last day at the council. From then on nothing is sent.</summary>
    public DateOnly? LeftOn { get; init; }
}
