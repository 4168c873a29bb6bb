create schema notifications;

-- One row is one e-mail, decided once. The bodies hold an order's key, so they are kept only until the mail has left.
create table notifications.mail (
    shop_id    uuid        not null,
    id         uuid        not null,
    about      uuid        not null,
    kind       text        not null,
    reference  text        not null,
    recipient  text        not null,
    subject    text        not null,
    body_text  text,
    body_html  text,
    decided_at timestamptz not null,
    sent_at    timestamptz,
    refused_at timestamptz,
    refusal    text,
    primary key (shop_id, id),
    -- The rule "each mail once", and the way to an order's mails.
    unique (shop_id, about, kind, reference),
    check (sent_at is null or refused_at is null),
    check (sent_at is not null or refused_at is not null or (body_text is not null and body_html is not null))
);
