import { describe, expect, it, vi } from "vitest";
import { later } from "./later";

describe("a part that comes later", () => {
  it("fetches its code once, however often it is wanted, and not before", async () => {
    const load = vi.fn(async () => () => null);
    const part = later(load);
    expect(load).not.toHaveBeenCalled();
    part.fetchCode();
    part.fetchCode();
    expect(load).toHaveBeenCalledTimes(1);
  });
});
