using System.Collections.Frozen;

namespace ActionBot.Understanding.Language;

/// <summary>A concept at its place: tokens from Start to before End.</summary>
internal readonly record struct Cue(Concept Concept, int Start, int End)
{
    public bool Covers(int token) => token >= Start && token < End;
}

/// <summary>The words of the committee room and of chat, by what they bring. A phrase is looked up by its first word; the longest of each concept counts.</summary>
internal static class Lexicon
{
    private static readonly (Concept Concept, string Phrases)[] Phrases =
    [
        (Concept.Done, "cross that off|tick that off|cross it off|tick it off|mark it off|mark that off|tick that one off|cross that one off|tick this off|cross this off|put to bed|off your list|off our list|off your tracker|dne|doen|done & dusted|put in place|been put in place|already been answered|already answered|been answered|nothing more from me|nothing more from us|nothing further from us|nothing further from me|nothing further needed|nothing more needed|nothing else needed|nothing else to do|nothing more for us to do|nothing further for us|i did the|we did the|i did that|we did that|nothing outstanding|nothing left outstanding|finally got|finally sent|wedi'i gwblhau|wedi gorffen|wedi ei gwblhau|wedi'i wneud|cmplt|cmplted|compltd|compl|mark off|completed off|come off|off the list|off my list|did it|done and dusted|done|complete|completed|completes|finished|finish|finalised|finalized|sorted|sort|sorted out|dealt with|actioned|wrapped up|wrapped|concluded|fulfilled|delivered|implemented|ticked off|tick off|tick|ticked|put to bed|in the bag|done and dusted|all done|job done|discharged|carried out|achieved|resolved|crossed off|cross off|good to go|as done|as complete|✔|✅|☑|✓|dun|completion|nothing left to do|nothing further to do|nothing more to do|closed down"),
        (Concept.Progress, "two thirds|three quarters|left to do|still waiting|no joy|no luck|no response yet|no answer yet|be with you|ticking along|ticking over|only just got going|just got going|got going|get going again|moving again|back on track|please find attached|blocked|amber|green|goes to market|will be with|with you by|have it to you|will let you know|will update you|paused|on hold|on pause|parked|parked for now|stalled|early days|bogged down|well advanced|advertised|in the diary|pencilled in|recruiting|out for|with the|in progress|in hand|under way|underway|ongoing|on track|on target|on schedule|half done|half way|halfway|part done|partly done|partially|partial|nearly|almost|nearly there|almost there|not quite|working on|work on|started|begun|making progress|progress|progressing|no change|no movement|no progress|nothing to add|nothing new|nothing to report|no update|no news|no further|still|draft|drafted|drafting|with legal|on it|getting there|coming along|being|booked|scheduled|arranged|appointed|commissioned|planned|expect|expected|expecting|hope|hoping|hopefully|aiming|aim|should be|should have|will do|i'll do|will get|will finish|will send|will report|will be|will be ready|will be done|will be finished|will be complete|will be with you|will have|i'll have|we'll have|be ready|delayed|stuck|slow going|update|looking into|look into|chased|met with|meeting with|spoken|spoke|consultation|out to|due to|going to be|on site|gone out|awaiting|yet to|to follow|outstanding from|halfway through|mostly done|mostly|80%|50%|90%|next step|next steps|in draft|in train|afoot|tendered|tender|procurement|so far|has been chased|have chased|quotes|quote|got a date|first draft|final draft|sign off|sign-off|signed off by|finalising|finishing|completing|progressed|moving forward|moving along|under review|being reviewed|under consideration"),
        (Concept.NotBegun, "not started|haven't started|hasn't started|not begun|not had chance|haven't had chance|not had a chance|haven't had a chance|haven't looked|not looked|not got round|haven't got round|not got to it|haven't got to it"),
        (Concept.Close, "come off the list|off the list|off the tracker|off the register|off the action list|shut|close|closed|closes|closing|close off|closed off|close out|closed out|close down|sign off|signed off|sign-off|discharge|discharged"),
        (Concept.Reopen, "back to open|need opened again|needs opened again|needs opening again|reopen|reopened|reopening|reopens|re-open|re-opened|re-opening|unclose|back to life|resurrect|back on the list|back on the register|back on the books|reinstate|reinstated|revive|open again|opened again|opening again|back open|un-close|reactivate"),
        (Concept.Drop, "drop|dropped|withdraw|withdrawn|withdrew|delete|deleted|scrap|scrapped|abandon|abandoned|get rid of|strike out|strike off|take off|taken off|bin|binned|remove|removed|lapse|lapsed|kill|cancel|cancelled|let go|retire"),
        (Concept.NotNeeded, "no purpose in keeping|no purpose in|no point in keeping|no point keeping|no point in|no sense in keeping|no reason to keep|no value in keeping|serves no purpose|not worth keeping|no need to keep|no longer need|no longer needed|no longer required|no longer necessary|no longer relevant|no longer wanted|no longer applies|not needed|not required|not necessary|isn't needed|isn't required|don't need|do not need|doesn't need doing|overtaken by events|obsolete|redundant|moot|no need for|not relevant|isn't relevant|fallen away|fell away|surplus to requirements|not wanted|nobody needs"),
        (Concept.Superseded, "been overtaken by|superseded|superseded by|supersedes|replaces|replaced by|replaced with|overtaken by|supplanted by|subsumed into|rolled into|covered by|merged into|been replaced"),
        (Concept.Confirm, "confirm|confirmed|confirms|take|accept|approve|accepted|approved|keep|yes to|ok to|okay to|agree|happy with|take on|ok for"),
        (Concept.Reject, "get rid|is just someone|was just someone|is only a comment|was only a comment|is just a comment|was just a comment|is just a remark|isn't a real action|not a real action|isn't a proper action|not a proper action|isn't actually an action|reject|leave|rejected|rejecting|ignore|bin|dismiss|discard|throw out|leave out|no to|not an action|isn't an action|not actions|aren't actions|wasn't an action|delete|skip|disregard|drop|remove|take out|not really an action|isn't really an action|not real actions|bin it|chuck"),
        (Concept.Split, "split|two actions|three actions|separate|break up|break|should be two|is really two|is two|are two|divide|two separate|pull apart"),
        (Concept.Merge, "merge|combine|are one|are the same|is the same as|same thing|the same action|same action|join|duplicate|duplicates|one and the same|put together|lump|roll up|are duplicates|is a duplicate of|into one|as one|merged|combined|duplicate of"),
        (Concept.Findings, "left for me to check|for me to check|left to check|to check|left for me to confirm|left for me to review|waiting to be confirmed|waiting to be checked|waiting to be reviewed|reviewing|needs review|for review|finding|findings|you found|you find|have you found|did you find|marked|marked ones|unmarked|amber|ambers|amber ones|left to review|to review|review|to confirm|draft actions|left to do on the minutes|suggestions|the desk|my desk|left to confirm|need confirming|undertakings"),
        (Concept.Assign, "assign|assigned|assigning|reassign|reassigned|re-assign|allocate|allocated|reallocate|transfer|transferred|hand over|hand|handed|pass|passed|give|given|swap|switch|move|moved|put|change|make|should go to|go to|goes to|going to|is for|are for|over to|reallocated|redirect|allot|shift|belongs with|sits with|should sit with|take|takes|taking"),
        (Concept.Belong, "should've gone to|should've been sent to|should have been sent to|should be sent to|should've come to|belongs to|belong to|belongs with|belong with|owner|owned by|owner of|own|owns|responsibility|responsible for|responsible|lead on|leads on|down to|lies with|sits with|should have gone to|should go to|needs to go to|should be going to|meant for|best with|better with|best directed to|one for|question for|matter for|should be with|should be for|should sit with|should come to|comes under|falls under|falls to|under|better asking|sit with|rests with|with"),
        (Concept.Change, "report|change|set|update|amend|make|alter|put|move|push|bring|reset|correct|shift"),
        (Concept.Due, "come back|comes back|coming back|be reported|come in|due|due date|deadline|target date|due by|due for|target|report back|comes to|come to|needs to come to|is to come to|come back to|comes back to|needs to be back at|back at|to be reported|report to|reported to|date for|date of|timescale|date|for when|no date|undated"),
        (Concept.Extension, "any give|flexibility|wiggle room|any slack|more slack|extension|extensions|extend|extended|more time|longer|extra time|additional time|further time|bit more time|bit longer|breathing space|leeway|time extension|grace"),
        (Concept.Longer, "longer|more time|extra time|another|further|additional|bit more time"),
        (Concept.Miss, "not be in time|won't be in time|not in time|isn't going to happen|not going to happen|aren't going to happen|ain't going to happen|no can do|no chance of|no chance|can't see us|can't see it|can't see me|cannot see us|don't see us|doubt we'll|doubt i'll|doubt it will|don't think we'll|don't think i'll|can't come|won't come|cannot come|not possible|isn't possible|not feasible|impossible|will slip|going to slip|is slipping|bound to slip|struggling|won't make|can't make|cannot make|will not make|won't be ready|won't be done|won't be finished|won't be able|not going to make|not going to hit|won't hit|will miss|going to miss|won't meet|can't meet|cannot meet|not going to meet|unable to meet|won't be complete|not be ready|not going to be ready|won't have|running behind|running late|behind schedule|not be able|going to be late|will be late|won't manage|can't do|struggling to|struggling with|struggle to|not going to manage|unlikely to make|unlikely to be|not gonna make|gonna miss|not going to be done|not be done|can't get|won't get|not going to get|no way|slipped|not going to happen by|isn't going to happen by|isn't going to make|isn't going to be"),
        (Concept.PutOff, "wait for|pushing|putting back|delaying|extending|postponing|deferring|slide|pushed out|push out|go into|go back|push|push back|pushed back|put back|put off|postpone|defer|deferred|delay|slip|slipping|slips|move|move to|roll over|roll|carry over|carry forward|bump|hold over|hold|pushed|moved to|go to|wait until|wait till|come to|reschedule|extended to|shift|kick|change|take it to|bring it to|held over"),
        (Concept.Need, "new date|had until|had till|bear with us|bear with me|allowed|suggest|propose|suggesting|proposing|revised date|how about|need|needs|needing|have until|have till|give us|give me|gimme|want|wants|asking for|ask for|request|requesting|requests|requires|require|could do with|can i have|could i have|can we have|could we have|can i get|could i get|can we get|may i have|might need|would like|would appreciate|after|must have|won't be until|won't be before|not until|not before|not till|say"),
        (Concept.Grant, "no difficulty with|no difficulty|no issue with|no problem with|no quarrel with|no objection to|very well|grant|granted|granting|agree|agreed|agrees|approve|approved|approves|yes|yes to|allow|allowed|happy|happy for|happy with|content|content for|content with|ok|okay|ok for|ok to|fine|fine with|fine for|can have|accept|accepted|accepts|give|given|no problem|no objection|no objections|sure|ok with|let|relaxed about|comfortable with|permit|go ahead with|signed off on|nod"),
        (Concept.Decline, "not granting|not giving|not extending|not agreeing|not allowing|won't extend|won't grant|won't be granting|won't be extending|not going to grant|not going to extend|not going to give|not prepared to|aren't granting|aren't extending|aren't giving|isn't getting|not minded to|isn't minded to|wasn't minded to|not inclined to|don't give|don't let|don't grant|do not give|do not grant|don't allow|no more time|no extra time|no longer than|decline|declined|declines|refuse|refused|refuses|reject|rejected|rejects|no to|deny|denied|turn down|turned down|not agreed|not granted|can't have|cannot have|won't have|not happy|isn't happy|unhappy|not content|won't wear|won't allow|will not have|doesn't agree|does not agree|no extension|no more extensions|no further extensions|won't agree|say no|said no|says no|isn't having|not having|has to stay|must stay|stays as is|stays where it is|knock back|not acceptable|don't agree|do not agree|disagree|disagrees|won't accept|overrule|not allowed|wouldn't agree|nope to|not giving|not going to give|won't give|won't extend|not extending|not going to extend|isn't giving|not getting|says no to|said no to|say no to|not prepared"),
        (Concept.Request, "request|requests|asking for|ask"),
        (Concept.Handover, "handovers|hand-overs|reassignments|handover|hand-over|hand over|reassignment|transfer"),
        (Concept.NotMine, "not something my team|not something our team|not something we do|not something we deal with|isn't something we do|isn't something we deal with|isn't something my team|not something i do|not something i deal with|isn't something i do|landed with me|landed with us|landed on me|landed on my desk|isn't on my desk|not on my desk|isn't on our desk|rather than mine|rather than me|rather than ours|rather than us|instead of me|instead of us|instead of mine|not my responsibility|not our responsibility|not this authority|not my job|not our job|isn't one of ours|isn't one of mine|not one of ours|not one of mine|aren't ones of ours|no longer one of ours|no longer one of mine|no longer responsible|not responsible any more|nothing to do with me any more|nothing to do with us any more|isn't for me|isn't for us|aren't for me|aren't for us|not for me|not for us|not for my team|not for our team|isn't for my team|isn't for our team|not one for me|not one for us|not one for my team|not one for our team|isn't one for me|isn't one for us|isn't on my patch|isn't on our patch|not on my patch|not on our patch|off my patch|off our patch|outside my patch|outside our patch|not my patch|not our patch|isn't my patch|isn't our patch|isn't in my area|isn't in our area|not in my area|not in our area|isn't my area|isn't our area|not my area|not our area|not my department|not our department|isn't my department|isn't our department|aren't responsible|am not responsible|not responsible|won't be me|won't be mine|won't be us|won't be ours|given to me by mistake|given to us by mistake|came to me by mistake|came to us by mistake|come to me by mistake|come to us by mistake|sent to me by mistake|assigned to me by mistake|assigned to us by mistake|outwith my remit|outwith our remit|isn't us|isn't me|aren't us|isn't a council|not a council|no involvement|never had anything to do with|no responsibility for|your person is|is your person|is your man|is your woman|the person you want|who you want is|the one to ask|best person|not sure why i've|not sure why we've|don't know why i've|don't know why we've|no idea why i've|no idea why we've|above my pay grade|above our pay grade|not sure why i|not sure why we|don't know why i|don't know why we|no longer with us|no longer with me|anything to do with|must be for|wrong part of|nowt to do wi|nowt to do with|nothing to do wi|no idea what|no idea why|never been to that|never heard of|don't recognise|got the wrong|not the lead|aren't the lead|isn't the lead|not leading|don't lead|aren't leading|nothing to do w/|someone else|somebody else|whoever replaces me|my successor|my replacement|please redirect|redirect to|needs a new owner|need a new owner|find another owner|needs reassigning|need reassigning|needs to be reassigned|sent me the wrong|isn't under|not one i|not one we|was never mine|was always|not mine|isn't mine|aren't mine|ain't mine|not ours|isn't ours|aren't ours|not for me|not for us|isn't for me|isn't for us|not one for us|isn't one for us|not one for me|isn't one for me|not one of ours|not one of mine|isn't one of mine|nothing to do with|not my|isn't my|not our|isn't our|don't deal with|do not deal with|don't own|don't do|never mine|not me|not us|wasn't mine|no longer mine|not down to me|not down to us|not under me|not our team|outside my remit|outside our remit|not in my remit|not within my remit|not in our remit|isn't in my remit|not my area|not my remit|doesn't belong to me|doesn't belong to us|doesn't sit with|does not sit with|shouldn't be with me|should not be with me|shouldn't be with us|shouldn't be mine|not sat with us|no longer my|aren't ours|isn't down to me|isn't down to us|don't belong to|not in my patch|not my patch|isn't with us|isn't with me|not with us|not with me|moved teams|not responsible for|isn't our responsibility|i'm not the owner|not the right person|never ours|doesn't come under|passed that over|doesn't fall to|not our bag|not my bag|i don't look after|we don't look after|don't look after|don't handle|doesn't sit in|should never have been ours|left that team|left that post|left that role|left that job|moved on from|changed jobs|changed roles|no longer work|no longer in that|not in that team|don't work in|no longer manage|no longer do|no longer deal|handed that over|passed it on to|wrongly assigned|shouldn't have come to me|shouldn't have come to us|sent to me in error|not for this team|no idea why i|taken over my|took over my|inherited my|has my old|not something we|not something i|isn't something we|isn't something i"),
        (Concept.Meant, "you want|you'll want|you need|you're after|you mean"),
        (Concept.WrongOne, "wrong person|wrong department|wrong dept|wrong team|wrong officer|wrong one|wrong directorate|wrong service|wrong sam|wrong guy|wrong lady|wrong woman|wrong man|wrong place"),
        (Concept.Refer, "looked at by|considered by|taken up by|decided by|go across|goes across|went across|go over to|question for|matter for|business for|goes up|going up|go up|up to|refer|referred|refers|referring|send up|escalate|escalated|remit|remitted|refer on|referral|send|sent|pass|passed|goes to|going to|go to|moved to|transferred to|hand over|over to"),
        (Concept.Chase, "get after|getting after|get on to|get onto|lean on|gee|push for|pester|pestering|keep after|go after|reminding|pressing|prompt|a kick|a shove|a push|a poke|a prod|chasers|chase|chased|chasing|chase up|nudge|nudged|prod|poke|reminder|reminders|remind|ping|hurry|hurry up|jog|hassle|chivvy|gentle reminder|follow up with|follow up|send a reminder|chaser|knock on|badger|harry|press|for an update|gee up|buzz|shout"),
        (Concept.Away, "in court|at a conference|away|on leave|annual leave|a/l|al|on holiday|on holidays|on hols|off sick|off work|out of office|out of the office|ooo|off until|off till|off from|off next|off this|off on|i'm off|i am off|on maternity leave|on paternity leave|maternity leave|on sick leave|sick leave|sick|on secondment|not in|not around|not working|back|back on|back in|back at|back from|on a course|on jury service|holiday|leave|not back|non-working|wfh|hols|off for|on training|won't be in|won't be around|unavailable|jury service|off"),
        (Concept.Cover, "cover|covers|covering|cover's|my cover|standing in|stand in|looking after|minding|holding the fort|deputising|deputizing|deputising for|deputy|instead|in my absence|in my place|while i'm|backup|filling in|picking up|pick up|picks up|acting for|will deal with|taking over|speak to|ask|contact|talk to|send to|go to|direct to"),
        (Concept.AskLater, "remind me|ask me|try me|nudge me|chase me|ping me|prompt me|come back to me|get back to me|check back|check in with me|later|not now|ask again|come back|snooze|remind us|ask us|give me a nudge|give me a shout|poke me|hold off|bring this back|jog my memory|tell me again"),
        (Concept.LeaveAlone, "quiet on|hold fire on|no chasing on|no chasers on|no reminders on|no reminders for|don't msg me|don't text me|don't email me|don't contact me|don't nudge me|don't message us|stop msging|stop emailing|stop texting|stop contacting|don't send me any reminders|don't send me reminders|don't send me any more reminders|stop bothering|stop bugging|stop chasing|stop reminding|stop messaging|stop asking|stop sending|stop pinging|stop nagging|leave me alone|leave me be|don't chase me|don't bother me|don't remind me|don't ask me|do not chase me|no more reminders|don't message me|don't ping me|quit chasing|stop hassling|mute|do not disturb|give it a rest|less often|stop mithering|stop nudging"),
        (Concept.Log, "need an action|needs an action|put a new action|put an action|i'd like an action|i would like an action|i want an action|we need an action|there should be an action|there was an action|there's an action|log|record|note|add|create|raise|minute|new|capture|put down|jot down|make a note|minuted|take an action|action"),
        (Concept.ActionNoun, "action|actions|action point|action points|ap|aps|action item|to do|todo|to-do|task"),
        (Concept.Minutes, "minutes|draft minutes|mins"),
        (Concept.MinutesFlow, "paste the rest|send the rest|the rest in a second|rest to follow|the rest to follow|rest in the next|that's the whole of it|that's the whole lot|that's your lot|that is all of it|that's all of them|more to come|more to follow|more coming|that's all|that is all|that's the lot|that's everything|the end of the minutes|end of the minutes|end of minutes|that's it|rest to follow|next part|part 2 of the minutes|that's the end|there's more|continued"),
        (Concept.HandingOver, "here are|here is|here's|here|give you|send you|sending you|share|hand you|drop|i have|we have|i've|ready|attached|attaching|import|upload|uploading|read|process|extract|i've got|for you|take a look at|pull the actions|pull out|get the actions|find the actions|pick out|have a look at|paste|pasted|pasting|load|as follows|below|scan|go through|this is|these are|actions from|dropping|sending|go over"),
        (Concept.Meeting, "meeting|meetings|mtg|mtgs"),
        (Concept.Convene, "sit|meets|meet|meeting|meetings|sits|is meeting|are meeting|sitting|extraordinary meeting|special meeting|additional meeting|extra meeting|convene"),
        (Concept.Cancel, "won't be having|not having|aren't having|no longer having|not be having|will not now take place|won't now take place|not now taking place|isn't now taking place|not now going ahead|not now happening|will not take place|will not now happen|won't be happening|isn't on|won't be on|not on|cancel|cancelled|canceled|cancelling|called off|call off|off|won't be a meeting|will be no meeting|isn't a meeting|no meetings|not going ahead|won't be going ahead|isn't going ahead|won't go ahead|no meeting|not happening|isn't happening|won't happen|not taking place|won't take place|won't be taking place|isn't taking place|stood down|stand down|scrapped|scrap|remove|delete|take out|dropped|drop|not meeting|isn't meeting|aren't meeting|won't be meeting|abandoned|binned|not proceeding|pulled|not sitting|won't meet|inquorate|is no more"),
        (Concept.Move, "push|shunt|knock|adjourned|adjourns|adjourn|reconvenes|reconvene|reconvened|reconvening|move|moved|moves|moving|reschedule|rescheduled|postpone|postponed|put back|pushed back|push back|put off|shift|shifted|brought forward|bring forward|is now|now|will now be|change|changed|switch|switched|swap|swapped|rearrange|rearranged|re-arranged|deferred|defer|instead of|not the|instead|delayed|has become|becomes|should be|re-scheduled|put forward|rather than|slipped|slips|slips to|to be held"),
        (Concept.Calendar, "calendar|dates|schedule|timetable|diary|meeting dates|programme of meetings"),
        (Concept.Add, "add|put|new|include|insert|schedule|book|also meet|also meeting|also meets|enter|arrange|set up|create|pop|there's an|there is an|there'll be an|there will be an|there's a|extra|additional|next|convene|called|convened"),
        (Concept.Show, "have sight of|sight of|have a list of|a list of|have a look at|whats happening|what is happening|what's going on|whats going on|what is going on|what's been happening|what has happened|what's happened|whats happened|where have we got to|where have we got|where've we got to|how far have we got|how far along|any joy|any luck|any word|let me have|let us have|let me see|can i see|show|display|view|see|list|details|detail|tell me|pull up|bring up|open|status|where are we|where's|what's happening|how is|how's|what about|info|full|give me|run through|read me|progress|latest|look at|more on|state of play|what is|what's the|what's the story|any news|any update|any updates|any progress|any movement|update|where is|story|what happened|how far|how are we|get on|getting on|getting along|what became|position|summary"),
        (Concept.History, "history|how long|how often|how many times|how old|trail|timeline|audit trail|since when|background|log of|who changed|what's been said|ever|record of|story so far|all changes"),
        (Concept.Outstanding, "still has to|still have to|has yet to|have yet to|haven't finished|hasn't finished|not finished|yet to finish|yet to do|not closed|isn't closed|aren't closed|not yet closed|not been closed|not yet dealt with|not been dealt with|not dealt with|haven't been done|hasn't been done|haven't happened|aren't done|aren't finished|haven't been completed|haven't been finished|not been completed|outstanding|open|still to do|still to come|still to be done|owed|owes|owe|waiting for|not done|undone|still to|to do|matters outstanding|matters arising|pending|incomplete|unfinished|live|active|left|remaining|still need|hanging|current|unresolved|still has to do|awaiting|waiting on|left over|in the pipeline|not been done|what's left|still going|to come|coming up|coming to|due|on the list|uncompleted|need to be done|still on the books|on the books|still on"),
        (Concept.Late, "passed their due date|passed their due dates|passed its due date|past their due date|past its due date|past the due date|past due date|past their deadlines|past their dates|overdue|over due|late|slipped|behind|overdues|past due|past its date|past their date|missed|missed its deadline|missed their deadline|past deadline|past the deadline|running late|should have been done|gone over|run over|delayed|lapsed|beyond deadline|in the red|red|out of time|past it|not on time|off track|long overdue|passed its deadline|passed their deadline|past their deadline|past its deadline|gone past|slipping|most overdue|latest"),
        (Concept.Silent, "who's outstanding|who is outstanding|given an update|given us an update|provided an update|sent an update|haven't given|hasn't given|updated us|given any update|hasn't replied|haven't replied|not replied|hasn't answered|haven't answered|not answered|hasn't responded|haven't responded|not responded|yet to reply|yet to respond|yet to answer|gone quiet|silent|non-responders|non responders|nonresponders|no reply|no response|no answer|no replies|ignored|ignoring|not come back|hasn't come back|haven't come back|waiting to hear|not heard|haven't heard|hasn't got back|haven't got back|not got back|still owes us|still owe us|hasn't updated|haven't updated|not updated|quiet|unanswered|replies missing|missing replies|replies outstanding|replied|responded|answered|not sent|hasn't sent|haven't sent|not let us know|been in touch|not been in touch|chased and not|no word|who's missing|not submitted|hasn't submitted|haven't submitted|radio silence|not provided|haven't provided|hasn't provided|outstanding replies|outstanding responses|missing updates|owe us an update|owes us an update|owe me an update|owes me an update|failed to reply|failed to respond|not said anything|hasn't said|haven't said|come back to us|come back to me|heard from|heard back|hear back|get back to us|got back to us|got back to me|outstanding updates|not bothered"),
        (Concept.Decided, "pass|decided|decide|agreed|agree|resolved|resolve|passed|voted|approved|approve|decision|decisions|determined|adopted|carried|vote"),
        (Concept.Resolution, "resolution|resolutions|decision|decisions|recommendations|recommendation|what was resolved|resolves"),
        (Concept.About, "relate to|relates to|deal with|deals with|touch on|about|on|concerning|regarding|re|mention|mentions|mentioning|mentioned|to do with|relating to|related to|containing|contain|contains|around|with the word|involving|for the word|with|in respect of|as regards|over"),
        (Concept.Search, "search|search for|find|look up|look for|looking for|locate|searching for|lookup|dig out|hunt for|hunt out|find me"),
        (Concept.Paper, "paper|report|tracker|action tracker|action log|sheet|outstanding paper|matters outstanding paper|matters outstanding report|matters arising|matters arising sheet|matters arising report|action list|schedule of actions|outstanding report|outstanding actions report|document|schedule|rolling action list|appendix|action sheet|actions log|outstanding actions paper|progress report|monitoring report|update sheet|recommendations tracker"),
        (Concept.Produce, "produce|generate|draft|prepare|write|make|create|build|export|print|run|run off|download|give me|i need|need|can i get|can i have|could i have|get me|send me|please|draw up|put together|pull together|do me|want|i'd like|get|issue|compile|the"),
        (Concept.Format, "word|pdf|csv|excel|html|markdown|docx|xlsx|spreadsheet|web page"),
        (Concept.Exempt, "exempt|exemption|restriction|restrictions|confidentiality|confidential|restricted|restrict|part 2|part two|part ii|part b|private|pink|pink papers|closed session|not for publication|hide|below the line|sensitive|under the line|not public|press and public excluded|closed part"),
        (Concept.Public, "public|unrestricted|unrestrict|open to the public|part 1|part one|publish|publishable|publishing|in the open|published"),
        (Concept.Lift, "lift|remove|take off|unrestrict|isn't exempt|no longer exempt|not exempt|isn't confidential|no longer confidential|not confidential|no longer restricted|isn't restricted|not restricted|end the restriction|drop the restriction|no longer private|isn't private|declassify|un-exempt|unexempt|shouldn't be exempt|doesn't need to be exempt|needn't be exempt|doesn't need to be private|no longer part 2|clear|release|de-restrict|derestrict|unmark|not part 2|isn't part 2"),
        (Concept.Clerk, "clerk|clerks|clerking|clerked|committee clerk|democratic services officer for|committee officer for|committee manager for|minute taker|take the minutes for|look after|support"),
        (Concept.Chair, "taken the chair|takes the chair|taking the chair|in charge|convener|convenor|convenes|co-chair|vice convener|depute convener|chair|chairs|chairing|chairman|chairwoman|chairperson|vice chair|vice-chair|deputy chair|vice chairman|presiding|in the chair"),
        (Concept.Member, "member|members|sits on|sit on|sitting on|joined|joins|is on|am on|on the committee|i'm on|substitute|sub on|serves on|serve on|join|co-opted|cooptee|co-optee"),
        (Concept.Undo, "ignore me|wrong action|wrong item|take back what i said|take back what i just said|undo what i did|undo what i just did|undo what i said|undo what i just said|take back what i did|take back what i just did|by accident|accidentally|ignore what i just said|ignore what i said|ignore my last|forget what i said|forget what i just said|undo my last|wrong number|disregard what i said|undo|revert|take it back|take that back|take back|put it back|put that back|roll back|rollback|reverse|reverse that|didn't mean|did not mean|go back|that was wrong|that's wrong|that was a mistake|my mistake|by mistake|wrong button|pressed the wrong|oops|whoops|i take it back|scratch that|scrap that|ignore that|forget that|forget i said|cancel that|cancel my last|undo that|as it was|as you were|in error|not what i meant|back out|back that out|unsay|reverse it|never mind that|strike that|disregard that|disregard my last|withdraw that|hit the wrong|clicked the wrong|wasn't meant|undone"),
        (Concept.Help, "do not understand what i|don't understand what i|not sure what i am supposed|no idea what i am supposed|what am i able to|what may i ask|what might i ask|what could i ask|what should i ask|what sort of things|what happens if|why am i getting|why do you keep|why are you asking|why are you chasing|why are you messaging|why have i been sent|why did you send me|why did i get this|why have i got this|what i'm supposed to be able to do|what i am supposed to be able to do|what i'm supposed to do in here|what am i supposed to|what i'm meant to do in here|what do you want from me|what is it you want|what do you want me to do|don't know what i'm meant|don't know what i'm supposed|don't know what to do|not sure what to do|not sure what i'm meant|not sure what i'm supposed|no idea what to do|no idea what i'm meant|what am i meant to reply|unsure what to do|what's expected of me|don't understand what you|don't understand what this|what are you asking me|help|how does it work|how does that work|how do you use|what can you do|what do you do|how does this work|how does this thing work|how this thing works|how do you work|how do i use|what can i ask|what can i say|what can i do|who are you|what are you|what are you for|commands|menu|options|instructions|how do i|i'm stuck|i'm lost|not sure how|what is this|what's this|get started|getting started|i'm new|new here|help me|what do i do|show me how|how can you help|what's your purpose|usage|guide|how should i|what else can|what do i say|am i supposed|how am i|explain yourself|introduce yourself|how to|where do i start|what now|confused|what does this bot do|what i can ask|what i can say|what i can do|what you can do|what you do|how this works|how it works|how you work|how can i|how would i|how to use|what does this do|what is actionbot|what's actionbot"),
        (Concept.Greeting, "hi|hello|hiya|hey|morning|afternoon|evening|good morning|good afternoon|good evening|hullo|hello there|hi there|shwmae|bore da|prynhawn da|helo|ey up|now then|alright|greetings|howdy|yo|heya|hey there|how do|start|mornin|gm|hi all|wotcha|aye aye|y'alright|how are you|are you there|anyone there|dia dhuit"),
        (Concept.Because, "now that|because of|because|as|since|due to|owing to|cos|coz|cause|'cause|given that|seeing as|on account of|in light of|pending|while|so that|reason being|on the grounds|bc|b/c|given|seeing that|the reason"),
        (Concept.Waiting, "waiting|waiting for|waiting on|awaiting|we're waiting|were waiting|still waiting|held up|held up by|holding for|depends on|dependent on|subject to|pending"),
    ];

