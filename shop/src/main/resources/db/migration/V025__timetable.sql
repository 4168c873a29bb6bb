-- When the shop and those it depends on work. Without a row the standard of the code holds.
create table stock.timetable (
    shop_id uuid not null,
    cut_off time not null,
    packing_days integer not null check (packing_days >= 0),
    minutes_per_day integer check (minutes_per_day > 0),
    minutes_per_piece integer not null check (minutes_per_piece > 0),
    primary key (shop_id)
);

-- weekdays are names with a space between; holidays is a country or region (de, de-sn); closures [{name, first, last}].
create table stock.calendar (
    shop_id uuid not null,
    who text not null check (who in ('SHOP', 'SUPPLIERS', 'CARRIERS')),
    weekdays text not null check (weekdays <> ''),
    holidays text,
    closures json not null,
    primary key (shop_id, who),
    foreign key (shop_id) references stock.timetable (shop_id)
);
