-- One row an object, as Stripe itself thinks: an id that says what it is, and a document. seq is the order of lists.
create table if not exists objects (
    seq     integer primary key autoincrement,
    id      text not null unique,
    kind    text not null,
    owner   text not null,
    type    text not null,
    created integer not null,
    body    text not null
) strict;
create index if not exists objects_kind on objects (kind, seq);
create index if not exists objects_owner on objects (owner, kind);
create index if not exists objects_created on objects (kind, created);

-- What an idempotency key stands for: the first answer once an endpoint began, whatever it was.
create table if not exists requests (
    key     text primary key,
    path    text not null,
    params  text not null,
    request text not null,
    status  integer not null,
    body    text not null,
    at      integer not null
) strict;
create index if not exists requests_at on requests (at);
