/** Short texts that outlast a reload on this device. A browser that keeps none (full, forbidden) is as good as a new one. */
export interface KeptText {
  read(key: string): string | null;
  write(key: string, value: string): void;
  /** Drops everything that was written through this. */
  forget(): void;
}

const PREFIX = "wallboard-tv-";

export function keptText(storage: () => Storage): KeptText {
  const attempt = <T>(run: (storage: Storage) => T, otherwise: T): T => {
    try {
      return run(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((kept) => kept.getItem(PREFIX + key), null),
    write: (key, value) => attempt((kept) => kept.setItem(PREFIX + key, value), undefined),
    forget: () =>
      attempt((kept) => {
        for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
      }, undefined),
  };
}

/** What was kept as JSON under a key; null where there is nothing, or nothing that can be read. */
export function readKept(kept: KeptText, key: string): unknown {
  const text = kept.read(key);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
