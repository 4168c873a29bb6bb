-- Authorisations do not stand for ever. lapse: STANDS until somebody looks, LAPSES once the buyer has to be asked, OVER once
-- nothing can lapse any more. excess_returned: what went back of more than was asked for.
alter table payments.payment
    add column lapse text not null default 'STANDS' check (lapse in ('STANDS', 'LAPSES', 'OVER')),
    add column renewed_at timestamptz,
    add column excess_returned bigint not null default 0 check (excess_returned >= 0);

-- For the sweep, which takes each attempt out of it once.
create index payment_standing on payments.payment (shop_id, created_at) where lapse = 'STANDS';
