-- Which orders a person wants to see before anything is taken or sent; 0 and false switch a rule off.
create table orders.review_rules (
    shop_id uuid not null,
    amount_above bigint not null,
    per_email integer not null,
    per_address integer not null,
    within_hours integer not null,
    declined_attempts integer not null,
    abroad boolean not null,
    other_country boolean not null,
    primary key (shop_id)
);

-- Who ordered when and to where, as far as a rule counts it. Written when an order is paid, never while it is placed.
create table orders.review_sign (
    shop_id uuid not null,
    kind text not null check (kind in ('EMAIL', 'ADDRESS')),
    value text not null,
    at timestamptz not null,
    order_id uuid not null,
    country text not null,
    primary key (shop_id, kind, value, at, order_id)
);
