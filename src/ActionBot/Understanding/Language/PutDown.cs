using System.Text.RegularExpressions;

namespace ActionBot.Understanding.Language;

/// <summary>Somebody promised something, and at the end of the story it is to be put down: "… Cllr Pugh said he would write to the MP, can you get that down as an action please".</summary>
internal static partial class PutDown
{
    /// <summary>The action in one sentence where a story ends so; else the words as they are.</summary>
    public static string Of(string own, SpeakerRole role)
    {
        own = Myself().Replace(own, "log action for me to ", 1);
        own = MayGo().Match(own) is { Success: true } goes && (role != SpeakerRole.Officer || goes.Groups["deed"].Value.ToLowerInvariant() is not ("closed" or "reopened") && goes.Groups["why"].Value.Trim().Count(character => character == ' ') >= 2) ? Ordered(goes) : own;
        own = role == SpeakerRole.Officer ? own : OneFrom().Replace(own, "one for ${body}: ", 1);
        // "… needs to go down as an action", "put that down": the wish goes, and so does the place on the agenda
        if (role != SpeakerRole.Officer && own.Length <= 600 && Order().Match(own) is { Success: true, Index: > 20 } order && (Offered().IsMatch(own[..order.Index]) || OnTheAgenda().IsMatch(own)))
        {
            var promised = OnTheAgenda().Replace(own[..order.Index], "", 1);
            return Offered().IsMatch(promised) ? $"action: {Offered().Replace(promised, "${who} to ${task}", 1)}" : promised;
        }

        // "chair asked at the end that the Dir of Adult Services brings a note …, can you log that"
        if (role != SpeakerRole.Officer && own.Length <= 600 && Order().Match(own) is { Success: true, Index: > 20 } down && AskedThat().Match(own[..down.Index]) is { Success: true } asked)
        {
            return $"action: {asked.Groups["who"].Value} to {asked.Groups["task"].Value}";
        }

        if (role != SpeakerRole.Officer && own.Length <= 600 && Order().Match(own) is { Success: true, Index: > 20 } ordered && Wanted().IsMatch(own[..ordered.Index]))
        {
            return own[..ordered.Index];
        }

        if (role == SpeakerRole.Officer || own.Length > 900 || Wish().Match(own) is not { Success: true, Index: > 20 } wish || Promise().Match(own[..wish.Index]) is not { Success: true } promise)
        {
            return own;
        }

        var task = promise.Groups["task"].Value;
        return $"action: {promise.Groups["who"].Value} to {(Besides().Match(task) is { Success: true, Index: > 8 } besides ? task[..besides.Index] : task).Trim(' ', ',', '.', '-', '–', ';')}";
    }

