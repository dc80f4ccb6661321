import { html, Markup, type Part } from "@/components/lite/html";

export interface PageHead {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** Of this very answer; style and script carry it. */
  readonly nonce: string;
  /** Style rules of the page's font, and its own. */
  readonly fonts: string;
  readonly style: string;
  /** As the build made it (lib/cli/tv-scripts.mjs). */
  readonly script: string;
  /** Where a display has one; else dark. */
  readonly theme?: "dark" | "light";
}

/** A whole page: one answer, so that what a screen has is of one build, and nothing of it can be missing. */
export function documentOf(
  { language, title, nonce, fonts, style, script, theme = "dark" }: PageHead,
  body: Part,
): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.ico">
<style nonce="${nonce}">${ownText(`${fonts}${style}`, "style")}</style>
</head>
<body class="${theme}">
${body}
<script nonce="${nonce}">${ownText(script, "script")}</script>
</body>
</html>
`.text;
}

/** Text of our own that stands in an element as it is. @throws Error where it would end that element */
function ownText(text: string, element: "style" | "script"): Markup {
  if (text.toLowerCase().includes(`</${element}`)) throw new Error(`our own ${element} would end its element`);
  return new Markup(text);
}
