import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";
import { coloured, SERIES_COLOURS } from "./series-colours";

function seriesColours(metrics: readonly (string | null)[]) {
  return coloured(
    metrics.map((metric) => ({ metric })),
    ({ metric }) => metric,
  ).map(({ colour }) => colour);
}

describe("the colours of a chart's series", () => {
  it("are those that the last hour has for the same metrics", () => {
    expect(seriesColours(USUAL_SERIES.map(({ metric }) => metric))).toEqual([
      "chart-entered",
      "chart-answered",
      "chart-abandoned",
      "chart-level",
    ]);
  });

  it("do not depend on what stands before a metric, nor on its period", () => {
    expect(seriesColours(["handling.rt", "abandoned.int-15m"])[1]).toBe("chart-abandoned");
    expect(seriesColours(["abandoned.today", "handling.rt"])[0]).toBe("chart-abandoned");
  });

  it("are taken in turn by all others, and none of them is near to one that is somebody's own", () => {
    expect(seriesColours(["accepted.today", "handling.rt", null, "abandoned.today"])).toEqual([
      "chart-answered",
      "near",
      "state-available",
      "chart-abandoned",
    ]);
    expect(seriesColours([null, null])).toEqual(["state-handling", "near"]);
  });

  it("are nobody's own where two would have it", () => {
    expect(seriesColours(["newInQueue.today", "entered.today", "slaPercentage.today"])).toEqual([
      "state-handling",
      "near",
      "chart-level",
    ]);
  });

  it("are no grey where nothing else is drawn: that is how what is stale looks", () => {
    expect(seriesColours(["newInQueue.today"])).toEqual(["state-handling"]);
    expect(seriesColours(["abandoned.today"])).toEqual(["chart-abandoned"]);
  });

  it("are one for each series, and apart among six", () => {
    const metric = fc.constantFrom(
      "newInQueue.today",
      "entered.today",
      "accepted.today",
      "abandoned.today",
      "slaPercentage.today",
      "handling.rt",
      "toString.today",
      null,
    );
    fc.assert(
      fc.property(fc.array(metric, { maxLength: 12 }), (metrics) => {
        const colours = seriesColours(metrics);
        expect(colours).toHaveLength(metrics.length);
        for (const colour of colours) expect(SERIES_COLOURS).toContain(colour);
        if (metrics.length <= 6) expect(new Set(colours).size).toBe(colours.length);
      }),
    );
  });
});
