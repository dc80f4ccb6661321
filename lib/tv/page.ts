/** The element that the server has written under this id. @throws Error where it has not: then page and script are of different builds */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no part "${id}"`);
  return found;
}

/** What the server has left for the script, as JSON in an attribute. */
export function config<T>(): T {
  return asWritten<T>(JSON.parse(part("tv").getAttribute("data-config") || "{}"));
}

/** Holds because the page that carries this script was written with it (components/lite). */
function asWritten<T>(value: unknown): T {
  return value as T;
}

/** Writes only what differs, so that nothing is drawn anew for nothing. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function toggle(element: HTMLElement, className: string, isOn: boolean): void {
  if (isOn) element.classList.add(className);
  else element.classList.remove(className);
}

/** A message with its arguments: "{time}" becomes what `values` has under time. */
export function fill(message: string, values: { readonly [name: string]: string }): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : value;
  });
}

/**
 * One em of the page, px: the lesser of width and height by what a screen of its shape is wide and high in em, so that 720p and 4K look the
 * same (lib/domain/board/type-scale.ts has the numbers).
 */
export function emOf(width: number, height: number): number {
  return width >= height ? Math.min(width / 120, height / 67.5) : Math.min(width / 67.5, height / 120);
}

/** Sets the page's em now and whenever the window changes. */
export function followScreen(changed: () => void): void {
  const settle = (): void => {
    document.documentElement.style.fontSize = `${emOf(window.innerWidth, window.innerHeight)}px`;
    changed();
  };
  settle();
  window.addEventListener("resize", settle);
}

/** The page's own address has this, after "?": `mode`. */
export function asked(name: string): string | null {
  const found = new RegExp(`[?&]${name}=([^&]*)`).exec(location.search);
  return found === null ? null : decodeURIComponent(found[1] || "");
}
