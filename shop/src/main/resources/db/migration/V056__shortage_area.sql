-- Where the goods will go that are missing, so that those who wait are served from the nearest place as others are.
alter table stock.shortage add column country text, add column postal_code text;
