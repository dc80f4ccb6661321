import { ask, isOurRefusal } from "../ask";
import { type DeviceFacts, deviceFacts } from "../device";
import type { BoardConfig, LiteAnswer } from "./answer";
import type { Sound } from "./chime";
import { clockError, serverNow } from "./clock";

/** What a report tells beyond what the browser knows by itself. */
export interface ReportState {
  readonly answer: LiteAnswer | null;
  readonly isOffline: boolean;
  readonly sound: Sound;
  readonly fault: string | null;
}

/** As `lib/contracts/display/report.ts` wants it; a test holds the two together. */
export interface ReportBody {
  readonly device: DeviceFacts;
  readonly build: string;
  readonly uptimeMs: number;
  readonly heapBytes: number | null;
  readonly clockErrorMs: number | null;
  readonly shows: { boardId: string; pageId: string | null; isTakeover: boolean } | null;
  readonly dataAgeMs: number | null;
  readonly connection: "polling" | "offline";
  readonly night: "day" | "dim" | "black";
  readonly sound: Sound;
  readonly fault: string | null;
  readonly done: string[];
}

/** Every so often, ms, and soon after what is shown has changed. */
const EVERY = 30_000;
const SOON = 900;
const MOST_DONE = 50;

interface Reporter {
  /** Something that is shown is another. */
  changed(): void;
  /** A command was carried out; `heard` is called once the server knows, however often it has to be told. */
  done(id: string, heard: () => void): void;
}

/** Tells the server how this display does. `unpaired` is called when it is no display any more. */
export function createReporter(config: BoardConfig, stateNow: () => ReportState, unpaired: () => void): Reporter {
  const startedAt = Date.now();
  let done: { readonly id: string; heard(): void }[] = [];
  let timer = 0;

  const report = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(report, EVERY);
    const { answer, isOffline, sound, fault } = stateNow();
    const told = done.slice(0, MOST_DONE);
    const body: ReportBody = {
      device: deviceFacts(config, "lite"),
      build: config.build,
      uptimeMs: Math.max(0, Date.now() - startedAt),
      heapBytes: heapBytes(),
      clockErrorMs: clockError(),
      shows: answer === null || answer.shows === null ? null : { ...answer.shows, isTakeover: answer.isTakeover },
      dataAgeMs: answer === null || answer.asOf === null ? null : Math.max(0, serverNow() - answer.asOf),
      connection: isOffline ? "offline" : "polling",
      night: answer === null ? "day" : answer.night,
      sound,
      fault,
      done: told.map(({ id }) => id),
    };
    ask({ method: "POST", path: "/api/tv/report", body }, (answer) => {
      const { status } = answer;
      if (status === 401 && isOurRefusal(answer)) {
        unpaired();
        return;
      }
      if (status < 200 || status >= 300) return;
      // Two reports may be under way, and both bring it.
      const news = told.filter((one) => done.indexOf(one) !== -1);
      done = done.filter((one) => told.indexOf(one) === -1);
      for (const one of news) one.heard();
    });
  };

  timer = window.setTimeout(report, SOON);
  return {
    changed() {
      window.clearTimeout(timer);
      timer = window.setTimeout(report, SOON);
    },
    done(id, heard) {
      done.push({ id, heard });
      report();
    },
  };
}

/** Of JavaScript, where the browser says it: only Chromium does, under a name of its own. */
function heapBytes(): number | null {
  const { memory } = asChromium(performance);
  return memory === undefined ? null : memory.usedJSHeapSize;
}

/** Holds because what may be missing is optional. */
function asChromium(value: Performance): { readonly memory?: { readonly usedJSHeapSize: number } } {
  return value as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
}
