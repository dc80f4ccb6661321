import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMedia, readReportRows } from "./rows";

const item = (key: string, value: unknown) => ({ key, label: key, value });
const items = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([key, value]) => item(key, value));
const GOOD = { startTime: "2022-08-29T00:00-04:00", queueId: "103", media: "Phone", newInQueue: "7", entered: "9" };
const row = (values: Readonly<Record<string, unknown>>, more: object = { total: null }) => ({
  ...more,
  items: items(values),
});

describe("a report's rows", () => {
  it("are read from lists and maps, with numbers as text, and nothing where there is no number", () => {
    const expected = {
      queueId: "103",
      startMs: Date.UTC(2022, 7, 29, 4),
      media: "phone",
      counts: { newInQueue: 7, entered: 9 },
    };
    const read = readReportRows([
      row({ ...GOOD, accepted: null, diverted: "n/a" }),
      row(GOOD, { totals: null }),
      { items: GOOD },
      row({ ...GOOD, queueId: 103, newInQueue: 7 }),
    ]);
    expect(read).toEqual({ rows: [expected, expected, expected, expected], skipped: 0, seen: 4 });
  });

  it("leave totals out, and count what cannot be read", () => {
    const read = readReportRows([
      row(GOOD, { total: { type: "grandtotal" } }),
      row(GOOD, { totals: { type: "subtotal" } }),
      row({ ...GOOD, startTime: "2022-08-29T00:00" }),
      row({ ...GOOD, startTime: "2022-08-29T00:07-04:00" }),
      row({ ...GOOD, startTime: "2022-13-45T00:00Z" }),
      row({ ...GOOD, queueId: null }),
      null,
      "text",
      { items: 3 },
    ]);
    expect(read).toEqual({ rows: [], skipped: 7, seen: 9 });
  });

  it("are none where there is no list, and nothing makes reading throw", () => {
    expect(readReportRows({ items: [] })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (body, list) => {
        readReportRows(body);
        const read = readReportRows([...list, row(GOOD)]);
        expect(read?.rows.at(-1)).toMatchObject({ queueId: "103" });
      }),
    );
  });

  it("tell the media, however it is spelled", () => {
    const names = [
      "Phone",
      "InboundPhone",
      "OUTBOUND_PHONE",
      "Chat",
      "WebChat",
      "Email",
      "E-Mail",
      "VoiceMail",
      "Voicemail",
      "Social",
      "",
      null,
    ];
    expect(names.map(readMedia)).toEqual([
      ...["phone", "phone", "phone", "chat", "chat", "email", "email", "voicemail", "voicemail"],
      null,
      null,
      null,
    ]);
  });
});
