import { html } from "@/components/lite/html";
import type { Words } from "@/components/lite/words";
import { documentOf, type PageHead } from "./document";
import { SHELL_STYLE } from "./style";
import { tooOld } from "./too-old";

interface StartPage extends Pick<PageHead, "nonce" | "script" | "fonts"> {
  readonly engine: string;
  readonly model: string;
  /** Of the provisioning link, as the address has it. */
  readonly token: string;
}

/** /tv/start/<token>: makes a display of this screen by a provisioning link. */
export function startPage({ tv, locale }: Words, { engine, model, token, nonce, script, fonts }: StartPage): string {
  const config = {
    engine,
    model,
    token,
    words: {
      asking: tv("start.asking"),
      refused: tv("start.refused"),
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
<div class="words"><h1>${tv("start.title")}</h1><p id="fault" class="fault" role="status"></p></div>
</main>`,
  );
}
