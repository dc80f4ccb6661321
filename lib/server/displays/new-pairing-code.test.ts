import { expect, it } from "vitest";
import { checkPairingCode } from "@/lib/domain/display/pairing-code";
import { newPairingCode } from "./new-pairing-code";

it("is six letters and digits of which none looks like another, all of them as likely, as they are read when typed", () => {
  const codes = Array.from({ length: 3000 }, newPairingCode);
  for (const code of codes) expect(checkPairingCode(code)).toBe("whole");
  const counts = new Map<string, number>();
  for (const letter of codes.join("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(30);
  for (const alike of "01ILOU") expect(counts.has(alike)).toBe(false);
  // 600 of each are expected; chance alone stays within eight times its spread.
  for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(200);
  expect(new Set(codes).size).toBeGreaterThan(2990);
});
