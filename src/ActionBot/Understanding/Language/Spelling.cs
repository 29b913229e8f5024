using System.Collections.Frozen;

namespace ActionBot.Understanding.Language;

/// <summary>Mends slips of the finger in the words that carry a message ("chse 14", "extenstion"). An ordinary English word is left as it is: "one" is not "done".</summary>
internal static class Spelling
{
    // What is worth mending. Short words have too many neighbours: only swapped letters count there.
    private static readonly string[] Commands =
    [
        "help", "hello", "log", "action", "actions", "minutes", "confirm", "reject", "accept", "approve", "split", "merge", "assign", "reassign", "deadline", "outstanding", "overdue", "history", "details", "search", "resolutions", "resolved",
        "update", "done", "complete", "completed", "finished", "extension", "extend", "longer", "grant", "granted", "decline", "declined", "refuse", "refused", "close", "closed", "reopen", "reopened", "drop", "withdraw", "superseded", "refer", "referred",
        "chase", "remind", "reminder", "nudge", "leave", "holiday", "covering", "meetings", "calendar", "cancel", "cancelled", "move", "moved", "postponed", "rescheduled", "clerk", "chair", "chairs", "member", "restrict", "exempt", "confidential", "report", "paper",
        "undo", "revert", "waiting", "because", "committee", "scrutiny", "director", "circulated", "replied", "responded", "answered", "supersedes", "escalate", "delete", "please", "record", "request", "sorted", "needs", "until", "progress", .. Times.Vocabulary,
    ];

    private static readonly ILookup<int, string> ByLength = Commands.Distinct().ToLookup(word => word.Length);

