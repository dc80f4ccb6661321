import { describe, expect, it } from "vitest";
import { isCurrent } from "./is-current";

const entries = [{ href: "/admin" }, { href: "/admin/tenants" }, { href: "/admin/people" }];
const marked = (here: string) => entries.map(({ href }) => isCurrent(here, href, entries));

describe("the current entry of the navigation", () => {
  it("is the page itself, or the nearest one above it, and never two", () => {
    expect(marked("/admin")).toEqual(["page", null, null]);
    expect(marked("/admin/tenants")).toEqual([null, "page", null]);
    expect(marked("/admin/tenants/7/queues")).toEqual([null, "true", null]);
    expect(marked("/admin/people-of-note")).toEqual(["true", null, null]);
    expect(marked("/boards")).toEqual([null, null, null]);
  });
});
