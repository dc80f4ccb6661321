import * as z from "zod/mini";
import { id } from "@/lib/contracts/admin/fields";
import { asPlainText } from "@/lib/domain/plain-text";

/** Whatever it is, people read it beside what is ours: nothing in it turns or breaks the text around it. */
const text = (most: number) =>
  z.string("must be text").check(z.overwrite(asPlainText), z.maxLength(most, `must have at most ${most} characters`));
const count = z
  .number("must be a number")
  .check(z.minimum(0, "must not be negative"), z.maximum(1e15, "must not be that large"));
const pixels = z
  .number("must be a number")
  .check(z.minimum(0, "must not be negative"), z.maximum(100_000, "must not be that large"));

/** What a browser says of itself before and after it is paired. It may say anything: good for people to look at and for nothing else. */
export const deviceFacts = z.object(
  {
    /** "Chromium 94"; empty where it does not say. */
    engine: text(60),
    /** "Samsung TV", "LG TV", a model; empty where it does not say. */
    model: text(120),
    /** CSS pixels and how many device pixels each has. */
    screen: z.object({ width: pixels, height: pixels, ratio: pixels }),
    /** Which board it gets: the one in React, or the one that the server renders. */
    mode: z.enum(["full", "lite"], "must be full or lite"),
  },
  "must be what the browser says of itself",
);
export type DeviceFacts = z.infer<typeof deviceFacts>;

/** POST /api/tv/report, every 30 s and within a second of what changes: how a display does. Answers 204, with the next credential when it is time. */
export const displayReport = z.object(
  {
    device: deviceFacts,
    build: text(100),
    /** Since the page was loaded, ms. */
    uptimeMs: count,
    /** Of JavaScript; null where the browser does not say. */
    heapBytes: z.nullable(count),
    /** The display's clock less the server's, ms. */
    clockErrorMs: z.nullable(z.number("must be a number")),
    shows: z.nullable(z.object({ boardId: id, pageId: z.nullable(id), isTakeover: z.boolean("must be yes or no") })),
    /** Of the oldest part of what is shown; null: no data. */
    dataAgeMs: z.nullable(count),
    connection: z.enum(["live", "polling", "offline"], "must be live, polling or offline"),
    night: z.enum(["day", "dim", "black"], "must be day, dim or black"),
    sound: z.enum(["allowed", "blocked", "none"], "must be allowed, blocked or none"),
    /** The last fault that the page noticed; null: none. */
    fault: z.nullable(text(300)),
    /** Commands carried out since the last report, by id. */
    done: z.array(id, "must be a list of ids").check(z.maxLength(50, "must have at most 50")),
  },
  "must be a report",
);
export type DisplayReport = z.infer<typeof displayReport>;
