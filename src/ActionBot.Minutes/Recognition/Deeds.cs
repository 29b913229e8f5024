using System.Collections.Frozen;

namespace ActionBot.Minutes.Recognition;

/// <summary>Which deeds somebody present could later ask about, by how they are told.</summary>
internal static class Deeds
{
    private static readonly FrozenSet<string> Delivered = Set(
        "circulate share provide send report present bring forward distribute email e-mail retitle rename amend add include incorporate arrange submit feed raise investigate follow supply make " +
        "list place contact table recirculate correct revise insert upload convey notify consult seek explore find obtain chase");

    private static readonly FrozenSet<string> DeliveredToSomebody = Set(
        "inform invite review update publish prepare check discuss display write ask tell compile produce draft confirm pass give put issue hand post advise brief complete clarify look organise");

    private static readonly FrozenSet<string> ForTheAgenda = Set("consider discuss review note receive");

    private static readonly FrozenSet<string> Decided = Set(
        "note approve adopt endorse accept confirm agree receive appoint reappoint elect nominate co-opt exclude authorise authorize delegate ratify thank congratulate welcome grant refuse reject " +
        "commend support sign award remove delete decline carry set allocate vire fund delegate permit pay suspend take move second affirm recognise acknowledge waive retain continue use record chair host cost close join co-op fix");

    private static readonly FrozenSet<string> FollowedUp = Set(
        "request ask instruct write submit report recommend refer defer invite arrange provide bring obtain purchase buy convey send meet establish draw name contact investigate amend include add review " +
        "apply respond consult commission prepare circulate produce present organise install replace repair order convene urge undertake explore develop advertise tender recruit publish postpone adjourn forward " +
        "liaise notify inform advise update incorporate examine monitor lobby pursue seek appeal register hold schedule repaint share form engage issue raise draft follow erect clear table make give get place put call check find look discuss speak chase pass establish remit highlight access engage hire employ rent procure source book print");

    private static readonly FrozenSet<string> SentOn = Set("request ask refer instruct recommend write invite submit report provide forward send circulate convey");

    private static readonly FrozenSet<string> Process = Set("review present represent monitor work develop provide add include make seek explore consult plan design deliver lead assess measure research attend meet chair host oversee evaluate examine train recruit undertake try manage take put set");

    private static readonly FrozenSet<string> Errands = Set("write email e-mail contact ask invite send circulate obtain get arrange investigate chase inform notify report speak approach liaise deal check seek find look raise request ring phone email enquire forward place put add remind draft prepare pursue press query discuss lodge");

    private static readonly FrozenSet<string> Handiwork = Set("order buy purchase print paint clean clear repair fix replace fit install erect plant mow strim trim book hire collect deliver remove mend laminate photocopy");

    private static readonly FrozenSet<string> Conceded = Set("reduce restrict extend operate withdraw close open increase decrease limit exclude serve act stand remain renew stay participate");

    private static readonly FrozenSet<string> Decisions = Set(
        "resolved agreed noted approved adopted endorsed accepted confirmed deferred refused granted rejected carried recommended instructed requested remitted referred delegated authorised welcomed thanked " +
        "appointed nominated co-opted reappointed elected ratified homologated determined decided continued received supported commended dismissed upheld withdrawn granted instructed directed invited");

    private static readonly FrozenSet<string> Told = Set(
        "approve adopt endorse ratify accept appoint reappoint elect nominate co-opt support authorise authorize delegate grant refuse reject decline defer adjourn continue homologate remit rescind waive uphold dismiss sanction award allocate vire reaffirm postpone suspend retain");

    private static readonly FrozenSet<string> BesideOthers = Set("council board trust authority commission police agency partnership association executive senate court university college school company federation directorate department service office unit team club society branch division corporation");

    /// <summary>What a body decides by doing it: "approved the lease", "co-opted Mr Hill". Noting, receiving and hearing decide nothing that anybody looks for.</summary>
    public static bool IsTold(string verb) => Told.Contains(verb);

    /// <summary>"the Council", "the Trust": in the minutes of a panel that is somebody else.</summary>
    public static bool MayBeAnother(string kind) => BesideOthers.Contains(kind.ToLowerInvariant());

    /// <summary>What a body does when it decides, as told: "noted", "agreed", "instructed".</summary>
    public static bool IsDecision(string word) => Decisions.Contains(word);

    /// <summary>"agreed to write": somebody is sent; "agreed to buy" decides.</summary>
    public static bool IsErrand(string verb) => Errands.Contains(verb);

    /// <summary>"would be reviewing": how a service works, and no errand.</summary>
    public static bool IsProcess(string verb) => Process.Contains(verb);

    /// <summary>"we will order one last load": a thing to do with one's own hands or purse, and no policy.</summary>
    public static bool IsHandiwork(string verb) => Handiwork.Contains(verb);

    /// <summary>"agreed to reduce the hours": a term of an application given way on, no errand.</summary>
    public static bool IsConceded(string verb) => Conceded.Contains(verb);

    /// <summary>"would be circulated": the deed itself is enough.</summary>
    public static bool IsDelivered(string verb) => Delivered.Contains(verb);

    /// <summary>"would be updated": a deed to ask about when somebody is to have it.</summary>
    public static bool IsDeliveredToSomebody(string verb) => DeliveredToSomebody.Contains(verb);

    /// <summary>"to be considered at the next meeting".</summary>
    public static bool IsForTheAgenda(string verb) => ForTheAgenda.Contains(verb);

    /// <summary>A limb whose verb settles the matter: noted, approved, appointed.</summary>
    public static bool IsSettled(string verb) => Decided.Contains(verb);

    /// <summary>A limb because of which somebody has to act: requested, deferred, recommended.</summary>
    public static bool IsFollowedUp(string verb) => FollowedUp.Contains(verb);

    /// <summary>Asks for something even behind a verb that settles: "be noted and referred to Cabinet".</summary>
    public static bool IsSentOn(string verb) => SentOn.Contains(verb);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
