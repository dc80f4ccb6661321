import { describe, expect, it, vi } from "vitest";
import { createOnlyOne } from "./only-one";

describe("createOnlyOne", () => {
  it("closes the one before, and not the new one", () => {
    const only = createOnlyOne();
    const first = vi.fn();
    const second = vi.fn();
    only.take(first);
    only.take(second);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  it("leaves alone what has closed by itself", () => {
    const only = createOnlyOne();
    const first = vi.fn();
    only.take(first)();
    only.take(vi.fn());
    expect(first).not.toHaveBeenCalled();
  });

  it("is not confused by one that closes late", () => {
    const only = createOnlyOne();
    const second = vi.fn();
    const release = only.take(vi.fn());
    only.take(second);
    release();
    only.take(vi.fn());
    expect(second).toHaveBeenCalledTimes(1);
  });
});
