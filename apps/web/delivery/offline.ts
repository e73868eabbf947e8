import { getCourse, getExercise } from "../client/api.ts";
import { ExerciseView } from "../shared/api.ts";
import { type CourseContents, offlineAnswers } from "../shared/endpoints.ts";
import { addressOf } from "./site.ts";
import { answerAddress } from "./static-answers.ts";

const FIRST_THE_PAGE = 3000; // milliseconds
const RELOADED = "graded-descent:reloaded";

/** Keeps the site, and every lesson and exercise of the course, for when there is no connection. */
export function keepOffline() {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  setTimeout(async () => {
    try {
      await navigator.serviceWorker.register(addressOf("/service-worker.js"));
      const worker = await watcher();
      worker.postMessage(performance.getEntriesByType("resource").map(({ name }) => name));
      await keepCourse();
    } catch {
      // A browser that may keep nothing goes on without.
    }
  }, FIRST_THE_PAGE);
}

/** The service worker, once all that this page asks for goes by it. */
function watcher(): Promise<ServiceWorker> {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    const look = () => serviceWorker.controller && resolve(serviceWorker.controller);
    serviceWorker.addEventListener("controllerchange", look);
    look();
  });
}

/** Asks for what is not kept yet, one after the other; the service worker keeps it. */
async function keepCourse() {
  const { parts } = await getCourse();
  for (const { kind, slug } of parts.flatMap(({ items }) => items)) {
    await keepAnswers(
      kind === "lesson"
        ? { lessons: [slug], exercises: [] }
        : { lessons: [], exercises: [await exerciseView(slug)] },
    );
  }
}

/** The exercise as it is kept, or else as the server has it. */
async function exerciseView(slug: string): Promise<ExerciseView> {
  const kept = await keptAnswer(answerAddress("exercise", { slug })!);
  return kept ? ExerciseView.parse(await kept.json()) : getExercise(slug);
}

async function keepAnswers(contents: CourseContents) {
  for (const { name, params } of offlineAnswers(contents)) {
    const address = answerAddress(name, params)!;
    if (!(await keptAnswer(address))) await fetch(address);
  }
}

const keptAnswer = (address: string) => caches.match(address, { ignoreVary: true });

/** A part of the page that is gone since a new version came: the page begins anew in that, once. */
export function reloadForNewVersion() {
  window.addEventListener("vite:preloadError", () => {
    if (sessionStorage.getItem(RELOADED) === import.meta.url) return;
    sessionStorage.setItem(RELOADED, import.meta.url);
    location.reload();
  });
}
