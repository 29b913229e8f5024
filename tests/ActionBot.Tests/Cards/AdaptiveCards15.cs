namespace ActionBot.Tests.Cards;

/// <summary>What Adaptive Cards 1.5 knows: each type with its properties, an asterisk at those it cannot do without. Written from the schema pages; nothing of 1.6.</summary>
internal static class AdaptiveCards15
{
    private const string Element = "id isVisible separator spacing height fallback requires";
    private const string Input = Element + " label isRequired errorMessage";
    private const string Action = "title id iconUrl style fallback requires tooltip isEnabled mode";

    /// <summary>Types to properties; the value says whether it is required.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, bool>> Types { get; } = new Dictionary<string, string>
    {
        ["AdaptiveCard"] = "$schema version* body actions fallbackText refresh authentication backgroundImage minHeight rtl speak lang verticalContentAlignment selectAction msteams metadata",
        ["TextBlock"] = Element + " text* color fontType horizontalAlignment isSubtle maxLines size weight wrap style",
        ["RichTextBlock"] = Element + " inlines* horizontalAlignment",
        ["TextRun"] = "text* color fontType highlight isSubtle italic selectAction size strikethrough underline weight",
        ["FactSet"] = Element + " facts*",
        ["Container"] = Element + " items* selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl",
        ["ColumnSet"] = Element + " columns selectAction style bleed minHeight horizontalAlignment",
        ["Column"] = Element + " items backgroundImage bleed minHeight rtl selectAction style verticalContentAlignment width",
        ["Table"] = Element + " columns* rows* firstRowAsHeaders showGridLines gridStyle horizontalCellContentAlignment verticalCellContentAlignment",
        ["TableRow"] = "cells* style horizontalCellContentAlignment verticalCellContentAlignment",
        ["TableCell"] = "items* selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl",
        ["ActionSet"] = Element + " actions* horizontalAlignment",
        ["Image"] = Element + " url* altText backgroundColor horizontalAlignment selectAction size style width",
        ["ImageSet"] = Element + " images* imageSize",
        ["Input.Text"] = Input + " isMultiline maxLength placeholder regex style inlineAction value",
        ["Input.Number"] = Input + " min max placeholder value",
        ["Input.Date"] = Input + " min max placeholder value",
        ["Input.Time"] = Input + " min max placeholder value",
        ["Input.Toggle"] = Input + " title* value valueOn valueOff wrap",
        ["Input.ChoiceSet"] = Input + " choices choices.data isMultiSelect style value placeholder wrap",
        ["Data.Query"] = "dataset* count skip",
        ["Action.Execute"] = Action + " verb data associatedInputs",
        ["Action.Submit"] = Action + " data associatedInputs msTeams",
        ["Action.OpenUrl"] = Action + " url*",
        ["Action.ShowCard"] = Action + " card",
        ["Action.ToggleVisibility"] = Action + " targetElements*",
        // Objects that carry no type of their own, named here for the property they stand under.
        ["facts"] = "title* value*",
        ["choices"] = "title* value*",
        ["columns"] = "width horizontalCellContentAlignment verticalCellContentAlignment",
        ["refresh"] = "action* userIds expires",
        // Teams' own charts draw in cards that say 1.5; whoever cannot draw them needs the fallback.
        ["Chart"] = Element + " title data colorSet xAxisTitle yAxisTitle max min value segments subLabel",
    }.ToDictionary(type => type.Key, type => Properties(type.Value));

    private static IReadOnlyDictionary<string, bool> Properties(string names) =>
        names.Split(' ').ToDictionary(name => name.TrimEnd('*'), name => name.EndsWith('*'));
}
