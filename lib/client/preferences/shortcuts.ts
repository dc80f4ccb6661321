/** What a shortcut needs to know of a key press; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly repeat: boolean;
  preventDefault(): void;
}

/** Keys as `KeyboardEvent.key` names them: "/", "f", "?", "ArrowLeft". Letters match in either case. */
export type Shortcuts = Readonly<Record<string, () => void>>;

export interface ShortcutRegistry {
  /** The newest registration of a key wins until it is removed. Answers how to remove it. */
  add(shortcuts: Shortcuts): () => void;
  /** Runs the shortcut of a press, unless the press belongs to a field, a dialog or the browser. */
  press(press: KeyPress, target: PressTarget): void;
}

/** Where the press happened. */
export interface PressTarget {
  readonly isEditable: boolean;
  readonly isInDialog: boolean;
  /** A button, which the space bar presses. */
  readonly isPressed: boolean;
}

/**
 * Single-key shortcuts. `isEnabled` is the person's preference: WCAG 2.1.4 wants single keys to be switchable off,
 * because speech input and shaky hands press them by accident.
 */
export function createShortcutRegistry(isEnabled: () => boolean): ShortcutRegistry {
  let registered: readonly Shortcuts[] = [];
  return {
    add(shortcuts) {
      registered = [...registered, shortcuts];
      return () => {
        registered = registered.filter((one) => one !== shortcuts);
      };
    },
    press(press, target) {
      const isTheBrowsers = press.ctrlKey || press.metaKey || press.altKey;
      if (isTheBrowsers || press.isComposing || press.defaultPrevented || press.repeat) return;
      if (target.isEditable || target.isInDialog || !isEnabled()) return;
      if (target.isPressed && press.key === " ") return;
      const name = press.key.length === 1 ? press.key.toLowerCase() : press.key;
      for (let index = registered.length - 1; index >= 0; index -= 1) {
        const shortcuts = registered[index];
        const run = shortcuts && Object.keys(shortcuts).includes(name) ? shortcuts[name] : undefined;
        if (run === undefined) continue;
        press.preventDefault();
        run();
        return;
      }
    },
  };
}
