using ActionBot.Teams;

namespace ActionBot.Tests.Teams;

public sealed class TeamsSettingsTests
{
    private const string Id = "6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d";

    [Fact]
    public void A_whole_registration_of_each_type_is_in_order()
    {
        Assert.Empty(new TeamsSettings().Problems());
        Assert.Empty(new TeamsSettings { AppId = Id, TenantId = Id, ClientSecret = "s" }.Problems());
        Assert.Empty(new TeamsSettings { AppId = Id, TenantId = Id, CertificatePath = "bot.pem" }.Problems());
        Assert.Empty(new TeamsSettings { AppId = Id, TenantId = Id, AppType = "UserAssignedMSI" }.Problems());
        Assert.Empty(new TeamsSettings { AppId = Id, AppType = "MultiTenant", ClientSecret = "s", AllowedTenants = { Id } }.Problems());
    }

    [Theory]
    [InlineData("MultiTennant", "Teams:AppType is 'MultiTennant'. Write SingleTenant, MultiTenant or UserAssignedMSI.")]
    [InlineData("singletenant", "Teams:AppType is 'singletenant'. Write it exactly: SingleTenant.")]
    [InlineData("", "Teams:AppType is ''. Write SingleTenant, MultiTenant or UserAssignedMSI.")]
    public void A_misspelt_type_stops_the_start(string type, string sentence) =>
        Assert.Equal(sentence, Assert.Single(new TeamsSettings { AppId = Id, TenantId = Id, ClientSecret = "s", AppType = type }.Problems()));

    public static TheoryData<string, TeamsSettings> Wrong => new()
    {
        { "Teams:AppId is 'bot'", new() { AppId = "bot", TenantId = Id, ClientSecret = "s" } },
        { "Teams:TenantId is not set", new() { AppId = Id, ClientSecret = "s" } },
        { "Teams:TenantId is not set", new() { AppId = Id, AppType = "UserAssignedMSI" } },
        { "Teams:TenantId is 'northbridge.gov.uk'", new() { AppId = Id, TenantId = "northbridge.gov.uk", ClientSecret = "s" } },
        { "Teams:AllowedTenants is empty", new() { AppId = Id, AppType = "MultiTenant", ClientSecret = "s" } },
        { "Teams:AllowedTenants holds 'all'", new() { AppId = Id, TenantId = Id, ClientSecret = "s", AllowedTenants = { "all" } } },
        { "Teams:ClientSecret is not set", new() { AppId = Id, TenantId = Id } },
        { "Teams:ClientSecret and Teams:CertificatePath are both set", new() { AppId = Id, TenantId = Id, ClientSecret = "s", CertificatePath = "c" } },
        { "Teams:ClientSecret is set, and a bot of type UserAssignedMSI has none", new() { AppId = Id, TenantId = Id, AppType = "UserAssignedMSI", ClientSecret = "s" } },
        { "Teams:ClientSecret is set, and Teams:AppId is not", new() { ClientSecret = "s" } },
        { "Teams:TenantId is set, and Teams:AppId is not", new() { TenantId = Id } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_in_a_sentence(string beginning, TeamsSettings settings) =>
        Assert.StartsWith(beginning, Assert.Single(settings.Problems()), StringComparison.Ordinal);

    [Fact]
    public void No_sentence_repeats_the_secret() =>
        Assert.DoesNotContain(new TeamsSettings { AppId = "bot", ClientSecret = "hunter2", CertificatePath = "c", AppType = "x" }.Problems(), problem => problem.Contains("hunter2", StringComparison.Ordinal));
}
