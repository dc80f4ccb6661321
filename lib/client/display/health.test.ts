import { expect, it } from "vitest";
import { isHealthy } from "./health";

it("is our own server's word, and nobody else's", async () => {
  expect(await isHealthy(async () => Response.json({ ready: true }))).toBe(true);
  expect(await isHealthy(async () => Response.json({ ready: false }, { status: 503 }))).toBe(false);
  expect(await isHealthy(async () => Response.json({ ready: true }, { status: 503 }))).toBe(false);
  expect(await isHealthy(async () => new Response("<h1>It works!</h1>"))).toBe(false);
  expect(await isHealthy(() => Promise.reject(new TypeError("Failed to fetch")))).toBe(false);
});
