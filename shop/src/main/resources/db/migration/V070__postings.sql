-- The ledger as a columnar journal: a posting is one row, its accounts are columns, debits are positive. So the sum of every
-- posting is checked by the row itself, a posting costs one row however many accounts it touches, and no posting can be
-- written in part. What is posted about one thing (an operation, a settlement) is posted once.
create table payments.posting (
    shop_id uuid not null,
    reference uuid not null,
    kind text not null,
    payable uuid,
    connector text not null,
    currency text not null,
    receivable bigint not null default 0,
    clearing bigint not null default 0,
    bank bigint not null default 0,
    cash bigint not null default 0,
    fees bigint not null default 0,
    revenue bigint not null default 0,
    tax bigint not null default 0,
    shipping bigint not null default 0,
    deposits bigint not null default 0,
    refunds bigint not null default 0,
    disputes bigint not null default 0,
    losses bigint not null default 0,
    note text,
    at timestamptz not null,
    primary key (shop_id, reference, kind),
    constraint posting_sums_to_zero check (
        receivable + clearing + bank + cash + fees + revenue + tax + shipping + deposits + refunds + disputes + losses = 0),
    constraint posting_moves_something check (
        (receivable, clearing, bank, cash, fees, revenue, tax, shipping, deposits, refunds, disputes, losses)
        <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    constraint posting_of_a_kind check (kind in (
        'OPENING', 'CAPTURE', 'REFUND', 'DELIVERY', 'CREDIT', 'SETTLEMENT', 'DISPUTE', 'DISPUTE_WON', 'DISPUTE_LOST',
        'CORRECTION'))
);

create index posting_by_payable on payments.posting (shop_id, payable);

create index posting_by_time on payments.posting (shop_id, at);

-- What was booked before nobody can split any more: it stands as deposits until somebody looks.
insert into payments.posting (shop_id, reference, kind, payable, connector, currency, clearing, bank, cash, deposits, note, at)
select shop_id, entry, 'OPENING', payable, 'card', currency,
       coalesce(sum(amount) filter (where account not in ('bank-account', 'cash', 'buyers')), 0),
       coalesce(sum(amount) filter (where account = 'bank-account'), 0),
       coalesce(sum(amount) filter (where account = 'cash'), 0),
       coalesce(sum(amount) filter (where account = 'buyers'), 0),
       'from the first ledger', min(at)
from payments.journal
group by shop_id, entry, payable, currency;

drop table payments.journal;

-- Nobody changes a posting, not even the shop: a mistake is put right by another posting.
revoke update, delete, truncate on payments.posting from current_user;

-- What the payable costs now, as it is booked: goods and delivery without the tax that is in them.
alter table payments.payment
    add column bill_goods bigint not null default 0,
    add column bill_tax bigint not null default 0,
    add column bill_shipping bigint not null default 0;

update payments.payment set bill_goods = amount;
