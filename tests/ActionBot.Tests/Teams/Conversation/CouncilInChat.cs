using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Cards;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>
/// Children's Scrutiny of Northbridge in Teams, on 24 November 2026: Jo Hale clerks it, Cllr Ama Osei chairs it, Helen Marsh is Director of Education,
/// Sam Patel Head of Housing, Lee Ward an officer of something else. The real endpoint, the real sweep, a fake Teams.
/// </summary>
internal sealed class CouncilInChat : IAsyncDisposable
{
    private CouncilInChat(TeamsScene scene) => Scene = scene;

    public TeamsScene Scene { get; }

    public Northbridge Council => Scene.Council;

    public Committee Committee { get; private set; } = null!;

    public Meeting November { get; private set; } = null!;

    public Meeting January { get; private set; } = null!;

    public Meeting March { get; private set; } = null!;

    public Owner Director { get; private set; } = null!;

    public Person Helen { get; private set; } = null!;

    public Person Jo { get; private set; } = null!;

    /// <summary>Minutes whose four findings are all Helen Marsh's; the fourth alone says when.</summary>
    public const string FourOfHelens =
        """
        Minutes of Children's Scrutiny, 24 November 2026

        1. COSTS

        Action Point 1: Helen Marsh to write to Larkfield.

        Action Point 2: Helen Marsh to circulate the leases.

        Action Point 3: Helen Marsh to obtain three quotations.

        Action Point 4: Helen Marsh to report on the roof to the January meeting.
        """;

    public static async Task<CouncilInChat> StartAsync(Kind kind = Kind.Sqlite, ActionBot.Graph.GraphSettings? graph = null)
    {
        var chat = new CouncilInChat(await TeamsScene.StartAsync(kind, graph: graph));
        var council = chat.Council;
        chat.Committee = await council.CommitteeAsync("Children's Scrutiny", "CFS");
        (chat.November, chat.January, chat.March) = (await council.MeetingAsync(chat.Committee, "2026-11-24"), await council.MeetingAsync(chat.Committee, "2027-01-19"), await council.MeetingAsync(chat.Committee, "2027-03-09"));
        (var director, chat.Helen) = await council.HeldPostAsync("Director of Education", "Helen Marsh");
        chat.Director = Owner.Of(director);
        await council.HeldPostAsync("Head of Housing", "Sam Patel");
        await council.PersonAsync("Lee Ward");
        await chat.RoleAsync(chat.Jo = await council.PersonAsync("Jo Hale"), RoleName.Clerk);
        await chat.RoleAsync(await council.PersonAsync("Ama Osei", PersonKind.Councillor), RoleName.Chair);
        return chat;
    }

    /// <summary>An action of the Director's, asked in November and reported to January.</summary>
    public Task<ActionPoint> AskAsync(string text, bool exempt = false, Meeting? to = null) => Council.OpenAsync(Committee, November, to ?? January, Director, text, exempt: exempt);

