import { isAble } from "./abilities";
import { type Answer, ask, read } from "./ask";
import { deviceFacts, type Known, modeOf, pixelsOf } from "./device";
import { forgetAll } from "./memory";
import { asked, config, fill, followScreen, part, toggle, write } from "./page";
import type { PairingAnswer } from "./pairing-answer";
import { pauseAfter } from "./wait";
import { forgetPages, registerWorker } from "./worker";

/* /tv: shows the code by which somebody pairs this screen, and goes on to its board as soon as it has one. */

interface PairingConfig extends Known {
  /** Whether it came with a credential that works. */
  readonly isPaired: boolean;
  readonly words: {
    readonly newCodeIn: string;
    readonly full: string;
    readonly lite: string;
    readonly noConnection: string;
    readonly busy: string;
    readonly trouble: string;
  };
}

/** How often it is asked whether somebody has typed the code, and how rarely while nobody answers, ms. */
const ASK_EVERY = 3000;
const ASK_AT_LEAST_EVERY = 20_000;
const NO_CODE = "······";

function begin(): void {
  const { engine, model, isPaired, words } = config<PairingConfig>();
  const mode = modeOf(asked("mode"));
  const goOn = (): void => location.replace(mode === "full" ? "/tv/board" : "/tv/lite");
  document.documentElement.className = "able";
  registerWorker();
  if (isPaired) {
    goOn();
    return;
  }

  const boxes = part("code").querySelectorAll(".box");
  let shownCode = "";
  let expiresAt = 0;
  /** The server's clock less this device's, ms. */
  let ahead = 0;
  let faults = 0;
  let isNobodys = false;

  const tellDevice = (): void => {
    const facts = deviceFacts({ engine, model }, mode);
    const told = [mode === "full" ? words.full : words.lite, engine, pixelsOf(facts)];
    write(part("device"), told.filter((fact) => fact !== "").join(" · "));
  };

  const showCode = (code: string): void => {
    if (code === shownCode) return;
    shownCode = code;
    for (let index = 0; index < boxes.length; index += 1) {
      const box = boxes[index];
      if (box !== undefined) box.textContent = code.charAt(index);
    }
    const hasCode = code !== NO_CODE;
    toggle(part("tv"), "has-code", hasCode);
    if (hasCode) part("qr").setAttribute("src", `/tv/qr/${encodeURIComponent(code)}`);
  };

  const tick = (): void => {
    const left = Math.max(0, Math.ceil((expiresAt - ahead - Date.now()) / 1000));
    // A code that is over would be typed in vain; the next one comes with the next answer.
    if (left === 0) showCode(NO_CODE);
    const seconds = left % 60;
    const time = `${Math.floor(left / 60)}:${seconds < 10 ? "0" : ""}${seconds}`;
    write(part("expires"), left === 0 ? "" : fill(words.newCodeIn, { time }));
    window.setTimeout(tick, 1000 - (Date.now() % 1000));
  };

  const tellFault = (text: string): void => {
    write(part("fault"), text);
  };

  /** By the server's word this screen is nobody's, and may have been unpaired while it was off: nothing of whose it was stays here. */
  const forget = (): void => {
    if (isNobodys) return;
    isNobodys = true;
    forgetAll();
    forgetPages();
    // This page alone is kept again.
    registerWorker();
  };

  const hear = (answer: Answer): void => {
    const told = answer.status === 200 ? read<PairingAnswer>(answer) : null;
    if (told === null) {
      // It stays here, whatever it was before: what is kept the worker shows before this page does, and without a worker there is nothing to go to.
      faults += 1;
      tellFault(answer.status === 0 ? words.noConnection : answer.status === 429 ? words.busy : words.trouble);
    } else if (told.state === "paired") {
      goOn();
      return;
    } else {
      forget();
      faults = 0;
      tellFault("");
      ahead = told.now - Date.now();
      expiresAt = told.expiresAt;
      write(part("at"), told.typeAt);
      showCode(told.code);
    }
    window.setTimeout(request, pauseAfter(faults, ASK_EVERY, ASK_AT_LEAST_EVERY, answer.retryAfterMs));
  };

  const request = (): void => {
    const device = deviceFacts({ engine, model }, mode);
    ask({ method: "POST", path: "/api/tv/pairing", body: { device } }, hear);
  };

  followScreen(tellDevice);
  tick();
  request();
}

// What cannot do this keeps the words that the server has written: that it is too old, and what would help.
if (asked("mode") !== null || isAble()) begin();
