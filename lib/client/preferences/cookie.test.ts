import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTheme } from "@/lib/domain/theme";
import { cookieText, readCookie } from "./cookie";

it("reads back what it wrote, among others", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const [pair = ""] = cookieText("wallboard-theme", value, true).split("; ");
      expect(readCookie("wallboard-theme", `x=1; not-wallboard-theme=2; ${pair}; y=3`)).toBe(value);
    }),
  );
});

it("lasts a year, for the whole site, same site only, and secure over https", () => {
  expect(cookieText("a", "b", false)).toBe("a=b; Path=/; Max-Age=31536000; SameSite=Lax");
  expect(cookieText("a", "b", true)).toContain("; Secure");
});

it("reads nothing out of missing or broken cookies", () => {
  expect([readCookie("a", ""), readCookie("a", "ab=1"), readCookie("a", "a"), readCookie("a", "a=%")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([parseTheme("dark"), parseTheme("purple"), parseTheme(null)]).toEqual(["dark", "system", "system"]);
});
