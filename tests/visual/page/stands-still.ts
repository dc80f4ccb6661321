/** Frames without a change after which nothing more is expected. */
const STILL_FRAMES = 3;
/** Something that goes on changing is a fault of the page, and a picture of it would be chance. */
const MOST_FRAMES = 300;

/** Waits until everything has come and nothing changes any more. Throws when that does not happen. */
export async function standsStill(): Promise<void> {
  for (const frame of document.querySelectorAll("iframe")) {
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    frame.loading = "eager";
    await loaded;
  }
  // One that is missing is shown as missing.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
  let before = "";
  let still = 0;
  for (let frame = 0; still < STILL_FRAMES; frame += 1) {
    if (frame > MOST_FRAMES) throw new Error("The page does not come to rest.");
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = document.body.innerHTML;
    still = now === before && !isBusy() ? still + 1 : 0;
    before = now;
  }
}

function isBusy(): boolean {
  return [...document.querySelectorAll("[aria-busy=true]")].some((part) => part.closest("[data-loading]") === null);
}
