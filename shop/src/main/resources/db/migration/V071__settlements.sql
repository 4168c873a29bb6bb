-- How far an agent's settlement list was read, until when it was closed then, and up to when our own postings were looked for
-- in it.
create table payments.settlement_progress (
    shop_id uuid not null,
    connector text not null,
    cursor text not null,
    closed_at timestamptz,
    checked_until timestamptz,
    primary key (shop_id, connector)
);

-- What an agent says it settled, as it said it, and what came of comparing it. Amounts as they change what the agent holds
-- for the shop: taken is positive, given back and paid out negative.
create table payments.settlement_line (
    shop_id uuid not null,
    connector text not null,
    line text not null,
    settlement text not null,
    kind text not null,
    agent_reference text not null,
    reference uuid,
    gross bigint not null,
    fee bigint not null,
    currency text not null,
    at timestamptz not null,
    outcome text not null check (outcome in ('MATCHED', 'BOOKED', 'MISSING_HERE', 'AMOUNT_DIFFERS', 'DUPLICATED')),
    primary key (shop_id, connector, line)
);

create index settlement_line_by_reference on payments.settlement_line (shop_id, reference) where reference is not null;

create index settlement_line_by_settlement on payments.settlement_line (shop_id, connector, settlement);

-- What does not agree, until a person puts it away or the agent sends what was missing.
create table payments.difference (
    shop_id uuid not null,
    id uuid not null,
    connector text not null,
    kind text not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT_DIFFERS', 'DUPLICATED')),
    agent_reference text not null,
    reference uuid,
    payable uuid,
    number text,
    ours bigint not null,
    theirs bigint not null,
    currency text not null,
    at timestamptz not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    remedy text check (remedy in ('CAME_LATER', 'EXPLAINED', 'WRITTEN_OFF')),
    reason text,
    primary key (shop_id, id),
    check (num_nulls(settled_at, settled_by, remedy, reason) in (0, 4))
);

create index difference_open on payments.difference (shop_id, at) where settled_at is null;

create index difference_by_reference on payments.difference (shop_id, reference) where settled_at is null;
