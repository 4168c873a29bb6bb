package com.shopwright;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: one room per package below this one; {@link Main} checks the ground and starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Shopwright {}
