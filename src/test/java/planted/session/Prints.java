package planted.session;

class Prints {
  void shout() {
    System.out.println("Not in the log.");
  }
}
