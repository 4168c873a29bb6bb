-- What can wait (letters) waits behind what moves orders: 0 now, 1 later. Parked tasks wait for a person.
alter table kernel.task add column lane smallint not null default 0;
alter table kernel.task add column parked_at timestamptz;

-- A claim looks for what is due in one lane, bucket by bucket.
drop index kernel.task_due;
create index task_due on kernel.task (shop_id, lane, bucket, due_at) where parked_at is null;

drop index kernel.task_once;
create unique index task_once on kernel.task (shop_id, kind, subject) where once and lease is null and parked_at is null;

-- The list of those that wait for a person, latest first.
create index task_parked on kernel.task (shop_id, parked_at) where parked_at is not null;