    /// <summary>Moves the clock and runs the sweep, as the host does.</summary>
    /// <returns>The messages that came of it.</returns>
    public async Task<IReadOnlyList<Heard>> SweepAtAsync(string moment)
    {
        Scene.Time.AdvanceTo(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        return await DuringAsync(() => Scene.Service<RunChase>().RunAsync(default));
    }

    /// <summary>The sweep of 18 December, the day of asking for 19 January.</summary>
    public Task<IReadOnlyList<Heard>> AskOwnersAsync() => SweepAtAsync("2026-12-18T09:30Z");

    /// <summary>Somebody writes to the bot in the chat they have alone.</summary>
    /// <returns>What came of it, to whomever.</returns>
    public Task<IReadOnlyList<Heard>> SayAsync(string who, string words, Action<JsonObject>? with = null) =>
        DuringAsync(async () => (await Scene.BringAsync(Activities.Message(words, who).With(with ?? (_ => { })))).Dispose());

    /// <summary>Somebody presses a button of a card.</summary>
    /// <returns>The words the pressed card turns into or the note that appears, and what else came of it.</returns>
    public async Task<(string Answer, IReadOnlyList<Heard> Heard)> PressAsync(string who, JsonNode card, string button, JsonObject? filledIn = null)
    {
        var action = Actions(card).FirstOrDefault(one => (string?)one["title"] == button) ?? throw new InvalidOperationException($"There is no button “{button}”, only {string.Join(", ", Actions(card).Select(one => (string?)one["title"]))}.");
        var data = action["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in filledIn ?? [])
        {
            data[name] = value?.DeepClone();
        }

        return await PressAsync(who, (string)action["verb"]!, data);
    }

    /// <summary>Somebody sends a press that no card need have offered.</summary>
    public async Task<(string Answer, IReadOnlyList<Heard> Heard)> PressAsync(string who, string verb, JsonObject data)
    {
        var answer = "";
        var heard = await DuringAsync(async () =>
        {
            using var response = await Scene.BringAsync(Activities.Press(verb, data, who));
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            answer = body["value"] is JsonObject card ? (string?)card["fallbackText"] ?? "" : (string?)body["value"] ?? "";
            if (body["value"] is JsonObject drawn && drawn["type"] is not null)
            {
                CardCheck.Passes(drawn);
            }
        });
        return (answer, heard);
    }

    /// <summary>The only action point whose text begins so, as it is now.</summary>
    public Task<ActionPoint> NowAsync(ActionPoint point) => Council.ReadAsync(point);

    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    public static IEnumerable<JsonNode> Actions(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Actions),
        JsonObject part => (((string?)part["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true ? [part] : Enumerable.Empty<JsonNode>())
            .Concat(part.Where(property => property.Key is not ("fallback" or "data" or "type") && property.Value is JsonArray or JsonObject).SelectMany(property => Actions(property.Value))),
        _ => [],
    };

    private async Task<IReadOnlyList<Heard>> DuringAsync(Func<Task> what)
    {
        var before = Scene.Teams.Messages.Count;
        await what();
        await Scene.QuietAsync();
        return [.. Scene.Teams.Messages.Skip(before).Select(Heard.Of)];
    }

    /// <summary>What was read of the latest minutes of Children's Scrutiny, as it is now.</summary>
    public Task<IReadOnlyList<DraftFinding>> FindingsAsync() => Council.Database.ReadAsync(async session => await FindingTable.OfAsync(session, (await MinutesDocumentTable.LatestOfAsync(session, Committee.Id))!.Id));

    /// <summary>A second committee, with Kim Bell as its clerk and a meeting in December and one in January.</summary>
    public async Task<(Committee Cabinet, Meeting December)> CabinetAsync()
    {
        var cabinet = await Council.CommitteeAsync("Cabinet", "CAB");
        var december = await Council.MeetingAsync(cabinet, "2026-12-08");
        await Council.MeetingAsync(cabinet, "2027-01-05");
        await RoleAsync(await Council.PersonAsync("Kim Bell"), RoleName.Clerk, cabinet);
        return (cabinet, december);
    }

    /// <summary>Gives a role in Children's Scrutiny, or in another committee.</summary>
    public Task RoleAsync(Person person, RoleName name, Committee? committee = null) => Council.Database.WriteAsync(session => RoleTable.InsertAsync(
        session,
        new Role { Id = Guid.CreateVersion7(Scene.Time.GetUtcNow()), PersonId = person.Id, CommitteeId = (committee ?? Committee).Id, Name = name, Status = RoleStatus.Approved, FromDate = Northbridge.Day("2026-01-01") },
        Scene.Time.GetUtcNow()));

    /// <summary>One message as its reader has it.</summary>
    /// <param name="To">The conversation's person.</param>
    /// <param name="Words">Its words, or its card's.</param>
    /// <param name="Card">Its card.</param>
    /// <param name="IsUpdate">It took the place of an earlier one.</param>
    /// <param name="Summary">What a lock screen shows.</param>
    public sealed record Heard(string To, string Words, JsonNode? Card, bool IsUpdate, string? Summary)
    {
        public static Heard Of(FakeConnector.Posted posted)
        {
            if (posted.Card is { } card && (string?)card["type"] == "AdaptiveCard")
            {
                CardCheck.Passes(card);
            }

            var path = Uri.UnescapeDataString(posted.Place.AbsolutePath);
            var from = path.IndexOf("/conversations/a:", StringComparison.Ordinal) + "/conversations/a:".Length;
            return new Heard(path[from..path.IndexOf("/activities", StringComparison.Ordinal)], posted.Text ?? (string?)posted.Card?["fallbackText"] ?? "", posted.Card, posted.Method == HttpMethod.Put, (string?)posted.Body?["summary"]);
        }
    }
}
