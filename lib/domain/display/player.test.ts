import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";
import { isSamePage, type PlayedBoard, playing, showingsAt } from "./player";
import type { PlaylistItem } from "./settings";

const board = (id: string, ...pages: string[]): PlayedBoard => ({
  id,
  pages: pages.length === 0 ? null : pages.map((page) => ({ id: page })),
  lobbySafe: false,
});
const item = (id: string, boardId: string, more: Partial<PlaylistItem> = {}): PlaylistItem => ({
  id,
  boardId,
  pageId: null,
  seconds: 30,
  hours: null,
  takesOver: false,
  ...more,
});
const hours = (zone: string, ...days: readonly (readonly [day: number, from: string, to: string])[]): OpeningHours => ({
  zone,
  days: days.map(([day, from, to]) => ({ day, from, to })),
});
const set = (...playlist: PlaylistItem[]) => ({ playlist, privacy: "full" as const });
const at = (text: string) => Date.parse(text);
const NOON = at("2026-11-23T12:00:00Z");
const BOARDS = [board("floor"), board("sales", "one", "two"), board("night")];

describe("what plays", () => {
  it("goes round by the server's clock, pages of a board in turn", () => {
    const settings = set(item("a", "floor", { seconds: 60 }), item("b", "sales"));
    const shown = (ms: number) => playing(settings, BOARDS, NOON + ms, "UTC", null).now;
    expect(shown(0)).toEqual({ itemId: "a", boardId: "floor", pageId: null, startedAt: NOON, endsAt: NOON + 60_000 });
    expect(shown(59_999)?.boardId).toBe("floor");
    expect(shown(60_000)).toMatchObject({ pageId: "one", startedAt: NOON + 60_000, endsAt: NOON + 90_000 });
    expect(shown(90_000)?.pageId).toBe("two");
    expect(shown(120_000)?.boardId).toBe("floor");
  });

  it("says what follows", () => {
    const settings = set(item("a", "floor"), item("b", "sales", { pageId: "two" }));
    expect(playing(settings, BOARDS, NOON, "UTC", null).next).toMatchObject({ boardId: "sales", pageId: "two" });
  });

  it("stays on the one page that there is, and nothing follows", () => {
    expect(playing(set(item("a", "floor")), BOARDS, NOON, "UTC", null)).toMatchObject({
      now: { boardId: "floor", endsAt: null },
      next: null,
    });
  });

  it("passes over boards and pages that went, and in a lobby what holds agents", () => {
    const settings = set(item("a", "gone"), item("b", "sales", { pageId: "gone" }), item("c", "sales"));
    expect(showingsAt(settings, BOARDS, NOON, "UTC").map(({ pageId }) => pageId)).toEqual(["one", "two"]);
    const lobby = { ...settings, privacy: "lobby" as const };
    expect(playing(lobby, BOARDS, NOON, "UTC", null)).toEqual({ now: null, next: null, isTakeover: false });
    const safe = BOARDS.map((one) => ({ ...one, lobbySafe: true }));
    expect(playing(lobby, safe, NOON, "UTC", null).now?.boardId).toBe("sales");
  });

  it("is nothing where nothing is set", () => {
    expect(playing(set(), BOARDS, NOON, "UTC", null)).toEqual({ now: null, next: null, isTakeover: false });
  });
});

describe("schedules", () => {
  const day = hours("tenant", [1, "08:00", "18:00"]);

  it("end a turn at their edge, and begin one there", () => {
    const settings = set(item("a", "floor", { seconds: 3600 }), item("b", "night", { seconds: 3600, hours: day }));
    const before = at("2026-11-23T06:40:00Z");
    const shown = playing(settings, BOARDS, before, "Europe/Berlin", null);
    expect(shown.now).toMatchObject({ boardId: "floor", endsAt: at("2026-11-23T07:00:00Z") });
    const after = playing(settings, BOARDS, at("2026-11-23T07:10:00Z"), "Europe/Berlin", null);
    expect(after.now?.startedAt).toBe(at("2026-11-23T07:00:00Z"));
  });

  it("tell when something plays again", () => {
    const shown = playing(
      set(item("a", "floor", { hours: day })),
      BOARDS,
      at("2026-11-23T17:00:00Z"),
      "Europe/Berlin",
      null,
    );
    expect(shown.now).toBeNull();
    expect(shown.next).toMatchObject({ boardId: "floor", startedAt: at("2026-11-30T07:00:00Z") });
  });

  it("keep to the wall clock in the nights in which it is changed", () => {
    const night = set(item("a", "floor", { hours: hours("tenant", [7, "02:15", "02:45"]) }));
    const next = (from: string) => playing(night, BOARDS, at(from), "Europe/Berlin", null).next?.startedAt;
    // 02:00 becomes 03:00 on 2026-03-29: the span is skipped, and comes a week later.
    expect(next("2026-03-29T00:00:00Z")).toBe(at("2026-04-05T00:15:00Z"));
    // 03:00 becomes 02:00 on 2026-10-25: it comes twice.
    expect(next("2026-10-25T00:00:00Z")).toBe(at("2026-10-25T00:15:00Z"));
    expect(next("2026-10-25T00:45:00Z")).toBe(at("2026-10-25T01:15:00Z"));
    expect(next("2026-10-25T01:45:00Z")).toBe(at("2026-11-01T01:15:00Z"));
  });
});

