/** A network address as its bytes: four of IPv4, sixteen of IPv6. */
export type NetworkAddress = readonly number[];

/** RFC 4291, 2.5.5.2: how IPv6 writes an address of IPv4. */
const MAPPED: NetworkAddress = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
const GROUPS = 8;

/** Reads an address as people and sockets write it; null where it is none. An IPv4 address that IPv6 wraps is that IPv4 address. */
export function parseAddress(text: string): NetworkAddress | null {
  const bytes = text.includes(":") ? parseV6(text) : parseV4(text);
  return bytes === null ? null : (unmapped(bytes) ?? bytes);
}

/** As sixteen bytes that wrap no IPv4 address; null for any other. */
export function unmapped(bytes: NetworkAddress): NetworkAddress | null {
  return bytes.length === 16 && MAPPED.every((byte, at) => bytes[at] === byte) ? bytes.slice(MAPPED.length) : null;
}

/** The bytes of an address of either kind as it is written, an IPv4 address within IPv6 as IPv6. */
export function parseAsWritten(text: string): NetworkAddress | null {
  return text.includes(":") ? parseV6(text) : parseV4(text);
}

/** As everybody writes it; IPv6 by RFC 5952: lower case, no leading zeros, the longest run of zeros (two groups or more, the first of equals) left out. */
export function formatAddress(bytes: NetworkAddress): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: GROUPS }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
  const { from, length } = longestZeros(groups);
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(":");
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`;
}

function longestZeros(groups: readonly number[]): { readonly from: number; readonly length: number } {
  let best = { from: 0, length: 0 };
  for (const from of groups.keys()) {
    const end = groups.findIndex((group, at) => at >= from && group !== 0);
    const length = (end === -1 ? groups.length : end) - from;
    if (length > best.length) best = { from, length };
  }
  return best;
}

/** Four numbers; none with a leading zero, which some systems read as octal and others do not. */
function parseV4(text: string): NetworkAddress | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function parseV6(text: string): NetworkAddress | null {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return null;
  const before = bytesOf(head, tail === undefined);
  const after = tail === undefined ? [] : bytesOf(tail, true);
  if (before === null || after === null) return null;
  const missing = 2 * GROUPS - before.length - after.length;
  // "::" stands for one group of zeros or more (RFC 5952, 4.2.2).
  if (tail === undefined ? missing !== 0 : missing < 2) return null;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}

/** The bytes of groups between colons; the last of all may be an IPv4 address. */
function bytesOf(text: string, isLast: boolean): readonly number[] | null {
  if (text === "") return [];
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [at, group] of groups.entries()) {
    const isDotted = group.includes(".");
    if (isDotted && !(isLast && at === groups.length - 1)) return null;
    const part = isDotted ? parseV4(group) : parseGroup(group);
    if (part === null) return null;
    bytes.push(...part);
  }
  return bytes;
}

function parseGroup(text: string): readonly number[] | null {
  if (!/^[0-9a-f]{1,4}$/i.test(text)) return null;
  const value = Number.parseInt(text, 16);
  return [value >> 8, value & 0xff];
}
