import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_MARKER } from "./demo";
import { type Environment, parseSettings } from "./settings";

function refusals(env: Environment): readonly string[] {
  const parsed = parseSettings(env);
  return parsed.ok ? [] : parsed.error;
}

describe("parseSettings", () => {
  it("needs nothing set", () => {
    const parsed = parseSettings({});
    expect(parsed.ok && parsed.value).toMatchObject({
      port: 3000,
      host: "0.0.0.0",
      url: "http://localhost:3000",
      databaseUrl: null,
      firstTenant: null,
      firstAdmin: null,
      pollMs: 5000,
      history: { days: 8, months: 13 },
      release: null,
      logLevel: "info",
      demo: null,
    });
  });

  it("takes empty text as not set", () => {
    expect(refusals({ PORT: "", EIGHTX8_API_KEY: "", EIGHTX8_API_SECRET: " ", WALLBOARD_SECRET: "" })).toEqual([]);
  });

  it("reads everything that is set", () => {
    const parsed = parseSettings({
      PORT: "8080",
      WALLBOARD_URL: "https://wall.example.com/",
      EIGHTX8_API_KEY: "eght_key",
      EIGHTX8_API_SECRET: "secret",
      EIGHTX8_REGION: "eu",
      EIGHTX8_TENANT: "acme01",
      WALLBOARD_ADMIN_EMAIL: " Ada@Example.com ",
      WALLBOARD_ADMIN_PASSWORD: "correct horse battery",
      WALLBOARD_POLL_SECONDS: "30",
      WALLBOARD_HISTORY_DAYS: "31",
      WALLBOARD_HISTORY_MONTHS: "25",
      WALLBOARD_RELEASE: "2.4.1+7",
      WALLBOARD_EMBED_HOSTS: " Status.example.com,, maps.example.com",
    });
    expect(parsed.ok && parsed.value).toMatchObject({
      port: 8080,
      url: "https://wall.example.com",
      firstTenant: { apiKey: "eght_key", apiSecret: "secret", region: "eu", tenantName: "acme01" },
      firstAdmin: { email: "ada@example.com", password: "correct horse battery" },
      pollMs: 30_000,
      history: { days: 31, months: 25 },
      release: "2.4.1+7",
      embedHosts: ["status.example.com", "maps.example.com"],
    });
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["HOST", "a b"],
    ["WALLBOARD_EMBED_HOSTS", "https://status.example.com"],
    ["WALLBOARD_EMBED_HOSTS", "status.example.com; script-src *"],
    ["WALLBOARD_EMBED_HOSTS", "*.example.com"],
    ["WALLBOARD_URL", "wall.example.com"],
    ["WALLBOARD_URL", "https://wall.example.com/path"],
    ["WALLBOARD_URL", "ftp://wall.example.com"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["WALLBOARD_SECRET", "short"],
    ["EIGHTX8_REGION", "de"],
    ["EIGHTX8_BASE_URL", "http://proxy.example.com"],
    ["EIGHTX8_BASE_URL", "https://x.example.com/?a=b"],
    ["WALLBOARD_POLL_SECONDS", "4"],
    ["WALLBOARD_HISTORY_DAYS", "0"],
    ["WALLBOARD_HISTORY_DAYS", "61"],
    ["WALLBOARD_HISTORY_MONTHS", "1.5"],
    ["WALLBOARD_POLL_SECONDS", "5.5"],
    ["WALLBOARD_RELEASE", "two words"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s with a sentence that names it, the rule and an example", (name, value) => {
    const sentences = refusals({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} is .+: it must be .+\\. Example: ${name}=`));
  });

  it.each([
    [{ EIGHTX8_API_KEY: "k" }, "EIGHTX8_API_SECRET"],
    [{ EIGHTX8_API_SECRET: "s" }, "EIGHTX8_API_KEY"],
    [{ WALLBOARD_ADMIN_EMAIL: "a@b.example" }, "WALLBOARD_ADMIN_PASSWORD"],
    [{ WALLBOARD_ADMIN_PASSWORD: "correct horse battery" }, "WALLBOARD_ADMIN_EMAIL"],
    [{ EIGHTX8_TENANT: "acme" }, "EIGHTX8_API_KEY"],
  ])("refuses half a pair: %o", (env, missing) => {
    const sentences = refusals(env);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`${missing} is not`);
  });

  it("names every fault at once and repeats no secret", () => {
    const sentences = refusals({
      PORT: "x",
      WALLBOARD_SECRET: "tooshort-but-mine",
      DATABASE_URL: "mysql://user:hunter2@db/x",
      EIGHTX8_API_KEY: "has space",
      EIGHTX8_API_SECRET: "also has space",
    });
    expect(sentences).toHaveLength(5);
    expect(sentences.join()).not.toMatch(/tooshort-but-mine|hunter2|has space/);
  });

  it("allows plain http for 8x8's address only on this machine or to a neighbouring container", () => {
    for (const url of [
      "http://127.0.0.1:4008",
      "http://localhost:4008/",
      "http://simulator:4008",
      "https://x.example.com",
    ])
      expect(refusals({ EIGHTX8_BASE_URL: url })).toEqual([]);
  });
});

describe("demo mode", () => {
  const tenant = { name: "A", region: "us", apiKey: "k", apiSecret: "s", tenantName: null, timeZone: null };
  let dataDir = "";
  const demo = (over: Environment = {}): Environment => ({
    HOST: "127.0.0.1",
    EIGHTX8_BASE_URL: "http://127.0.0.1:9",
    WALLBOARD_DATA_DIR: dataDir,
    WALLBOARD_DEMO: JSON.stringify({ tenants: [tenant] }),
    ...over,
  });

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), "wallboard-config-"));
    writeFileSync(join(dataDir, DEMO_MARKER), "");
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it("is on as the demo script sets it", () => {
    const parsed = parseSettings(demo());
    expect(parsed.ok && parsed.value.demo?.tenants).toEqual([tenant]);
  });

  it.each([
    ["other machines can reach it", { HOST: "0.0.0.0" }],
    ["it would listen everywhere by default", { HOST: undefined }],
    ["a real database is set", { DATABASE_URL: "postgres://localhost/wallboard" }],
    ["a real key is set", { EIGHTX8_API_KEY: "k", EIGHTX8_API_SECRET: "s" }],
    ["8x8 is the real one", { EIGHTX8_BASE_URL: undefined }],
    ["8x8 is elsewhere", { EIGHTX8_BASE_URL: "https://proxy.example.com" }],
    ["the data folder is not the demo's", { WALLBOARD_DATA_DIR: tmpdir() }],
    ["the tenants are unreadable", { WALLBOARD_DEMO: "1" }],
  ])("is refused when %s", (_why, over) => {
    const sentences = refusals(demo(over));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^WALLBOARD_DEMO is set, but /);
  });
});
