-- Since when the key in the guest's link counts; null: since the order was placed.
alter table orders.orders
    add column key_from timestamptz;
