// A browser's shelves (CacheStorage), in memory.
const full = (path: string) => new URL(path, 'https://school.example').href;

export function aShelf(): Pick<CacheStorage, 'open'> {
  const shelves = new Map<string, Map<string, Response>>();
  const open = async (name: string): Promise<Cache> => {
    const lying = shelves.get(name) ?? new Map<string, Response>();
    shelves.set(name, lying);
    return {
      keys: async () => [...lying.keys()].map((url) => ({ url })),
      match: async (path: string) => lying.get(full(path))?.clone(),
      put: async (path: string, response: Response) => void lying.set(full(path), response),
    } as unknown as Cache;
  };
  return { open };
}
