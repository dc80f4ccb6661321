import { expect, it } from "vitest";
import { provisioningState } from "./provisioning-state";

const link = { revokedAt: null, expiresAt: 100, most: 2, used: 1 };

it("says whether a link still makes displays", () => {
  expect(provisioningState(link, 99)).toBe("works");
  expect(provisioningState(link, 100)).toBe("expired");
  expect(provisioningState({ ...link, used: 2 }, 99)).toBe("spent");
  expect(provisioningState({ ...link, most: null, expiresAt: null, used: 5000 }, 1e15)).toBe("works");
  expect(provisioningState({ ...link, revokedAt: 5, used: 2 }, 100)).toBe("revoked");
});
