using Microsoft.Extensions.Configuration;
using ActionBot.Graph;

namespace ActionBot.Tests.Graph;

public sealed class GraphSettingsTests
{
    [Fact]
    public void Everything_is_off_until_it_is_switched_on()
    {
        Assert.False(new GraphSettings().IsOn);
        Assert.Empty(new GraphSettings().Problems(botIsRegistered: false, isDevelopment: false));
    }

    [Theory]
    [InlineData("Graph is switched on, and nobody says who asks", nameof(GraphSettings.People), "true")]
    [InlineData("Graph:Mailbox is not set", nameof(GraphSettings.Leave), "true")]
    [InlineData("Graph:ReplyTo is not set", nameof(GraphSettings.Mail), "true")]
    [InlineData("Graph:TeamsAppId is not set", nameof(GraphSettings.Install), "true")]
    [InlineData("Graph:Calendars names none", nameof(GraphSettings.Calendar), "true")]
    [InlineData("Graph:Calendars holds 'the committee room'", "Calendars:0", "the committee room")]
    [InlineData("Graph:Calendars names calendars, and Graph:Calendar is off", "Calendars:0", "CFS=committees@northbridge.example")]
    [InlineData("'not-an-address', and that is no address of Graph", nameof(GraphSettings.BaseAddress), "not-an-address")]
    [InlineData("can be read on the way", nameof(GraphSettings.BaseAddress), "http://graph.example/v1.0")]
    [InlineData("can be read on the way", nameof(GraphSettings.BaseAddress), "http://127.0.0.1:5000/v1.0")]
    [InlineData("Graph:ClientSecret is set, and Graph:ClientId is not", nameof(GraphSettings.ClientSecret), "a secret")]
    [InlineData("no token can be had", nameof(GraphSettings.ClientId), "22222222-2222-2222-2222-222222222222")]
    [InlineData("Graph:TeamsAppId is 'me'", nameof(GraphSettings.TeamsAppId), "me")]
    [InlineData("Graph:ReplyTo is 'Jo'", nameof(GraphSettings.ReplyTo), "Jo")]
    [InlineData("Graph:Peeple is no setting of ActionBot", "Peeple", "true")]
    public void A_setting_that_means_nothing_stops_the_start_with_a_sentence(string sentence, string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Graph:" + name] = value }).Build();
        var refused = Assert.Throws<SettingsRefusedException>(() => Settings.Read(configuration, "Production"));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_trial_Graph_may_stand_on_this_machine()
    {
        var settings = new GraphSettings { People = true, BaseAddress = "http://127.0.0.1:5000/v1.0" };
        Assert.Empty(settings.Problems(botIsRegistered: false, isDevelopment: true));
    }

    [Fact]
    public void A_calendar_is_a_mailbox_or_a_group_of_one_committee_or_of_all()
    {
        var settings = new GraphSettings { Calendars = { "committees@northbridge.example", "CFS = group:33333333-3333-3333-3333-333333333333" } };
        Assert.Equal(
            [new GraphCalendar(null, "committees@northbridge.example", false), new GraphCalendar("CFS", "33333333-3333-3333-3333-333333333333", true)],
            settings.CalendarsToRead());
    }
}
