using System.Text.RegularExpressions;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What the words behind one number of a reminder amount to.</summary>
internal enum LineSays
{
    /// <summary>An answer of its own, in <see cref="LineMeaning.Meaning"/>.</summary>
    Answers,

    /// <summary>What was answered before still stands.</summary>
    StillSo,

    /// <summary>Yes: what was answered before still stands, if it was asked.</summary>
    Yes,

    /// <summary>No, and nothing of what is so instead.</summary>
    No,

    /// <summary>The same as another line: the one before, or the one in <see cref="LineMeaning.SameAs"/>.</summary>
    Same,

    /// <summary>A question about the action: it answers nothing.</summary>
    Asks,

    /// <summary>Thanks and greetings.</summary>
    Nothing,
}

/// <summary>
/// Reads the words that stand behind one number, as the answer to that one action. Whatever is said there is kept as news at least: a verdict is taken
/// only from words that give it whole. Pure.
/// </summary>
/// <param name="Says">What they amount to.</param>
/// <param name="Meaning">The answer, where they are one.</param>
/// <param name="SameAs">The number of the line that says the same, where one is named.</param>
internal sealed partial record LineMeaning(LineSays Says, Understood Meaning, string? SameAs = null)
{
    private static readonly Understood News = new() { Intent = Intent.Update, Confidence = 1, Why = "words behind the number of an action" };

    /// <summary>Reads them.</summary>
    /// <param name="words">The words, without the number.</param>
    /// <param name="number">The number; null: none was written.</param>
    /// <param name="task">What the action asks for: "agreed on 12 January" does what "Agree a pathway" asks for. Null: several actions are meant.</param>
    /// <param name="listening">The action in the thread, and no number that could mean another.</param>
    public static LineMeaning Of(string words, string? task, Listening listening)
    {
        if (Ditto().Match(words) is { Success: true } ditto)
        {
            return new LineMeaning(LineSays.Same, News, ditto.Groups["as"].Success ? ditto.Groups["as"].Value : null);
        }

        if (IsStillSo(words))
        {
            return new LineMeaning(LineSays.StillSo, News);
        }

        if (Thanks().IsMatch(words))
        {
            return new LineMeaning(LineSays.Nothing, News);
        }

        if (YesOrNo.In(words) is { } yes && !Done().IsMatch(words))
        {
            return new LineMeaning(yes ? LineSays.Yes : LineSays.No, News);
        }

        // "Done, 14 plots re-let": the verdict stands first, and what follows is told.
        if (DoneFirst().Match(words) is { Success: true } first && !IsDoneInPart(words) && !Held().IsMatch(words) && !words.TrimEnd().EndsWith('?'))
        {
            return new LineMeaning(LineSays.Answers, new Understood
            {
                Intent = Intent.Complete, Confidence = 1, Why = "done, and what was done", Slots = new Slots { Text = words[first.Length..].Trim() is { Length: > 0 } told ? told : null },
            });
        }

        if (Later.In(words) is { } later)
        {
            return new LineMeaning(LineSays.Answers, later);
        }

        // "Sent 2 Oct" is an answer because an action stands before it.
        var read = Understand.Message(words, listening);
        if (task is not null && !IsAnswer(read) && !words.TrimEnd().EndsWith('?'))
        {
            read = Understand.Message($"AP1 {words}", listening);
        }

        var meant = IsDoneAsAsked(words, task) ? new Understood { Intent = Intent.Complete, Confidence = 1, Why = "what was asked for is said to have happened" } : Together(read, words);
        return words.TrimEnd().EndsWith('?') && meant.Intent is Intent.Update or Intent.Complete ? new LineMeaning(LineSays.Asks, News) : new LineMeaning(LineSays.Answers, meant);
    }

    /// <summary>Whether words say first of all that it is done: "done - report no. 7 went round on 30/10".</summary>
    public static bool SaysDone(string words) => DoneFirst().IsMatch(words) && !IsDoneInPart(words) && !Held().IsMatch(words) && !words.TrimEnd().EndsWith('?');

    /// <summary>"Still so", "as before", "no change": what was answered before stands.</summary>
    public static bool IsStillSo(string words) => StillSo().IsMatch(words);

    /// <summary>"Done bar the signature", "8 of 12 wards done", "the ICB replied no": what is said to be done there is not the action.</summary>
    public static bool IsDoneInPart(string words) => InPart().IsMatch(words);

