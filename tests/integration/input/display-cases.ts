import fc from "fast-check";
import { DEVICE, hallDisplay, REPORT } from "@/tests/support/display-requests";
import { playlistItem } from "@/tests/support/displays";
import type { InputCase } from "./case";
import { badExpiry } from "./link-cases";
import { badChoice, badFlag, badId, badList, badRevision, badText, notNull, tooLong } from "./unacceptable";
import { PAIRING_CODE } from "./world";

const noText = fc.constantFrom<unknown>(null, true, 0, 1.5, [], {}, [null]);
const noObject = fc.constantFrom<unknown>(null, true, 0, "x", [], {});
const name = notNull(badText(80));
/** Text that may be left empty. */
const optional = fc.oneof(
  noText,
  tooLong(80),
  fc.constantFrom("a\u0000b", "a\nb", "\ud800", "a\u202eevil", "a\u2066b"),
);
const number = fc.constantFrom<unknown>(-1, 1e300, "5", "", true, [], {});

const good = hallDisplay([]);
const settingsWith = (field: string, bad: fc.Arbitrary<unknown>) =>
  bad.map((value) => ({ ...good.settings, [field]: value }));
const item = playlistItem("a", "none");
const itemWith = (field: string, bad: fc.Arbitrary<unknown>) =>
  settingsWith(
    "playlist",
    bad.map((value) => [{ ...item, [field]: value }]),
  );
const hours = fc.oneof(
  fc.constantFrom<unknown>("always", [], {}, { days: [], zone: "tenant" }),
  fc.constant({ days: [{ day: 8, from: "08:00", to: "18:00" }], zone: "tenant" }),
  fc.constant({ days: [{ day: 1, from: "8:00", to: "24:00" }], zone: "tenant" }),
  fc.constant({ days: [{ day: 1, from: "08:00", to: "18:00" }], zone: "Mars/Base" }),
);
const settings = fc.oneof(
  noObject,
  settingsWith("theme", badChoice),
  settingsWith("privacy", badChoice),
  settingsWith("language", fc.oneof(badChoice, fc.constant("EN"))),
  settingsWith(
    "screen",
    fc.constantFrom<unknown>({}, 55, { diagonalInches: 4, distanceM: 6 }, { diagonalInches: 55, distanceM: 51 }),
  ),
  settingsWith("night", fc.constantFrom<unknown>({}, "dim", { look: "dim", hours: null })),
  settingsWith(
    "night",
    hours.map((bad) => ({ look: "black", hours: bad })),
  ),
  settingsWith("shifts", badFlag),
  settingsWith("chime", badFlag),
  settingsWith("muted", badFlag),
  settingsWith("more", fc.jsonValue()),
  settingsWith("playlist", badList(50)),
  // No board of the tenant, and an id twice.
  settingsWith("playlist", fc.constantFrom<unknown>([item], [item, item])),
  itemWith("id", badId),
  itemWith("boardId", badId),
  itemWith(
    "pageId",
    badId.filter((bad) => bad !== null),
  ),
  itemWith("seconds", fc.oneof(badRevision, fc.integer({ max: 4 }), fc.integer({ min: 3601 }))),
  itemWith("hours", hours),
  itemWith("takesOver", badFlag),
);

const deviceWith = (field: string, bad: fc.Arbitrary<unknown>) => bad.map((value) => ({ ...DEVICE, [field]: value }));
const device = fc.oneof(
  noObject,
  deviceWith("engine", fc.oneof(noText, tooLong(60))),
  deviceWith("model", fc.oneof(noText, tooLong(120))),
  deviceWith("mode", badChoice),
  deviceWith(
    "screen",
    fc.oneof(
      noObject,
      number.map((bad) => ({ width: 1920, height: bad, ratio: 1 })),
    ),
  ),
);

/** Displays: what those who place them send, and what screens send themselves. */
export const DISPLAY_CASES: readonly InputCase[] = [
  {
    key: "POST /api/displays",
    body: ({ ids }) => ({ code: PAIRING_CODE, tenantId: ids.tenantId, ...good }),
    fields: { code: fc.oneof(noText, tooLong(20)), tenantId: badId, name, place: optional, group: optional, settings },
  },
  {
    key: "PUT /api/displays/[displayId]",
    body: () => ({ ...good, revision: 1 }),
    fields: { name, place: optional, group: optional, settings, revision: badRevision },
    stale: "display-changed",
  },
  {
    key: "POST /api/displays/[displayId]/commands",
    body: () => ({ kind: "message", text: "Fire drill at 3", seconds: 60 }),
    fields: {
      kind: badChoice,
      text: notNull(badText(200)),
      seconds: fc.oneof(badRevision, fc.integer({ max: 4 }), fc.integer({ min: 3601 })),
    },
  },
  {
    key: "POST /api/tenants/[tenantId]/display-links",
    body: () => ({ ...good, expiresAt: null, most: null }),
    fields: {
      name,
      place: optional,
      group: optional,
      settings,
      expiresAt: badExpiry,
      most: fc.oneof(
        fc.constantFrom<unknown>("5", "", true, [], {}, 1.5, 1e300),
        fc.integer({ max: 0 }),
        fc.integer({ min: 10_001 }),
      ),
    },
  },
  { key: "POST /api/tv/pairing", body: () => ({ device: DEVICE }), fields: { device }, isPublic: true },
  {
    key: "POST /api/tv/provision",
    body: () => ({ token: "A".repeat(43), device: DEVICE }),
    fields: { token: fc.oneof(noText, tooLong(100)), device },
    isPublic: true,
  },
  {
    key: "POST /api/tv/report",
    body: () => ({ ...REPORT }),
    fields: {
      device,
      build: fc.oneof(noText, tooLong(100)),
      uptimeMs: notNull(number),
      heapBytes: number,
      clockErrorMs: fc.constantFrom<unknown>("5", "", true, [], {}),
      shows: fc.constantFrom<unknown>(
        {},
        "board",
        [],
        { boardId: "../etc", pageId: null, isTakeover: false },
        { boardId: "b", pageId: "<b>", isTakeover: false },
        { boardId: "b", pageId: null, isTakeover: 1 },
      ),
      dataAgeMs: number,
      connection: badChoice,
      night: badChoice,
      sound: badChoice,
      fault: fc.oneof(
        noText.filter((bad) => bad !== null),
        tooLong(300),
      ),
      done: fc.oneof(
        badList(50),
        badId.map((bad) => ["a", bad]),
      ),
    },
  },
];
