-- Most rows at any moment are leased by whoever wrote them: a claim must not read past all of those to find what is free.
drop index kernel.task_due;
create index task_due on kernel.task (shop_id, lane, bucket, due_at) where parked_at is null and lease is null;

-- Those whose worker died, looked for now and then.
create index task_leased on kernel.task (shop_id, lane, lease_until) where parked_at is null and lease is not null;
