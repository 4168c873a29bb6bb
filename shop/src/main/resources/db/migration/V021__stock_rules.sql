-- Where goods come from when several places have them.
create table stock.setting (
    shop_id uuid not null,
    strategy text not null,
    primary key (shop_id)
);

alter table stock.location add column country text, add column postal_code text;

-- buffer: so many of a SKU, over all places, are never offered as being there. low_at: the owner wants to know when no more
-- than this can be sold.
create table stock.threshold (
    shop_id uuid not null,
    sku text not null,
    buffer integer not null check (buffer >= 0),
    low_at integer check (low_at >= 0),
    primary key (shop_id, sku)
);
