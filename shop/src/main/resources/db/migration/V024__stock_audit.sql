-- How far the periodic check of the books has come, and when it last came round.
create table stock.audit (
    shop_id uuid not null,
    checked_to text not null,
    came_round_at timestamptz,
    primary key (shop_id)
);
