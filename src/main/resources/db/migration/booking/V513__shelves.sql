-- What dashboards look for among everybody's bookings, in the order in which they show it. Without these, each look reads all that
-- is still to come or all that has been.
create index booking_firm on booking (starts_at, id) where status in ('CONFIRMED', 'IN_PROGRESS');
create index booking_requests on booking (starts_at) where status = 'PENDING';
create index booking_called_off on booking (starts_at) where status in ('CANCELLED', 'DECLINED');
create index booking_called_off_by_host on booking (host_id, starts_at) where status in ('CANCELLED', 'DECLINED');
create index booking_called_off_by_guest on booking (guest_id, starts_at) where status in ('CANCELLED', 'DECLINED');
