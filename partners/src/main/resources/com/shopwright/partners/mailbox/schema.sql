create table if not exists messages (
    id        text primary key,
    at        integer not null,
    sender    text not null,
    recipient text not null collate nocase,
    subject   text not null,
    text      text,
    html      text
) strict;
create index if not exists messages_recipient on messages (recipient, at);
create index if not exists messages_at on messages (at);
