import { html, type Markup } from "@/components/lite/html";
import type { TvWords } from "@/components/lite/words";

/** What stands there until a script has found the browser able: it is read by whoever has no script at all. */
export function tooOld(t: TvWords, device: string): Markup {
  return html`<section class="old">
<h1>${t("old.title")}</h1>
${device !== "" && html`<p class="seen">${t("old.seen", { device })}</p>`}
<p>${t("old.needs")}</p>
<h2>${t("old.helpTitle")}</h2>
<ul>
<li>${t("old.help.update")}</li>
<li>${t("old.help.stick")}</li>
<li>${t("old.help.browser")}</li>
</ul>
<p class="aside">${t("old.noScript")}</p>
</section>`;
}
