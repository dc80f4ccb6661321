/** A browser's cache storage in memory, as far as ours use it. */
export function createFakeCaches({ isBroken = false } = {}): CacheStorage {
  const stores = new Map<string, Map<string, string>>();
  const hrefOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : String(request), "https://wall.example").href;
  const storage = {
    async open(name: string) {
      if (isBroken) throw new DOMException("The disk is full.", "QuotaExceededError");
      const store = stores.get(name) ?? new Map<string, string>();
      stores.set(name, store);
      return {
        match: async (request: RequestInfo) => {
          const body = store.get(hrefOf(request));
          return body === undefined ? undefined : new Response(body);
        },
        put: async (request: RequestInfo, response: Response) => void store.set(hrefOf(request), await response.text()),
        delete: async (request: RequestInfo) => store.delete(hrefOf(request)),
        keys: async () => [...store.keys()].map((href) => new Request(href)),
      };
    },
    delete: async (name: string) => stores.delete(name),
    keys: async () => [...stores.keys()],
  };
  return asCaches(storage);
}

/** Holds for what is asked of it here: ours open, match, put, delete and list, and nothing else. */
function asCaches(storage: object): CacheStorage {
  return storage as CacheStorage;
}
