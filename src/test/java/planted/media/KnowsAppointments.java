package planted.media;

import planted.booking.Appointment;

record KnowsAppointments(Appointment appointment) {}
