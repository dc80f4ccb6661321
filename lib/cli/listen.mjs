import { createServer } from "node:net";
import { fail } from "./run.mjs";

/** HOST and PORT as the server will check them again; asked for here because the listening happens before any of our code runs. */
export function readListen(env, defaults) {
  const text = (env.PORT ?? "").trim() || String(defaults.port);
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    fail(`PORT is "${text}": it must be a whole number from 1 to 65535. Example: PORT=3000`);
  return { port, host: (env.HOST ?? "").trim() || defaults.host };
}

/** @returns {Promise<boolean>} whether the port can be listened on */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `first` on. */
export async function freePort(first, host) {
  for (let port = first; port < Math.min(first + 100, 65536); port++) if (await isFree(port, host)) return port;
  return fail(`No free port from ${first} to ${first + 99}. Choose another with --port.`);
}

/** Asks `url` until it answers 200, or `alive` says that there is nobody left to ask. */
export async function waitUntilReady(url, alive, patienceMs = 60_000) {
  const until = Date.now() + patienceMs;
  while (alive() && Date.now() < until) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}
