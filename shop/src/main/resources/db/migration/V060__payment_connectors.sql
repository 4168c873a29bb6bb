-- A way to pay is named by its connector and no longer one of three: what the shop has of them, the code knows.
alter table payments.payment drop constraint payment_method_check;
update payments.payment set method = lower(method);
update orders.orders set payment_method = lower(payment_method);

-- The till's own name for an attempt is the attempt's; cash on delivery is a promise from the first moment.
update payments.payment set agent_id = id::text where method in ('transfer', 'cash');
update payments.payment set state = 'AUTHORISED', authorised = amount where method = 'cash' and state = 'ACTION_REQUIRED';

-- An agent's message may name a payment by the agent's own name for it.
create index payment_by_agent_id on payments.payment (shop_id, agent_id);

-- Money that came in by hand, as a person noted it. Several parts may come for one attempt, and too much.
create table payments.receipt (
    shop_id uuid not null,
    id uuid not null,
    payment uuid not null,
    amount bigint not null check (amount > 0),
    actor text not null,
    at timestamptz not null,
    primary key (shop_id, id),
    foreign key (shop_id, payment) references payments.payment (shop_id, id)
);

create index receipt_by_payment on payments.receipt (shop_id, payment);

-- What was received before receipts were kept.
insert into payments.receipt (shop_id, id, payment, amount, actor, at)
select shop_id, id, id, captured, 'owner', coalesce(answered_at, created_at)
from payments.payment
where method in ('transfer', 'cash')
  and captured > 0;
