-- Whoever watches the whole shop reads the newest steps of all orders, several times a second.
create index timeline_newest on orders.timeline (shop_id, at desc, id desc);
