-- Goods on their way from one place to another: out of the one, not yet in the other.
create table stock.transfer (
    shop_id uuid not null,
    id uuid not null,
    sku text not null,
    origin text not null,
    destination text not null,
    quantity integer not null check (quantity > 0),
    since timestamptz not null,
    sent_by text not null,
    sent_at timestamptz not null,
    due date not null,
    arrived_at timestamptz,
    primary key (shop_id, id),
    foreign key (shop_id, origin) references stock.location (shop_id, id),
    foreign key (shop_id, destination) references stock.location (shop_id, id),
    check (origin <> destination)
);

create index transfer_on_its_way on stock.transfer (shop_id, sku) where arrived_at is null;
