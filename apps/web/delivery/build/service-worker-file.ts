import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { type EndpointName, endpointOf, endpoints } from "../../shared/endpoints.ts";

/** The service worker's entry, and its file without the ending. */
export const SERVICE_WORKER = "service-worker";

const LARGEST = 290_000; // bytes; what is larger, editors and compilers, is kept once it was used
const OTHER_ALPHABETS = /-(cyrillic|greek|vietnamese|latin-ext)\b/;
const PAGES_OF_ONE_ADDRESS = /^(home|lessons\/.+)\.html$/; // for which `index.html` does as well
const OLD_FONTS = /\.(ttf|woff)$/; // beside the .woff2 of the same name

/** Tells the service worker which files this build has to be kept, and its version by them. */
export const serviceWorkerFile: Plugin = {
  name: "service-worker-file",
  enforce: "post",
  generateBundle(_options, bundle) {
    const script = bundle[`${SERVICE_WORKER}.js`];
    if (script?.type !== "chunk") return;
    const version = createHash("sha256");
    const { publicDir } = this.environment.config;
    const files = readdirSync(publicDir);
    for (const name of files) version.update(readFileSync(join(publicDir, name)));
    for (const [name, file] of Object.entries(bundle)) {
      if (file === script) continue;
      const content = file.type === "chunk" ? file.code : file.source;
      version.update(name).update(content);
      const isSmall = content.length <= LARGEST || name.endsWith(".wasm");
      const isSpare = [OTHER_ALPHABETS, OLD_FONTS, PAGES_OF_ONE_ADDRESS].some((spare) => spare.test(name));
      if (isSmall && !isSpare) files.push(name);
    }
    const known = { VERSION: version.digest("hex").slice(0, 16), FILES: files, ...offlineRules() };
    const lines = Object.entries(known).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
    script.code = `${lines.join("")}${script.code}`;
  },
};

/** Which paths of the API are kept, as regular expressions: public scripts, and public answers, also as files of the static site. */
export function offlineRules(): { API_SCRIPTS: string; API_ANSWERS: string } {
  const kept = (Object.keys(endpoints) as EndpointName[])
    .map(endpointOf)
    .filter(({ audience }) => audience === "all");
  const pattern = (scripts: boolean) =>
    kept
      .filter(({ content }) => (content === "script") === scripts)
      .map(({ path }) => path.slice(1).replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+"))
      .join("|");
  return { API_SCRIPTS: `^(${pattern(true)})$`, API_ANSWERS: `^(${pattern(false)})(\\.json)?$` };
}
