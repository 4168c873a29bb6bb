create schema carts;

create table carts.cart (
    shop_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    ordered boolean not null default false,
    primary key (shop_id, id)
);

-- A SKU or a design; its price is quoted anew each time and stands nowhere here.
create table carts.line (
    shop_id uuid not null,
    cart uuid not null,
    id uuid not null,
    kind text not null check (kind in ('SKU', 'DESIGN')),
    item text not null,
    quantity integer not null check (quantity > 0),
    primary key (shop_id, cart, id),
    unique (shop_id, cart, kind, item),
    foreign key (shop_id, cart) references carts.cart (shop_id, id)
);

create table carts.checkout (
    shop_id uuid not null,
    cart uuid not null,
    email text not null,
    name text not null,
    line1 text not null,
    line2 text,
    city text not null,
    postal_code text not null,
    region text,
    country text not null,
    delivery_method text not null,
    primary key (shop_id, cart),
    foreign key (shop_id, cart) references carts.cart (shop_id, id)
);
