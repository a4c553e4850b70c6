-- A shared screen is in the channel under a number of its own, which is the one after its owner's. People's numbers are
-- odd, so that no two numbers in a channel are the same, whoever has them. (Seats from before this rule may be even.)
alter table participant
  add column agora_screen_uid integer not null generated always as (agora_uid + 1) stored,
  add constraint participant_uid_leaves_room_for_screen check (agora_uid % 2 = 1) not valid,
  add constraint participant_own_screen_uid unique (session_id, agora_screen_uid);
