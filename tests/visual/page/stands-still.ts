/** Frames without a change after which nothing more is expected. */
const STILL_FRAMES = 3;
/** Something that goes on changing is a fault of the page, and a picture of it would be chance. */
const MOST_FRAMES = 600;

/** Waits for the images and pages of what has just been drawn. */
export async function allLoaded(): Promise<void> {
  const pages = [...document.querySelectorAll("iframe")].map((frame) => {
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    frame.loading = "eager";
    return loaded;
  });
  // An image that is missing is shown as missing.
  const images = [...document.images].map((image) => image.decode().catch(() => undefined));
  await Promise.all([...pages, ...images, document.fonts.ready]);
}

/** Waits until nothing changes any more and nothing is still to come. Throws when that does not happen. */
export async function standsStill(): Promise<void> {
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
