create schema stock;

create table stock.location (
    shop_id uuid not null,
    id text not null,
    name text not null,
    priority integer not null,
    primary key (shop_id, id)
);

-- The hot table: one row per SKU and location, updated in place (no index on its figures).
create table stock.item (
    shop_id uuid not null,
    sku text not null,
    location text not null,
    on_hand integer not null,
    held integer not null default 0,
    allocated integer not null default 0,
    primary key (shop_id, sku, location),
    foreign key (shop_id, location) references stock.location (shop_id, id),
    check (on_hand >= 0),
    check (held >= 0),
    check (allocated >= 0),
    check (held + allocated <= on_hand)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

-- Why on hand is what it is: the sum of a SKU's movements at a location.
create table stock.movement (
    shop_id uuid not null,
    id uuid not null,
    sku text not null,
    location text not null,
    kind text not null,
    quantity integer not null,
    reference uuid not null,
    actor text not null,
    at timestamptz not null,
    primary key (shop_id, id),
    check (kind in ('RECEIPT', 'SHIPMENT', 'COUNT', 'FOUND'))
);

-- A delivery or a shipment moves a SKU once, however often it is told.
create unique index movement_once on stock.movement (shop_id, reference, kind, sku, location);

create index movement_by_sku on stock.movement (shop_id, sku, at);

create table stock.hold (
    shop_id uuid not null,
    claimant uuid not null,
    sku text not null,
    location text not null,
    quantity integer not null check (quantity > 0),
    at timestamptz not null,
    primary key (shop_id, claimant, sku, location)
);

create index hold_by_item on stock.hold (shop_id, sku, location);

create table stock.allocation (
    shop_id uuid not null,
    claimant uuid not null,
    sku text not null,
    location text not null,
    quantity integer not null check (quantity > 0),
    at timestamptz not null,
    primary key (shop_id, claimant, sku, location)
);

create index allocation_by_item on stock.allocation (shop_id, sku, location);

-- Promised beyond what is there. Not open yet: its claimant is not confirmed.
create table stock.shortage (
    shop_id uuid not null,
    claimant uuid not null,
    sku text not null,
    quantity integer not null check (quantity > 0),
    open boolean not null,
    at timestamptz not null,
    primary key (shop_id, claimant, sku)
);

create index shortage_by_sku on stock.shortage (shop_id, sku, at);

-- What suppliers owe, by purchase order line.
create table stock.expected (
    shop_id uuid not null,
    source uuid not null,
    sku text not null,
    location text not null,
    quantity integer not null check (quantity > 0),
    due date not null,
    primary key (shop_id, source)
);

create index expected_by_sku on stock.expected (shop_id, sku, due);

create table stock.lead_time (
    shop_id uuid not null,
    sku text not null,
    days integer not null check (days >= 0),
    primary key (shop_id, sku)
);
