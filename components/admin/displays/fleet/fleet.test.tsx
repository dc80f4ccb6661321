import { describe, expect, it } from "vitest";
import { displayEntry, REPORT } from "@/tests/support/display-entries";
import { inAdmin, wordsOf } from "@/tests/support/in-admin";
import { Fleet } from "./fleet";

const NOW = Date.parse("2026-11-28T14:00:00Z");
const TITLES = { b1: { name: "Service floor", pages: { p1: "Today" } } };
const fleet = [
  displayEntry({ id: "a", lastSeenAt: NOW - 12_000 }),
  displayEntry({
    id: "b",
    name: "Lobby",
    standing: "silent",
    silentSince: NOW - 600_000,
    report: { ...REPORT, shows: { boardId: "elsewhere", pageId: null, isTakeover: false } },
  }),
  displayEntry({ id: "c", name: "Fresh", standing: "new", lastSeenAt: null, report: null }),
  displayEntry({ id: "d", name: "Night", report: { ...REPORT, night: "black", sound: "blocked", heapBytes: null } }),
];
const html = inAdmin(<Fleet initial={fleet} renderedAt={NOW} titles={TITLES} />, NOW);
const words = wordsOf(html);

describe("the fleet", () => {
  it("counts how displays stand, and alerts of the silent ones by name, with since when and what to do", () => {
    expect(words).toContain("4 displays · 1 silent · 1 not heard of yet · 2 online");
    expect(words).toContain("1 display is silent");
    expect(words).toContain("Silent since");
    expect(words).toMatch(/Look whether the TV is on/);
  });

  it("shows what each display said of itself, in its units", () => {
    expect(words).toContain("48 MB");
    expect(words).toContain("-1.2 s");
    expect(words).toContain("1920 × 1080");
    expect(words).toContain("26:00:00");
    expect(words).toContain("Samsung TV QM55 · Chromium 94");
    expect(words).toContain("12 s ago");
    expect(words).toContain("Blocked by the browser");
    expect(words).toMatch(/Version\s*abc123/);
    expect(words).toContain("Northwind EU · Berlin, 2nd floor · Floor");
  });

  it("names the board and page that hang there, and none where the reader may not see it", () => {
    expect(words).toContain("Shows Service floor · Today");
    expect(words).toContain("Shows a board that you may not see");
    expect(words).toContain("Shows no board");
  });

  it("draws nothing where nobody knows what hangs there", () => {
    expect(words).toContain("Silent: nobody knows what it shows");
    expect(words).toContain("Nothing heard of it yet");
    expect(words).toContain("Black for the night");
  });

  it("does nothing to displays before some are selected", () => {
    expect(html.match(/<button[^>]*disabled=""[^>]*>(Identify|Reload|Message|Mute|Unpair)/g)).toHaveLength(5);
  });
});
