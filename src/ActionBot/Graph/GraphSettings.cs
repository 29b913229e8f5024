using System.Text.RegularExpressions;

namespace ActionBot.Graph;

/// <summary>
/// What ActionBot may do through Microsoft Graph: the section <c>Graph</c> of the configuration. Each capability has a switch of its own and is off
/// until it is set; with all of them off nothing of Graph is loaded or called.
/// </summary>
public sealed partial class GraphSettings
{
    private static readonly Uri PublicCloud = new("https://graph.microsoft.com/v1.0");

    /// <summary>Find people, look up managers, and check every night who has left.</summary>
    public bool People { get; set; }

    /// <summary>Read automatic replies of those who are about to be asked.</summary>
    public bool Leave { get; set; }

    /// <summary>Install the Teams app for somebody before the first message.</summary>
    public bool Install { get; set; }

    /// <summary>Send by mail what Teams refuses.</summary>
    public bool Mail { get; set; }

    /// <summary>Read the meetings of the calendars in <see cref="Calendars"/>.</summary>
    public bool Calendar { get; set; }

    /// <summary>Open minutes from a SharePoint or OneDrive sharing link.</summary>
    public bool Documents { get; set; }

    /// <summary>Read the transcript of an online meeting.</summary>
    public bool Transcripts { get; set; }

    /// <summary>Keep a task in To Do for everybody who owes something.</summary>
    public bool ToDo { get; set; }

    /// <summary>The directory (tenant) id; null: the bot's own, Teams:TenantId.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application id that holds the permissions; null: the bot's own registration with its credential.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Its certificate with the private key, a .pfx or .pem file; instead of a secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>A managed identity holds the permissions: the user-assigned one of <see cref="ClientId"/>, or the machine's own without one.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>Where Graph is: https://graph.microsoft.com/v1.0, or a national cloud's address.</summary>
    public string BaseAddress { get; set; } = PublicCloud.OriginalString;

    /// <summary>Who gives the tokens in a national cloud, such as https://login.microsoftonline.us; null: the public cloud.</summary>
    public string? Authority { get; set; }

    /// <summary>The mailbox ActionBot works from: mail leaves it, and automatic replies are asked for through it.</summary>
    public string? Mailbox { get; set; }

    /// <summary>The address to which officers answer a mail: one that a person reads.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>The app's id in the manifest, by which the organisation's catalogue knows it.</summary>
    public string? TeamsAppId { get; set; }

    /// <summary>Where meetings stand: a mailbox, "group:" and the id of a group, each with "CODE=" before it where it holds one committee's alone.</summary>
    public IList<string> Calendars { get; } = [];

    /// <summary>How long one request may take before it is given up.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether anything is switched on.</summary>
    public bool IsOn => People || Leave || Install || Mail || Calendar || Documents || Transcripts || ToDo;

    /// <summary>The address as a value; call it on checked settings only.</summary>
    public Uri Address() => new(BaseAddress.TrimEnd('/'));

    /// <summary>The calendars as values; call it on checked settings only.</summary>
    public IReadOnlyList<GraphCalendar> CalendarsToRead() => [.. Calendars.Select(entry => ReadCalendar(entry)!)];

    /// <summary>What is wrong with these settings, a sentence each; none: nothing.</summary>
    /// <param name="botIsRegistered">The bot has a registration whose credential can be used.</param>
    /// <param name="isDevelopment">A trial on one machine.</param>
    public IEnumerable<string> Problems(bool botIsRegistered, bool isDevelopment) =>
        [.. AddressProblems(isDevelopment), .. CredentialProblems(botIsRegistered), .. CapabilityProblems(), .. CalendarProblems()];

    private IEnumerable<string> AddressProblems(bool isDevelopment)
    {
        if (!Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.AbsolutePath.Trim('/').Length == 0)
        {
            yield return $"Graph:BaseAddress is '{BaseAddress}', and that is no address of Graph. Write {PublicCloud}.";
        }
        else if (address.Scheme == "http" && !(isDevelopment && address.IsLoopback))
        {
            yield return $"Graph:BaseAddress is '{BaseAddress}', and a token sent without encryption can be read on the way. Write https; http is for this machine alone, in Development.";
        }

        if (Authority is not null && !(Uri.TryCreate(Authority, UriKind.Absolute, out var authority) && authority.Scheme == "https"))
        {
            yield return $"Graph:Authority is '{Authority}'. Write an https address such as https://login.microsoftonline.us, or take it out.";
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(5))
        {
            yield return $"Graph:Timeout is {Timeout}. Write between one second and five minutes, as 00:00:30.";
        }
    }

