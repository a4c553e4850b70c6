package app.visavis.media.agora;

import app.visavis.media.agora.PublishedTokens.Vector;
import io.agora.media.AccessToken2;
import io.agora.media.AccessToken2.Service;
import io.agora.media.AccessToken2.ServiceApaas;
import io.agora.media.AccessToken2.ServiceChat;
import io.agora.media.AccessToken2.ServiceFpa;
import io.agora.media.AccessToken2.ServiceRtc;
import io.agora.media.AccessToken2.ServiceRtm;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Hands the inputs of a published token to Agora's encoder. */
final class EncoderInput {
  private EncoderInput() {}

  static AccessToken2 of(Vector vector) {
    var inputs = vector.inputs();
    var token =
        new AccessToken2(vector.appId(), PublishedTokens.CERTIFICATE, inputs.get("expire").asInt());
    token.issueTs = inputs.get("issueTs").asInt();
    token.salt = inputs.get("salt").asInt();
    inputs.get("services").valueStream().map(EncoderInput::service).forEach(token::addService);
    return token;
  }

  private static Service service(JsonNode node) {
    var service = empty(node);
    node.get("privileges")
        .propertyStream()
        .forEach(privilege ->
            service.privileges.put(
                number(service, privilege.getKey()), privilege.getValue().asInt()));
    return service;
  }

  private static Service empty(JsonNode node) {
    return switch (node.get("name").asString()) {
      case "rtc" -> new ServiceRtc(text(node, "channelName"), text(node, "uid"));
      case "rtm" -> new ServiceRtm(text(node, "userId"));
      case "fpa" -> new ServiceFpa();
      case "chat" -> new ServiceChat(text(node, "userId"));
      case "apaas" ->
          new ServiceApaas(
              text(node, "roomUuid"), text(node, "userUuid"), node.get("role").shortValue());
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  /** Privileges are numbered from 1 within their service. */
  private static short number(Service service, String privilege) {
    var names =
        switch (service.getServiceType()) {
          case AccessToken2.SERVICE_TYPE_RTC ->
              List.of(
                  "joinChannel", "publishAudioStream", "publishVideoStream", "publishDataStream");
          case AccessToken2.SERVICE_TYPE_CHAT -> List.of("user", "app");
          case AccessToken2.SERVICE_TYPE_APAAS -> List.of("roomUser", "user", "app");
          default -> List.of("login");
        };
    return (short) (names.indexOf(privilege) + 1);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
