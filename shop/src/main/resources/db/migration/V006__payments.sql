create schema payments;

-- One attempt to pay. Its id is the idempotency key towards the agent. The token is forgotten once it was used.
create table payments.payment (
    shop_id uuid not null,
    id uuid not null,
    payable uuid not null,
    reference text not null,
    key text not null,
    method text not null check (method in ('CARD', 'TRANSFER', 'CASH')),
    state text not null,
    currency text not null,
    amount bigint not null check (amount >= 0),
    authorised bigint not null default 0,
    captured bigint not null default 0,
    refunded bigint not null default 0,
    token text,
    return_url text not null,
    redirect text,
    reason text,
    agent_id text,
    cancel_wanted boolean not null default false,
    created_at timestamptz not null,
    answered_at timestamptz,
    primary key (shop_id, id),
    unique (shop_id, payable, key),
    check (refunded <= captured),
    check (captured <= authorised)
);

create index payment_by_reference on payments.payment (shop_id, reference);

-- A capture, refund or void that was asked for. Its id is the idempotency key towards the agent.
create table payments.operation (
    shop_id uuid not null,
    id uuid not null,
    payment uuid not null,
    kind text not null check (kind in ('CAPTURE', 'REFUND', 'VOID')),
    reference uuid not null,
    amount bigint not null check (amount > 0),
    state text not null check (state in ('SENDING', 'DONE', 'FAILED')),
    reason text,
    created_at timestamptz not null,
    primary key (shop_id, id),
    unique (shop_id, payment, kind, reference),
    foreign key (shop_id, payment) references payments.payment (shop_id, id)
);

-- Double entry: the amounts of one entry sum to zero. Debits are positive.
create table payments.journal (
    shop_id uuid not null,
    entry uuid not null,
    account text not null,
    payable uuid not null,
    currency text not null,
    amount bigint not null,
    at timestamptz not null,
    primary key (shop_id, entry, account)
);

create index journal_by_payable on payments.journal (shop_id, payable);
