import { formatAddress, type NetworkAddress, parseAsWritten, unmapped } from "./address";

/** Addresses that begin alike: a network as CIDR writes it (RFC 4632), or one address alone. */
export interface NetworkBlock {
  /** The first of them: zeros behind the prefix. */
  readonly bytes: NetworkAddress;
  /** How many bits they have in common, 0–32 or 0–128. */
  readonly prefix: number;
}

/** How many bits an IPv4 address has before it in IPv6. */
const MAPPED_BITS = 96;

/**
 * Reads an address or a network ("192.0.2.7", "10.0.0.0/8", "2001:db8::/32"); null where it is none. Bits behind the prefix are no matter:
 * "10.1.2.3/8" is the network that 10.1.2.3 is in. IPv4 within IPv6 is IPv4.
 */
export function parseBlock(text: string): NetworkBlock | null {
  const [address = "", length, ...more] = text.split("/");
  if (more.length > 0) return null;
  const bytes = parseAsWritten(address);
  if (bytes === null) return null;
  const bits = 8 * bytes.length;
  const prefix = length === undefined ? bits : parsePrefix(length, bits);
  if (prefix === null) return null;
  const first = masked(bytes, prefix);
  const inner = prefix >= MAPPED_BITS ? unmapped(first) : null;
  return inner === null ? { bytes: first, prefix } : { bytes: inner, prefix: prefix - MAPPED_BITS };
}

/** The one way to write a block: an address alone without its length. */
export function formatBlock({ bytes, prefix }: NetworkBlock): string {
  const address = formatAddress(bytes);
  return prefix === 8 * bytes.length ? address : `${address}/${prefix}`;
}

/** Whether an address is of the block. No network of IPv6 has an IPv4 address in it: "::/0" is all of IPv6 and nothing else. */
export function isInBlock(address: NetworkAddress, { bytes, prefix }: NetworkBlock): boolean {
  if (address.length !== bytes.length) return false;
  const masks = masked(address, prefix);
  return bytes.every((byte, at) => masks[at] === byte);
}

function parsePrefix(text: string, most: number): number | null {
  if (!/^(0|[1-9]\d{0,2})$/.test(text)) return null;
  const prefix = Number(text);
  return prefix <= most ? prefix : null;
}

function masked(bytes: NetworkAddress, prefix: number): NetworkAddress {
  return bytes.map((byte, at) => {
    const kept = Math.min(8, Math.max(0, prefix - 8 * at));
    return byte & ((0xff << (8 - kept)) & 0xff);
  });
}
