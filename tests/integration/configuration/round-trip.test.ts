import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { onBothEngines } from "@/tests/support/databases";
import { arbitraryFile, asText, EVERYBODY, type FileObjects, ROOT } from "./arbitrary-file";
import { addAccount, must, world } from "./world";

/** What a file says, in an order of its own and without what says nothing. */
function meaning(file: FileObjects) {
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  const isSaid = ({ label, media, position, hidden }: FileObjects["queues"][number]["queues"][number]) =>
    label !== null || media !== null || position !== null || hidden;
  const named = new Map(
    file.queues.map(({ tenant, queues }) => [
      tenant,
      // An id is meant before a name that another queue has.
      (ref: string) => (queues.find(({ id }) => id === ref) ?? queues.find(({ name }) => name === ref))?.id ?? ref,
    ]),
  );
  return {
    credentials: sorted(file.credentials),
    tenants: sorted(file.tenants),
    queues: sorted(
      file.queues.flatMap(({ tenant, queues }) =>
        queues.filter(isSaid).map((one) => [tenant, one.id, one.label, one.media, one.position, one.hidden]),
      ),
    ),
    boards: sorted(
      file.boards.map(({ tenant, name, queues, ...rest }) => [
        tenant,
        name,
        rest,
        Array.isArray(queues) ? queues.map((ref) => named.get(tenant)?.(ref)).sort() : queues,
      ]),
    ),
    identityProviders: sorted(
      file.identityProviders.map(({ domains, groups, ...one }) => [one, domains.toSorted(), sorted(groups)]),
    ),
    people: sorted(file.people.map(({ memberships, ...one }) => [one, sorted(memberships)])),
  };
}

onBothEngines("any configuration", (databases) => {
  it("comes out as it went in, over whatever was there, and then changes nothing", async () => {
    const db = await databases.fresh();
    for (const email of EVERYBODY) await addAccount(db, email, email === ROOT);
    const { apply, diff } = world(db);
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        must(await apply(asText(file), { prune: true }));
        expect(must(await diff(asText(file), { prune: true })).differences).toEqual([]);
        const text = await writeConfigurationFile(db);
        expect(meaning(parse(text, { version: "1.2" }))).toEqual(meaning(file));
        expect(must(await apply(text, { prune: true })).differences).toEqual([]);
        expect(await writeConfigurationFile(db)).toBe(text);
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it("comes out the same of another installation that was given it", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const texts: string[] = [];
        let handed = asText(file);
        for (let step = 0; step < 2; step += 1) {
          const db = await databases.fresh();
          for (const email of EVERYBODY) await addAccount(db, email, email === ROOT);
          must(await world(db).apply(handed));
          handed = await writeConfigurationFile(db);
          texts.push(handed);
        }
        expect(texts[1]).toBe(texts[0]);
      }),
      { numRuns: 5 },
    );
  }, 240_000);
});