    /// <summary>Everyday words, never mended.</summary>
    public static readonly FrozenSet<string> Ordinary = """
        rang reckons texted phoned rings texts a able about above across act add after afternoon again against age ago ahead air all allow allowed almost alone along already also although always am among amount an and animal another answer any anybody anyone
        anything anyway apart appear are area aren't around arrive art as ask asked at away baby back bad bag ball bank base be bear beat became because become bed been before began begin behind being believe below beside best better
        between big bill bird bit black blue board boat body book born both bottom bought box boy bread break bring broke broken brother brought build building built bus business busy but buy by call called came camp can can't
        car card care carry case cat catch caught cause cent central certain chair chance change charge cheap check child children choose church city claim class clean clear climb clock cloth cloud club coach coal coast coat coffee cold
        collect college colour come coming common company compare con contact control cook cool copy corner cost could couldn't council country county couple course court cover covered create cross crowd cry cup current cut dad daily damage damp
        dance danger dark data date daughter day days dead deal dear death deep degree deliver depend describe desk did didn't die differ difference different difficult dinner dinners direct discuss do doctor does doesn't dog dogs doing don't
        door dose double doubt down dozen draw dream dress drink drive driver drove dry dune during dust duty each ear early earn earth east easy eat edge effect egg eight either electric else email empty end enemy energy engine
        enjoy enough enter entire equal escape even evening event ever every everybody everyone everything exact example except excite exercise expect expense explain eye face fact fail fair fall false family famous far farm fast fat father
        favour fear feel feet fell felt few field fight figure fill film final finally find fine finger fire first fish fit five flat floor flow flower fly folk follow food foot football for force forest forget forgot form forward
        found four free fresh friend from front fruit full fun further future game garden gas gate gave general gentle get getting girl give given giving glad glass go goal goes going gold gone good got great green grew ground group grow guess
        guide had hadn't hair half hall hand hang happen happened happy hard has hasn't hat hate have haven't having he he's head heads health hear heard heart heat heavy held help her here hers herself high hill him himself his hit hold hole home
        hope hoped horse hospital hot hotel hour hours house how however huge human hundred hung hurry hurt i i'd i'll i'm i've ice idea if ill image imagine important in inch include indeed industry inside instead interest into involve iron is isn't island
        issue it it's item items its itself job join joined joke judge jump just keep kept key kind king kitchen knew know known lady lake land language large last late later laugh law lay lead leader learn least leave led left leg less
        let let's letter level lie life lift light like likely line list listen little live lives living load local lone long look looked looking lose loss lost lot lots loud love low luck lucky lunch machine mad made mail main make making
        man many map mark marked market mass match mate matter matters may maybe me mean means meant measure meat medicine meet member men mend mention met method middle might mild mile milk mind mine minute miss missed mistake modern mom moment money
        month months moon more morning most mother mouth move mr mrs ms much mum music must my myself name narrow nation nature near nearly neck need neighbour neither never new news next nice night nine no nobody none noon nor normal north
        nose not note nothing notice now nowhere number nurse object obvious occur of off offer office officer officers often oh oil ok okay old on once one ones only onto open opinion or order other others our ours out outside over own page paid pain pair
        pale paper parent park parks part party pass passed past path pay peace people per perhaps period person phone photo pick picture piece place plain plan plane plant plate play played please plenty point police poor popular position
        possible post pot pound power practice prepare present press pretty price print prize probably problem produce programme project promise proper property protect prove public pull pupil pupils push put quality quarter question quick quickly quiet
        quite race rail rain raise ran range rate rather reach read reader ready real really reason receive red refuse regard rent repair reply rest result return rich ride right ring rise river road rock role roll roof room round rule run said sale salt
        same sat save saw say says school science score sea seat second see seem seen self sell send sense sent set seven several shall share sharp she ship shirt shoe shop short should shouldn't shout show shut sick side sign silent silly similar
        simple since sing single sir sister sit site situation six size skill sleep slip slow small smell smile smoke snow so social soft soil sold some somebody somehow someone something sometimes somewhere son song soon sorry sort sound south space speak
        special speech speed spend spent spoke sport spot spread spring square staff stage stand star start state station stay step stick still stone stood stop store story straight strange street strong struck student study stuff such sudden sugar
        suit summer sun supply support suppose sure survey surprise sweet swim table tail take taken talk tall taste tax tea teach team tear tell ten term test than thank thanks that that's the their them then there there's these they they're thick thin thing
        things think third this those though thought three through throw ticket tie till time times to today together told tomorrow tone too took top total touch toward towards town trade train travel treat tree trees tried trip trouble true trust try turn twelve
        twenty twice two type uncle under understand unit unless until up upon us use used useful usual usually value various very via view village visit voice vote wait walk wall want war warm was wash wasn't waste watch water way we we'd we'll we're we've
        weak wear weather week weeks weight well went were weren't west wet what what's whatever wheel when where which while white who who's whole whom whose why wide wife wild will win wind window wine winter wish with within without woman women won
        won't wood word work worked working world worry worse worst worth would wouldn't write writing written wrong wrote yard year years yellow yes yesterday yet you you'll you're you've young your yours yourself
        grit bins bin oak parking exclusions exclusion transport library libraries budget mould bell bells budgets census poem toner join
        mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends agenda agendas annual appendix approach available aware benefit briefing circulate clause closer closest colleague comment comments consider contract contractor costs data database debate decided decision department director
        directorate document documents draft election electric executive existing extended feedback fence figures finance flood funding fund governor governors grant grants homes housing information inspection instructions invoice knock
        latest legal licence licences listing lists litter local mayor members merit method moving named nudge objection objections officer options outcome panel papers partner partners permit petition picked place places planning play policy pothole
        potholes previous procedure process progress purchase rates reading recent recycling regards regular related residents resident review roads route routes safety sale scheme schemes section seems select senior service services shape share
        shared sharp shed site sites speaking staffing standards statement stated statutory strategy street streets system target task tasks team teams tender tenants text tidy title trading training trains tram treasury
        trustee update urgent usage version versions ward wards website written youth grand grants grounds chairs chase chased chaser case closes closed crows nose noted notes mote moves mover dont doing dome dons date dates
        hell heal heap held herd felt hole holds hold holes locks lots logo logs lodge lags legs lots exempted restricts meting meats meaning merging nuclear needed needy expects report reports reported paperwork pager papered wafer
        ours hours loner linger ranger danger manger longest lounge long-standing completely competed compete complex compile chairing chairman share hair charm choir clark clarke clerks clears cleared clever
        cancer candle canal chancel undone undue unto under until untie refers reefer defer prefer referee deferred preferred preferring inferred transferred remained remains remand remedy remake split spilt spit merger emerge merged verge berge serge
        assigns align aligned alignment design designed resign resigned signed consign confirms conform conformed confine confirming rejects eject project projects protect subject object inject recorder records recorded cord hello hallo hollow
        response responses approval approvals declared declare declares directory directories lease leases leased delegate delegates delegated delegation committed commit commits chain chains reuse reused sept direction directions reserved reserve reserves
        cease ceased ceases remainder convey conveying splint chose realised realise comply complied complies pleasure refuge replayed drone deplete depleted fortnightly swept reword computed
        restricted constrict district strict minuets mints mites minister ministers action's auction auctions faction fraction traction motion option
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens with slips mended. A word with a capital within a sentence is a name and stays.</summary>
    public static void Mend(Token[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (!token.IsWord || token.Word.Length < 3 || (token.Capital && at > 0 && tokens[at - 1].Kind != TokenKind.Stop) || token.Word.Contains('\'', StringComparison.Ordinal) || Lexicon.Knows(token.Word))
            {
                continue;
            }

            if (Nearest(token.Word) is { } meant)
            {
                tokens[at] = token with { Word = meant };
            }
        }
    }

    private static string? Nearest(string word)
    {
        string? nearest = null;
        var best = int.MaxValue;
        var allowed = word.Length >= 8 ? 2 : 1;
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            foreach (var command in ByLength[length])
            {
                // The first letter is nearly always right, or swapped with the second.
                if (command[0] != word[0] && !(command[0] == word[1] && command[1] == word[0]))
                {
                    continue;
                }

                var distance = Distance(word, command, allowed);
                if (distance <= allowed && distance < best && (word.Length > 3 || length == word.Length && Swapped(word, command)))
                {
                    (nearest, best) = (command, distance);
                }
            }
        }

        return nearest;
    }

    private static bool Swapped(string word, string command) => word.Order().SequenceEqual(command.Order());

    // Damerau and Levenshtein, with swapped neighbours as one slip
    private static int Distance(string from, string to, int limit)
    {
        Span<int> rows = stackalloc int[3 * (to.Length + 1)];
        var width = to.Length + 1;
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            var current = rows.Slice(row % 3 * width, width);
            var above = rows.Slice((row + 2) % 3 * width, width);
            var twoAbove = rows.Slice((row + 1) % 3 * width, width);
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var cost = from[row - 1] == to[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + cost);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    value = Math.Min(value, twoAbove[column - 2] + 1);
                }

                current[column] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return rows[(from.Length % 3 * width) + width - 1];
    }
}