    // "ok so item 7, Cllr Bhatt promised …": where on the agenda it came up
    [GeneratedRegex(@"^(?:(?:right|ok|okay|so|now|also|and|next)[ ,]+)*(?:on|under|at|from)? ?(?:agenda )?item \d{1,3}[a-z]?[,:]? +(?=(?:the )?[A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex OnTheAgenda();

    [GeneratedRegex(@"[\s,;.–-]+(?:needs to go down as an action|needs to go down|needs logging|put (?:that|it) down|please (?:log|record|note|minute)(?: (?:that|it|this))?|can (?:you|we) (?:get|have) (?:that|it) (?:down|in|logged|recorded)|can (?:you|we) (?:please )?(?:log|record|note|minute|capture) (?:that|it|this)|(?:log|record|note|minute) (?:that|it|this)|that(?:'s| is) an action|one for the list)(?: please| pls| thanks)?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"[\s,;.–-]+(?:(?:so|but|and|then) )*(?:(?:please |kindly )(?:could you |can you )?|(?:can|could|would|will) (?:you|we) (?:please )?)(?:get|put|enter|log|record|note|write|add|minute|jot)(?: (?:that|it|this))?(?: (?:down|in|up))?(?: (?:on|to|onto|in) the (?:list|register|tracker))?(?: (?:as|for) an action(?: point)?)?(?: please| pls| thanks)?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    // "can 14 be removed? the scheme was cancelled": an order, and why
    private static string Ordered(Match goes)
    {
        var verb = goes.Groups["deed"].Value.ToLowerInvariant() switch { "closed" => "close", "reopened" => "reopen", _ => "drop" };
        var why = goes.Groups["why"].Value.Trim();
        return why.Count(character => character == ' ') < 2 || why.Contains('?', StringComparison.Ordinal) ? $"{verb} {goes.Groups["which"].Value}. {why}".TrimEnd() : $"{verb} {goes.Groups["which"].Value} as {why}";
    }

    [GeneratedRegex(@"^(?:please )?(?:can|could|may) (?<which>(?:action |item |number |no\.? |AP ?|#)?\d{1,3}(?:(?:, ?| and | & )\d{1,3})*) (?:please |now )?be (?:please |now )?(?<deed>removed|dropped|deleted|taken off|closed|reopened)(?: (?:from|off)? ?the (?:list|tracker|register))?(?: please| now)*\s*\?\s*(?<why>[^\n]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex MayGo();

    // "can I add an action for myself? draft the bid, 22 Jan"
    [GeneratedRegex(@"^(?:(?:please )?(?:can|could|may) (?:I|you|we) (?:please )?|please )?(?:add|log|put|record|note|set up|create)(?: down)? (?:an?|one|a new|another)(?: new)?(?: action| item)?(?: point)? for (?:myself|me)(?: please)?\s*[?.:–-]+\s*(?:to )?(?=[a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Myself();

    // "can you log one from this morning's HOSC. ICB rep to send waiting list data"
    [GeneratedRegex(@"^(?:(?:please )?(?:can|could|would) you (?:please )?|please )?(?:log|add|record|note|put down|take down|capture) (?:one|an action|a new action|another|another action|a new one|this one|this action|this) (?:from|for|at) (?:(?:this morning|today|last night|yesterday|this afternoon|tonight|this evening|(?:mon|tues|wednes|thurs|fri)day)'s )?(?<body>[A-Z][\w&' ]{2,45}?)(?: please)?\s*[.?:–]\s*(?=[A-Z][^.?]{3,70} to [a-z])")]
    private static partial Regex OneFrom();

    [GeneratedRegex(@"^[^.?]{3,50} (?:asked|requested|agreed|wanted|insisted)(?: at the \w+| yesterday| last night| today)? that (?:the )?(?<who>(?>[A-Z][\w&'.-]*(?: (?:of|and|for|the|&|[A-Z][\w&'.-]*))*)) (?<task>(?!should|would|will|to|is|be|has)[a-z]+ [^.?]+?),?$")]
    private static partial Regex AskedThat();

    [GeneratedRegex(@"^[^.?]{3,60} (?:asked|wants?|wanted|requested) [^.?]{3,80} (?:to|for) [^.?]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"^(?<who>(?:the )?(?:[Cc]llr\.? )?[A-Za-z][\w&'-]*(?: [\w&'-]+){0,5}?) (?:said (?:he|she|they)(?:'d| would|'ll| will)|promised to|offered to|agreed to|undertook to|volunteered to|is going to|was going to) (?<task>[^.]+)$", RegexOptions.Singleline)]
    private static partial Regex Offered();

    [GeneratedRegex(@"(?<who>(?:the )?(?:(?:[A-Z][\w&'-]*|of|and|for|&) )*[A-Z][\w&'-]*) (?:said (?:that )?(?:he|she|they)(?:'d| would|'ll| will)|would|will|promised to|offered to|agreed to|undertook to|is going to|was going to|is to|was to|volunteered to) (?<task>.+)$", RegexOptions.Singleline)]
    private static partial Regex Promise();

    [GeneratedRegex(@"[,;.–-]+ ?(?:it|but|which|and it|as it|only|this|that|I|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Besides();
}
