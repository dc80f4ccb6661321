import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { accountChange, adminInvitationInput, memberInput } from "@/lib/contracts/admin/people";
import { foldName } from "@/lib/domain/same-name";

const boards = z.array(name, "must be a list of boards").check(z.maxLength(200, "must name at most 200 boards"));

const membership = z.strictObject(
  {
    tenant: name,
    role: memberInput.shape.role,
    /** By name; "all" for all of the tenant's. */
    boards: z.optional(z.union([z.literal("all"), boards], "must be all, or a list of boards")),
  },
  "must be a place in a tenant",
);
export type SaidMembership = z.infer<typeof membership>;

/** A person as a file says them. */
export const person = z.strictObject(
  {
    email: adminInvitationInput.shape.email,
    name: z.optional(accountChange.shape.name),
    installationAdmin: z.optional(z.boolean("must be true or false")),
    disabled: z.optional(z.boolean("must be true or false")),
    memberships: z.optional(
      z.array(membership, "must be a list").check(
        z.refine((all) => new Set(all.map((one) => foldName(one.tenant))).size === all.length, {
          error: "must name each tenant once",
          params: { rule: "twice" },
        }),
      ),
    ),
  },
  "must be a person",
);
export type SaidPerson = z.infer<typeof person>;