describe("a takeover", () => {
  const breach = { itemId: "b", boardId: "sales", pageId: "two", since: NOON - 5000 };
  const asleep = set(
    item("a", "floor"),
    item("b", "sales", { hours: hours("UTC", [7, "01:00", "02:00"]), takesOver: true }),
  );

  it("goes before the playlist and its hours, for as long as it lasts", () => {
    expect(playing(asleep, BOARDS, NOON, "UTC", breach)).toEqual({
      now: { itemId: "b", boardId: "sales", pageId: "two", startedAt: NOON - 5000, endsAt: null },
      next: null,
      isTakeover: true,
    });
  });

  it("of a page that went shows the board's first, and of a board that went none", () => {
    expect(playing(asleep, BOARDS, NOON, "UTC", { ...breach, pageId: "gone" }).now?.pageId).toBe("one");
    expect(playing(asleep, BOARDS, NOON, "UTC", { ...breach, boardId: "gone" })).toMatchObject({
      now: { boardId: "floor" },
      isTakeover: false,
    });
  });
});

describe("properties", () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
  const spans = fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), {
    minLength: 1,
    maxLength: 3,
  });
  const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe");
  const opening = fc.option(fc.record({ days: spans, zone: fc.oneof(zone, fc.constant("tenant")) }));
  const playlist = fc
    .array(
      fc.record({
        boardId: fc.constantFrom("floor", "sales", "night", "gone"),
        pageId: fc.constantFrom(null, "one", "gone"),
        seconds: fc.integer({ min: 5, max: 3600 }),
        hours: opening,
        takesOver: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((items) => items.map((one, index) => ({ ...one, id: `i${index}` })));
  // Both nights of Berlin in which the clock is changed are among them.
  const moment = fc.integer({ min: at("2026-03-25T00:00:00Z"), max: at("2026-11-10T00:00:00Z") });

  it("shows one thing from its beginning to its end, and then what it said would follow", () => {
    fc.assert(
      fc.property(
        playlist,
        moment,
        zone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (items, nowMs, tenantZone, share) => {
          const shown = (ms: number) => playing(set(...items), BOARDS, ms, tenantZone, null);
          const { now, next } = shown(nowMs);
          if (now === null) return;
          expect(now.startedAt).toBeLessThanOrEqual(nowMs);
          const end = now.endsAt ?? nowMs + 7 * 86_400_000;
          expect(end).toBeGreaterThan(nowMs);
          const within = Math.floor(now.startedAt + share * (end - now.startedAt - 1));
          expect(isSamePage(shown(within).now, now)).toBe(true);
          if (now.endsAt === null) expect(next).toBeNull();
          const following = now.endsAt === null ? null : shown(now.endsAt);
          expect(next).toEqual(following?.now ?? following?.next ?? null);
        },
      ),
    );
  });

  it("shows something wherever an item has its hour, and never one that has not", () => {
    fc.assert(
      fc.property(playlist, moment, zone, (items, nowMs, tenantZone) => {
        const { now } = playing(set(...items), BOARDS, nowMs, tenantZone, null);
        const showings = showingsAt(set(...items), BOARDS, nowMs, tenantZone);
        expect(now === null).toBe(showings.length === 0);
        if (now !== null) expect(showings.some((one) => one.itemId === now.itemId && isSamePage(one, now))).toBe(true);
      }),
    );
  });
});
