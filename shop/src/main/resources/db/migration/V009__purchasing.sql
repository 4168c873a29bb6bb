create schema purchasing;

create table purchasing.supplier (
    shop_id uuid not null,
    id text not null,
    name text not null,
    email text not null,
    currency text not null,
    minimum_order bigint not null check (minimum_order >= 0),
    lead_days integer not null check (lead_days >= 0),
    approval_above bigint not null check (approval_above >= 0),
    primary key (shop_id, id)
);

-- Who supplies a SKU, and how. These rows are what a review locks, in SKU order, so that two never order the same need.
-- After a refusal nothing is ordered before not_before.
create table purchasing.term (
    shop_id uuid not null,
    sku text not null,
    supplier_id text not null,
    cost bigint not null check (cost >= 0),
    moq integer not null check (moq >= 1),
    pack integer not null check (pack >= 1),
    lead_days integer not null check (lead_days >= 0),
    refusals integer not null default 0,
    not_before date,
    primary key (shop_id, sku),
    foreign key (shop_id, supplier_id) references purchasing.supplier (shop_id, id)
);

create table purchasing.level (
    shop_id uuid not null,
    sku text not null,
    reorder_point integer not null check (reorder_point >= 0),
    order_up_to integer not null check (order_up_to >= reorder_point),
    receive_at text not null,
    primary key (shop_id, sku)
);

-- number is also the reference under which the supplier knows it; supplier_order is what the supplier calls it.
create table purchasing.purchase_order (
    shop_id uuid not null,
    id uuid not null,
    number text not null,
    supplier_id text not null,
    state text not null,
    deliver_to text not null,
    currency text not null,
    lead_days integer not null,
    ordered_on date not null,
    due date not null,
    supplier_order text,
    attention text,
    created_at timestamptz not null,
    sent_at timestamptz,
    moved_at timestamptz not null,
    asked_at timestamptz not null,
    primary key (shop_id, id),
    unique (shop_id, number),
    foreign key (shop_id, supplier_id) references purchasing.supplier (shop_id, id)
);

-- Those that still owe us something: what a sweep looks through.
create index purchase_order_open on purchasing.purchase_order (shop_id, asked_at)
    where state in ('SENT', 'CONFIRMED', 'SHIPPED', 'PARTLY_RECEIVED');

create table purchasing.line (
    shop_id uuid not null,
    purchase_order_id uuid not null,
    id uuid not null,
    sku text not null,
    quantity integer not null check (quantity >= 1),
    received integer not null default 0 check (received >= 0),
    unit_cost bigint not null check (unit_cost >= 0),
    primary key (shop_id, purchase_order_id, id),
    unique (shop_id, purchase_order_id, sku),
    foreign key (shop_id, purchase_order_id) references purchasing.purchase_order (shop_id, id)
);

create index line_sku on purchasing.line (shop_id, sku, purchase_order_id);

-- One row per delivery and SKU; id is the reference that stock received it under.
create table purchasing.receipt (
    shop_id uuid not null,
    purchase_order_id uuid not null,
    id uuid not null,
    sku text not null,
    quantity integer not null check (quantity >= 1),
    actor text not null,
    received_at timestamptz not null,
    primary key (shop_id, purchase_order_id, id, sku),
    foreign key (shop_id, purchase_order_id) references purchasing.purchase_order (shop_id, id)
);

-- Which customers' orders wait for goods, and which purchase order is to bring them.
create table purchasing.purchase_order_waiting (
    shop_id uuid not null,
    order_id uuid not null,
    sku text not null,
    quantity integer not null check (quantity >= 1),
    since timestamptz not null,
    purchase_order_id uuid,
    primary key (shop_id, order_id, sku)
);

create index waiting_sku on purchasing.purchase_order_waiting (shop_id, sku, since);
create index waiting_purchase_order on purchasing.purchase_order_waiting (shop_id, purchase_order_id);
