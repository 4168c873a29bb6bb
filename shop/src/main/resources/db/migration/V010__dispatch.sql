create schema dispatch;

-- One row per order that was ever dispatched: locked before its shipments are made or moved.
create table dispatch.dispatched_order (
    shop_id uuid not null,
    order_id uuid not null,
    primary key (shop_id, order_id)
);

-- warehouse_order is what the warehouse calls it; asked_at is when we last heard or asked.
create table dispatch.shipment (
    shop_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    order_number text not null,
    location text not null,
    state text not null,
    by_hand boolean not null,
    released boolean not null default false,
    cancel_wanted boolean not null default false,
    warehouse_order text,
    carrier text,
    tracking text,
    attention text,
    requested_at timestamptz not null,
    moved_at timestamptz not null,
    asked_at timestamptz not null,
    primary key (shop_id, id),
    foreign key (shop_id, order_id) references dispatch.dispatched_order (shop_id, order_id)
);

create index shipment_order on dispatch.shipment (shop_id, order_id);

-- Those under way at the warehouse: what a sweep looks through.
create index shipment_under_way on dispatch.shipment (shop_id, asked_at)
    where state in ('REQUESTED', 'PICKED', 'PACKED', 'SHIPPED') and not by_hand;

-- What is taken from stock for it; job is set for parts of something the workshop makes.
create table dispatch.line (
    shop_id uuid not null,
    shipment_id uuid not null,
    id uuid not null,
    sku text not null,
    name text not null,
    quantity integer not null check (quantity >= 1),
    taken_from text not null,
    job_id uuid,
    primary key (shop_id, shipment_id, id),
    foreign key (shop_id, shipment_id) references dispatch.shipment (shop_id, id)
);

-- What the workshop makes before the parcel is packed.
create table dispatch.job (
    shop_id uuid not null,
    shipment_id uuid not null,
    id uuid not null,
    design text not null,
    name text not null,
    quantity integer not null check (quantity >= 1),
    primary key (shop_id, shipment_id, id),
    foreign key (shop_id, shipment_id) references dispatch.shipment (shop_id, id)
);
