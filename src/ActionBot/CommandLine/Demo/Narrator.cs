using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>
/// Tells the story: chapters, days as they come, who says what, and each message as its reader sees it. Several senders deliver at once; what they brought
/// is told when they are done, each message whole and always in the same order.
/// </summary>
internal sealed class Narrator(TextWriter to, TimeProvider time, CouncilTime clock) : IOfficerMessenger
{
    private readonly List<OfficerMessage> brought = [];
    private DateOnly? day;

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string title)
    {
        to.WriteLine();
        to.WriteLine($"── {title} {new string('─', Math.Max(2, 96 - title.Length))}");
        day = null;
    }

    /// <summary>Tells what happens.</summary>
    public void Tell(string text)
    {
        Day();
        foreach (var line in Lines.Wrapped(text, 100))
        {
            to.WriteLine($"  {line}");
        }
    }

    /// <summary>One line of a list.</summary>
    public void Item(string text)
    {
        foreach (var line in Lines.Wrapped($"      {text}", 100))
        {
            to.WriteLine(line);
        }
    }

    /// <summary>Somebody writes, and ActionBot answers.</summary>
    public void Talk(string who, string says, string? answer = null)
    {
        Day();
        Speak(who, says);
        if (answer is not null)
        {
            Speak("ActionBot", answer);
        }
    }

    /// <summary>Shows a document as it is.</summary>
    public void Show(IEnumerable<string> document)
    {
        to.WriteLine($"  ╔{new string('═', 96)}");
        foreach (var line in document)
        {
            to.WriteLine($"  ║ {line}".TrimEnd());
        }

        to.WriteLine($"  ╚{new string('═', 96)}");
    }

    /// <inheritdoc />
    public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        lock (brought)
        {
            brought.Add(message);
        }

        return Task.FromResult(PrintedMessages.Printed(message));
    }

    /// <summary>Shows the messages that were brought since the last time. Nobody sends while this is told.</summary>
    public void Deliver()
    {
        foreach (var message in brought.OrderBy(message => message.To.Name, StringComparer.Ordinal).ThenBy(message => message.Text, StringComparer.Ordinal))
        {
            Day();
            PrintedMessages.Print(to, message);
        }

        brought.Clear();
    }

    private void Speak(string who, string words)
    {
        var lines = Lines.Wrapped(words, 100 - who.Length - 2).ToList();
        to.WriteLine($"  {who}: {lines[0]}");
        foreach (var line in lines.Skip(1))
        {
            to.WriteLine($"  {new string(' ', who.Length + 2)}{line}".TrimEnd());
        }
    }

    private void Day()
    {
        var local = clock.Local(time.GetUtcNow());
        if (DateOnly.FromDateTime(local) != day)
        {
            day = DateOnly.FromDateTime(local);
            to.WriteLine();
            to.WriteLine($"{Days.Full(day.Value)}, {Days.Clock(TimeOnly.FromDateTime(local))}");
        }
    }
}
