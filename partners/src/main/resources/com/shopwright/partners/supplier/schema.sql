-- What the knobs decided for an order is settled when it arrives, so that turning them later changes no promise.
create table if not exists orders (
    id            text primary key,
    key           text not null unique,
    reference     text not null,
    state         text not null,
    ordered_on    text not null,
    deliver_to    text not null,
    lead_days     integer not null check (lead_days >= 0),
    late_days     integer not null check (late_days >= 0),
    delivery_date text,
    reason        text,
    currency      text not null,
    short         integer not null check (short in (0, 1)),
    created_at    integer not null,
    delivers_at   integer not null
) strict;
create index if not exists orders_reference on orders (reference);
create index if not exists orders_created on orders (created_at);

create table if not exists order_lines (
    order_id  text not null references orders (id),
    position  integer not null,
    sku       text not null,
    quantity  integer not null check (quantity > 0),
    unit_cost integer not null check (unit_cost >= 0),
    delivered integer not null default 0 check (delivered between 0 and quantity),
    primary key (order_id, position)
) strict;