    // Verbs that open a task: "Head of Parks inspect the oak" is cut before them.
    private static readonly FrozenSet<string> Tasks = Set("""
        inspect provide circulate bring write review report check amend draft prepare produce submit share send arrange organise organize investigate consult contact liaise speak ask
        confirm clarify update publish present explore consider look examine develop respond reply advise brief invite add include ensure make give meet discuss raise seek obtain
        find follow feed establish undertake complete carry work monitor collate compile distribute email forward explain identify map measure negotiate plan progress pursue put
        recruit remove repair replace research resolve revise schedule set survey take talk tell test visit commission conduct convene come attend audit assess analyse approach book call
        chase gather get go install issue let list mark move notify order print propose publicise recommend refer register request run set-up sort start supply support table track train
        reconcile ring phone tidy clean sweep paint erect procure recalculate sample scope signpost trial unblock vet reinstate reissue redraft rewrite resurface renew repaint reprint codify collect compare consolidate coordinate co-ordinate
        digitise display dispose enforce engage escalate evaluate gauge hire inform instruct lobby locate maintain mediate mend mow nominate pilot prioritise promote purchase quantify rectify redesign remind resubmit scrutinise summarise supervise tackle thank upgrade warn waive
        upload verify weigh write-up extend improve increase reduce replant trim cost calculate benchmark deliver finalise finalize fix build open close apply appoint
        """);