    // "Yes letter went 5 Jan"; "agreed on 12 January" of "Agree a joint pathway"
    private static bool IsDoneAsAsked(string words, string? task)
    {
        if (task is null || IsDoneInPart(words) || words.TrimEnd().EndsWith('?') || Held().IsMatch(words))
        {
            return false;
        }

        return YesHappened().IsMatch(words) || WentOut().IsMatch(words) && Sending().IsMatch(task) || CloseIt().IsMatch(words)
            || Happened().Match(words) is { Success: true } happened && task.Split(' ', ',').Any(word => word.Length > 3 && (happened.Groups["verb"].Value.Equals(word + (word.EndsWith('e') ? "d" : "ed"), StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsAnswer(Understood read) => read.Confidence >= Understand.Sure && read.Intent is Intent.Complete or Intent.RequestExtension or Intent.NotMine;

    // Several sentences behind one number are one answer.
    private static Understood Together(Understood read, string words)
    {
        var parts = (read.Parts.Count > 0 ? read.Parts : [read]).Where(part => part.Confidence >= Understand.Sure && part.Intent is Intent.Complete or Intent.Update or Intent.RequestExtension or Intent.NotMine).ToList();
        var wish = parts.Find(part => part.Intent is Intent.NotMine) ?? parts.Find(part => part.Intent is Intent.RequestExtension);
        return wish is not null ? wish with { Confidence = 1 }
            : parts.Count > 0 && parts.TrueForAll(part => part.Intent == Intent.Complete) && !IsDoneInPart(words) ? parts[0] with { Confidence = 1, Parts = [] }
            : parts is [{ Intent: Intent.Update } news] ? news with { Confidence = 1 }
            : News;
    }

    [GeneratedRegex(@"^\W*(?:and\s+|also\s+)?(?:ditto|likewise|same(?:\s+(?:again|here|for\s+this(?:\s+one)?))?(?:\s+(?:as|with)\s+(?:above|before\s+it|(?:the\s+)?(?:previous|last)(?:\s+one)?|(?:for\s+)?(?:number\s+|no\.?\s*|\#)?(?<as>[0-9]{1,3})))?|(?:as|see)\s+(?:above|(?:for\s+)?(?:number\s+|no\.?\s*|\#)?(?<as>[0-9]{1,3})))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ditto();

    [GeneratedRegex(@"^\W*(?:(?:yes|yep|yeah|ok|sorry|still|it(?:['\u2019]s|\s+is)|that(?:['\u2019]s|\s+is)|they(?:['\u2019]re|\s+are)|all|both|everything(?:['\u2019]s|\s+is)?)\W+)*(?:still\s+(?:so|the\s+same|as\s+(?:it\s+was|before))|that\s+is\s+still\s+so|still\s+(?:true|correct|right|stands)|as\s+(?:before|it\s+was|last\s+time|previously(?:\s+(?:stated|advised|reported))?)|(?:the\s+)?same\s+as\s+(?:before|last\s+time)|no\s+changes?(?:\s+(?:since|from)\s+(?:last\s+time|before|then))?|unchanged|nothing\s+(?:new\s+|more\s+|further\s+)?to\s+add\s+to\s+(?:what\s+(?:i|we)\s+(?:said|wrote)|that|(?:my|our|the)\s+(?:last|previous|earlier)\s+\w+)(?:\s+(?:before|last\s+time))?|stands\s+as\s+(?:before|it\s+was))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StillSo();

    [GeneratedRegex(@"^\W*(?:(?:many\s+)?thanks?|thank\s+you|ta|cheers|regards|hth)(?:\s+\w+){0,2}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(?:yes|yep|yeah)\b[\s,.:;–-]+(?:(?:the|a|my|our|all|it|that|they|this|we|i)\s+)?(?:\p{L}+\s+){0,3}(?:went|gone|sent|published|circulated|issued|posted|agreed|signed|delivered|installed|completed|done|finished)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesHappened();

    [GeneratedRegex(@"^\W*(?:all\s+|now\s+|is\s+)?(?:done|complete|completed|finished|sorted)(?:\s+(?:and\s+dusted|now|already))?\s*(?:[,.;:!]\s*|\s[–-]\s+|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneFirst();

    // "Went out yesterday" of "Write to the schools"
    [GeneratedRegex(@"^\W*(?:(?:it|they|that|this|all|the\s+\p{L}+)\s+)?(?:has\s+|have\s+|was\s+|were\s+)?(?:now\s+|all\s+)?(?:(?:went|gone)\s+(?:out|off|round|in)|sent(?:\s+(?:out|off|round|in))?|e-?mailed|circulated|posted|published|issued|shared)\b(?!\s+(?:for|to\s+(?:legal|finance|print))\b)(?:[^,;.]{0,50})[,;.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WentOut();

    [GeneratedRegex(@"\b(?:send|circulat|writ|publish|shar|issu|e-?mail|letter|notif|inform|let\s+\p{L}+\s+(?:know|have)|tell|provid|suppl|brief|note|report)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sending();

    // "Went on Monday, so close it please"
    [GeneratedRegex(@"(?:^|[,.;]|\b(?:so|and|please|can|now)\b)\s*(?:please\s+)?(?:close|mark|tick)\s+(?:it|this)(?:\s+(?:off|down|as\s+(?:done|complete|closed)))?(?:\s+(?:please|now|then|off))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CloseIt();

    [GeneratedRegex(@"^\W*(?<verb>\p{Ll}+ed)\s+(?:(?:on|at|by|in)\s+)?[^,;.]*[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    // "Agreed in principle", "sent the draft", "but": it goes on.
    [GeneratedRegex(@"\b(?:in\s+principle|drafts?|subject\s+to|but|not|awaiting|waiting|pending|provisionally|first|phase|rest|except|will|next)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"\bconfirmed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(?:bar(?:ring)?|except(?:ing)?|apart\s+from|aside\s+from|other\s+than|save\s+for|but\s+for|excluding|minus|with\s+the\s+exception\s+of)\s+(?!of\s+this)|\b[0-9]+\s+(?:\p{L}+\s+){0,3}(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+|some\s+)?(?!20[0-9]{2}\b)[0-9]|\b(?:half|most|some|many|several|two|three|four|five|six|seven|eight|nine|ten)\s+(?:out\s+)?of\s+\w|\b(?:the\s+)?rest\s+(?:by|to\s+follow|in|on|is|are|will|next)\b|\b(?:replied|responded|answered|said|says|wrote\s+back)\s*[:,-]?\s*[“""'‘]?(?:no|yes|not|that|they|he|she)\b|\bno\s+(?:reply|answer|response)\b|\b(?:nearly|almost|partly|half|mostly)\s+(?:done|complete|completed|finished|there)\b|\bnot\s+(?:yet\s+|quite\s+|fully\s+)?(?:done|complete|completed|finished)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPart();
}
