/** What the watch listens to and which clock it goes by; a window fits. */
interface RestingEnvironment {
  addEventListener(name: string, listener: () => void, options?: AddEventListenerOptions): void;
  removeEventListener(name: string, listener: () => void, options?: AddEventListenerOptions): void;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

/** What a person does at a screen. A key that moves the focus counts: it must be seen where it goes. */
const SIGNS = ["pointermove", "pointerdown", "wheel", "keydown", "focusin"] as const;

/**
 * Tells when nobody has touched pointer or keyboard for `afterMs`, and at once when somebody does again. Answers how to stop;
 * stopping counts as being touched.
 */
export function watchResting(
  environment: RestingEnvironment,
  afterMs: number,
  onChange: (isResting: boolean) => void,
): () => void {
  let isResting = false;
  const tell = (next: boolean) => {
    if (next !== isResting) onChange(next);
    isResting = next;
  };
  const start = () => environment.setTimeout(() => tell(true), afterMs);
  let timer = start();
  const onSign = () => {
    tell(false);
    environment.clearTimeout(timer);
    timer = start();
  };
  for (const sign of SIGNS) environment.addEventListener(sign, onSign, { passive: true });
  return () => {
    for (const sign of SIGNS) environment.removeEventListener(sign, onSign, { passive: true });
    environment.clearTimeout(timer);
    tell(false);
  };
}
