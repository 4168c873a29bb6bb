create schema designs;

-- Written once and never changed: designs open on the version they were made on. The highest version is sold by.
create table designs.model (
    shop_id uuid not null,
    product text not null,
    version integer not null check (version >= 1),
    file text not null,
    text text not null,
    published_at timestamptz not null,
    primary key (shop_id, product, version)
);

create table designs.translation (
    shop_id uuid not null,
    product text not null,
    version integer not null,
    language text not null,
    text text not null,
    primary key (shop_id, product, version, language),
    foreign key (shop_id, product, version) references designs.model (shop_id, product, version)
);

-- Written once and never changed: the id is the hash of the content.
create table designs.design (
    shop_id uuid not null,
    id text not null check (id ~ '^[0-9a-f]{64}$'),
    name text not null,
    model text not null,
    model_version text not null,
    choices json not null,
    price bigint not null check (price >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    tax_class text not null check (tax_class in ('STANDARD', 'REDUCED', 'ZERO')),
    weight_grams integer not null check (weight_grams >= 0),
    making_days integer not null check (making_days >= 0),
    parts json not null,
    picture text not null,
    specification json not null,
    saved_at timestamptz not null,
    primary key (shop_id, id)
);
