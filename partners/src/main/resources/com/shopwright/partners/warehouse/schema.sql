create table if not exists dispatch_orders (
    id              text primary key,
    key             text not null unique,
    reference       text not null,
    shop_order      text not null,
    location        text not null,
    delivery_method text not null,
    address         text not null,
    lines           text not null,
    workshop        text not null,
    weight_grams    integer not null,
    state           text not null,
    released        integer not null default 0 check (released in (0, 1)),
    carrier         text,
    tracking        text unique,
    reason          text,
    created_at      integer not null,
    check (state not in ('shipped', 'delivered') or (released = 1 and tracking is not null))
) strict;
create index if not exists dispatch_orders_reference on dispatch_orders (reference);
create index if not exists dispatch_orders_created on dispatch_orders (created_at);

create table if not exists steps (
    dispatch_order text not null references dispatch_orders (id),
    state          text not null,
    at             integer not null,
    primary key (dispatch_order, state)
) strict;
