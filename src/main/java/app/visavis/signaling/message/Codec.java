package app.visavis.signaling.message;

import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import app.visavis.common.Secret;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Messages to and from their JSON. */
public final class Codec {
  private static final int DEEPEST = 8;
  private static final int LONGEST_STRING = 61_440;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_NAME = 64;

  // Anything ambiguous is refused, so that no two parsers can read one message in two ways.
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(words())
          .build();

  /** What became of a text from a page. */
  public sealed interface Reading {
    record Understood(ClientMessage message) implements Reading {}

    /**
     * @param why for the log: never holds what was sent
     */
    record NotUnderstood(String why) implements Reading {}
  }

  public Reading read(String text) {
    try {
      var message = json.readValue(text, ClientMessage.class);
      return message == null ? new Reading.NotUnderstood("null") : new Reading.Understood(message);
    } catch (JacksonException fault) {
      return new Reading.NotUnderstood(fault.getClass().getSimpleName());
    }
  }

  public String write(ServerMessage message) {
    return json.writeValueAsString(message);
  }

  private static SimpleModule words() {
    return new SimpleModule()
        .addSerializer(PersonId.class, as(PersonId::toString))
        .addSerializer(Secret.class, as(Secret::reveal))
        .addSerializer(BookingStatus.class, as(BookingStatus::name))
        .addSerializer(Enum.class, as(Codec::hyphenated))
        .addDeserializer(PersonId.class, new PersonIds());
  }

  private static String hyphenated(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> ValueSerializer<T> as(Function<T, String> text) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(text.apply(value));
      }
    };
  }

  private static final class PersonIds extends ValueDeserializer<PersonId> {
    @Override
    public PersonId deserialize(JsonParser in, DeserializationContext context) {
      return PersonId.parse(in.getString())
          .orElseThrow(() -> context.weirdStringException("", PersonId.class, "not an id"));
    }
  }
}
