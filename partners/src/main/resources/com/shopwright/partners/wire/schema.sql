-- Times are milliseconds since 1970 UTC.
create table if not exists keys (
    key         text primary key,
    fingerprint text not null,
    subject     text not null,
    status      integer,
    body        text,
    at          integer not null
) strict;

create table if not exists timers (
    id      text primary key,
    kind    text not null,
    subject text not null,
    due_at  integer not null
) strict;
create index if not exists timers_due on timers (due_at);
create index if not exists timers_subject on timers (subject);

create table if not exists outbox (
    id         text primary key,
    type       text not null,
    subject    text not null,
    body       text not null,
    created_at integer not null,
    due_at     integer not null,
    attempts   integer not null default 0,
    copies     integer not null default 1 check (copies >= 0),
    state      text not null check (state in ('waiting', 'delivered', 'dropped')),
    heard      text
) strict;
create index if not exists outbox_due on outbox (due_at) where state = 'waiting';

create table if not exists knobs (
    name  text primary key,
    value real not null
) strict;
