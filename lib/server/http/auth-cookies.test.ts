import { expect, it } from "vitest";
import { authCookies, endOfFlow } from "./auth-cookies";

it("ties every cookie to this host alone where there is https", () => {
  for (const { name, options } of Object.values(authCookies(true))) {
    expect(name).toMatch(/^__Host-wallboard-/);
    expect(options).toMatchObject({ httpOnly: true, secure: true, path: "/", sameSite: "lax" });
  }
});

it("leaves out on plain http what browsers would refuse there", () => {
  for (const { name, options } of Object.values(authCookies(false))) {
    expect(name).toMatch(/^wallboard-/);
    expect(options).toMatchObject({ httpOnly: true, secure: false, path: "/", sameSite: "lax" });
  }
});

it("ends a sign-in's cookies under the names and attributes that they were set with", () => {
  const gone = "Path=/; Max-Age=0; HttpOnly; SameSite=Lax";
  expect(endOfFlow(false)).toEqual([
    `wallboard-sso-state=; ${gone}`,
    `wallboard-sso-nonce=; ${gone}`,
    `wallboard-sso-verifier=; ${gone}`,
  ]);
  expect(endOfFlow(true)[0]).toBe(`__Host-wallboard-sso-state=; ${gone}; Secure`);
});
