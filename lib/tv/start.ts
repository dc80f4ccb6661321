import { isAble } from "./abilities";
import { type Answer, ask, isOurRefusal } from "./ask";
import { deviceFacts, type Known, modeOf } from "./device";
import { asked, config, followScreen, part, write } from "./page";
import { pauseAfter } from "./wait";

/* /tv/start/<token>: what a signage player or an MDM opens. The link makes a display of this screen, which then goes on to /tv. */

interface StartConfig extends Known {
  readonly token: string;
  readonly words: {
    readonly asking: string;
    readonly refused: string;
    readonly noConnection: string;
    readonly busy: string;
    readonly trouble: string;
  };
}

const ASK_AGAIN = 3000;
const ASK_AT_LEAST_EVERY = 60_000;
/** How long it says that the link does not work before it offers to be paired by hand, ms. */
const READ_FOR = 15_000;

function begin(): void {
  const { engine, model, token, words } = config<StartConfig>();
  const forced = asked("mode");
  const next = `/tv${forced === null ? "" : `?mode=${encodeURIComponent(forced)}`}`;
  let faults = 0;
  document.documentElement.className = "able";

  const hear = (answer: Answer): void => {
    const { status, retryAfterMs } = answer;
    if (status >= 200 && status < 300) {
      location.replace(next);
      return;
    }
    const isRefused = status >= 400 && status < 500 && status !== 429;
    // What a proxy refuses while it has no server behind it is no word about the link.
    if (isRefused && isOurRefusal(answer)) {
      write(part("fault"), words.refused);
      window.setTimeout(() => location.replace(next), READ_FOR);
      return;
    }
    faults += 1;
    write(part("fault"), status === 0 ? words.noConnection : status === 429 ? words.busy : words.trouble);
    window.setTimeout(request, pauseAfter(faults, ASK_AGAIN, ASK_AT_LEAST_EVERY, retryAfterMs));
  };

  const request = (): void => {
    const device = deviceFacts({ engine, model }, modeOf(forced));
    ask({ method: "POST", path: "/api/tv/provision", body: { token, device } }, hear);
  };

  followScreen(() => undefined);
  write(part("fault"), words.asking);
  request();
}

if (asked("mode") !== null || isAble()) begin();
