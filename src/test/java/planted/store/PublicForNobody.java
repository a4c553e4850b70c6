package planted.store;

public class PublicForNobody {}
