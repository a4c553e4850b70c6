package app.visavis.account.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.Secret;
import app.visavis.testing.PublicDemo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PublicDemo
class DemoCreationIT {
  @Autowired DemoPeople demoPeople;
  @Autowired DemoCreation creation;

  @Test
  void there_is_one_person_of_each_role() {
    assertThat(demoPeople.all()).extracting(Person::role).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void a_later_start_changes_nobody() {
    var before = demoPeople.all();
    assertThat(creation.createOnce(new Secret("another password"))).isFalse();
    assertThat(demoPeople.all()).isEqualTo(before);
  }
}
