"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { readPreference, writePreference } from "./cookie";
import { createListeners } from "./listeners";
import { createShortcutRegistry, type PressTarget, type Shortcuts } from "./shortcuts";

const SHORTCUTS_COOKIE = "wallboard-shortcuts";

const listeners = createListeners();
const registry = createShortcutRegistry(areShortcutsEnabled);
let mounted = 0;

function areShortcutsEnabled(): boolean {
  return readPreference(SHORTCUTS_COOKIE) !== "off";
}

/** Switches single-key shortcuts on or off for this browser. */
export function setShortcutsEnabled(isEnabled: boolean): void {
  writePreference(SHORTCUTS_COOKIE, isEnabled ? "on" : "off");
  listeners.notify();
}

export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(listeners.subscribe, areShortcutsEnabled, () => true);
}

/**
 * `useShortcuts({ "/": openSearch, f: toggleFullScreen, "?": showHelp })` while the component is mounted. Ignored while
 * typing in a field, with Ctrl, Alt or Meta, inside an open dialog, and when the person switched shortcuts off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const newest = useRef(shortcuts);
  useEffect(() => {
    newest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).join("\n");
  useEffect(() => {
    const stable: Record<string, () => void> = {};
    for (const name of names.split("\n")) stable[name] = () => newest.current[name]?.();
    const remove = registry.add(stable);
    if (mounted === 0) document.addEventListener("keydown", onKeyDown);
    mounted += 1;
    return () => {
      remove();
      mounted -= 1;
      if (mounted === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, [names]);
}

function onKeyDown(event: KeyboardEvent): void {
  registry.press(event, targetOf(event.target));
}

function targetOf(target: EventTarget | null): PressTarget {
  if (!(target instanceof HTMLElement)) return { isEditable: false, isInDialog: false, isPressed: false };
  const isField = target.matches("input, textarea, select, [role=textbox], [role=combobox], [role=searchbox]");
  return {
    isEditable: isField || target.isContentEditable,
    isPressed: target.matches("button, summary, [role=button]"),
    isInDialog: target.closest("dialog, [role=dialog], [role=alertdialog]") !== null,
  };
}
