import { expect, it } from "vitest";
import { providerIdIn, redirectAddress, signInName } from "./identity-provider";

it("names a provider in addresses, and finds its id again", () => {
  expect(providerIdIn(signInName("aB3_-x"))).toBe("aB3_-x");
  expect(redirectAddress("https://wall.example", "aB3")).toBe("https://wall.example/api/auth/callback/sso-aB3");
  for (const foreign of ["credentials", "sso-", "sso-a/b", "sso-a.b", "xsso-a", `sso-${"a".repeat(65)}`, ""])
    expect(providerIdIn(foreign)).toBeNull();
});
