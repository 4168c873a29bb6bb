-- What an item's entries amounted to up to one of them, verified: the periodic check of the books sums only what came since,
-- and everything from the start when the last whole sum is old. A check that somebody asks for trusts no closing.
create table stock.closing (
    shop_id   uuid        not null,
    sku       text        not null,
    location  text        not null,
    number    bigint      not null,
    on_hand   bigint      not null,
    held      bigint      not null,
    allocated bigint      not null,
    moved     bigint      not null,
    summed_at timestamptz not null,
    primary key (shop_id, sku, location)
);
