create schema kernel;

-- Everything that happens later, events included. lease is the fence of the worker that runs it.
create table kernel.task (
    shop_id uuid not null,
    id uuid not null,
    bucket smallint not null,
    kind text not null,
    subject uuid not null,
    payload text not null,
    due_at timestamptz not null,
    attempt integer not null default 0,
    once boolean not null default false,
    lease uuid,
    holder text,
    lease_until timestamptz,
    last_error text,
    primary key (shop_id, id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

create index task_due on kernel.task (shop_id, bucket, due_at);

create unique index task_once on kernel.task (shop_id, kind, subject) where once and lease is null;

-- Partners' signed messages that took effect.
create table kernel.message (
    shop_id uuid not null,
    link text not null,
    id text not null,
    seen_at timestamptz not null,
    primary key (shop_id, link, id)
);

create table kernel.business_clock (
    shop_id uuid not null primary key,
    reached timestamptz not null
);
