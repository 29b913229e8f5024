namespace ActionBot.Tests.OverHttp;

/// <summary>The main job through the door of a running program, whichever carries the protocol.</summary>
public sealed class ConversationOverHttpTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("actionbot-http-");
    private LoopbackTeams teams = null!;
    private Somebody jo = null!;
    private Somebody helen = null!;

    private string Register => $"Data Source={Path.Combine(folder.FullName, "register.db")};Pooling=False";

    public async Task InitializeAsync()
    {
        teams = await LoopbackTeams.StartAsync();
        jo = Person("Jo Carter", "jo.carter@northbridge.gov.uk");
        helen = Person("Helen Marsh", "helen.marsh@northbridge.gov.uk");
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task From_an_empty_register_to_a_recorded_action_by_talking_alone()
    {
        await using var program = await StartAsync("2026-11-24T10:00");
        await FoundAsync();
        await jo.SaysAsync("what's outstanding?", hears: "CS-26-27-001");
        await jo.SaysAsync("undo", hears: "CS-26-27-001 is withdrawn");
    }

    [OnItsOwnClock]
    public async Task The_owner_hears_the_day_after_is_asked_once_however_often_the_program_is_started_and_is_left_alone_after_the_answer()
    {
        await using (await StartAsync("2026-11-24T10:00"))
        {
            await FoundAsync();
            await helen.InstallsAsync();
            await teams.HearAsync(helen.Id, "I am ActionBot");
        }

        await using (await StartAsync("2026-11-25T09:30"))
        {
            await teams.HearAsync(helen.Id, "what the committee asked of you");
        }

        var before = teams.Posted;
        await using (await StartAsync("2026-12-18T09:30"))
        {
            await teams.HearAsync(helen.Id, "CS-26-27-001", before);
        }

        await using (await StartAsync("2026-12-18T11:00"))
        {
            await helen.SaysAsync("001 done, the review was circulated on 9 November", hears: "CS-26-27-001");
        }

        before = teams.Posted;
        await using (await StartAsync("2027-01-04T09:30"))
        {
            // Her next words are answered after the sweep that the start brought.
            await jo.SaysAsync("who hasn't replied?", hears: "");
            Assert.Equal(0, teams.CountSince(before, helen.Id));
        }
    }

    private async Task FoundAsync()
    {
        await jo.InstallsAsync();
        await teams.HearAsync(jo.Id, "I am ActionBot");
        await jo.SaysAsync("I clerk Children's Scrutiny", hears: "Children's Scrutiny");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027, 9 March 2027 at 2pm", hears: "19 January 2027");
        await jo.SaysAsync("the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk", hears: "Helen Marsh");
        await jo.SaysAsync("action: Director of Education to bring an update on the exclusions review to the January meeting", hears: "CS-26-27-001");
        await jo.SaysAsync("yes", hears: "CS-26-27-001");
    }

    private async Task<ProgramUnderTest> StartAsync(string at) => jo.Program = helen.Program = await ProgramUnderTest.StartAsync(Register, at);

    private Somebody Person(string name, string mail)
    {
        // Somebody new in every test: a program that runs elsewhere remembers everybody it ever met.
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        teams.People[id] = (name, mail);
        return new Somebody(teams, id, name);
    }
}
