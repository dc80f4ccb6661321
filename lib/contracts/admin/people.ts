import * as z from "zod/mini";
import { plainText } from "@/lib/domain/plain-text";
import { TENANT_ROLES, type TenantRole } from "@/lib/domain/roles";
import { givenPassword, id, revision, typedCode } from "./fields";

/** A person's name, as they give it. */
const personName = plainText(100);

const email = z.string("must be text").check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254, "must have at most 254 characters"),
  z.refine((text) => z.regexes.email.test(text), {
    error: "must be an e-mail address",
    params: { rule: "email" },
  }),
);

/** A password somebody chooses; the list of common ones is the server's. Counted as people count: an emoji is one character. */
const newPassword = z.string("must be text").check(
  z.refine((text) => [...text].length >= 12, {
    error: "must have at least 12 characters",
    params: { rule: "password-short" },
  }),
  z.maxLength(256, "must have at most 256 characters"),
);

/** What a person is in a tenant: a role, and for a viewer the boards they are limited to (null: all of them). */
const place = {
  role: z.enum(TENANT_ROLES, "must be one of viewer, supervisor, tenant-admin"),
  boardIds: z.nullable(
    z
      .array(id, "must be a list of boards")
      .check(z.minLength(1, "must name at least one board"), z.maxLength(200, "must name at most 200 boards")),
  ),
};

/** POST /api/admin/tenants/[tenantId]/invitations; answers `InvitationMade`. */
export const memberInvitationInput = z.object({ email, ...place }, "must be an object");
export type MemberInvitationInput = z.infer<typeof memberInvitationInput>;

/** POST /api/admin/invitations: an installation admin; answers `InvitationMade`. */
export const adminInvitationInput = z.object({ email }, "must be an object");

/** The link to hand over. It is told once: only a hash of it is kept. */
export interface InvitationMade {
  readonly email: string;
  /** Path and query; the browser knows the host that people reach. */
  readonly path: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** The single-use part of a link. */
const token = z.string("must be text").check(z.minLength(1, "is missing"), z.maxLength(128, "is not a token"));

/** POST /api/password; 204. The token is that of `PasswordLinkMade`. */
export const passwordChoice = z.object({ token, password: newPassword }, "must be an object");
export type PasswordChoice = z.infer<typeof passwordChoice>;

/** What POST /api/admin/people/[userId]/password-link answers: as of an invitation, the link is told once. */
export type PasswordLinkMade = InvitationMade;

/** POST /api/invitation; 201. `name` is for a new person; who has an account proves it with its password, and a code where it has a second factor. */
export const acceptInput = z.object(
  {
    token,
    name: z.nullable(personName),
    password: givenPassword,
    code: z.optional(z.nullable(typedCode)),
  },
  "must be an object",
);
export type AcceptInput = z.infer<typeof acceptInput>;

/** PUT /api/admin/tenants/[tenantId]/members/[userId]; answers `Revised`. `revision` is the person's. */
export const memberInput = z.object({ ...place, revision }, "must be an object");
export type MemberInput = z.infer<typeof memberInput>;

/** DELETE /api/admin/tenants/[tenantId]/members/[userId]; answers `Revised`. */
export const memberRemoval = z.object({ revision }, "must be an object");

/** PATCH /api/admin/people/[userId]; answers `Revised`. What is absent stays as it is. */
export const personChange = z.object(
  {
    name: z.optional(personName),
    installationAdmin: z.optional(z.boolean("must be true or false")),
    disabled: z.optional(z.boolean("must be true or false")),
    revision,
  },
  "must be an object",
);
export type PersonChange = z.infer<typeof personChange>;

/** DELETE /api/admin/people/[userId]; 204. `confirm` is the person's e-mail address, typed. */
export const personRemoval = z.object({ confirm: z.string("must be text"), revision }, "must be an object");
export type PersonRemoval = z.infer<typeof personRemoval>;

/** PATCH /api/account; answers `Revised`. */
export const accountChange = z.object({ name: personName, revision }, "must be an object");

/** PUT /api/account/password; answers `Revised`: the account's. */
export const passwordChange = z.object({ current: givenPassword, next: newPassword }, "must be an object");
export type PasswordChange = z.infer<typeof passwordChange>;

/** What somebody is in one tenant. */
export interface MembershipRow {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly role: TenantRole;
  /** The boards that a viewer is limited to; null for all. */
  readonly boardIds: readonly string[] | null;
  /** The identity provider whose groups gave it; null for what a person gave. */
  readonly givenBy: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly revision: number;
  readonly disabled: boolean;
  /** Null where the reader does not administer the installation. */
  readonly installationAdmin: boolean | null;
  /** The identity provider whose groups made them that; null where a person did, or it is not the reader's to know. */
  readonly adminGivenBy: string | null;
  /** "none": they sign in without a password of this installation. */
  readonly secondFactor: "on" | "off" | "none";
  readonly hasPassword: boolean;
  /** Epoch ms; null: never. */
  readonly lastSignInAt: number | null;
  /** In the tenants whose people the reader may see. */
  readonly memberships: readonly MembershipRow[];
}

/** An invitation that can still be accepted. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  /** Null: to administer the installation. */
  readonly tenant: { readonly id: string; readonly name: string; readonly role: TenantRole } | null;
  /** How many boards a viewer will be limited to; null for all. */
  readonly boards: number | null;
  readonly invitedBy: string | null;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** A signed-in browser. Instants are epoch ms. */
export interface SessionRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly since: number;
  readonly lastSeenAt: number;
  readonly method: string | null;
  /** The identity provider that the person came through; null where it was none. */
  readonly provider: string | null;
}

/** A tenant that the reader may put people into: with which roles, and limited to which of its boards. */
export interface TenantPlaces {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly TenantRole[];
  readonly boards: readonly { readonly id: string; readonly name: string }[];
}
