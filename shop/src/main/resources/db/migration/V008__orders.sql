create schema orders;

create table orders.orders (
    shop_id uuid not null,
    id uuid not null,
    number text not null,
    key text not null,
    state text not null,
    version bigint not null default 1,
    email text not null,
    name text not null,
    line1 text not null,
    line2 text,
    city text not null,
    postal_code text not null,
    region text,
    country text not null,
    delivery_method text not null,
    payment_method text not null,
    currency text not null,
    subtotal bigint not null,
    discount bigint not null,
    shipping bigint not null,
    tax bigint not null,
    total bigint not null,
    -- the whole amount is captured at confirmation (designs, backorders) instead of with each parcel
    capture_at_once boolean not null default false,
    attention text,
    attention_detail text,
    pieces integer not null,
    placed_at timestamptz not null,
    payable_until timestamptz not null,
    primary key (shop_id, id),
    unique (shop_id, number),
    check (subtotal - discount + shipping = total)
) with (fillfactor = 80);

create index orders_newest on orders.orders (shop_id, placed_at desc, id desc);

create index orders_by_state on orders.orders (shop_id, state, placed_at desc, id desc);

create table orders.line (
    shop_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    position integer not null,
    sku text,
    design text,
    name text not null,
    choices json not null,
    picture text not null,
    quantity integer not null check (quantity > 0),
    unit_price bigint not null,
    total bigint not null,
    tax_percent numeric(5, 2) not null,
    tax bigint not null,
    earliest date,
    latest date,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id),
    check ((sku is null) <> (design is null))
);

-- What the whole order takes from stock, and how much of it has left.
create table orders.demand (
    shop_id uuid not null,
    order_id uuid not null,
    sku text not null,
    quantity integer not null check (quantity > 0),
    shipped integer not null default 0,
    primary key (shop_id, order_id, sku),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);

-- Shipments as the order manager sees them: how far they are, and what was captured for them.
create table orders.parcel (
    shop_id uuid not null,
    order_id uuid not null,
    shipment uuid not null,
    state text not null,
    captured bigint not null default 0,
    primary key (shop_id, order_id, shipment),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);

create table orders.parcel_content (
    shop_id uuid not null,
    order_id uuid not null,
    shipment uuid not null,
    sku text not null,
    quantity integer not null check (quantity > 0),
    primary key (shop_id, order_id, shipment, sku),
    foreign key (shop_id, order_id, shipment) references orders.parcel (shop_id, order_id, shipment)
);

create table orders.timeline (
    shop_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    step text not null,
    actor text not null,
    detail text,
    took_ms bigint,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);

-- Idempotency keys of placing and of paying again, with what was answered once that was final.
create table orders.attempt (
    shop_id uuid not null,
    order_id uuid not null,
    key text not null,
    hash text not null,
    answered_state text,
    answered_redirect text,
    primary key (shop_id, order_id, key),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);

-- How far each payment had come when the timeline last spoke of it.
create table orders.payment_seen (
    shop_id uuid not null,
    order_id uuid not null,
    payment uuid not null,
    state text not null,
    captured bigint not null,
    refunded bigint not null,
    primary key (shop_id, order_id, payment),
    foreign key (shop_id, order_id) references orders.orders (shop_id, id)
);
