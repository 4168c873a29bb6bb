-- What buyers may do to their own orders, once the owner has said so; a shop without a row lets them cancel.
create table orders.buyer_rule (
    shop_id    uuid    not null,
    may_cancel boolean not null,
    primary key (shop_id)
);
