-- Where the last check of the books found a balance that the ledger does not explain.
create table stock.finding (
    shop_id uuid not null,
    sku text not null,
    location text not null,
    figure text not null,
    booked bigint not null,
    explained bigint not null,
    at timestamptz not null,
    primary key (shop_id, sku, location, figure)
);
