package planted.session;

class SessionManager {}
