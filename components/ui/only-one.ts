/** Of some things of a kind only one may be open: whoever opens closes the one before. */
export function createOnlyOne() {
  let closeCurrent: (() => void) | null = null;
  return {
    /** Closes what is open and remembers how to close this one. Answers how to tell that this one has closed by itself. */
    take(close: () => void): () => void {
      const before = closeCurrent;
      closeCurrent = close;
      before?.();
      return () => {
        if (closeCurrent === close) closeCurrent = null;
      };
    },
  };
}
