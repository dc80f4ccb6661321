import type { lookup } from "node:dns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ForbiddenAddress, guardedLookup, isWithin, type Nearness, nearest, nearnessOf } from "./nearness";

describe("how near an address is", () => {
  it.each([
    ["203.0.113.7", "public"],
    ["2001:db8::1", "public"],
    ["10.1.2.3", "private"],
    ["172.31.255.255", "private"],
    ["172.32.0.1", "public"],
    ["192.168.0.1", "private"],
    ["100.64.0.1", "private"],
    ["fd12::1", "private"],
    ["::ffff:10.0.0.1", "private"],
    ["127.0.0.1", "loopback"],
    ["127.255.0.1", "loopback"],
    ["::1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["169.254.169.254", null],
    ["::ffff:169.254.169.254", null],
    ["fe80::1", null],
    ["0.0.0.0", null],
    ["::", null],
    ["224.0.0.1", null],
    ["255.255.255.255", null],
    ["ff02::1", null],
    ["example.com", null],
    ["", null],
  ])("%s: %s", (address, near) => {
    expect(nearnessOf(address)).toBe(near);
  });

  it("is that of the nearest of several, and none where one of them is nobody's", () => {
    expect(nearest(["203.0.113.7", "10.0.0.1"])).toBe("private");
    expect(nearest(["127.0.0.1", "203.0.113.7"])).toBe("loopback");
    expect(nearest(["203.0.113.7", "169.254.169.254"])).toBeNull();
  });

  it("is told of every address there is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(["public", "private", "loopback", null]).toContain(nearnessOf(address));
      }),
    );
  });

  it("is compared from far to near", () => {
    expect(isWithin("public", "private") && isWithin("private", "private") && isWithin("private", "loopback")).toBe(
      true,
    );
    expect(isWithin("loopback", "private") || isWithin("private", "public")).toBe(false);
  });
});

describe("a guarded look-up", () => {
  /** Holds because the guard asks for all addresses, and in this way alone. */
  const resolving = (found: readonly string[]) =>
    ((_host: string, _options: object, answer: (error: null, all: object[]) => void) =>
      answer(
        null,
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      )) as unknown as typeof lookup;

  function ask(found: readonly string[], limit: Nearness, all: boolean) {
    const heard: Nearness[] = [];
    let answered: readonly unknown[] = [];
    guardedLookup(limit, (near) => heard.push(near), resolving(found))("host.example", { all }, (...answer) => {
      answered = answer;
    });
    return { heard, answered };
  }

  it("answers as Node's own does, and tells how near the host is", () => {
    expect(ask(["10.0.0.1", "fd00::1"], "private", true)).toEqual({
      heard: ["private"],
      answered: [
        null,
        [
          { address: "10.0.0.1", family: 4 },
          { address: "fd00::1", family: 6 },
        ],
      ],
    });
    expect(ask(["203.0.113.7"], "public", false).answered).toEqual([null, "203.0.113.7", 4]);
  });

  it("answers nothing when one of the addresses is nearer than it may be", () => {
    for (const found of [["203.0.113.7", "10.0.0.1"], ["127.0.0.1"], ["169.254.169.254"], []]) {
      const { heard, answered } = ask(found, "public", true);
      expect(answered[0], found.join()).toBeInstanceOf(ForbiddenAddress);
      expect(heard).toEqual([]);
    }
  });
});
