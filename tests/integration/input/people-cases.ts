import fc from "fast-check";
import { PASSWORD } from "@/tests/support/people";
import type { InputCase } from "./case";
import {
  badChoice,
  badEmail,
  badFlag,
  badId,
  badList,
  badRevision,
  badSecret,
  badText,
  notNull,
  notTyped,
} from "./unacceptable";

const boardIds = fc.oneof(
  badList(200),
  fc.constant([]),
  badId.map((id) => [id]),
);
const place = { role: badChoice, boardIds };
const goodPlace = { role: "viewer", boardIds: null };
const password = notNull(badSecret(256));
const code = notNull(badSecret(100));
/** Shorter than any password may be, however many bytes its characters take. */
const tooShort = fc.constantFrom("short", "🦊".repeat(11), "x".repeat(11));

/** People, invitations, one's own account and its second factor. */
export const PEOPLE_CASES: readonly InputCase[] = [
  {
    key: "POST /api/admin/invitations",
    body: () => ({ email: "grace@example.com" }),
    fields: { email: badEmail },
  },
  {
    key: "POST /api/admin/tenants/[tenantId]/invitations",
    body: () => ({ email: "grace@example.com", ...goodPlace }),
    fields: { email: badEmail, ...place },
  },
  {
    key: "PUT /api/admin/tenants/[tenantId]/members/[userId]",
    body: () => ({ role: "supervisor", boardIds: null, revision: 1 }),
    fields: { ...place, revision: badRevision },
    stale: "person-changed",
  },
  {
    key: "DELETE /api/admin/tenants/[tenantId]/members/[userId]",
    body: () => ({ revision: 1 }),
    fields: { revision: badRevision },
    stale: "person-changed",
  },
  {
    key: "PATCH /api/admin/people/[userId]",
    body: () => ({ name: "Benjamin", installationAdmin: true, disabled: true, revision: 1 }),
    fields: { name: notNull(badText(100)), installationAdmin: badFlag, disabled: badFlag, revision: badRevision },
    stale: "person-changed",
  },
  {
    key: "DELETE /api/admin/people/[userId]",
    body: () => ({ confirm: "ben@example.com", revision: 1 }),
    fields: { confirm: notTyped("ben@example.com"), revision: badRevision },
    stale: "person-changed",
  },
  {
    key: "PATCH /api/account",
    body: () => ({ name: "Ada L.", revision: 1 }),
    fields: { name: notNull(badText(100)), revision: badRevision },
    stale: "person-changed",
  },
  {
    key: "PUT /api/account/password",
    body: () => ({ current: PASSWORD, next: "seven quiet umbrellas" }),
    fields: { current: password, next: fc.oneof(password, tooShort) },
  },
  { key: "POST /api/account/second-factor", body: () => ({ password: PASSWORD }), fields: { password } },
  { key: "PUT /api/account/second-factor", body: () => ({ code: "123456" }), fields: { code } },
  {
    key: "DELETE /api/account/second-factor",
    body: () => ({ password: PASSWORD, code: "123456" }),
    fields: { password, code },
  },
  {
    key: "POST /api/account/second-factor/codes",
    body: () => ({ password: PASSWORD, code: "123456" }),
    fields: { password, code },
  },
  {
    key: "POST /api/invitation",
    body: ({ token }) => ({ token, name: "Grace", password: "seven quiet umbrellas", code: null }),
    fields: {
      token: notNull(badSecret(128)),
      name: badText(100),
      password,
      code: badSecret(100),
    },
    isPublic: true,
  },
  {
    key: "POST /api/password",
    body: ({ passwordToken }) => ({ token: passwordToken, password: "seven quiet umbrellas" }),
    fields: { token: notNull(badSecret(128)), password: fc.oneof(notNull(badSecret(256)), tooShort) },
    isPublic: true,
  },
];
