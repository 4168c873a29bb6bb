-- What a promise was reckoned from, so that it can be reckoned again when a supplier says another day.
alter table stock.promise
    add column skus text[] not null default '{}',
    add column making_days integer not null default 0,
    add column minutes bigint not null default 0;
