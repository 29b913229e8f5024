using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Redraws a card by itself for those who look at it.</summary>
/// <param name="Execute">What is asked of the bot, without anybody pressing anything.</param>
/// <param name="UserIds">For whom: Teams ids (29:…), at most <see cref="CardLimits.RefreshedFor"/>; everybody else finds it in the card's menu.</param>
public sealed record CardRefresh([property: JsonIgnore] ExecuteAction Execute, IReadOnlyList<string> UserIds)
{
    /// <summary>The question as the card carries it.</summary>
    public CardAction Action => Execute;
}
