import fc from "fast-check";
import type { InputCase } from "./case";
import { badList, badRevision, badText, notNull, tooLong } from "./unacceptable";

const name = notNull(badText(80));
/** For when something ends: no instant, or one that lies behind. */
export const badExpiry = fc.oneof(
  fc.constantFrom<unknown>("2026-12-24", "", true, [], {}, 1.5, 1e300),
  // What lies behind, whenever this runs.
  fc.integer({ max: 1_700_000_000_000 }),
);
const addresses = fc.oneof(
  badList(50),
  fc
    .oneof(
      badText(64),
      tooLong(64),
      fc.constantFrom<unknown>(
        "10.0.0.0/33",
        "10.0.0",
        "2001:db8::/129",
        "acme.example",
        "1.2.3.4/8/8",
        "fe80::1%eth0",
        null,
      ),
    )
    .map((bad) => ["192.0.2.1", bad]),
);
const link = { name: "Lobby", expiresAt: 32_503_680_000_000, addresses: ["192.0.2.0/24"] };

/** Links to boards. */
export const LINK_CASES: readonly InputCase[] = [
  {
    key: "POST /api/boards/[boardId]/links",
    body: () => link,
    fields: { name, expiresAt: badExpiry, addresses },
  },
  {
    key: "PATCH /api/boards/[boardId]/links/[linkId]",
    body: () => ({ ...link, revision: 1 }),
    fields: { name, expiresAt: badExpiry, addresses, revision: badRevision },
    stale: "link-changed",
  },
];
