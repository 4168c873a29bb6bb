-- What became of a line's pieces after it was ordered; what was agreed stays as it is. moved_* is the promise that counts
-- now, if it was moved (both null: no date is known).
alter table orders.line
    add column state text not null default 'OPEN',
    add column cancelled integer not null default 0,
    add column shipped integer not null default 0,
    add column moved boolean not null default false,
    add column moved_earliest date,
    add column moved_latest date,
    add constraint line_pieces check (cancelled >= 0 and shipped >= 0 and cancelled + shipped <= quantity);

alter table orders.demand
    add column cancelled integer not null default 0,
    add constraint demand_cancelled check (cancelled between 0 and quantity);

-- Less to pay than was agreed, because of cancellations and cheaper delivery. Negative: more.
alter table orders.orders
    add column reduced bigint not null default 0,
    add column changed boolean not null default false;

-- Where a parcel's goods lie: what a cancellation must not take away from it.
alter table orders.parcel_content
    add column location text not null default '';
alter table orders.parcel_content
    drop constraint parcel_content_pkey;
alter table orders.parcel_content
    add primary key (shop_id, order_id, shipment, sku, location);

-- Which lines' pieces a parcel holds.
create table orders.parcel_line (
    shop_id uuid not null,
    order_id uuid not null,
    shipment uuid not null,
    line uuid not null,
    quantity integer not null check (quantity > 0),
    primary key (shop_id, order_id, shipment, line),
    foreign key (shop_id, order_id, shipment) references orders.parcel (shop_id, order_id, shipment)
);

-- Every change of what was agreed, under its idempotency key. amount is what the buyer pays less (negative: more), tax
-- contained; to_refund is the part of it that had been taken.
create table orders.change (
    shop_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('CANCELLATION', 'REFUND', 'DELIVERY')),
    key text not null,
    hash text not null,
    actor text not null,
    reason text not null,
    at timestamptz not null,
    amount bigint not null,
    tax bigint not null,
    to_refund bigint not null check (to_refund >= 0),
    refund_asked boolean not null,
    delivery_before text,
    primary key (shop_id, order_id, id),
    unique (shop_id, order_id, key),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);

create table orders.change_item (
    shop_id uuid not null,
    order_id uuid not null,
    change uuid not null,
    position integer not null,
    kind text not null check (kind in ('LINE', 'SHIPPING', 'GOODWILL')),
    line uuid,
    quantity integer not null check (quantity >= 0),
    amount bigint not null,
    tax bigint not null,
    primary key (shop_id, order_id, change, position),
    foreign key (shop_id, order_id, change) references orders.change (shop_id, order_id, id)
);
