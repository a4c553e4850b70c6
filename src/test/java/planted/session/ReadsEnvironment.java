package planted.session;

class ReadsEnvironment {
  String secret() {
    return System.getenv("AGORA_APP_CERTIFICATE");
  }
}
