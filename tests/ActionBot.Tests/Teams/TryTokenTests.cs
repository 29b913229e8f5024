using ActionBot.Teams.Connector;

namespace ActionBot.Tests.Teams;

/// <summary>The doctor tries whether the bot gets a token: a secret that is wrong or has run out is found before a clerk waits for an answer.</summary>
public sealed class TryTokenTests
{
    [Fact]
    public async Task A_registration_that_gets_its_token_needs_no_advice() =>
        Assert.Empty(await TryToken.AdviceAsync(new Token(_ => ValueTask.FromResult<string?>("a token")), TimeProvider.System, CancellationToken.None));

    [Fact]
    public async Task A_secret_that_Entra_refuses_is_said_with_Entras_own_reason_in_one_line()
    {
        var refused = new TokenRefusedException("no token", new InvalidOperationException("AADSTS7000215: Invalid client secret provided.\nTrace ID: 1"));

        Assert.Equal(
            ["Entra ID gives the bot no token, so it would listen and never answer: AADSTS7000215: Invalid client secret provided. Look at Teams:AppId, Teams:TenantId and the secret or certificate, and whether this machine reaches login.microsoftonline.com."],
            await TryToken.AdviceAsync(new Token(_ => throw refused), TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Entra_out_of_reach_is_waited_for_a_while_and_then_said()
    {
        var time = new ImpatientTime(DateTimeOffset.UnixEpoch);

        Assert.StartsWith("Entra ID gave the bot no token within 20 seconds", Assert.Single(await TryToken.AdviceAsync(new Token(async until =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, until);
            return null;
        }), time, CancellationToken.None)), StringComparison.Ordinal);
    }

    private sealed class Token(Func<CancellationToken, ValueTask<string?>> get) : IConnectorToken
    {
        public ValueTask<string?> GetAsync(CancellationToken cancellation) => get(cancellation);
    }
}
