using ActionBot.FullStack;
using ActionBot.Teams;

namespace ActionBot.Tests.FullStack;

/// <summary>The other program gives the Bot Framework SDK what was checked here, under the SDK's names.</summary>
public sealed class SdkSettingsTests
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public void A_bot_of_one_tenant_has_its_id_its_tenant_and_its_secret()
    {
        var sdk = SdkSettings.Of(new TeamsSettings { AppId = App, TenantId = Tenant, ClientSecret = "kept elsewhere" });
        Assert.Equal("SingleTenant", sdk["MicrosoftAppType"]);
        Assert.Equal(App, sdk["MicrosoftAppId"]);
        Assert.Equal(Tenant, sdk["MicrosoftAppTenantId"]);
        Assert.Equal("kept elsewhere", sdk["MicrosoftAppPassword"]);
    }

    [Fact]
    public void A_managed_identity_has_no_secret()
    {
        var sdk = SdkSettings.Of(new TeamsSettings { AppId = App, AppType = TeamsSettings.ManagedIdentity, TenantId = Tenant });
        Assert.Equal("UserAssignedMSI", sdk["MicrosoftAppType"]);
        Assert.Null(sdk["MicrosoftAppPassword"]);
    }

    [Fact]
    public void Every_type_that_passes_our_check_is_one_that_the_SDK_knows()
    {
        // The SDK parses these names without regard to case, and takes whatever it does not know for MultiTenant.
        string[] known = ["MultiTenant", "SingleTenant", "UserAssignedMsi"];
        foreach (var type in new[] { TeamsSettings.SingleTenant, TeamsSettings.MultiTenant, TeamsSettings.ManagedIdentity })
        {
            Assert.Contains(SdkSettings.Of(new TeamsSettings { AppId = App, AppType = type, TenantId = Tenant })["MicrosoftAppType"], known, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Without_an_application_id_nothing_is_handed_over() => Assert.Empty(SdkSettings.Of(new TeamsSettings()));
}
