import { type Answer, ask, isOurRefusal, read } from "./ask";
import type { BoardConfig, LiteAnswer } from "./board/answer";
import { createChime, type Sound } from "./board/chime";
import { hearTime, isAtLeast, serverNow } from "./board/clock";
import { type Command, followControl } from "./board/control";
import { createOverlay } from "./board/overlay";
import { createParts } from "./board/parts";
import { createReloading } from "./board/reload";
import { createReporter } from "./board/report";
import { shiftAt } from "./board/shift";
import { clockText, tick } from "./board/ticking";
import { forgetAll, keep, kept } from "./memory";
import { config, emOf, fill, followScreen, part, toggle, write } from "./page";
import { afterTurn, pauseAfter } from "./wait";
import { forgetPages, registerWorker } from "./worker";

/*
 * /tv/lite: shows what the server has drawn and swaps what has changed. Without a server it goes on showing the last of it, and everything on it
 * ages before everybody's eyes; nothing is loaded anew until the server has answered.
 */

/** How often it is asked, and how rarely while nobody answers, ms. */
const ASK_EVERY = 4000;
const ASK_AT_LEAST_EVERY = 30_000;
/** Shorter than this nobody is told that the server is away, ms. */
const QUIET_FOR = 12_000;
/** What was kept is older than this by now, whatever the device's clock says, ms: after a minute numbers are old, and none of before looks live. */
const AWAY_AT_LEAST = 61_000;
const LAST = "wallboard-tv-last";
/** The command to reload that was carried out last. */
const RELOADED = "wallboard-tv-reloaded";
/** What is filled or framed as breached, and not by numbers too old to tell. */
const BREACHED = [".age-live", ".age-stale"]
  .map((age) => `${age}.alarm-breach, ${age} .edge-breach, ${age} .filled, ${age} .heat.is-breach`)
  .join(", ");

