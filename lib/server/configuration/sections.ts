import "server-only";
import type { Section } from "./section";
import { boards } from "./sections/boards";
import { credentials } from "./sections/credentials";
import { designs } from "./sections/designs";
import { identityProviders } from "./sections/identity-providers";
import { limits } from "./sections/limits";
import { people } from "./sections/people";
import { queues } from "./sections/queues";
import { tenants } from "./sections/tenants";

/**
 * The sections of a file in their order: each may name what those before it make. People come before identity providers, because none of those is
 * turned off before somebody who has a password administers. A further kind of thing is a file and a line here.
 */
export const SECTIONS: readonly Section[] = [
  credentials,
  tenants,
  queues,
  limits,
  boards,
  designs,
  people,
  identityProviders,
];
