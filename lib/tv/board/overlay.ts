import { part } from "../page";

/** Something large over the board for some seconds: who this display is, or what somebody has to say. The last one counts. */
export function createOverlay(): (small: string, big: string, seconds: number) => void {
  const box = part("over");
  let timer = 0;
  return (small, big, seconds) => {
    const inner = document.createElement("div");
    for (const [className, text] of [
      ["small", small],
      ["big", big],
    ] as const) {
      if (text === "") continue;
      const line = document.createElement("p");
      line.className = className;
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
