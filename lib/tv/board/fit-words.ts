const STEPS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Makes words smaller until they fit their boxes, down to half their size; what is cut beyond that says so. Images that are gone, too. */
export function fitWords(root: HTMLElement): void {
  const boxes = root.querySelectorAll<HTMLElement>(".shrink");
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box !== undefined) shrink(box);
  }
  const images = root.querySelectorAll("img");
  for (let index = 0; index < images.length; index += 1) {
    const image = images[index];
    if (image !== undefined) image.onerror = () => sayFailed(image);
  }
}

function shrink(box: HTMLElement): void {
  const inner = box.firstElementChild;
  if (!(inner instanceof HTMLElement)) return;
  for (const step of STEPS) {
    inner.style.fontSize = `${step}em`;
    if (inner.scrollHeight <= box.clientHeight + 1 && inner.scrollWidth <= box.clientWidth + 1) return;
  }
  box.classList.add("was-cut");
  const word = document.createElement("span");
  word.className = "cut-word";
  word.textContent = box.getAttribute("data-cut") || "…";
  box.appendChild(word);
}

function sayFailed(image: HTMLImageElement): void {
  const { parentElement } = image;
  if (parentElement === null) return;
  const words = document.createElement("p");
  words.className = "note plot-words";
  words.textContent = image.getAttribute("data-failed") || "";
  parentElement.replaceChild(words, image);
}
