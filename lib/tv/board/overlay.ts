import { part } from "../page";

/** Something large over the board: what it is, what somebody has to say or who this display is, and what else is known of it; "" for nothing. */
export interface Said {
  readonly small: string;
  readonly big: string;
  readonly more: string;
}

/** Shows something for some seconds. The last one counts. */
export function createOverlay(): (said: Said, seconds: number) => void {
  const box = part("over");
  let timer = 0;
  return ({ small, big, more }, seconds) => {
    const inner = document.createElement("div");
    for (const [className, text] of [
      ["small", small],
      [`big ${lengthOf(big)}`, big],
      ["more", more],
    ] as const) {
      if (text === "") continue;
      const line = document.createElement("p");
      line.className = className;
      line.setAttribute("dir", "auto");
      line.textContent = text;
      inner.appendChild(line);
    }
    box.innerHTML = "";
    box.appendChild(inner);
    box.className = "";
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      box.className = "off";
    }, seconds * 1000);
  };
}

/** How much room a text needs, in the steps of the full board (components/display/notice-cover.tsx). */
function lengthOf({ length }: string): "short" | "medium" | "long" {
  return length <= 24 ? "short" : length <= 80 ? "medium" : "long";
}
