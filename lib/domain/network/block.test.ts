import { BlockList, isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress } from "./address";
import { formatBlock, isInBlock, parseBlock } from "./block";

const v4 = fc.ipV4();
const v6 = fc.ipV6();
/** Few different bytes, so that blocks and addresses meet. */
const near = fc
  .array(fc.constantFrom(0, 1, 10, 127, 128, 255), { minLength: 4, maxLength: 4 })
  .map((bytes) => bytes.join("."));
const near6 = fc
  .array(fc.constantFrom("0", "1", "ffff", "8000", "db8"), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.join(":"));

const family = (text: string) => (isIP(text) === 4 ? "ipv4" : "ipv6");
const within = (address: string, block: string): boolean => {
  const [one, other] = [parseAddress(address), parseBlock(block)];
  if (one === null || other === null) throw new Error("neither is wrong");
  return isInBlock(one, other);
};

describe("a network address", () => {
  it("is read wherever Node reads one, and written in one way that reads the same", () => {
    fc.assert(
      fc.property(fc.oneof(v4, v6, near, near6), (text) => {
        const bytes = parseAddress(text);
        expect(bytes).not.toBeNull();
        const written = formatAddress(bytes ?? []);
        expect(isIP(written)).not.toBe(0);
        expect(parseAddress(written)).toEqual(bytes);
        expect(formatAddress(parseAddress(written.toUpperCase()) ?? [])).toBe(written);
      }),
    );
  });

  it("is nothing else than what Node takes for one", () => {
    const like = fc.string({
      unit: fc.constantFrom("0", "1", "25", "ff", ":", "::", ".", "g", " ", "/"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(like, (text) => {
        expect(parseAddress(text) !== null).toBe(isIP(text) !== 0);
      }),
    );
  });

  it.each([
    ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
    ["0:0:0:0:0:0:0:0", "::"],
    ["1:0:0:2:0:0:3:4", "1::2:0:0:3:4"],
    ["2001:DB8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:c000:201", "192.0.2.1"],
    ["::192.0.2.1", "::c000:201"],
  ])("%s is written %s", (text, written) => {
    expect(formatAddress(parseAddress(text) ?? [])).toBe(written);
  });

  it.each([
    "",
    "1.2.3",
    "1.2.3.4.5",
    "01.2.3.4",
    "256.1.1.1",
    "1.2.3.4/8",
    "::1%eth0",
    "1::2::3",
    "1:2:3:4:5:6:7",
    ":1",
  ])("is not %j", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe("a block of addresses", () => {
  it("has the addresses that Node's own list of the same network has", () => {
    const same = fc.oneof(
      fc.tuple(fc.oneof(v4, near), fc.oneof(v4, near), fc.integer({ min: 0, max: 32 })),
      fc.tuple(fc.oneof(v6, near6), fc.oneof(v6, near6), fc.integer({ min: 0, max: 128 })),
    );
    fc.assert(
      fc.property(same, ([network, address, prefix]) => {
        // Of IPv4 within IPv6 Node thinks otherwise; the tests below say what we do.
        fc.pre([network, address].every((text) => family(text) === "ipv4" || parseAddress(text)?.length === 16));
        const list = new BlockList();
        list.addSubnet(network, prefix, family(network));
        expect(within(address, `${network}/${prefix}`)).toBe(list.check(address, family(address)));
      }),
      { numRuns: 500 },
    );
  });

  it("is written in one way that reads the same, and holds its own address whatever its length", () => {
    const any = fc.oneof(fc.tuple(v4, fc.integer({ min: 0, max: 32 })), fc.tuple(v6, fc.integer({ min: 0, max: 128 })));
    fc.assert(
      fc.property(any, ([address, prefix]) => {
        const text = `${address}/${prefix}`;
        const written = formatBlock(parseBlock(text) ?? { bytes: [], prefix: 0 });
        expect(parseBlock(written)).toEqual(parseBlock(text));
        const isWrapped = family(address) === "ipv6" && parseAddress(address)?.length === 4;
        expect(within(address, text)).toBe(!isWrapped || prefix >= 96);
        expect(parseBlock(address)?.prefix).toBe(8 * (parseAddress(address)?.length ?? 0));
      }),
    );
  });

  it("of IPv4 is the same however it is wrapped, and so are the addresses in it", () => {
    fc.assert(
      fc.property(v4, v4, fc.integer({ min: 0, max: 32 }), (network, address, prefix) => {
        const wrapped = `::ffff:${network}/${96 + prefix}`;
        expect(parseBlock(wrapped)).toEqual(parseBlock(`${network}/${prefix}`));
        expect(within(`::ffff:${address}`, `${network}/${prefix}`)).toBe(within(address, wrapped));
      }),
    );
  });

  it.each([
    ["10.1.2.3/8", "10.0.0.0/8"],
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.7/32", "192.0.2.7"],
    ["2001:db8::1/32", "2001:db8::/32"],
    ["::ffff:10.0.0.0/104", "10.0.0.0/8"],
    ["0.0.0.0/0", "0.0.0.0/0"],
  ])("%s is %s", (text, written) => {
    expect(formatBlock(parseBlock(text) ?? { bytes: [], prefix: 0 })).toBe(written);
  });

  it.each([
    "",
    "/8",
    "10.0.0.0/",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "10.0.0.0/-1",
    "10.0.0.0/8/8",
    "::/129",
    "acme.example",
  ])("is not %j", (text) => {
    expect(parseBlock(text)).toBeNull();
  });

  it("of all of IPv6 has nothing of IPv4", () => {
    expect([within("192.0.2.1", "::/0"), within("::ffff:192.0.2.1", "::/0"), within("2001:db8::1", "::/0")]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
