package planted.web;

import org.springframework.jdbc.core.simple.JdbcClient;

record QueryInThePage(JdbcClient database) {}
