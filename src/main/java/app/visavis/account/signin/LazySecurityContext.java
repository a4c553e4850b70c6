package app.visavis.account.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Looks into the session only when somebody asks who is there: most files are for everybody. */
final class LazySecurityContext implements DeferredSecurityContext {
  private final Supplier<@Nullable SecurityContext> stored;
  private @Nullable SecurityContext context;
  private boolean generated;

  LazySecurityContext(Supplier<@Nullable SecurityContext> stored) {
    this.stored = stored;
  }

  @Override
  public SecurityContext get() {
    if (context == null) {
      var found = stored.get();
      generated = found == null;
      context = found == null ? SecurityContextHolder.createEmptyContext() : found;
    }
    return context;
  }

  @Override
  public boolean isGenerated() {
    var unused = get();
    return generated;
  }
}
