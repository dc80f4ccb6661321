import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSecret, SECRET_FILE } from "./secret";

describe("loadSecret", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "wallboard-secret-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes a secret once, for its owner's eyes only", () => {
    const dataDir = join(folder, "not/yet/there");
    const made = loadSecret(dataDir, null);
    expect(made.length).toBeGreaterThanOrEqual(43);
    expect(loadSecret(dataDir, null)).toBe(made);
    expect(statSync(join(dataDir, SECRET_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual([SECRET_FILE]);
  });

  it("uses the given one and writes nothing", () => {
    expect(loadSecret(folder, "given")).toBe("given");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a damaged file instead of replacing it", () => {
    writeFileSync(join(folder, SECRET_FILE), "cut off");
    expect(() => loadSecret(folder, null)).toThrow(/damaged/);
    expect(readFileSync(join(folder, SECRET_FILE), "utf8")).toBe("cut off");
  });
});
