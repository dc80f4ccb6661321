const FIRST_MS = 1000;
const LAST_MS = 60_000;

/**
 * Loads code that comes later (`() => import("./chart")`) until it arrives. A screen that loses the server in its first
 * seconds would otherwise miss the part for ever: React keeps what a lazy part's first attempt said, also a failure.
 */
export async function keepLoading<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_MS; ; wait = Math.min(LAST_MS, wait * 2)) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
