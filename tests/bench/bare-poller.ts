import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Agent, request } from "undici";

/*
 * The floor for a sweep: the same requests at the same beat, their answers read and parsed, nothing more. Args: the
 * simulator's address, the beat in ms. The first line of stdin lists the requests. Prints {"sweeps","cpuMs"} at each
 * beat of the first tenant.
 */
const [baseUrl = "", beatText = "5000"] = process.argv.slice(2);
const beat = Number(beatText);
const line = await new Promise<string>((resolve) => createInterface({ input: process.stdin }).once("line", resolve));
interface Asked {
  readonly path: string;
  readonly authorization: string;
  readonly tenant: string | null;
}
// Holds because the bench hands on what hub-process.ts printed.
const { requests } = JSON.parse(line) as { requests: Asked[] };
const byTenant = grouped(requests);
const agent = new Agent({ connections: 256, keepAliveTimeout: 60_000 });
const unzip = promisify(gunzip);
let sweeps = 0;
let rows = 0;

[...byTenant.values()].forEach((own, index) => {
  setTimeout(
    () => {
      void sweep(own, index === 0);
      setInterval(() => void sweep(own, index === 0), beat);
    },
    (index * beat) / byTenant.size,
  );
});
process.on("SIGTERM", () => process.exit(0));
console.log(JSON.stringify({ ready: true }));

async function sweep(own: readonly Asked[], tells: boolean): Promise<void> {
  await Promise.all(own.map(ask));
  sweeps += 1;
  if (tells) console.log(JSON.stringify({ sweeps, cpuMs: cpuMs(), rows }));
}

async function ask({ path, authorization, tenant }: Asked): Promise<void> {
  const headers = { authorization, "accept-encoding": "gzip", ...(tenant === null ? {} : { "x-tenant-info": tenant }) };
  const { body, headers: received } = await request(`${baseUrl}${path}`, { dispatcher: agent, headers });
  const bytes = Buffer.from(await body.arrayBuffer());
  const text = received["content-encoding"] === "gzip" ? await unzip(bytes) : bytes;
  const parsed: unknown = JSON.parse(text.toString());
  rows = Array.isArray(parsed) ? parsed.length : rows;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function keyOf({ authorization, tenant }: Asked): string {
  return `${authorization} ${tenant}`;
}

function grouped(all: readonly Asked[]): Map<string, Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
