package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
  @Test
  void an_old_address_counts_for_itself() {
    assertThat(ClientAddress.of("192.0.2.7").network()).isEqualTo("192.0.2.7");
  }

  @Test
  void all_new_addresses_of_one_customer_count_as_one() {
    assertThat(ClientAddress.of("2001:db8:1:2:a::1"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::2"));
    assertThat(ClientAddress.of("2001:db8:1:3::1"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
  }

  @Test
  void what_is_no_address_still_counts() {
    assertThat(ClientAddress.of("somewhere").network()).isEqualTo("somewhere");
  }
}
