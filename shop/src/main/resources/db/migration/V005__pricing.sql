create schema pricing;

-- A reference table, shared by all shops: the law is the same for each.
create table pricing.tax_rate (
    country text not null check (country ~ '^[A-Z]{2}$'),
    tax_class text not null check (tax_class in ('STANDARD', 'REDUCED', 'ZERO')),
    percent numeric(6, 3) not null check (percent between 0 and 100),
    primary key (country, tax_class)
);

-- Which zone a country lies in: one, or the shop does not deliver there.
create table pricing.zone_country (
    shop_id uuid not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    zone text not null,
    position integer not null,
    primary key (shop_id, country)
);

create table pricing.method (
    shop_id uuid not null,
    id text not null,
    name text not null,
    description text not null,
    position integer not null,
    primary key (shop_id, id)
);

-- A method reaches a zone in so many business days, and carries so much for so much.
create table pricing.band (
    shop_id uuid not null,
    method text not null,
    zone text not null,
    up_to_grams integer not null check (up_to_grams > 0),
    price bigint not null check (price >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    min_days integer not null check (min_days >= 0),
    max_days integer not null,
    primary key (shop_id, method, zone, up_to_grams),
    foreign key (shop_id, method) references pricing.method (shop_id, id),
    check (max_days >= min_days)
);