function begin(): void {
  const own = config<BoardConfig>();
  const { words } = own;
  const stage = part("stage");
  const parts = createParts(stage);
  const overlay = createOverlay();
  let answer: LiteAnswer | null = null;
  let etag: string | null = null;
  let faults = 0;
  let fault: string | null = null;
  /** On the server's clock, epoch ms. Before the first answer it is long ago: what was kept is told as such at once. */
  let heardAt = 0;
  let timer = 0;
  let isAsking = false;
  let isWanted = false;
  /** Commands that were carried out on this page: the stream and an answer may both bring one. */
  let obeyed: string[] = [];

  const chime = createChime();
  // Asked only where it matters: a browser complains of a page that asks for sound before anybody pressed a key.
  const soundNow = (): Sound => (answer === null || answer.chime === "off" ? "none" : chime.sound());

  const isOffline = (): boolean => faults > 0 && serverNow() - heardAt > QUIET_FOR;

  const unpaired = (): void => {
    forgetAll();
    forgetPages();
    location.replace("/tv");
  };
  const reporter = createReporter(own, () => ({ answer, isOffline: isOffline(), sound: soundNow(), fault }), unpaired);

  /** The time of day over there: old browsers know few zones, and between two answers no clock is changed. */
  const timeAt = (at: number): string =>
    answer === null ? "" : clockText(answer.clock.first, at - answer.clock.at).slice(0, 5);

  const refresh = (): void => {
    const now = serverNow();
    parts.each((element, at) => tick(element, at, { now, timeAt, words }));
    const alone = part("alone");
    toggle(alone, "off", !isOffline());
    if (isOffline()) write(alone, tellAlone());
    const [x, y] = answer?.shifts === true ? shiftAt(now, emOf(window.innerWidth, window.innerHeight)) : [0, 0];
    const moved = `translate(${x}px, ${y}px)`;
    if (stage.style.transform !== moved) stage.style.transform = moved;
  };

  const tellAlone = (): string =>
    answer === null || answer.asOf === null ? words.offlineEmpty : fill(words.offline, { time: timeAt(answer.asOf) });

  const show = (next: LiteAnswer): void => {
    const before = answer;
    answer = next;
    document.body.className = next.theme;
    const night = part("night");
    night.className = next.night === "day" ? "off" : next.night;
    try {
      parts.show(next.key, next.em, next.parts);
      refresh();
      fault = null;
    } catch (cause) {
      // Such as an answer of another version that was kept: what was known before it is what can be told.
      fault = String(cause).slice(0, 300);
      answer = before;
      refresh();
    }
    if (next.chime === "on" && next.isTakeover && isAnother(before, next)) chime.ring();
    if (before === null || before.key !== next.key || before.night !== next.night) reporter.changed();
  };

  const reloading = createReloading({
    now: () => Date.now(),
    isQuiet: () => (answer === null || !answer.isTakeover) && stage.querySelector(BREACHED) === null,
    askHealth: (done) =>
      ask({ method: "GET", path: "/api/health" }, (health) =>
        done(health.status === 200 && read<{ ready?: boolean }>(health)?.ready === true),
      ),
    reload: () => location.reload(),
  });

  const hear = (heard: Answer): void => {
    isAsking = false;
    if (heard.status === 401 && isOurRefusal(heard)) {
      unpaired();
      return;
    }
    try {
      take(heard);
    } catch (cause) {
      fault = String(cause).slice(0, 300);
    }
    plan(pauseAfter(faults, ASK_EVERY, ASK_AT_LEAST_EVERY, heard.retryAfterMs));
  };

  const take = (heard: Answer): void => {
    const isSame = heard.status === 304;
    const next = heard.status === 200 ? read<LiteAnswer>(heard) : null;
    if (isSame || next !== null) {
      faults = 0;
      hearTime(heard.serverTime || 0);
      heardAt = serverNow();
    } else {
      faults += 1;
      if (answer === null) showLast();
    }
    if (next !== null) {
      etag = heard.etag;
      keep(LAST, heard.text);
      show(next);
      // A server of before this field was there may answer among others.
      (next.commands || []).forEach(obey);
      reloading.want("language", next.language !== own.language ? next.language : null);
      reloading.want("version", next.build !== own.build && next.mayUpdate ? next.build : null);
    } else refresh();
    if (faults === 0) reloading.step();
  };

  /** A restart without a server: what was shown last, as old as it is. */
  const showLast = (): void => {
    const text = kept(LAST);
    if (text === null) return;
    const last = read<LiteAnswer>({ status: 200, text, etag: null, retryAfterMs: null, serverTime: null });
    if (last === null) return;
    if (last.asOf !== null) isAtLeast(last.asOf + AWAY_AT_LEAST);
    show(last);
  };

  const plan = (ms: number): void => {
    const turnsIn = answer === null || answer.turnsAt === null ? ms : answer.turnsAt - serverNow() + afterTurn();
    const wait = isWanted ? 0 : faults === 0 && turnsIn > 0 ? Math.min(ms, turnsIn) : ms;
    isWanted = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(request, wait);
  };

  const request = (): void => {
    window.clearTimeout(timer);
    if (isAsking) {
      isWanted = true;
      return;
    }
    isAsking = true;
    const path = `/api/tv/lite?width=${window.innerWidth}&height=${window.innerHeight}`;
    ask({ method: "GET", path, etag }, hear);
  };

  const obey = (command: Command): void => {
    if (obeyed.indexOf(command.id) !== -1) return;
    obeyed = obeyed.concat(command.id).slice(-100);
    if (command.kind === "reload" && kept(RELOADED) !== command.id) {
      keep(RELOADED, command.id);
      // Only once the server knows: otherwise it would be told to reload again, for ever.
      reporter.done(command.id, () => {
        reloading.want("command", command.id);
        reloading.step();
      });
      return;
    }
    reporter.done(command.id, () => undefined);
    if (command.kind === "reload") return;
    if (command.kind === "message") overlay({ small: words.message, big: command.text, more: "" }, command.seconds);
    else if (answer !== null) {
      const { name, place, tenantName } = answer.display;
      const more = place === "" ? tenantName : `${place} · ${tenantName}`;
      overlay({ small: words.identify, big: name, more }, command.seconds);
    }
  };

  document.documentElement.className = "able";
  registerWorker();
  followScreen(() => {
    etag = null;
    request();
  });
  followControl({ time: hearTime, changed: request, command: obey, unpaired });
  document.addEventListener("keydown", () => {
    if (answer !== null && answer.chime !== "off") chime.unlock();
  });
  // Planned before anything is drawn, as the next question is: whatever goes wrong with one second, the next one comes.
  const second = (): void => {
    window.setTimeout(second, 1000 - (serverNow() % 1000));
    refresh();
  };
  second();
}

/** Whether a board has taken over that had not before. */
function isAnother(before: LiteAnswer | null, { shows }: LiteAnswer): boolean {
  if (before === null || shows === null) return false;
  return !before.isTakeover || before.shows === null || before.shows.boardId !== shows.boardId;
}

begin();