    private IEnumerable<string> CredentialProblems(bool botIsRegistered)
    {
        var (secret, certificate) = (!string.IsNullOrEmpty(ClientSecret), !string.IsNullOrEmpty(CertificatePath));
        if (secret && certificate)
        {
            yield return "Graph:ClientSecret and Graph:CertificatePath are both set. Set one of them.";
        }
        else if (ManagedIdentity && (secret || certificate))
        {
            yield return $"Graph:ManagedIdentity is set, and so is Graph:{(secret ? "ClientSecret" : "CertificatePath")}. A managed identity has none: take one of them out.";
        }
        else if ((secret || certificate) && string.IsNullOrEmpty(ClientId))
        {
            yield return $"Graph:{(secret ? "ClientSecret" : "CertificatePath")} is set, and Graph:ClientId is not. Say whose it is.";
        }
        else if (!string.IsNullOrEmpty(ClientId) && !secret && !certificate && !ManagedIdentity)
        {
            yield return "Graph:ClientId is set without Graph:ClientSecret, Graph:CertificatePath or Graph:ManagedIdentity: no token can be had. Set one of them, the secret as the environment variable Graph__ClientSecret.";
        }

        foreach (var (name, value) in new[] { ("ClientId", ClientId), ("TenantId", TenantId), ("TeamsAppId", TeamsAppId) })
        {
            if (!string.IsNullOrEmpty(value) && !Guid.TryParse(value, out _))
            {
                yield return $"Graph:{name} is '{value}', and that is no id. It looks like 00000000-0000-0000-0000-000000000000.";
            }
        }

        if (!string.IsNullOrEmpty(ClientId) && !ManagedIdentity && string.IsNullOrEmpty(TenantId))
        {
            yield return "Graph:ClientId is set, and Graph:TenantId is not. Set it to the directory (tenant) id.";
        }

        if (IsOn && string.IsNullOrEmpty(ClientId) && !ManagedIdentity && !botIsRegistered && !IsLoopback())
        {
            yield return "Graph is switched on, and nobody says who asks. Set Graph:ClientId with its secret or certificate, or Graph:ManagedIdentity, or give the bot a registration (Teams:AppId).";
        }
    }

    private IEnumerable<string> CapabilityProblems()
    {
        if ((Mail || Leave) && string.IsNullOrEmpty(Mailbox))
        {
            yield return $"Graph:{(Mail ? "Mail" : "Leave")} is on, and Graph:Mailbox is not set. Name the mailbox ActionBot works from, such as actionbot@northbridge.gov.uk.";
        }

        if (Mail && string.IsNullOrEmpty(ReplyTo))
        {
            yield return "Graph:Mail is on, and Graph:ReplyTo is not set: officers would answer into a mailbox that nobody reads. Name an address that a person reads.";
        }

        foreach (var (name, value) in new[] { ("Mailbox", Mailbox), ("ReplyTo", ReplyTo) })
        {
            if (!string.IsNullOrEmpty(value) && !MailAddress().IsMatch(value))
            {
                yield return $"Graph:{name} is '{value}', and that is no mail address.";
            }
        }

        if (Install && string.IsNullOrEmpty(TeamsAppId))
        {
            yield return "Graph:Install is on, and Graph:TeamsAppId is not set. It is the id the manifest was packed with (manifest --app-id).";
        }
    }

    private IEnumerable<string> CalendarProblems()
    {
        if (Calendar && Calendars.Count == 0)
        {
            yield return "Graph:Calendar is on, and Graph:Calendars names none. List a mailbox, or 'group:' and a group's id; with 'CODE=' before it where it holds one committee's meetings alone.";
        }

        if (!Calendar && Calendars.Count > 0)
        {
            yield return "Graph:Calendars names calendars, and Graph:Calendar is off. Switch it on, or take the list out.";
        }

        foreach (var entry in Calendars.Where(entry => ReadCalendar(entry) is null))
        {
            yield return $"Graph:Calendars holds '{entry}'. Write a mailbox such as committees@northbridge.gov.uk, or group:00000000-0000-0000-0000-000000000000, with CFS= before it for one committee.";
        }
    }

    private bool IsLoopback() => Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address) && address.IsLoopback;

    private static GraphCalendar? ReadCalendar(string entry)
    {
        const string group = "group:";
        var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
        var (code, owner) = parts.Length == 2 ? (parts[0], parts[1]) : (null, parts[0]);
        return code is { Length: 0 } ? null
            : owner.StartsWith(group, StringComparison.OrdinalIgnoreCase) ? Guid.TryParse(owner[group.Length..], out var id) ? new GraphCalendar(code, id.ToString("D"), IsGroup: true) : null
            : MailAddress().IsMatch(owner) ? new GraphCalendar(code, owner, IsGroup: false)
            : null;
    }

    // "committees@northbridge.gov.uk"; not "Committees <committees@northbridge.gov.uk>", not "committees".
    [GeneratedRegex(@"^[^\s@<>""]+@[^\s@<>""]+\.[^\s@<>""]+$")]
    private static partial Regex MailAddress();
}

/// <summary>A calendar in Microsoft 365 in which meetings stand.</summary>
/// <param name="CommitteeCode">The one committee whose meetings it holds; null: each meeting's subject names its own.</param>
/// <param name="Owner">The mailbox, or the id of the group.</param>
/// <param name="IsGroup">A group's.</param>
public sealed record GraphCalendar(string? CommitteeCode, string Owner, bool IsGroup);
