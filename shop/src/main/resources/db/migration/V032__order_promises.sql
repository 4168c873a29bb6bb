-- Every later word about when a line comes, and why; the line itself keeps what was promised when it was ordered.
create table orders.promise_move (
    shop_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    line uuid not null,
    at timestamptz not null,
    earliest date,
    latest date,
    cause text not null,
    detail text not null,
    actor text not null,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id, line) references orders.line (shop_id, order_id, id),
    check ((earliest is null) = (latest is null))
);
