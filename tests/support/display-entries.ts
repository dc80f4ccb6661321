import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { DisplayReport } from "@/lib/contracts/display/report";

export const REPORT: DisplayReport = {
  device: {
    engine: "Chromium 94",
    model: "Samsung TV QM55",
    screen: { width: 1920, height: 1080, ratio: 1 },
    mode: "full",
  },
  build: "abc123",
  uptimeMs: 93_600_000,
  heapBytes: 48_000_000,
  clockErrorMs: -1200,
  shows: { boardId: "b1", pageId: "p1", isTakeover: false },
  dataAgeMs: 3000,
  connection: "live",
  night: "day",
  sound: "allowed",
  fault: null,
  done: [],
};

/** A display that does well, and what is to be otherwise of it. */
export function displayEntry(change: Partial<DisplayEntry> = {}): DisplayEntry {
  return {
    id: "d1",
    tenantId: "t1",
    tenantName: "Northwind EU",
    name: "Floor west",
    place: "Berlin, 2nd floor",
    group: "Floor",
    settings: {
      playlist: [{ id: "i1", boardId: "b1", pageId: null, seconds: 30, hours: null, takesOver: false }],
      privacy: "full",
      theme: "dark",
      language: "en",
      screen: null,
      night: null,
      shifts: true,
      chime: false,
      muted: false,
    },
    revision: 1,
    standing: "online",
    createdAt: 0,
    lastSeenAt: 1000,
    silentSince: null,
    report: REPORT,
    reportedAt: 1000,
    ...change,
  };
}
