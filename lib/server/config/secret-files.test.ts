import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSecret } from "./secret";
import { forgetOtherSecrets, installNextSecret, keepNextSecret, readNextSecret } from "./secret-files";

const NEXT = "a next secret that is long enough to be one";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wallboard-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("keeps the next secret for its owner alone until it takes its place", () => {
  expect(readNextSecret(folder)).toBeNull();
  const before = loadSecret(folder, null);
  keepNextSecret(folder, NEXT);
  expect(statSync(join(folder, "secret.next")).mode & 0o777).toBe(0o600);
  expect([readNextSecret(folder), loadSecret(folder, null)]).toEqual([NEXT, before]);
  installNextSecret(folder);
  expect([readNextSecret(folder), loadSecret(folder, null)]).toEqual([null, NEXT]);
});

it("takes one that was cut off while it was written for none", () => {
  writeFileSync(join(folder, "secret.next"), "short");
  expect(readNextSecret(folder)).toBeNull();
});

it("forgets all but the one in use, also when there is nothing to forget", () => {
  loadSecret(folder, null);
  keepNextSecret(folder, NEXT);
  installNextSecret(folder);
  forgetOtherSecrets(folder);
  forgetOtherSecrets(folder);
  expect(["secret.previous", "secret.next"].some((name) => existsSync(join(folder, name)))).toBe(false);
  expect(loadSecret(folder, null)).toBe(NEXT);
});
