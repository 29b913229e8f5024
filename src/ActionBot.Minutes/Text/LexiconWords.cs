namespace ActionBot.Minutes.Text;

internal static partial class Lexicon
{
    /// <summary>Deeds that somebody present could later ask about. "x+" doubles its last letter, "a/b/c" is irregular.</summary>
    private const string TaskVerbs =
        """
        send/sent/sent circulate report provide share write/wrote/written arrange confirm inspect amend bring/brought/brought present contact
        check investigate find/found/found look follow draft prepare produce submit+ distribute forward email e-mail mail post phone ring/rang/rung call
        ask request invite chase raise speak/spoke/spoken discuss liaise consult approach inform notify tell/told/told advise remind update feed/fed/fed
        obtain get/got/got order purchase buy/bought/bought install repair fix replace clear remove erect mend clean paint cut/cut/cut
        publish upload advertise display add include insert incorporate list place table schedule reschedule retitle rename correct revise rewrite/rewrote/rewritten
        review research explore examine assess analyse compile collate gather identify establish draw/drew/drawn set/set/set convene organise book
        meet/met/met visit attend pass press seek/sought/sought pursue push query question clarify verify ascertain determine quantify
        apply register claim pay/paid/paid transfer+ refund invoice instruct commission appoint nominate recruit
        copy scan print file record log+ document hand issue return supply furnish give/gave/given let/let/let make/made/made
        resubmit+ resend/resent/resent recirculate reissue reply respond answer object lobby
        survey measure monitor cost price quote tender photograph map+ plan+ design develop finalise complete
        refer+ escalate delegate defer+ action progress address resolve deliver collect fetch store put/put/put take/took/taken
        sign lay/laid/laid plant water mow prune trim+ dig/dug/dug fill move relocate reinstate
        explain describe summarise outline demonstrate show/showed/shown brief
        convey relay communicate liase facilitate coordinate co-ordinate lead/led/led chair host join
        carry undertake/undertook/undertaken conduct simplify enquire inquire lodge mention re-issue reissue re-send re-circulate sort deal/dealt/dealt handle source secure try work trial test pilot swap+ reword tidy
        follow-up chase-up report-back recheck re-check recalculate reconcile verify benchmark compare scope evaluate audit catalogue itemise tabulate
        patrol+ strim+ dismantle demolish erect reposition re-site resite refurbish renovate resurface repaint redecorate varnish stain creosote weed rake sweep/swept/swept sand treat jet unblock rod cap secure board
        fence hedge gravel seed turf scarify spray fell lop+ pollard coppice level+ drain pump lock unlock fit+ refit+ mount attach label+ mark
        advertise promote publicise announce tweet text message signpost steer shadow mentor train coach induct
        reinspect re-inspect revisit re-visit reassess re-assess reconsider re-consider reopen re-open rearrange re-arrange reword recast redraft re-draft retype edit proofread translate
        ferry borrow lend/lent/lent hire rent lease let/let/let insure renew subscribe enrol+ sponsor donate fundraise bank deposit cash reimburse repay/repaid/repaid recoup recover
        delete dispose destroy archive redact encrypt install configure activate deactivate
        oversee/oversaw/overseen supervise host greet escort accompany represent deputise
        petition challenge appeal complain escalate intervene mediate negotiate broker
        elicit solicit canvass poll sample interview short-list shortlist select vet+ induct
        double-check cross-check acquire adapt assemble compose consolidate despatch dispatch expedite familiarise formulate itemise locate modify nudge populate prioritise procure rebuild/rebuilt/rebuilt
        reconnect redistribute relaunch renegotiate rephrase replant replenish reprint restore restock retrieve rework scrutinise standardise streamline tackle trace transcribe reformat+ flag+ diarise minute-take
        pick adjust strengthen tighten talk chat+ walk enclose append annex cite footnote point task route direct
        """;

