-- Locked by whoever puts work into the workshop, so that its days are given away one claimant after the other.
create table stock.workshop_turn (
    shop_id uuid not null,
    primary key (shop_id)
);

-- Work that was accepted, by the day it is to be done on.
create table stock.work (
    shop_id uuid not null,
    claimant uuid not null,
    line uuid not null,
    day date not null,
    minutes integer not null check (minutes > 0),
    primary key (shop_id, claimant, line, day)
);

create index work_by_day on stock.work (shop_id, day) include (minutes);

-- The day on which each line was promised to leave, and why not before, in words: [sentence, ...].
create table stock.promise (
    shop_id uuid not null,
    claimant uuid not null,
    line uuid not null,
    leaves date not null,
    because json not null,
    primary key (shop_id, claimant, line)
);
