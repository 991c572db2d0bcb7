-- Cards in live updates that lead nowhere, as the last check found them; card_problems has those of texts.
create table live_card_problems (
    update_id bigint      not null references live_updates on delete cascade,
    href      text        not null,
    card      text        not null,
    found_at  timestamptz not null,
    primary key (update_id, href)
);
comment on column live_card_problems.card is 'the headline that the card shows, or empty';