    private static readonly FrozenSet<string> Departments = Set("""
        housing highways finance legal planning licensing audit education transport parks leisure procurement hr it communications comms democratic regeneration environment environmental waste
        libraries culture adults children property estates facilities revenues benefits customer trading building enforcement parking payroll policy performance internal electoral elections
        safeguarding send health cleansing streetscene assets economic digital ict governance insurance pensions commissioning communities place people corporate resources treasury
        """);

    private static readonly FrozenSet<string> CommitteeNouns = Set("committee sub sub-committee subcommittee scrutiny cabinet council executive board panel commission forum group taskforce ctte cttee cmte osc");

    private static readonly FrozenSet<string> CommitteeNames = Set("planning licensing audit standards cabinet council executive scrutiny governance pensions overview appeals regulatory");

    private static readonly FrozenSet<string> GivenNames = Set("""
        fraser rhodri sioned lowri ruaridh dougie iona lewis gwyn gwenllian geraint emyr iwan steffan osian nerys mair dilys menna carwyn alun arwel hefin malcolm duncan donald alasdair alistair craig gregor isobel kenneth morven rory ross struan una wilma
        brendan conor cormac dermot eamonn fergal grainne orla roisin sinead maeve arjun farah faisal gurpreet harpreet jaspreet kamal khalid manpreet nasreen nisha pooja rashid saima samir shabana shazia tahir usman wasim zara adebayo chioma emeka tolu elena ivan katarzyna magda tomasz agnieszka
        aaron adam aidan alec bernard brian bruce carl clive connor darren dean dennis derek desmond dominic doreen elaine eleanor elsie erica ethan felicity georgia gerald glen glenn greg hayley heidi helena howard ivor jake jasmine jeremy jerry joyce justin karl kathryn kathy leanne libby lindsay lindsey
        lynda marcus marian marion marjorie martha maurice mel melanie michelle miles molly morgan natalie natasha neville norman pam pamela pauline phoebe ralph reg rhian roland rosie rowan roy russell samantha sandy simone sonia stacey stella stephanie suzanne sylvia tessa theresa tracy ursula valerie vanessa vera vernon vince vincent wayne winston
        sam priya tom helen dee jo jon john jane sarah emma kate katie david dave paul mark james jim mike michael steve stephen rob robert bob chris alex andy andrew ali aisha fatima mohammed
        omar amir raj ravi anita meera sunita neil ian alan colin graham keith kevin martin nigel peter phil philip richard simon stuart tim tony will william ben dan daniel matt matthew nick nicola
        nicky lisa laura lucy louise linda karen julie jenny jennifer jess jessica hannah grace gemma fiona eve ellie emily elizabeth liz donna diane debbie clare claire christine charlotte cath
        catherine carol caroline beth becky rebecca anne ann anna amy amanda alison angela rachel ruth sally sandra sharon sheila sian sioned sue susan tracey trish vicky victoria wendy yasmin zoe
        gareth rhys huw dafydd dylan owen owain bethan ffion carys nia cerys megan angharad hamish fergus callum ewan euan iain angus morag mhairi eilidh ailsa catriona siobhan niamh aoife ciaran
        declan liam sean kofi ama kwame abena chidi ngozi tunde femi kemi yusuf hassan ibrahim zainab maryam leila nadia olga piotr ania marek wei ling ming joe joseph harry george jack charlie oliver
        olly freya isla ava mia lily sophie olivia ed eddie edward ted frank fred barry gary terry roger ray ron geoff jeff gordon hugh leo luke max nathan oscar pete ryan scott shaun toby vikram
        imran tariq bilal sana hina rukhsana deepa kavita sanjay anil vijay patrick pat bridget maureen margaret maggie meg mary marie maria lorna lynn lynne lesley kirsty kerry kim kelly janet janice jackie jean joan joanne judith heather hilary gill gillian gwen glenys eleri elin tomos ifan
        """);