    /// <summary>Verbs that are neither deeds to ask about nor plainly the contrary.</summary>
    private const string OtherVerbs =
        """
        reach assist finish watch count cover transact bid/bid/bid         agree approve adopt endorse accept support note receive consider recommend authorise authorize welcome thank congratulate elect declare
        use spend/spent/spent start begin/began/begun open close run/ran/run hold/held/held keep/kept/kept say/said/said propose second suggest
        resolve move vote delegate delete exclude reject refuse decline withdraw/withdrew/withdrawn suspend extend increase reduce
        change restrict operate manage serve encourage hear/heard/heard think/thought/thought feel/felt/felt
        proceed go/went/gone come/came/come arrive reappoint ratify award grant allocate vire fund commend convey
        see/saw/seen read/read/read consider offer promise volunteer wonder decide disagree introduce pledge commit+ query observe remark stress emphasise highlight welcome
        retain recognise acknowledge affirm co-opt co-op+ repaint urge appeal name withdraw/withdrew/withdrawn remit+ homologate direct uphold/upheld/upheld dismiss choose/chose/chosen vary permit+ waive rescind reconvene adjourn postpone cancel+ engage leave/left/left sanction reaffirm opt concur+ oppose double halve
        """;

    /// <summary>Business as usual, states of mind, and no deed at all.</summary>
    private const string NoTaskVerbs =
        """
        continue remain hope expect need want like wish know/knew/known understand/understood/understood believe seem appear become/became/become
        help express enable allow benefit improve achieve ensure mean/meant/meant result cause depend exist belong happen occur affect impact
        await stay stand/stood/stood last focus strive aim intend prefer+ enjoy suffer lose/lost/lost abstain retire resign expire
        reflect increase decrease rise/rose/risen fall/fell/fallen grow/grew/grown
        """;

    private const string RoleWords =
        """
        director directors officer head chief deputy manager managers clerk chair chairman chairwoman chairperson convener convenor vice-chair vice-chairman leader secretary treasurer warden wardens
        solicitor surveyor engineer inspector constable facilitator co-ordinator coordinator nurse ranger planner adviser advisor lead leads auditor auditors
        trustee contractor lengthsman caretaker executive mayor rep representative delegate consultant consultants architect accountant holder
        rfo officer-in-charge administrator assistant supervisor technician librarian headteacher principal superintendent sergeant commissioner commander proprietor
        registrar archivist bursar curator chaplain rector vicar provost registrar member cmr webmaster editor
        chamberlain comptroller remembrancer governor groundsman handyman applicant agent landlord champion master harbourmaster spokesperson
        """;

    private const string BodyWords =
        """
        committee panel board council forum trust partnership group authority department directorate service agency police commission cabinet assembly team
        sub-committee subcommittee sub-group subgroup association society federation university college school company office unit
        executive corporation senate court party division section branch club ltd plc icb ccg nhs faculty
        """;

    private const string CollectiveWords =
        """
        officers staff members councillors services schools partners governors teams departments residents leaders organisers wardens stewards coordinators co-ordinators agencies
        trustees heads headteachers volunteers substitutes operatives gardeners attendees representatives delegates chairs clerks reps everyone everybody all anyone cllrs
        """;

    private const string DocumentWords =
        """
        report reports info note notes briefing briefings letter letters details detail information copy copies update updates data figures list lists version response responses reply paper papers presentation presentations
        document documents breakdown summary statistics minutes schedule timetable map maps feedback link links invitation email e-mail emails item matter answer answers explanation analysis comparison guidance
        questionnaire outline survey plan draft drafts chart spreadsheet template leaflet leaflets dates comments slides number numbers numbers results findings evidence clarification advice photographs photos quotations quotation quotes quote costs cost
        contact-list contacts protocol strategy framework invoice newsletter article consultation pack handbook agenda terms programme proposal proposals indicator pi graph table
        """;

