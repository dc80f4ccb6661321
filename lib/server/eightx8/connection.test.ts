import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { sameConnection, sealConnection } from "./connection";
import type { Connection } from "./types";

const FIELDS: Connection = {
  credentialId: "c1",
  apiKey: "key-4711",
  apiSecret: "secret-0815",
  region: "eu",
  tenantName: null,
  baseUrl: null,
};

describe("sealConnection", () => {
  it("shows key and secret to nobody who walks the object", () => {
    const sealed = sealConnection(FIELDS);
    for (const text of [JSON.stringify(sealed), inspect(sealed), JSON.stringify({ ...sealed })]) {
      expect(text).not.toContain("key-4711");
      expect(text).not.toContain("secret-0815");
    }
    expect([sealed.apiKey, sealed.apiSecret]).toEqual(["key-4711", "secret-0815"]);
  });
});

describe("sameConnection", () => {
  it("sees a change that no log may show: another secret", () => {
    const sealed = sealConnection(FIELDS);
    expect(sameConnection(sealed, sealConnection({ ...FIELDS }))).toBe(true);
    expect(sameConnection(sealed, sealConnection({ ...FIELDS, apiSecret: "secret-0816" }))).toBe(false);
    expect(sameConnection(sealed, sealConnection({ ...FIELDS, tenantName: "acme01" }))).toBe(false);
  });
});
