import { beforeEach, vi } from "vitest";

/** A browser's storage and its window, empty before each test; `writes` false makes every write fail. */
export const browser = { writes: true, window: new EventTarget() };

/** Gives each test of a file a browser that keeps things. */
export function withBrowser() {
  beforeEach(() => {
    browser.writes = true;
    browser.window = new EventTarget();
    vi.stubGlobal("window", browser.window);
    vi.stubGlobal("document", { cookie: "" });
    vi.stubGlobal("localStorage", memory());
  });
}

function memory(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      if (!browser.writes) throw new DOMException("full", "QuotaExceededError");
      kept[key] = value;
      // Every tab hears it; the one that wrote finds what it wrote itself.
      browser.window.dispatchEvent(Object.assign(new Event("storage"), { key }));
    },
    removeItem: (key: string) => delete kept[key],
  };
  return new Proxy(kept, {
    get: (_, key) => methods[key as keyof typeof methods],
  }) as unknown as Storage;
}
