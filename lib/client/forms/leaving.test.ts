import { describe, expect, it } from "vitest";
import { type LinkClick, type LinkTarget, leavingTo } from "./leaving";

const here = "https://wall.example/admin/tenants/1?x=1";
const plain: LinkClick = {
  button: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  defaultPrevented: false,
};
const link = (href: string, more: Partial<LinkTarget> = {}): LinkTarget => ({
  href,
  target: "",
  hasAttribute: () => false,
  ...more,
});

describe("leaving a page by a link", () => {
  it("is told by where the link leads", () => {
    expect(leavingTo(plain, link("https://wall.example/admin/people?q=a#b"), here)).toBe("/admin/people?q=a#b");
    expect(leavingTo(plain, link("https://wall.example/admin/tenants/1"), here)).toBe("/admin/tenants/1");
  });

  it("is none within the page, in another tab, for a download or to another site", () => {
    expect(leavingTo(plain, link(`${here}#main`), here)).toBeNull();
    expect(leavingTo(plain, link("https://wall.example/boards", { target: "_blank" }), here)).toBeNull();
    expect(leavingTo(plain, link("https://wall.example/f.csv", { hasAttribute: () => true }), here)).toBeNull();
    expect(leavingTo(plain, link("https://elsewhere.example/"), here)).toBeNull();
    expect(leavingTo({ ...plain, ctrlKey: true }, link("https://wall.example/boards"), here)).toBeNull();
    expect(leavingTo({ ...plain, button: 1 }, link("https://wall.example/boards"), here)).toBeNull();
    expect(leavingTo({ ...plain, defaultPrevented: true }, link("https://wall.example/boards"), here)).toBeNull();
  });
});
