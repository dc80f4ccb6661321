import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkPairingCode, readPairingCode } from "./pairing-code";

it("reads what somebody typed from a screen as the screen shows it", () => {
  for (const typed of ["K7F2MX", "k7f2mx", " k7f 2mx ", "K7F-2MX", "k7f–2mx", "K 7 F 2 M X", "k7f_2mx."])
    expect(readPairingCode(typed)).toBe("K7F2MX");
});

it("is whole, too short, too long, or made of what no code has", () => {
  expect(checkPairingCode("K7F2MX")).toBe("whole");
  expect(checkPairingCode("K7F2M")).toBe("short");
  expect(checkPairingCode("K7F2MXK")).toBe("long");
  for (const letter of "0O1ILU!ß") expect(checkPairingCode(`K7F2M${letter}`)).toBe("unlike");
});

it("stays what it is, read once more", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readPairingCode(typed);
      expect(readPairingCode(read)).toBe(read);
    }),
  );
});
