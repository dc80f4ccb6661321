import { afterEach, describe, expect, it } from "vitest";
import { passwordSession, type Stack, startStack } from "@/tests/support/stack";

const stacks: Stack[] = [];
afterEach(async () => {
  for (const stack of stacks.splice(0)) await stack.stop();
});

const EMPTY = {
  WALLBOARD_ADMIN_EMAIL: "",
  WALLBOARD_ADMIN_PASSWORD: "",
  EIGHTX8_API_KEY: "",
  EIGHTX8_API_SECRET: "",
  EIGHTX8_REGION: "",
};

describe("what was acknowledged", () => {
  it("survives kill -9: the first admin's account, and the session that came with it", async () => {
    const stack = await startStack({ mode: "production", env: EMPTY });
    stacks.push(stack);
    const token = /\/set-up\?token=([\w-]+)/.exec(stack.product().output())?.[1];
    const person = { email: "grace@example.com", password: "four words to remember" };
    const made = await fetch(`${stack.url}/api/set-up`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token, name: "Grace", ...person }),
    });
    expect(made.status).toBe(201);
    const session = made.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await stack.restart("SIGKILL");
    const boards = await fetch(`${stack.url}/api/boards`, { headers: { cookie: session } });
    expect([boards.status, await boards.json()]).toEqual([200, []]);
    expect(await passwordSession(stack.url, person)).toMatch(/^wallboard-session=./);
    expect(stack.product().output()).not.toContain("/set-up?token=");
  });

  it("survives kill -9: the tenant, its board's address, and a session", async () => {
    const stack = await startStack({ mode: "production" });
    stacks.push(stack);
    const cookie = await stack.signIn();
    const boards = async () => (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json();
    const before = await boards();
    expect(before).toHaveLength(1);
    await stack.restart("SIGKILL");
    expect(await boards()).toEqual(before);
  });
});
