create schema backoffice;

create table backoffice.staff (
    shop_id    uuid        not null,
    id         uuid        not null,
    email      text        not null check (email = lower(email)),
    password   text        not null,
    created_at timestamptz not null,
    primary key (shop_id, id),
    unique (shop_id, email)
);
