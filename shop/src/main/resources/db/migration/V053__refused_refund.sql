-- A refund that the agent refuses for good waits for a person: it is asked for once more as another one (REPLACED), or the
-- money goes back in another way (BY_HAND).
alter table payments.operation drop constraint operation_state_check;
alter table payments.operation
    add constraint operation_state_check check (state in ('SENDING', 'DONE', 'FAILED', 'REPLACED', 'BY_HAND'));

-- The few that wait, for the first page of the back office.
create index operation_refused on payments.operation (shop_id, created_at) where kind = 'REFUND' and state = 'FAILED';
