package planted.booking;

public record Appointment() {}
