namespace ActionBot.Teams.Connector;

/// <summary>Tries whether the bot's registration gets a token: without one it listens, understands and never answers.</summary>
internal static class TryToken
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What is wrong with it, a sentence; none: a token was had.</summary>
    public static async Task<IReadOnlyList<string>> AdviceAsync(IConnectorToken token, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await token.GetAsync(either.Token);
            return [];
        }
        catch (TokenRefusedException refused)
        {
            return [$"Entra ID gives the bot no token, so it would listen and never answer: {FirstLine(refused.GetBaseException().Message)} Look at Teams:AppId, Teams:TenantId and the secret or certificate, and whether this machine reaches login.microsoftonline.com."];
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return [$"Entra ID gave the bot no token within {Patience.TotalSeconds:0} seconds: does this machine reach login.microsoftonline.com?"];
        }
    }

    private static string FirstLine(string words) => words.Split('\n')[0].Trim().TrimEnd('.') + ".";
}
