import "server-only";
import { lookup as ask } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** How near to this server a network address is: anybody's, the own network's, the server's own. */
const NEARNESS = ["public", "private", "loopback"] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Whether `one` is no nearer than `limit`. */
export function isWithin(one: Nearness, limit: Nearness): boolean {
  return NEARNESS.indexOf(one) <= NEARNESS.indexOf(limit);
}

/** Thrown where an address leads nearer to this server than it may. */
export class ForbiddenAddress extends Error {}

/** RFC 1918, RFC 6598 (behind a provider's NAT), RFC 4193. */
const PRIVATE = listOf(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"]);
const LOOPBACK = listOf(["127.0.0.0/8", "::1/128"]);
/** Nobody's provider is there: link-local, where clouds tell a machine its secrets; this host, multicast, reserved (RFC 6890). */
const NEVER = listOf(["169.254.0.0/16", "fe80::/10", "0.0.0.0/8", "::/128", "192.0.0.0/24", "224.0.0.0/3", "ff00::/8"]);

/** How near an IP address is; null where no provider can be. */
export function nearnessOf(address: string): Nearness | null {
  const version = isIP(address);
  if (version === 0) return null;
  // A list of IPv4 networks knows IPv4 addresses as IPv6 writes them ("::ffff:10.0.0.1"), too.
  const family = version === 4 ? "ipv4" : "ipv6";
  if (NEVER.check(address, family)) return null;
  if (LOOPBACK.check(address, family)) return "loopback";
  return PRIVATE.check(address, family) ? "private" : "public";
}

/**
 * Finds a host's addresses as Node does, and throws `ForbiddenAddress` at the connection when one of them is nearer than `limit`: it is what the
 * connection is made to, so no name can be one thing when it is checked and another when it is asked. `hear` is told how near the host is.
 */
export function guardedLookup(
  limit: Nearness,
  hear: (near: Nearness) => void,
  resolve: typeof ask = ask,
): LookupFunction {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return answer(error, "");
      const near = nearest(found.map(({ address }) => address));
      if (near === null || !isWithin(near, limit))
        return answer(new ForbiddenAddress(`${host} is not to be asked`), "");
      hear(near);
      const [first] = found;
      if (options.all === true || first === undefined) return answer(null, found);
      answer(null, first.address, first.family);
    });
  };
}

/** Null where there is none, or one of them is nobody's to ask. */
export function nearest(addresses: readonly string[]): Nearness | null {
  if (addresses.length === 0) return null;
  let near: Nearness = "public";
  for (const address of addresses) {
    const one = nearnessOf(address);
    if (one === null) return null;
    if (!isWithin(one, near)) near = one;
  }
  return near;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits = ""] = network.split("/");
    list.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}
