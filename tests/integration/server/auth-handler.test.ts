import { afterAll, beforeAll, expect, it } from "vitest";
import { handleAuth } from "@/lib/server/http/auth-handler";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What stands in front of next-auth: its doors that are open, and what may come through them. (Signing in itself: product.test.ts.) */

const FORM = "application/x-www-form-urlencoded";
let config: ReturnType<typeof takeProcessConfig>;

beforeAll(() => {
  config = takeProcessConfig();
});
afterAll(() => config.end());

function post(action: string, body: string, type = FORM): Promise<Response> {
  const headers = { "content-type": type };
  return handleAuth(new Request(`http://localhost:3000/api/auth/${action}`, { method: "POST", headers, body }));
}

it("answers 4xx to what is no sign-in form, and reads no more of it than a form can be", async () => {
  const huge = `password=${"a".repeat(20 * 1024)}`;
  expect((await post("callback/credentials", huge)).status).toBe(413);
  expect((await post("signout", huge)).status).toBe(413);
  expect((await post("callback/credentials", "{ not json", "application/json")).status).toBe(415);
});

it("keeps next-auth's other doors shut", async () => {
  for (const action of ["_log", "session", "signin/credentials", "callback/other", "error"])
    expect((await post(action, "a=b")).status).toBe(404);
});
