-- The ledger becomes the source of every balance, not of what is on hand alone. Entries of one item are numbered without a
-- gap: two writers can never post the same entry, and one that is missing is noticed.
alter table stock.movement rename to movement_before;
alter table stock.movement_before drop constraint movement_pkey;
drop index stock.movement_once;
drop index stock.movement_by_sku;

create table stock.movement (
    shop_id uuid not null,
    sku text not null,
    location text not null,
    number bigint not null,
    kind text not null,
    on_hand integer not null,
    held integer not null,
    allocated integer not null,
    reference uuid not null,
    actor text not null,
    at timestamptz not null,
    since timestamptz,
    note text,
    constraint movement_pkey primary key (shop_id, sku, location, number),
    constraint movement_numbered check (number > 0),
    constraint movement_effect check (case kind
        when 'RECEIPT' then on_hand > 0 and held = 0 and allocated = 0
        when 'RETURN' then on_hand > 0 and held = 0 and allocated = 0
        when 'FOUND' then on_hand > 0 and held = 0 and allocated = 0
        when 'TRANSFER_IN' then on_hand > 0 and held = 0 and allocated = 0
        when 'TRANSFER_OUT' then on_hand < 0 and held = 0 and allocated = 0
        when 'SCRAP' then on_hand < 0 and held = 0 and allocated = 0
        when 'COUNT' then on_hand <> 0 and held = 0 and allocated = 0
        when 'SHIPMENT' then on_hand < 0 and held = 0 and allocated between on_hand and 0
        when 'HOLD' then on_hand = 0 and held > 0 and allocated = 0
        when 'ALLOCATION' then on_hand = 0 and allocated > 0 and held in (0, -allocated)
        when 'RELEASE' then on_hand = 0 and held <= 0 and allocated <= 0 and held + allocated < 0
        when 'BROKEN' then on_hand = 0 and held <= 0 and allocated <= 0 and held + allocated < 0
        else false end)
);

insert into stock.movement
select shop_id, sku, location, row_number() over (partition by shop_id, sku, location order by at, kind_order, reference),
       kind, on_hand, held, allocated, reference, actor, at, null, null
from (
    select shop_id, sku, location, kind, 0 as kind_order, quantity as on_hand, 0 as held, 0 as allocated, reference, actor, at
    from stock.movement_before
    where quantity <> 0
    union all
    select shop_id, sku, location, 'HOLD', 1, 0, quantity, 0, claimant, 'buyer', at
    from stock.hold
    union all
    select shop_id, sku, location, 'ALLOCATION', 1, 0, 0, quantity, claimant, 'shop', at
    from stock.allocation) as entry;

drop table stock.movement_before;

-- What is told from outside (a delivery, a shipment, a form sent twice) moves a SKU once. Promises are not in it: they are
-- the hot part of the ledger, and hold and allocation rows keep them apart already.
create unique index movement_once on stock.movement (shop_id, reference, kind, sku, location)
    where kind in ('RECEIPT', 'SHIPMENT', 'FOUND', 'RETURN', 'COUNT', 'SCRAP', 'TRANSFER_OUT', 'TRANSFER_IN');

-- How old the goods are that lie there: the latest that came in, up to what is on hand.
create index movement_inflow on stock.movement (shop_id, sku, location, number desc) where on_hand > 0;

-- Nobody changes an entry, not even the shop: a mistake is put right by another entry.
revoke update, delete, truncate on stock.movement from current_user;

alter table stock.item add column entries bigint not null default 0;

update stock.item i
set entries = m.entries
from (select shop_id, sku, location, count(*) as entries from stock.movement group by 1, 2, 3) m
where (m.shop_id, m.sku, m.location) = (i.shop_id, i.sku, i.location);
