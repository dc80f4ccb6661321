import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port";

/** A PostgreSQL of the suite's own: fresh, on a loopback port nobody else has, gone afterwards. */
export interface TestPostgres {
  /** Address of a new empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const BIN_HINT =
  "PostgreSQL's server programs were not found. Install them (Debian: apt-get install postgresql), or put initdb on the PATH.";

/** Starts it. Durability is off: nothing in it outlives the test run. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = findBin();
  const home = mkdtempSync(join(tmpdir(), "wallboard-pg-"));
  chmodSync(home, 0o700);
  const owner = serverUser();
  if (owner !== null) chownSync(home, owner.uid, owner.gid);
  const identity = owner === null ? {} : { uid: owner.uid, gid: owner.gid };
  const data = join(home, "data");
  const locale = { ...process.env, LC_ALL: "C" };
  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"];
  execFileSync(join(bin, "initdb"), initdb, { ...identity, env: locale, stdio: "ignore", cwd: home });
  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${home}`, "fsync=off"];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...identity,
    env: locale,
    stdio: "ignore",
    cwd: home,
  });
  const address = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const stop = async (): Promise<void> => {
    await stopServer(server);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await waitUntilAnswering(address("postgres"), server);
  } catch (cause) {
    await stop();
    throw cause;
  }
  let made = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++made}`;
      await query(address("postgres"), `create database ${name}`);
      return address(name);
    },
    stop,
  };
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once("exit", resolve));
  // "Immediate": sessions that a failed test left open must not hold it up.
  server.kill("SIGQUIT");
  await exited;
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made, or as nobody. Null: as ourselves. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL refuses to run as root, and this machine has no user postgres or nobody.");
}

function findBin(): string {
  const packaged = "/usr/lib/postgresql";
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const configured = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const folders = [
    ...versions.map((version) => join(packaged, version, "bin")),
    ...(configured.status === 0 ? [configured.stdout.trim()] : []),
    ...(process.env.PATH ?? "").split(":"),
  ];
  const found = folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
  if (found === undefined) throw new Error(BIN_HINT);
  return found;
}

async function waitUntilAnswering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 2400; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode} while starting.`);
    try {
      return await query(url, "select 1");
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not answer within 15 s.");
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
