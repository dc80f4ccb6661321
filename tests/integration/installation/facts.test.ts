import { expect, it } from "vitest";
import { readInstallationFacts } from "@/lib/server/installation/facts";
import { onBothEngines } from "@/tests/support/databases";

const CONFIG = {
  url: "https://wallboard.example.com",
  urlGiven: true,
  dataDir: "/srv/wallboard",
  databaseUrl: null,
  secret: "a secret that is told to nobody at all",
  givenSecret: null,
  eightx8BaseUrl: null,
};

onBothEngines("what an installation tells of itself", (databases) => {
  it("is how far its database is, and nothing secret", async () => {
    const facts = await readInstallationFacts(await databases.fresh(), CONFIG);
    expect(facts).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.stringMatching(/^\d{4}-[a-z-]+$/),
      storage: { kind: "sqlite", folder: "/srv/wallboard" },
      secret: { keyId: expect.stringMatching(/^[0-9a-f]{12}$/), isGiven: false },
      auditDays: 400,
      sessionHours: 12,
      eightx8Url: "https://api.8x8.com",
    });
    expect(facts.runningSince).toBeLessThanOrEqual(Date.now());
    expect(JSON.stringify(facts)).not.toContain(CONFIG.secret);
  });

  it.each([
    ["postgres://ann:pass-w0rd@db.example.com:5433/boards", "db.example.com:5433", "boards"],
    ["postgres:///boards?host=/run/postgres&user=ann&password=pass-w0rd", "/run/postgres", "boards"],
    ["postgres://ann:pass-w0rd@[broken", "", ""],
  ])("names the PostgreSQL database without who signs in there: %s", async (databaseUrl, server, database) => {
    const facts = await readInstallationFacts(await databases.fresh(), { ...CONFIG, databaseUrl });
    expect(facts.storage).toEqual({ kind: "postgres", server, database });
    expect(JSON.stringify(facts)).not.toMatch(/pass-w0rd|ann/);
  });
});
