create schema catalog;

create table catalog.profile (
    shop_id uuid primary key,
    name text not null,
    tagline text not null,
    email text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    home_country text not null check (home_country ~ '^[A-Z]{2}$'),
    transfer_holder text,
    transfer_iban text,
    transfer_bank text,
    check (num_nulls(transfer_holder, transfer_iban, transfer_bank) in (0, 3))
);

create table catalog.collection (
    shop_id uuid not null,
    slug text not null,
    name text not null,
    description text not null,
    picture text not null,
    position integer not null,
    words text not null,
    primary key (shop_id, slug)
);

comment on column catalog.collection.words is 'what a search reads, folded to small letters by the application';

create table catalog.product (
    shop_id uuid not null,
    slug text not null,
    name text not null,
    sort_name text not null,
    summary text not null,
    description text not null,
    details json not null,
    tax_class text not null check (tax_class in ('STANDARD', 'REDUCED', 'ZERO')),
    picture text not null,
    options json not null,
    words text not null,
    made_from bigint check (made_from >= 0),
    made_currency text check (made_currency ~ '^[A-Z]{3}$'),
    primary key (shop_id, slug),
    check (num_nulls(made_from, made_currency) in (0, 2))
);

comment on column catalog.product.made_from is 'the cheapest configuration of a product that is made to order';
comment on column catalog.product.details is 'json, not jsonb: the order of the labels is part of the content';

-- The list of everything, page by page.
create index product_by_name on catalog.product (shop_id, sort_name, slug);

create table catalog.membership (
    shop_id uuid not null,
    product text not null,
    collection text not null,
    position integer not null,
    rank integer not null,
    primary key (shop_id, product, collection),
    foreign key (shop_id, product) references catalog.product (shop_id, slug),
    foreign key (shop_id, collection) references catalog.collection (shop_id, slug)
);

comment on column catalog.membership.position is 'where the product stands in the collection';
comment on column catalog.membership.rank is 'where the collection stands in the product''s list of collections';

-- One collection, page by page.
create index membership_by_position on catalog.membership (shop_id, collection, position, product);

create table catalog.variant (
    shop_id uuid not null,
    sku text not null,
    product text not null,
    position integer not null,
    name text not null,
    options json not null,
    price bigint not null check (price >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    weight_grams integer not null check (weight_grams >= 0),
    width_mm integer not null check (width_mm >= 0),
    depth_mm integer not null check (depth_mm >= 0),
    height_mm integer not null check (height_mm >= 0),
    backorderable boolean not null,
    picture text not null,
    retired boolean not null default false,
    primary key (shop_id, sku),
    foreign key (shop_id, product) references catalog.product (shop_id, slug)
);

comment on column catalog.variant.retired is 'no longer sold; the row stays so that the SKU never names another thing';

-- A product's variants in its order.
create index variant_by_product on catalog.variant (shop_id, product, position);

-- Kept in stock for what is made to order, and not sold by itself.
create table catalog.component (
    shop_id uuid not null,
    sku text not null,
    name text not null,
    unit text not null,
    backorderable boolean not null,
    primary key (shop_id, sku)
);
