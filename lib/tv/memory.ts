/*
 * What a display keeps on its device. Storage may be full, forbidden or emptied by the TV at any time: then there is merely nothing to
 * remember.
 */

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing that is kept is needed while the server answers.
  }
}

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Everything that this display knows of whom it belonged to. */
export function forgetAll(): void {
  try {
    localStorage.clear();
  } catch {
    // Then nothing was kept either.
  }
}
