import { html } from "@/components/lite/html";
import type { Words } from "@/components/lite/words";
import { documentOf, type PageHead } from "./document";
import { SHELL_STYLE } from "./style";
import { tooOld } from "./too-old";

export interface PairingPage extends Pick<PageHead, "nonce" | "script" | "fonts"> {
  /** As `lib/domain/display/user-agent.ts` reads them. */
  readonly engine: string;
  readonly model: string;
  /** Whether the browser has a credential that works. */
  readonly isPaired: boolean;
  /** Where people type the code, without the scheme: told before the first answer, and again by it. */
  readonly typeAt: string;
}

const BOXES = [0, 1, 2, 3, 4, 5];
/** Where the two halves of a code part. */
const SECOND_HALF = 3;

/** /tv: says that this browser is too old until its script has found otherwise; then shows the code by which the screen is paired. */
export function pairingPage({ tv, locale }: Words, page: PairingPage): string {
  const { engine, model, isPaired, nonce, script, fonts } = page;
  const config = {
    engine,
    model,
    isPaired,
    words: {
      newCodeIn: tv("pair.newCodeIn", { time: "{time}" }),
      full: tv("pair.full"),
      lite: tv("pair.lite"),
      noConnection: tv("fault.noConnection"),
      busy: tv("fault.busy"),
      trouble: tv("fault.trouble"),
    },
  };
  const device = [model, engine].filter((fact) => fact !== "").join(" · ");
  return documentOf(
    { language: locale, title: tv("title"), nonce, script, fonts, style: SHELL_STYLE },
    html`${tooOld(tv, device)}
<main id="tv" class="shell" data-config="${JSON.stringify(config)}">
<div class="words">
<h1>${tv("pair.title")}</h1>
<p class="how">${tv("pair.before")}<br><b id="at">${page.typeAt}</b> ${tv("pair.after")}</p>
<p id="code" class="code" role="status" aria-label="${tv("pair.code")}">${BOXES.map(
      (index) => html`<span class="${index === SECOND_HALF ? "box apart" : "box"}"></span>`,
    )}</p>
<p class="facts"><span id="expires"></span><span id="device"></span></p>
<p id="fault" class="fault" role="status"></p>
</div>
<div class="sheet"><img id="qr" alt="${tv("pair.scan")}"></div>
</main>`,
  );
}
