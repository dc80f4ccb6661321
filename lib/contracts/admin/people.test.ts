import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptInput,
  accountChange,
  adminInvitationInput,
  memberInput,
  memberInvitationInput,
  memberRemoval,
  passwordChange,
  personChange,
  personRemoval,
} from "./people";

const MEMBER = { role: "viewer", boardIds: ["board-1"], revision: 1 };

describe("what admins send about people", () => {
  it.each([
    ["an e-mail address", adminInvitationInput, { email: "ada" }, "email"],
    [
      "an e-mail address with a line end",
      adminInvitationInput,
      { email: "a@example.com\r\nBcc: b@example.com" },
      "email",
    ],
    ["markup for an address", adminInvitationInput, { email: "<b>@example.com" }, "email"],
    ["a very long address", adminInvitationInput, { email: `${"a".repeat(250)}@example.com` }, "email"],
    ["an unknown role", memberInput, { ...MEMBER, role: "owner" }, "role"],
    ["no board", memberInput, { ...MEMBER, boardIds: [] }, "boardIds"],
    ["too many boards", memberInput, { ...MEMBER, boardIds: Array(201).fill("b") }, "boardIds"],
    ["a board that is no id", memberInput, { ...MEMBER, boardIds: ["../x"] }, "boardIds.0"],
    ["a broken revision", memberRemoval, { revision: 1.5 }, "revision"],
    ["a name of blanks", accountChange, { name: "  ", revision: 1 }, "name"],
    ["a name with control characters", accountChange, { name: "A\u0000da", revision: 1 }, "name"],
    ["a name that turns the text around", personChange, { name: "Ada\u202e", revision: 1 }, "name"],
    ["a flag that is a word", personChange, { disabled: "yes", revision: 1 }, "disabled"],
    ["a short password", passwordChange, { current: "x", next: "😀".repeat(11) }, "next"],
    ["an endless password", acceptInput, { token: "t", name: null, password: "x".repeat(257) }, "password"],
    ["no token", acceptInput, { token: "", name: null, password: "x" }, "token"],
  ])("is refused by field: %s", (_what, schema, input, field) => {
    expect(schema.safeParse(input).error?.issues[0]?.path.join(".")).toBe(field);
  });

  it("is taken trimmed, and an address in lower case", () => {
    const input = { ...MEMBER, email: " Ada@Example.com " };
    expect(memberInvitationInput.parse(input)).toEqual({
      email: "ada@example.com",
      role: "viewer",
      boardIds: ["board-1"],
    });
    expect(accountChange.parse({ name: " <b>Ada</b> ", revision: 3 })).toEqual({ name: "<b>Ada</b>", revision: 3 });
  });

  it.each([
    acceptInput,
    accountChange,
    adminInvitationInput,
    memberInput,
    memberInvitationInput,
    passwordChange,
    personChange,
    personRemoval,
  ])("never throws, whatever comes (%#)", (schema) => {
    const fields = fc.constantFrom("email", "role", "boardIds", "name", "revision", "password", "token", "confirm");
    const value = fc.anything({ maxDepth: 1, maxKeys: 3 });
    const anything = fc.oneof(value, fc.dictionary(fields, value), fc.string());
    fc.assert(fc.property(anything, (input) => typeof schema.safeParse(input).success === "boolean"));
  });
});
