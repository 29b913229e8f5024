-- "Which committee?", "Shall I?": the next message may answer in words, on whichever instance it arrives. One question a person and conversation.
create table open_questions (
    conversation_id text not null,
    speaker_id text not null,
    verb text not null,
    known text not null,
    asked_at {time} not null,
    primary key (conversation_id, speaker_id)
);