    private const string OutsiderWords =
        """
        applicant applicants agent agents landlord landlords developer developers appellant objector objectors resident residents parent parents tenant tenants bidder bidders parties party customers customer
        drivers driver ofsted inspectorate licensee licensees minister ministers government supporters speaker speakers petitioner petitioners claimant owner owners contractor contractors supplier suppliers motorists patients pupils children plotholder plotholders plot-holder plot-holders householder householders neighbour neighbours lessee lessees
        """;

    /// <summary>Words that recognisers ask for by name.</summary>
    private const string PlainWords =
        """
        exercise recruitment investigation tickets bags books samples forms positions release notice notices poster posters piece advert advertisement statement message messages template website states stipulates requires policy procedure constitution code orders regulations act law informed updated advised research work works changes serve participate job membership attempt please revisited promised urged
        it there not no further meeting meetings minutes minute item items agenda report reports update updates next future later last previous
        action actions point resolved resolution unanimously recommended recommendation decision decisions noted agreed carried proposed seconded proposal
        assurance assurances given undertaking intention intended commitment request requested asked suggestion suggested
        committee panel board council due course soon possible available asap shortly end week weeks month months day days year years quarter quarterly
        monthly weekly annual annually time working fortnight spring summer autumn winter christmas easter term recess new municipal election elections financial
        week commencing tomorrow today tonight basis regular able happy willing keen going ready minded be me us them him
        appointed unable likely anticipated expected hoped planned scheduled done out up back
        response query question answer ongoing pending liable prone below outcome original substantive amended point behalf view comment concern favour opportunity details detail information copy
        prior early late mid middle beginning start first second third fourth fifth latest date dates press public excluded exempt confidential part
        letter feedback visit outstanding complete completed closed ongoing open superseded discharged
        willing pleased content prepared glad expressions nominations views costings took takes edition bulletin advance near few days coming half half-term agm noon midday midnight play business break holiday holidays period weekend morning afternoon evening opportunity convenience earliest soonest practicable becomes writing written upcoming forthcoming subsequent scheduled completion than able agendas overview scrutiny planning public local general council's school academic published received known finalised confirmed ordinary full formal planned stage away condition conditions informative live follow-on wished did does do tasked instructed willingness gave made expressed decided welcome sight arrangements enquiries enquiry representations amendment amendments correction corrections wording paragraph
        tour workshop seminar training demonstration inspection walkabout group working-group issue concerns suggestions matters points queries section page whilst while although seek endeavour order business under
        invite thanks condolences word called look chat conversation discussion talk words another through over round name lock locks sign sentence text discussions
        negotiations dialogue post office position residence place part effect account way rise into need needs target targets requirements demand criteria use sense
        begins beginning close conclusion proposer seconder nominations volunteers show feasibility option options idea possibility location data situation proposal
        proposals agreement lease contract accounts these ones unit alone things wishes congratulations deciding casting equality appropriate necessary ahead calendar consideration session nothing nobody number ought hidden usual which there subject requests pending application would-be yes none chairman's
        per cent other only more very well such same lost defeated fell principle majority proposer seconder nominated voted place down apologies apology follows ii iii iv vi neither either works jobs tasks repairs responsible
        charge following motion motions website noticeboard twice-yearly half-yearly six-monthly hopefully any read introduced welcomed heard enabling allowing
        aim aims purpose objective idea goal role remit priority hope step challenge envisage envisaged think doubted feared helpful useful difficult interesting budget bids applications tenders twice business topics matters touch wanted intends
        bits duly ability additionally advantage along amount appraised appreciation apprised assistance care catering earlier error event eye figure final flowers gratitude interest interests magazine nem night onto paperwork payment precedence
        proceedings publication reason referral refreshments required shopping stall submission sum teas title together too unanimous yet hard
        declaration declarations still duties appointment aforementioned aforesaid above said twice receipt distant foreseeable consultation festival survey launch harvest referendum pay priority delay towards around commencing occasion course being season approval permission consent authority dispensation ago previously votes proposition donation donations quotation quotations invoice invoices consist comprise limited restricted status seat membership status recommendations included allowed permitted eligible incorrectly padlock password combination venue term class classes course courses quiz raffle sale
        """;
}
