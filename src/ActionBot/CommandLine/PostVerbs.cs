using System.CommandLine;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>posts set</c>: who holds a post, or that nobody does; <c>posts name</c>: how it is called.</summary>
internal static class PostVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var title = new Argument<string>("TITLE") { Description = "the post, such as \"Director of Education\"" };
        var holder = new Option<string>("--holder") { Description = "who holds it", HelpName = "PERSON" };
        var vacant = new Option<bool>("--vacant") { Description = "nobody holds it" };
        var mail = new Option<string>("--mail") { Description = "the holder's mail address" };
        var from = Say.Day("--from", "the first day; today where somebody else held it before");
        var set = new Command("set", "says who holds a post; whoever held it before holds it until the day before") { title, holder, vacant, mail, from };
        set.Validators.Add(result =>
        {
            if ((result.GetValue(holder) is null) == !result.GetValue(vacant))
            {
                result.AddError("Say either --holder PERSON or --vacant.");
            }
        });
        set.SetAction(async parsed =>
        {
            await using var app = await open();
            var first = parsed.GetValue(from) ?? app.GetRequiredService<CouncilTime>().Day(app.GetRequiredService<TimeProvider>().GetUtcNow());
            var outcome = await app.GetRequiredService<SetPost>().RunAsync(parsed.GetValue(title)!, parsed.GetValue(holder), parsed.GetValue(mail), first, Standing.Console.Actor, sinceEver: parsed.GetValue(from) is null);
            if (outcome.Refusal is { } refusal)
            {
                throw new VerbFailedException(refusal);
            }

            await terminal.Out.WriteLineAsync(outcome.Holder is { } person
                ? $"{outcome.Post.Title}: {person.Name}{(person.Mail is null ? ". No mail address is known." : $", {person.Mail}.")}"
                : $"{outcome.Post.Title}: vacant from {Days.Plain(first)}.");
            foreach (var doubt in outcome.Holder is { } named ? new PersonMatch(named, outcome.Namesakes).Doubts : [])
            {
                await terminal.Out.WriteLineAsync(doubt);
            }
        });
        return new Command("posts", "the posts to which action points belong") { set, Name(terminal, open), Suggest(terminal, open) };
    }

    private static Command Name(Terminal terminal, OpenRegister open)
    {
        var title = new Argument<string>("TITLE") { Description = "the post, such as \"Director of Education\"" };
        var also = new Option<string>("--also") { Description = "another name that minutes and people use for it", HelpName = "NAME" };
        var now = new Option<string>("--now") { Description = "its title from now on; the old one stays known", HelpName = "NAME" };
        var verb = new Command("name", "gives a post another name, or a new title") { title, also, now };
        verb.Validators.Add(result =>
        {
            if ((result.GetValue(also) is null) == (result.GetValue(now) is null))
            {
                result.AddError("Say either --also NAME or --now NAME.");
            }
        });
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var (done, readBack) = await app.GetRequiredService<NamePost>().RunAsync(parsed.GetValue(title)!, parsed.GetValue(also) ?? parsed.GetValue(now)!, parsed.GetValue(now) is not null, Standing.Console);
            await terminal.Out.WriteLineAsync(done ? readBack : throw new VerbFailedException(readBack));
        });
        return verb;
    }

    private static Command Suggest(Terminal terminal, OpenRegister open)
    {
        var title = new Argument<string>("TITLE") { Description = "the post, such as \"Director of Education\"" };
        var suggest = new Command("suggest", "shows who in the directory has a post's title; posts set says which one it is") { title };
        suggest.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var found = await app.GetRequiredService<SuggestHolders>().ForAsync(parsed.GetValue(title)!, cancellation);
            await terminal.Out.WriteLineAsync(found.Candidates.Count > 0 ? found.Words : throw new VerbFailedException(found.Words));
        });
        return suggest;
    }
}
