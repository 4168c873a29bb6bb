-- What the owner allows for a SKU that is not on the shelf. Without a row the catalogue says.
create table stock.policy (
    shop_id uuid not null,
    sku text not null,
    kind text not null check (kind in ('DENY', 'BACKORDER', 'PRE_ORDER', 'MAKE_TO_ORDER')),
    owed_limit integer check (owed_limit > 0),
    expected_on date,
    making_days integer not null check (making_days >= 0),
    minutes integer not null check (minutes >= 0),
    bill json not null,
    primary key (shop_id, sku),
    check ((kind = 'PRE_ORDER') = (expected_on is not null))
);
