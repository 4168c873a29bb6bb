-- The checks say the bank's promise once more, below every statement: refunded ≤ captured ≤ authorised ≤ amount.
create table if not exists payments (
    id          text primary key,
    key         text not null unique,
    reference   text not null,
    state       text not null,
    amount      integer not null check (amount > 0),
    currency    text not null,
    authorised  integer not null default 0 check (authorised between 0 and amount),
    captured    integer not null default 0 check (captured >= 0),
    refunded    integer not null default 0 check (refunded between 0 and captured),
    voided      integer not null default 0 check (voided >= 0),
    reason      text,
    brand       text,
    last4       text,
    behaviour   text,
    return_url  text not null,
    description text,
    created_at  integer not null,
    updated_at  integer not null,
    check (captured + voided <= authorised)
) strict;
create index if not exists payments_reference on payments (reference);
create index if not exists payments_created on payments (created_at);

-- A card number or cvc is never here: only what a receipt shows, and how this test card behaves.
create table if not exists tokens (
    token      text primary key,
    brand      text not null,
    last4      text not null,
    behaviour  text not null,
    expires_at integer not null
) strict;

create table if not exists ledger (
    id       text primary key,
    key      text unique,
    at       integer not null,
    payment  text not null references payments (id),
    kind     text not null check (kind in ('authorise', 'capture', 'refund', 'void')),
    amount   integer not null check (amount >= 0),
    currency text not null
) strict;
create index if not exists ledger_payment on ledger (payment);
create index if not exists ledger_at on ledger (at);

-- Up to when the ledger was settled, and what was said of it. What was said is never changed.
create table if not exists settlements (
    until_at integer primary key
) strict;

create table if not exists settlement_lines (
    seq        integer primary key autoincrement,
    id         text not null unique,
    settlement text not null,
    kind       text not null check (kind in ('capture', 'refund', 'payout')),
    operation  text not null,
    key        text,
    payment    text,
    gross      integer not null,
    fee        integer not null,
    currency   text not null,
    at         integer not null
) strict;
