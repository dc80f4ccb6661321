import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import {
  formatClock,
  formatCount,
  formatDayAndClock,
  formatDuration,
  formatMetric,
  formatPercentage,
  NO_DATA,
} from "./format";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

function secondsOf(text: string): number {
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

describe("formatDuration", () => {
  it.each([
    [0, "0:00"],
    [18_000, "0:18"],
    [18_999, "0:18"],
    [59_999.9, "0:59"],
    [221_000, "3:41"],
    [HOUR - 1, "59:59"],
    [1.5 * HOUR, "1:30:00"],
    [26 * HOUR + 300_000, "26:05:00"],
    [1000 * HOUR, "1000:00:00"],
    [-5000, "0:00"],
  ])("%d ms is %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])("has nothing to say about %s", (ms) => {
    expect(formatDuration(ms)).toBe(NO_DATA);
  });

  it("says exactly the whole seconds that have passed, never one more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e10, noNaN: true }), (ms) => {
        expect(secondsOf(formatDuration(ms))).toBe(Math.floor(ms / SECOND));
        expect(formatDuration(ms)).toMatch(/^(\d+:[0-5]\d|[0-5]?\d):[0-5]\d$/);
      }),
    );
  });
});

describe("formatCount", () => {
  it("writes as the locale does", () => {
    expect(formatCount(1024, "en")).toBe("1,024");
    expect(formatCount(1024, "de")).toBe("1.024");
    expect(formatCount(2.5, "de")).toBe("2,5");
    expect(formatCount(-0, "en")).toBe("0");
    expect(formatCount(null, "en")).toBe(NO_DATA);
    expect(formatCount(Number.NaN, "en")).toBe(NO_DATA);
  });

  it("survives a malformed locale", () => {
    expect(formatCount(1024, "not a locale!")).toBe("1,024");
  });
});

describe("formatPercentage", () => {
  it.each([
    [78, 0, "78%"],
    [78.5, 0, "79%"],
    [5.16, 1, "5.2%"],
    [5, 1, "5.0%"],
    [0, 0, "0%"],
    [-0, 1, "0.0%"],
    [100, 1, "100.0%"],
    [112.4, 0, "112%"],
    [0.3, 1, "0.3%"],
  ] as const)("%d with %i digits is %s", (value, digits, text) => {
    expect(formatPercentage(value, "en", digits)).toBe(text);
  });

  it("says 0 % only of none and 100 % only of all", () => {
    expect(formatPercentage(0.3, "en")).toBe("<1%");
    expect(formatPercentage(99.6, "en")).toBe(">99%");
    expect(formatPercentage(0.04, "en", 1)).toBe("<0.1%");
    expect(formatPercentage(99.96, "en", 1)).toBe(">99.9%");
    expect(formatPercentage(99.9, "en", 1)).toBe("99.9%");
  });

  it("writes as the locale does", () => {
    expect(formatPercentage(78.25, "de", 1)).toBe("78,3\u00a0%");
    expect(formatPercentage(null, "de")).toBe(NO_DATA);
  });

  it("is never further off than half of its last digit, but at the ends", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 99, noNaN: true }), fc.constantFrom(0, 1), (value, digits) => {
        const shown = Number(formatPercentage(value, "en", digits).replace("%", ""));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(digits === 0 ? 0.500001 : 0.050001);
      }),
    );
  });
});

describe("formatClock", () => {
  const moment = Date.UTC(2026, 10, 23, 13, 26, 59);

  it("shows the zone's time on 24 hours", () => {
    expect(formatClock(moment, "en", "Europe/Berlin")).toBe("14:26");
    expect(formatClock(moment, "en-US", "UTC")).toBe("13:26");
    expect(formatClock(Date.UTC(2026, 0, 1), "en-US", "UTC")).toBe("00:00");
    expect(formatClock(Date.UTC(2026, 0, 1, 9, 5), "de", "UTC")).toBe("09:05");
  });

  it("reads an unknown zone as UTC, an impossible moment as no data", () => {
    expect(formatClock(moment, "en", "Mars/Olympus")).toBe("13:26");
    expect(formatClock(moment, "no locale!", "")).toBe("13:26");
    expect(formatClock(Number.NaN, "en", "UTC")).toBe(NO_DATA);
    expect(formatClock(9e15, "en", "UTC")).toBe(NO_DATA);
  });

  it("adds the day where asked", () => {
    expect(formatDayAndClock(moment, "en-GB", "UTC")).toBe("23 Nov, 13:26");
  });
});

describe("formatMetric", () => {
  const show = (key: string, value: Parameters<typeof formatMetric>[1]) =>
    formatMetric(findMetric(key), value, "en-GB", "UTC");

  it("goes by the metric's kind", () => {
    expect(show("interactionsLongestWaitInQueue.rt", 221_000)).toBe("3:41");
    expect(show("slaPercentage.today", 61.25)).toBe("61.3%");
    expect(show("entered.today", 1086)).toBe("1,086");
    expect(show("status.rt", "Handling")).toBe("Handling");
    expect(show("lastLogin.rt", "2026-11-22T08:15:00Z")).toBe("22 Nov, 08:15");
    expect(show("lastLogin.rt", "yesterday")).toBe("yesterday");
  });

  it("lists with counts where there is more than one", () => {
    const items = [
      { id: "1", name: "Live Chat", count: 3 },
      { id: null, name: "<b>Sales</b>", count: 1 },
    ];
    expect(show("activeQueues.rt", items)).toBe("Live Chat ×3, <b>Sales</b>");
    expect(show("activeQueues.rt", [])).toBe("0");
  });

  it("shows an unlisted metric as it came", () => {
    expect(show("novel.rt", 1234.5)).toBe("1,234.5");
    expect(show("novel.rt", "2026-11-22T08:15:00Z")).toBe("2026-11-22T08:15:00Z");
  });

  it("has – for no data of any kind", () => {
    for (const key of ["entered.today", "status.rt", "activeQueues.rt", "novel.rt"])
      expect(show(key, null)).toBe(NO_DATA);
    expect(show("statusCode.rt", "  ")).toBe(NO_DATA);
  });
});