    private static readonly FrozenSet<string> Known = Spelling.Ordinary;

    private static readonly (string Ending, string[] Stems)[] Endings = [("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("ly", [""]), ("er", ["", "e"]), ("ers", ["", "e"]), ("ment", [""]), ("ments", [""]), ("al", [""]), ("ness", [""])];

    private static readonly FrozenDictionary<string, (string[] Words, Concept Concept)[]> ByFirstWord = Phrases
        .SelectMany(line => line.Phrases.Split('|').Select(phrase => (Words: Tokens.Of(phrase).Select(token => token.Word).ToArray(), line.Concept)))
        .Where(entry => entry.Words.Length > 0)
        .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a word is a verb with which tasks begin.</summary>
    public static bool IsTask(string word) => Tasks.Contains(word);

    public static bool IsDepartment(string word) => Departments.Contains(word);

    public static bool IsCommitteeNoun(string word) => CommitteeNouns.Contains(word);

    public static bool IsCommitteeName(string word) => CommitteeNames.Contains(word);

    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>Whether a word is spelt as somebody meant it, so that nothing is mended in it.</summary>
    public static bool Knows(string word) => Plain(word) || (word.Length > 4 && Inflected(word));

    // "replies" is "reply", "chasing" is "chase": a word whose stem is ordinary is ordinary
    private static bool Inflected(string word)
    {
        foreach (var (ending, stems) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var root = word[..^ending.Length];
                foreach (var stem in stems)
                {
                    if (root.Length > 1 && Plain(root + stem))
                    {
                        return true;
                    }
                }

                if (root.Length > 3 && root[^1] == root[^2] && Plain(root[..^1]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Plain(string word) => ByFirstWord.ContainsKey(word) || Known.Contains(word) || Tasks.Contains(word) || Departments.Contains(word) || CommitteeNouns.Contains(word) || GivenNames.Contains(word) || Times.MonthOf(word) > 0;

    /// <summary>The cues of a message, by place.</summary>
    public static Cue[] In(Token[] tokens)
    {
        var cues = new List<Cue>(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!ByFirstWord.TryGetValue(tokens[at].Word, out var entries))
            {
                continue;
            }

            var seen = 0UL;
            var seenHigh = 0UL;
            foreach (var (words, concept) in entries)
            {
                ref var mask = ref (int)concept < 64 ? ref seen : ref seenHigh;
                var bit = 1UL << ((int)concept % 64);
                if ((mask & bit) == 0 && Matches(tokens, at, words))
                {
                    mask |= bit;
                    cues.Add(new Cue(concept, at, at + words.Length));
                }
            }
        }

        return [.. cues];
    }

    private static bool Matches(Token[] tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var word = 1; word < words.Length; word++)
        {
            if (tokens[at + word].Word != words[word])
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
